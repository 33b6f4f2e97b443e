"""The two lines around a scene: where the room is, how many are done, how long there is."""

from __future__ import annotations

import time
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from workshop_tui.app.big_text import largest
from workshop_tui.app.text import user_line
from workshop_tui.locale import _

from .clock import time_left
from .drawing import large
from .state import RoomState


class Heading(Widget):
    """The activity at the left; the room, and where in the agenda it is, at the right."""

    ALLOW_SELECT: ClassVar[bool] = False
    state = RoomState()

    def show(self, state: RoomState) -> None:
        """Show where the room is now."""
        self.state = state
        self.refresh()

    def render(self) -> Content:
        """One line."""
        phase, width = self.state.phase, self.content_size.width
        if self.state.away:
            right = Content.styled(_("the hub does not answer; waiting"), "bold $before")
        elif phase and phase.activity:
            room = user_line(self.state.title, "$muted", limit=max(0, width // 3))
            right = Content.assemble(room, (f"  {phase.position}/{phase.of}", "$muted"))
        else:
            right = Content()
        title = str(phase.activity.title) if phase and phase.activity else self.state.title
        left = user_line(title, "bold $primary")
        left = left.truncate(max(0, width - right.cell_length - 2), ellipsis=True)
        return Content.assemble(left.pad_right(width - left.cell_length - right.cell_length), right)


class Counters(Widget):
    """How many have handed in, and the time that is left, in large digits."""

    ALLOW_SELECT: ClassVar[bool] = False
    state = RoomState()

    def on_mount(self) -> None:
        """Count down."""
        self.set_interval(1.0, self.refresh)

    def show(self, state: RoomState) -> None:
        """Show other counts."""
        self.state = state
        self.refresh()

    def render(self) -> Content:
        """Labels over digits."""
        width = self.content_size.width
        counted = f"{self.state.handed_in}/{self.state.of}"
        left = _block(_("handed in"), counted, "$primary", width // 2)
        if self.state.ends_at is None:
            return left
        seconds = self.state.ends_at - time.monotonic()
        label = _("time left") if seconds > 0 else _("time is up")
        style = "$foreground" if seconds > 0 else "$before"
        right = _block(label, time_left(seconds), style, width // 2)
        shift = width - max(len(line) for line in largest(time_left(seconds), width // 2, 3))
        return Content("\n").join(
            one.pad_right(max(0, shift - one.cell_length)) + other
            for one, other in zip(left.split("\n"), right.split("\n"), strict=True)
        )


def _block(label: str, text: str, style: str, width: int) -> Content:
    digits = large(text, style, width, 3)
    missing = [Content()] * (3 - len(digits.split("\n")))
    return Content("\n").join([Content.styled(label, "$muted"), digits, *missing])
