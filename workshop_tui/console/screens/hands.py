"""Raised hands of those who have no laptop, counted in with what the laptops give."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.hands_grid import HandsGrid, to_read_aloud
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.console.results import Counts, hands_for
from workshop_tui.locale import N_, _
from workshop_tui.room.errors import RoomError

from .base import ConsoleWindow


class HandsWindow(ConsoleWindow[None]):
    """The grid for one post, over what to read aloud; every criterion is kept when it is left."""

    GUIDE: ClassVar[str] = N_(
        "For people without a laptop: read the level aloud, count the hands, type the number; "
        "Enter goes to the next level. They are counted in when the results are shown."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("question_mark,f1", "app.help", N_("Help"), N_("What to do here, and every key")),
    ]

    def __init__(self, subject: str, title: str) -> None:
        super().__init__()
        self._subject = subject
        self._title = title
        self._kept: Counts = {}

    def compose(self) -> ComposeResult:
        """Grid and reading."""
        with Vertical(classes="dialog hands") as box:
            box.border_title = Content.assemble(_("Raised hands"), ": ", user_line(self._title))
            box.border_subtitle = _("Esc keeps and closes")
            yield Static(id="aloud")
        yield KeyBar()

    async def on_mount(self) -> None:
        """Go on with what was counted before."""
        try:
            records, _since = await self.app.client.records()
        except RoomError as error:
            self.app.say(str(error), severity="error")
            records = []
        if not self.is_open:
            return
        self._kept = hands_for(records, self._subject)
        given = {code: list(numbers) for code, numbers in self._kept.items()}
        grid = HandsGrid(self.app.library.rubric, given)
        await self.query_one(".hands").mount(grid, before=0)
        grid.focus()
        self._read_aloud(grid.row, grid.level)

    @on(HandsGrid.Moved)
    def read_on(self, event: HandsGrid.Moved) -> None:
        """Show what to read aloud."""
        self._read_aloud(event.row, event.level)

    @on(HandsGrid.Counted)
    async def keep(self) -> None:
        """Keep what was counted, if it is news."""
        counted = self.query_one(HandsGrid).counts.items()
        given = {code: list(numbers) for code, numbers in counted if any(numbers)}
        if given != self._kept:
            before, self._kept = self._kept, given
            await self.app.lead(self.app.conductor.count_hands(self._subject, given, before))

    def action_close(self) -> None:
        """Keep the counts and close."""
        self.run_worker(self._keep_and_close(), exclusive=True)

    async def _keep_and_close(self) -> None:
        if self.query(HandsGrid):
            await self.keep()
        self.dismiss(None)

    def _read_aloud(self, row: int, level: int) -> None:
        told = to_read_aloud(self.app.library.rubric, row, level)
        self.query_one("#aloud", Static).update(told)
