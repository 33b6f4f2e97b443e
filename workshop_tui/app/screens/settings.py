"""Language, theme, name and where the data is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from workshop_tui.app.graphics import LABELS as GRAPHICS_LABELS
from workshop_tui.app.graphics import NO_PIXELS, Graphics, graphics_named
from workshop_tui.app.keys import key
from workshop_tui.app.session import FIRST_EXERCISE
from workshop_tui.app.text import user_line
from workshop_tui.app.themes import THEME_NAMES
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.locale import LANGUAGES, N_, _, language, ngettext
from workshop_tui.records import AGENCY_LIMIT, NAME_LIMIT, Profile, safe_line

from .base import WorkshopScreen

PATH_LIMIT = 1_000


class SettingsScreen(WorkshopScreen):
    """What a person may choose; language and theme change at once, the rest with the button."""

    GUIDE = N_(
        "Language and theme change as soon as you choose. Name, agency and data file are kept "
        "when you press the button; another data file is opened at the next start."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "app.leave_settings", N_("Back"), N_("Go one step back"), always=True),
        key("ctrl+s", "keep_all", N_("Keep"), N_("Keep name, agency and data file"), always=True),
    ]
    AUTO_FOCUS = "#language"

    def compose(self) -> ComposeResult:
        """One choice per row."""
        yield TopBar()
        with VerticalScroll(classes="body settings"):
            with Horizontal(classes="columns"):
                with Vertical(classes="box") as box:
                    box.border_title = _("Language")
                    yield ItemList(id="language")
                with Vertical(classes="box") as box:
                    box.border_title = _("Theme")
                    yield ItemList(id="theme")
            with Vertical(classes="box") as box:
                box.border_title = _("Pictures")
                yield ItemList(id="graphics")
            with Vertical(classes="box") as box:
                box.border_title = _("Material of your own")
                yield ItemList(id="packs")
            with Vertical(classes="box") as box:
                box.border_title = _("You")
                profile = self.session.profile()
                with Horizontal(classes="field"):
                    yield Static(_("Name"), classes="label")
                    yield Line(profile.name if profile else "", limit=NAME_LIMIT, id="name")
                with Horizontal(classes="field"):
                    yield Static(_("Agency"), classes="label")
                    yield Line(profile.agency if profile else "", limit=AGENCY_LIMIT, id="agency")
            with Vertical(classes="box") as box:
                box.border_title = _("Data file")
                yield Static(
                    Content.assemble(
                        (f"{_('Open now')}: ", "$muted"), user_line(self.session.workshop.path)
                    ),
                    classes="path",
                )
                with Horizontal(classes="field"):
                    yield Static(_("At next start"), classes="label")
                    yield Line(
                        self.session.preferences.current.data_file,
                        placeholder=_("empty: the usual place"),
                        limit=PATH_LIMIT,
                        id="data-file",
                    )
            with Horizontal(classes="buttons"):
                yield Button(_("Keep"), id="keep", variant="primary", compact=True)
        yield KeyBar()

    async def recompose(self) -> None:
        """Build the screen anew in another language, with what was typed."""
        typed = {field.id: field.value for field in self.query(Line)}
        await super().recompose()
        for field in self.query(Line):
            field.value = typed[field.id]

    def populate(self) -> None:
        """Name the screen and show what is chosen."""
        self.query_one(TopBar).heading = Content.styled(f" {_('Settings')}", "bold $primary")
        self._show_choices("#language", LANGUAGES, language())
        themes = {name: _(label) for name, label in THEME_NAMES.items()}
        self._show_choices("#theme", themes, self.app.theme)
        graphics = {way.value: _(label) for way, label in GRAPHICS_LABELS.items()}
        self._show_choices("#graphics", graphics, self.app.graphics)
        self._show_packs()

    def on_screen_resume(self) -> None:
        """Show what changed in front of the settings."""
        self._show_packs()

    def _show_packs(self) -> None:
        self.query_one("#packs", ItemList).show([Item("packs", Content("▸ "), self._packs())])

    def _packs(self) -> Content:
        n = len(self.session.packs.folders())
        told = ngettext("{n} pack", "{n} packs", n).format(n=n) if n else _("no pack yet")
        if broken := len(self.session.library.problems):
            problems = ngettext("{n} problem", "{n} problems", broken).format(n=broken)
            return Content.assemble(f"{told}, ", (problems, "bold $before"))
        return Content(told)

    def _show_choices(self, where: str, choices: Mapping[str, str], chosen: str) -> None:
        self.query_one(where, ItemList).show(
            [
                Item(name, Content("(●) " if name == chosen else "( ) "), Content(label))
                for name, label in choices.items()
            ]
        )

    @on(ItemList.OptionSelected, "#language")
    def choose_language(self, event: ItemList.OptionSelected) -> None:
        """Speak another language at once."""
        if event.option_id and event.option_id != language():
            self.run_worker(self.app.speak(event.option_id), group="language", exclusive=True)

    @on(ItemList.OptionSelected, "#packs")
    async def show_packs(self) -> None:
        """Add, look at or remove packs."""
        await self.app.action_packs()

    @on(ItemList.OptionSelected, "#theme")
    def choose_theme(self, event: ItemList.OptionSelected) -> None:
        """Take another look at once."""
        if event.option_id:
            self.app.theme = event.option_id
            self.app.set_preference(theme=event.option_id)
            self.populate()

    @on(ItemList.OptionSelected, "#graphics")
    def choose_graphics(self, event: ItemList.OptionSelected) -> None:
        """Show a picture drawn so; it is kept when the person says that it is well."""
        from .graphics import GraphicsScreen

        way = graphics_named(event.option_id or "")
        if way.in_pixels and self.app.pixel_terminal is None:
            self.app.say(_(NO_PIXELS), severity="warning")
            return
        library = self.session.library
        after = library.exercises[FIRST_EXERCISE].after.picture
        file = library.picture_file(FIRST_EXERCISE, after)
        if way is not self.app.graphics:
            self.app.push_screen(
                GraphicsScreen(way, file, str(after.alt)),
                lambda kept: self._take_graphics(way) if kept else None,
            )

    def _take_graphics(self, way: Graphics) -> None:
        self.app.graphics = way
        self.app.set_preference(graphics=way.value)
        self.populate()

    @on(Button.Pressed, "#keep")
    async def action_keep_all(self) -> None:
        """Keep name, agency and the place of the data file."""
        name = safe_line(self.query_one("#name", Line).value, NAME_LIMIT)
        agency = safe_line(self.query_one("#agency", Line).value, AGENCY_LIMIT)
        if not name:
            self.app.say(_("A name is needed; a pseudonym is fine."), severity="warning")
            return
        data_file = self.query_one("#data-file", Line).value.strip()
        if not self.session.can_hold_data(data_file):
            self.app.say(_("The folder of that data file does not exist."), severity="warning")
            return
        if Profile(name, agency) != self.session.profile() and not await self.app.keep(
            "", Profile(name, agency)
        ):
            return
        self.app.set_preference(data_file=data_file)
        self.app.say(_("Kept."))
