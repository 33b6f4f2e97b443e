"""Long sentences and heavy texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.readability import MEDIUM_UP_TO, readability
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding

MOST_WORDS: Final = 25


def long_sentences(reading: Reading) -> Iterator[Finding]:
    """KALIMAT-PANJANG: a sentence of more than 25 words; the longest one is counted."""
    lengths = zip(reading.sentences, reading.sentence_lengths, strict=True)
    long = [(sentence, length) for sentence, length in lengths if length > MOST_WORDS]
    if long:
        spans = tuple(sentence for sentence, _length in long)
        yield Finding(spans, {"n": max(length for _sentence, length in long)})


def heavy(reading: Reading) -> Iterator[Finding]:
    """KETERBACAAN: long sentences and long words, as heavy as a newspaper."""
    found = readability(reading.body)
    if found and found.lix > MEDIUM_UP_TO:
        yield Finding(values={"n": round(found.lix)})
