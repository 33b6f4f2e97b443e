"""Acronyms that residents may not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading, spans_of

from .finding import Finding, distinct

SHOUTED: Final = 0.6
"""A text with that share of capitals is shouted; its acronyms cannot be told from its words."""
LONGEST: Final = 7
"""Letters; what is longer and holds no digit is a word in capitals."""
_CAPITALS: Final = re.compile(r"(?<![\w#@-])[A-Z][A-Z0-9]+(?:-[A-Z]+)?(?![\w-])")
_ROMAN_OR_CODE: Final = re.compile(r"[IVXLC]+|[A-Z]\d+")
_ROW: Final = re.compile(r"(?<!\w)(?:[A-Z]{2,40}\b[ ,:.!]{0,4}){3,}+")
_IN_BRACKETS: Final = re.compile(r"\w[\w ,/-]{4}\(\s?([\w-]{2,20})\s?\)")
_BEFORE_BRACKETS: Final = re.compile(r"(?<![\w-])([\w-]{2,20})\s?\([A-Za-z][^)]{5,200}\)")
_DEFINED: Final = re.compile(r"(?<![\w-])([\w-]{2,20}),? (?:adalah|yaitu|yakni|singkatan) [a-z]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_INITIALS: Final = 4
"""Letters of an acronym that must be the initials of words for these to explain it."""


def undefined_acronyms(reading: Reading) -> Iterator[Finding]:
    """SINGKATAN: an acronym that is neither known to all nor explained."""
    if reading.capital_share >= SHOUTED:
        return
    text = reading.prose
    found = sorted({*_in_capitals(reading), *_of_offices(reading)})
    if not found:
        return
    explained = {
        match.group(1).lower()
        for way in (_IN_BRACKETS, _BEFORE_BRACKETS, _DEFINED)
        for match in way.finditer(text)
    }
    initials = _initials(text)
    unknown: dict[str, Span] = {}
    for span in found:
        acronym = span.of(text)
        by_initials = acronym.isupper() and acronym[:_INITIALS] in initials
        if acronym.lower() not in explained and not by_initials:
            unknown.setdefault(acronym.lower(), span)
    if unknown:
        spans = tuple(unknown.values())
        yield Finding(spans, {"list": distinct(span.of(text) for span in spans)})


def _in_capitals(reading: Reading) -> Iterator[Span]:
    text = reading.prose
    known = frozenset(reading.lexicon.words.known_acronyms)
    shouted = {at for row in spans_of(_ROW, text) for at in range(*row)}
    for span in spans_of(_CAPITALS, text):
        acronym = span.of(text)
        word = acronym.isalpha() and len(acronym) > LONGEST
        if word or acronym in known or _ROMAN_OR_CODE.fullmatch(acronym):
            continue
        if span.start not in shouted:
            yield span


def _of_offices(reading: Reading) -> Iterator[Span]:
    known = {acronym.lower() for acronym in reading.lexicon.words.known_acronyms}
    for span in spans_of(any_of(reading.lexicon.words.office_acronyms), reading.prose):
        if span.of(reading.prose).lower() not in known:
            yield span


def _initials(text: str) -> frozenset[str]:
    """What words next to each other could be shortened to; one word in between may be skipped.

    Only words with a capital count, because an acronym is the short form of a name.
    """
    found: set[str] = set()
    ending: list[frozenset[str]] = []
    end = 0
    for word in _WORD.finditer(text):
        if text[end : word.start()].strip(" -/"):
            ending = []
        grown: set[str] = set()
        if word.group()[0].isupper() and not word.group().isupper():
            first = word.group()[0]
            before = {part for parts in ending for part in parts}
            grown = {first, *(part + first for part in before if len(part) < _INITIALS)}
        ending = [*ending[-1:], frozenset(grown)]
        found |= grown
        end = word.end()
    return frozenset(part for part in found if len(part) > 1)
