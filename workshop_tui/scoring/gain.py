"""What did the training bring? Before and after, of a class and of each person."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from workshop_tui.locale import N_

from .working import NotEnough, Working, no_variation, say, too_few

HIGH: Final = 0.7
MEDIUM: Final = 0.3
_AT_MAXIMUM: Final = N_("All were at the maximum before: there was nothing left to gain.")


class GainBand(Enum):
    """Hake's three regions."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Gain:
    """A normalised gain: what was gained of what could be gained.

    Attributes:
        before: mean points before; `after` likewise.
        maximum: the most points.
        n: how many people.
    """

    before: float
    after: float
    maximum: float
    n: int

    @property
    def value(self) -> float:
        """(after − before)/(maximum − before); 1 is all of it, below 0 is a loss."""
        return (self.after - self.before) / (self.maximum - self.before)

    @property
    def band(self) -> GainBand:
        """High from .7, medium from .3, low below; a loss is low."""
        if self.value >= HIGH:
            return GainBand.HIGH
        return GainBand.MEDIUM if self.value >= MEDIUM else GainBand.LOW

    def working(self) -> Working:
        """How the gain came about."""
        return Working(
            N_("Gain"),
            N_("What was gained, divided by what could have been gained."),
            (
                say(N_("People with both tests: {n}."), n=self.n),
                say(
                    N_("Mean before: {before}; after: {after}; at most: {most}."),
                    before=self.before,
                    after=self.after,
                    most=self.maximum,
                ),
                say(
                    N_("Gained: {after} − {before} = {gained}."),
                    after=self.after,
                    before=self.before,
                    gained=self.after - self.before,
                ),
                say(
                    N_("Could be gained: {most} − {before} = {possible}."),
                    most=self.maximum,
                    before=self.before,
                    possible=self.maximum - self.before,
                ),
            ),
            self.value,
        )


@dataclass(frozen=True, slots=True)
class PersonGain:
    """One person's points before and after.

    Attributes:
        gain: normalised like that of the class; below 0 for a loss.
    """

    person: str
    before: float
    after: float
    gain: Gain | NotEnough

    @property
    def change(self) -> float:
        """After − before, in points."""
        return self.after - self.before


def class_gain(
    before: Mapping[str, float], after: Mapping[str, float], maximum: float
) -> Gain | NotEnough:
    """The gain of the class means, over the people who took both tests.

    ⟨g⟩ = (⟨after⟩ − ⟨before⟩)/(maximum − ⟨before⟩), high from .7, medium from .3 (R. R. Hake,
    "Interactive-engagement versus traditional methods", American Journal of Physics 66, 1998). It
    is not the mean of the personal gains. Not defined when all were at the maximum before.

    Raises:
        ValueError: somebody has more points than the maximum.
    """
    both = sorted(before.keys() & after.keys())
    if any(max(before[p], after[p]) > maximum for p in both):
        raise ValueError(f"more than {maximum} points")
    if not both:
        return too_few(N_("It takes somebody who took both tests."), 0, 1)
    means = [math.fsum(points[p] for p in both) / len(both) for points in (before, after)]
    if math.isclose(means[0], maximum):
        return no_variation(_AT_MAXIMUM, len(both))
    return Gain(means[0], means[1], maximum, len(both))


def personal_gains(
    before: Mapping[str, float], after: Mapping[str, float], maximum: float
) -> list[PersonGain]:
    """A row for everybody who took both tests, by id; losses are shown like gains."""
    return [
        PersonGain(
            person,
            before[person],
            after[person],
            class_gain({person: before[person]}, {person: after[person]}, maximum),
        )
        for person in sorted(before.keys() & after.keys())
    ]
