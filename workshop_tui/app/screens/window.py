"""A question or an answer in front of a screen, in whichever of our applications."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import ActiveBinding, BindingType
from textual.screen import ModalScreen, ScreenResultType

from workshop_tui.app.keys import key, translated
from workshop_tui.locale import N_


class Window(ModalScreen[ScreenResultType]):
    """It lies in front of a screen; `Esc` closes it. `GUIDE` says what to do here, for the help."""

    GUIDE: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "close", N_("Close"), N_("Close this window"), always=True),
    ]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings that apply now, in the language spoken now."""
        return translated(super().active_bindings)

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)
