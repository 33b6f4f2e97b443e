"""After handing in, while the levels of all are still covered."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from workshop_tui.locale import _


class WithheldView(Vertical):
    """Handed in; what comes next, and a way back to one's own levels."""

    def __init__(self, told: str, way_on: Button) -> None:
        super().__init__(classes="step")
        self._told = told
        self._way_on = way_on

    def compose(self) -> ComposeResult:
        """Two sentences and two buttons."""
        yield Static(_("Handed in."), classes="instruction")
        yield Static(self._told, markup=False)
        yield Static(_("Until then you may judge anew."), classes="aside")
        with Horizontal(classes="buttons"):
            yield Button(_("Judge anew"), id="anew", compact=True)
            yield self._way_on


def to_the_room() -> Button:
    """The button that leads back to what the room does."""
    return Button(_("To the room ▸"), id="to-room", variant="primary", compact=True)
