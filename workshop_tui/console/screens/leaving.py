"""Leaving the console: what becomes of the room?"""

from __future__ import annotations

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

CHOICES: Final = {
    LEAVE: N_(
        "Leave the room running: participants notice nothing, `workshop-tui host` comes back here"
    ),
    STOP: N_(
        "Stop it for now, overnight say: participants work on alone, and started again the room "
        "is where it was"
    ),
    CLOSE: N_("End the session: laptops hand in what is in hand; then write the tables, and leave"),
}
CHOICES_WHEN_OVER: Final = {
    STOP: N_("Stop the room: everything is in its file"),
    LEAVE: N_("Leave it running, for laptops that still hand in"),
}


class LeavingScreen(ConsoleWindow[None]):
    """Some ways; Esc stays."""

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
        ways = self.query_one("#ways", ItemList)
        ways.show([Item(name, Content("▸ "), Content(_(told))) for name, told in choices.items()])
        ways.focus()

    @on(OptionList.OptionSelected, "#ways")
    async def leave(self, event: OptionList.OptionSelected) -> None:
        """Go, or stay to end the session."""
        match event.option_id:
            case "stop":
                self.query_one("#told", Static).update(Content(_("Stopping the room …")))
                self.run_worker(self._stop(), exclusive=True)
            case "close":
                rev = self.state.progress.rev
                self.dismiss(None)
                await self.app.lead(self.app.conductor.move("close", rev))
            case _:
                self.app.exit()

    async def _stop(self) -> None:
        try:
            await self.app.client.stop()
        except RoomError as error:
            if not self.state.away and self.is_open:
                self.query_one("#told", Static).update(Content(str(error)))
                return
        else:
            await ended(self.app.command.file)
        self.app.exit()
