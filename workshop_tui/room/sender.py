"""Sending what waits, again and again until the hub has it."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

import msgspec

from workshop_tui.records import Record

from .api import Api
from .errors import RoomError
from .limits import Limits
from .outbox import Outbox
from .protocol import PostAnswer, PostRequest

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 8.0
_BODY_MARGIN: Final = 4096


def pause_before(attempt: int, rng: random.Random) -> float:
    """Seconds before trying again: random, and up to twice as long each time."""
    return rng.uniform(0, min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt))


class Tell(Protocol):
    """Takes changes of the client's state."""

    def __call__(self, **changes: object) -> None:
        """Take them."""


class Sender:
    """Empties one outbox into one room.

    Attributes:
        unsent: is set when there may be something to send.
    """

    def __init__(
        self,
        tell: Tell,
        all_sent: Callable[[], Awaitable[None]],
        rng: random.Random,
        now: Callable[[], int],
    ) -> None:
        self.outbox = Outbox()
        self.limits = Limits()
        self.unsent = asyncio.Event()
        self.late: set[str] = set()
        self.rejected: dict[str, str] = {}
        self._tell = tell
        self._all_sent = all_sent
        self._rng = rng
        self._now = now

    def add(self, records: list[Record]) -> None:
        """More to send."""
        self.outbox.add(records)
        self._tell(waiting=len(self.outbox))
        self.unsent.set()

    async def flush_for_ever(self, api: Api) -> None:
        """Send whatever there is, as soon as there is something; until cancelled."""
        attempt = 0
        while True:
            await self.unsent.wait()
            self.unsent.clear()
            try:
                await self.flush(api)
                attempt = 0
            except RoomError as error:
                if error.code != "unreachable":
                    self._tell(problem=error.code)
                pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt)
                await asyncio.sleep(error.wait or self._rng.uniform(0, pause))
                attempt += 1
                self.unsent.set()

    async def flush(self, api: Api) -> None:
        """Send all that waits.

        Raises:
            RoomError: some of it still waits.
        """
        had_some = bool(self.outbox)
        most = self.limits.records
        while batch := _fitting(self.outbox.batch(most), self.limits):
            raws = [raw for _record, raw in batch]
            try:
                done = await api.post("/records", PostRequest(raws, self._now()), PostAnswer)
            except RoomError as error:
                if error.code == "too_large" and most > 1:
                    most = max(1, len(batch) // 2)
                    continue
                raise
            self._settle({record.id for record, _raw in batch}, done)
        if had_some:
            self._tell(problem="")
            await self._all_sent()

    def _settle(self, sent: set[str], done: PostAnswer) -> None:
        refused = {rejection.id: rejection.code for rejection in done.rejected}
        settled = sent & ({*done.acked} | refused.keys())
        if not settled:  # the hub cannot say which it means: do not ask for ever
            refused = dict.fromkeys(sent, "invalid")
            settled = sent
        self.outbox.settle(settled)
        self.late |= set(done.late)
        self.rejected |= {identity: code for identity, code in refused.items() if identity in sent}
        self._tell(
            waiting=len(self.outbox),
            late=frozenset(self.late),
            rejected=tuple(self.rejected.items()),
        )


def _fitting(records: list[Record], limits: Limits) -> list[tuple[Record, msgspec.Raw]]:
    """The first of the records, as JSON, that fit into one request."""
    room = limits.body_bytes - _BODY_MARGIN
    fitting: list[tuple[Record, msgspec.Raw]] = []
    for record in records:
        raw = msgspec.json.encode(record.to_document())
        room -= len(raw) + 1
        if room < 0 and fitting:
            break
        fitting.append((record, msgspec.Raw(raw)))
    return fitting
