"""The very first start: who is here, in which language, and off to work."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Horizontal, Vertical
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.pseudonyms import pseudonym
from workshop_tui.app.session import FIRST_EXERCISE
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.locale import N_, _, language
from workshop_tui.records import AGENCY_LIMIT, NAME_LIMIT, Place, Profile, safe_line

from .base import WorkshopScreen


class WelcomeScreen(WorkshopScreen):
    """A name or a pseudonym and an agency; nothing else is asked."""

    GUIDE = N_(
        "Say how you want to be called; a pseudonym is fine. Then begin with the first exercise: "
        "it takes a few minutes and shows you everything you need."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "ctrl+l", "language", N_("English / Indonesia"), N_("Change the language"), always=True
        ),
        key("ctrl+q", "quit", N_("Quit"), N_("Close; everything is kept"), always=True),
    ]
    AUTO_FOCUS = "#begin"

    def __init__(self) -> None:
        super().__init__()
        self._typed_name = pseudonym()
        self._typed_agency = ""

    def compose(self) -> ComposeResult:
        """A greeting, two fields, two ways on, and where the data is."""
        with Center(), Vertical(id="welcome") as box:
            box.border_title = self.app.TITLE
            yield Static(
                _("Practice in writing, photographing and designing posts for residents."),
                classes="greeting",
            )
            with Horizontal(classes="field"):
                yield Static(_("Name"), classes="label")
                yield Line(self._typed_name, limit=NAME_LIMIT, id="name")
                yield Static(_("a pseudonym is fine"), classes="aside")
            with Horizontal(classes="field"):
                yield Static(_("Agency"), classes="label")
                yield Line(self._typed_agency, limit=AGENCY_LIMIT, id="agency")
                yield Static(_("may stay empty"), classes="aside")
            with Horizontal(classes="buttons"):
                minutes = self.session.library.exercises[FIRST_EXERCISE].minutes.solo
                yield Button(
                    _("Begin the first exercise, {n} minutes").format(n=minutes),
                    id="begin",
                    variant="primary",
                    compact=True,
                )
                yield Button(_("Look around first"), id="look", compact=True)
            yield Static(_("All that you write stays on this laptop:"), classes="aside")
            yield Static(user_line(self.session.workshop.path), classes="path")
        yield KeyBar()

    @on(Line.Submitted)
    def next_field(self) -> None:
        """Enter in a field goes on to what comes after it."""
        self.focus_next()

    @on(Button.Pressed, "#begin")
    async def begin(self) -> None:
        """Go straight to the first exercise."""
        if await self._register():
            await self.app.open("exercises", FIRST_EXERCISE)

    @on(Button.Pressed, "#look")
    async def look_around(self) -> None:
        """Go to the home screen."""
        if await self._register():
            await self.app.go("home")

    async def _register(self) -> bool:
        if not self.is_current:
            return False
        name = safe_line(self.query_one("#name", Line).value, NAME_LIMIT) or pseudonym()
        agency = safe_line(self.query_one("#agency", Line).value, AGENCY_LIMIT)
        kept = await self.app.keep("", Profile(name, agency), Place("home"))
        if kept or self.session.workshop.read_only:
            self.dismiss()
            return True
        return False

    async def action_language(self) -> None:
        """Change the language, keeping what was typed."""
        self._typed_name = self.query_one("#name", Line).value
        self._typed_agency = self.query_one("#agency", Line).value
        await self.app.speak("en" if language() == "id" else "id")
        self.query_one("#begin").focus()
