"""The console: it hears what happens in the room and leads it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.screen import Screen
from textual.signal import Signal

from workshop_tui.app.base_app import STYLES as SHARED
from workshop_tui.app.base_app import BaseApp, StylePaths
from workshop_tui.app.keys import key
from workshop_tui.content import Library
from workshop_tui.locale import N_, _
from workshop_tui.records import now_ms
from workshop_tui.room.errors import RoomError
from workshop_tui.room.facilitator_client import FacilitatorClient, HubAway
from workshop_tui.room.protocol import FacilitatorSnapshot, Hello, PhaseChanged
from workshop_tui.room.starting import HubCommand, HubNotStarted, attach_or_start, left_ajar
from workshop_tui.store.preferences import PreferencesFile

from .conduct import Conductor
from .state import RoomState

STYLES: Final = Path(__file__).with_name("console.tcss")
TROUBLES: Final = {
    "last_activity": N_("This was the last activity. q ends the session."),
    "storage": N_("It could not be saved, so nothing changed. The line at the top says why."),
    "unreachable": N_("The room's process does not answer now. Nothing changed; try again."),
}
"""What a refusal means at the laptop that has the room; others read as everywhere."""
AWAY_SECONDS: Final = 2.0
"""How long the hub may be silent before it is started again, if it did not end in good order."""


class ConsoleApp(BaseApp):
    """One facilitator at the laptop that has the room."""

    CSS_PATH: ClassVar[StylePaths] = [SHARED, STYLES]
    ENABLE_COMMAND_PALETTE = False
    NOTIFICATION_TIMEOUT = 3  # seconds; a message lies over the list of participants
    BINDINGS: ClassVar[list[BindingType]] = [
        key("question_mark,f1", "help", N_("Help"), N_("What to do here, and every key")),
        key("ctrl+q", "quit", N_("Leave"), N_("Leave the console"), always=True, show=False),
        key("ctrl+t", "next_theme", N_("Theme"), N_("Dark, light or high contrast"), show=False),
    ]

    def __init__(
        self,
        command: HubCommand,
        room: FacilitatorSnapshot,
        library: Library,
        preferences: PreferencesFile,
        graphics: str = "",
    ) -> None:
        chosen = preferences.current
        super().__init__(chosen.theme, graphics or chosen.graphics)
        self.command = command.at(room.port)
        self.library = library
        self.preferences = preferences
        self.client = FacilitatorClient(command.file)
        self.conductor = Conductor(self.client)
        self.state = RoomState.told(room, now_ms())
        self.trouble = ""
        self.stopped = False
        self.state_signal: Signal[RoomState] = Signal(self, "room")

    def get_default_screen(self) -> Screen[None]:
        """The room."""
        from .screens.room import RoomScreen

        return RoomScreen()

    def on_mount(self) -> None:
        """Listen to the hub from now on."""
        if notices := self.state.room.notices:
            self.say("\n".join(notices), severity="warning", timeout=20)
        self.run_worker(self._listen(), group="listening")

    async def on_unmount(self) -> None:
        """Let go of the hub, which goes on."""
        self.workers.cancel_all()
        await self.client.close()

    # Hearing

    async def _listen(self) -> None:
        """Follow what happens; when the hub is gone, bring it back."""
        events = self.client.events()
        try:
            async for event in events:
                self.stopped = False
                self._take(self.state.heard(event))
                match event:
                    case Hello() | PhaseChanged():
                        self.trouble = ""
                        await self.look()
                    case HubAway():
                        self.run_worker(self._bring_back(), group="hub", exclusive=True)
        finally:
            await events.aclose()

    async def look(self) -> None:
        """Ask for everything."""
        with suppress(RoomError):  # the events tell when the hub is there again
            self._take(RoomState.told(await self.client.snapshot(), now_ms()))

    async def _bring_back(self) -> None:
        """Start the hub again at the same port, unless it said goodbye."""
        await asyncio.sleep(AWAY_SECONDS)
        while self.state.away and left_ajar(self.command.file):
            try:
                await attach_or_start(self.command)
            except HubNotStarted as error:
                self.trouble = str(error)
                self._take(self.state)
            await asyncio.sleep(AWAY_SECONDS)
        if self.state.away:
            self.stopped = True
            self._take(self.state)

    def _take(self, state: RoomState) -> None:
        self.state = state
        self.state_signal.publish(state)

    # Leading

    async def lead(self, act: Awaitable[object], told: str = "") -> bool:
        """Do something to the room and look at it again; says so, or why it could not be done."""
        try:
            await act
        except RoomError as error:
            why = _(TROUBLES[error.code]) if error.code in TROUBLES else str(error)
            self.say(why, severity="error", timeout=8)
            done = False
        else:
            done = True
            if told:
                self.say(told)
        await self.look()
        return done

    def say(
        self, message: str, *, severity: str = "information", timeout: float | None = None
    ) -> None:
        """Show a short message in place of the one before: the room must stay in sight."""
        self.clear_notifications()
        super().say(message, severity=severity, timeout=timeout)

    # Actions

    async def action_help(self) -> None:
        """Show what to do here and every key."""
        from workshop_tui.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            await self.push_screen(HelpScreen(self.screen))

    async def action_quit(self) -> None:
        """Ask what becomes of the room."""
        from .screens.leaving import LeavingScreen

        if not isinstance(self.screen, LeavingScreen):
            await self.push_screen(LeavingScreen())

    def action_help_quit(self) -> None:
        """Say how to leave, to whoever pressed ctrl+c."""
        self.say(_("Ctrl+Q leaves the console; it asks what becomes of the room."))

    def action_next_theme(self) -> None:
        """Take the next of the three themes, and remember it."""
        super().action_next_theme()
        try:
            self.preferences.change(theme=self.theme)
        except OSError as error:
            self.say(_("This choice holds until you quit: {reason}").format(reason=error.strerror))
