"""Match cards to labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.coaching.steps.match import labels_of
from workshop_tui.content import Match, Picture
from workshop_tui.content.steps import Label
from workshop_tui.locale import N_, _

from .base import StepSetting, mark_of
from .listing import ListStepView


class LabelBar(Static):
    """The labels with their numbers; a click chooses one."""

    class Chosen(Message):
        """The label at `place`, counted from 0."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, labels: tuple[Label, ...]) -> None:
        super().__init__(classes="links labels")
        self._labels = labels

    def on_resize(self, event: events.Resize) -> None:
        """Lay the labels out in lines, each label whole."""
        lines: list[Content] = []
        for place, label in enumerate(self._labels):
            name = user_line(label.text)
            entry = Content.assemble((f"{place + 1} ", "bold $reference"), name)
            entry = entry.stylize(Style.from_meta({"@click": f"choose({place})"}))
            if lines and lines[-1].cell_length + 3 + entry.cell_length <= event.size.width:
                lines[-1] = Content.assemble(lines[-1], "   ", entry)
            else:
                lines.append(entry)
        self.update(Content("\n").join(lines))

    def action_choose(self, place: int) -> None:
        """Say which label was clicked."""
        self.post_message(self.Chosen(place))


class MatchView(ListStepView):
    """Cards in a list: a number or a click on a label gives it, Enter or a click the next one.

    After a number the next card without a label is highlighted, so that numbers alone do.
    """

    ANSWERING = frozenset({"number", "give", "next_label"})
    BINDINGS: ClassVar[list[BindingType]] = [
        key("1", "number(0)", N_("Label"), N_("Give the card this label"), shown_as="1-9"),
        *(key(str(n), f"number({n - 1})", N_("Label"), show=False) for n in range(2, 10)),
        key("space", "next_label", N_("Next label"), N_("Give the card the next label")),
        key("backspace", "give(-1)", N_("Clear"), N_("Take the card's label off"), show=False),
    ]

    def __init__(self, step: Match, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._cards = step.cards
        self._labels = step.labels
        self._names = {label.code: label.text for label in step.labels}
        self._shown = self.shuffled([str(number) for number in range(len(step.cards))])
        self._given = labels_of(setting.response)

    def compose_task(self) -> ComposeResult:
        """The labels above the cards."""
        yield LabelBar(self._labels)
        yield from super().compose_task()

    def pictures(self) -> dict[str, Picture]:
        """The pictures of the cards that have one."""
        return {str(n): card.picture for n, card in enumerate(self._cards) if card.picture}

    def response(self) -> list[str]:
        """The label of every card that has one."""
        return [f"{card}={self._given[card]}" for card in sorted(self._given)]

    def ready(self) -> str:
        """Every card needs a label."""
        bare = len(self._cards) - len(self._given)
        return _("Give every card a label, with a number or a click.") if bare else ""

    def restart(self) -> None:
        """Take all labels off."""
        self._given.clear()
        self.query_one(ItemList).focus()

    def items(self) -> Iterator[Item]:
        """The cards with their labels, and what the expert says of them."""
        for entry in self._shown:
            card, remark = self._cards[int(entry)], self.remarks().get(entry)
            given = self._names.get(self._given.get(entry, ""))
            label = user_line(given, "bold $primary") if given else Content.styled("…", "$muted")
            text = Content.assemble(label, "  ", user_text(card.text))
            if remark is not None:
                told = f"{_('Expert')}: {self._names[card.label]}. "
                why = Content.assemble((told, "bold"), user_text(card.reason))
                text = Content.assemble(text, "\n", why.stylize_before("$muted"))
            yield Item(entry, Content.assemble(mark_of(remark), "▸ " if given else "  "), text)

    @on(OptionList.OptionSelected)
    def action_next_label(self) -> None:
        """Give the highlighted card the label after the one it has."""
        card = self._highlighted()
        codes = list(self._names)
        if card is not None:
            now = codes.index(self._given[card]) if card in self._given else -1
            self.action_give((now + 1) % len(codes))

    @on(LabelBar.Chosen)
    def give_chosen(self, event: LabelBar.Chosen) -> None:
        """Give the highlighted card the label that was clicked, and go on to the next card."""
        self.action_give(event.place)
        self.query_one(ItemList).focus()

    def action_number(self, place: int) -> None:
        """Give the highlighted card the label at `place`, and go on to one without a label."""
        self.action_give(place)
        cards = self.query_one(ItemList)
        now = cards.highlighted or 0
        following = [*range(now, len(self._shown)), *range(now)]
        bare = (n for n in following if self._shown[n] not in self._given)
        if place < len(self._labels):
            cards.highlighted = next(bare, now)

    def action_give(self, place: int) -> None:
        """Give the highlighted card the label at `place`, or none below 0."""
        card = self._highlighted()
        if card is None or place >= len(self._labels):
            return
        self._given.pop(card, None)
        if place >= 0:
            self._given[card] = self._labels[place].code
        self.edited()

    def _highlighted(self) -> str | None:
        place = self.query_one(ItemList).highlighted
        return None if self.verdict is not None or place is None else self._shown[place]
