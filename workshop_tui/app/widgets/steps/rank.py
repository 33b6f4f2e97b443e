"""Put blocks in order, and take out what does not help."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.content import Rank
from workshop_tui.locale import N_, _

from .base import StepSetting, StepView, mark_of

LINE: Final = "line"
"""The entry below which blocks leave the picture."""


class RankView(StepView):
    """A list whose blocks move: take one up with Space or a click, move it, put it down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "grab", N_("Move"), N_("Take up the block or put it down here")),
        key("shift+up,k", "shift(-1)", N_("Up"), N_("Move the block up"), show=False),
        key("shift+down,j", "shift(1)", N_("Down"), N_("Move the block down"), show=False),
    ]

    def __init__(self, step: Rank, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._blocks = step.blocks
        self._held: str | None = None
        self._order = self._start(setting.response)

    def compose_task(self) -> ComposeResult:
        """The blocks and the line between keeping and removing."""
        yield ItemList(id="options")

    def response(self) -> list[str]:
        """The numbers of the blocks above the line, in order."""
        return self._order[: self._order.index(LINE)]

    def ready(self) -> str:
        """Something must stay in the picture."""
        return "" if self.response() else _("Leave at least one block above the line.")

    def restart(self) -> None:
        """Back to the shuffled order."""
        self._order = self._start([])
        self.query_one(ItemList).focus()

    def refresh_task(self) -> None:
        """Show the order and what the expert says of it."""
        place = 0
        items: list[Item] = []
        for entry in self._order:
            if entry == LINE:
                items.append(self._line())
            else:
                place += 1
                above = entry in self.response()
                items.append(self._item(entry, f"{place}" if above else "–"))
        self.query_one(ItemList).show(items)

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

    def _start(self, response: object) -> list[str]:
        numbers = [str(number) for number in range(len(self._blocks))]
        kept = [n for n in response if n in numbers] if isinstance(response, list) else []
        if kept:
            return [*kept, LINE, *(n for n in numbers if n not in kept)]
        return [*self.shuffled(numbers), LINE]

    def _move(self, entry: str, index: int) -> None:
        self._order.remove(entry)
        self._order.insert(index, entry)

    def _line(self) -> Item:
        return Item(
            LINE, Content(), Content.styled(f"── {_('remove from the picture')} ──", "$before")
        )

    def _item(self, entry: str, place: str) -> Item:
        remark = self.remarks().get(entry)
        block = self._blocks[int(entry)]
        text = user_line(block.text)
        if remark is not None and remark.why is not None:
            expert = str(remark.expert_place) if remark.expert_place else _("remove")
            why = Content.assemble((f"{_('Expert')}: {expert}. ", "bold"), user_text(remark.why))
            text = Content.assemble(text, "\n", why.stylize_before("$muted"))
        held = Content.styled("↕ ", "bold $reference") if entry == self._held else Content()
        return Item(entry, Content.assemble(mark_of(remark), held, (f"{place} ", "bold")), text)
