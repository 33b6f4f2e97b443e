"""Everything once more before handing in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, OptionList, Static

from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.locale import _


class LastLook(Vertical):
    """What was given, a line each; Enter on one goes back to it."""

    @dataclass
    class Reopened(Message):
        """Back to what is at this place, counted from 0."""

        number: int

    class HandedIn(Message):
        """It is final."""

    def __init__(self, items: Sequence[Item], missing: str, button: str) -> None:
        """`missing` says what is still open, and is empty when nothing is."""
        super().__init__(classes="step")
        self._items = items
        self._missing = missing
        self._button = button

    def compose(self) -> ComposeResult:
        """The list and the button."""
        yield Static(self._missing or _("Ready to hand in?"), classes="instruction")
        yield Static(_("Enter on a line goes back to it."), classes="aside")
        yield ItemList()
        with Horizontal(classes="buttons"):
            yield Button(
                self._button,
                id="hand-in",
                variant="primary",
                compact=True,
                disabled=bool(self._missing),
            )

    def on_mount(self) -> None:
        """Fill the list."""
        lines, button = self.query_one(ItemList), self.query_one("#hand-in", Button)
        lines.show(self._items)
        (lines if button.disabled else button).focus()

    @on(OptionList.OptionSelected)
    def reopen(self, event: OptionList.OptionSelected) -> None:
        """Go back to a line."""
        self.post_message(self.Reopened(event.option_index))

    @on(Button.Pressed)
    def hand_in(self) -> None:
        """Finish."""
        self.post_message(self.HandedIn())
