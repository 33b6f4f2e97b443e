"""What the training brought to one person: the gain, then item by item what is right and why."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, OptionList, Static

from workshop_tui.app.marks import bar
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.content.knowledge_test import KnowledgeTest, ParallelItem
from workshop_tui.locale import _, ngettext
from workshop_tui.locale.numbers import decimal
from workshop_tui.records import Form, ItemAnswer, TakenTest
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.sittings import SealedJudging
from workshop_tui.scoring.working import NotEnough

RIGHT = "✓"
WRONG = "✗"
UNKNOWN = "·"
BAR_WIDTH = 20


class ResultView(Vertical):
    """Before and after as bars, the gain in a sentence; the items at the left, one at the right."""

    class Finished(Message):
        """The person has seen enough."""

    def __init__(
        self,
        test: KnowledgeTest,
        before: TakenTest | None,
        after: TakenTest,
        gain: Gain | NotEnough,
        judging: SealedJudging | NotEnough,
    ) -> None:
        super().__init__(classes="step result")
        self._test = test
        self._taken = before, after
        self._gain = gain
        self._judging = judging

    def compose(self) -> ComposeResult:
        """Summary, items, details, button."""
        yield Static(self._summary(), id="summary")
        with Horizontal(classes="columns"):
            yield ItemList(id="items", classes="box")
            with VerticalScroll(classes="box", id="item", can_focus=True):
                yield Static(id="details")
        with Horizontal(classes="buttons"):
            yield Button(_("Done ▸"), variant="primary", compact=True)

    def on_mount(self) -> None:
        """Fill the list."""
        items = self.query_one(ItemList)
        items.show([self._item(item) for item in self._test.items])
        items.focus()

    @on(OptionList.OptionHighlighted)
    def follow(self, event: OptionList.OptionHighlighted) -> None:
        """Show the highlighted item."""
        item = self._test.items[event.option_index]
        self.query_one("#details", Static).update(self._details(item))
        self.query_one("#item", VerticalScroll).scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def next_item(self, event: OptionList.OptionSelected) -> None:
        """Enter goes on to the next item, then to the button."""
        if event.option_index + 1 < len(self._test.items):
            self.query_one(ItemList).highlighted = event.option_index + 1
        else:
            self.query_one(Button).focus()

    @on(Button.Pressed)
    def finish(self) -> None:
        """Leave."""
        self.post_message(self.Finished())

    def _summary(self) -> Content:
        before, after = self._taken
        lines = [self._bar(_("Pre-test"), before), self._bar(_("Post-test"), after)]
        return Content("\n").join([*lines, self._gained(), self._judged()])

    @staticmethod
    def _bar(name: str, taken: TakenTest | None) -> Content:
        label = Content.styled(name, "bold").pad_right(max(1, 11 - len(name)))
        if taken is None:
            return Content.assemble(label, (_("not taken"), "$muted"))
        told = _("{right} of {of} right").format(right=taken.right, of=taken.of)
        drawn = bar(taken.right / taken.of, BAR_WIDTH)
        return Content.assemble(label, (drawn, "$primary"), f"  {told}")

    def _gained(self) -> Content:
        gain = self._gain
        if isinstance(gain, NotEnough):
            return user_text(gain, "$muted")
        change = round(gain.after - gain.before)
        if change < 0:
            told = ngettext(
                "{n} right answer fewer than before. Single tests waver; the reasons help.",
                "{n} right answers fewer than before. Single tests waver; the reasons help.",
                -change,
            ).format(n=-change)
        elif change == 0:
            told = _("As many right answers as before.")
        else:
            told = _("Gained {change} of the {possible} that could be gained: {gain}.").format(
                change=change,
                possible=round(gain.maximum - gain.before),
                gain=decimal(gain.value, 2),
            )
        return Content.styled(told, "bold")

    def _judged(self) -> Content:
        judging = self._judging
        if isinstance(judging, NotEnough):
            return user_text(judging, "$muted")
        told = _(
            "Sealed posts, distance from the expert: {before} levels before, {after} after."
        ).format(before=decimal(judging.before.error), after=decimal(judging.after.error))
        return Content(told)

    def _item(self, item: ParallelItem) -> Item:
        # Without colours: one of them is that of the highlight.
        before, after = (_mark(_answer_to(item, taken)).plain for taken in self._taken)
        mark = Content.styled(f"{before} → {after}  ", "bold")
        return Item(item.id, mark, user_line(item.measures))

    def _details(self, item: ParallelItem) -> Content:
        before, after = self._taken
        parts: Sequence[tuple[str, TakenTest | None]] = (
            (_("Post-test"), after),
            (_("Pre-test"), before),
        )
        shown = [
            Content.assemble((name, "bold $reference"), "\n", self._answered(item, taken))
            for name, taken in parts
            if taken is not None
        ]
        return Content("\n\n").join(shown)

    @staticmethod
    def _answered(item: ParallelItem, taken: TakenTest) -> Content:
        form: Form = taken.form
        question = item.in_form(form)
        lines = [user_text(question.question, "bold")]
        answer = _answer_to(item, taken)
        if answer is not None and answer.chosen in question.codes() and not answer.right:
            chosen = user_text(question.option(answer.chosen))
            lines.append(Content.assemble(_mark(answer), " ", (_("You: "), "$muted"), chosen))
        best = user_text(question.option(str(question.right)))
        lines.append(Content.assemble((f"{RIGHT} ", "bold $after"), best))
        lines.append(user_text(question.why, "$muted"))
        return Content("\n").join(lines)


def _answer_to(item: ParallelItem, taken: TakenTest | None) -> ItemAnswer | None:
    answers = taken.answers if taken else []
    return next((answer for answer in answers if answer.item == item.id), None)


def _mark(answer: ItemAnswer | None) -> Content:
    if answer is None:
        return Content.styled(UNKNOWN, "$muted")
    return Content.styled(*((RIGHT, "bold $after") if answer.right else (WRONG, "bold $before")))
