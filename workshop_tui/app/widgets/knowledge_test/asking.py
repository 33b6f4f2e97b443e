"""One question at a time: four options, or a line for one's own words."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.item_list import Item, Options
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.locale import N_, _


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is asked; without options it asks for words.

    `options` are codes and texts, in the order in which they are shown.
    """

    id: str
    question: str
    options: Sequence[tuple[str, str]] = ()


class AskingView(Vertical):
    """Options by number key, arrow keys or click; Enter takes the option and goes on.

    All questions share the widgets, so that a quick typist's next key already finds the next
    question. What is chosen goes into `given`, by the id of the question.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("1", "choose(0)", N_("Choose"), N_("Choose an option by its number"), shown_as="1-4"),
        *(key(str(n + 1), f"choose({n})", N_("Choose"), show=False) for n in (1, 2, 3)),
        key("enter", "take", N_("On"), N_("Take what is highlighted and go on")),
        key("left", "move(-1)", N_("Back"), N_("To the question before"), show=False),
        key("right", "move(1)", N_("On"), N_("To the next question"), show=False),
    ]

    class Changed(Message):
        """An answer changed."""

    @dataclass
    class Moved(Message):
        """The question at `number`, counted from 0, is asked now; past the last one: done."""

        number: int

    def __init__(
        self, asked: Sequence[Asked], given: MutableMapping[str, str], number: int, last: str
    ) -> None:
        super().__init__(classes="step")
        self._asked = asked
        self._given = given
        self._last = last
        self.number = number

    def compose(self) -> ComposeResult:
        """The question, the options or a line, the way back and on."""
        yield Static(classes="instruction")
        with Vertical(classes="answer"):
            yield Options(id="options")
            yield Line(id="words", placeholder=_("in a sentence, or empty"))
        with Horizontal(classes="buttons"):
            yield QuickButton(_("◂ Back"), id="back", compact=True)
            yield QuickButton(_("Continue ▸"), id="on", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin with the question where the work stands."""
        self.ask(self.number)

    def ask(self, number: int) -> None:
        """Ask the question at `number`, counted from 0; past the last one the work is done."""
        if number < 0:
            return
        if number < len(self._asked):
            self.number = number
            asked = self._asked[number]
            given = self._given.get(asked.id, "")
            self.query_one(".instruction", Static).update(user_text(asked.question))
            options, words = self.query_one(Options), self.query_one(Line)
            options.display, words.display = bool(asked.options), not asked.options
            with self.prevent(Input.Changed):
                words.value = given if not asked.options else ""
            self._show_options()
            codes = [code for code, _text in asked.options]
            options.highlighted = codes.index(given) if given in codes else 0 if codes else None
            (options if asked.options else words).focus()
            self.query_one("#back", Button).disabled = number == 0
            at_end = number == len(self._asked) - 1
            self.query_one("#on", Button).label = self._last if at_end else _("Continue ▸")
        self.post_message(self.Moved(number))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only options have numbers; there is no question before the first."""
        if action == "choose":
            return bool(self._asked[self.number].options)
        if action == "move" and parameters == (-1,):
            return self.number > 0
        return super().check_action(action, parameters)

    def action_choose(self, place: int) -> None:
        """Choose the option at `place`, counted from 0."""
        asked = self._asked[self.number]
        if place < len(asked.options):
            self._given[asked.id] = asked.options[place][0]
            self.query_one(Options).highlighted = place
            self._show_options()
            self.post_message(self.Changed())

    def action_take(self) -> None:
        """Choose the highlighted option and go on."""
        highlighted = self.query_one(Options).highlighted
        if highlighted is not None:
            self.action_choose(highlighted)
        self.ask(self.number + 1)

    @on(Input.Submitted)
    def words_given(self) -> None:
        """Go on."""
        self.ask(self.number + 1)

    def action_move(self, by: int) -> None:
        """Go on or back without choosing."""
        self.ask(self.number + by)

    @on(OptionList.OptionSelected)
    def choose_clicked(self, event: OptionList.OptionSelected) -> None:
        """Choose what was clicked; the next question waits for Enter or the button."""
        self.action_choose(event.option_index)

    @on(Input.Changed)
    def take_words(self, event: Input.Changed) -> None:
        """Take the words as they are typed."""
        asked = self._asked[self.number]
        if not asked.options and self._given.get(asked.id, "") != event.value:
            self._given[asked.id] = event.value
            self.post_message(self.Changed())

    @on(Button.Pressed, "#back")
    def go_back(self) -> None:
        """To the question before."""
        self.ask(self.number - 1)

    @on(Button.Pressed, "#on")
    def go_on(self) -> None:
        """To the next question."""
        self.ask(self.number + 1)

    def _show_options(self) -> None:
        asked = self._asked[self.number]
        given = self._given.get(asked.id)
        self.query_one(Options).show(
            [
                Item(
                    f"{asked.id}/{code}",
                    Content.assemble(
                        ("▌" if code == given else " ", "$primary"), (f"{number}  ", "bold")
                    ),
                    user_line(text, "bold" if code == given else ""),
                )
                for number, (code, text) in enumerate(asked.options, start=1)
            ]
        )
