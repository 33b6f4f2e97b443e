"""The projector as a program of its own."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from workshop_tui.app.base_app import STYLES as SHARED
from workshop_tui.app.base_app import BaseApp, StylePaths
from workshop_tui.app.graphics import Graphics
from workshop_tui.app.keys import key
from workshop_tui.content import Library
from workshop_tui.locale import N_
from workshop_tui.room.facilitator_client import FacilitatorClient

from .screen import STYLES, ProjectorScreen


class ProjectorApp(BaseApp):
    """Shows the room whose file is `room_file`, as long as there is one."""

    CSS_PATH: ClassVar[StylePaths] = [SHARED, STYLES]  # a first screen brings none
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+q", "quit", N_("Quit"), always=True, show=False),
        key("ctrl+t,t", "next_theme", N_("Theme"), N_("Dark, light or high contrast"), show=False),
    ]

    def __init__(
        self, room_file: Path, library: Library, theme: str = "", graphics: str = ""
    ) -> None:
        super().__init__(theme, graphics)
        self.facilitator = FacilitatorClient(room_file)
        self.library = library

    def get_default_screen(self) -> Screen[None]:
        """The projector's."""
        return ProjectorScreen(self.facilitator, self.library)

    def on_mount(self) -> None:
        """Describe pictures where too few colours would spoil them."""
        if self.describes_pictures_unasked():
            self.graphics = Graphics.TEXT

    async def on_unmount(self) -> None:
        """Let go of the connection."""
        await self.facilitator.close()
