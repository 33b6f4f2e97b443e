"""Stop before a text with an alarm is handed in: five questions for a person, then a choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_text
from workshop_tui.app.widgets.coach_panel import KINDS
from workshop_tui.coaching.caption import Flag, Kind, checklist
from workshop_tui.locale import N_, _

from .base import Dialog


class AlarmsScreen(Dialog[bool]):
    """The alarms and the checklist; gives whether to hand in all the same."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up,pageup", "scroll_told(-3)", N_("Read"), N_("Scroll up"), show=False),
        key("down,pagedown", "scroll_told(3)", N_("Read"), N_("Scroll down"), show=False),
    ]

    def __init__(self, alarms: Sequence[Flag]) -> None:
        super().__init__()
        self._alarms = alarms

    def compose(self) -> ComposeResult:
        """What was found, what a person asks, and the two ways on."""
        sign, _word, colour = KINDS[Kind.ALARM]
        with Vertical(classes="dialog") as box:
            box.border_title = f"{sign} {_('Stop for a moment')}"
            box.border_subtitle = _("Esc closes")
            with VerticalScroll(id="told", can_focus=False):
                for flag in self._alarms:
                    yield Static(user_text(f"{sign} {flag.message}", f"bold {colour}"))
                yield Static(Content(_("Before it goes out, a person answers:")))
                yield Static(Content("\n").join(user_text(f"□ {line}") for line in checklist()))
            with Horizontal(classes="buttons"):
                yield Button(_("Mend it first"), id="mend", variant="primary", compact=True)
                yield Button(_("Hand in all the same"), id="hand-in", compact=True)

    def action_scroll_told(self, lines: int) -> None:
        """Scroll what is said, while the focus is below it."""
        self.query_one("#told").scroll_relative(y=lines, animate=False)

    @on(Button.Pressed)
    def decide(self, event: Button.Pressed) -> None:
        """Give the choice."""
        self.dismiss(event.button.id == "hand-in")
