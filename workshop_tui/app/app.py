"""The application: places, themes, keys that work everywhere, and keeping what was done."""

from __future__ import annotations

import asyncio
import gc
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import BindingType
from textual.screen import Screen
from textual.signal import Signal

from workshop_tui.locale import N_, _, ngettext, use_language
from workshop_tui.records import POSTTEST, Body, Place, Sitting
from workshop_tui.store import StoreError

from .base_app import BaseApp
from .commands import WorkshopCommands
from .graphics import FEW_COLOURS, NO_PIXELS, Graphics
from .keys import key
from .places import SCREENS
from .room_joining import Joining, comes_back
from .session import Session
from .sittings import PLACE as TEST
from .sittings import TITLES as SITTINGS

if TYPE_CHECKING:
    from .room_guide import RoomGuide
    from .screens.base import TaskScreen
    from .screens.drafting import DraftingScreen


_BEHIND: Final = {"group": "critiques", TEST: "exercises"}
"""The place that lies behind what is no place itself."""


class WorkshopApp(BaseApp):
    """One person at one laptop."""

    COMMANDS = {WorkshopCommands}  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        key("question_mark,f1", "help", N_("Help"), N_("What to do here, and every key")),
        key("ctrl+p", "command_palette", N_("Commands"), N_("Find any command by its name")),
        key("ctrl+q", "quit", N_("Quit"), N_("Close; everything is kept"), always=True, show=False),
        key("ctrl+t", "next_theme", N_("Theme"), N_("Dark, light or high contrast"), show=False),
        key("ctrl+g", "follow", N_("Follow"), N_("Go where the room is"), always=True, show=False),
    ]

    def __init__(
        self,
        session: Session,
        graphics: str = "",
        *,
        joining: Joining | None = None,
        landing: tuple[str, Place] | None = None,
    ) -> None:
        """With `landing`, a subject and a place, one begins there and not where one was."""
        chosen = session.preferences.current
        super().__init__(chosen.theme, graphics or chosen.graphics)
        self.session = session
        self.saved = True
        self.joining = joining
        self.room_guide: RoomGuide | None = None
        self._landing = landing or session.place()
        self._last_place = session.place()
        self._greets = landing is None and session.profile() is None
        self._places: dict[str, Screen[None]] = {}
        self._place = self._before_settings = "home"
        self.status_signal: Signal[None] = Signal(self, "status")
        self.room_signal: Signal[None] = Signal(self, "room")

    def on_mount(self) -> None:
        """Begin where the person was; ask who is here at the very first start."""
        if not gc.isenabled():
            self.call_after_refresh(self._collect_again)
        for notice in self.session.workshop.notices:
            self.say(notice, severity="warning", timeout=20)
        if self.graphics.in_pixels and self.pixel_terminal is None and not self.is_headless:
            self.say(_(NO_PIXELS), severity="warning", timeout=10)
        if self.describes_pictures_unasked():
            self.graphics = Graphics.TEXT
            self.say(_(FEW_COLOURS), severity="warning", timeout=20)
        if n := len(self.session.library.problems):
            told = ngettext(
                "{n} problem in material of your own; the rest of it is used. See the settings.",
                "{n} problems in material of your own; the rest of it is used. See the settings.",
                n,
            )
            self.say(told.format(n=n), severity="warning", timeout=20)
        if self.joining is not None:
            self.call_later(self.go, "room")
        elif self._greets and not self.session.workshop.read_only:
            from .screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen())
        elif self._landing is not None:
            subject, where = self._landing
            self.call_later(self.open, where.screen, subject, where.step)
        if self.joining is None:
            self.call_after_refresh(self._come_back)

    async def on_unmount(self) -> None:
        """Let go of the room; the next start comes back to it."""
        if self.room_guide is not None:
            await self.room_guide.session.close()

    @staticmethod
    def _collect_again() -> None:
        """What is there at the first paint stays, and need never be looked at again."""
        gc.freeze()
        gc.enable()

    # Going somewhere

    def get_default_screen(self) -> Screen[None]:
        """Home."""
        return self._place_screen("home")

    async def go(self, place: str) -> None:
        """Show a place as it was left; what was open in front of it closes, kept as a draft.

        Home lies at the bottom of the stack for ever, one other place may lie on it.
        """
        if place == "settings" and self._place != place:
            self._before_settings = self._place
        while len(self.screen_stack) > (1 if place == "home" else 2):
            self.pop_screen()  # not awaited: the screen that asked may be the one that goes
        if place != "home":
            screen = self._place_screen(place)
            if len(self.screen_stack) == 1:
                await self.push_screen(screen)
            else:
                await self.switch_screen(screen)
        self._place = place

    async def open(self, place: str, subject: str = "", step: int = 0) -> None:
        """Show a place, and in front of it `subject` when the material has it."""
        behind = _BEHIND.get(place, place)
        if behind not in SCREENS:
            return
        await self.show(behind, subject)
        await self.step_into(place, subject, step)

    async def show(self, place: str, subject: str) -> None:
        """Show a place with `subject` highlighted."""
        await self.go(place)
        self._highlight(subject)

    async def step_into(self, place: str, subject: str, step: int = 0) -> None:
        """Work on `subject` as one does in `place`, in front of what is shown now."""
        screen = self._screen_for(place, subject, step)
        if screen is not None:
            screen.opened_as = place, subject
            await self.push_screen(screen)
            self.room_signal.publish(None)

    @property
    def where(self) -> tuple[str, str]:
        """The place and what is worked on there, whatever window is open in front of it."""
        for screen in reversed(self.screen_stack):
            opened: tuple[str, str] | None = getattr(screen, "opened_as", None)
            if opened is not None:
                return opened
        return self._place, ""

    def _place_screen(self, place: str) -> Screen[None]:
        # Not Textual's modes: they parse all styles anew whenever a mode is first shown.
        if place not in self._places:
            module, name = SCREENS[place]
            screens = import_module(f"workshop_tui.app.screens.{module}")
            self._places[place] = getattr(screens, name)()
            self.install_screen(self._places[place], place)
        return self._places[place]

    def _highlight(self, subject: str) -> None:
        from .screens.base import PlaceScreen

        if isinstance(self.screen, PlaceScreen) and self.screen.is_mounted:
            self.screen.highlight(subject)

    def _screen_for(self, place: str, subject: str, step: int) -> TaskScreen | None:
        library = self.session.library
        if place == TEST or subject in SITTINGS:
            return self._test_screen(subject)
        if place == "exercises" and subject in library.exercises:
            from .screens.exercise import ExerciseScreen

            return ExerciseScreen(library.exercises[subject], step)
        if place == "critiques" and (post := self.session.posts().get(subject)) is not None:
            from .screens.critique import CritiqueScreen

            return CritiqueScreen(post, step)
        if place == "group" and (post := self.session.posts().get(subject)) is not None:
            from .screens.group import GroupScreen

            return GroupScreen(post)
        if place in ("own", "critiques") and (begun := self.session.own_posts.in_hand(subject)):
            from .screens.own_post import OwnPostScreen

            return OwnPostScreen(subject, begun)
        if place == "rewrites" and (source := self.session.source(subject)) is not None:
            from .screens.rewrite import RewriteScreen

            return RewriteScreen(subject, source)
        return self.room_guide.screen_for(place, subject) if self.room_guide else None

    def _test_screen(self, subject: str) -> TaskScreen | None:
        from workshop_tui.content import ContentError
        from workshop_tui.content.knowledge_test import load_knowledge_test

        from .screens.knowledge_test import KnowledgeTestScreen

        sitting: Sitting = "posttest" if subject == POSTTEST else "pretest"
        try:
            test = load_knowledge_test()
        except (ContentError, FileNotFoundError) as error:
            self.say(str(error), severity="error", timeout=15)
            return None
        return KnowledgeTestScreen(sitting if subject else self.session.sittings.next(), test)

    def remember(self, place: str, subject: str = "", step: int = 0) -> None:
        """Come back here at the next start."""
        here = (subject, Place(place, step))
        nobody = self.session.workshop.read_only or self.session.profile() is None
        if here != self._last_place and not nobody:
            self._last_place = here
            self.run_worker(self.keep(*here), group="place")

    # The room

    async def with_room(self) -> RoomGuide:
        """Who leads through the room; what that needs is loaded at the first call."""
        guides = await asyncio.to_thread(import_module, "workshop_tui.app.room_guide")
        if self.room_guide is None:
            self.room_guide = guides.RoomGuide(self)
            self.run_worker(self.room_guide.follow(), group="room")
        return self.room_guide

    async def _come_back(self) -> None:
        """Back into the room in which the person was when the program ended."""
        workshop = self.session.workshop
        if not workshop.read_only and comes_back(workshop, self.session.person):
            self.run_worker(self._resume(), group="room-entry")

    async def _resume(self) -> None:
        await (await self.with_room()).session.resume()

    def withholds(self, subject: str) -> bool:
        """Does a room not want the levels of a post to be seen yet?"""
        return self.room_guide is not None and self.room_guide.session.withholds(subject)

    def writes_unaided(self, subject: str) -> bool:
        """Does a room want to see how the person writes without the coach?"""
        return self.room_guide is not None and self.room_guide.session.writes_unaided(subject)

    async def action_follow(self) -> None:
        """Go where the room is."""
        if self.room_guide is not None and self.room_guide.session.inside:
            await self.keep_drafts()
            await self.room_guide.take()
        else:
            await self.go("room")

    # Keeping and telling

    async def keep(self, subject: str, *bodies: Body) -> bool:
        """Keep what the person did, and say so; `False` when it could not be kept."""
        try:
            await self.session.keep(subject, *bodies)
        except StoreError as error:
            self.saved = False
            self.say(str(error), severity="error", timeout=15)
        else:
            self.saved = True
        self.status_signal.publish(None)
        return self.saved

    async def keep_drafts(self) -> None:
        """Keep all work in hand now."""
        for screen in self._drafting():
            await screen.keep_draft()

    def typing(self) -> bool:
        """Has something been typed or changed a moment ago?"""
        return any(screen.busy for screen in self._drafting())

    def _drafting(self) -> list[DraftingScreen]:
        from .screens.drafting import DraftingScreen

        return [screen for screen in self.screen_stack if isinstance(screen, DraftingScreen)]

    async def speak(self, language: str) -> None:
        """Change the language of the whole interface."""
        use_language(language)
        self.set_preference(language=language)
        for place in [name for name in self._places if name not in (self._place, "home")]:
            self.uninstall_screen(place)
            await self._places.pop(place).remove()
        for shown in self.screen_stack:
            await shown.recompose()
            shown.refresh_bindings()

    def set_preference(self, **changes: str) -> None:
        """Remember a choice for the next start."""
        try:
            self.session.preferences.change(**changes)
        except OSError as error:
            self.say(_("This choice holds until you quit: {reason}").format(reason=error.strerror))

    # Actions

    async def action_test(self) -> None:
        """Take the test that is next, in front of what is shown now."""
        await self.step_into(TEST, self.session.sittings.next())

    async def action_quit(self) -> None:
        """Keep the work in hand, then close."""
        await self.keep_drafts()
        self.exit()

    async def action_go(self, place: str) -> None:
        """Go to a place."""
        await self.go(place)

    async def action_leave_settings(self) -> None:
        """Go back to the place from which the settings were opened."""
        await self.go(self._before_settings)

    async def action_packs(self) -> None:
        """Show the packs, in front of what is shown now."""
        from .screens.packs import PacksScreen

        if not isinstance(self.screen, PacksScreen):
            await self.push_screen(PacksScreen())

    async def action_help(self) -> None:
        """Show what to do here and every key."""
        from .screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            await self.push_screen(HelpScreen(self.screen))

    def action_next_theme(self) -> None:
        """Take the next of the three themes, and remember it."""
        super().action_next_theme()
        self.set_preference(theme=self.theme)

    def action_command_palette(self) -> None:
        """Show the palette, in the language spoken now."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(
                CommandPalette(id="--command-palette", placeholder=_("Search for a command …"))
            )

    def action_help_quit(self) -> None:
        """Say how to quit, to whoever pressed ctrl+c."""
        self.say(_("Ctrl+Q quits. Everything you did is kept."))
