"""Who critiques whose work, and who judges which pair: who comes late is given work too."""

from __future__ import annotations

import random
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence

from workshop_tui.records import Record, Rewrite, body_of
from workshop_tui.room.entries import AllocationEntry
from workshop_tui.room.protocol import AnonymousText, Task
from workshop_tui.scoring.allocation import Allocation, allocate, with_arrival
from workshop_tui.scoring.duels import Judgement, next_pair
from workshop_tui.scoring.from_records import judgements_in


def first_allocation(
    authors: Sequence[str], k: int, seed: str, offices: Mapping[str, str]
) -> AllocationEntry:
    """An even allocation among all who have written something."""
    return _entry(allocate(authors, k, seed=_number(seed), offices=offices))


def with_newcomer(
    entry: AllocationEntry,
    person: str,
    *,
    has_work: bool,
    started: frozenset[tuple[str, str]],
    seed: str,
    offices: Mapping[str, str],
) -> AllocationEntry:
    """The allocation with work for `person`, who was not in it.

    Somebody with work of their own joins the circle, and as few tasks as possible change hands.
    Somebody without gets the works that have the fewest critics: one critique too many is better
    than somebody who waits.
    """
    if has_work:
        given = frozenset((r, a) for r, authors in entry.tasks.items() for a in authors)
        known = Allocation(tuple(entry.circle), entry.k, given, dict(offices))
        office = offices.get(person)
        return _entry(
            with_arrival(known, person, seed=_number(seed), started=started, office=office)
        )
    received = Counter(author for authors in entry.tasks.values() for author in authors)
    ordered = sorted(entry.circle, key=lambda author: (received[author], author))
    tasks = entry.tasks | {person: [a for a in ordered if a != person][: entry.k]}
    return AllocationEntry(entry.k, entry.circle, tasks)


def critique_tasks(
    entry: AllocationEntry, person: str, works: Mapping[str, Record], critiqued: frozenset[str]
) -> list[Task]:
    """The works that `person` was given, without their authors' names.

    `works` holds the newest work of each author, `critiqued` the ids of works that `person` has
    critiqued.
    """
    mine = [works[author] for author in entry.tasks.get(person, ()) if author in works]
    return [Task("critique", [anonymous(work)], done=work.id in critiqued) for work in mine]


def duel_tasks(
    works: Mapping[str, Record], duels: Sequence[Record], person: str, rounds: int, seed: str
) -> list[Task]:
    """The pairs that `person` has judged, then those to judge, at most `rounds` in all."""
    texts = {work.id: work for work in works.values()}
    authors = {identity: work.author for identity, work in texts.items()}
    judgements = [j for j in judgements_in(duels) if j.one in texts and j.other in texts]
    pairs = [((j.one, j.other), True) for j in judgements if j.judge == person]
    rng = random.Random(_number(seed + person))
    while len(pairs) < rounds:
        pair = next_pair(authors, judgements, person, rng)
        if pair is None:
            break
        pairs.append(((pair.left, pair.right), False))
        judgements.append(Judgement(person, pair.left, pair.right, 0.5))
    return [
        Task("duel", [anonymous(texts[left]), anonymous(texts[right])], done=done)
        for (left, right), done in pairs[:rounds]
    ]


def anonymous(work: Record) -> AnonymousText:
    """What others see of a work."""
    rewrite = body_of(work, Rewrite)
    return AnonymousText(work.id, rewrite.caption if rewrite else "")


def _entry(allocation: Allocation) -> AllocationEntry:
    reviewers = dict.fromkeys([*allocation.circle, *sorted(r for r, _author in allocation.tasks)])
    tasks = {person: allocation.given_by(person) for person in reviewers}
    return AllocationEntry(allocation.k, list(allocation.circle), tasks)


def _number(seed: str) -> int:
    return zlib.crc32(seed.encode())
