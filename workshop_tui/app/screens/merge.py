"""Bringing in a colleague's file."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, DirectoryTree, Input, Static

from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.files import PATH_LIMIT, FileTree
from workshop_tui.locale import _, ngettext
from workshop_tui.store import MergeReport, StoreError, told_pictures

from .base import Dialog


class MergeScreen(Dialog[MergeReport]):
    """Type, paste or choose the path of a file; its records join one's own."""

    AUTO_FOCUS = "#path"

    def __init__(self) -> None:
        super().__init__()
        self._report: MergeReport | None = None

    def compose(self) -> ComposeResult:
        """A field, a tree, the outcome."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Add a colleague's file")
            box.border_subtitle = _("Esc closes")
            yield Static(_("Type or paste the path, or choose the file below:"))
            yield Line(placeholder="/media/usb/workshop.json", limit=PATH_LIMIT, id="path")
            yield FileTree(Path.home(), [".json"])
            yield Static(id="outcome")
            with Horizontal(classes="buttons"):
                yield Button(_("Add"), id="add", variant="primary", compact=True)
                yield Button(_("Close"), id="close", compact=True)

    @on(DirectoryTree.FileSelected)
    def choose(self, event: DirectoryTree.FileSelected) -> None:
        """Take the chosen file's path."""
        self.query_one("#path", Line).value = str(event.path)
        self.query_one("#add").focus()

    @on(Input.Submitted)
    @on(Button.Pressed, "#add")
    async def add(self) -> None:
        """Bring in the file."""
        outcome = self.query_one("#outcome", Static)
        typed = self.query_one("#path", Line).value.strip().strip("\"'")
        if not typed:
            outcome.update(_("Choose a file first."))
            return
        try:
            self._report = await self.app.session.merge(typed)
        except StoreError as error:
            outcome.update(user_text(str(error), "bold $before"))
        else:
            outcome.update(self._told(self._report))
            self.query_one("#close").focus()

    @on(Button.Pressed, "#close")
    def action_close(self) -> None:
        """Close, and say what came in."""
        self.dismiss(self._report)

    def _told(self, report: MergeReport) -> Content:
        people = self.app.session.people()
        lines: list[Content] = []
        for person, number in report.added.items():
            name = people[person].name if person in people else _("unknown")
            added = ngettext("{n} new record", "{n} new records", number).format(n=number)
            lines.append(Content.assemble(user_line(name, "bold $after"), f": {added}"))
        if not lines:
            lines.append(Content(_("Nothing new: all of it was here already.")))
        if report.conflicts:
            kept = _("{n} differ from yours; yours were kept.").format(n=len(report.conflicts))
            lines.append(Content(kept))
        if report.skipped:
            skipped = _("{n} could not be read and were left out.").format(n=report.skipped)
            lines.append(Content(skipped))
        lines += [user_text(told) for told in told_pictures(report.pictures)]
        lines += [user_text(notice) for notice in report.notices]
        return Content("\n").join(lines)
