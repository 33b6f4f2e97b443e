"""Text set in lines and drawn into pictures.

All lengths are pixels. Widths grow linearly with the type size and come from the fonts' own
advances and kerning pairs, so a text breaks at the same words on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from PIL import Image

from .drawable import drawable
from .faces import CAP_HEIGHT, Face, Weight, advance, face_of, glyph_shape, kerning

ELLIPSIS: Final = "…"
EMOJI_SIZE: Final = 0.92
"""Size of an emoji beside the text's: as wide as the two to three letters that it stands among."""
_EMOJI_DROP: Final = 0.34 * EMOJI_SIZE - CAP_HEIGHT / 2
"""How far emoji stand below the baseline, in ems, to share their middle with capitals: Noto
Emoji's glyphs reach from 500 below to 1900 above it, of 2048 units, so their middle is at 0.34."""
_PARAGRAPH_GAP: Final = 0.5
"""Height of an empty line, in lines."""
_WORD_SPACE: Final = 0.05
"""Added to the width of every space, in ems: the fonts' own space is made for large type."""
_OVERSAMPLING: Final = 4
"""Text is drawn this much larger and reduced, so that letters can stand between two pixels; half
as much does for large type."""
_LARGE: Final = 64
"""Pixels per em from which type is large."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text looks: its weight, its type size in pixels, its line height in type sizes."""

    size: int
    weight: Weight = "Regular"
    line_height: float = 1.4

    @property
    def leading(self) -> int:
        """From one baseline to the next, in pixels."""
        return round(self.size * self.line_height)


class Run(NamedTuple):
    """Neighbouring characters of one face."""

    face: Face
    text: str


@dataclass(frozen=True, slots=True)
class SetText:
    """A text broken into lines.

    `complete` is false where the text did not fit and ends in an ellipsis.
    """

    lines: tuple[str, ...]
    style: TextStyle
    complete: bool = True

    @property
    def height(self) -> int:
        """From the top of the first line to the bottom of the last, in pixels."""
        return sum(_line_height(line, self.style) for line in self.lines)

    @property
    def width(self) -> float:
        """The width of the longest line, in pixels."""
        return max((measure(line, self.style) for line in self.lines), default=0.0)


def runs(text: str, weight: Weight = "Regular") -> list[Run]:
    """`text` as drawable runs: every character in them has a glyph in its face."""
    found: list[Run] = []
    for character in drawable(text):
        face = face_of(character, weight)
        if face is None:
            continue
        if found and found[-1].face == face:
            found[-1] = Run(face, found[-1].text + character)
        else:
            found.append(Run(face, character))
    return found


def measure(line: str, style: TextStyle) -> float:
    """The width in pixels of a line in drawable characters."""
    words = line.split(" ")
    spaces = (len(words) - 1) * _word_width(" ", style.weight)
    return style.size * (spaces + sum(_word_width(word, style.weight) for word in words))


@lru_cache(maxsize=4096)
def _word_width(word: str, weight: Weight) -> float:
    """In ems; no pair of a space and a letter is kerned, so widths of words simply add up."""
    end = 0.0
    for glyph in _placed(word, weight):
        end = glyph.end
    return end


def set_text(text: str, style: TextStyle, width: float, max_lines: float = math.inf) -> SetText:
    """Break `text` into lines at most `width` pixels wide.

    Lines break at spaces; a word wider than a line, such as a long hashtag, breaks inside. Empty
    lines count half. What goes beyond `max_lines` is cut, and the last line ends in an ellipsis.
    """
    lines: list[str] = []
    used = 0.0
    for line in _lines(drawable(text), style, width):
        needed = 1.0 if line else _PARAGRAPH_GAP
        if used + needed > max_lines:
            return SetText(_shortened(lines, style, width), style, complete=False)
        lines.append(line)
        used += needed
    return SetText(tuple(lines), style)


def balanced(text: str, style: TextStyle, width: float, max_lines: float = math.inf) -> SetText:
    """`set_text` in the narrowest measure that needs no further line: no lone word at the end."""
    best = set_text(text, style, width, max_lines)
    low, high = width / 2, width
    while best.complete and len(best.lines) > 1 and high - low > style.size / 4:
        middle = (low + high) / 2
        narrower = set_text(text, style, middle, len(best.lines))
        if narrower.complete and not _breaks_words(narrower, text):
            best, high = narrower, middle
        else:
            low = middle
    return best


def longest_word(text: str, style: TextStyle) -> float:
    """The width in pixels of the widest word."""
    return max((measure(word, style) for word in drawable(text).split()), default=0.0)


def draw_text(image: Image.Image, position: tuple[int, int], text: SetText, colour: str) -> int:
    """Draw `text` from the upper left corner `position`; the y below its last line."""
    x, y = position
    style = text.style
    for line in text.lines:
        height = _line_height(line, style)
        draw_line(image, (x, baseline_of(y, style)), line, style, colour)
        y += height
    return y


def baseline_of(top: int, style: TextStyle) -> int:
    """The baseline of a line whose line box begins at `top`: capitals stand in its middle."""
    return top + round((style.leading + CAP_HEIGHT * style.size) / 2)


def draw_line(
    image: Image.Image, origin: tuple[int, int], line: str, style: TextStyle, colour: str
) -> None:
    """Draw a line in drawable characters with the pen starting at `origin`, on the baseline."""
    if not line.strip():
        return
    margin = style.size
    scale = _OVERSAMPLING if style.size < _LARGE else _OVERSAMPLING // 2
    width = math.ceil(measure(line, style)) + 2 * margin
    mask = Image.new("L", (width * scale, 3 * margin * scale))
    for glyph in _placed(line, style.weight):
        drop = _EMOJI_DROP if glyph.face == "Emoji" else 0.0
        x, y = margin + glyph.start * style.size, 2 * margin + drop * style.size
        shape = glyph_shape(glyph.face, round(style.size * glyph.share * scale), glyph.character)
        mask.paste(255, (round(x * scale) + shape.left, round(y * scale) + shape.top), shape.mask)
    image.paste(colour, (origin[0] - margin, origin[1] - 2 * margin), mask.reduce(scale))


class _Glyph(NamedTuple):
    """A character in a line: its face, that face's share of the type size, its ends in ems."""

    face: Face
    character: str
    share: float
    start: float
    end: float


def _placed(line: str, weight: Weight) -> Iterator[_Glyph]:
    x = 0.0
    before = ""
    for character in line:
        face = face_of(character, weight)
        if face is None:
            continue
        share = EMOJI_SIZE if face == "Emoji" else 1.0
        x += kerning(face, before, character)
        end = x + advance(face, character) * share + (_WORD_SPACE if character == " " else 0)
        yield _Glyph(face, character, share, x, end)
        x = end
        before = character


def _line_height(line: str, style: TextStyle) -> int:
    return style.leading if line else round(style.leading * _PARAGRAPH_GAP)


def _lines(text: str, style: TextStyle, width: float) -> Iterator[str]:
    """All lines of a text; paragraphs stand apart by one empty line, however many there were."""
    begun = False
    gap = False
    for paragraph in text.split("\n"):
        words = paragraph.split()
        if not words:
            gap = begun
            continue
        if gap:
            yield ""
        begun, gap = True, False
        yield from _filled(words, style, width)


def _filled(words: list[str], style: TextStyle, width: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if measure(longer, style) <= width:
            line = longer
            continue
        if line:
            yield line
        line = ""
        for piece in _pieces(word, style, width):
            if line:
                yield line
            line = piece
    if line:
        yield line


def _pieces(word: str, style: TextStyle, width: float) -> Iterator[str]:
    """A word in pieces that fit, at least one character each.

    `#PelayananPublik` breaks before a capital where that costs no more than a third of a line.
    """
    starts: list[float] = []
    begin = 0
    for index, glyph in enumerate(_placed(word, style.weight)):
        starts.append(glyph.start)
        if index > begin and (glyph.end - starts[begin]) * style.size > width:
            least = begin + (index - begin) * 2 // 3
            humps = (
                i for i in range(index, least, -1) if word[i - 1].islower() and word[i].isupper()
            )
            cut = next(humps, index)
            yield word[begin:cut]
            begin = cut
    yield word[begin:]


def _shortened(lines: list[str], style: TextStyle, width: float) -> tuple[str, ...]:
    """The lines, the last one with an ellipsis at its end."""
    while lines and not lines[-1]:
        lines.pop()
    if not lines:
        return ()
    last = lines[-1].rstrip(" .,;:–—-")
    while last and measure(last + ELLIPSIS, style) > width:
        last = last[:-1].rstrip()
    return (*lines[:-1], last + ELLIPSIS)


def _breaks_words(text: SetText, original: str) -> bool:
    return " ".join(" ".join(text.lines).split()) != " ".join(drawable(original).split())
