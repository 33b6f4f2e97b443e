"""People in a room, for the tests: real clients with real files."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from workshop_tui.records import Body, Critique, Record, Rewrite, new_id, new_record, now_ms
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.client import RoomClient
from workshop_tui.room.client_state import ClientState
from workshop_tui.room.facilitator_client import Event
from workshop_tui.store import Workshop

SECONDS = 20.0
EventT = TypeVar("EventT")


class Person:
    """A participant at a laptop."""

    def __init__(self, file: Path, name: str, *, clock_ahead: int = 0) -> None:
        self.workshop = Workshop.open(file)
        self.id = self._who() or new_id()
        self.name = name
        self.ahead = clock_ahead
        self.client = RoomClient(self.workshop, self.id, rng=random.Random(1), now=self.now)

    def now(self) -> int:
        """What this laptop takes for the time."""
        return now_ms() + self.ahead

    @property
    def state(self) -> ClientState:
        return self.client.state

    async def join(self, invitation: Invitation, *, pin: str = "") -> None:
        await self.client.join(invitation, self.name, "Dinas Uji", pin=pin)

    async def critique(self, subject: str = "S01", level: int = 2, text: str = "ada") -> Record:
        return await self.keep(subject, Critique(levels={"F": level}, comments={"F": text}))

    async def rewrite(self, subject: str = "N1", caption: str = "teks") -> Record:
        return await self.keep(subject, Rewrite(caption))

    async def keep(self, subject: str, body: Body) -> Record:
        record = replace(new_record(self.id, subject, body), at=self.now())
        return (await self.client.keep(self.client.for_activity(record)))[0]

    async def until(self, check: Callable[[ClientState], bool]) -> ClientState:
        """Wait until the state is as wanted."""
        async with asyncio.timeout(SECONDS):
            async for state in self.client.changes():
                if check(state):
                    return state
        raise AssertionError

    async def connected(self) -> ClientState:
        return await self.until(lambda state: state.link == "connected")

    async def synced(self) -> ClientState:
        return await self.until(lambda s: s.link == "connected" and s.waiting == 0)

    async def in_activity(self, activity: str, stage: str = "work") -> ClientState:
        return await self.until(
            lambda s: (
                s.phase is not None
                and s.phase.activity is not None
                and (s.phase.activity.id, s.phase.stage) == (activity, stage)
            )
        )

    async def close(self) -> None:
        await self.client.leave()
        self.workshop.close()

    async def crash(self) -> None:
        """The program is gone without having had time for anything."""
        await self.client._disconnect()
        self.workshop.close()

    def _who(self) -> str | None:
        records = self.workshop.records("link")
        return records[-1].author if records else None


@asynccontextmanager
async def people(folder: Path, *names: str) -> AsyncIterator[list[Person]]:
    """Participants, who leave at the end of the block."""
    all_of_them = [Person(folder / f"{name}-{n}.json", name) for n, name in enumerate(names)]
    try:
        yield all_of_them
    finally:
        for person in all_of_them:
            await person.close()


async def next_event(
    events: AsyncGenerator[Event, None], kind: type[EventT], check: Callable[[EventT], bool]
) -> EventT:
    """The next event of a kind that is as wanted."""
    async with asyncio.timeout(SECONDS):
        async for event in events:
            if isinstance(event, kind) and check(event):
                return event
    raise AssertionError


class Wire:
    """A cable between client and hub that can be cut: a proxy on loopback.

    Attributes:
        cut_request_after: cut once so many bytes of a POST of records went up.
        swallow_answer: let a POST through, and cut when its answer comes.
        websockets: whether they are let through, as not every proxy does.
        up: whether connections are let through at all.
    """

    def __init__(self) -> None:
        self.up = True
        self.cut_request_after: int | None = None
        self.swallow_answer = False
        self.websockets = True
        self.cuts = 0
        self._port = 0
        self._writers: set[asyncio.StreamWriter] = set()

    @asynccontextmanager
    async def to(self, port: int) -> AsyncIterator[Wire]:
        self._port = port
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            self.cut()
            server.close()

    def cut(self) -> None:
        """Cut every connection, in the middle of whatever goes on."""
        for writer in list(self._writers):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self.up:
            writer.transport.abort()
            return
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self._port)
        self._writers |= {writer, up_writer}
        posting = asyncio.Event()
        try:
            await asyncio.gather(
                self._pass_up(reader, up_writer, posting),
                self._pass_down(up_reader, writer, posting),
            )
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            for each in (writer, up_writer):
                each.transport.abort()
                self._writers.discard(each)

    async def _pass_up(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, posting: asyncio.Event
    ) -> None:
        while data := await reader.read(65536):
            if b"POST /api/v1/records" in data:
                posting.set()
            if posting.is_set() and self.cut_request_after is not None:
                writer.write(data[: self.cut_request_after])
                await writer.drain()
                self.cut_request_after = None
                self.cuts += 1
                raise ConnectionResetError
            writer.write(data if self.websockets else data.replace(b"Upgrade", b"Downgrd"))
            await writer.drain()
        raise ConnectionResetError

    async def _pass_down(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, posting: asyncio.Event
    ) -> None:
        while data := await reader.read(65536):
            if posting.is_set() and self.swallow_answer:
                self.swallow_answer = False
                self.cuts += 1
                raise ConnectionResetError
            writer.write(data)
            await writer.drain()
        raise ConnectionResetError
