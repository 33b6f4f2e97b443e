"""All answers once more before handing in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, OptionList, Static

from workshop_tui.app.text import shorten, user_line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.locale import _, ngettext

from .asking import Asked

QUESTION_WIDTH: Final = 64
"""Characters of a question that remind of it."""


class AnswersView(Vertical):
    """Questions with what was chosen; Enter on one goes back to it."""

    @dataclass
    class Reopened(Message):
        """Back to the question at this place, counted from 0."""

        number: int

    class HandedIn(Message):
        """The answers are final."""

    def __init__(self, asked: Sequence[Asked], given: Mapping[str, str]) -> None:
        super().__init__(classes="step")
        self._asked = asked
        self._given = given

    def compose(self) -> ComposeResult:
        """The list and the button."""
        missing = sum(asked.id not in self._given for asked in self._asked)
        title = (
            ngettext("{n} question is still open", "{n} questions are still open", missing).format(
                n=missing
            )
            if missing
            else _("Ready to hand in?")
        )
        yield Static(title, classes="instruction")
        yield Static(_("Enter on a line goes back to it."), classes="aside")
        yield ItemList(id="answers")
        with Horizontal(classes="buttons"):
            yield Button(
                _("Hand in the answers"),
                id="hand-in",
                variant="primary",
                compact=True,
                disabled=bool(missing),
            )

    def on_mount(self) -> None:
        """Fill the list."""
        answers, button = self.query_one(ItemList), self.query_one("#hand-in", Button)
        answers.show([self._item(number) for number in range(len(self._asked))])
        (answers if button.disabled else button).focus()

    @on(OptionList.OptionSelected)
    def reopen(self, event: OptionList.OptionSelected) -> None:
        """Go back to a question."""
        self.post_message(self.Reopened(event.option_index))

    @on(Button.Pressed)
    def hand_in(self) -> None:
        """Finish."""
        self.post_message(self.HandedIn())

    def _item(self, number: int) -> Item:
        asked = self._asked[number]
        chosen = dict(asked.options).get(self._given.get(asked.id, ""))
        text = (
            user_line(chosen)
            if chosen is not None
            else Content.styled(_("not answered yet"), "bold $before")
        )
        question = user_line(shorten(asked.question, QUESTION_WIDTH), "$muted")
        start = Content.styled(f"{number + 1:>2}  ", "bold")
        return Item(asked.id, start, Content.assemble(question, "\n", text))
