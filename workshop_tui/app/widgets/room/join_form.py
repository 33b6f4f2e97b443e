"""Joining a room: typed, pasted, found on the network, or the one where one was last."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static

from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.locale import _
from workshop_tui.records import AGENCY_LIMIT, NAME_LIMIT, safe_line
from workshop_tui.room.addresses import Invitation, parse_invitation
from workshop_tui.room.code import parse_code, shown_code
from workshop_tui.room.discovery import FoundRoom, find_rooms

ADDRESS_LIMIT = 120
LAST = "last"


class JoinForm(Vertical):
    """Address, code, name, agency, and the rooms that are known or found."""

    @dataclass
    class Submitted(Message):
        """Join this room so."""

        invitation: Invitation
        name: str
        agency: str
        pin: str

    class Resumed(Message):
        """Go back into the last room."""

    def __init__(self) -> None:
        super().__init__(id="join-form")
        self._last: tuple[Invitation, str] | None = None
        self._found: list[FoundRoom] = []
        self._looking = False

    def compose(self) -> ComposeResult:
        """The fields, what to say about them, and the list of rooms."""
        with Vertical(classes="box") as box:
            box.border_title = _("Join a room")
            yield from self._field(_("Address"), "address", _("or paste the link"), ADDRESS_LIMIT)
            yield from self._field(_("Code"), "code", _("as on the projector"), 40)
            yield from self._field(_("Name"), "name", _("a pseudonym is fine"), NAME_LIMIT)
            yield from self._field(_("Agency"), "agency", _("may stay empty"), AGENCY_LIMIT)
            yield from self._field(_("PIN"), "pin", _("only on a new laptop"), 10)
            with Horizontal(classes="buttons"):
                yield Button(_("Join"), id="join", variant="primary", compact=True)
            yield Static(id="join-told")
        with Vertical(classes="box", id="known") as known:
            known.border_title = _("Rooms nearby")
            yield Choices(id="rooms")
            yield Static(id="rooms-told", classes="aside")

    def _field(self, label: str, name: str, aside: str, limit: int) -> ComposeResult:
        with Horizontal(classes="field"):
            yield Static(label, classes="label")
            yield Line(limit=limit, id=name)
            yield Static(aside, classes="aside")

    def fill(self, **values: str) -> None:
        """Put values into fields by their name."""
        for name, value in values.items():
            self._line(name).value = value

    def values(self) -> dict[str, str]:
        """What stands in the fields, by their name."""
        return {line.id or "": line.value for line in self.query(Line)}

    def begin(self, last: tuple[Invitation, str] | None) -> None:
        """Offer the last room, and go to the first thing that is missing."""
        self._last = last
        self._show_rooms()
        self.focus_missing(self.query_one("#rooms", Choices) if last else None)

    def look(self) -> None:
        """Look for rooms on the network, in the background."""
        if not self._looking:
            self._looking = True
            self._show_rooms()
            self.run_worker(self._look(), group="discovery", exclusive=True)

    def focus_missing(self, instead: OptionList | None = None) -> None:
        """Go to the first field that must be filled; to `instead` where nothing is filled yet."""
        missing = [name for name in ("address", "code", "name") if not self._line(name).value]
        if instead is not None and missing[:2] == ["address", "code"]:
            instead.focus()
        elif missing:
            self._line(missing[0]).focus()
        else:
            self.query_one("#join", Button).focus()

    def tell(self, text: str, *, field: str = "", wrong: bool = True) -> None:
        """Say what is wrong, or what goes on; go to the field that it is about."""
        style = "bold $before" if wrong else "$muted"
        self.query_one("#join-told", Static).update(user_text(text, style))
        if field:
            self._line(field).focus()

    # Typing

    @on(Input.Changed, "#address")
    def split_pasted(self, event: Input.Changed) -> None:
        """A pasted link or line has the code in it."""
        invitation = parse_invitation(event.value)
        if invitation is not None and invitation.code:
            self.fill(
                address=f"{invitation.address}:{invitation.port}",
                code=shown_code(invitation.code),
            )
            self.focus_missing()

    @on(Input.Submitted)
    def entered(self, event: Input.Submitted) -> None:
        """Enter goes to what is missing, else it joins."""
        event.stop()
        if event.input.id == "code" and not self._line("name").value:
            self._line("name").focus()
        elif all(self._line(name).value for name in ("address", "code", "name")):
            self.submit()
        else:
            self.focus_missing()

    @on(Button.Pressed, "#join")
    def submit(self) -> None:
        """Join, or say what is wrong with what was typed."""
        given = self.values()
        invitation = parse_invitation(given["address"])
        code = parse_code(given["code"])
        pin = given["pin"].replace(" ", "")
        if invitation is None:
            example = "192.168.88.2:8080"
            told = _("This is no address. It looks like {example}; read it from the projector.")
            self.tell(told.format(example=example), field="address")
        elif code is None:
            told = _("A code has eight letters and digits, such as {example}.")
            self.tell(told.format(example="K7QP-4M2X"), field="code")
        elif pin and not (pin.isascii() and pin.isdigit() and len(pin) == 6):
            self.tell(_("A PIN has six digits; the facilitator gives it. Else leave it empty."))
            self._line("pin").focus()
        elif not (name := safe_line(given["name"], NAME_LIMIT).strip()):
            self.tell(_("A name is needed; a pseudonym is fine."), field="name")
        else:
            there = Invitation(invitation.address, invitation.port, code)
            agency = safe_line(given["agency"], AGENCY_LIMIT).strip()
            self.post_message(self.Submitted(there, name, agency, pin))

    # The rooms that are known

    @on(OptionList.OptionSelected, "#rooms")
    def take_room(self, event: OptionList.OptionSelected) -> None:
        """Back into the last room, or fill in the address of one that was found."""
        event.stop()
        if event.option_id == LAST:
            self.post_message(self.Resumed())
        for room in self._found:
            if event.option_id == room.id:
                self.fill(address=f"{room.address}:{room.port}", code="")
                self._line("code").focus()

    async def _look(self) -> None:
        try:
            with suppress(ImportError):
                await asyncio.to_thread(import_module, "zeroconf.asyncio")
            self._found = await find_rooms()
        finally:
            self._looking = False
        self._show_rooms()

    def _show_rooms(self) -> None:
        rooms = self.query_one("#rooms", Choices)
        items = [*self._last_item(), *self._found_items(self._found)]
        rooms.show(items)
        rooms.display = bool(items)
        told = self.query_one("#rooms-told", Static)
        if self._looking:
            told.update(_("Looking for rooms on this network …"))
        elif self._found:
            told.update(_("Enter takes the address; the code is on the projector."))
        else:
            told.update(_("No other room announces itself here; type what the projector shows."))

    def _last_item(self) -> list[Item]:
        if self._last is None:
            return []
        invitation, title = self._last
        where = f"{invitation.address}:{invitation.port} · {shown_code(invitation.code)}"
        text = Content.assemble(
            _("Back into"), " ", user_line(title, "bold"), " ", user_line(where, "$muted")
        )
        return [Item(LAST, Content("↩ "), text)]

    @staticmethod
    def _found_items(found: Sequence[FoundRoom]) -> list[Item]:
        return [
            Item(
                room.id,
                Content("▸ "),
                Content.assemble(
                    user_line(room.title, "bold"),
                    "  ",
                    user_line(f"{room.address}:{room.port}", "$muted"),
                ),
            )
            for room in found
        ]

    def _line(self, name: str) -> Line:
        return self.query_one(f"#{name}", Line)
