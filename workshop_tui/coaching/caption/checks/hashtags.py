"""Hashtags: how many, readable by a screen reader, worth anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import Lexicon
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding, distinct

SEVERAL_WORDS: Final = 12
"""Letters from which on a hashtag in small letters is of several words."""
KNOWN_BEGINNING: Final = 9
REST: Final = 4
_SMALL: Final = re.compile(r"[a-z0-9]+")


def too_many_hashtags(reading: Reading) -> Iterator[Finding]:
    """TAGAR-JUMLAH: more than the platform takes."""
    limits = reading.context.limits
    limit = limits.caption.hashtags
    if limit and len(reading.hashtags) > limit.most:
        yield Finding(
            reading.hashtags,
            {
                "n": len(reading.hashtags),
                "most": limit.most,
                "platform": limits.name,
                "month": reading.context.facts.month,
            },
        )


def hashtags_without_capitals(reading: Reading) -> Iterator[Finding]:
    """TAGAR-CAMEL: several words in one, which a screen reader says as one."""
    spans = tuple(
        span
        for span in reading.hashtags
        if _runs_words_together(span.of(reading.text)[1:], reading.lexicon)
    )
    if spans:
        yield Finding(spans, {"list": distinct(span.of(reading.text) for span in spans)})


def _runs_words_together(hashtag: str, lexicon: Lexicon) -> bool:
    if hashtag.isupper():
        return len(hashtag) >= SEVERAL_WORDS
    words = lexicon.words
    if not _SMALL.fullmatch(hashtag) or hashtag in (
        *words.generic_hashtags,
        *words.one_word_hashtags,
    ):
        return False
    letters = "".join(filter(str.isalpha, hashtag))
    if len(letters) >= SEVERAL_WORDS:
        return True
    begun = (b for b in words.hashtag_beginnings if letters.startswith(b))
    return len(letters) >= KNOWN_BEGINNING and any(len(letters) - len(b) >= REST for b in begun)


def generic_hashtags(reading: Reading) -> Iterator[Finding]:
    """TAGAR-GENERIK: so general that nobody finds the post by it."""
    generic = frozenset(reading.lexicon.words.generic_hashtags)
    spans = tuple(s for s in reading.hashtags if s.of(reading.text)[1:].lower() in generic)
    if spans:
        yield Finding(spans, {"list": distinct(span.of(reading.text) for span in spans)})
