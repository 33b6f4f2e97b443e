"""Driving the real application under Pilot, on a real file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from rich.cells import cell_len
from textual import events
from textual._compositor import LayoutUpdate
from textual.pilot import Pilot
from textual.widget import Widget

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.room_joining import Joining
from workshop_tui.app.screenshot import settle
from workshop_tui.app.session import Session
from workshop_tui.app.widgets.pictures import PictureArea
from workshop_tui.content import Library
from workshop_tui.packs.chosen import ChosenPacks, load_with_packs
from workshop_tui.records import Body, Place, Profile, new_record
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

SMALL = (80, 24)
LARGE = (120, 36)


class Laptop:
    """One person's data file and settings, on which the application can be started."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.file = folder / "workshop.json"
        self.settings = folder / "settings.json"
        self.library = library

    def write(self, person: str, subject: str, *bodies: Body) -> None:
        """Put records into the file while the application is not running."""
        with Workshop.open(self.file) as workshop:
            workshop.add(*(new_record(person, subject, body) for body in bodies))

    def register(self, person: str = "me", name: str = "Elang Biru 7") -> None:
        """Have the first start behind."""
        self.write(person, "", Profile(name, "Dinas Kesehatan"), Place("home"))

    @asynccontextmanager
    async def start(
        self,
        size: tuple[int, int] = SMALL,
        *,
        read_only: bool = False,
        joining: Joining | None = None,
    ) -> AsyncIterator[Pilot[None]]:
        """Start the application and give the pilot; what went wrong in it is raised here."""
        preferences = PreferencesFile(self.settings)
        packs = ChosenPacks(preferences)
        library = load_with_packs(packs) if packs.folders() else self.library
        with Workshop.open(self.file, read_only=read_only) as workshop:
            session = Session(library, workshop, preferences, packs)
            app = WorkshopApp(session, joining=joining)
            async with app.run_test(size=size, notifications=True) as pilot:
                await settle(pilot)
                yield pilot
                await settle(pilot)


def app_of(pilot: Pilot[None]) -> WorkshopApp:
    """The application that the pilot drives."""
    assert isinstance(pilot.app, WorkshopApp)
    return pilot.app


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other, each after what the one before brought has settled."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def type_quickly(pilot: Pilot[None], keys: str) -> None:
    """Send keys as a terminal does after a moment of silence: all at once."""
    for name in keys.split():
        pilot.app.post_message(events.Key(name, name if len(name) == 1 else None))
    await pilot.pause()


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste a text into the focused field, as the terminal hands it over."""
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


async def wait_for(pilot: Pilot[None], condition: Callable[[], bool], what: str) -> None:
    """Wait until a condition holds, at most ten seconds."""
    for _attempt in range(200):
        if condition():
            return
        await pilot.pause(0.05)
    raise AssertionError(f"never happened: {what}\n{screen_text(pilot)}")


async def see(pilot: Pilot[None], *texts: str) -> str:
    """Wait until all `texts` stand on the screen; returns what stands there."""
    shown = ""

    def all_stand_there() -> bool:
        nonlocal shown
        shown = screen_text(pilot)
        return all(text in shown for text in texts)

    await wait_for(pilot, all_stand_there, f"see {texts}")
    return shown


def screen_text(pilot: Pilot[None]) -> str:
    """What stands on the screen, as rows of text; pictures and paths are blanked out.

    It reads what Textual would write: a screenshot says the same, in twenty times the time.
    """
    app = pilot.app
    width, height = app.size
    rows = [[" "] * width for _row in range(height)]
    painted = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(painted, LayoutUpdate)
    for row, strips in zip(rows, painted.strips, strict=False):
        column = 0
        for character in "".join(strip.text for strip in strips):
            if column < width:
                row[column] = character
            column += cell_len(character)
    for widget in app.screen.query(".path"):
        _blank(rows, widget, "·")
    for picture in app.screen.query(PictureArea):
        _blank(rows, picture, "░")
    return "\n".join("".join(row).rstrip() for row in rows)


def _blank(rows: list[list[str]], widget: Widget, character: str) -> None:
    if not widget.is_on_screen:
        return
    region = widget.content_region.intersection(widget.screen.find_widget(widget).visible_region)
    for y in range(region.y, region.bottom):
        for x in range(region.x, region.right):
            if character != "·" or widget.screen.get_widget_at(x, y)[0] is widget:
                rows[y][x] = character
