"""Choosing between two captions that the room gave to this person."""

from __future__ import annotations

from workshop_tui.app.duelling import DuelTask
from workshop_tui.app.room_session import RoomSession
from workshop_tui.locale import _
from workshop_tui.records import KIND_OF, Duel, body_of
from workshop_tui.scoring.duels import Pair

from .duels import DuelsScreen


class RoomDuelsScreen(DuelsScreen):
    """One pair after the other, as many as the round has."""

    def __init__(self, room: RoomSession, subject: str) -> None:
        super().__init__()
        self._room = room
        self._about = subject

    def next_task(self) -> DuelTask | None:
        """The next pair of the round."""
        judged = self._judged()
        task = self._room.next_duel(judged)
        if task is None:
            return None
        left, right = task.texts
        done = sum(t.done or frozenset(x.id for x in t.texts) in judged for t in self._room.tasks)
        return DuelTask(
            self._about,
            Pair(left.id, right.id),
            left.caption,
            right.caption,
            done,
            len(self._room.tasks),
        )

    def nothing_left(self) -> str:
        """All pairs were judged, or there are none yet."""
        if self._room.tasks:
            return _("You judged every pair. Thank you; the facilitator goes on in a moment.")
        return _("There is no pair to judge yet. It takes two captions and the link to the room.")

    def on_mount(self) -> None:
        """Look again when the room has something new."""
        super().on_mount()
        self.app.room_signal.subscribe(self, lambda _none: self._look_again())

    def _look_again(self) -> None:
        if self._duel is None:
            self.populate()

    def _judged(self) -> set[frozenset[str]]:
        records = self.session.workshop.records(
            KIND_OF[Duel], subject=self._about, author=self.session.person
        )
        duels = (body_of(record, Duel) for record in records)
        return {frozenset((duel.left, duel.right)) for duel in duels if duel}
