"""Where the blocks of a poster go.

Blocks stand in three rows, below each other in the order given. Neighbours of the same colours
share a panel; a block at the right stands beside the one at the left before it, if there is one.
What does not fit is made smaller, all of it by the same factor: a poster that says too much
whispers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop_tui.records.poster import MAX_BLOCKS, TYPE_SIZES, WIDTH, Block, Column, Poster, Row

from .faces import CAP_HEIGHT, Weight
from .typesetting import SetText, TextStyle, balanced, longest_word, set_text

MARGIN: Final = 80
"""Pixels at each side of a poster `records.poster.WIDTH` pixels wide."""
PADDING: Final = 46
"""Between a panel's edge and its text, as `MARGIN`."""
ROWS: Final[tuple[Row, ...]] = ("top", "middle", "bottom")
BADGE: Final = 2.2
"""Height of a logo's badge, in type sizes of its block."""
NAME: Final = 0.72
"""Type size of a logo's name, in type sizes of its block."""
_DISPLAY_SIZE: Final = 3
"""From this size step on type is extra bold and its lines stand close."""
_SIDE_SHARE: Final = 0.42
"""The most of the width that a block at the right takes beside another."""
_LEAST: Final = 0.25
"""The smallest factor before text is cut."""


@dataclass(frozen=True, slots=True)
class Item:
    """A block with its text set; sizes in pixels, from the tops of capitals to the baseline."""

    block: Block
    text: SetText
    width: int
    height: int
    badge: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks below each other in one panel, or one block on the poster's ground."""

    items: tuple[Item, ...]
    padding: int
    gap: int

    @property
    def column(self) -> Column:
        """Where it stands."""
        return self.items[0].block.column

    @property
    def width(self) -> int:
        """Of the widest block, with the padding."""
        return max(item.width for item in self.items) + 2 * self.padding

    @property
    def height(self) -> int:
        """Of all blocks, with gaps and padding."""
        inner = sum(item.height for item in self.items) + self.gap * (len(self.items) - 1)
        return inner + 2 * self.padding


@dataclass(frozen=True, slots=True)
class Line:
    """One group, or one at the left and one at the right."""

    groups: tuple[Group, ...]
    gap: int

    @property
    def height(self) -> int:
        """Of the higher group."""
        return max(group.height for group in self.groups)


@dataclass(frozen=True, slots=True)
class Composition:
    """The lines of each row; `gap` separates the rows."""

    rows: dict[Row, tuple[Line, ...]]
    gap: int

    @property
    def height(self) -> int:
        """Of all rows and the gaps between them."""
        filled = [row_height(lines) for lines in self.rows.values() if lines]
        return sum(filled) + self.gap * max(0, len(filled) - 1)


def row_height(lines: Sequence[Line]) -> int:
    """Of lines below each other, in pixels; a line's gap stands above it unless it is the first."""
    return sum(line.height for line in lines) + sum(line.gap for line in lines[1:])


def compose(poster: Poster, size: tuple[int, int], *, on_picture: bool = False) -> Composition:
    """The largest composition of `poster` that fits into `size`, margins kept.

    `on_picture` puts every block on a panel.
    """
    unit = size[0] / WIDTH
    room = size[1] - 2 * round(MARGIN * unit)

    def composed(factor: float, max_lines: float, *, even: bool = False) -> Composition:
        setter = _Setter(poster, unit * factor, max_lines, size[0], on_picture, even)
        return setter.composition()

    def fits(factor: float, max_lines: float) -> bool:
        return composed(factor, max_lines).height <= room

    if fits(1.0, math.inf):
        return composed(1.0, math.inf, even=True)
    for max_lines in (math.inf, 8, 4, 2, 1):
        if fits(_LEAST, max_lines):
            low, high = _LEAST, 1.0
            for _attempt in range(6):
                middle = (low + high) / 2
                low, high = (middle, high) if fits(middle, max_lines) else (low, middle)
            return composed(low, max_lines, even=True)
    return composed(_LEAST / 5, 1)


class _Setter:
    """Sets the blocks of one poster at one scale.

    Lines are made `even` only for the drawing itself, which takes most of the time; their number
    stays the same.
    """

    def __init__(
        self,
        poster: Poster,
        scale: float,
        max_lines: float,
        width: int,
        on_picture: bool,
        even: bool,
    ) -> None:
        self._poster = poster
        self._scale = scale
        self._content = round(width * (WIDTH - 2 * MARGIN) / WIDTH)
        self._max_lines = max_lines
        self._on_picture = on_picture
        self._set = balanced if even else set_text

    def composition(self) -> Composition:
        """All blocks that hold text."""
        blocks = [block for block in self._poster.blocks[:MAX_BLOCKS] if block.text.strip()]
        rows = {row: self._lines([b for b in blocks if b.row == row]) for row in ROWS}
        return Composition(rows, round(64 * self._scale))

    def _lines(self, blocks: Sequence[Block]) -> tuple[Line, ...]:
        """The blocks of one row as lines."""
        stacks: list[list[list[Block]]] = []
        for block in blocks:
            last = stacks[-1] if stacks else []
            if block.column == "right" and len(last) == 1 and last[0][0].column == "left":
                last.append([block])
            elif len(last) == 1 and self._share_panel(last[0][-1], block):
                last[0].append(block)
            else:
                stacks.append([[block]])
        lines: list[Line] = []
        for number, stack in enumerate(stacks):
            sizes = [b.size for near in stacks[max(0, number - 1) : number + 1] for b in near[0]]
            gap = min(104.0, max(44.0, 0.62 * TYPE_SIZES[max(sizes)]))
            lines.append(Line(self._groups(stack), round(gap * self._scale)))
        return tuple(lines)

    def _share_panel(self, one: Block, other: Block) -> bool:
        alike = (one.colours, one.column) == (other.colours, other.column)
        return alike and self._on_panel(one) and "logo" not in (one.role, other.role)

    def _on_panel(self, block: Block) -> bool:
        return self._on_picture or block.colours != self._poster.ground

    def _groups(self, stack: list[list[Block]]) -> tuple[Group, ...]:
        if len(stack) == 1:
            return (self._group(stack[0], self._content),)
        gutter = round(MARGIN / 2 * self._scale)
        right = self._group(stack[1], round(self._content * _SIDE_SHARE))
        left = self._group(stack[0], self._content - right.width - gutter)
        return left, right

    def _group(self, blocks: list[Block], width: int) -> Group:
        padding = round(PADDING * self._scale) if self._on_panel(blocks[0]) else 0
        items = tuple(self._item(block, width - 2 * padding) for block in blocks)
        least = min(item.text.style.size for item in items)
        return Group(items, padding, round(least * 0.55))

    def _item(self, block: Block, width: int) -> Item:
        size = TYPE_SIZES[block.size] * self._scale
        if block.role == "logo":
            badge = round(size * BADGE)
            style = TextStyle(max(1, round(size * NAME)), "Bold", 1.2)
            text = set_text(block.text, style, width - badge * 1.25, min(2, self._max_lines))
            wide = badge + (round(badge * 0.25 + text.width) if text.lines else 0)
            return Item(block, text, min(wide, width), badge, badge)
        display = block.size >= _DISPLAY_SIZE
        weight: Weight = "ExtraBold" if display else "Bold"
        leading = 1.07 if display else 1.26
        style = TextStyle(max(1, round(size)), weight, leading)
        longest = longest_word(block.text, style)
        if longest > width:
            least = TYPE_SIZES[1] * self._scale
            fitting = max(1, int(max(least, size * width / longest * 0.995)))
            style = TextStyle(min(style.size, fitting), weight, leading)
        text = self._set(block.text, style, width, self._max_lines)
        height = text.height - style.leading + round(style.size * CAP_HEIGHT)
        return Item(block, text, math.ceil(text.width), max(0, height))
