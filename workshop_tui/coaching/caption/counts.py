"""What can be counted in a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

FOLD: Final = 125
"""Characters that a feed shows before "more"; documentation of caption counters, 2025-2026."""

HASHTAG: Final = re.compile(r"(?<![\w&])#\w+")
WORD: Final = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?…]+[\"”’)]*(?=\s|$)|\n+")
_ABBREVIATION: Final = re.compile(
    r"a\.n|bpk|cv|d\.a|dll|drs?|dr[ag]|ds[bt]?|hj?|hlm|ir|jl|kab|kec|kel|m\.m|m\.si|no|pj|plt|"
    r"prof|pt|rp|s\.[deh]|s\.pd|s\.sos|sdr|sth?|tbk|telp|tgl|u\.p|yth"
)


@dataclass(frozen=True, slots=True)
class CaptionCounts:
    """Counts of one caption.

    Attributes:
        characters: code points, line breaks included.
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
        characters=len(caption),
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
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" not in end.group() and not _ends_sentence(text, end.start(), end.end()):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if words(sentence)]


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

    Joined again, the two are the caption.
    """
    if len(caption) <= limit:
        return caption, ""
    cut = limit
    while cut > 0 and not caption[cut].isspace():
        cut -= 1
    cut = cut or limit
    return caption[:cut], caption[cut:]
