"""A sentence to everybody."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from workshop_tui.app.widgets.fields import Line
from workshop_tui.locale import _
from workshop_tui.records import safe_line

from .base import ConsoleWindow

SENTENCE_LIMIT = 200


class MessageScreen(ConsoleWindow[None]):
    """It appears for a while on every participant's screen."""

    def compose(self) -> ComposeResult:
        """One field."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Message to everybody")
            box.border_subtitle = _("Esc closes")
            told = _("It appears on every participant's screen and cannot be taken back.")
            yield Static(told, classes="guide")
            yield Line(placeholder=_("Five more minutes"), limit=SENTENCE_LIMIT, id="sentence")
            with Horizontal(classes="buttons"):
                yield Button(_("Say it"), id="say", variant="primary", compact=True)

    @on(Input.Submitted)
    @on(Button.Pressed)
    async def tell(self) -> None:
        """Say it."""
        sentence = safe_line(self.query_one("#sentence", Line).value, SENTENCE_LIMIT)
        if not sentence:
            return
        self.dismiss(None)
        await self.app.lead(self.app.client.notice(sentence), _("Said to everybody."))
