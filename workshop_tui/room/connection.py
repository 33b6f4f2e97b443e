"""Being connected to a room, and being connected again when the link comes back."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final

import aiohttp
import msgspec

from workshop_tui.records import Link, new_record, now_ms
from workshop_tui.store import StoreError, Workshop

from .api import Api
from .client_state import StateHolder
from .errors import RoomError
from .joining import once_more
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
)
from .sender import Sender, pause_before

POLL_SECONDS: Final = 2.0
_decode_message = msgspec.json.Decoder(HubMessage).decode


class Connection(StateHolder):
    """One person's connection to one room; everything happens on one event loop."""

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
                await self._end()
                return
            self._set(link="offline", waiting=len(self._sender.outbox))
            await asyncio.sleep(pause_before(attempt, self._rng))
            attempt += 1

    async def _end(self) -> None:
        """The session is over and everything is handed in: do not come back at the next start."""
        if self._link is not None:
            self._link = msgspec.structs.replace(self._link, left=True)
            await self._note_where_we_are()
        self._set(link="closed")

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
