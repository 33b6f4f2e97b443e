"""The results in full, and how near each review is to the best one."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line
from workshop_tui.console.drawing import results
from workshop_tui.console.results import reviewing_marks
from workshop_tui.console.state import RoomState
from workshop_tui.locale import N_, _
from workshop_tui.locale.numbers import decimal
from workshop_tui.records import Record
from workshop_tui.room.errors import RoomError
from workshop_tui.scoring.working import NotEnough

from .base import ConsoleWindow

LINES_EACH = 3
"""Of a criterion: the bars, and the expert's reason."""
ABOUT_MARKS = N_(
    "Information only, 0 to 100: the crowd is its truth, so whoever sees more than the others "
    "loses. Not for ranking people."
)


class ResultsScreen(ConsoleWindow[None]):
    """For the facilitator's eyes: the second half has names."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("d,enter,q", "close", N_("Close"), N_("Close this window"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._records: list[Record] = []

    def compose(self) -> ComposeResult:
        """Distributions, then marks."""
        with VerticalScroll(classes="dialog results") as box:
            box.border_title = _("Results, for the facilitator only")
            box.border_subtitle = _("Esc closes")
            yield Static(id="distributions", classes="guide")
            yield Static(id="marks")

    async def on_mount(self) -> None:
        """Ask for the records, from which the marks follow."""
        try:
            self._records, _since = await self.app.client.records()
        except RoomError as error:
            self.app.say(str(error), severity="error")
        if self.is_open:
            self.follow(self.state)

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the bars to the width."""
        self.call_after_refresh(lambda: self.follow(self.state))

    def follow(self, state: RoomState) -> None:
        """Show what came out; nothing when it is hidden again."""
        reveal, activity = state.room.tally.reveal, state.progress.activity
        width = self.query_one("#distributions").content_region.width
        if reveal is None or activity is None or width < 20:
            return
        told = results(activity, reveal, self.app.library, width, lines=LINES_EACH)
        self.query_one("#distributions", Static).update(told)
        parts = [self._marks(state, subject) for subject in reveal.levels]
        self.query_one("#marks", Static).update(Content("\n\n").join(parts))

    def _marks(self, state: RoomState, subject: str) -> Content:
        names = {p.participant: p.name for p in state.room.roster if not p.removed}
        marks = reviewing_marks(self._records, subject, self.app.library.rubric, names)
        title = _("{subject}: near the best review (as in Moodle)").format(subject=subject)
        head = Content.assemble(user_line(title, "bold"), "\n", (_(ABOUT_MARKS), "$muted"))
        if isinstance(marks, NotEnough):
            return Content.assemble(head, "\n", str(marks))
        lines = [head]
        if marks.note is not None:
            lines.append(Content.styled(str(marks.note), "$reference"))
        for person, mark in sorted(marks.marks.items(), key=lambda pair: names[pair[0]].casefold()):
            best = f" {_('best')}" if person in marks.best else ""
            lines.append(
                Content.assemble(
                    decimal(mark, 0).rjust(4), "  ", user_line(names[person]), (best, "$after")
                )
            )
        return Content("\n").join(lines)
