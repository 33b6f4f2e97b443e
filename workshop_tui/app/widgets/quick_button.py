"""A button that can be clicked quickly, many times."""

from __future__ import annotations

from textual.widgets import Button


class QuickButton(Button):
    """A button that takes clicks as fast as they come: Textual's is deaf while it looks pressed."""

    def on_mount(self) -> None:
        """Never look pressed for longer than the press."""
        self.active_effect_duration = 0
