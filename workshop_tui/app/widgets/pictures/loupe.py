"""A part of a picture, pixel for pixel: blur, noise and compression show only there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual.reactive import reactive
from textual.strip import Strip

from workshop_tui.records import Crop, Edits

from .fitting import LOUPE_SIDE, PictureKey
from .loader import PictureLoader

PIXELS_PER_COLUMN: Final = 2
PIXELS_PER_ROW: Final = 4
"""A cell is twice as high as wide; with two pixels a column, quadrants show every one of them."""
MOST_ZOOM: Final = 4


class LoupeView(PictureLoader):
    """The part of a picture around `centre`, given in shares of its width and height."""

    centre: reactive[tuple[float, float]] = reactive((0.5, 0.5))
    zoom: reactive[int] = reactive(1)

    def __init__(self, file: Path, description: str) -> None:
        super().__init__()
        self.file = file
        self.description = description
        self._key: PictureKey | None = None
        self._shown: tuple[Strip, ...] = ()
        self._error = ""

    def watch_centre(self) -> None:
        """Show another part."""
        self.prepare()

    def watch_zoom(self) -> None:
        """Show less, larger."""
        self.prepare()

    def window(self) -> tuple[float, float]:
        """How much of the picture is in view, in shares of its width and height."""
        from workshop_tui.pictures import PictureError, picture_size

        try:
            width, height = picture_size(self.file)
        except PictureError:
            return 1.0, 1.0
        scale = min(1.0, LOUPE_SIDE / max(width, height))
        columns, rows = self.content_size
        return (
            min(1.0, columns * PIXELS_PER_COLUMN / self.zoom / (width * scale)),
            min(1.0, rows * PIXELS_PER_ROW / self.zoom / (height * scale)),
        )

    def prepare(self) -> None:
        """Ask for the part in view."""
        columns, rows = self.content_size
        if not columns or not rows:
            return
        self._error = self.why_no_pictures()
        if not self._error:
            width, height = self.window()
            left = min(max(0.0, self.centre[0] - width / 2), 1.0 - width)
            top = min(max(0.0, self.centre[1] - height / 2), 1.0 - height)
            edits = Edits(crop=Crop(left, top, width, height))
            self._key = self.key_for(self.file, columns, rows, edits, magnified=True)
            self.load(self._key)
        self._take()

    def wants(self, key: PictureKey) -> bool:
        """The part asked for last is shown."""
        return key == self._key

    def picture_ready(self, key: PictureKey, error: str) -> None:
        """Show the part that was waited for."""
        if key == self._key:
            self._error = error
            self._take()

    def _take(self) -> None:
        self._shown = self.fitted(self._key, waiting=not self._shown) or self._shown
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the part, or of the description in its place."""
        width = self.content_size.width
        if self._error:
            return self.described(y, width, self._error, self.description)
        if y >= len(self._shown):
            return Strip.blank(width, self.rich_style)
        return self._shown[y].adjust_cell_length(width, self.rich_style)
