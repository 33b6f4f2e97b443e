"""Where a number comes from: its inputs, each step, and the number again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_text
from workshop_tui.locale import N_, _
from workshop_tui.scoring.working import NotEnough, Working

from .base import Dialog


class WorkingScreen(Dialog[None]):
    """One or several figures, each ending in the number that stands on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "close", N_("Close"), N_("Close this window"), show=False),
    ]

    def __init__(
        self, figures: Sequence[Working | NotEnough], about: Content | None = None
    ) -> None:
        super().__init__()
        self._figures = figures
        self._about = about

    def compose(self) -> ComposeResult:
        """The workings, one below the other."""
        with VerticalScroll(classes="dialog") as box:
            box.border_title = _("Where does this number come from?")
            box.border_subtitle = _("Esc closes")
            if self._about is not None:
                yield Static(self._about, classes="figure")
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
