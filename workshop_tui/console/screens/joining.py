"""How to join, for whoever comes late: large, with the QR code."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.console.drawing import qr_code, ways_in
from workshop_tui.console.state import RoomState
from workshop_tui.locale import N_, _

from .base import ConsoleWindow


class JoiningScreen(ConsoleWindow[None]):
    """Code, addresses, the line to type, the QR code."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("j,enter,q", "close", N_("Close"), N_("Close this window"), show=False),
    ]

    def compose(self) -> ComposeResult:
        """The words, then the code."""
        with VerticalScroll(classes="dialog qr-dialog") as box:
            box.border_title = _("How to join")
            box.border_subtitle = _("Esc closes")
            yield Static(id="ways")
            yield Static(id="qr")

    def follow(self, state: RoomState) -> None:
        """Addresses change when the laptop changes its network."""
        self.query_one("#ways", Static).update(ways_in(state))
        self.query_one("#qr", Static).update(qr_code(state))
