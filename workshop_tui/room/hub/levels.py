"""Levels of several people as counts, so that nobody's own can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from workshop_tui.records import Critique, Record, body_of

LEVELS: Final = (1, 2, 3, 4)


def level_counts(critiques: Iterable[Record]) -> dict[str, list[int]]:
    """By criterion, how many critiques gave level 1, 2, 3 and 4."""
    bodies = (body_of(record, Critique) for record in critiques)
    return counted(body.levels for body in bodies if body is not None)


def counted(given: Iterable[Mapping[str, int]]) -> dict[str, list[int]]:
    """By criterion, how often level 1, 2, 3 and 4 are among the levels given."""
    counts: dict[str, list[int]] = {}
    for levels in given:
        for criterion, level in levels.items():
            if level in LEVELS:
                counts.setdefault(criterion, [0] * len(LEVELS))[level - 1] += 1
    return counts


def widest_spread(critiques: Iterable[Record]) -> int:
    """The widest distance between two levels of one criterion."""
    spreads = [
        max(given) - min(given)
        for counts in level_counts(critiques).values()
        if (given := [level for level, n in zip(LEVELS, counts, strict=True) if n])
    ]
    return max(spreads, default=0)
