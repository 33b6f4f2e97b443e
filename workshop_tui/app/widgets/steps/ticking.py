"""What the steps share in which one ticks what applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.content import Step
from workshop_tui.locale import N_, _

from .base import StepSetting, mark_of
from .listing import ListStepView


class TickingView(ListStepView):
    """A list to tick: Space, Enter or a click marks and unmarks."""

    ANSWERING = frozenset({"mark"})
    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "mark", N_("Mark"), N_("Mark or unmark what is highlighted")),
    ]

    def __init__(
        self, step: Step, setting: StepSetting, options: Iterable[tuple[str, Content]]
    ) -> None:
        super().__init__(step, setting)
        self._options = dict(self.shuffled(list(options)))
        self._marked = set(setting.response)

    def response(self) -> list[str]:
        """The keys ticked."""
        return [option for option in self._options if option in self._marked]

    def ready(self) -> str:
        """Something must be marked."""
        return "" if self.response() else _("Mark at least one, with Space or a click.")

    def restart(self) -> None:
        """Unmark everything."""
        self._marked.clear()
        self.query_one(ItemList).focus()

    def items(self) -> Iterator[Item]:
        """What is marked, and what the expert says of it."""
        for option, label in self._options.items():
            remark = self.remarks().get(option)
            box = "[x] " if option in self._marked else "[ ] "
            text = label
            if remark and remark.why and not (remark.agrees and not remark.taken):
                text = Content.assemble(label, "\n", user_text(remark.why, "$muted"))
            yield Item(option, Content.assemble(mark_of(remark), box), text)

    @on(OptionList.OptionSelected)
    def toggle(self, event: OptionList.OptionSelected) -> None:
        """Mark or unmark what was chosen."""
        if self.verdict is None and event.option_id:
            self._marked ^= {event.option_id}
            self.edited()

    def action_mark(self) -> None:
        """Mark or unmark what is highlighted."""
        self.query_one(ItemList).action_select()
