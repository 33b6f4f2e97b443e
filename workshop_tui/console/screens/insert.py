"""An activity on the spot: of which kind, about what, how long."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, OptionList, Static

from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.fields import Line
from workshop_tui.console.insertion import (
    KINDS,
    MINUTES,
    USUAL_MINUTES,
    new_activity,
    subjects_for,
)
from workshop_tui.console.widgets.rows import Row, Rows
from workshop_tui.locale import _
from workshop_tui.room.agenda.model import MAX_MINUTES

from .base import ConsoleWindow


class InsertScreen(ConsoleWindow[None]):
    """Kind and subject are lists, minutes a field; it comes right after the current activity."""

    AUTO_FOCUS = "#kinds"

    def compose(self) -> ComposeResult:
        """Kind, subject, minutes."""
        with Vertical(classes="dialog insert") as box:
            box.border_title = _("Insert after the current activity")
            box.border_subtitle = _("Esc closes")
            with Horizontal(classes="columns"):
                yield Rows(id="kinds")
                yield Rows(id="subjects")
            with Horizontal(classes="field"):
                yield Static(_("Minutes"), classes="label")
                yield Line(str(USUAL_MINUTES), limit=3, id="minutes")
            with Horizontal(classes="buttons"):
                yield Button(_("Insert"), id="insert", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Offer the kinds."""
        self.query_one("#kinds", Rows).show(
            [Row(kind, Content(), Content(_(label))) for kind, label in KINDS.items()]
        )

    @property
    def _kind(self) -> str:
        lit = self.query_one("#kinds", Rows).highlighted_option
        return (lit.id if lit else None) or "talk"

    @on(OptionList.OptionHighlighted, "#kinds")
    def offer_subjects(self) -> None:
        """Offer what an activity of this kind can be about, and how long it usually takes."""
        library = self.app.library
        subjects = self.query_one("#subjects", Rows)
        subjects.show(
            [
                Row(subject, Content(), user_line(_titled(subject, library.title_of(subject))))
                for subject in subjects_for(self._kind, library)
            ]
        )
        self.query_one("#minutes", Line).value = str(self._usual_minutes())

    @on(OptionList.OptionHighlighted, "#subjects")
    def offer_minutes(self) -> None:
        """An exercise knows how long it takes."""
        self.query_one("#minutes", Line).value = str(self._usual_minutes())

    def _usual_minutes(self) -> int:
        exercise = self.app.library.exercises.get(self._subject)
        if self._kind == "exercise" and exercise is not None:
            return exercise.minutes.live
        return MINUTES.get(self._kind, USUAL_MINUTES)

    @property
    def _subject(self) -> str:
        lit = self.query_one("#subjects", Rows).highlighted_option
        return (lit.id if lit else None) or ""

    @on(OptionList.OptionSelected)
    def go_on(self) -> None:
        """From one field to the next."""
        self.focus_next()
        if self.focused is self.query_one("#subjects") and not self._subject:
            self.focus_next()

    @on(Input.Submitted, "#minutes")
    @on(Button.Pressed, "#insert")
    async def insert(self) -> None:
        """Insert it."""
        field = self.query_one("#minutes", Line)
        text = field.value.strip()
        minutes = int(text) if text.isascii() and text.isdigit() else 0
        if not 1 <= minutes <= MAX_MINUTES:
            told = _("Minutes: a number from 1 to {most}.")
            self.app.say(told.format(most=MAX_MINUTES), severity="warning")
            field.focus()
            return
        progress = self.state.progress
        taken = [activity.id for activity in progress.activities]
        new = new_activity(self._kind, self._subject, minutes, taken)
        self.dismiss(None)
        told = _("Inserted. n goes there, u takes it out again.")
        await self.app.lead(self.app.conductor.move("insert", progress.rev, new=new), told)


def _titled(subject: str, title: str) -> str:
    return title if title.startswith(subject) else f"{subject} {title}"
