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
import random
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

import aiohttp
import msgspec

from workshop_tui.records import Link, Record, new_record, now_ms
from workshop_tui.store import StoreError, Workshop

from .addresses import Invitation
from .api import Api
from .client_state import ClientState, StateHolder
from .credentials import digest
from .errors import RoomError
from .fetching import fetch_material, kept_material
from .joining import first_time, link_to, once_more, url_of
from .outbox import Outbox, last_link
from .protocol import (
    CLOSE_ELSEWHERE,
    CLOSE_TOKEN,
    Head,
    Hello,
    HubMessage,
    Notice,
    Phase,
    PhaseChanged,
    ProgressReport,
    RecordsAnswer,
    RoomInfo,
    Task,
    TasksAnswer,
)
from .sender import Sender, pause_before

POLL_SECONDS: Final = 2.0
_decode_message = msgspec.json.Decoder(HubMessage).decode


class RoomClient(StateHolder):
    """One person in one room; everything happens on one event loop."""

    def __init__(
        self,
        workshop: Workshop,
        person: str,
        *,
        rng: random.Random | None = None,
        now: Callable[[], int] = now_ms,
    ) -> None:
        super().__init__()
        self._workshop = workshop
        self._person = person
        self._rng = rng or random.Random()
        self._now = now
        self._link: Link | None = None
        self._api: Api | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._task: asyncio.Task[None] | None = None
        self._sender = Sender(self._set, self._note_where_we_are, self._rng, now)
        self._writing = asyncio.Lock()
        self._report: ProgressReport | None = None

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
        room, self._link = last
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
                self._sender.add(records)

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

    # Being connected

    def _start(self) -> None:
        self._sender.unsent.set()
        self._task = asyncio.create_task(self._stay_connected())

    async def _disconnect(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        if self._api is not None:
            await self._api.close()
            self._api = None

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

    async def _stay_connected(self) -> None:
        """Connect, and connect again, with pauses that grow, and are random.

        When the hub was started again, sixty laptops should not come back in the same instant.
        """
        attempt = 0
        while True:
            try:
                if await self._once():
                    attempt = 0
            except RoomError as error:
                if error.code in ("elsewhere", "removed", "bad_code", "protocol"):
                    self._set(link="refused", problem=error.code)
                    return
                if error.code == "too_many":
                    await asyncio.sleep(error.wait or 1.0)
            if self._is_over():
                self._set(link="closed")
                return
            self._set(link="offline", waiting=len(self._sender.outbox))
            await asyncio.sleep(pause_before(attempt, self._rng))
            attempt += 1

    def _is_over(self) -> bool:
        phase = self.state.phase
        return phase is not None and phase.stage == "closed" and not self._sender.outbox

    async def _once(self) -> bool:
        """Be connected until that ends; true if the hub was there.

        Raises:
            RoomError: why not.
        """
        api = self._connected_api()
        try:
            socket = await api.websocket()
        except RoomError as error:
            if error.code == "token_unknown":
                await self._enter_again()
                return True
            if error.code == "no_websocket":
                await self._poll(api)
                return True
            raise
        flusher = asyncio.create_task(self._sender.flush_for_ever(api))
        self._socket = socket
        try:
            async for message in socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    await self._hear(message.data)
        finally:
            self._socket = None
            flusher.cancel()
            await socket.close()
        if socket.close_code == CLOSE_ELSEWHERE:
            raise RoomError("elsewhere")
        if socket.close_code == CLOSE_TOKEN:
            await self._enter_again()
        return True

    async def _poll(self, api: Api) -> None:
        """A proxy lets no WebSocket through: ask again and again.

        Raises:
            RoomError: the hub cannot be asked any more.
        """
        while True:
            self._see(await api.get("/phase", Phase))
            self._set(link="connected", problem="", published=self.state.published + 1)
            await self._sender.flush(api)
            if self._is_over():
                return
            await asyncio.sleep(POLL_SECONDS)

    async def _enter_again(self) -> None:
        """The hub does not know our token: join again, as the same participant."""
        assert self._link is not None
        joined, link = await once_more(self._link, self._person)
        if self.state.room is not None and joined.room.id != self.state.room.id:
            raise RoomError("bad_code")  # another room with our code: not ours to fill
        self._link = link
        self._connected_api().token = joined.token
        self._see(joined.phase)
        await self._keep_link()

    async def _hear(self, data: str) -> None:
        try:
            message = _decode_message(data)
        except (msgspec.DecodeError, ValueError, RecursionError):
            return  # a newer hub's message
        match message:
            case Hello(phase, _head, now, name):
                self._see(phase)
                self._set(
                    link="connected",
                    problem="",
                    name=name or self.state.name,
                    skew_ms=self._now() - now,
                    published=self.state.published + 1,
                )
                await self._send_report()
                self._sender.unsent.set()
            case PhaseChanged(phase):
                self._see(phase)
                self._set(published=self.state.published + 1)
            case Head():
                self._set(published=self.state.published + 1)
            case Notice(text):
                self._set(notice=text)

    def _see(self, phase: Phase) -> None:
        known = self.state.phase
        if known is None or phase.rev >= known.rev:
            left = phase.ends_in_ms
            ends_at = None if left is None else time.monotonic() + left / 1000
            if known is None or phase.rev > known.rev:
                self._report = None
            self._set(phase=phase, ends_at=ends_at)

    async def _send_report(self) -> None:
        if self._report is not None and self._socket is not None:
            with suppress(ConnectionError, aiohttp.ClientError):
                await self._socket.send_str(msgspec.json.encode(self._report).decode())

    async def _note_where_we_are(self) -> None:
        """Without it, what was sent would only be sent once more."""
        with suppress(StoreError):
            await self._keep_link()

    async def _keep_link(self) -> None:
        if self._link is None or self.state.room is None:
            return
        async with self._writing:
            link = self._sender.outbox.told_in(self._link)
            record = replace(new_record(self._person, "", link), room=self.state.room.id)
            await asyncio.to_thread(self._workshop.add, record)

    def _connected_api(self) -> Api:
        if self._api is None:
            raise RoomError("unreachable")
        return self._api
