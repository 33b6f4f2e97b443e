"""How the levels that a room gave to one post are spread, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop_tui.content import ReferenceLevel, Rubric

from .spread import LEVELS


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many people gave each level of one criterion.

    Attributes:
        counts: people per level, for the levels 1 to 4.
        reference: the expert's level and reason, where an expert judged the post.
    """

    code: str
    counts: tuple[int, ...]
    reference: ReferenceLevel | None = None

    @property
    def n(self) -> int:
        """How many people gave a level."""
        return sum(self.counts)

    @property
    def split(self) -> float:
        """The variance of the levels, in levels squared: 0 when all agree, at most 2.25."""
        if not self.n:
            return 0.0
        pairs = list(zip(LEVELS, self.counts, strict=True))
        mean = sum(level * count for level, count in pairs) / self.n
        return sum(count * (level - mean) ** 2 for level, count in pairs) / self.n


def distributions(
    levels: Mapping[str, Sequence[int]], reference: Mapping[str, ReferenceLevel], rubric: Rubric
) -> list[Distribution]:
    """The distribution of every criterion of the rubric, in its order.

    `levels` holds by criterion how many people gave level 1, 2, 3 and 4.
    """
    return [
        Distribution(
            code,
            tuple(levels.get(code, (0,) * len(LEVELS)))[: len(LEVELS)],
            reference.get(code),
        )
        for code in rubric.codes()
    ]


def most_split_first(given: Iterable[Distribution]) -> list[Distribution]:
    """Those on which people disagree most come first; what is equal stays in order."""
    return sorted(given, key=lambda distribution: -distribution.split)
