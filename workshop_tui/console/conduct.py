"""What the facilitator can do to the room, and how each of it is taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from workshop_tui.locale import N_
from workshop_tui.room.agenda import Activity
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.protocol import Action, RosterEntry

from .results import Counts

_TOLD: Final[dict[str, str]] = {
    "advance": N_("on to the next activity"),
    "back": N_("back to the activity before"),
    "jump": N_("to another activity"),
    "reveal": N_("results shown"),
    "hide": N_("results hidden"),
    "extend": N_("time changed"),
    "skip": N_("activity skipped"),
    "insert": N_("activity inserted"),
    "close": N_("session ended"),
}
SOME_MOVE: Final = N_("the last change of the room")


@dataclass(frozen=True, slots=True)
class _Done:
    told: str
    take_back: Callable[[], Awaitable[object]]


class Conductor:
    """Leads the room through the hub, and remembers how to take back what was done here.

    Every method raises RoomError when the hub refuses or does not answer; then nothing changed.
    """

    def __init__(self, client: FacilitatorClient) -> None:
        self.client = client
        self._done: list[_Done] = []

    async def move(
        self,
        action: Action,
        rev: int,
        *,
        activity: str = "",
        minutes: int = 0,
        new: Activity | None = None,
    ) -> None:
        """Move the room on, unless it is not at `rev` any more."""
        await self.client.move(action, rev=rev, activity=activity, minutes=minutes, new=new)
        self._done.append(_Done(_TOLD[action], self._undo_move))

    async def rename(self, person: RosterEntry, name: str) -> None:
        """Give a participant another name."""
        await self.client.rename(person.participant, name)
        self._remember(
            N_("participant renamed"), lambda: self.client.rename(person.participant, person.name)
        )

    async def remove(self, person: RosterEntry, *, removed: bool = True) -> None:
        """Send a participant out, or let them in again."""
        await self.client.remove(person.participant, removed=removed)
        self._remember(
            N_("participant removed") if removed else N_("participant let in again"),
            lambda: self.client.remove(person.participant, removed=not removed),
        )

    async def spotlight(self, record: str, before: str) -> None:
        """Show a work or a critique on the projector; `before` is what is shown there now."""
        await self.client.spotlight(record)
        self._remember(N_("work on the projector"), lambda: self.client.spotlight(before))

    async def count_hands(self, subject: str, counts: Counts, before: Counts) -> None:
        """Count raised hands in, in place of what was counted `before`."""
        await self.client.count_hands(subject, counts)
        self._remember(N_("raised hands"), lambda: self.client.count_hands(subject, before))

    async def undo(self) -> str:
        """Take back the last thing; returns what it was, marked for translation.

        What was done before this console started is the hub's to take back: moves of the room.
        """
        if not self._done:
            await self._undo_move()
            return SOME_MOVE
        last = self._done[-1]
        await last.take_back()
        self._done.pop()
        return last.told

    def _remember(self, told: str, take_back: Callable[[], Awaitable[object]]) -> None:
        self._done.append(_Done(told, take_back))

    async def _undo_move(self) -> None:
        await self.client.snapshot()
        await self.client.move("undo")
