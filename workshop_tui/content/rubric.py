"""The rubric: six criteria of four levels, each level something one can point at."""

from __future__ import annotations

from typing import Annotated

import msgspec

from .posts import Level
from .text import Text

FourTexts = Annotated[tuple[Text, ...], msgspec.Meta(min_length=4, max_length=4)]


class Criterion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question about a post and the four anchors that answer it, lowest first.

    `short` is the name in one word, for tables.
    """

    code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z]$")]
    name: Text
    short: Text
    question: Text
    anchors: FourTexts


class Verdicts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a post may go out, and when it must be held whatever the rest says."""

    ready_level: Level
    hold_criterion: str
    hold_level: Level
    ready: Text
    hold: Text


class Rubric(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How posts are judged.

    Attributes:
        scale: the names of the four levels, lowest first.
        opening_questions: what to answer before judging, after the opening questions of the CDC
            Clear Communication Index.
        starters: beginnings of comments that help without shaming.
    """

    version: int
    scale: FourTexts
    opening_questions: tuple[Text, ...]
    starters: tuple[Text, ...]
    verdicts: Verdicts
    criteria: Annotated[tuple[Criterion, ...], msgspec.Meta(min_length=1, max_length=9)]

    def codes(self) -> tuple[str, ...]:
        """The criteria's codes, in the order in which they are judged."""
        return tuple(criterion.code for criterion in self.criteria)
