"""How pictures are drawn: a choice of the person, because no terminal tells it reliably."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from workshop_tui.locale import N_


class Graphics(StrEnum):
    """The ways to draw a picture; `TEXT` shows its description instead."""

    QUADRANT = "quadrant"
    SEXTANT = "sextant"
    HALF = "half"
    TEXT = "text"


LABELS: Final = {
    Graphics.QUADRANT: N_("Quadrants: right for every terminal"),
    Graphics.SEXTANT: N_("Sextants: finer, for newer terminals"),
    Graphics.HALF: N_("Half blocks: coarser, for old consoles"),
    Graphics.TEXT: N_("Descriptions instead of pictures"),
}


def graphics_named(name: str) -> Graphics:
    """The way of that name, or the one that is right for every terminal."""
    return Graphics(name) if name in set(Graphics) else Graphics.QUADRANT
