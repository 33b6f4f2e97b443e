"""A few sentences and a way on: before a task, between its parts, at its end."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from workshop_tui.locale import _


class ToldView(Vertical):
    """A title, paragraphs, and one button that has the focus."""

    class Accepted(Message):
        """The person wants to go on."""

    def __init__(self, title: str, paragraphs: Sequence[Content], on_label: str = "") -> None:
        super().__init__(classes="step")
        self._title = title
        self._paragraphs = paragraphs
        self._on_label = on_label or _("Continue ▸")

    def compose(self) -> ComposeResult:
        """Title, paragraphs, button."""
        yield Static(self._title, classes="instruction")
        with VerticalScroll(classes="reading", can_focus=False):
            for paragraph in self._paragraphs:
                yield Static(paragraph, classes="paragraph")
        with Horizontal(classes="buttons"):
            yield Button(self._on_label, variant="primary", compact=True)

    def on_mount(self) -> None:
        """Enter goes on."""
        self.query_one(Button).focus()

    @on(Button.Pressed)
    def accept(self) -> None:
        """Go on."""
        self.post_message(self.Accepted())
