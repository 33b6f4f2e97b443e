"""What a participant's screen needs to know of the room, and how it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, replace
from typing import Literal

from .protocol import Phase, RoomInfo

LinkState = Literal["out", "connecting", "connected", "offline", "refused", "closed"]
"""`out` before joining; `refused` when trying again is no use; `closed` when the session is over
and everything was handed in."""


@dataclass(frozen=True, slots=True)
class ClientState:
    """What a screen needs to know.

    Attributes:
        waiting: how many records are on this laptop only.
        problem: a code of `errors.sentence`, when there is something to say.
        name: as the room shows it, perhaps with a number behind it.
        notice: the facilitator's latest sentence.
        published: grows whenever `published()` and `tasks()` may have something new.
        late: ids of records that came when their activity was over.
        rejected: codes by id of records that the hub does not take; they stay on this laptop.
        skew_ms: by how much this laptop's clock is ahead of the hub's.
        ends_at: when the activity should be over, by `time.monotonic()`.
    """

    link: LinkState = "out"
    waiting: int = 0
    problem: str = ""
    room: RoomInfo | None = None
    participant: str = ""
    name: str = ""
    phase: Phase | None = None
    ends_at: float | None = None
    notice: str = ""
    published: int = 0
    late: frozenset[str] = frozenset()
    rejected: tuple[tuple[str, str], ...] = ()
    skew_ms: int = 0


class StateHolder:
    """Holds the state, and tells whoever wants to know when there is a new one."""

    def __init__(self) -> None:
        self.state = ClientState()
        self._listeners: list[Callable[[ClientState], None]] = []

    def on_change(self, listener: Callable[[ClientState], None]) -> Callable[[], None]:
        """Call `listener` with every new state; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def changes(self) -> AsyncGenerator[ClientState, None]:
        """The state now, and then each time it has changed; what went by meanwhile is skipped."""
        changed = asyncio.Event()
        stop = self.on_change(lambda _state: changed.set())
        try:
            while True:
                changed.clear()
                yield self.state
                await changed.wait()
        finally:
            stop()

    def _set(self, **changes: object) -> None:
        state = replace(self.state, **changes)  # type: ignore[arg-type]
        if state != self.state:
            self.state = state
            for listener in list(self._listeners):
                listener(state)
