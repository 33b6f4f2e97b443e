"""Before and after in one frame, with a divider between them: the heart of the product."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.binding import BindingType
from textual.reactive import reactive
from textual.strip import Strip

from workshop_tui.app.keys import key
from workshop_tui.app.text import AFTER, BEFORE, user_text
from workshop_tui.content import Spot
from workshop_tui.locale import N_, _

from .fitting import PictureKey, Strips
from .loader import PictureLoader, placed

STEP: Final = 0.06
"""Share of the width that one press of an arrow key moves the divider."""
NOTE_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two pictures, with its description and the spots to look at."""

    file: Path
    description: str
    spots: Sequence[Spot] = ()


class BeforeAfter(PictureLoader, can_focus=True):
    """Two pictures in the same place: left of the divider *before*, right of it *after*.

    The divider follows the mouse and the arrow keys; `b` shows one picture whole, then the other;
    `Tab` leads through the marked spots, whose notes stand below the pictures.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("left", "move(-1)", N_("Divider left"), N_("Show more of the after"), show=False),
        key("right", "move(1)", N_("Divider right"), N_("Show more of the before"), show=False),
        key("b", "flip", N_("Flip"), N_("Show before and after whole, in turn")),
        key("tab", "spot(1)", N_("Next spot"), N_("Show the next marked spot")),
        key("shift+tab", "spot(-1)", N_("Last spot"), N_("Show the spot before"), show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "before-after--before",
        "before-after--after",
        "before-after--divider",
        "before-after--spot",
        "before-after--current",
    }

    divider: reactive[float] = reactive(0.5)
    """Where the divider stands, as a share of the width: 0 shows only *after*, 1 only *before*."""
    spot: reactive[int] = reactive(-1)
    """The spot whose note is shown, counted through both pictures; -1 for none."""

    def __init__(self, before: Side, after: Side) -> None:
        super().__init__()
        self._sides = (before, after)
        self._spots = [(side, spot) for side in (0, 1) for spot in self._sides[side].spots]
        self._keys: tuple[PictureKey, ...] = ()
        self._errors: dict[PictureKey, str] = {}
        self._lines: tuple[tuple[object, ...], Strips, Strips] | None = None

    def prepare(self) -> None:
        """Ask for both pictures at the present size."""
        width, rows = self.content_size.width, self._picture_rows
        if width and rows > 0 and not self.why_no_pictures():
            self._keys = tuple(self.key_for(side.file, width, rows) for side in self._sides)
            for picture in self._keys:
                self.load(picture)
        self.refresh()

    def wants(self, key: PictureKey) -> bool:
        """Both at the present size."""
        return key in self._keys

    def picture_ready(self, key: PictureKey, error: str) -> None:
        """Draw what is there."""
        if error:
            self._errors[key] = error
        self.refresh()

    def validate_divider(self, share: float) -> float:
        """Keep the divider inside the frame."""
        return min(1.0, max(0.0, share))

    def action_move(self, direction: int) -> None:
        """Move the divider one step."""
        self.divider += direction * STEP

    def action_flip(self) -> None:
        """Show one picture whole, or the other one when it is shown already."""
        self.divider = 0.0 if self.divider >= 1.0 else 1.0

    def action_spot(self, by: int) -> None:
        """Show the next spot, uncovered; beyond the last one the focus goes on."""
        number = self.spot + by
        if not -1 <= number < len(self._spots) or (number == -1 and by < 0):
            self.spot = -1
            self.screen.focus_next() if by > 0 else self.screen.focus_previous()
            return
        side, spot = self._spots[number]
        if (spot.at[0] > self.divider) == (side == 0):
            self.divider = 1.0 if side == 0 else 0.0
        self.spot = number

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without spots `Tab` does what it does everywhere."""
        if action == "spot":
            return bool(self._spots)
        return super().check_action(action, parameters)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the divider follow the mouse."""
        width = self.content_size.width
        if width > 1 and 0 < event.y <= self._picture_rows:
            self.divider = event.x / (width - 1)

    def on_click(self, event: events.Click) -> None:
        """Show the note of the spot that was clicked."""
        for number in range(len(self._spots)):
            column, row = self._place(number) or (-9, -9)
            if row == event.y - 1 and column <= event.x < column + 3:
                self.spot = number

    # Drawing

    @property
    def _picture_rows(self) -> int:
        return self.content_size.height - 1 - (NOTE_ROWS if self._spots else 0)

    def render_line(self, y: int) -> Strip:
        """The labels on the first line, the pictures below, then the note of a spot."""
        width, rows = self.content_size.width, self._picture_rows
        if not width:
            return Strip.blank(0)
        if y == 0:
            return self._labels(width)
        if y > rows:
            return self._note(y - rows - 1, width)
        if reason := self.why_no_pictures() or next(iter(self._errors.values()), ""):
            return self.described(y - 1, width, reason, *(s.description for s in self._sides))
        both = self._both_sides(width, rows)
        if both is None:
            return Strip.blank(width, self.rich_style)
        return self._divided(both[0][y - 1], both[1][y - 1])

    def _both_sides(self, width: int, rows: int) -> tuple[Strips, Strips] | None:
        """All lines of both pictures with their spots, kept while nothing but the divider moves."""
        fitted = [self.fitted(key) for key in self._keys]
        state = (width, rows, self.spot, *fitted)
        if self._lines is None or self._lines[0] != state:
            if len(fitted) < 2 or not all(fitted):
                return None
            before, after = (
                tuple(
                    self._with_spots(line, side, row)
                    for row, line in enumerate(placed(strips or (), width, rows, self.rich_style))
                )
                for side, strips in enumerate(fitted)
            )
            self._lines = (state, before, after)
        return self._lines[1:]

    def notify_style_update(self) -> None:
        """The theme changed, and with it the ground around the pictures."""
        super().notify_style_update()
        self._lines = None

    def _divided(self, before: Strip, after: Strip) -> Strip:
        width = self.content_size.width
        column = round(self.divider * width)
        if column <= 0 or column >= width:
            return before if column >= width else after
        bar = Strip([Segment("┃", self._style("divider"))], 1)
        return Strip.join([before.crop(0, column), bar, after.crop(column + 1, width)])

    def _with_spots(self, line: Strip, side: int, row: int) -> Strip:
        width = self.content_size.width
        for number, (of_side, _spot) in enumerate(self._spots):
            place = self._place(number)
            if of_side != side or place is None or place[1] != row:
                continue
            look = self._style("current" if number == self.spot else "spot")
            label = Strip([Segment(f" {number + 1} ", look)], 3)
            line = Strip.join([line.crop(0, place[0]), label, line.crop(place[0] + 3, width)])
        return line

    def _place(self, number: int) -> tuple[int, int] | None:
        """Column and row of a spot's mark in the area of the pictures."""
        side, spot = self._spots[number]
        strips: Strips | None = self.fitted(self._keys[side]) if self._keys else None
        width = self.content_size.width
        if not strips or width < 3:
            return None
        columns, rows = strips[0].cell_length, len(strips)
        left, top = (width - columns) // 2, (self._picture_rows - rows) // 2
        column = left + round(spot.at[0] * (columns - 1)) - 1
        return min(max(0, column), width - 3), top + round(spot.at[1] * (rows - 1))

    def _labels(self, width: int) -> Strip:
        before, after = f"{BEFORE} {_('Before')}", f"{_('After')} {AFTER}"
        gap = " " * max(1, width - len(before) - len(after))
        labels = [
            Segment(before, self._style("before")),
            Segment(gap, self.rich_style),
            Segment(after, self._style("after")),
        ]
        return Strip(labels).adjust_cell_length(width, self.rich_style)

    def _note(self, row: int, width: int) -> Strip:
        if self.spot < 0:
            if row or not self.has_focus:
                return Strip.blank(width, self.rich_style)
            return self.described(0, width, "", _("Tab: look at the marked spots"))
        _side, spot = self._spots[self.spot]
        lines = user_text(f"{self.spot + 1}  {spot.note}").wrap(width)
        text = lines[row].plain if row < len(lines) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(width, self.rich_style)

    def _style(self, part: str) -> RichStyle:
        return self.get_component_rich_style(f"before-after--{part}")
