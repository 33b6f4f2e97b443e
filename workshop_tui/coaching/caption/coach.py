"""All checks on one caption, and the few that are worth showing at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from workshop_tui.content.text import Text

from .catalogue import Entry, catalogue, entries
from .checks import CHECKS, GUESSES, ON_EVERY_TEXT, Finding
from .context import Context
from .flag import Flag, Kind, Part, Severity
from .normal import Span
from .reading import Reading

MOST_SHOWN: Final = 3
"""More than three at once, and nobody mends any."""

_KINDS: Final = tuple(Kind)
_SEVERITIES: Final = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Question:
    """What a writer answers by marking a sentence.

    Attributes:
        prompt: what is asked.
        guess: the sentence that the rule would mark, in the original text.
        answered: whether the rule thinks that the caption answers it; it may be wrong both ways.
    """

    check: str
    prompt: Text
    guess: Span | None
    answered: bool


def check_caption(caption: str, context: Context | None = None) -> list[Flag]:
    """What the coach says about a caption, what matters most first.

    Alarms come before marks and marks before questions; among them what is required comes first,
    then what stands first in the text. Takes about a millisecond for a usual caption, time in
    proportion to its length, and any text at all.
    """
    context = context or Context()
    reading = Reading(caption, context)
    flags = [flag for code in CHECKS for flag in _flags(code, reading, Part.CAPTION)]
    for part, text in ((Part.ALT, context.alt), (Part.PICTURE, context.picture_words)):
        if text:
            other = Reading(text, context)
            flags += [flag for code in ON_EVERY_TEXT for flag in _flags(code, other, part)]
    return sorted(flags, key=_order)


def run_check(code: str, caption: str, context: Context | None = None) -> list[Flag]:
    """What one check says about a caption.

    Raises:
        KeyError: there is no check of that code.
    """
    return list(_flags(code, Reading(caption, context or Context()), Part.CAPTION))


def questions(caption: str, context: Context | None = None) -> tuple[Question, ...]:
    """All that is asked of a writer, with the sentence that may answer, flagged or not."""
    reading = Reading(caption, context or Context())
    return tuple(
        Question(
            code,
            entry.question or entry.name,
            _guess(code, reading),
            answered=not any(CHECKS[code](reading)),
        )
        for code, entry in entries().items()
        if entry.kind is Kind.QUESTION
    )


def checklist() -> tuple[Text, ...]:
    """Five questions that a person answers whenever an alarm sounds; silence is not safety."""
    return catalogue().checklist


def most_important(flags: Sequence[Flag], ignored: Collection[str] = ()) -> list[Flag]:
    """The flags to show at once, at most three, without those whose code is ignored.

    The first of each kind, and if that leaves room, what comes next; alarms are never held back by
    marks or questions.
    """
    left = [flag for flag in flags if flag.check not in ignored]
    first = {flag.kind: flag for flag in reversed(left)}
    alarms = [flag for flag in left if flag.kind is Kind.ALARM]
    by_need: Iterable[Flag] = [*alarms, *(first[kind] for kind in _KINDS if kind in first), *left]
    chosen: list[Flag] = []
    for flag in by_need:
        if flag not in chosen and len(chosen) < MOST_SHOWN:
            chosen.append(flag)
    return [flag for flag in left if flag in chosen]


def _flags(code: str, reading: Reading, part: Part) -> Iterator[Flag]:
    for finding in CHECKS[code](reading):
        yield _flag(entries()[code], finding, reading, part)


def _flag(entry: Entry, finding: Finding, reading: Reading, part: Part) -> Flag:
    spans = tuple(reading.normal.to_original(span) for span in finding.spans)
    return Flag(
        check=entry.code,
        kind=entry.kind,
        severity=entry.severity,
        name=entry.name,
        template=entry.message,
        source=entry.source,
        spans=spans,
        quotes=tuple(span.of(reading.normal.original) for span in spans),
        values=finding.values,
        guess=_guess(entry.code, reading),
        part=part,
    )


def _guess(code: str, reading: Reading) -> Span | None:
    guess = GUESSES[code](reading) if code in GUESSES else None
    return reading.normal.to_original(guess) if guess else None


def _order(flag: Flag) -> tuple[int, int, int]:
    first = flag.spans[0].start if flag.spans else 0
    return _KINDS.index(flag.kind), _SEVERITIES.index(flag.severity), first
