"""How pictures are drawn: a choice of the person, because no terminal tells it reliably."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from workshop_tui.locale import N_


class Graphics(StrEnum):
    """The ways to draw a picture; `TEXT` shows its description instead.

    `SIXEL` and `KITTY` send pixels, all others characters.
    """

    QUADRANT = "quadrant"
    SEXTANT = "sextant"
    HALF = "half"
    SIXEL = "sixel"
    KITTY = "kitty"
    TEXT = "text"

    @property
    def in_pixels(self) -> bool:
        """Are pictures sent to the terminal, rather than written as characters?"""
        return self in (Graphics.SIXEL, Graphics.KITTY)


LABELS: Final = {
    Graphics.QUADRANT: N_("Quadrants: right for every terminal"),
    Graphics.SEXTANT: N_("Sextants: finer, for newer terminals"),
    Graphics.HALF: N_("Half blocks: coarser, for old consoles"),
    Graphics.SIXEL: N_("Sixel: real pixels, in terminals that know sixels"),
    Graphics.KITTY: N_("Kitty: real pixels, in kitty and Ghostty"),
    Graphics.TEXT: N_("Descriptions instead of pictures"),
}

NO_PIXELS: Final = N_(
    "Pictures in pixels do not get through here (a browser, tmux or screen); "
    "they are drawn with quadrants."
)

FEW_COLOURS: Final = N_(
    "This terminal shows too few colours for photographs, so they are described in words. "
    "The settings show how they would look, and can switch them on."
)


def graphics_named(name: str) -> Graphics:
    """The way of that name, or the one that is right for every terminal."""
    return Graphics(name) if name in set(Graphics) else Graphics.QUADRANT
