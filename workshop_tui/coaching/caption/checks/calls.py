"""What the caption asks residents to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding

LEAST_WORDS: Final = 6
_WORD: Final = re.compile(r"[^\W\d_]+")
_BREAKS: Final = frozenset("\n,:;–—-.!?…")
_LOOK_BACK: Final = 20
_INVITATION: Final = re.compile(
    r"(?<!\w)(?:yuk|ayo|mari|silakan|silahkan|segera|jangan\s+lupa|mohon)[,!]?\s+(?:segera\s+)?$",
    re.IGNORECASE,
)


def no_call(reading: Reading) -> Iterator[Finding]:
    """AJAKAN: nothing is asked of residents."""
    if len(reading.words) >= LEAST_WORDS and not has_call(reading):
        yield Finding()


def call_without_details(reading: Reading) -> Iterator[Finding]:
    """AKSI-DETAIL: residents shall come, but are told neither when and where nor whom to ask."""
    patterns = reading.lexicon.patterns
    for found in any_of(reading.lexicon.words.calls_needing_details).finditer(reading.body):
        before = reading.body[max(0, found.start() - _LOOK_BACK) : found.start()]
        if not (_INVITATION.search(before) or _begins_clause(reading.body, 0, found.start())):
            continue
        told = reading.matches(patterns.where) and reading.matches(patterns.when)
        if not told and not pattern(patterns.contact).search(reading.text):
            yield Finding((Span(*found.span()),))
        return


def has_call(reading: Reading, within: Span | None = None) -> bool:
    """Is anything asked of residents, in the body or in a stretch of it?"""
    return next(calls(reading, within), None) is not None


def calls(reading: Reading, within: Span | None = None) -> Iterator[Span]:
    """Where residents are asked to do something."""
    words, patterns, text = reading.lexicon.words, reading.lexicon.patterns, reading.body
    start, end = within or (0, len(text))
    for anywhere in (any_of(words.calls), pattern(patterns.implied_call)):
        for found in anywhere.finditer(text, start, end):
            yield Span(*found.span())
    for sentence in reading.sentences_in(Span(start, end)):
        first = _WORD.search(text, max(start, sentence.start), min(end, sentence.end))
        if first and pattern(patterns.call_suffix).search(first.group()):
            yield Span(*first.span())
    for found in any_of(words.imperatives).finditer(text, start, end):
        if _begins_clause(text, start, found.start()):
            yield Span(*found.span())


def _begins_clause(text: str, start: int, at: int) -> bool:
    """Is there nothing but signs between here and a break or the beginning?"""
    for position in range(at - 1, max(start, at - _LOOK_BACK) - 1, -1):
        if text[position] in _BREAKS:
            return True
        if text[position].isalnum() or text[position] == "_":
            return False
    return at - _LOOK_BACK < start
