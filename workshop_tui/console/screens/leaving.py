"""Leaving the console: what becomes of the room?"""

from __future__ import annotations

import asyncio
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.locale import N_, _
from workshop_tui.room.errors import RoomError
from workshop_tui.room.starting import ended

from .base import ConsoleWindow

LEAVE, STOP, CLOSE = "leave", "stop", "close"
SECONDS_TO_HAND_IN: Final = 5.0
_PAUSE: Final = 0.1

CHOICES: Final = {
    LEAVE: N_(
        "Leave the room running: participants notice nothing, `workshop-tui host` comes back here"
    ),
    STOP: N_(
        "Stop it for now, overnight say: participants work on alone, and started again the room "
        "is where it was"
    ),
    CLOSE: N_("End the session: everybody hands in what is in hand, then the room is closed"),
}
CHOICES_WHEN_OVER: Final = {
    LEAVE: N_("Leave the room running, for laptops that still hand in"),
    STOP: N_("Stop it: everything is in the room's file"),
}


class LeavingScreen(ConsoleWindow[None]):
    """Three ways; Esc stays."""

    def compose(self) -> ComposeResult:
        """The ways."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Leave the console?")
            box.border_subtitle = _("Esc stays")
            yield ItemList(id="ways")
            yield Static(id="told")

    def on_mount(self) -> None:
        """Offer what makes sense now."""
        over = self.state.progress.stage == "closed"
        choices = CHOICES_WHEN_OVER if over else CHOICES
        self.query_one("#ways", ItemList).show(
            [Item(name, Content("▸ "), Content(_(text))) for name, text in choices.items()]
        )
        self.query_one("#ways").focus()

    @on(OptionList.OptionSelected, "#ways")
    async def leave(self, event: OptionList.OptionSelected) -> None:
        """Go."""
        if event.option_id == LEAVE:
            self.app.exit()
        else:
            self.run_worker(self._end(close=event.option_id == CLOSE), exclusive=True)

    async def _end(self, *, close: bool) -> None:
        try:
            if close:
                self._say(_("Ending. Laptops hand in what is in hand …"))
                await self.app.conductor.move("close", self.state.progress.rev)
                await self._all_gone()
            self._say(_("Stopping the room …"))
            await self.app.client.stop()
            await ended(self.app.command.file)
        except RoomError as error:
            if not self.state.away:
                self._say(str(error))
                return
        self.app.exit()

    async def _all_gone(self) -> None:
        """Participants leave by themselves when they have handed in everything."""
        deadline = asyncio.get_running_loop().time() + SECONDS_TO_HAND_IN
        while asyncio.get_running_loop().time() < deadline:
            await self.app.look()
            if not self.state.room.tally.present:
                return
            await asyncio.sleep(_PAUSE)

    def _say(self, told: str) -> None:
        if self.is_mounted:
            self.query_one("#told", Static).update(Content(told))
