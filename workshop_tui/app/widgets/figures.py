"""Lines with numbers: Enter on one asks where its numbers come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from workshop_tui.app.keys import key
from workshop_tui.locale import N_
from workshop_tui.scoring.working import NotEnough, Working

from .item_list import Item, ItemList


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A line of a list and the workings of the numbers that stand in it.

    Attributes:
        about: what the workings are about; else what stands before the line.
    """

    item: Item
    figures: Sequence[Working | NotEnough] = ()
    about: Content | None = None


class FiguresAsked(Message):
    """Somebody wants to know where the numbers of a line come from."""

    def __init__(self, about: Content, figures: Sequence[Working | NotEnough]) -> None:
        super().__init__()
        self.about = about
        self.figures = figures


class FigureList(ItemList):
    """A list of lines with numbers; lines without figures are headings or sentences."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", N_("Working"), N_("Where the numbers of this line come from")),
    ]

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._figured: dict[str, FigureLine] = {}

    def show_lines(self, lines: Sequence[FigureLine]) -> None:
        """Show other lines."""
        self._figured = {line.item.id: line for line in lines}
        self.show([line.item for line in lines])

    @on(OptionList.OptionSelected)
    def ask(self, event: OptionList.OptionSelected) -> None:
        """Ask for the workings of the line."""
        event.stop()
        line = self._figured.get(event.option_id or "")
        if line is not None and line.figures:
            self.post_message(FiguresAsked(line.about or line.item.mark, line.figures))
