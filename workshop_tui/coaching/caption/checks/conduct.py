"""What an official account does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading, spans_of

from .finding import Finding

_PARTY: Final = re.compile(r"\bPartai [A-Z]\w+")
_TAKES_SIDES: Final = re.compile(r"nomor urut|coblos nomor|menangkan", re.IGNORECASE)


def chain_message(reading: Reading) -> Iterator[Finding]:
    """HOAKS: the style of chain messages, unless the post warns of one."""
    words = reading.lexicon.words
    claims = pattern(reading.lexicon.patterns.absolute_claims)
    spans = _found(reading, any_of(words.chain_phrases), claims)
    if spans and not any_of(words.chain_debunked).search(reading.text):
        yield Finding(spans)


def partisan(reading: Reading) -> Iterator[Finding]:
    """NETRAL: support of a candidate or a party; at election time, praise of who holds office."""
    words, patterns = reading.lexicon.words, reading.lexicon.patterns
    ways = [
        any_of(words.partisan_phrases),
        pattern(patterns.partisan_numbers),
        any_of(words.parties, heed_case=True),
        _PARTY,
    ]
    if reading.context.election:
        ways.append(pattern(patterns.praise_of_incumbent))
    spans = _found(reading, *ways)
    if spans and not _informs(reading):
        yield Finding(spans)


def _informs(reading: Reading) -> bool:
    """Does the post tell how to vote, and not for whom?"""
    informs = any_of(reading.lexicon.words.election_information).search(reading.text)
    return informs is not None and not _TAKES_SIDES.search(reading.text)


def demeaning(reading: Reading) -> Iterator[Finding]:
    """BENCI: words that demean people, unless the post speaks against them."""
    words = reading.lexicon.words
    spans = _found(reading, any_of(words.demeaning))
    if spans and not any_of(words.demeaning_quoted).search(reading.text):
        yield Finding(spans)


def _found(reading: Reading, *ways: re.Pattern[str]) -> tuple[Span, ...]:
    return tuple(sorted({span for way in ways for span in spans_of(way, reading.text)}))
