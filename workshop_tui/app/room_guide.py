"""Leading a person through the program as the room moves, without ever losing what is in hand."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

from textual.content import Content

from workshop_tui.locale import _
from workshop_tui.room.errors import sentence
from workshop_tui.room.words import link_in_few_words, link_in_words
from workshop_tui.store import StoreError

from .room_session import RoomSession
from .room_work import DUELS, PEERS, announced, is_at_work, is_over, same_moment, title_of
from .text import user_line

if TYPE_CHECKING:
    from workshop_tui.room.client_state import ClientState
    from workshop_tui.room.protocol import Phase

    from .app import WorkshopApp
    from .screens.base import TaskScreen

WIDE: Final = 110
"""Columns from which the bar of keys has room for the whole sentence about the link."""
NOTICED: Final = 3.0
"""Seconds without the link after which its return is worth a word."""
FREE: Final = (("room", ""), ("home", ""))
"""Where nobody has work in hand and the room may take one along at once."""


class RoomGuide:
    """Follows a room: takes the person along where that disturbs nothing, else offers to.

    Attributes:
        session: the person in the room.
        invitation: what the facilitator opened, while the person is elsewhere; else empty.
    """

    def __init__(self, app: WorkshopApp) -> None:
        self.session = RoomSession(app.session)
        self.invitation = ""
        self._app = app
        self._phase: Phase | None = None
        self._state: ClientState = self.session.state
        self._lost = 0.0

    # Following

    async def follow(self) -> None:
        """See every change of the room, until cancelled."""
        async for state in self.session.changes():
            before, self._state = self._state, state
            self._tell(before, state)
            await self._see(state.phase)
            if state.published != before.published:
                self._app.run_worker(self._refresh(), group="room-refresh", exclusive=True)
            self._app.room_signal.publish(None)

    async def _see(self, phase: Phase | None) -> None:
        before, self._phase = self._phase, phase
        if phase is None:
            self.invitation = ""
        elif before is None or not same_moment(before, phase):
            told = await self._hand_in(before, phase) if before else ""
            self.session.learn(phase)
            await self._lead(before, phase, told)

    async def _lead(self, before: Phase | None, phase: Phase, told: str) -> None:
        where = self._app.where
        opened = announced(phase)
        if is_at_work(where, phase):
            self.invitation = ""
            await self.session.at_work()
            return
        if where in FREE or is_at_work(where, before):
            if told or opened:
                self._app.say(f"{told}{opened}", timeout=5)
            while self._app.typing():  # noqa: ASYNC110  it ends with no event
                await asyncio.sleep(0.2)
            await self.take()
        else:
            self.invitation = title_of(phase)
            how = _("Ctrl+G follows; what you do here is kept.")
            self._app.say(f"{told}{opened} {how}", timeout=10)

    async def take(self) -> None:
        """Go where the room is."""
        self.invitation = ""
        work = self.session.work
        if work is not None and work.place in (PEERS, DUELS):
            await self.session.refresh()
        if work is None:
            await self._app.go("room")
        elif not is_at_work(self._app.where, self.session.phase):
            await self._app.open("room")
            await self._app.step_into(*work)
            await self.session.at_work()
        self._app.room_signal.publish(None)

    async def _hand_in(self, before: Phase, phase: Phase) -> str:
        """Hand in what was in hand when its time was over; returns what to tell about it."""
        step = before.activity
        if step is None or before.stage != "work" or not is_over(step, phase):
            return ""
        await self._app.keep_drafts()
        try:
            handed_in = await self.session.hand_in_drafts(step)
        except StoreError as error:
            self._app.say(str(error), severity="error", timeout=15)
            return ""
        told = _("Handed in as it stood: {title}.").format(title=step.title)
        return f"{told} " if handed_in else ""

    async def _refresh(self) -> None:
        await self.session.refresh()
        self._app.room_signal.publish(None)

    def _tell(self, before: ClientState, state: ClientState) -> None:
        if state.notice and state.notice != before.notice:
            told = _("The facilitator: {text}").format(text=state.notice)
            self._app.say(told, timeout=20)
        if state.link == "refused" and before.link != "refused":
            self._app.say(sentence(state.problem), severity="error", timeout=20)
        if state.link == "offline" and before.link == "connected":
            self._lost = time.monotonic()
        if state.link == "connected" and self._lost:
            if time.monotonic() - self._lost > NOTICED:
                self._app.say(_("Connected again."))
            self._lost = 0.0

    # On every screen

    def status(self, width: int) -> Content:
        """How it stands with the link, and the time left, for a bar that is `width` wide."""
        state = self._state
        if not self.session.inside:
            return Content()
        told = link_in_words(state) if width >= WIDE else link_in_few_words(state)
        good = state.link in ("connected", "closed")
        mark = "●" if good else "○"
        style = "$after" if good else "bold $before"
        left = self._minutes()
        return Content.assemble(user_line(f"{mark} {told}", style), (left, "$muted"), " ")

    def invited(self) -> Content:
        """What the facilitator opened, as long as the person is elsewhere."""
        if not self.invitation:
            return Content()
        opened = _("Facilitator: {title}").format(title=self.invitation)
        return Content.assemble(
            Content.assemble(" ", user_line(opened, limit=60), " ").stylize(
                "bold $on-colour on $reference"
            ),
            (" ^g ", "bold $primary"),
            _("Follow"),
            "  ",
        )

    def _minutes(self) -> str:
        left = self.session.seconds_left
        if left is None or self._phase is None or self._phase.stage != "work":
            return ""
        minutes = max(0, -int(-left // 60))
        return " · " + _("{n} min").format(n=minutes)

    # Work that the hub gives

    def screen_for(self, place: str, subject: str) -> TaskScreen | None:
        """Where one does what the hub gave, or `None` when there is nothing of that."""
        source = self._app.session.source(subject)
        if place == DUELS:
            from .screens.room_duels import RoomDuelsScreen

            return RoomDuelsScreen(self.session, subject)
        task = self.session.next_critique()
        if place == PEERS and task is not None and source is not None:
            from .screens.room_critique import RoomCritiqueScreen

            return RoomCritiqueScreen(self.session, task, subject, source)
        return None
