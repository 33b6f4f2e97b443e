"""What the steps share in which things are put in order and some are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.coaching.steps import Remark
from workshop_tui.content import Step, Text
from workshop_tui.locale import N_, _

from .base import StepSetting, mark_of
from .listing import ListStepView

LINE: Final = "line"
"""The entry below which things are left out."""


class MovingView(ListStepView):
    """A list whose entries move: take one up with Space or a click, move it, put it down."""

    LEAVE_OUT: ClassVar[str] = ""
    """What the line says between the entries that stay and those that are left out."""
    ANSWERING = frozenset({"grab", "shift"})
    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "grab", N_("Move"), N_("Take up the block or put it down here")),
        key("shift+up,k", "shift(-1)", N_("Up"), N_("Move the block up"), show=False),
        key("shift+down,j", "shift(1)", N_("Down"), N_("Move the block down"), show=False),
    ]

    def __init__(
        self, step: Step, setting: StepSetting, texts: Sequence[Text], *, some_leave: bool
    ) -> None:
        super().__init__(step, setting)
        self._texts = texts
        self._line = [LINE] if some_leave else []
        self._held: str | None = None
        self._order = self._start(setting.response)

    def place_told(self, entry: int, remark: Remark) -> str:
        """Where the expert puts an entry, in words."""
        raise NotImplementedError

    def response(self) -> list[str]:
        """The numbers of the entries above the line, in order."""
        return self._order[: self._order.index(LINE)] if self._line else list(self._order)

    def ready(self) -> str:
        """Something must stay."""
        return "" if self.response() else _("Leave at least one block above the line.")

    def restart(self) -> None:
        """Back to the shuffled order."""
        self._held = None
        self._order = self._start([])
        self.query_one(ItemList).focus()

    def items(self) -> Iterator[Item]:
        """The order, and what the expert says of it."""
        kept = self.response()
        for entry in self._order:
            if entry == LINE:
                told = Content.styled(f"── {_(self.LEAVE_OUT)} ──", "$before")
                yield Item(LINE, Content(), told)
            else:
                yield self._item(entry, str(kept.index(entry) + 1) if entry in kept else "–")

    @on(OptionList.OptionSelected)
    def take_or_put(self, event: OptionList.OptionSelected) -> None:
        """Take up the chosen block, or put the held one there."""
        if self.verdict is not None or event.option_id is None:
            return
        if self._held is None:
            self._held = event.option_id if event.option_id != LINE else None
        else:
            self._move(self._held, event.option_index)
            self._held = None
        self.edited()

    @on(OptionList.OptionHighlighted)
    def carry(self, event: OptionList.OptionHighlighted) -> None:
        """A held block goes where the highlight goes."""
        if self._held is not None and event.option_id not in (None, self._held):
            self._move(self._held, event.option_index)
            self.edited()

    def action_grab(self) -> None:
        """Take up the highlighted block, or put it down."""
        self.query_one(ItemList).action_select()

    def action_shift(self, by: int) -> None:
        """Move the highlighted block by one place."""
        blocks = self.query_one(ItemList)
        if self.verdict is not None or blocks.highlighted is None:
            return
        target = blocks.highlighted + by
        if 0 <= target < len(self._order):
            self._move(self._order[blocks.highlighted], target)
            self.edited()
            blocks.highlighted = target

    def _start(self, response: Sequence[str]) -> list[str]:
        numbers = [str(number) for number in range(len(self._texts))]
        kept = [number for number in response if number in numbers]
        if kept:
            return [*kept, *self._line, *(n for n in numbers if n not in kept)]
        return [*self.shuffled(numbers), *self._line]

    def _move(self, entry: str, index: int) -> None:
        self._order.remove(entry)
        self._order.insert(index, entry)

    def _item(self, entry: str, place: str) -> Item:
        remark = self.remarks().get(entry)
        text = user_text(self._texts[int(entry)])
        if remark is not None:
            told = (f"{_('Expert')}: {self.place_told(int(entry), remark)}. ", "bold")
            why = Content.assemble(told, user_text(remark.why or ""))
            text = Content.assemble(text, "\n", why.stylize_before("$muted"))
        held = Content.styled("↕ ", "bold $reference") if entry == self._held else Content()
        return Item(entry, Content.assemble(mark_of(remark), held, (f"{place} ", "bold")), text)
