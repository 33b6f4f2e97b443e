"""Mark the faults that a post has."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.content import FindFaults
from workshop_tui.content.steps import FaultOption
from workshop_tui.locale import N_, _

from .base import StepSetting, StepView, mark_of


class FindFaultsView(StepView):
    """A list to tick: Space, Enter or a click marks and unmarks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "mark", N_("Mark"), N_("Mark or unmark this fault")),
    ]

    def __init__(self, step: FindFaults, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._options: list[FaultOption] = self.shuffled(step.options)
        self._marked = set(setting.response)

    def compose_task(self) -> ComposeResult:
        """The faults that may be there."""
        yield ItemList(id="options")

    def response(self) -> list[str]:
        """The codes marked."""
        return [option.code for option in self._options if option.code in self._marked]

    def ready(self) -> str:
        """Something must be marked."""
        return "" if self._marked else _("Mark at least one, with Space or a click.")

    def restart(self) -> None:
        """Unmark everything."""
        self._marked.clear()
        self.query_one(ItemList).focus()

    def refresh_task(self) -> None:
        """Show what is marked and what the expert says of it."""
        self.query_one(ItemList).show([self._item(option) for option in self._options])

    @on(OptionList.OptionSelected)
    def toggle(self, event: OptionList.OptionSelected) -> None:
        """Mark or unmark what was chosen."""
        if self.verdict is None and event.option_id:
            self._marked ^= {event.option_id}
            self.edited()

    def action_mark(self) -> None:
        """Mark or unmark the highlighted fault."""
        self.query_one(ItemList).action_select()

    def _item(self, option: FaultOption) -> Item:
        remark = self.remarks().get(option.code)
        box = "[x] " if option.code in self._marked else "[ ] "
        text = user_line(self.setting.faults[option.code])
        if remark and remark.why and not (remark.agrees and not remark.taken):
            text = Content.assemble(text, "\n", user_text(remark.why, "$muted"))
        return Item(option.code, Content.assemble(mark_of(remark), box), text)
