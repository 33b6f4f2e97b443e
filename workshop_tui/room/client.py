"""A participant's side of the room, below the screen.

    client = RoomClient(workshop, person)
    await client.join(invitation, "Elang Biru 7", "Dinas Kesehatan")   # or: await client.resume()
    async for state in client.changes():
        ...                                   # state.link, state.waiting, state.phase
    await client.keep(record)                 # on this laptop's disk, then to the hub

`keep` never waits for the network. Without the link everything goes on, and what was done is sent
when the link is back. `state` is plain data and may be looked at whenever one likes.
"""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Literal

import msgspec

from workshop_tui.records import Link, Record

from .addresses import Invitation
from .api import Api
from .client_state import ClientState
from .connection import Connection
from .credentials import digest
from .errors import RoomError
from .fetching import fetch_material, kept_material
from .joining import first_time, link_to, url_of
from .outbox import NOT_SENT, Outbox, last_link
from .protocol import ProgressReport, RecordsAnswer, RoomInfo, Task, TasksAnswer


class RoomClient(Connection):
    """One person in one room; everything happens on one event loop."""

    # Coming and going

    async def join(
        self, invitation: Invitation, name: str, agency: str = "", *, pin: str = ""
    ) -> ClientState:
        """Join a room, then stay connected in the background.

        Raises:
            RoomError: one cannot join; the message says why.
            StoreError: it cannot be kept on this laptop.
        """
        await self.leave()
        last = last_link(self._workshop, self._person)
        client = last[1].client if last else secrets.token_hex(16)
        self._set(link="connecting", problem="")
        try:
            await self._enter(link_to(invitation, name, agency, client), pin)
        except RoomError as error:
            await self._disconnect()
            self._set(link="out", problem=error.code)
            raise
        self._start()
        return self.state

    def last_room(self) -> tuple[Invitation, str] | None:
        """The room that the person joined last, and its title."""
        last = last_link(self._workshop, self._person)
        if last is None:
            return None
        _room, link = last
        return Invitation(link.address, link.port, link.code), link.title

    async def resume(self) -> bool:
        """Go back into the last room, connected or not; false when there is none."""
        last = last_link(self._workshop, self._person)
        if last is None:
            return False
        await self.leave()
        room, link = last
        self._link = msgspec.structs.replace(link, left=False)
        self._sender.outbox = Outbox.of(self._workshop, self._person, room)
        self._api = Api(url_of(self._link), self._link.token)
        self._set(
            link="connecting",
            room=RoomInfo(room, self._link.title),
            participant=self._link.participant,
            name=self._link.name,
            waiting=len(self._sender.outbox),
            problem="",
        )
        if link.left:
            await self._note_where_we_are()
        self._start()
        return True

    async def move_to(self, address: str, port: int) -> None:
        """The same room has another address now.

        Raises:
            StoreError: it cannot be kept on this laptop.
        """
        if self._link is None:
            return
        self._link = msgspec.structs.replace(self._link, address=address, port=port)
        await self._keep_link()
        await self._disconnect()
        self._api = Api(url_of(self._link), self._link.token)
        self._start()

    async def leave(self) -> None:
        """Stop being connected; what waits stays in the file for `resume`."""
        was_in = self._api is not None
        await self._disconnect()
        if was_in:
            await self._note_where_we_are()
            self._set(link="out")

    async def part(self) -> None:
        """Leave the room for good: what is done from now on is not of it."""
        if self._link is not None:
            self._link = msgspec.structs.replace(self._link, left=True)
        await self.leave()
        self._link = None
        self._set(link="out", room=None, phase=None, ends_at=None, waiting=0, notice="", problem="")

    # What one does in the room

    async def keep(self, *records: Record) -> list[Record]:
        """Put records into the file, then send them as soon as possible.

        Returns them as they were kept: as records of this room.

        Raises:
            StoreError: they are not kept.
        """
        room = self.state.room.id if self.state.room else None
        stamped = [replace(record, room=room) for record in records]
        # Shielded: what is in the file must be in the outbox, or the next link would call it sent.
        await asyncio.shield(self._keep(stamped, to_send=room is not None))
        return stamped

    async def _keep(self, records: list[Record], *, to_send: bool) -> None:
        async with self._writing:
            await asyncio.to_thread(self._workshop.add, *records)
            if to_send:
                self._sender.add([record for record in records if record.kind not in NOT_SENT])

    def waits(self, record: str) -> bool:
        """Is the record of this id on this laptop only?"""
        return record in self._sender.outbox

    def for_activity(self, record: Record) -> Record:
        """The record, marked as made for the current activity: then the room knows when it is late.

        To be called with work that was begun in this activity, before the room moves on.
        """
        phase = self.state.phase
        if phase is None or phase.activity is None:
            return record
        return replace(record, extra={**record.extra, "activity": phase.activity.id})

    async def report(self, state: Literal["working", "done"]) -> None:
        """Tell the facilitator that the person is at work, or done with an exercise."""
        phase = self.state.phase
        if phase is not None and phase.activity is not None:
            self._report = ProgressReport(phase.activity.id, state)
            await self._send_report()

    async def tasks(self) -> list[Task]:
        """What the current activity asks of this person.

        Raises:
            RoomError: the hub cannot be asked now.
        """
        return (await self._connected_api().get("/tasks", TasksAnswer)).tasks

    async def material(self, folder: Path) -> list[Path]:
        """The packs of this room, kept in `folder`; what was fetched before is not fetched again.

        Without the link they are those that were fetched last.

        Raises:
            RoomError: the hub cannot be asked now, or gives what is not to be trusted.
            OSError: they cannot be kept.
        """
        room = digest(self.state.room.id if self.state.room else "")[:16]
        try:
            return await fetch_material(self._connected_api(), folder / room)
        except RoomError:
            kept = await asyncio.to_thread(kept_material, folder / room)
            if not kept:
                raise
            return kept

    async def published(self) -> list[Record]:
        """Critiques of one's own works, without names, once they are revealed.

        Raises:
            RoomError: the hub cannot be asked now.
        """
        found = await self._connected_api().get("/published", RecordsAnswer)
        return [Record.from_document(document) for document in found.records]

    async def _enter(self, link: Link, pin: str) -> None:
        self._api = Api(url_of(link))
        joined, self._link = await first_time(self._api, link, self._person, pin)
        self._sender.limits = joined.limits
        self._sender.outbox = Outbox.of(self._workshop, self._person, joined.room.id)
        self._set(
            room=joined.room,
            participant=joined.participant,
            name=joined.name,
            waiting=len(self._sender.outbox),
            phase=None,
        )
        self._see(joined.phase)
        await self._keep_link()
