"""A picture drawn in another way, to be looked at before that way is kept."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from workshop_tui.app.graphics import LABELS, Graphics
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.locale import _

from .base import Dialog


class GraphicsScreen(Dialog[bool]):
    """Does this terminal draw it well? Only the person can tell."""

    AUTO_FOCUS = "#drop"

    def __init__(self, graphics: Graphics, picture: Path, description: str) -> None:
        super().__init__()
        self._graphics = graphics
        self._picture = picture
        self._description = description

    def compose(self) -> ComposeResult:
        """The picture, what to look for, and the choice."""
        with Vertical(classes="picture-alone"):
            yield PictureView(self._picture, self._description, graphics=self._graphics)
            yield Static(_(LABELS[self._graphics]), classes="aside")
            yield Static(
                _("Keep it if the picture is whole: no gaps, no boxes, no question marks.")
            )
            with Horizontal(classes="buttons"):
                yield Button(_("As before"), id="drop", compact=True)
                yield Button(_("Keep"), id="keep", variant="primary", compact=True)
        yield KeyBar()

    @on(Button.Pressed, "#keep")
    def keep(self) -> None:
        """Draw pictures so from now on."""
        self.dismiss(True)

    @on(Button.Pressed, "#drop")
    def drop(self) -> None:
        """Leave it as it was."""
        self.dismiss(False)
