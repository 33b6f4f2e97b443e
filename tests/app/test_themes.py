"""Can everybody read it?"""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from workshop_tui.app.themes import THEMES
from workshop_tui.coaching.layout import contrast_ratio

TEXT_COLOURS = ("foreground", "muted", "before", "after", "reference", "peers")


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_stands_out_from_every_ground(theme: Theme) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    for name in TEXT_COLOURS:
        for ground in ("background", "surface", "panel"):
            ratio = _contrast(colours[name], colours[ground])
            assert ratio >= 4.5, f"{name} on {ground}: {ratio:.2f}"
    for ground in ("before", "after", "reference", "peers"):
        ratio = _contrast(colours["on-colour"], colours[ground])
        assert ratio >= 4.5, f"on-colour on {ground}: {ratio:.2f}"


def _contrast(text: str, ground: str) -> float:
    first, second = Color.parse(text), Color.parse(ground)
    return contrast_ratio(first.hex6, second.hex6)
