"""A poster as data: blocks of text, their sizes, colours and places.

A poster that someone made is kept as JSON; `coaching.layout.poster` judges it and `pictures.poster`
draws it.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, NamedTuple

import msgspec

Role = Literal["headline", "when_where", "step", "contact", "logo", "note"]
Size = Annotated[int, msgspec.Meta(ge=1, le=4)]
Row = Literal["top", "middle", "bottom"]
Column = Literal["left", "centre", "right"]
Colours = Literal["navy", "sun", "paper", "leaf", "brick", "ink", "mint", "grey", "pale", "clash"]

MAX_BLOCKS: Final = 12
"""Blocks of a poster that are drawn and judged; more than a passer-by would ever read."""
MAX_BLOCK_TEXT: Final = 600
"""Characters of a block: the hundred words of small print on a bad poster still go in."""
WIDTH: Final = 1080
"""The width in pixels that `TYPE_SIZES` refer to: Instagram's portrait format, 1080 by 1350."""
TYPE_SIZES: Final[dict[int, int]] = {1: 40, 2: 60, 3: 92, 4: 168}
"""By size step: pixels per em in a picture `WIDTH` pixels wide, in steps of about one and a half.

On a phone that shows the picture 390 points wide these are 14, 22, 33 and 61 points.
"""


class ColourPair(NamedTuple):
    """Text on its ground, both as `#rrggbb`."""

    text: str
    ground: str


COLOUR_PAIRS: Final[dict[Colours, ColourPair]] = {
    "navy": ColourPair("#FFFFFF", "#0B3D6B"),
    "sun": ColourPair("#0B3D6B", "#FFD24A"),
    "paper": ColourPair("#22302F", "#FAF6EE"),
    "leaf": ColourPair("#FFFFFF", "#13674F"),
    "brick": ColourPair("#FFFFFF", "#9A3922"),
    "ink": ColourPair("#FFD24A", "#172327"),
    "mint": ColourPair("#FFFFFF", "#2FA084"),
    "grey": ColourPair("#8A8A8A", "#FFFFFF"),
    "pale": ColourPair("#FFE066", "#FFFFFF"),
    "clash": ColourPair("#D0021B", "#2E7D32"),
}
"""Contrasts by WCAG: navy 11.1, sun 7.7, paper 12.7, leaf 6.8, brick 7.0 and ink 11.2 suit every
size, mint 3.2 and grey 3.5 large text only, pale 1.3 and clash 1.1 none: these are there to learn
from."""


class Block(msgspec.Struct, frozen=True):
    """One text on a poster, with what it is for."""

    role: Role
    text: Annotated[str, msgspec.Meta(max_length=MAX_BLOCK_TEXT)]
    size: Size = 2
    colours: Colours = "navy"
    row: Row = "top"
    column: Column = "left"


class Poster(msgspec.Struct, frozen=True):
    """A poster: the order of `blocks` is their order within a row, from top to bottom.

    `ground` colours what no picture covers. `picture` names the background picture, if there is
    one, in words of whoever keeps the poster.
    """

    blocks: Annotated[tuple[Block, ...], msgspec.Meta(max_length=MAX_BLOCKS)] = ()
    ground: Colours = "navy"
    picture: str = ""
