"""Three questions before judging."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input, Static

from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.fields import Line
from workshop_tui.content import Rubric
from workshop_tui.locale import _

from .work import CritiqueWork


class QuestionsView(Vertical):
    """What the post says to whom; an answer may stay empty when the post does not give it."""

    class Changed(Message):
        """An answer changed."""

    class Finished(Message):
        """On to the criteria."""

    def __init__(self, rubric: Rubric, work: CritiqueWork) -> None:
        super().__init__(classes="step")
        self.rubric = rubric
        self.work = work

    def compose(self) -> ComposeResult:
        """Question, field, question, field, ..."""
        yield Static(_("Three questions before you judge"), classes="instruction")
        yield Static(
            _("Look at the post as a resident would. Leave empty what it does not tell you."),
            classes="aside",
        )
        for number, question in enumerate(self.rubric.opening_questions):
            yield Static(user_line(question, "bold"), classes="question")
            yield Line(
                self.work.opening[number],
                placeholder=_("a few words, or empty"),
                id=f"opening-{number}",
            )
        with Horizontal(classes="buttons"):
            yield Button(_("Judge the photo ▸"), id="next", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin with the first question."""
        self.query_one("#opening-0").focus()

    @on(Input.Changed)
    def take_answer(self, event: Input.Changed) -> None:
        """Take the answer as it is typed."""
        number = int((event.input.id or "").rpartition("-")[2])
        if self.work.opening[number] != event.value:
            self.work.opening[number] = event.value
            self.post_message(self.Changed())

    @on(Input.Submitted)
    def next_question(self) -> None:
        """Enter goes on to the next question, then to the button."""
        self.screen.focus_next()

    @on(Button.Pressed)
    def finish(self) -> None:
        """Go on."""
        self.post_message(self.Finished())
