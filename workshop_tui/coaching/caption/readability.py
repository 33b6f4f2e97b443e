"""How heavy a caption is to read, and how long it takes to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .counts import HASHTAG, sentences, words

EASY_UP_TO: Final = 45
MEDIUM_UP_TO: Final = 55
"""Bands of LIX for Indonesian, by our own calibration: everyday reviews have 35 on average (10th to
90th percentile 24 to 47), news 62 (53 to 70), our model captions 23 to 49."""
LEAST_WORDS: Final = 40
"""Below that many words LIX jumps with every word."""
LONG_WORD: Final = 6
"""Letters; a long word has more. Björnsson, Läsbarhet, 1968, who proposed LIX."""
WORDS_A_MINUTE: Final = 150
"""Readers of audio books and hosts on the radio say 150 to 160 (Liputan6, 25 May 2022, after Mental
Floss); speakers before an audience 100 to 150. A rough figure, not one for Indonesian alone."""

_LETTERS: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Band(StrEnum):
    """How heavy a text is."""

    EASY = "easy"
    MEDIUM = "medium"
    HEAVY = "heavy"


@dataclass(frozen=True, slots=True)
class Readability:
    """LIX of a text: words per sentence, and the percentage of long words added."""

    lix: float
    band: Band


def readability(text: str) -> Readability | None:
    """The readability of a text; nothing below `LEAST_WORDS`. An estimate, never a mark.

    Flesch's formula is no alternative: it gives Indonesian news -30. LIX counts letters and needs
    no syllables.
    """
    found = _LETTERS.findall(HASHTAG.sub(" ", text))
    if len(found) < LEAST_WORDS:
        return None
    long_words = sum(len(word) > LONG_WORD for word in found)
    lix = len(found) / max(1, len(sentences(text))) + 100 * long_words / len(found)
    if lix <= EASY_UP_TO:
        return Readability(lix, Band.EASY)
    return Readability(lix, Band.MEDIUM if lix <= MEDIUM_UP_TO else Band.HEAVY)


def read_aloud_seconds(text: str) -> int:
    """About how many seconds it takes to read a text to others; a hashtag is not read."""
    return round(len(words(text)) * 60 / WORDS_A_MINUTE)
