"""What all our applications share: looks, breakpoints, and the way pictures are drawn."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import ClassVar, Final, TypeAlias

from textual import constants
from textual.app import App
from textual.content import Content
from textual.driver import Driver
from textual.reactive import reactive

from .graphics import Graphics, graphics_named
from .pixels.driver import PixelTerminal, keeps_pixels, with_pixels
from .themes import DARK, THEMES

StylePaths: TypeAlias = str | PurePath | list[str | PurePath] | None
STYLES: Final = Path(__file__).parent / "styles" / "app.tcss"


class BaseApp(App[None]):
    """Themes, one style sheet, text that is never read as markup, pictures as the person likes."""

    TITLE = "Lebih dari posting"
    CSS_PATH: ClassVar[StylePaths] = STYLES
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (32, "-high")]  # noqa: RUF012

    graphics: reactive[Graphics] = reactive(Graphics.QUADRANT)
    """How pictures are drawn."""

    def __init__(self, theme: str = "", graphics: str = "") -> None:
        super().__init__()
        self.pixel_terminal: PixelTerminal | None = None
        for ours in THEMES.values():
            self.register_theme(ours)
        self.theme = theme if theme in THEMES else DARK.name
        self.graphics = graphics_named(graphics)
        self._graphics_asked_for = bool(graphics)

    def describes_pictures_unasked(self) -> bool:
        """Are there too few colours for pictures, and did nobody ask for pictures all the same?"""
        few = self.console.color_system != "truecolor" and not self.is_headless
        return few and not self._graphics_asked_for

    def get_driver_class(self) -> type[Driver]:
        """The platform's own, which can also send pictures where they would arrive."""
        driver = super().get_driver_class()
        return with_pixels(driver) if keeps_pixels(constants.DRIVER) else driver

    def say(
        self, message: str, *, severity: str = "information", timeout: float | None = None
    ) -> None:
        """Show a short message; it may hold anything, it is never read as markup."""
        levels = {"warning": "warning", "error": "error"}
        self.notify(
            message,
            severity=levels.get(severity, "information"),  # type: ignore[arg-type]
            timeout=timeout,
            markup=False,
        )

    def action_next_theme(self) -> None:
        """Take the next of the three themes."""
        names = list(THEMES)
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def format_title(self, title: str, sub_title: str) -> Content:
        """The window's title, never read as markup."""
        return Content(f"{title} · {sub_title}" if sub_title else title)
