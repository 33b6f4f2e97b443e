"""What the console knows of the room, and what follows from it: plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

import msgspec

from workshop_tui.room.agenda import Activity, Progress
from workshop_tui.room.facilitator_client import Event, HubAway
from workshop_tui.room.protocol import (
    Alarm,
    FacilitatorSnapshot,
    Hello,
    PhaseChanged,
    Roster,
    RosterEntry,
    Spotlight,
    Tally,
)


class Doing(Enum):
    """What one participant does; in the order in which they need the facilitator."""

    STUCK = "stuck"
    OFFLINE = "offline"
    WORKING = "working"
    WAITING = "waiting"
    DONE = "done"
    REMOVED = "removed"


_ORDER: Final = list(Doing)


@dataclass(frozen=True, slots=True)
class RoomState:
    """The room as it was heard of last.

    Attributes:
        room: everything that the hub told.
        clock_ahead: by how much the hub's clock is ahead of ours, in milliseconds.
        away: the hub does not answer now.
    """

    room: FacilitatorSnapshot
    clock_ahead: int = 0
    away: bool = False

    @classmethod
    def told(cls, room: FacilitatorSnapshot, now: int) -> RoomState:
        """What a snapshot says that came at `now`, in milliseconds by our clock."""
        return cls(room, room.now - now)

    @property
    def progress(self) -> Progress:
        """Where the room is in its agenda."""
        return self.room.progress

    def heard(self, event: Event) -> RoomState:
        """The state after an event; a new phase also needs a new snapshot."""
        match event:
            case HubAway():
                return replace(self, away=True)
            case Hello() | PhaseChanged():
                return replace(self, away=False)
            case Tally():
                return self._with(tally=event)
            case Roster():
                return self._with(roster=event.people)
            case Alarm():
                return self._with(alarm=event.text)
            case Spotlight():
                return self._with(spotlight=event.text)

    def left_ms(self, now: int) -> int | None:
        """What is left of the current activity at `now` by our clock; negative when it is over."""
        ends_at = self.progress.ends_at
        return None if ends_at is None else ends_at - now - self.clock_ahead

    def person(self, participant: str) -> RosterEntry | None:
        """The participant with that id."""
        return next((p for p in self.room.roster if p.participant == participant), None)

    def activity(self, identity: str) -> Activity | None:
        """The activity with that id."""
        return next((a for a in self.progress.activities if a.id == identity), None)

    def offline(self) -> int:
        """How many of those who joined are not connected."""
        return max(0, self.room.tally.of - self.room.tally.present)

    def _with(self, **changes: object) -> RoomState:
        return replace(self, room=msgspec.structs.replace(self.room, **changes))


def doing(person: RosterEntry) -> Doing:
    """What a participant does, in one word."""
    if person.removed:
        return Doing.REMOVED
    if not person.connected:
        return Doing.OFFLINE
    if person.handed_in:
        return Doing.DONE
    if person.stuck:
        return Doing.STUCK
    return Doing.WORKING if person.working else Doing.WAITING


def by_need(people: Sequence[RosterEntry]) -> list[RosterEntry]:
    """Those who need the facilitator first; among equals in the order in which they joined."""
    return sorted(people, key=lambda person: _ORDER.index(doing(person)))


def clock(milliseconds: int) -> str:
    """Minutes and seconds of a time that is left, or by which it is over.

    >>> clock(372_900), clock(-61_000)
    ('06:12', '01:01')
    """
    minutes, seconds = divmod(abs(milliseconds) // 1000, 60)
    return f"{minutes:02}:{seconds:02}"
