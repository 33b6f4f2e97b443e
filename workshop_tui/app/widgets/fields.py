"""Fields to type in: nothing that is pasted can harm, and nothing blinks."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widgets import Input, TextArea

from workshop_tui.locale import _
from workshop_tui.records import LINE_LIMIT, TEXT_LIMIT, safe_line, safe_text


class Line(Input):
    """A field of one line, at most `max_length` characters long."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        limit: int = LINE_LIMIT,
        id: str | None = None,  # noqa: A002  as Textual calls it
    ) -> None:
        super().__init__(
            value,
            placeholder=placeholder,
            max_length=limit,
            id=id,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Let in only safe text that fits."""
        room = (self.max_length or LINE_LIMIT) - len(self.value)
        event.text = safe_line(event.text, max(0, room))


class Editor(TextArea):
    """A field for a caption, at most `TEXT_LIMIT` characters long."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002  as Textual calls it
    ) -> None:
        super().__init__(
            text,
            id=id,
            compact=True,
            highlight_cursor_line=False,
            placeholder=Content(placeholder),
        )
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Let in only safe text that fits, and say so when some of it does not."""
        room = max(0, TEXT_LIMIT - len(self.text) + len(self.selected_text))
        if len(event.text) > room:
            message = _("Shortened: a caption may have {limit} characters here.")
            self.notify(message.format(limit=TEXT_LIMIT), severity="warning", markup=False)
        event.text = safe_text(event.text, room)

    def on_key(self, event: events.Key) -> None:
        """Stop at the limit."""
        if event.is_printable and len(self.text) >= TEXT_LIMIT and not self.selected_text:
            event.prevent_default()
            event.stop()
