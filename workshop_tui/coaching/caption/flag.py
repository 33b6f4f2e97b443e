"""What the coach says about a caption."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from workshop_tui.content.text import Text
from workshop_tui.locale import _
from workshop_tui.locale.numbers import month_in_words, whole

from .normal import Span

QUOTE_LIMIT: Final = 60
LISTED: Final = 5

Value: TypeAlias = int | str | date | Text | tuple[str, ...] | tuple[Text, ...]


class Kind(StrEnum):
    """How far a check may be trusted, and so how it may speak.

    A mark is definite: this stretch of the text, this change. An alarm stops: somebody could be
    hurt, so a person confirms, always with the whole checklist. A question is what only the writer
    can answer: the rule brings a guess, never a verdict, and nobody loses a point by it.
    """

    ALARM = "alarm"
    MARK = "mark"
    QUESTION = "question"


class Severity(StrEnum):
    """How soon to act."""

    REQUIRED = "required"
    IMPORTANT = "important"
    SUGGESTION = "suggestion"


class Part(StrEnum):
    """Which text of a post a flag is about."""

    CAPTION = "caption"
    ALT = "alt"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look at.

    Attributes:
        check: the code of the check, for ever the same, such as `DP-NIK`.
        spans: the stretches it is about, in code points of the text of `part` as it was given, in
            reading order; none where something is missing.
        quotes: what stands there.
        guess: of a question: the sentence that may hold the answer.
        part: the text that the spans count in.
    """

    check: str
    kind: Kind
    severity: Severity
    name: Text
    template: Text
    source: Text
    spans: tuple[Span, ...] = ()
    quotes: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    guess: Span | None = None
    part: Part = Part.CAPTION

    @property
    def message(self) -> str:
        """What was found, quoted, and the next step, in the language spoken now.

        It holds the writer's own words: show it as text, never as markup.
        """
        shown = {name: _in_words(value) for name, value in self.values.items()}
        return str(self.template).format(quote=shorten(" ".join(self.quotes[:1])), **shown)


def shorten(text: str) -> str:
    """A quotation on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= QUOTE_LIMIT:
        return line
    return line[:QUOTE_LIMIT].rsplit(" ", 1)[0] + " …"


def _in_words(value: Value) -> str:
    match value:
        case date():
            return month_in_words(value)
        case int():
            return whole(value)
        case tuple():
            listed = ", ".join(shorten(str(item)) for item in value[:LISTED])
            return _("{listed} and more").format(listed=listed) if value[LISTED:] else listed
        case _:
            return str(value)
