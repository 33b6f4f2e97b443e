"""What can be counted in a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .graphemes import grapheme_count, whole_graphemes
from .normal import Span

FOLD: Final = 125
"""Characters that a feed shows before "more"; documentation of caption counters, 2025-2026."""

HASHTAG: Final = re.compile(r"(?<![\w&/])#\w+")
WORD: Final = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"(?<![.!?…])[.!?…]++[\"”’)]*+(?=\s|$)|\n+")
_ABBREVIATION: Final = re.compile(
    r"a\.n|bpk|cv|d\.a|dll|drs?|dr[ag]|ds[bt]?|hj?|hlm|ir|jl|kab|kec|kel|m\.m|m\.si|no|pj|plt|"
    r"prof|pt|rp|s\.[deh]|s\.pd|s\.sos|sdr|sth?|tbk|telp|tgl|u\.p|yth"
)


@dataclass(frozen=True, slots=True)
class CaptionCounts:
    """Counts of one caption.

    Attributes:
        characters: as a reader counts them, line breaks included; a flag or a family is one.
        words: words and numbers, without hashtags.
        longest_sentence: words in the longest sentence.
    """

    characters: int
    words: int
    sentences: int
    longest_sentence: int
    hashtags: int


def count(caption: str) -> CaptionCounts:
    """The counts of a caption; an empty one has zero of everything."""
    lengths = [len(words(sentence)) for sentence in sentences(caption)]
    return CaptionCounts(
        characters=grapheme_count(caption),
        words=len(words(caption)),
        sentences=len(lengths),
        longest_sentence=max(lengths, default=0),
        hashtags=len(HASHTAG.findall(caption)),
    )


def words(text: str) -> list[str]:
    """The words and numbers of a text, in order; a hashtag is none."""
    return WORD.findall(HASHTAG.sub(" ", text))


def sentences(text: str) -> list[str]:
    """The sentences of a text that hold at least one word.

    A sentence ends at a line break or at `.`, `!`, `?` or `…` before white space, but not after an
    abbreviation or an initial, and not where a small letter follows.
    """
    return [span.of(text) for span in sentence_spans(text)]


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Where those sentences stand."""
    return tuple(span for span in _stretches(text) if words(span.of(text)))


def _stretches(text: str) -> Iterator[Span]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" not in end.group() and not _ends_sentence(text, end.start(), end.end()):
            continue
        yield _stripped(text, start, end.end())
        start = end.end()
    yield _stripped(text, start, len(text))


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends_sentence(text: str, start: int, end: int) -> bool:
    following = text[end : end + 10].lstrip()
    if following[:1].islower():
        return False
    if text[start] != ".":
        return True
    last = text[max(0, start - 12) : start].split()[-1:]
    word = last[0].lower().lstrip('("“') if last else ""
    initial = len(word) == 1 and word.isalpha()
    return not initial and not _ABBREVIATION.fullmatch(word)


def fold(caption: str, limit: int = FOLD) -> tuple[str, str]:
    """What a feed shows of a caption, cut at a word boundary, and what it hides.

    A word longer than the limit is cut between two characters as a reader sees them. Joined again,
    the two are the caption.
    """
    if len(caption) <= limit:
        return caption, ""
    cut = limit
    while cut > 0 and not caption[cut].isspace():
        cut -= 1
    cut = cut or len(whole_graphemes(caption[: 2 * limit], limit))
    return caption[:cut], caption[cut:]
