"""How bright the pixels of a picture are, as a small drawing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual.content import Content

from workshop_tui.locale import _
from workshop_tui.records import Development

BINS: Final = 16
ROWS: Final = 3
EIGHTHS: Final = " ▁▂▃▄▅▆▇█"


def histogram_of(file: Path, development: Development) -> tuple[float, ...] | None:
    """The share of the pixels per brightness, dark to bright; `None` if there is no picture.

    Meant for a worker thread.
    """
    from workshop_tui.coaching.photo import luminance_histogram
    from workshop_tui.pictures import PictureError, developed

    from .fitting import working_copy

    try:
        return tuple(luminance_histogram(developed(working_copy(file), development), BINS))
    except PictureError:
        return None


def drawn_histogram(bins: tuple[float, ...]) -> Content:
    """The shares as bars, dark at the left and bright at the right."""
    # By the root: a white window must not press everything else to the ground.
    roots = [share**0.5 for share in bins]
    heights = [round(root / (max(roots) or 1.0) * ROWS * 8) for root in roots]
    lines = [
        "".join(EIGHTHS[min(8, max(0, height - 8 * row))] for height in heights)
        for row in reversed(range(ROWS))
    ]
    dark, bright = _("dark"), _("bright")
    legend = f"{dark}{' ' * max(1, len(bins) - len(dark) - len(bright))}{bright}"
    return Content.assemble("\n".join(lines), "\n", (legend, "$muted"))
