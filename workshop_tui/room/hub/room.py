"""The room as its hub knows it: nothing but what follows from the records, and who is connected.

No sockets here. Whatever changes the room is first a record on the disk; `History` takes it in.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from workshop_tui.records import Hands, Profile, Record, new_id, new_record
from workshop_tui.room.agenda import Agenda, AgendaError, Progress
from workshop_tui.room.code import new_code
from workshop_tui.room.entries import (
    AgendaEntry,
    Entry,
    LateEntry,
    MemberEntry,
    PhaseEntry,
    RemovalEntry,
    RoomEntry,
    entry_record,
)
from workshop_tui.room.limits import Limits
from workshop_tui.room.protocol import PhaseRequest
from workshop_tui.room.store import RoomStore

from .history import History
from .members import Member
from .moves import moved

_READ_AT_ONCE: Final = 1000


class Room(History):
    """One room.

    Attributes:
        moving: is held while something is decided that must not be decided twice.
    """

    def __init__(self, store: RoomStore, limits: Limits, now: Callable[[], int]) -> None:
        super().__init__(now)
        self.store = store
        self.limits = limits
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

    def late_entries(self, records: Sequence[Record]) -> list[Record]:
        """The marks for those records that are late and were not here before."""
        late = [r for r in records if not self.store.knows(r.id) and self.is_late(r)]
        mark = LateEntry(self.progress.rev)
        return [entry_record(self.id, mark, record.id) for record in late]
