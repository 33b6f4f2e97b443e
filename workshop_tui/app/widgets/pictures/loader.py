"""What all widgets with pictures share: pictures are fitted in workers and kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import getters, work
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.worker import get_current_worker

from workshop_tui.app.base_app import BaseApp
from workshop_tui.app.graphics import Graphics
from workshop_tui.app.pixels.driver import USUAL_CELL
from workshop_tui.app.pixels.picture import in_cells
from workshop_tui.app.text import user_text
from workshop_tui.locale import _
from workshop_tui.records import UNCHANGED, Edits

from .fitting import PictureCache, PictureKey, Strips, fit_picture, fit_pixels

_cache: Final = PictureCache()


class PictureArea(Widget):
    """A widget that shows something drawn, as its size and the person's graphics ask for."""

    ALLOW_SELECT: ClassVar[bool] = False
    app = getters.app(BaseApp)

    @property
    def graphics(self) -> Graphics:
        """How pictures are drawn here: as everywhere, unless a widget shows another way."""
        return self.app.graphics

    def on_mount(self) -> None:
        """Draw again when the person chooses another way to draw pictures."""
        self.watch(self.app, "graphics", self.prepare, init=False)

    def on_resize(self) -> None:
        """Fit to the new size."""
        self.prepare()

    def prepare(self) -> None:
        """Ask for what is to be shown at the present size."""
        raise NotImplementedError

    def medium(self) -> tuple[Graphics, tuple[int, int]]:
        """How pictures can be drawn here, and the width and height of a cell in pixels."""
        graphics, terminal = self.graphics, self.app.pixel_terminal
        if graphics.in_pixels and (terminal is None or self.app.no_color):
            return Graphics.QUADRANT, USUAL_CELL
        if graphics.in_pixels and terminal is not None:
            return graphics, terminal.cell
        return graphics, USUAL_CELL

    def why_no_pictures(self) -> str:
        """Why descriptions stand in the place of pictures, or nothing."""
        if self.graphics is Graphics.TEXT:
            return _("Pictures are switched off; the settings switch them on.")
        if colours_suffice(self) or (self.graphics.in_pixels and self.app.pixel_terminal):
            return ""
        return _("This terminal shows too few colours for pictures.")

    def described(self, y: int, width: int, *texts: str) -> Strip:
        """Line `y` of what stands in the place of a picture: the first text says why."""
        if not width:
            return Strip.blank(0)
        why, *descriptions = texts
        lines = Content("\n").join(
            [user_text(why, "bold"), *(user_text(text) for text in descriptions if text)]
        )
        wrapped = lines.wrap(width)
        line = wrapped[y] if 0 <= y < len(wrapped) else Content()
        segments = [Segment(line.plain, self.rich_style)]
        return Strip(segments, line.cell_length).adjust_cell_length(width, self.rich_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are kept; Textual would make new ones, each to be rendered anew."""
        if not self.is_attached:  # it is being removed, and may be drawn once more
            return [Strip.blank(crop.width)] * crop.height
        if any(self.gutter) or self.app.no_color:
            return super().render_lines(crop)
        lines = [self.render_line(y).crop(crop.x, crop.right) for y in range(crop.y, crop.bottom)]
        # Below a dialog everything is dimmed, which pixels in the terminal cannot be.
        return lines if self.screen.is_active else [in_cells(line) for line in lines]


class PictureLoader(PictureArea):
    """A widget that shows pictures from files and fits them out of the event loop."""

    @dataclass
    class Fitted(Message):
        """A picture is ready as `made`, which is `key` or only cells yet; or could not be made."""

        key: PictureKey
        made: PictureKey
        strips: Strips = ()
        error: str = ""

    def picture_ready(self, key: PictureKey, error: str) -> None:
        """A picture that was asked for is there, or `error` says why it is not."""
        raise NotImplementedError

    def key_for(
        self,
        file: Path,
        columns: int,
        rows: int,
        edits: Edits = UNCHANGED,
        *,
        magnified: bool = False,
    ) -> PictureKey:
        """The picture in `file` as it is to be shown now."""
        try:
            modified = file.stat().st_mtime_ns
        except OSError:
            modified = 0
        graphics, cell = self.medium()
        return PictureKey(file, modified, columns, rows, graphics, edits, magnified, cell)

    def load(self, key: PictureKey) -> None:
        """Have a picture made unless it is there; `Fitted` comes when it is made."""
        if _cache.get(key) is None:
            self._fit(key)

    def wants(self, key: PictureKey) -> bool:
        """Is a picture that was asked for still to be shown? Called from a worker's thread."""
        raise NotImplementedError

    @staticmethod
    def fitted(key: PictureKey | None, *, waiting: bool = True) -> Strips | None:
        """The strips of a picture that was asked for, once they are there.

        While `waiting` for pixels, the same picture in characters will do.
        """
        if key is None:
            return None
        return _cache.get(key) or (_cache.get(key.in_cells) if waiting else None)

    @work(thread=True, group="picture", exit_on_error=False)
    def _fit(self, key: PictureKey) -> None:
        from workshop_tui.pictures import PictureError

        if not self.wants(key):
            return
        worker = get_current_worker()

        def tell(made: PictureKey, strips: Strips = (), error: str = "") -> None:
            if not worker.is_cancelled:
                self.post_message(self.Fitted(key, made, strips, error))

        try:
            cells = _cache.get(key.in_cells) or fit_picture(key)
            tell(key.in_cells, cells)
            if key.graphics.in_pixels and self.wants(key):
                tell(key, fit_pixels(key, cells))
        except PictureError as problem:
            tell(key, error=str(problem))

    def on_picture_loader_fitted(self, message: Fitted) -> None:
        """Keep what was made and draw it."""
        if message.strips:
            _cache.put(message.made, message.strips)
        self.picture_ready(message.key, message.error)


def colours_suffice(widget: Widget) -> bool:
    """Can the terminal show a photograph? Sixteen colours destroy it."""
    if widget.app.is_headless:
        return True
    return widget.app.console.color_system in ("truecolor", "256")


def placed(strips: Strips, width: int, height: int, style: RichStyle) -> Strips:
    """A picture centred in an area of `width` by `height` cells, as the lines of that area.

    Lines are to be kept and drawn again as they are: a strip remembers how it is rendered.
    """
    blank = Strip.blank(width, style)
    lines = [blank] * height
    # While a new size is being fitted, the picture on show may be the higher one.
    for row, strip in enumerate(strips[:height], start=max(0, (height - len(strips)) // 2)):
        left = max(0, (width - strip.cell_length) // 2)
        centred = Strip.join([Strip.blank(left, style), strip])
        lines[row] = centred.adjust_cell_length(width, style)
    return tuple(lines)
