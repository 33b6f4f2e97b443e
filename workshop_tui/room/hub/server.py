"""The hub's process: two listeners over one room."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Awaitable, Sequence
from pathlib import Path
from typing import Final, Self, TypeVar

import msgspec
from aiohttp import web

from workshop_tui.records import Record, now_ms, safe_line
from workshop_tui.room.addresses import LOOPBACK, lan_addresses
from workshop_tui.room.agenda import Agenda
from workshop_tui.room.credentials import PinDesk, new_token
from workshop_tui.room.limits import Limits, RateLimit, WrongGuesses
from workshop_tui.room.material import Material
from workshop_tui.room.protocol import (
    CLOSE_GOING_AWAY,
    CLOSE_ROOM,
    DEFAULT_PORT,
    Alarm,
    Hello,
    PhaseChanged,
    Roster,
)
from workshop_tui.room.store import Appended
from workshop_tui.room.tiny_store import TinyRoomStore
from workshop_tui.store import StoreError

from .channels import Channels
from .doorkeeper import Doorkeeper, allow_many_connections
from .facilitator import FacilitatorApi
from .listener import Listener
from .overview import roster, tally
from .participants import MESSAGES_PER_SECOND, ParticipantApi
from .room import Room

AnyT = TypeVar("AnyT")
TALLY_SECONDS: Final = 0.2
ROSTER_SECONDS: Final = 1.0
NO_MATERIAL: Final = Material()


class HubOptions(msgspec.Struct, frozen=True):
    """How a hub is run.

    Attributes:
        bind: address of the participants' listener; all of this laptop's by default.
        port: of the participants' listener; 0 means any that is free.
        queue: messages that may wait for one client before it is sent away.
        slow_seconds: how long a client may take nothing before it is sent away.
        stranger_seconds: how long a connection may take to show a token, or to ask without one.
        strangers: how many such connections there may be.
    """

    bind: str = "0.0.0.0"
    port: int = DEFAULT_PORT
    queue: int = 64
    slow_seconds: float = 30.0
    stranger_seconds: float = 30.0
    strangers: int = 250
    limits: Limits = Limits()


class Hub:
    """A running hub.

    Attributes:
        room: what it knows.
        port: of the participants' listener.
        facilitator_url: where the facilitator's programs ask; only from this laptop.
        token: what they show.
        alarm: why nothing can be saved, for the facilitator; empty when all is well.
        notices: sentences about what was found when the file was opened.
        material: what participants can fetch beside what comes with the program.
        stopping: is set when the facilitator wants the hub to end.
    """

    def __init__(
        self, store: TinyRoomStore, room: Room, options: HubOptions, material: Material
    ) -> None:
        self.store = store
        self.room = room
        self.options = options
        self.port = options.port
        self.facilitator_url = ""
        self.token = new_token()
        self.alarm = ""
        self.notices: Sequence[str] = [*store.notices, *material.left_out]
        self.material = material
        self.clock = time.monotonic
        self.participants = Channels(self.clock, options.slow_seconds)
        self.facilitators = Channels(self.clock, options.slow_seconds)
        self.pins = PinDesk(self.clock)
        self.wrong_guesses = WrongGuesses(self.clock)
        self.request_rate = RateLimit(self.clock, options.limits.requests_per_second)
        self.message_rate = RateLimit(self.clock, MESSAGES_PER_SECOND)
        self.stopping = asyncio.Event()
        self._dirty = asyncio.Event()
        self._listeners: list[Listener] = []
        self._tickers: list[asyncio.Task[None]] = []
        room.changed = self._dirty.set

    @classmethod
    async def start(
        cls,
        file: Path,
        agenda: Agenda,
        title: str,
        options: HubOptions,
        material: Material = NO_MATERIAL,
    ) -> Self:
        """Open the room's file, or begin a room in it, and listen.

        Raises:
            StoreBusy: another hub has the file; the message names its process.
            StoreError: the file cannot be opened or written.
            OSError: the port is taken.
        """
        store = await TinyRoomStore.open(file)
        try:
            room = await Room.open(
                store, title=safe_line(title), agenda=agenda, limits=options.limits, now=now_ms
            )
        except BaseException:
            await store.close()
            raise
        hub = cls(store, room, options, material)
        allow_many_connections()
        try:
            await hub._listen()
        except BaseException:
            await hub.close()
            raise
        return hub

    def addresses(self) -> list[tuple[str, str]]:
        """Where participants reach the hub: pairs of address and name of the adapter."""
        if self.options.bind != "0.0.0.0":
            names = {found.ip: found.adapter for found in lan_addresses()}
            return [(self.options.bind, names.get(self.options.bind, ""))]
        return [(found.ip, found.adapter) for found in lan_addresses()]

    async def append(self, records: Sequence[Record]) -> Appended:
        """Keep records, and alarm the facilitator when that is not possible.

        Raises:
            StoreError: they are not kept.
        """
        return await self.storing(self.store.append(records))

    async def storing(self, work: Awaitable[AnyT]) -> AnyT:
        """Do what writes to the store; whether it could is known to the facilitator.

        Raises:
            StoreError: it could not.
        """
        try:
            result = await work
        except StoreError as error:
            self._set_alarm(str(error))
            raise
        self._set_alarm("")
        return result

    def hello(self, participant: str = "") -> Hello:
        """Where the room is, for somebody who comes."""
        name = self.room.members.shown_names().get(participant, "")
        return Hello(self.room.phase(), self.room.store.head, self.room.now(), name)

    def tell_phase(self) -> None:
        """Tell everybody where the room is."""
        message = PhaseChanged(self.room.phase())
        self.participants.send(message)
        self.facilitators.send(message)

    async def close(self) -> None:
        """Say goodbye, write what waits, let go of the file and the ports."""
        for ticker in self._tickers:
            ticker.cancel()
        for channels in (self.participants, self.facilitators):
            await channels.dismiss_all(CLOSE_ROOM if self.room.closed else CLOSE_GOING_AWAY)
        for listener in self._listeners:
            await listener.close()
        await self.store.close()

    async def _listen(self) -> None:
        names = {"localhost", socket.gethostname().lower()}
        names |= {f"{name}.local" for name in names}
        participants = await self._open(
            ParticipantApi(self).routes(), names, self.options.bind, self.options.port
        )
        self.port = participants.port
        facilitator = await self._open(FacilitatorApi(self).routes(), {"localhost"}, LOOPBACK, 0)
        self.facilitator_url = f"http://{LOOPBACK}:{facilitator.port}"
        self._tickers = [
            asyncio.ensure_future(self._tell_tallies()),
            asyncio.ensure_future(self._watch_slow()),
        ]

    async def _open(
        self, routes: list[web.RouteDef], names: set[str], address: str, port: int
    ) -> Listener:
        listener = await Listener.open(
            routes,
            names,
            address,
            port,
            keeper=Doorkeeper(self.options.stranger_seconds, self.options.strangers),
            body_bytes=self.options.limits.body_bytes,
        )
        self._listeners.append(listener)
        return listener

    def _set_alarm(self, text: str) -> None:
        if text != self.alarm:
            self.alarm = text
            self.facilitators.send(Alarm(text))

    async def _tell_tallies(self) -> None:
        """At most five times a second, and only when something changed and somebody listens."""
        roster_at = 0.0
        while True:
            await self._dirty.wait()
            self._dirty.clear()
            if self.facilitators:
                people = roster(self.room)
                self.facilitators.send_newest("tally", tally(self.room, people))
                if self.clock() - roster_at >= ROSTER_SECONDS:
                    roster_at = self.clock()
                    self.facilitators.send_newest("roster", Roster(people))
            await asyncio.sleep(TALLY_SECONDS)

    async def _watch_slow(self) -> None:
        """Once a second; then, too, people who became stuck are told."""
        while True:
            await asyncio.sleep(min(1.0, self.options.slow_seconds / 2))
            self.participants.dismiss_slow()
            self.facilitators.dismiss_slow()
            self._dirty.set()
