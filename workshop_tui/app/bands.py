"""Chances to win, drawn as a point with its error bar on an axis from 0 to 100 per cent."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workshop_tui.locale import _
from workshop_tui.locale.numbers import decimal
from workshop_tui.scoring.duels.bands import Band, band_of, margin
from workshop_tui.scoring.duels.strengths import Strength, win_chance
from workshop_tui.scoring.working import NotEnough

_ENDS: Final = "0 %", "50 %", "100 %"


def axis(width: int) -> Content:
    """The ends and the middle of the axis, over `width` cells."""
    low, middle, high = _ENDS
    left = max(len(low), width // 2 - len(middle) // 2)
    line = f"{low.ljust(left)}{middle}"
    return Content.styled(line + high.rjust(max(len(high) + 1, width - len(line))), "$muted")


def error_bar(strength: Strength, mark: str, style: str, width: int) -> Content:
    """The 95 % interval of the chance to win against an average text, `mark` at the chance.

    The middle of the axis, an average text, is drawn through.
    """
    low, high = (_cell(win_chance(end, 0.0), width) for end in margin(strength))
    cells = ["·"] * width
    cells[width // 2] = "┊"
    cells[low : high + 1] = ["─"] * (high - low + 1)
    if low <= width // 2 <= high:
        cells[width // 2] = "┼"
    cells[low], cells[high] = "├", "┤"
    point = _cell(strength.chance, width)
    before, after = "".join(cells[:point]), "".join(cells[point + 1 :])
    return Content.assemble((before, "$muted"), (mark, style), (after, "$muted"))


def in_words(strength: Strength) -> str:
    """The chance, the band and the number of duels; too few are said to be so."""
    band = band_of(strength)
    if isinstance(band, NotEnough):
        told = _("{n} of {need} duels: too few to say")
        return told.format(n=strength.n, need=band.need)
    name = {Band.ABOVE: _("upper"), Band.MIDDLE: _("middle"), Band.BELOW: _("lower")}[band]
    chance = decimal(100 * strength.chance, 0)
    return _("{chance} % · {band} band · n {n}").format(chance=chance, band=name, n=strength.n)


def _cell(chance: float, width: int) -> int:
    return min(width - 1, max(0, round(chance * (width - 1))))
