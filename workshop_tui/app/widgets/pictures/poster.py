"""A poster as it looks now, or as it looks on a phone at arm's length."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Final, NamedTuple

from textual import work
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.worker import get_current_worker

from workshop_tui.app.graphics import Graphics
from workshop_tui.records.poster import Poster
from workshop_tui.records.poster_changes import in_reading_order

from .fitting import MOST_CELLS, Strips, as_strips, pixel_strips
from .loader import PictureArea, placed

SIDE: Final = 540
"""Pixels across a poster that is drawn to be looked at: four a column in 130 columns."""


class Look(NamedTuple):
    """A poster in an area of cells, drawn in one way."""

    poster: Poster
    columns: int
    rows: int
    graphics: Graphics
    cell: tuple[int, int]
    far: bool


class PosterPreview(PictureArea):
    """A poster, as large as its area allows; it follows every change."""

    poster: reactive[Poster] = reactive(Poster)
    far: reactive[bool] = reactive(False)
    """Whether it is seen on a phone at arm's length."""

    @dataclass
    class Drawn(Message):
        """A look is ready."""

        look: Look
        strips: Strips

    def __init__(self, poster: Poster, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._look: Look | None = None
        self._lines: Strips = ()
        self._error = ""
        self.set_reactive(PosterPreview.poster, poster)

    def watch_poster(self) -> None:
        """Draw the changed poster; the one before stays until it is ready."""
        self.prepare()

    def watch_far(self) -> None:
        """Draw it from the other distance."""
        self.prepare()

    def prepare(self) -> None:
        """Have the poster drawn at the present size."""
        width, height = self.content_size
        self._error = self.why_no_pictures()
        if self._error:
            self.refresh()
        elif width and height:
            self._look = Look(self.poster, width, height, *self.medium(), self.far)
            self._draw(self._look)

    @work(thread=True, exclusive=True, group="picture", exit_on_error=False)
    def _draw(self, look: Look) -> None:
        strips = drawn(look)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Drawn(look, strips))

    def on_poster_preview_drawn(self, message: Drawn) -> None:
        """Show what was drawn, unless something else is to be shown by now."""
        message.stop()
        if message.look == self._look:
            self._lines = placed(
                message.strips, message.look.columns, message.look.rows, self.rich_style
            )
            self.refresh()

    def notify_style_update(self) -> None:
        """The theme changed, and with it the ground around the poster."""
        super().notify_style_update()
        if self.is_mounted:
            self.prepare()

    def render_line(self, y: int) -> Strip:
        """One line of the poster, or of its texts in its place."""
        width, height = self.content_size
        if self._error:
            texts = [block.text for block in in_reading_order(self.poster).blocks]
            return self.described(y, width, self._error, *texts)
        if len(self._lines) != height or self._lines[0].cell_length != width:
            return Strip.blank(width, self.rich_style)
        return self._lines[y]


@functools.lru_cache(maxsize=8)
def drawn(look: Look) -> Strips:
    """A look as strips; meant for a worker thread."""
    from workshop_tui.pictures import GlyphSet, fit_cells, fit_size
    from workshop_tui.pictures.poster import POSTER_SIZE, arm_length, draw_poster

    in_pixels = look.graphics.in_pixels
    room = (min(look.columns, MOST_CELLS), min(look.rows, MOST_CELLS))
    area = fit_size(POSTER_SIZE, room, look.cell[1] / look.cell[0])
    if look.far:
        seen = area[0] * look.cell[0] // 2 if in_pixels else area[0]
        image = arm_length(draw_poster(look.poster), seen)
    else:
        near = (SIDE, SIDE * POSTER_SIZE[1] // POSTER_SIZE[0])
        image = draw_poster(look.poster, POSTER_SIZE if in_pixels else near)
    glyphs = GlyphSet(Graphics.QUADRANT if in_pixels else look.graphics)
    cells = as_strips(fit_cells(image, *area, glyphs, sharpen=not look.far), area[0])
    return pixel_strips(image, area, look.graphics, look.cell, cells) if in_pixels else cells
