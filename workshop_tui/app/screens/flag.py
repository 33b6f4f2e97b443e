"""One thing that the coach points at: read it, answer it, or set it aside with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, Static

from workshop_tui.app.caption_coach import reply
from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.coach_panel import KINDS
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.coaching.caption import Flag, Kind, Span, checklist, sentence_spans
from workshop_tui.locale import N_, _
from workshop_tui.records import FlagReply

from .base import Dialog


@dataclass(frozen=True, slots=True)
class FlagOutcome:
    """What the writer wants: keep a reply, or look at a stretch of the text."""

    reply: FlagReply | None = None
    span: Span | None = None


class FlagScreen(Dialog[FlagOutcome]):
    """The whole message of a flag.

    A question lists the sentences, the rule's guess highlighted; an alarm brings the checklist,
    because silence is no proof of safety.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up,pageup", "scroll_told(-3)", N_("Read"), N_("Scroll up"), show=False),
        key("down,pagedown", "scroll_told(3)", N_("Read"), N_("Scroll down"), show=False),
    ]

    def __init__(self, flag: Flag, caption: str) -> None:
        super().__init__()
        self.flag = flag
        self._caption = caption
        self._sentences = sentence_spans(caption) if flag.kind is Kind.QUESTION else ()

    def compose(self) -> ComposeResult:
        """Message, what belongs to its kind, source, and what can be done."""
        sign, word, colour = KINDS[self.flag.kind]
        with Vertical(classes="dialog", id="flag") as box:
            box.border_title = f"{sign} {_(word)}"
            box.border_subtitle = _("Esc closes")
            with VerticalScroll(id="told", can_focus=False):
                yield Static(user_line(self.flag.name, f"bold {colour}"))
                yield Static(user_text(self.flag.message))
                yield from self._of_its_kind()
                yield Static(Content.assemble((f"{_('Source')}: ", "$muted"), self._source()))
            yield Line(placeholder=_("Set it aside, because …"), id="reason")
            with Horizontal(classes="buttons"):
                if self.flag.spans:
                    yield Button(_("To the sentence"), id="show", variant="primary", compact=True)
                yield Button(_("Set aside"), id="ignore", compact=True)

    def on_mount(self) -> None:
        """Begin where the writer most likely acts."""
        if self._sentences:
            self._fill_sentences()
            self.query_one(ItemList).focus()
        else:
            self.query_one("#show" if self.flag.spans else "#reason").focus()

    def action_scroll_told(self, lines: int) -> None:
        """Scroll what is said, while the focus is below it."""
        self.query_one("#told").scroll_relative(y=lines, animate=False)

    def _of_its_kind(self) -> Iterator[Widget]:
        if self.flag.kind is Kind.ALARM:
            yield Static(Content("\n").join(user_text(f"□ {line}") for line in checklist()))
        elif self._sentences:
            told = _("Which sentence answers it? Enter marks it; the coach's guess is highlighted.")
            yield Static(told, classes="question")
            yield ItemList(id="sentences")

    def _source(self) -> Content:
        return user_text(self.flag.source, "$muted")

    def _fill_sentences(self) -> None:
        sentences = self.query_one(ItemList)
        sentences.show(
            [
                Item(str(number), Content(f"{number + 1}  "), user_line(span.of(self._caption)))
                for number, span in enumerate(self._sentences)
            ]
        )
        if self.flag.guess is not None:
            starts = [abs(span.start - self.flag.guess.start) for span in self._sentences]
            sentences.highlighted = starts.index(min(starts))

    @on(OptionList.OptionSelected, "#sentences")
    def mark(self, event: OptionList.OptionSelected) -> None:
        """Take the sentence that answers the question."""
        sentence = self._sentences[event.option_index].of(self._caption)
        self.dismiss(FlagOutcome(reply=reply(self.flag, "answered", sentence)))

    @on(Button.Pressed, "#show")
    def show(self) -> None:
        """Look at it in the text."""
        self.dismiss(FlagOutcome(span=self.flag.spans[0]))

    @on(Input.Submitted, "#reason")
    @on(Button.Pressed, "#ignore")
    def ignore(self) -> None:
        """Set it aside; the reason is kept for the talk afterwards."""
        reason = self.query_one("#reason", Line)
        if not reason.value.strip():
            reason.focus()
            self.app.say(_("Write why in a few words; it helps in the talk afterwards."))
        else:
            self.dismiss(FlagOutcome(reply=reply(self.flag, "ignored", reason.value.strip())))
