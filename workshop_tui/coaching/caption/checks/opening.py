"""How a caption begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading, spans_of

from .calls import has_call
from .finding import Finding

HEAD: Final = 220
"""Characters in which three titles or degrees are a pile."""
MOST_AT_ONCE: Final = 3
MOST_IN_ALL: Final = 5
LEAST_WORDS: Final = 5
FIRST_WORDS: Final = re.compile(r"(?:\S+\s+){0,5}\S+")
_QUOTE: Final = re.compile(r'[“"]')
_EVERYBODY: Final = "masyarakat"


def ceremonial_opening(reading: Reading) -> Iterator[Finding]:
    """LEAD-SEREMONI: the first sentence reports an event or an official."""
    if reading.ceremonial_opening:
        yield Finding((reading.ceremonial_opening,))


def weak_hook(reading: Reading) -> Iterator[Finding]:
    """PIKAT-125: what the feed shows gives no reason to read on."""
    if len(reading.words) < LEAST_WORDS:
        return
    if reading.ceremonial_opening or not gives_reason(reading, reading.hook):
        yield Finding((reading.hook,))


def gives_reason(reading: Reading, stretch: Span) -> bool:
    """Does a stretch hold a question, a quotation, a resident, a benefit, a change, a figure?"""
    words, patterns, text = reading.lexicon.words, reading.lexicon.patterns, reading.body
    first = FIRST_WORDS.match(text, stretch.start, stretch.end)
    residents = any_of(words.residents).finditer(text, stretch.start, stretch.end)
    return (
        "?" in stretch.of(text)
        or _QUOTE.search(text, stretch.start, stretch.end) is not None
        or any(found.group().lower() != _EVERYBODY for found in residents)
        or any(reading.has(w, stretch) for w in (words.benefits, words.changes, words.numbers))
        or (first is not None and reading.has(words.strong_openings, Span(*first.span())))
        or has_call(reading, stretch)
        or reading.matches(patterns.story.named_resident, stretch, heed_case=True)
        or reading.matches(patterns.story.figure, stretch)
        or reading.matches(patterns.price, stretch)
    )


def piled_titles(reading: Reading) -> Iterator[Finding]:
    """JABATAN: a row of titles and degrees before anything for residents."""
    text, lexicon = reading.body, reading.lexicon
    titles = sorted(
        {
            *spans_of(pattern(lexicon.patterns.titles, heed_case=True), text),
            *spans_of(any_of(lexicon.words.titles, heed_case=True), text),
        }
    )
    degrees = spans_of(pattern(lexicon.patterns.degrees, heed_case=True), text)
    head = sorted([*titles, *degrees])
    early = [span for span in head if span.end <= HEAD]
    if len(early) >= MOST_AT_ONCE:
        yield Finding(tuple(early), {"n": len(early)})
    elif len(titles) >= MOST_IN_ALL:
        yield Finding(tuple(titles), {"n": len(titles)})
