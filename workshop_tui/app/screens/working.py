"""Where a number comes from: its inputs, each step, and the number again."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.text import user_text
from workshop_tui.locale import _
from workshop_tui.scoring.working import NotEnough, Working

from .base import Dialog


class WorkingScreen(Dialog[None]):
    """One or several figures, each ending in the number that stands on the screen."""

    def __init__(self, figures: Sequence[Working | NotEnough]) -> None:
        super().__init__()
        self._figures = figures

    def compose(self) -> ComposeResult:
        """The workings, one below the other."""
        with VerticalScroll(classes="dialog") as box:
            box.border_title = _("Where does this number come from?")
            box.border_subtitle = _("Esc closes")
            for figure in self._figures:
                yield Static(self._told(figure), classes="figure")

    @staticmethod
    def _told(figure: Working | NotEnough) -> Content:
        if isinstance(figure, NotEnough):
            return user_text(figure, "$muted")
        formula, *steps, result = figure.lines()
        return Content("\n").join(
            [
                user_text(formula, "$muted"),
                *(user_text(step) for step in steps),
                user_text(result, "bold $primary"),
            ]
        )
