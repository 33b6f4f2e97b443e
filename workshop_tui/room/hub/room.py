"""The room as its hub knows it: nothing but what follows from the records, and who is connected.

No sockets here. Whatever changes the room is first a record on the disk; `_apply` then takes it in,
at the start from the file and later from the store, in the same order and the same way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from workshop_tui.records import Hands, Profile, Record, body_of, new_id, new_record
from workshop_tui.room.agenda import Activity, Agenda, AgendaError, PeerCritique, Progress
from workshop_tui.room.code import new_code
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
    entry_record,
)
from workshop_tui.room.limits import Limits
from workshop_tui.room.protocol import (
    AnonymousText,
    Phase,
    PhaseRequest,
    Reveal,
    phase_of,
)
from workshop_tui.room.store import RoomStore

from .contributions import Contributions
from .members import Member, Members
from .moves import moved

_READ_AT_ONCE: Final = 1000


class Room:
    """One room.

    Attributes:
        id: stays the same when the hub starts again, wherever its address is.
        changed: is called after something that the facilitator may see has changed.
        undoable: where the room was, as far as `undo` leads back; the latest last.
        allocations: who critiques whom, by activity.
        reported_working: activity and participant, of those who said that they are at work.
        durations: by activity and participant, how long it took to hand in, in milliseconds.
        began: when the current activity began, in milliseconds since 1970.
        moving: is held while something is decided that must not be decided twice.
    """

    def __init__(self, store: RoomStore, limits: Limits, now: Callable[[], int]) -> None:
        self.id = ""
        self.title = ""
        self.code = ""
        self.store = store
        self.limits = limits
        self.now = now
        self.members = Members()
        self.done = Contributions()
        self.progress = Progress(())
        self.spotlight: AnonymousText | None = None
        self.changed: Callable[[], None] = lambda: None
        self._activities: tuple[Activity, ...] = ()
        self.undoable: list[Progress] = []
        self.allocations: dict[str, AllocationEntry] = {}
        self._reported_done: set[tuple[str, str]] = set()
        self.reported_working: set[tuple[str, str]] = set()
        self.durations: dict[str, dict[str, int]] = {}
        self.began = 0
        self._live = False
        self._late: set[str] = set()
        self.moving = asyncio.Lock()

    @classmethod
    async def open(
        cls,
        store: RoomStore,
        *,
        title: str,
        agenda: Agenda,
        limits: Limits,
        now: Callable[[], int],
    ) -> Room:
        """Go on with the room that the store holds, or begin one.

        An agenda counts only for a room that begins.

        Raises:
            StoreError: a new room could not be kept.
        """
        room = cls(store, limits, now)
        seq = 0
        while batch := await store.read(seq, _READ_AT_ONCE):
            room._take_in(batch[0][0], [record for _seq, record in batch])
            seq = batch[-1][0]
        store.on_commit(room._take_in)
        room._live = True
        if not room.id:
            room_id = new_id()
            beginning: list[Entry] = [
                RoomEntry(title, new_code()),
                AgendaEntry(agenda.activities),
                PhaseEntry(0, "lobby"),
            ]
            await store.append([entry_record(room_id, entry) for entry in beginning])
        return room

    # What everybody may know

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

    # What changes the room

    async def enter(
        self, participant: str, name: str, agency: str, token: str, client: str
    ) -> Member:
        """Let somebody in, with a new token; secrets as their hashes.

        Raises:
            StoreError: it could not be kept.
        """
        batch = [entry_record(self.id, MemberEntry(token, client), participant)]
        known = self.members.get(participant)
        name = known.name if known and known.renamed else name
        if known is None or (known.name, known.agency) != (name, agency):
            profile = new_record(participant, "", Profile(name, agency))
            batch.append(replace(profile, room=self.id))
        await self.store.append(batch)
        member = self.members.get(participant)
        assert member is not None
        return member

    async def rename(self, member: Member, name: str) -> None:
        """The facilitator chooses a participant's name.

        Raises:
            StoreError: it could not be kept.
        """
        record = new_record(member.id, "", Profile(name, member.agency))
        await self.store.append([replace(record, room=self.id, extra={"renamed": True})])

    async def remove(self, member: Member, removed: bool) -> None:
        """Send a participant out, or let them in again; what they did stays in the file.

        Raises:
            StoreError: it could not be kept.
        """
        await self.store.append([entry_record(self.id, RemovalEntry(removed), member.id)])

    async def move(self, request: PhaseRequest) -> Progress:
        """Move the room on as the facilitator asks.

        Raises:
            AgendaError: it cannot move like that; `stale_rev` when it moved meanwhile.
            StoreError: it could not be kept.
        """
        async with self.moving:
            before = self.progress
            if request.rev != before.rev:
                raise AgendaError("stale_rev")
            after = moved(before, request, self.now(), self.undoable)
            entries: list[Entry] = []
            if after.activities != before.activities:
                entries.append(AgendaEntry(after.activities))
            entries.append(
                PhaseEntry(
                    rev=after.rev,
                    stage=after.stage,
                    current=after.current,
                    ends_at=after.ends_at,
                    skipped=after.skipped,
                    undone=request.action == "undo",
                )
            )
            await self.store.append([entry_record(self.id, entry) for entry in entries])
            return self.progress

    async def count_hands(self, subject: str, counts: dict[str, list[int]]) -> None:
        """People who have no laptop raised their hands for the levels of a post.

        Raises:
            StoreError: it could not be kept.
        """
        record = new_record(self.id, subject, Hands(counts))
        await self.store.append([replace(record, room=self.id)])

    # What participants hand in

    def is_late(self, record: Record) -> bool:
        """Was the record made for an activity that is over by now?"""
        meant = record.extra.get("activity")
        if not isinstance(meant, str) or record.id in self._late:
            return record.id in self._late
        known = any(activity.id == meant for activity in self.progress.activities)
        now_open = meant == self.progress.current and self.progress.stage == "work"
        return known and not now_open

    def late_entries(self, records: Sequence[Record]) -> list[Record]:
        """The marks for those records that are late and were not here before."""
        late = [r for r in records if not self.store.knows(r.id) and self.is_late(r)]
        mark = LateEntry(self.progress.rev)
        return [entry_record(self.id, mark, record.id) for record in late]

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

    # Taking records in

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
