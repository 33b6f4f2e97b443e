"""Which sentence may answer a question: what the writer finds marked and may mark otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading

from .calls import calls
from .meaning import facts_told, story_patterns
from .opening import gives_reason

Guess: TypeAlias = Callable[[Reading], Span | None]


def reason_to_read(reading: Reading) -> Span | None:
    """The first sentence that could stand in front: one with a person, a benefit or a question.

    The sentence of a ceremonial opening stands there already, and should not.
    """
    ceremonial = reading.ceremonial_opening or Span(-1, -1)
    for sentence in reading.sentences:
        in_front = sentence.start <= ceremonial.start < sentence.end
        if not in_front and gives_reason(reading, sentence):
            return sentence
    return None


def story(reading: Reading) -> Span | None:
    """The sentence with most of what makes a story."""
    return _richest(reading, story_patterns(reading))


def facts(reading: Reading) -> Span | None:
    """The sentence that tells most of who, when, where, why and how."""
    told = {s: sum(told for _fact, told in facts_told(reading, s)) for s in reading.sentences}
    return max(told, key=lambda sentence: told[sentence], default=None)


def benefit(reading: Reading) -> Span | None:
    """The first sentence with a word for a benefit, else the one with most signs of one."""
    if found := any_of(reading.lexicon.words.benefits).search(reading.body):
        return reading.sentence_at(found.start())
    patterns = reading.lexicon.patterns
    signs = (patterns.benefit_signals, patterns.story.change, patterns.story.cause)
    return _richest(reading, [pattern(sign) for sign in signs])


def call(reading: Reading) -> Span | None:
    """The sentence with the last call: it usually stands at the end."""
    found = max(calls(reading), default=None)
    return reading.sentence_at(found.start) if found else None


def details(reading: Reading) -> Span | None:
    """The sentence with a time, a place or a contact."""
    patterns = reading.lexicon.patterns
    return _richest(
        reading, [pattern(sign) for sign in (patterns.when, patterns.where, patterns.contact)]
    )


def _richest(reading: Reading, signs: Sequence[re.Pattern[str]]) -> Span | None:
    best, most = None, 0
    for sentence in reading.sentences:
        count = sum(sign.search(reading.body, *sentence) is not None for sign in signs)
        if count > most:
            best, most = sentence, count
    return best


GUESSES: Final[Mapping[str, Guess]] = MappingProxyType(
    {
        "PIKAT-125": reason_to_read,
        "TANPA-CERITA": story,
        "5W1H": facts,
        "MANFAAT": benefit,
        "AJAKAN": call,
        "AKSI-DETAIL": details,
    }
)
"""By the code of the question."""
