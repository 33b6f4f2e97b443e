"""What the coach says while one writes: at most three things, each on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workshop_tui.app.keys import key
from workshop_tui.app.text import shorten, user_line
from workshop_tui.coaching.caption import Flag, Kind
from workshop_tui.locale import N_, _

KINDS: Final = {
    Kind.ALARM: ("▲", N_("alarm"), "$before"),
    Kind.MARK: ("●", N_("mark"), "$reference"),
    Kind.QUESTION: ("?", N_("question"), "$after"),
}
"""By kind of flag: sign, word and colour."""


class CoachPanel(OptionList):
    """Three lines, there from the start so that nothing jumps; Enter or a click opens a flag."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", N_("Open"), N_("Read it whole, answer it or set it aside")),
    ]

    @dataclass
    class Opened(Message):
        """A flag was chosen."""

        flag: Flag

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  as Textual calls it
        super().__init__(id=id, compact=True)
        self._flags: tuple[Flag, ...] = ()
        self._told = ""

    def show(self, flags: Sequence[Flag], told: str) -> None:
        """Show `flags`, or the sentence `told` when there are none."""
        if (tuple(flags), told) == (self._flags, self._told):
            return
        self._flags, self._told = tuple(flags), told
        self._fill()

    def on_resize(self) -> None:
        """Cut the lines to the new width."""
        self._fill()

    def _fill(self) -> None:
        kept = self.highlighted
        if self._flags:
            self.set_options(Option(self._line(flag)) for flag in self._flags)
        else:
            text = user_line(self._told, "$muted")
            self.set_options([Option(text, disabled=True)] if self._told else [])
        if self._flags:
            self.highlighted = min(kept or 0, len(self._flags) - 1)

    def _line(self, flag: Flag) -> Content:
        sign, word, colour = KINDS[flag.kind]
        head = Content.styled(f"{sign} {_(word)}  ", f"bold {colour}")
        room = self.scrollable_content_region.width - head.cell_length
        return Content.assemble(head, user_line(shorten(flag.message, max(20, room))))

    @on(OptionList.OptionSelected)
    def open(self, event: OptionList.OptionSelected) -> None:
        """Tell which flag was chosen."""
        event.stop()
        self.post_message(self.Opened(self._flags[event.option_index]))
