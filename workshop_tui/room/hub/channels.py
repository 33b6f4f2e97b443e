"""One channel per socket: a stalled laptop holds up nobody else."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress

import msgspec
from aiohttp import WSMsgType, web

from workshop_tui.room.protocol import CLOSE_SLOW, Bye, HubMessage

_CLOSE_SECONDS = 1.0


class Channel:
    """What is on its way to one client, in order.

    Phases and notices are never dropped; of tallies and rosters only the newest is sent. Whoever
    does not take anything for `slow_seconds`, or has more than `most` messages waiting, is sent
    away and hears the phase again on coming back.
    """

    def __init__(
        self,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport | None,
        *,
        most: int = 64,
    ) -> None:
        self.socket = socket
        self._transport = transport
        self.blocked_since: float | None = None
        self.closing = False
        self._most = most
        self._kept: deque[bytes] = deque()
        self._newest: dict[str, bytes] = {}
        self._wake = asyncio.Event()

    def send(self, data: bytes) -> bool:
        """Queue a message; false when too many are waiting."""
        if len(self._kept) >= self._most:
            return False
        self._kept.append(data)
        self._wake.set()
        return True

    def send_newest(self, kind: str, data: bytes) -> None:
        """Queue a message in place of an older one of its kind."""
        self._newest[kind] = data
        self._wake.set()

    async def pump(self, clock: Callable[[], float]) -> None:
        """Send what is queued, until cancelled or the connection is gone."""
        with suppress(ConnectionError, RuntimeError):
            while True:
                await self._wake.wait()
                self._wake.clear()
                while self._kept or self._newest:
                    data = self._kept.popleft() if self._kept else self._next_newest()
                    self.blocked_since = clock()
                    await self.socket.send_frame(data, WSMsgType.TEXT)
                    self.blocked_since = None

    async def close(self, code: int) -> None:
        """Say why, and close; a client that does not answer is cut off."""
        self.closing = True
        with suppress(Exception):
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self.socket.send_frame(encode(Bye(code)), WSMsgType.TEXT)
                await self.socket.close(code=code)
        if self._transport is not None:
            self._transport.abort()

    def _next_newest(self) -> bytes:
        kind = next(iter(self._newest))
        return self._newest.pop(kind)


class Channels:
    """All sockets of one listener, by whose they are."""

    def __init__(self, clock: Callable[[], float], slow_seconds: float) -> None:
        self._clock = clock
        self._slow_seconds = slow_seconds
        self._by_owner: dict[str, Channel] = {}
        self._farewells: set[asyncio.Task[None]] = set()

    def get(self, owner: str) -> Channel | None:
        """The channel of `owner`."""
        return self._by_owner.get(owner)

    def open(self, owner: str, channel: Channel, code_for_older: int) -> None:
        """Take in a channel; an older one of the same owner is closed."""
        if (older := self._by_owner.get(owner)) is not None:
            self.dismiss(older, code_for_older)
        self._by_owner[owner] = channel

    def remove(self, owner: str, channel: Channel) -> bool:
        """A channel is gone; true when it was the owner's current one."""
        if self._by_owner.get(owner) is not channel:
            return False
        del self._by_owner[owner]
        return True

    def send(self, message: HubMessage, owners: Iterable[str] | None = None) -> None:
        """To all, or to some; who has too much waiting is sent away."""
        data = encode(message)
        for owner in list(self._by_owner if owners is None else owners):
            channel = self._by_owner.get(owner)
            if channel is not None and not channel.send(data) and not channel.closing:
                self.dismiss(channel, CLOSE_SLOW)

    def send_newest(self, kind: str, message: HubMessage) -> None:
        """To all, in place of what is waiting of that kind."""
        data = encode(message)
        for channel in self._by_owner.values():
            channel.send_newest(kind, data)

    def dismiss_slow(self) -> None:
        """Send away who has not taken anything for too long."""
        late = self._clock() - self._slow_seconds
        for channel in list(self._by_owner.values()):
            since = channel.blocked_since
            if since is not None and since < late and not channel.closing:
                self.dismiss(channel, CLOSE_SLOW)

    def dismiss(self, channel: Channel, code: int) -> None:
        """Close a channel, without waiting for it."""
        channel.closing = True
        task = asyncio.ensure_future(channel.close(code))
        self._farewells.add(task)
        task.add_done_callback(self._farewells.discard)

    async def dismiss_all(self, code: int) -> None:
        """Close every channel, and wait."""
        for channel in list(self._by_owner.values()):
            self.dismiss(channel, code)
        await asyncio.gather(*self._farewells, return_exceptions=True)

    def __len__(self) -> int:
        return len(self._by_owner)

    def __bool__(self) -> bool:
        return bool(self._by_owner)


encode = msgspec.json.Encoder().encode
