"""Bringing in colleagues' files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, DirectoryTree, Input, Static

from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.files import PATH_LIMIT, FileTree
from workshop_tui.locale import _, ngettext
from workshop_tui.store import MergeReport, told_additions, told_remarks

from .base import Dialog

_MOST_NAMED: Final = 4
"""Chosen files named one by one; of more, their number follows."""


class MergeScreen(Dialog[bool]):
    """Choose files, or type or paste a path; their records join one's own.

    Gives whether anything was added.
    """

    AUTO_FOCUS = "#path"

    def __init__(self) -> None:
        super().__init__()
        self._chosen: dict[str, None] = {}
        self._added = False

    def compose(self) -> ComposeResult:
        """A field, a tree, what is chosen, the outcome."""
        with Vertical(classes="dialog merge") as box:
            box.border_title = _("Add colleagues' files")
            box.border_subtitle = _("Esc closes")
            yield Static(_("Type or paste the path of a file or folder, or choose files below:"))
            yield Line(placeholder="/media/usb/workshop.json", limit=PATH_LIMIT, id="path")
            yield FileTree(Path.home(), [".json"])
            yield Static(id="chosen")
            with VerticalScroll(id="told", can_focus=False):
                yield Static(id="outcome")
            with Horizontal(classes="buttons"):
                yield Button(_("Add"), id="add", variant="primary", compact=True)
                yield Button(_("Close"), id="close", compact=True)

    @on(DirectoryTree.FileSelected)
    def choose(self, event: DirectoryTree.FileSelected) -> None:
        """Choose the file, or leave it out after all."""
        path = str(event.path)
        if path in self._chosen:
            del self._chosen[path]
        else:
            self._chosen[path] = None
        self._show_chosen()

    @on(Input.Submitted)
    @on(Button.Pressed, "#add")
    async def add(self) -> None:
        """Bring in what is chosen and what is typed."""
        outcome = self.query_one("#outcome", Static)
        typed = self.query_one("#path", Line).value.strip().strip("\"'")
        paths = list(dict.fromkeys([*self._chosen, *([typed] if typed else [])]))
        if not paths:
            outcome.update(_("Choose a file first."))
            return
        reports, failures = await self.app.session.merge(paths)
        self._added = self._added or any(report.added for report in reports)
        self._chosen.clear()
        self.query_one("#path", Line).value = ""
        self._show_chosen()
        outcome.update(self._told(reports, failures))
        if reports:
            self.query_one("#close").focus()

    @on(Button.Pressed, "#close")
    def action_close(self) -> None:
        """Close, and say whether anything came in."""
        self.dismiss(self._added)

    def _show_chosen(self) -> None:
        n = len(self._chosen)
        names = [Path(path).name for path in list(self._chosen)[:_MOST_NAMED]]
        shown = ", ".join(names) + (" …" if n > _MOST_NAMED else "")
        told = ngettext("{n} file chosen: ", "{n} files chosen: ", n).format(n=n)
        self.query_one("#chosen", Static).update(
            Content.assemble((told, "bold"), user_line(shown)) if n else Content()
        )

    def _told(self, reports: list[MergeReport], failures: list[str]) -> Content:
        names = self.app.session.workshop.names()
        return Content("\n").join(
            [
                *(user_text(line, "bold $after") for line in told_additions(reports, names)),
                *(user_text(line) for line in told_remarks(reports, names)),
                *(user_text(line, "bold $before") for line in failures),
            ]
        )
