"""A list whose items have a mark at the left and a text that wraps beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workshop_tui.app.keys import key
from workshop_tui.locale import N_


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: `mark` stands before the first line, `text` wraps in the column after it."""

    id: str
    mark: Content
    text: Content
    disabled: bool = False


class ItemList(OptionList):
    """An option list with hanging indents; it wraps its items again when its width changes."""

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(id=id, classes=classes, compact=True)
        self._items: tuple[Item, ...] = ()
        self._wrapped_to = 0

    def show(self, items: Sequence[Item]) -> None:
        """Show other items; the highlight stays where it is as far as it can."""
        kept = self.highlighted
        same = [item.id for item in items] == [item.id for item in self._items]
        self._items = tuple(items)
        if same:
            self._rewrap()
            return
        self.set_options(
            Option(self._prompt(item), id=item.id, disabled=item.disabled) for item in items
        )
        if kept is None or kept >= len(items) or items[kept].disabled:
            self.action_first()
        else:
            self.highlighted = kept

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap to the new width."""
        if self._width() != self._wrapped_to:
            self._rewrap()

    def _rewrap(self) -> None:
        self._wrapped_to = self._width()
        for index, item in enumerate(self._items):
            self.replace_option_prompt_at_index(index, self._prompt(item))

    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _prompt(self, item: Item) -> Content:
        width = self._width() - item.mark.cell_length
        if width < 8:
            return Content.assemble(item.mark, item.text)
        lines = item.text.wrap(width)
        indent = Content(" " * item.mark.cell_length)
        return Content("\n").join(
            Content.assemble(indent if number else item.mark, line)
            for number, line in enumerate(lines)
        )


class Options(ItemList, inherit_bindings=False):
    """A list to choose from by number: a click selects, Enter is left to the view around it.

    So Enter comes in turn with the number keys. A binding that goes before others, or a message
    from here, would be out of turn, and give a number that was typed quickly to another question.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in OptionList.BINDINGS
        if isinstance(binding, Binding) and binding.key != "enter"
    ]


class Choices(ItemList):
    """A list of things to open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", N_("Open"), N_("Open what is highlighted")),
    ]

    def show(self, items: Sequence[Item]) -> None:
        """Show other items; the highlight follows its item to where it stands now."""
        lit = self.highlighted_option
        super().show(items)
        ids = [item.id for item in items]
        if lit is not None and lit.id in ids:
            self.highlighted = ids.index(lit.id)
