"""How much the hub takes: sizes, numbers, rates."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final

import msgspec

WINDOW: Final = 60.0
"""Seconds over which wrong codes are counted."""
_MOST_KEYS: Final = 4096


class Limits(msgspec.Struct, frozen=True):
    """What a hub accepts; it tells everybody who joins.

    Attributes:
        body_bytes: of one request.
        records: of one POST.
        record_bytes: of one record, as JSON.
        participants: in the room.
        records_each: of one participant.
        requests_per_second: of one participant, after a burst of four seconds' worth.
        frame_bytes: of one message on the WebSocket that a participant sends.
    """

    body_bytes: int = 256 * 1024
    records: int = 200
    record_bytes: int = 8 * 1024
    participants: int = 150
    records_each: int = 5000
    requests_per_second: int = 20
    frame_bytes: int = 64 * 1024


class WrongGuesses:
    """Counts wrong codes: at most so many a minute from one address, and from all together.

    Right codes are not counted and always let in, so that nobody can lock a room by guessing; at
    40 bits a guesser with a thousand tries a second would need seventeen years.
    """

    def __init__(self, clock: Callable[[], float], per_address: int = 5, in_all: int = 60) -> None:
        self._clock = clock
        self._per_address = per_address
        self._in_all = in_all
        self._all: deque[tuple[float, str]] = deque()

    def wait(self, address: str) -> int:
        """Whole seconds until `address` may guess again; 0 means now."""
        self._forget()
        waits = [0.0]
        mine = [at for at, who in self._all if who == address]
        for times, most in ((mine, self._per_address), ([t for t, _ in self._all], self._in_all)):
            if len(times) >= most:
                waits.append(times[-most] + WINDOW - self._clock())
        return math.ceil(max(waits))

    def add(self, address: str) -> None:
        """Count a wrong guess."""
        self._all.append((self._clock(), address))

    def _forget(self) -> None:
        old = self._clock() - WINDOW
        while self._all and self._all[0][0] <= old:
            self._all.popleft()


class RateLimit:
    """A token bucket per key: `per_second` on average, four seconds' worth at once."""

    def __init__(self, clock: Callable[[], float], per_second: float) -> None:
        self._clock = clock
        self._rate = per_second
        self._burst = 4 * per_second
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, key: str) -> bool:
        """Take one from the bucket of `key`; false when it is empty."""
        now = self._clock()
        left, since = self._buckets.pop(key, (self._burst, now))
        left = min(self._burst, left + (now - since) * self._rate)
        allowed = left >= 1
        self._buckets[key] = (left - 1 if allowed else left, now)
        while len(self._buckets) > _MOST_KEYS:
            self._buckets.popitem(last=False)
        return allowed
