"""What the room does now: who I am there, the link, the activity with its time, what to do."""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.room_session import RoomSession
from workshop_tui.app.room_work import PEERS, clock, title_of, to_do
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.locale import _, ngettext
from workshop_tui.room.words import link_in_words

GO: Final = "go"
AGAIN: Final = "again"
SHORT: Final = 60
"""Seconds from which the time left is shown as running out."""


class ActivityBox(Vertical):
    """The activity, and a way to the work that it asks for."""

    def __init__(self) -> None:
        super().__init__(id="activity", classes="box")

    def compose(self) -> ComposeResult:
        """Name and link, activity and time, what to do, the way there."""
        yield Static(id="who")
        yield Static(id="what")
        yield Static(id="to-do")
        yield Choices(id="go")

    def show(self, room: RoomSession) -> None:
        """Show where the room is."""
        state, phase = room.state, room.phase
        self.border_title = user_line(state.room.title if state.room else "")
        self.border_subtitle = (
            _("activity {number} of {total}").format(number=phase.position, total=phase.of)
            if phase and phase.activity
            else ""
        )
        style = "$after" if state.link in ("connected", "closed") else "bold $before"
        link = user_text(link_in_words(state), style)
        name = user_line(state.name, "bold")
        self.query_one("#who", Static).update(Content.assemble(name, " · ", link))
        self.query_one("#to-do", Static).update(_to_do(room))
        go = self.query_one("#go", Choices)
        items = _ways_on(room)
        go.show(items)
        go.display = bool(items)
        self.show_time(room)

    def show_time(self, room: RoomSession) -> None:
        """Show the activity and the time that is left for it."""
        phase = room.phase
        left = room.seconds_left if phase and phase.stage == "work" else None
        what = user_line(title_of(phase) if phase else "…", "bold $primary")
        time = Content()
        if left is not None:
            told = _("{time} left") if left >= 0 else _("{time} over")
            style = "bold $before" if left < SHORT else "bold $reference"
            time = Content.styled(told.format(time=clock(left)), style)
        self.query_one("#what", Static).update(Content.assemble(what, "   ", time), layout=False)


def _to_do(room: RoomSession) -> Content:
    state, phase = room.state, room.phase
    told = to_do(phase) if phase else _("As soon as the link is there, you see what is on.")
    if room.work is not None and room.work.place == PEERS:
        left = sum(not task.done for task in room.tasks)
        told += " " + (
            ngettext("{n} caption waits.", "{n} captions wait.", left).format(n=left)
            if room.next_critique()
            else _("None waits for you now.")
        )
    lines = [Content(told)]
    if state.notice:
        notice = _("The facilitator: {text}").format(text=state.notice)
        lines.append(user_text(notice, "$reference"))
    return Content("\n").join(lines)


def _ways_on(room: RoomSession) -> list[Item]:
    if room.state.link == "refused":
        return [Item(AGAIN, Content("↩ "), Content.styled(_("Try again"), "bold"))]
    if room.work is None or (room.work.place == PEERS and not room.next_critique()):
        return []
    return [Item(GO, Content("▸ "), Content.styled(_("Go to work"), "bold"))]
