"""Tables for the report: where to, and where they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.files import PATH_LIMIT, typed_path
from workshop_tui.locale import _
from workshop_tui.store import StoreError

from .base import ConsoleWindow


class TablesScreen(ConsoleWindow[None]):
    """CSV files that Excel opens, in a folder of one's choice."""

    def compose(self) -> ComposeResult:
        """The folder, and the outcome."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Tables for the report")
            box.border_subtitle = _("Esc closes")
            told = _(
                "People, critiques, rewrites, duels, answers, agreement: a CSV file for each, for "
                "Excel. Names in them are those that people chose. The room goes on meanwhile."
            )
            yield Static(told, classes="guide")
            yield Line(str(self._usual()), limit=PATH_LIMIT, id="folder")
            with Horizontal(classes="buttons"):
                yield Button(_("Write"), id="write", variant="primary", compact=True)
            yield Static(id="told")

    def _usual(self) -> Path:
        file = self.app.command.file.absolute()
        day = date.today()  # noqa: DTZ011  the day here
        return file.with_name(f"{file.stem}-{day:%Y-%m-%d}")

    @on(Input.Submitted)
    @on(Button.Pressed)
    def write(self) -> None:
        """Write in a thread: a big room takes seconds."""
        self._say(Content(_("Writing …")))
        self._write(typed_path(self.query_one("#folder", Line).value))

    @work(thread=True, exclusive=True, group="tables", exit_on_error=False)
    def _write(self, folder: Path) -> None:
        from workshop_tui.data_commands import CommandError, export

        try:
            told = export(self.app.command.file, folder, None, plain=False)
        except (CommandError, StoreError) as error:
            outcome = user_text(_("Not written: {reason}").format(reason=error), "$before")
        else:
            outcome = Content.assemble((f"{told}: ", "bold $after"), user_line(folder, limit=1000))
        self.app.call_from_thread(self._say, outcome)

    def _say(self, told: Content) -> None:
        if self.is_open:
            self.query_one("#told", Static).update(told)
