"""The projector's view in front of the console, for whoever has one laptop for both."""

from __future__ import annotations

from typing import ClassVar

from textual import getters
from textual.binding import BindingType

from workshop_tui.app.keys import key
from workshop_tui.console.app import ConsoleApp
from workshop_tui.locale import N_
from workshop_tui.projector.screen import ProjectorScreen

from .leading import LEADING_KEYS, MORE_LEADING_KEYS, Leading


class ProjectorHere(Leading, ProjectorScreen):
    """The same view; the room can be led from here too, and Esc or p goes back."""

    app = getters.app(ConsoleApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("p", "leave", N_("Back"), N_("Back to the console"), show=False),
        *LEADING_KEYS,
        *MORE_LEADING_KEYS,
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One key shows the results and hides them."""
        return self.may_move(parameters) if action == "move" else True

    def action_leave(self) -> None:
        """Back to the console; nothing is drawn any more while the screen is taken away."""
        self.workers.cancel_node(self)
        super().action_leave()

    async def _show(self) -> None:
        if self in self.app.screen_stack:
            await super()._show()
