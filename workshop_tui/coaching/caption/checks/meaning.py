"""What the caption tells: a story, the facts one needs, a benefit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading, blank, spans_of
from workshop_tui.content.text import Text

from .calls import has_call
from .finding import Finding

LEAST_WORDS: Final = 6
LEAST_STORY: Final = 2
WHO: Final = Text("siapa", "who")
WHEN: Final = Text("kapan", "when")
WHERE: Final = Text("di mana", "where")
WHY_HOW: Final = Text("mengapa atau bagaimana", "why or how")


def no_story(reading: Reading) -> Iterator[Finding]:
    """TANPA-CERITA: an event is reported, and nobody, no change and no result appears in it."""
    if reading.post_type != "event" and not reading.ceremonial_opening:
        return
    if _invites(reading):
        return
    cliches = any_of(reading.lexicon.words.cliches)
    if story_elements(reading, blank(cliches, reading.body)) < LEAST_STORY:
        yield Finding(tuple(spans_of(cliches, reading.body)))


def _invites(reading: Reading) -> bool:
    """Does the caption ask people to come, and say what for, or when and where?"""
    patterns = reading.lexicon.patterns
    told = reading.matches(patterns.when) and reading.matches(patterns.where)
    return (told or reading.has(reading.lexicon.words.benefits)) and has_call(reading)


def story_elements(reading: Reading, text: str) -> int:
    """How many kinds of what makes a story a text holds, of seven."""
    return sum(found.search(text) is not None for found in story_patterns(reading))


def story_patterns(reading: Reading) -> Sequence[re.Pattern[str]]:
    """What makes a story."""
    story = reading.lexicon.patterns.story
    return (
        pattern(story.quote),
        pattern(story.named_resident, heed_case=True),
        pattern(story.voice),
        pattern(story.change),
        pattern(story.cause),
        pattern(story.figure),
        pattern(story.scene),
    )


def missing_facts(reading: Reading) -> Iterator[Finding]:
    """5W1H: a report of an event or a service leaves open what residents will ask."""
    if reading.post_type == "other" or len(reading.words) < LEAST_WORDS:
        return
    missing = tuple(fact for fact, told in facts_told(reading) if not told)
    if reading.post_type == "event":
        incomplete = len(set(missing) - {WHY_HOW}) >= 2
    else:
        nowhere = WHERE in missing and not _has_contact(reading)
        incomplete = len(missing) >= 3 or (WHEN in missing and nowhere)
    if incomplete:
        yield Finding(values={"missing": missing})


def facts_told(reading: Reading, within: Span | None = None) -> tuple[tuple[Text, bool], ...]:
    """Which facts the body, or a stretch of it, tells."""
    words, patterns = reading.lexicon.words, reading.lexicon.patterns
    who = (
        reading.has(words.residents, within)
        or reading.matches(patterns.story.named_resident, within, heed_case=True)
        or reading.matches(patterns.titles, within, heed_case=True)
        or reading.matches(patterns.institution, within)
    )
    return (
        (WHO, who),
        (WHEN, reading.matches(patterns.when, within)),
        (WHERE, reading.matches(patterns.where, within)),
        (WHY_HOW, reading.matches(patterns.why, within) or reading.matches(patterns.how, within)),
    )


def _has_contact(reading: Reading) -> bool:
    return pattern(reading.lexicon.patterns.contact).search(reading.text) is not None


def no_benefit(reading: Reading) -> Iterator[Finding]:
    """MANFAAT: nothing says what residents gain."""
    if len(reading.words) < LEAST_WORDS or reading.has(reading.lexicon.words.benefits):
        return
    if reading.ceremonial_opening or not _hints_at_benefit(reading):
        yield Finding()


def _hints_at_benefit(reading: Reading) -> bool:
    patterns = reading.lexicon.patterns
    signs = (
        patterns.benefit_signals,
        patterns.price,
        patterns.story.change,
        patterns.story.cause,
        patterns.story.figure,
    )
    changed = reading.has(reading.lexicon.words.changes)
    return changed or "?" in reading.body or any(reading.matches(sign) for sign in signs)
