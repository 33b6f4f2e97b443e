"""The line at the top: where am I, who am I, is my work safe."""

from __future__ import annotations

from textual import getters
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.places import PLACES
from workshop_tui.app.text import user_line
from workshop_tui.locale import _


class TopBar(Widget):
    """A title at the left and a status at the right, on one line."""

    ALLOW_SELECT = False
    app = getters.app(WorkshopApp)

    heading: reactive[Content] = reactive(Content())
    progress: reactive[Content] = reactive(Content())

    def on_mount(self) -> None:
        """Follow the state of the store."""
        self.app.status_signal.subscribe(self, lambda _none: self.refresh())

    def render(self) -> Content:
        """The line, filled to its width; the status gives way before the title does."""
        left, width = self.left(), self.content_size.width
        right = Content.assemble(self._simulated(), self.right())
        room = width - left.cell_length - 1
        if room < 8:
            return left.truncate(width, ellipsis=True)
        right = right.truncate(room, ellipsis=True)
        return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)

    def left(self) -> Content:
        """What stands at the left."""
        return self.heading

    def right(self) -> Content:
        """What stands at the right."""
        return self.progress if self.app.saved else self._state()

    def _simulated(self) -> Content:
        """Made-up people must never be taken for real ones, on no screen."""
        if self.app.session.simulated():
            return Content.styled(f"{_('SIMULATION')} · ", "bold $before")
        return Content()

    def _state(self) -> Content:
        if self.app.session.workshop.read_only:
            return Content.styled(_("read only"), "$reference")
        if self.app.saved:
            return Content.styled(_("saved"), "$muted")
        return Content.styled(_("NOT SAVED"), "bold $before")


class PlaceBar(TopBar):
    """The places by number, the current one marked, then the person."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def left(self) -> Content:
        """The places; a click goes there."""
        parts: list[Content] = []
        for number, (place, label) in enumerate(PLACES.items(), start=1):
            tab = Content(f" {number} {_(label)} ")
            look = "bold $on-colour on $primary" if place == self.place else "$foreground"
            jump = Style.from_meta({"@click": f"app.go('{place}')"})
            parts.append(tab.stylize(look).stylize(jump))
        return Content("").join(parts)

    def right(self) -> Content:
        """Whether all is saved, after the person's name where there is room for it."""
        profile = self.app.session.profile()
        state = Content.assemble(self._state(), " ")
        named = Content.assemble(user_line(profile.name if profile else "", "bold"), " · ", state)
        room = self.content_size.width - self.left().cell_length - self._simulated().cell_length
        return named if profile and named.cell_length < room else state
