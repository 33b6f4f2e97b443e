"""The style: office letters, mixed languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from workshop_tui.coaching.caption.counts import HASHTAG
from workshop_tui.coaching.caption.lexicon import any_of
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading, blank, spans_of

from .finding import Finding, distinct

MANY_PHRASES: Final = 3
MANY_IN_SHORT: Final = 2
SHORT: Final = 40
MANY_ENGLISH: Final = 4
ENGLISH_IN_A_ROW: Final = 3
PARAGRAPH: Final = 6
"""Words from which on a paragraph may be a translation, or what was translated."""
MOSTLY_ENGLISH: Final = 0.3
HARDLY_ENGLISH: Final = 0.1
_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*")
_LINE: Final = re.compile(r"[^\n]+")


def office_style(reading: Reading) -> Iterator[Finding]:
    """BIROKRATIS: phrases of office letters.

    The passive voice alone is none: half of all sentences in Indonesian news have one.
    """
    phrases = any_of(reading.lexicon.words.office_phrases, ending="(?:nya)?")
    spans = tuple(spans_of(phrases, reading.body))
    used = distinct(span.of(reading.body) for span in spans)
    enough = MANY_IN_SHORT if len(reading.words) <= SHORT else MANY_PHRASES
    if len(used) >= enough:
        yield Finding(spans, {"list": used})


def mixed_languages(reading: Reading) -> Iterator[Finding]:
    """CAMPUR-BAHASA: English words among Indonesian ones.

    A paragraph that is a translation, beside one in Indonesian, is none. Only a list of English
    words decides, so that Javanese and other languages of the country are left alone.
    """
    english_words = _english(reading)
    if sum(word.lower() in english_words for word in reading.words) < ENGLISH_IN_A_ROW:
        return
    paragraphs = list(_paragraphs(reading))
    shares = [sum(english for _s, english in p) / len(p) for p in paragraphs]
    long = [(p, share) for p, share in zip(paragraphs, shares, strict=True) if len(p) >= PARAGRAPH]
    translated = any(share >= MOSTLY_ENGLISH for _p, share in long) and any(
        share <= HARDLY_ENGLISH for _p, share in long
    )
    read = [
        word
        for paragraph, share in zip(paragraphs, shares, strict=True)
        if not (translated and len(paragraph) >= PARAGRAPH and share >= MOSTLY_ENGLISH)
        for word in paragraph
    ]
    found = tuple(span for span, english in read if english)
    if len(found) >= MANY_ENGLISH or _longest_run(read) >= ENGLISH_IN_A_ROW:
        yield Finding(found, {"list": distinct(span.of(reading.text) for span in found)})


def _paragraphs(reading: Reading) -> Iterator[list[tuple[Span, bool]]]:
    """The words of each paragraph, and whether they are English."""
    english = _english(reading)
    text = blank(HASHTAG, reading.text)
    for line in _LINE.finditer(text):
        spans = [Span(*word.span()) for word in _WORD.finditer(text, *line.span())]
        if spans:
            yield [(span, span.of(text).lower() in english) for span in spans]


def _english(reading: Reading) -> frozenset[str]:
    words = reading.lexicon.words
    return _without(words.english, words.accepted_english)


@cache
def _without(words: tuple[str, ...], others: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) - frozenset(others)


def _longest_run(words: Sequence[tuple[Span, bool]]) -> int:
    longest = run = 0
    for _span, english in words:
        run = run + 1 if english else 0
        longest = max(longest, run)
    return longest
