"""A caption in the form in which words are compared, with the way back to the text as typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

_HANGUL_TAIL: Final = range(0x1160, 0x1200)


class Span(NamedTuple):
    """A stretch of a text, from a character up to, not including, another one."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """What stands there."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class NormalText:
    r"""A text in Unicode's form NFC with `\n` as line breaks; smart quotes stay as they are.

    Attributes:
        text: the text for matching.
        original: the text as typed.
        starts: where each character of `text` begins in `original`, and at last its length;
            nothing where the two are equal.
    """

    text: str
    original: str
    starts: Sequence[int] = ()

    def to_original(self, span: Span) -> Span:
        """The stretch of the original that `span` of `text` stands for, no character cut."""
        if not self.starts:
            return span
        end = span.end
        while span.start < end < len(self.text) and self.starts[end] == self.starts[end - 1]:
            end += 1
        return Span(self.starts[span.start], self.starts[end])


def normal_text(original: str) -> NormalText:
    """The text for matching; never fails, whatever the characters are."""
    if "\r" not in original and unicodedata.is_normalized("NFC", original):
        return NormalText(original, original)
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for piece in _pieces(original):
        normal = "\n" if piece in ("\r\n", "\r") else unicodedata.normalize("NFC", piece)
        parts.append(normal)
        if len(normal) == len(piece):
            starts.extend(range(at, at + len(piece)))
        else:
            starts.extend([at] * len(normal))
        at += len(piece)
    return NormalText("".join(parts), original, (*starts, at))


def _pieces(text: str) -> list[str]:
    """The text cut where no character can combine with the one before it."""
    pieces: list[str] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _belong_together(text[end - 1], text[end]):
            pieces.append(text[start:end])
            start = end
    return pieces


def _belong_together(one: str, following: str) -> bool:
    if one == "\r":
        return following == "\n"
    return unicodedata.category(following)[0] == "M" or ord(following) in _HANGUL_TAIL
