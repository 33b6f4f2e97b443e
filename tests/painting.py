"""Painting only when somebody looks.

A headless application writes to nowhere, yet paints every change: a third of what its tests would
cost. What stands on the screen is painted as a whole whenever a test asks for it; how changes get
to a terminal is tested on pseudo-terminals.
"""

from __future__ import annotations

from rich.console import RenderableType
from textual._compositor import Compositor
from textual.screen import Screen

_paint = Compositor.render_update


def _paint_when_looked_at(
    self: Compositor,
    full: bool = False,
    screen_stack: list[Screen[object]] | None = None,
    simplify: bool = False,
) -> RenderableType | None:
    if full:
        return _paint(self, full, screen_stack, simplify)
    self._dirty_regions.clear()
    return None


def paint_when_looked_at() -> None:
    """For this process."""
    Compositor.render_update = _paint_when_looked_at  # type: ignore[method-assign]
