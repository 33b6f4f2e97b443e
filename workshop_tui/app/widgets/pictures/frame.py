"""A frame over a picture: what lies outside it is dimmed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

import msgspec
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from workshop_tui.app.keys import key
from workshop_tui.locale import N_
from workshop_tui.records import UNCHANGED, Crop, Development, Edits

from .fitting import PictureKey, Strips
from .loader import PictureLoader, placed

DIMMED_EXPOSURE: Final = -2.0
DIMMED_CONTRAST: Final = -30
STEP: Final = 0.04
"""Share of the frame's size that one key press moves it, or changes its size."""
SMALLEST: Final = 0.1


class CropFrame(PictureLoader, can_focus=True):
    """A picture with a frame of fixed proportions that is moved and sized.

    The arrow keys or a drag move it, `+` and `-` or the wheel change its size, a click centres it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up", "move(0,-1)", N_("Move"), N_("Move the frame up"), shown_as="↑↓←→"),
        key("down", "move(0,1)", N_("Move"), N_("Move the frame down"), show=False),
        key("left", "move(-1,0)", N_("Move"), N_("Move the frame left"), show=False),
        key("right", "move(1,0)", N_("Move"), N_("Move the frame right"), show=False),
        key(
            "plus,equals_sign",
            "resize(1)",
            N_("Size"),
            N_("Make the frame larger"),
            shown_as="+ -",
        ),
        key("minus", "resize(-1)", N_("Size"), N_("Make the frame smaller"), show=False),
        key("g", "grid", N_("Thirds"), N_("Show or hide the lines of thirds"), show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"crop-frame--mark"}

    frame: reactive[Crop] = reactive(Crop())
    alone: reactive[bool] = reactive(False)
    """Whether only what is in the frame is shown."""
    grid: reactive[bool] = reactive(True)

    @dataclass
    class Framed(Message):
        """The frame was moved or sized by hand; `before` is where it was."""

        before: Crop

    def __init__(
        self,
        file: Path,
        description: str,
        size: tuple[int, int],
        ratio: float,
        development: Development = UNCHANGED.development,
    ) -> None:
        super().__init__()
        self.development = development
        self.file = file
        self.description = description
        self.locked = False
        self._picture_ratio = size[0] / max(1, size[1])
        self._keys: tuple[PictureKey, ...] = ()
        self._error = ""
        self.set_reactive(CropFrame.frame, self.largest(ratio))

    @property
    def ratio(self) -> float:
        """Width over height of what is in the frame."""
        return self._picture_ratio * self.frame.width / self.frame.height

    def largest(self, ratio: float) -> Crop:
        """The largest frame of these proportions, in the middle."""
        return self._of_height(ratio, 1.0, 0.5, 0.5)

    def take_ratio(self, ratio: float) -> Crop:
        """The present frame in other proportions."""
        middle = (self.frame.left + self.frame.width / 2, self.frame.top + self.frame.height / 2)
        return self._of_height(ratio, self.frame.height, *middle)

    def watch_alone(self) -> None:
        """Show the frame alone, or the whole picture."""
        self.prepare()

    def watch_frame(self) -> None:
        """Draw the frame where it is now."""
        if self.alone:
            self.prepare()
        self.refresh()

    def prepare(self) -> None:
        """Ask for the picture and for its dimmed copy, or for what is in the frame."""
        columns, rows = self.content_size
        if not columns or not rows:
            return
        self._error = self.why_no_pictures()
        if not self._error:
            bright = self.development
            alone = Edits(bright, self.frame)
            wanted = [alone] if self.alone else [Edits(bright), Edits(_dimmed(bright))]
            self._keys = tuple(self.key_for(self.file, columns, rows, e) for e in wanted)
            for picture in self._keys:
                self.load(picture)
        self.refresh()

    def wants(self, key: PictureKey) -> bool:
        """The ones asked for last are shown."""
        return key in self._keys

    def picture_ready(self, key: PictureKey, error: str) -> None:
        """Draw what is there."""
        if key in self._keys:
            self._error = self._error or error
        self.refresh()

    # Moving

    def action_move(self, across: int, down: int) -> None:
        """Move the frame by a step."""
        frame = self.frame
        self._set(
            Crop(
                frame.left + across * STEP * frame.width,
                frame.top + down * STEP * frame.height,
                frame.width,
                frame.height,
            )
        )

    def action_resize(self, by: int) -> None:
        """Make the frame larger or smaller around its middle."""
        frame = self.frame
        middle = (frame.left + frame.width / 2, frame.top + frame.height / 2)
        self._set(self._of_height(self.ratio, frame.height * (1 + by * 2 * STEP), *middle))

    def action_grid(self) -> None:
        """Show or hide the lines of thirds."""
        self.grid = not self.grid

    def on_click(self, event: events.Click) -> None:
        """Centre the frame on what was clicked."""
        area = self._area()
        if area is not None and not self.alone:
            left, top, columns, rows = area
            across, down = (event.x - left) / columns, (event.y - top) / rows
            self._set(self._of_height(self.ratio, self.frame.height, across, down))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the frame."""
        area = self._area()
        if event.button and area is not None and not self.alone:
            frame = self.frame
            self._set(
                Crop(
                    frame.left + event.delta_x / area[2],
                    frame.top + event.delta_y / area[3],
                    frame.width,
                    frame.height,
                )
            )

    def on_mouse_scroll_up(self) -> None:
        """Make the frame larger."""
        self.action_resize(1)

    def on_mouse_scroll_down(self) -> None:
        """Make the frame smaller."""
        self.action_resize(-1)

    def _set(self, frame: Crop) -> None:
        if self.locked:
            return
        left = min(max(0.0, frame.left), 1.0 - frame.width)
        top = min(max(0.0, frame.top), 1.0 - frame.height)
        before, self.frame = self.frame, Crop(left, top, frame.width, frame.height)
        if self.frame != before:
            self.post_message(self.Framed(before))

    def _of_height(self, ratio: float, height: float, across: float, down: float) -> Crop:
        """A frame of given proportions around a point, inside the picture."""
        widest = ratio / self._picture_ratio
        height = min(max(SMALLEST, height), 1.0, 1.0 / widest)
        width = height * widest
        left = min(max(0.0, across - width / 2), 1.0 - width)
        return Crop(left, min(max(0.0, down - height / 2), 1.0 - height), width, height)

    # Drawing

    def _area(self) -> tuple[int, int, int, int] | None:
        """Left, top, columns and rows of the picture inside the widget."""
        strips = self.fitted(self._keys[0]) if self._keys else None
        if not strips:
            return None
        width, height = self.content_size
        columns, rows = strips[0].cell_length, len(strips)
        return max(0, (width - columns) // 2), max(0, (height - rows) // 2), columns, rows

    def render_line(self, y: int) -> Strip:
        """One line of the picture, dimmed outside the frame."""
        width, height = self.content_size
        if self._error:
            return self.described(y, width, self._error, self.description)
        fitted = [self.fitted(key) for key in self._keys]
        area = self._area()
        if area is None or not all(fitted):
            return Strip.blank(width, self.rich_style)
        lines = [self._line(strips or (), y, width, height) for strips in fitted]
        return lines[0] if self.alone else self._framed(y, lines[0], lines[-1], area)

    def _line(self, strips: Strips, y: int, width: int, height: int) -> Strip:
        return placed(strips, width, height, self.rich_style)[y]

    def _framed(self, y: int, bright: Strip, dim: Strip, area: tuple[int, int, int, int]) -> Strip:
        left, top, columns, rows = area
        first = left + round(self.frame.left * columns)
        last = max(first + 1, left + round(self.frame.right * columns))
        upper = top + round(self.frame.top * rows)
        lower = max(upper + 1, top + round(self.frame.bottom * rows))
        if not upper <= y < lower:
            return dim
        width = bright.cell_length
        inner = bright.crop(first, last)
        marks = self._marks(y - upper, last - first, lower - upper)
        for column, glyph in marks.items():
            mark = Strip([Segment(glyph, self.get_component_rich_style("crop-frame--mark"))], 1)
            inner = Strip.join([inner.crop(0, column), mark, inner.crop(column + 1, last - first)])
        return Strip.join([dim.crop(0, first), inner, dim.crop(last, width)])

    def _marks(self, row: int, columns: int, rows: int) -> dict[int, str]:
        """The corners of the frame, and the crossings of its thirds, by column."""
        if row in (0, rows - 1):
            glyphs = "┏┓" if row == 0 else "┗┛"
            return {0: glyphs[0], columns - 1: glyphs[1]}
        if self.grid and row in (rows // 3, 2 * rows // 3):
            return {columns // 3: "+", 2 * columns // 3: "+"}
        return {}


def _dimmed(development: Development) -> Development:
    return msgspec.structs.replace(
        development,
        exposure=development.exposure + DIMMED_EXPOSURE,
        contrast=development.contrast + DIMMED_CONTRAST,
    )
