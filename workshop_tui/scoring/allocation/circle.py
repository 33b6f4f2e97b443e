"""An even allocation from one circle of people."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from .allocation import Allocation


def allocate(
    people: Sequence[str], k: int, *, seed: int, offices: Mapping[str, str] | None = None
) -> Allocation:
    """Everybody gives and receives exactly `k` critiques, as soon as there are more than `k`.

    People stand in a circle and critique the next `k`: nobody critiques themselves, and as long
    as 2k < n no two critique each other. (Moodle Workshop's random allocation, which takes the
    least loaded partner in each round, ends uneven in a quarter of the runs with ten people and
    k = 3.) People of one office are placed so that k others stand between them, wherever an office
    has at most n/(k + 1) people; of a larger one some must critique each other. With `k` people
    or fewer, everybody critiques everybody. `Allocation.unmet` says what could not be met.

    Raises:
        ValueError: `k` is below 1, or somebody is named twice.
    """
    if k < 1:
        raise ValueError(f"{k} critiques")
    if len(set(people)) < len(people):
        raise ValueError("somebody is named twice")
    given = dict(offices or {})
    circle = _spread_out(people, k, given, random.Random(seed))
    n = len(circle)
    tasks = frozenset(
        (circle[i], circle[(i + step) % n])
        for i in range(n)
        for step in range(1, min(k, n - 1) + 1)
    )
    return Allocation(circle, k, tasks, given)


def _spread_out(
    people: Sequence[str], k: int, offices: Mapping[str, str], rng: random.Random
) -> tuple[str, ...]:
    """A random circle that keeps mates more than `k` places apart.

    People fill a table of n/(k + 1) rows, rounded down, column by column and office by office; the
    circle reads it row by row. A row has at least k + 1 places, and mates stand in different rows.
    An office that fills whole columns comes first, so that its last member does not stand one
    place short of a row before its first.
    """
    n = len(people)
    rows = max(1, n // (k + 1))
    by_office: dict[str, list[str]] = {}
    for person in rng.sample(list(people), n):
        by_office.setdefault(offices.get(person) or f"\0{person}", []).append(person)
    groups = sorted(by_office.values(), key=lambda group: _order(len(group), rows))
    queue = iter([person for group in groups for person in group])
    lengths = [n // rows + (row < n % rows) for row in range(rows)]
    table: list[list[str]] = [[] for _row in range(rows)]
    for column in range(max(lengths, default=0)):
        for row in range(rows):
            if column < lengths[row]:
                table[row].append(next(queue))
    return tuple(person for row in table for person in row)


def _order(size: int, rows: int) -> tuple[int, int]:
    if size == rows:
        return 0, 0
    return (1, 0) if size > rows else (2, -size)
