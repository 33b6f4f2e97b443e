"""Changing a poster: the blocks always stand as they are read, and nothing gets lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from workshop_tui.records import poster_changes as change
from workshop_tui.records.poster import COLOUR_PAIRS, Block, Poster

POSTER: Final = Poster(
    (
        Block("headline", "A", 4, "navy", "top"),
        Block("step", "B", 1, "paper", "top"),
        Block("contact", "C", 2, "sun", "bottom", "right"),
    )
)


def texts(poster: Poster) -> str:
    """The texts in order."""
    return "".join(block.text for block in poster.blocks)


@pytest.mark.parametrize(
    ("by", "number", "order", "row", "place"),
    [
        (1, 0, "BAC", "top", 1),
        (-1, 0, "ABC", "top", 0),
        (1, 1, "ABC", "middle", 1),
        (-1, 2, "ABC", "middle", 2),
        (1, 2, "ABC", "bottom", 2),
    ],
)
def test_a_block_moves_past_its_neighbour_or_into_the_next_row(
    by: int, number: int, order: str, row: str, place: int
) -> None:
    changed = change.moved(POSTER, number, by)
    assert (texts(changed.poster), changed.number) == (order, place)
    assert changed.poster.blocks[place].row == row


def test_the_next_row_takes_a_block_to_its_end() -> None:
    changed = change.with_next_row(POSTER, 0)
    assert (texts(changed.poster), changed.number) == ("BAC", 1)
    assert change.with_next_row(POSTER, 2).number == 2
    assert texts(change.with_next_row(POSTER, 2).poster) == "ABC"


@pytest.mark.parametrize(("size", "result"), [(-3, 1), (0, 1), (3, 3), (99, 4)])
def test_sizes_stay_between_one_and_four(size: int, result: int) -> None:
    assert change.with_size(POSTER, 1, size).poster.blocks[1].size == result


def test_columns_end_at_both_sides_and_colours_go_around() -> None:
    assert change.in_column(POSTER, 0, -1).poster == POSTER
    assert change.in_column(POSTER, 0, 1).poster.blocks[0].column == "centre"
    poster = POSTER
    for _pair in COLOUR_PAIRS:
        poster = change.with_next_colours(poster, 0, 1).poster
        poster = change.with_next_ground(poster, -1)
    assert poster == POSTER


def test_what_is_taken_out_can_be_taken_in_again() -> None:
    less = change.without(POSTER, 1)
    assert texts(less) == "AC"
    assert change.with_block(less, POSTER.blocks[1]) == (POSTER, 1)


@pytest.mark.parametrize(
    "changed", [lambda p: change.moved(p, 0, 1), lambda p: change.with_next_row(p, 1)]
)
def test_the_order_of_reading_is_kept(changed: Callable[[Poster], change.Changed]) -> None:
    poster = changed(POSTER).poster
    assert change.in_reading_order(poster) == poster
