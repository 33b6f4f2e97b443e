"""The spread of the levels that several people gave."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

LEVELS: Final = (1, 2, 3, 4)
MOST_COUNTED: Final = 10_000
"""People at one level, at most: counts come over the network."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many people gave each level, and the middle of it.

    Attributes:
        counts: people per level, for the levels 1 to 4.
        median: the middle level; halves occur with an even number of people.
    """

    counts: tuple[int, int, int, int]
    median: float

    @property
    def n(self) -> int:
        """How many people gave a level."""
        return sum(self.counts)

    @property
    def levels(self) -> tuple[int, ...]:
        """The level of each person, lowest first."""
        return tuple(
            level for level, n in zip(LEVELS, self.counts, strict=True) for _person in range(n)
        )


def spread_of(levels: Iterable[int]) -> Spread | None:
    """The spread of `levels`, leaving out what is none of 1 to 4; `None` when nothing is left."""
    given = [level for level in levels if level in LEVELS]
    if not given:
        return None
    counts = Counter(given)
    return Spread(
        counts=(counts[1], counts[2], counts[3], counts[4]), median=statistics.median(given)
    )


def spread_from_counts(counts: Sequence[int]) -> Spread | None:
    """The spread where only how many gave level 1, 2, 3 and 4 is known; below 0 counts as none."""
    pairs = zip(LEVELS, counts, strict=False)
    return spread_of(level for level, n in pairs for _person in range(min(n, MOST_COUNTED)))
