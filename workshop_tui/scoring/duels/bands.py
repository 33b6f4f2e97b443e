"""Bands instead of places: what can be said of a text, given how few duels it had."""

from __future__ import annotations

from enum import Enum
from typing import Final

from workshop_tui.locale import N_
from workshop_tui.scoring.working import NotEnough, Working, say, too_few

from .strengths import Strength

ENOUGH_DUELS: Final = 5
"""Duels of one text; the least that practice with comparative judgement asks for is 5 to 10."""
TWO_SIDED_95: Final = 1.96
"""Standard errors either way that hold 95 % of a normal distribution."""


class Band(Enum):
    """Where a text stands beside the average of all texts compared."""

    ABOVE = "above"
    MIDDLE = "middle"
    BELOW = "below"


_SAID: Final = {
    Band.ABOVE: N_("All of it lies above 0: this text is in the upper band."),
    Band.MIDDLE: N_("It holds 0: this text cannot be told from the average, the middle band."),
    Band.BELOW: N_("All of it lies below 0: this text is in the lower band."),
}


def margin(strength: Strength) -> tuple[float, float]:
    """The 95 % interval of a strength, in logits."""
    reach = TWO_SIDED_95 * strength.error
    return strength.value - reach, strength.value + reach


def band_of(strength: Strength) -> Band | NotEnough:
    """The band of a text; with fewer than `ENOUGH_DUELS` duels nothing is said.

    Above or below when the 95 % interval of its strength does not hold 0, the average.
    """
    if strength.n < ENOUGH_DUELS:
        return too_few(
            N_("It takes {need} duels of this text; there are {have}."), strength.n, ENOUGH_DUELS
        )
    low, high = margin(strength)
    if low > 0:
        return Band.ABOVE
    return Band.BELOW if high < 0 else Band.MIDDLE


def band_working(strength: Strength) -> Working | NotEnough:
    """How the band of a text came about; its number is the chance to win, in per cent."""
    band = band_of(strength)
    if isinstance(band, NotEnough):
        return band
    low, high = margin(strength)
    return Working(
        N_("Chance to win against an average text, in per cent"),
        N_(
            "Every text gets a strength such that the chances to win fit all duels as well as "
            "possible (Bradley-Terry). 0 is the average, and few duels pull towards it."
        ),
        (
            say(
                N_("Duels: {n}; won: {wins}, a tie counting half."),
                1,
                n=strength.n,
                wins=strength.wins,
            ),
            say(N_("Strength: {value}."), value=strength.value),
            say(
                N_("Standard error: {error}. {z} errors either way reach from {low} to {high}."),
                error=strength.error,
                z=TWO_SIDED_95,
                low=low,
                high=high,
            ),
            say(_SAID[band]),
            say(N_("The chance is 100 divided by (1 + e to the power of minus the strength).")),
        ),
        100 * strength.chance,
        0,
    )
