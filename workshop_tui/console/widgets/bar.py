"""The line at the top: which room, who is here, where it is, how much time is left."""

from __future__ import annotations

from textual import getters
from textual.content import Content
from textual.widget import Widget

from workshop_tui.app.text import user_line
from workshop_tui.console.app import ConsoleApp
from workshop_tui.console.state import RoomState, clock
from workshop_tui.locale import _
from workshop_tui.records import now_ms
from workshop_tui.room.code import shown_code


class RoomBar(Widget):
    """It counts down by itself."""

    ALLOW_SELECT = False
    app = getters.app(ConsoleApp)

    def on_mount(self) -> None:
        """Follow the room and the clock."""
        self.app.state_signal.subscribe(self, lambda _state: self.refresh())
        self.set_interval(1.0, self.refresh)

    def render(self) -> Content:
        """The line, filled to its width; the title gives way first."""
        state, width = self.app.state, self.content_size.width
        right = Content.assemble(position(state), "  ", time_left(state, now_ms()), " ")
        facts = Content.assemble(
            " · ",
            (shown_code(state.room.code), "bold $reference"),
            " · ",
            here(state),
        )
        room = max(6, width - facts.cell_length - right.cell_length - 3)
        title = user_line(state.room.room.title, "bold $primary").truncate(room, ellipsis=True)
        left = Content.assemble(" ", title, facts).truncate(
            max(0, width - right.cell_length - 1), ellipsis=True
        )
        return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)


def here(state: RoomState) -> Content:
    """How many joined, and how many of them are connected."""
    tally = state.room.tally
    told = _("{n} joined, {m} connected").format(n=tally.of, m=tally.present)
    return Content.styled(told, "$foreground")


def position(state: RoomState) -> Content:
    """Where the room is in its agenda."""
    progress = state.progress
    match progress.stage:
        case "lobby":
            return Content.styled(_("not begun"), "$muted")
        case "closed":
            return Content.styled(_("ended"), "bold $reference")
        case _:
            told = _("phase {n}/{of}")
            return Content(told.format(n=progress.position + 1, of=len(progress.activities)))


def time_left(state: RoomState, now: int) -> Content:
    """What is left of the activity, or by how much it is over."""
    left = state.left_ms(now)
    if left is None:
        return Content()
    if left >= 0:
        return Content.styled(clock(left), "bold $primary" if left > 60_000 else "bold $reference")
    return Content.styled(_("over by {time}").format(time=clock(left)), "bold $before")
