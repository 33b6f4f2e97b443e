"""What to do on a screen, and every key that works there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.locale import N_, _

from .window import Window


class HelpScreen(Window[None]):
    """The guide of a screen and the keys that work on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("question_mark,f1,enter", "close", N_("Close"), N_("Close this window"), show=False),
    ]

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._guide = getattr(about, "GUIDE", "")
        self._bindings_there = about.active_bindings

    def compose(self) -> ComposeResult:
        """The guide, then the keys."""
        with VerticalScroll(classes="dialog") as box:
            box.border_title = _("Help")
            box.border_subtitle = _("Esc closes")
            if self._guide:
                yield Static(_(self._guide), markup=False, classes="guide")
            yield Static(self._keys(), classes="keys")

    def _keys(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column()
        for keys, label, purpose in self._commands():
            told = label.casefold() in purpose.casefold()
            text = purpose if told else f"{label}: {purpose}"
            table.add_row(Text(keys, style="bold"), Text(text))
        return table

    def _commands(self) -> Iterator[tuple[str, str, str]]:
        rows: dict[str, tuple[list[str], str, str]] = {}
        for entry in self._bindings_there.values():
            binding = entry.binding
            if entry.enabled and binding.tooltip:
                found = rows.setdefault(binding.action, ([], binding.description, binding.tooltip))
                found[0].append(self.app.get_key_display(binding))
        for keys, label, purpose in rows.values():
            yield " ".join(dict.fromkeys(keys)), label, purpose
