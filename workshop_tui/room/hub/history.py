"""What the records say of a room: who is in it, where it is, what was handed in.

`_take_in` learns of every record the same way, at the start from the file and later from the store.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workshop_tui.records import Profile, Record, body_of
from workshop_tui.room.agenda import Activity, PeerCritique, Progress
from workshop_tui.room.entries import (
    AgendaEntry,
    AllocationEntry,
    Entry,
    LateEntry,
    MemberEntry,
    PhaseEntry,
    RemovalEntry,
    RoomEntry,
    entry_of,
)
from workshop_tui.room.protocol import AnonymousText, Phase, Reveal, phase_of

from .contributions import Contributions
from .members import Member, Members


class History:
    """A room as far as its records, in their order, and what participants report.

    Attributes:
        id: stays the same when the hub starts again, wherever its address is.
        changed: is called after something that the facilitator may see has changed.
        undoable: where the room was, as far as `undo` leads back; the latest last.
        allocations: who critiques whom, by activity.
        reported_working: activity and participant, of those who said that they are at work.
        durations: by activity and participant, how long it took to hand in, in milliseconds.
        began: when the current activity began, in milliseconds since 1970.
    """

    def __init__(self, now: Callable[[], int]) -> None:
        self.id = ""
        self.title = ""
        self.code = ""
        self.now = now
        self.members = Members()
        self.done = Contributions()
        self.progress = Progress(())
        self.spotlight: AnonymousText | None = None
        self.changed: Callable[[], None] = lambda: None
        self.undoable: list[Progress] = []
        self.allocations: dict[str, AllocationEntry] = {}
        self.reported_working: set[tuple[str, str]] = set()
        self.durations: dict[str, dict[str, int]] = {}
        self.began = 0
        self._activities: tuple[Activity, ...] = ()
        self._reported_done: set[tuple[str, str]] = set()
        self._late: set[str] = set()
        self._live = False

    @property
    def closed(self) -> bool:
        """Is the session over?"""
        return self.progress.stage == "closed"

    def phase(self) -> Phase:
        """Where the room is; with what all did once that is revealed."""
        return phase_of(self.progress, self.now(), self.reveal())

    def reveal(self) -> Reveal | None:
        """What all did in the current activity, if that is revealed."""
        activity = self.progress.activity
        if activity is None or self.progress.stage != "revealed":
            return None
        return self.done.reveal(activity, self.present_ids())

    def present_ids(self) -> set[str]:
        """The ids of those who were not removed."""
        return {member.id for member in self.members.present()}

    def is_late(self, record: Record) -> bool:
        """Was the record made for an activity that is over by now?"""
        meant = record.extra.get("activity")
        if not isinstance(meant, str) or record.id in self._late:
            return record.id in self._late
        known = any(activity.id == meant for activity in self.progress.activities)
        now_open = meant == self.progress.current and self.progress.stage == "work"
        return known and not now_open

    def report(self, member: Member, activity: str, state: str) -> None:
        """A participant says that they are at work, or done."""
        member.seen = self.now()
        if state == "done":
            self._reported_done.add((activity, member.id))
        self.reported_working.add((activity, member.id))
        self.changed()

    def has_handed_in(self, activity: Activity, person: str) -> bool:
        """Did a participant hand in all that an activity asks for?"""
        if (activity.id, person) in self._reported_done:
            return True
        allocation = self.allocations.get(activity.id)
        tasks = len(allocation.tasks.get(person, ())) if allocation else 0
        if isinstance(activity, PeerCritique) and not tasks:
            tasks = activity.k
        return self.done.has_handed_in(activity, person, tasks)

    def _take_in(self, first: int, records: Sequence[Record]) -> None:
        for record in records:
            entry = entry_of(record)
            if entry is None:
                self._apply_act(record)
            else:
                self._apply_entry(record, entry)
        self.changed()

    def _apply_entry(self, record: Record, entry: Entry) -> None:
        if isinstance(entry, RoomEntry) and not self.id:
            # The first counts: a file that was merged may hold others.
            self.id, self.title, self.code = record.author, entry.title, entry.code
        if record.author != self.id:
            return
        match entry:
            case AgendaEntry():
                self._activities = entry.activities
            case PhaseEntry():
                self._apply_phase(entry, record.at)
            case MemberEntry():
                self.members.enter(record.subject, entry.token, entry.client)
            case RemovalEntry():
                self.members.remove(record.subject, entry.removed)
            case AllocationEntry():
                self.allocations[record.subject] = entry
            case LateEntry():
                self._late.add(record.subject)

    def _apply_phase(self, entry: PhaseEntry, at: int) -> None:
        if entry.undone and self.undoable:
            self.undoable.pop()
        elif entry.rev:
            self.undoable.append(self.progress)
        if entry.current != self.progress.current:
            self.began = at
        self.progress = Progress(
            activities=self._activities,
            rev=entry.rev,
            stage=entry.stage,
            current=entry.current,
            ends_at=entry.ends_at,
            skipped=entry.skipped,
        )

    def _apply_act(self, record: Record) -> None:
        if record.author == self.id:
            self.done.count_hands(record)
        member = self.members.get(record.author)
        if member is None:
            return
        profile = body_of(record, Profile)
        if profile is not None:
            renamed = record.extra.get("renamed") is True
            if renamed or not member.renamed:
                member.name, member.agency = profile.name, profile.agency
            member.renamed = member.renamed or renamed
            return
        member.records += 1
        member.late += record.id in self._late
        activity = self._activity_of(record)
        self.done.add(record, activity)
        if self._live and activity is not None and self.has_handed_in(activity, member.id):
            needed = max(0, self.now() - self.began)
            self.durations.setdefault(activity.id, {}).setdefault(member.id, needed)

    def _activity_of(self, record: Record) -> Activity | None:
        """The activity for which the record was made: as it says, or else the current one."""
        meant = record.extra.get("activity")
        activities = {activity.id: activity for activity in self.progress.activities}
        return activities.get(meant) if isinstance(meant, str) else self.progress.activity
