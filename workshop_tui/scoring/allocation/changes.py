"""Late arrivals and no-shows: as few tasks as possible change hands."""

from __future__ import annotations

import random
from collections.abc import Set as AbstractSet
from dataclasses import replace

from .allocation import Allocation, Task


def with_arrival(
    allocation: Allocation,
    person: str,
    *,
    seed: int,
    started: AbstractSet[Task] = frozenset(),
    office: str | None = None,
) -> Allocation:
    """The allocation with `person` in it; tasks that were `started` stay as they are.

    In the circle the newcomer stands in a gap: each of the `k` people before it gives up the task
    that reaches farthest across the gap and takes the newcomer's work, and the newcomer takes what
    they gave up. So `k` tasks change hands, and with fewer nobody could critique the newcomer. The
    gap is one across which nothing was started and no mate is near, as far as there is one.

    Raises:
        ValueError: `person` is in it already.
    """
    if person in allocation.circle:
        raise ValueError(f"{person} takes part already")
    offices = dict(allocation.offices) | ({person: office} if office else {})
    known = replace(allocation, offices=offices)
    circle, n = known.circle, len(known.circle)
    if not n:
        return replace(known, circle=(person,))
    gap = _best_gap(known, person, started, random.Random(seed))
    tasks = set(known.tasks)
    for reviewer, author in _across(known, gap):
        if (reviewer, author) in tasks and (reviewer, author) not in started:
            tasks.remove((reviewer, author))
        if sum(giver == reviewer for giver, _author in tasks) < known.k:
            tasks.add((reviewer, person))
        tasks.add((person, author))
    return replace(
        known, circle=(*circle[: gap + 1], person, *circle[gap + 1 :]), tasks=frozenset(tasks)
    )


def without_no_show(
    allocation: Allocation, person: str, *, started: AbstractSet[Task] = frozenset()
) -> Allocation:
    """The allocation without `person`, who neither critiques nor has work to critique any more.

    Those who would have critiqued the missing work take the authors whom `person` would have
    critiqued, so that only the missing person's tasks change. A task that was `started` stands: a
    critique that was begun counts as given, and one that `person` gave counts as received. Where
    that leaves somebody with one too few, `Allocation.unmet` says so.

    Raises:
        ValueError: `person` is not in it.
    """
    if person not in allocation.circle:
        raise ValueError(f"{person} does not take part")
    at = allocation.circle.index(person)
    rest = allocation.circle[at + 1 :] + allocation.circle[:at]
    dropped = {task for task in allocation.tasks if person in task and task not in started}
    tasks = set(allocation.tasks - dropped)
    left = [author for author in rest if (person, author) in dropped]
    for reviewer in [reviewer for reviewer in rest if (reviewer, person) in dropped]:
        # In an untouched circle the farthest before the gap takes the nearest behind it.
        fitting = [a for a in left if a != reviewer and (reviewer, a) not in tasks]
        apart = [a for a in fitting if not allocation.mates(reviewer, a)]
        if fitting:
            author = (apart or fitting)[0]
            left.remove(author)
            tasks.add((reviewer, author))
    circle = allocation.circle[:at] + allocation.circle[at + 1 :]
    return replace(allocation, circle=circle, tasks=frozenset(tasks))


def _across(allocation: Allocation, gap: int) -> list[Task]:
    """The tasks of the people before `gap` that reach farthest across it.

    With `k` people or fewer there is nothing to give up: everybody before the gap stands for
    themselves, as reviewer of the newcomer and as author.
    """
    circle, k, n = allocation.circle, allocation.k, len(allocation.circle)
    if n <= k:
        return [(member, member) for member in circle]
    return [(circle[(gap - j) % n], circle[(gap - j + k) % n]) for j in range(k)]


def _best_gap(
    allocation: Allocation, person: str, started: AbstractSet[Task], rng: random.Random
) -> int:
    """The place in the circle behind which the newcomer does the least harm."""

    def harm(gap: int) -> tuple[int, int, int]:
        across = _across(allocation, gap)
        near = {member for task in across for member in task}
        return (
            sum(task not in allocation.tasks or task in started for task in across),
            sum(allocation.mates(person, member) for member in near),
            order[gap],
        )

    n = len(allocation.circle)
    order = rng.sample(range(n), n)
    return min(range(n), key=harm)
