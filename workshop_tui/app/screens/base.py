"""What all our screens share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, getters
from textual.binding import ActiveBinding, BindingType
from textual.screen import Screen, ScreenResultType

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.keys import key, translated
from workshop_tui.app.places import PLACES
from workshop_tui.app.session import Session
from workshop_tui.locale import N_

from .window import Window

if TYPE_CHECKING:
    from workshop_tui.app.widgets.figures import FiguresAsked


class WorkshopScreen(Screen[None]):
    """A screen of the workshop: it speaks both languages and knows how to help.

    `GUIDE` says in a few sentences what to do here; the help screen shows it above the keys.
    Subclasses fill their widgets in `populate`, which runs again after a change of language.
    """

    GUIDE: ClassVar[str] = ""
    app = getters.app(WorkshopApp)

    @property
    def session(self) -> Session:
        """The person at work."""
        return self.app.session

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings that apply now, in the language spoken now."""
        return translated(super().active_bindings)

    def on_mount(self) -> None:
        """Fill the widgets once they exist."""
        self.populate()

    async def recompose(self) -> None:
        """Build the screen anew, as after a change of language."""
        await super().recompose()
        self.populate()

    def populate(self) -> None:
        """Fill the widgets from the session."""

    def on_figures_asked(self, event: FiguresAsked) -> None:
        """Show where numbers come from."""
        from .working import WorkingScreen

        self.app.push_screen(WorkingScreen(event.figures, event.about))


class PlaceScreen(WorkshopScreen):
    """The first screen of a place: the number keys lead to the other places."""

    PLACE: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(str(number), f"app.go('{place}')", label, N_("Go to this place"), show=False)
            for number, (place, label) in enumerate(PLACES.items(), start=1)
        ),
        key("t", "app.next_theme", N_("Theme"), N_("Dark, light or high contrast")),
        key("comma", "app.go('settings')", N_("Settings"), N_("Name, language, theme")),
        key("escape", "app.go('home')", N_("Home"), N_("Go to this place"), show=False),
    ]

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Show what changed elsewhere, and come back here at the next start."""
        self.populate()
        self.app.remember(self.PLACE, self.shown())

    def shown(self) -> str:
        """What of the place is shown, where that is to be remembered."""
        return ""

    def highlight(self, subject: str) -> None:
        """Show `subject`, as when it has been opened from elsewhere."""


class TaskScreen(WorkshopScreen):
    """A screen in which one thing is worked on; `Esc` keeps it and goes back.

    `opened_as` is the place and the subject as which it was opened, both empty where that is no
    matter of places.
    """

    opened_as: tuple[str, str] = ("", "")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave", N_("Back"), N_("Keep what you did and go back"), always=True),
        key("ctrl+p", "app.command_palette", N_("Commands"), show=False),
    ]

    async def action_leave(self) -> None:
        """Go one step back."""
        self.dismiss()


class Dialog(Window[ScreenResultType]):
    """A window of the workshop."""

    app = getters.app(WorkshopApp)
