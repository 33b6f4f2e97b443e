"""The room: joining one, what it does now, what I handed in, what all did."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop_tui.app.keys import key
from workshop_tui.app.pseudonyms import pseudonym
from workshop_tui.app.room_joining import comes_back
from workshop_tui.app.room_session import RoomSession
from workshop_tui.app.widgets.item_list import Choices
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.room import AGAIN, ActivityBox, HandedIn, JoinForm, RoomResults
from workshop_tui.app.widgets.topbar import PlaceBar
from workshop_tui.locale import N_, _
from workshop_tui.records import Consent, Profile
from workshop_tui.room.errors import RoomError
from workshop_tui.store import StoreError

from .base import PlaceScreen

FIELD_OF: Final = {
    "bad_code": "code",
    "bad_pin": "pin",
    "unreachable": "address",
    "not_a_hub": "address",
}
"""By what went wrong in joining, the field to look at."""


class RoomScreen(PlaceScreen):
    """Outside a form, inside the activity with its timer and what came of it."""

    PLACE = "room"
    GUIDE = N_(
        "Type the address and the code that the projector shows, or paste the link, and join. "
        "Then the room leads: when the facilitator opens an activity you are taken there, and what "
        "you had in hand is kept and handed in. Without the link everything goes on, is kept on "
        "this laptop, and is sent when the link is back. You may leave at any time."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("v", "view", N_("Results / mine"), N_("Results of all, or what you handed in")),
        key("x", "leave_room", N_("Leave the room"), N_("What waits stays on this laptop")),
        key("escape", "app.go('home')", N_("Home"), N_("Go to this place"), always=True),
    ]
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._room: RoomSession | None = None
        self._mine = False
        self._joining = False
        self._typed: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """The form, and the room."""
        yield PlaceBar(self.PLACE)
        with Vertical(classes="body room"):
            yield JoinForm()
            with Vertical(id="inside"):
                yield ActivityBox()
                yield HandedIn()
                yield RoomResults()
        yield KeyBar()

    def on_mount(self) -> None:
        """Find out about the room once the screen is shown."""
        super().on_mount()
        self._title()
        self.app.room_signal.subscribe(self, lambda _none: self._changed())
        self.set_interval(1.0, self._tick)
        self.run_worker(self._begin(), group="room-entry")

    async def recompose(self) -> None:
        """Keep what was typed."""
        self._typed = self.query_one(JoinForm).values()
        await super().recompose()
        self._title()
        self.query_one(JoinForm).fill(**self._typed)

    def _title(self) -> None:
        self.query_one(HandedIn).border_title = _("What I handed in")
        self.query_one(RoomResults).border_title = _("Results")

    def populate(self) -> None:
        """Show the form or the room."""
        inside = self._room is not None and self._room.inside
        self.query_one("#inside").display = inside
        self.query_one(JoinForm).display = not inside
        if self._room is not None and inside:
            self._show_inside(self._room)
        self.refresh_bindings()

    # Joining

    async def _begin(self) -> None:
        guide = await self.app.with_room()
        self._room = guide.session
        joining, self.app.joining = self.app.joining, None
        form = self.query_one(JoinForm)
        profile = self.session.profile()
        if not form.values()["name"]:
            form.fill(
                name=profile.name if profile else pseudonym(),
                agency=profile.agency if profile else "",
            )
        asked = joining is not None and bool(joining.address)
        if not asked and comes_back(self.session.workshop, self.session.person):
            await self._room.resume()
        if self._room.inside:
            self.populate()
            return
        if joining is not None:
            form.fill(address=joining.address, code=joining.code)
        last = self._room.last_room()
        form.begin(last)
        if joining is not None and joining.address and joining.code and profile is not None:
            form.submit()  # nobody need be looked for
        else:
            form.look()

    @on(JoinForm.Submitted)
    def join(self, event: JoinForm.Submitted) -> None:
        """Join; the form stays as it is until that worked."""
        if not self._joining:
            self.run_worker(self._join(event), group="room-entry")

    async def _join(self, wanted: JoinForm.Submitted) -> None:
        form = self.query_one(JoinForm)
        where = f"{wanted.invitation.address}:{wanted.invitation.port}"
        form.tell(_("Asking {address} …").format(address=where), wrong=False)
        self._joining = True
        room = (await self.app.with_room()).session
        try:
            await room.join(wanted.invitation, wanted.name, wanted.agency, wanted.pin)
        except RoomError as error:
            told = f"{where}: {error}" if error.code in ("unreachable", "not_a_hub") else str(error)
            form.tell(told, field=FIELD_OF.get(error.code, ""))
            form.look()
        except StoreError as error:
            form.tell(str(error))
        else:
            form.tell("", wrong=False)
            form.fill(pin="")
            await self._joined(wanted, room)
        finally:
            self._joining = False

    async def _joined(self, wanted: JoinForm.Submitted, room: RoomSession) -> None:
        if self.session.profile() is None:
            await self.app.keep("", Profile(wanted.name, wanted.agency))
        title = room.state.room.title if room.state.room else ""
        told = _("You are in the room {title} as {name}.")
        self.app.say(told.format(title=title, name=room.state.name), timeout=8)
        self.populate()

    @on(JoinForm.Resumed)
    async def resume(self) -> None:
        """Back into the room where one was last."""
        await (await self.app.with_room()).session.resume()
        self.populate()

    # Inside

    def _changed(self) -> None:
        if self.is_current:
            was_inside = bool(self.query_one("#inside").display)
            self.populate()
            if was_inside and self._room is not None and not self._room.inside:
                form = self.query_one(JoinForm)
                form.begin(self._room.last_room())
                form.look()

    def _show_inside(self, room: RoomSession) -> None:
        revealed = room.phase is not None and room.phase.reveal is not None
        could_go = self.query_one("#go", Choices).option_count > 0
        self.query_one(ActivityBox).show(room)
        mine, results = self.query_one(HandedIn), self.query_one(RoomResults)
        results.display = revealed and not self._mine
        mine.display = not results.display
        mine.update(room, self.session.title_of)
        self._focus_what_is_there(could_go=could_go)
        if results.display:
            self.run_worker(self._show_results(room), group="room-results")

    async def _show_results(self, room: RoomSession) -> None:
        results = self.query_one(RoomResults)
        await results.show(room, self.session)
        if results.display and (self.focused is None or not self.focused.display):
            results.take_focus()

    def _focus_what_is_there(self, *, could_go: bool) -> None:
        """Go to the way to work when it is new, else to the list, unless something has focus."""
        go, focused = self.query_one("#go", Choices), self.focused
        if go.display and (not could_go or focused is None or not focused.display):
            go.focus()
        elif not go.display and focused in (None, go):
            self.query_one(HandedIn).focus()

    def _tick(self) -> None:
        if self._room is not None and self._room.inside and self.is_current:
            self.query_one(ActivityBox).show_time(self._room)

    @on(OptionList.OptionSelected, "#go")
    async def go_to_work(self, event: OptionList.OptionSelected) -> None:
        """Do what the room asks for, or try to come back into it."""
        if event.option_id == AGAIN:
            await (await self.app.with_room()).session.resume()
        elif self.app.room_guide is not None:
            await self.app.room_guide.take()

    @on(HandedIn.Allowed)
    async def allow(self, event: HandedIn.Allowed) -> None:
        """Let a rewrite be discussed, or not any more."""
        if await self.app.keep(event.rewrite, Consent(event.allowed)):
            self.app.say(
                _("It may be discussed before all, without your name.")
                if event.allowed
                else _("It is not discussed any more.")
            )
            self.populate()

    def action_view(self) -> None:
        """Results of all, or what I handed in."""
        self._mine = not self._mine
        self.populate()

    async def action_leave_room(self) -> None:
        """Leave; the form opens again."""
        if self._room is not None:
            waiting = self._room.state.waiting
            await self._room.leave()
            told = _("You left the room. What you did there stays on this laptop.")
            if waiting:
                told += " " + _("Come back into it to send what waits.")
            self.app.say(told, timeout=8)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to leave outside, and nothing to see before it is shown."""
        inside = self._room is not None and self._room.inside
        if action == "leave_room":
            return inside
        if action == "view":
            phase = self._room.phase if self._room and inside else None
            return phase is not None and phase.reveal is not None
        return super().check_action(action, parameters)
