"""Changes to a poster: each gives a new poster, and the place of the block that it was about.

The blocks of every poster here stand in the order of reading: row by row, downwards.
"""

from __future__ import annotations

from typing import Final, NamedTuple, TypeVar, get_args

from msgspec.structs import replace

from .poster import COLOUR_PAIRS, Block, Colours, Column, Poster, Row, Size

ROWS: Final[tuple[Row, ...]] = get_args(Row)
COLUMNS: Final[tuple[Column, ...]] = get_args(Column)
COLOURS: Final[tuple[Colours, ...]] = tuple(COLOUR_PAIRS)
SIZES: Final[tuple[Size, ...]] = (1, 2, 3, 4)

T = TypeVar("T")


class Changed(NamedTuple):
    """A poster, and the number of the block that was changed in it."""

    poster: Poster
    number: int


def in_reading_order(poster: Poster) -> Poster:
    """The same poster, its blocks as they are read."""
    blocks = sorted(poster.blocks, key=lambda block: ROWS.index(block.row))
    return replace(poster, blocks=tuple(blocks))


def with_size(poster: Poster, number: int, size: int) -> Changed:
    """Block `number` in the size nearest to `size`."""
    nearest = SIZES[min(max(size, SIZES[0]), SIZES[-1]) - 1]
    return _with(poster, number, replace(poster.blocks[number], size=nearest))


def with_next_colours(poster: Poster, number: int, by: int) -> Changed:
    """Block `number` in colours `by` places further on; the first follow the last."""
    block = poster.blocks[number]
    return _with(poster, number, replace(block, colours=_around(COLOURS, block.colours, by)))


def with_next_ground(poster: Poster, by: int) -> Poster:
    """The poster on a ground `by` places further on."""
    return replace(poster, ground=_around(COLOURS, poster.ground, by))


def with_next_row(poster: Poster, number: int) -> Changed:
    """Block `number` as the last one of the next row; the top follows the bottom."""
    block = poster.blocks[number]
    moved = replace(block, row=_around(ROWS, block.row, 1))
    others = poster.blocks[:number] + poster.blocks[number + 1 :]
    place = sum(ROWS.index(other.row) <= ROWS.index(moved.row) for other in others)
    return Changed(replace(poster, blocks=(*others[:place], moved, *others[place:])), place)


def in_column(poster: Poster, number: int, by: int) -> Changed:
    """Block `number` by so many columns to the right, as far as there are columns."""
    block = poster.blocks[number]
    place = min(max(COLUMNS.index(block.column) + by, 0), len(COLUMNS) - 1)
    return _with(poster, number, replace(block, column=COLUMNS[place]))


def moved(poster: Poster, number: int, by: int) -> Changed:
    """Block `number` one place up (-1) or down (1): past its neighbour, or into the next row."""
    blocks, block, target = list(poster.blocks), poster.blocks[number], number + by
    if 0 <= target < len(blocks) and blocks[target].row == block.row:
        blocks[number], blocks[target] = blocks[target], block
        return Changed(replace(poster, blocks=tuple(blocks)), target)
    row = min(max(ROWS.index(block.row) + by, 0), len(ROWS) - 1)
    return _with(poster, number, replace(block, row=ROWS[row]))


def without(poster: Poster, number: int) -> Poster:
    """The poster without block `number`."""
    return replace(poster, blocks=poster.blocks[:number] + poster.blocks[number + 1 :])


def with_block(poster: Poster, block: Block) -> Changed:
    """The poster with `block` as the last one of its row."""
    place = sum(ROWS.index(other.row) <= ROWS.index(block.row) for other in poster.blocks)
    blocks = (*poster.blocks[:place], block, *poster.blocks[place:])
    return Changed(replace(poster, blocks=blocks), place)


def _with(poster: Poster, number: int, block: Block) -> Changed:
    blocks = (*poster.blocks[:number], block, *poster.blocks[number + 1 :])
    return Changed(replace(poster, blocks=blocks), number)


def _around(values: tuple[T, ...], value: T, by: int) -> T:
    return values[(values.index(value) + by) % len(values)]
