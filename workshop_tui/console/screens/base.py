"""What the console's windows share."""

from __future__ import annotations

from textual import events, getters
from textual.screen import ScreenResultType

from workshop_tui.app.screens.window import Window
from workshop_tui.console.app import ConsoleApp
from workshop_tui.console.state import RoomState


class ConsoleWindow(Window[ScreenResultType]):
    """A question or an answer in front of the room; it follows what happens there."""

    app = getters.app(ConsoleApp)

    @property
    def state(self) -> RoomState:
        """The room as it is now."""
        return self.app.state

    @property
    def is_open(self) -> bool:
        """Is it still there? An answer of the hub may come when it was closed."""
        return self in self.app.screen_stack

    def _on_mount(self, event: events.Mount) -> None:
        """Show the room as it is, and as it changes."""
        super()._on_mount(event)
        self.app.state_signal.subscribe(self, self.follow)
        self.call_after_refresh(lambda: self.follow(self.state))

    def follow(self, state: RoomState) -> None:
        """Show what changed; windows that show the room override it."""
