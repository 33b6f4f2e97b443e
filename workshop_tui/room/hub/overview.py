"""What the facilitator may know of everybody: how far they are, and what may be discussed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Final

from workshop_tui.room.agenda import Activity
from workshop_tui.room.protocol import Discussable, RosterEntry, Tally

from .levels import widest_spread
from .members import Member
from .room import Room
from .tasks import anonymous

STUCK_MS: Final = 180_000
"""Nobody is called stuck sooner."""


def roster(room: Room) -> list[RosterEntry]:
    """Everybody who joined, in the order in which they did."""
    names = room.members.shown_names()
    activity = room.progress.activity
    stuck_after = _stuck_after(room, activity)
    return [_roster_entry(room, member, names[member.id], stuck_after) for member in room.members]


def tally(room: Room, people: Sequence[RosterEntry]) -> Tally:
    """Counts; results only once they are revealed."""
    here = [p for p in people if not p.removed]
    return Tally(
        rev=room.progress.rev,
        head=room.store.head,
        present=sum(person.connected for person in here),
        of=len(here),
        working=sum(person.working for person in here),
        handed_in=sum(person.handed_in for person in here),
        stuck=sum(person.stuck for person in here),
        reveal=room.reveal(),
    )


def discussable(room: Room) -> list[Discussable]:
    """Works whose owners allow that they are discussed, those that split their critics first.

    Of an author's works about one subject only the newest.
    """
    works = []
    present = room.present_ids()
    for work in room.done.works.values():
        newest = room.done.latest[work.kind][work.subject].get(work.author)
        if room.done.consents.get(work.id) and newest == work and work.author in present:
            critiques = room.done.critics_of(work.id)
            text = anonymous(work)
            spread = widest_spread(critiques.values())
            works.append(Discussable(work.id, work.subject, text.caption, len(critiques), spread))
    return sorted(works, key=lambda work: (-work.split, -work.critiques, work.id))


def _roster_entry(room: Room, member: Member, name: str, stuck_after: int) -> RosterEntry:
    activity = room.progress.activity
    handed_in = activity is not None and room.has_handed_in(activity, member.id)
    begun = activity is not None and (
        bool(room.done.handed[activity.id][member.id])
        or (activity.id, member.id) in room.reported_working
    )
    idle = max(0, room.now() - max(member.seen, room.began))
    at_work = room.progress.stage == "work" and activity is not None and not handed_in
    stuck = at_work and activity is not None and activity.kind not in ("talk", "break")
    return RosterEntry(
        participant=member.id,
        name=name,
        agency=member.agency,
        connected=member.connected,
        working=begun and not handed_in,
        handed_in=handed_in,
        stuck=stuck and member.connected and idle > stuck_after,
        idle_ms=idle,
        late=member.late,
        records=member.records,
        removed=member.removed,
        skew_ms=member.skew_ms,
    )


def _stuck_after(room: Room, activity: Activity | None) -> int:
    needed = room.durations.get(activity.id, {}) if activity else {}
    return max(STUCK_MS, int(statistics.median(needed.values())) if needed else 0)
