"""Raised hands, counted into a grid: criteria down, levels across."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.content import Rubric
from workshop_tui.locale import N_, _
from workshop_tui.records import MOST_HANDS, hands_raised
from workshop_tui.scoring.spread import LEVELS

NAME_WIDTH: Final = 10
SUM_WIDTH: Final = 8
SMALLEST_CELL: Final = 6


class HandsGrid(Widget, can_focus=True):
    """Digits are typed into the cell; the mouse takes − and + at its sides."""

    ALLOW_SELECT: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        key("0", "digit(0)", N_("Count"), N_("Type how many hands are up"), shown_as="0-9"),
        *(key(str(n), f"digit({n})", N_("Count"), show=False) for n in range(1, 10)),
        key("plus,equals_sign", "add(1)", N_("One more"), show=False),
        key("minus", "add(-1)", N_("One less"), show=False),
        key("backspace,delete", "erase", N_("Erase"), show=False),
        key("left", "move(0, -1)", N_("Level"), N_("The level before"), show=False),
        key("right,space", "move(0, 1)", N_("Level"), N_("The next level"), shown_as="←→"),
        key("up", "move(-1, 0)", N_("Criterion"), N_("The criterion before"), show=False),
        key("down", "move(1, 0)", N_("Criterion"), N_("The next criterion"), shown_as="↑↓"),
        key("enter", "next", N_("On"), N_("The next cell"), show=False),
    ]

    row: reactive[int] = reactive(0)
    level: reactive[int] = reactive(0)

    @dataclass
    class Moved(Message):
        """Another cell is being counted."""

        row: int
        level: int

    @dataclass
    class Counted(Message):
        """A criterion is counted: it was left, or the last cell of all was."""

        counts: dict[str, list[int]]

    def __init__(self, rubric: Rubric, counts: dict[str, list[int]]) -> None:
        super().__init__()
        self.rubric = rubric
        self.counts = {code: list(counts.get(code, [0] * len(LEVELS))) for code in rubric.codes()}
        self._typed = False

    @property
    def people(self) -> int:
        """How many raised their hands, as far as is known."""
        return hands_raised(self.counts)

    def render(self) -> Content:
        """Level names, then a row for each criterion with its sum."""
        width = self._cell_width
        head = [Content(" " * NAME_WIDTH)]
        for level, name in enumerate(self.rubric.scale, start=1):
            whole = f"{level} {str(name).split()[0]}"
            shown = whole if len(whole) < width else str(level)
            head.append(_centred(user_line(shown, "bold $muted"), width))
        head.append(Content.styled(_("sum").rjust(SUM_WIDTH - 1), "$muted"))
        lines = [Content("").join(head)]
        for number in range(len(self.counts)):
            lines += [Content()] * (self._gap - 1)
            lines.append(self._row(number))
        return Content("\n").join(lines)

    # Keys

    def action_digit(self, digit: int) -> None:
        """Type a digit: the first one begins anew."""
        before = self._here if self._typed else 0
        self._set(before * 10 + digit)
        self._typed = True

    def action_add(self, n: int) -> None:
        """Some more, or fewer."""
        self._set(self._here + n)

    def action_erase(self) -> None:
        """Take back the last digit."""
        self._set(self._here // 10)
        self._typed = True

    def action_move(self, rows: int, levels: int) -> None:
        """To a cell nearby."""
        self._go(self.row + rows, self.level + levels)

    def action_next(self) -> None:
        """To the next cell, on the next row after the last one of a row."""
        if self.level + 1 < len(LEVELS):
            self._go(self.row, self.level + 1)
        elif self.row + 1 < len(self.counts):
            self._go(self.row + 1, 0)
        else:
            self.post_message(self.Counted(self.counts))

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """To the cell; at its sides one less or one more."""
        place = event.get_content_offset(self)
        if place is None:
            return
        row = (place.y - self._gap) // self._gap
        level, within = divmod(place.x - NAME_WIDTH, self._cell_width)
        on_row = (place.y - self._gap) % self._gap == 0
        if not (on_row and 0 <= row < len(self.counts) and 0 <= level < len(LEVELS)):
            return
        was_here = (row, level) == (self.row, self.level)
        self._go(row, level)
        if was_here and within <= 1:
            self.action_add(-1)
        elif was_here:
            self.action_add(1)

    @property
    def _gap(self) -> int:
        """Lines from one criterion to the next."""
        return 2 if self.content_size.height >= 2 * len(self.counts) + 1 else 1

    @property
    def _cell_width(self) -> int:
        room = self.content_size.width - NAME_WIDTH - SUM_WIDTH
        return max(SMALLEST_CELL, room // len(LEVELS))

    @property
    def _code(self) -> str:
        return self.rubric.codes()[self.row]

    @property
    def _here(self) -> int:
        return self.counts[self._code][self.level]

    def _set(self, n: int) -> None:
        self.counts[self._code][self.level] = min(max(0, n), MOST_HANDS)
        self.refresh()

    def _go(self, row: int, level: int) -> None:
        row = min(max(0, row), len(self.counts) - 1)
        level = min(max(0, level), len(LEVELS) - 1)
        if (row, level) == (self.row, self.level):
            return
        if row != self.row:
            self.post_message(self.Counted(self.counts))
        self.row, self.level, self._typed = row, level, False
        self.post_message(self.Moved(row, level))

    def _row(self, number: int) -> Content:
        criterion = self.rubric.criteria[number]
        counts = self.counts[criterion.code]
        name = user_line(criterion.short, "bold $primary" if number == self.row else "bold")
        cells = [self._cell(number, level, count) for level, count in enumerate(counts)]
        total = sum(counts)
        style = "bold" if total == self.people else "bold $reference"
        sum_cell = Content.styled(str(total).rjust(SUM_WIDTH - 1), style)
        return Content("").join([_left(name, NAME_WIDTH), *cells, sum_cell])

    def _cell(self, row: int, level: int, count: int) -> Content:
        width = self._cell_width
        if (row, level) != (self.row, self.level):
            shown = Content.styled(str(count), "" if count else "$muted")
            return _centred(shown, width)
        number = str(count).center(width - 3)
        return Content.assemble((f"−{number}+", "bold $on-colour on $primary"), " ")


def _centred(content: Content, width: int) -> Content:
    content = content.truncate(width - 1, ellipsis=True)
    left = (width - 1 - content.cell_length) // 2
    return content.pad_left(left).pad_right(width - left - content.cell_length)


def _left(content: Content, width: int) -> Content:
    content = content.truncate(width - 1, ellipsis=True)
    return content.pad_right(width - content.cell_length)


def to_read_aloud(rubric: Rubric, row: int, level: int) -> Content:
    """The question of a criterion and what a level of it means; both are counted from 0."""
    criterion = rubric.criteria[row]
    return Content.assemble(
        user_text(criterion.question, "bold"),
        "\n",
        (f"{level + 1} ", "bold $primary"),
        user_line(rubric.scale[level], "bold $primary"),
        ": ",
        user_text(criterion.anchors[level]),
    )
