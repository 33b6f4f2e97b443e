"""The least that a Textual application shows: what ours is measured against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input


class BareApp(App[None]):
    """Header, Input and Footer."""

    TITLE = "bare-floor"

    def compose(self) -> ComposeResult:
        """The three widgets that most applications start with."""
        yield Header()
        yield Input(placeholder="type here")
        yield Footer()


if __name__ == "__main__":
    BareApp().run()
