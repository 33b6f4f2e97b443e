"""One participant: another name, a PIN for another laptop, out of the room or in again."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.fields import Line
from workshop_tui.console.drawing import DOINGS
from workshop_tui.console.state import RoomState, doing
from workshop_tui.locale import _, ngettext
from workshop_tui.records import NAME_LIMIT, safe_line
from workshop_tui.room.errors import RoomError
from workshop_tui.room.protocol import RosterEntry

from .base import ConsoleWindow

SKEW_MS = 120_000
"""A clock that is wrong by more than this is worth a word."""


class PersonScreen(ConsoleWindow[None]):
    """What is known of a participant, and what can be done."""

    def __init__(self, participant: str) -> None:
        super().__init__()
        self._participant = participant

    def compose(self) -> ComposeResult:
        """Facts, the name, buttons, and a place for the PIN."""
        person = self.state.person(self._participant)
        with Vertical(classes="dialog") as box:
            box.border_title = _("Participant")
            box.border_subtitle = _("Esc closes")
            yield Static(id="facts", classes="guide")
            yield Line(person.name if person else "", limit=NAME_LIMIT, id="name")
            with Horizontal(classes="buttons"):
                yield Button(_("Rename"), id="rename", variant="primary", compact=True)
                yield Button(_("PIN for another laptop"), id="pin", compact=True)
                removed = person is not None and person.removed
                label = _("Let in again") if removed else _("Send out")
                yield Button(label, id="remove", compact=True)
            yield Static(id="told")

    def follow(self, state: RoomState) -> None:
        """Show what the person does now."""
        person = state.person(self._participant)
        if person is not None:
            self.query_one("#facts", Static).update(_facts(person))

    @on(Input.Submitted, "#name")
    @on(Button.Pressed, "#rename")
    async def rename(self) -> None:
        """Take the name in the field."""
        person = self.state.person(self._participant)
        name = safe_line(self.query_one("#name", Line).value, NAME_LIMIT)
        if person is None or not name or name == person.name:
            return
        self.dismiss(None)
        await self.app.lead(self.app.conductor.rename(person, name))

    @on(Button.Pressed, "#remove")
    async def send_out(self) -> None:
        """Out, or in again."""
        person = self.state.person(self._participant)
        if person is None:
            return
        self.dismiss(None)
        act = self.app.conductor.remove(person, removed=not person.removed)
        told = _("{name} is out. u lets them in again.") if not person.removed else ""
        await self.app.lead(act, told.format(name=safe_line(person.name, NAME_LIMIT)))

    @on(Button.Pressed, "#pin")
    async def show_pin(self) -> None:
        """Read it to the person; it is good once, for two minutes."""
        try:
            pin = await self.app.client.pin(self._participant)
        except RoomError as error:
            told = Content.styled(str(error), "$before")
        else:
            told = Content.assemble(
                (f"{pin[:3]} {pin[3:]}", "bold $reference"),
                "  ",
                _("Good once, for two minutes: to be typed at the other laptop beside the code."),
            )
        if self.is_open:
            self.query_one("#told", Static).update(told)


def _facts(person: RosterEntry) -> Content:
    _mark, word, look = DOINGS[doing(person)]
    n = person.records
    facts = [
        user_line(person.name, "bold"),
        *([user_line(person.agency)] if person.agency else []),
        Content.styled(_(word), look),
        Content(ngettext("{n} record handed in", "{n} records handed in", n).format(n=n)),
    ]
    if person.late:
        facts.append(Content(_("{n} late").format(n=person.late)))
    if person.skew_ms is not None and abs(person.skew_ms) > SKEW_MS:
        minutes = round(abs(person.skew_ms) / 60_000)
        facts.append(Content(_("clock wrong by {n} min").format(n=minutes)))
    return Content(" · ").join(facts)
