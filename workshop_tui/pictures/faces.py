"""The fonts of exported pictures: which characters they have and how wide these are.

Text is set in Plus Jakarta Sans and emoji in Noto Emoji, both under the SIL Open Font License 1.1
(`fonts/*-OFL.txt`). `fonts/characters.txt` and `fonts/emoji.txt` say what the files hold;
`tools/fonts.py` makes the files from these lists.

Pillow lays text out with its own basic engine: the other one, Raqm, is missing on many machines
and would break lines elsewhere. Nothing is loaded before the first text is set.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

from PIL import Image, ImageDraw, ImageFont

FONTS: Final = Path(__file__).parent / "fonts"

Weight = Literal["Regular", "Bold", "ExtraBold"]
Face = Literal["Regular", "Bold", "ExtraBold", "Emoji"]

FILES: Final[dict[Face, str]] = {
    "Regular": "PlusJakartaSans-Regular.ttf",
    "Bold": "PlusJakartaSans-Bold.ttf",
    "ExtraBold": "PlusJakartaSans-ExtraBold.ttf",
    "Emoji": "NotoEmoji-Regular.ttf",
}
CAP_HEIGHT: Final = 0.745
"""Of the text faces, in ems: OS/2 `sCapHeight` 745 of 1000 units."""
_SMALL: Final = 160
"""Pixels per em up to which drawn characters are kept: 512 of them are some 5 MiB."""
_EM: Final = 1000
"""Pixels per em at which widths are read, so that rounding to whole pixels does not matter."""


@cache
def text_characters() -> frozenset[str]:
    """The characters of the three text faces, the space among them."""
    return _listed("characters.txt")


@cache
def emoji_characters() -> frozenset[str]:
    """The characters of the emoji face that are taken from it."""
    return _listed("emoji.txt") - text_characters()


def face_of(character: str, weight: Weight) -> Face | None:
    """The face that draws `character` in text of `weight`, or `None` where no face has it."""
    if character in text_characters():
        return weight
    return "Emoji" if character in emoji_characters() else None


@lru_cache(maxsize=64)
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face at `size` pixels per em."""
    return ImageFont.truetype(
        str(FONTS / FILES[face]), max(1, size), layout_engine=ImageFont.Layout.BASIC
    )


@lru_cache(maxsize=4096)
def advance(face: Face, character: str) -> float:
    """How far a character moves the pen, in ems."""
    return font(face, _EM).getlength(character) / _EM


def kerning(face: Face, one: str, other: str) -> float:
    """How much further apart than their advances say two characters stand, in ems."""
    if face == "Emoji":
        return 0.0
    return _pairs()[face].get(one + other, 0) / 1000


class Shape(NamedTuple):
    """A drawn character; `left` and `top` lead from the pen, on the baseline, to its corner."""

    mask: Image.Image
    left: int
    top: int


def glyph_shape(face: Face, size: int, character: str) -> Shape:
    """How a face draws a character at `size` pixels per em; not to be changed by the caller."""
    return _small_shape(face, size, character) if size <= _SMALL else _shape(face, size, character)


@lru_cache(maxsize=512)
def _small_shape(face: Face, size: int, character: str) -> Shape:
    return _shape(face, size, character)


def _shape(face: Face, size: int, character: str) -> Shape:
    drawn = font(face, size)
    left, top, right, bottom = (round(edge) for edge in drawn.getbbox(character, anchor="ls"))
    mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(mask).text((-left, -top), character, 255, drawn, anchor="ls")
    return Shape(mask, left, top)


@cache
def _pairs() -> dict[str, dict[str, int]]:
    pairs: dict[str, dict[str, int]] = json.loads(
        (FONTS / "kerning.json").read_text(encoding="utf-8")
    )
    return pairs


def _listed(name: str) -> frozenset[str]:
    text = (FONTS / name).read_text(encoding="utf-8")
    return frozenset("".join(text.split())) | {" "}
