"""Raised hands: levels without persons.

A show of hands says how many gave each level, and not who. It counts wherever only the spread of
levels counts: in a distribution, in the median and the quartiles. It counts nowhere where it
matters who gave what: not for anybody's bias, not for agreement, reliability or gain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

MOST_HANDS: Final = 999
"""People who raise their hands for one level; more is a slip of the finger."""
_LEVELS: Final = 4
_MOST_CRITERIA: Final = 9


def clean_counts(counts: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Four counts from 0 to `MOST_HANDS` per criterion, whatever a file or a program holds."""
    return {
        criterion: [
            min(max(0, counts[criterion][level]), MOST_HANDS)
            if level < len(counts[criterion])
            else 0
            for level in range(_LEVELS)
        ]
        for criterion in list(counts)[:_MOST_CRITERIA]
        if len(criterion) == 1
    }


def add_counts(
    some: Mapping[str, Sequence[int]], others: Mapping[str, Sequence[int]]
) -> dict[str, list[int]]:
    """Both together, by criterion and level."""
    nobody = (0,) * _LEVELS
    return {
        criterion: [
            a + b
            for a, b in zip(some.get(criterion, nobody), others.get(criterion, nobody), strict=True)
        ]
        for criterion in dict.fromkeys([*some, *others])
    }


def hands_raised(counts: Mapping[str, Sequence[int]]) -> int:
    """How many people raised their hands: as many as did for the criterion that most judged."""
    return max((sum(given) for given in counts.values()), default=0)
