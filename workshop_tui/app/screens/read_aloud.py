"""What somebody hears whose phone reads the post to them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from workshop_tui.app.text import user_text
from workshop_tui.coaching.caption import as_read_aloud, read_aloud_seconds
from workshop_tui.locale import _

from .base import Dialog


class ReadAloudScreen(Dialog[None]):
    """A caption and its alt text in a screen reader's words."""

    def __init__(self, caption: str, alt: str) -> None:
        super().__init__()
        self._caption = caption
        self._alt = alt

    def compose(self) -> ComposeResult:
        """The words that are said, and how long they take."""
        said = as_read_aloud(self._caption)
        with VerticalScroll(classes="dialog") as box:
            box.border_title = _("As a screen reader says it")
            box.border_subtitle = _("Esc closes")
            yield Static(user_text(said))
            picture = self._alt.strip() or _("Picture. (Nothing more: there is no alt text.)")
            yield Static(user_text(picture, "italic $muted"), classes="question")
            seconds = read_aloud_seconds(said)
            yield Static(_("About {n} seconds aloud.").format(n=seconds), classes="question")
