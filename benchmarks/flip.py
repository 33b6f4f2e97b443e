"""A before/after pair to be flipped: `python -m benchmarks.flip [empty | sixel | kitty]`.

What it is measured against is `empty`: blank strips over the same area, in two colours in turn.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.graphics import Graphics
from workshop_tui.app.session import Session
from workshop_tui.app.widgets.pictures import BeforeAfter, Side
from workshop_tui.content import load_library
from workshop_tui.records import Draft, Profile, new_record
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

GROUNDS = ("#402030", "#203040")


class Empty(Widget, can_focus=True):
    """As large as the pair, and as cheap as a widget can be."""

    BINDINGS = [Binding("b", "flip")]  # noqa: RUF012  as Textual declares it
    flipped: reactive[bool] = reactive(False)

    def action_flip(self) -> None:
        """Take the other colour."""
        self.flipped = not self.flipped

    def render_line(self, y: int) -> Strip:
        """A blank line."""
        return Strip.blank(self.size.width, Style(bgcolor=GROUNDS[self.flipped]))


class _Alone(Screen[None]):
    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        self._widget.styles.height = "1fr"
        yield self._widget

    def on_mount(self) -> None:
        self._widget.focus()


class FlipApp(WorkshopApp):
    """One widget on an otherwise empty screen."""

    CSS_PATH = str(Path(inspect.getfile(WorkshopApp)).parent / "styles" / "app.tcss")

    def __init__(self, session: Session, widget: Widget, graphics: str) -> None:
        super().__init__(session, graphics)
        self._widget = widget

    def on_mount(self) -> None:
        """Show the widget alone."""
        self.push_screen(_Alone(self._widget))


def main() -> None:
    """Run one of them until it is killed."""
    library = load_library()
    folder = library.folders["N1"]
    widget: Widget = Empty()
    if "empty" not in sys.argv:
        widget = BeforeAfter(Side(folder / "before.webp", ""), Side(folder / "after.webp", ""))
    data = Path(sys.argv[-1])
    with Workshop.open(data) as workshop:
        # A known person who was nowhere in particular: no welcome, and no place to go back to.
        workshop.add(
            new_record("me", "", Profile("Elang Biru 7")),
            new_record("me", "S01", Draft("critique")),
        )
        session = Session(library, workshop, PreferencesFile(data.with_suffix(".settings")))
        graphics = next((a for a in sys.argv if a in set(Graphics)), "")
        FlipApp(session, widget, graphics).run()


if __name__ == "__main__":
    main()
