"""A critique in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop_tui.records import Critique, Draft, Sitting

FORM = "critique"


@dataclass(slots=True)
class CritiqueWork:
    """What has been judged so far.

    Attributes:
        levels: the level given, by criterion code.
        comments: the comment given, by criterion code.
        opening: the answers to the opening questions, empty where none was given.
        position: the stage: 0 are the questions, then one per criterion, then the review.
    """

    opening: list[str]
    levels: dict[str, int] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    position: int = 0

    @classmethod
    def begin(cls, questions: int, draft: Draft | None, handed_in: Critique | None) -> CritiqueWork:
        """Go on with a draft, else from what was handed in, else from nothing."""
        if draft is not None:
            opening, levels, comments = draft.response, draft.levels, draft.texts
        elif handed_in is not None:
            opening, levels, comments = handed_in.opening, handed_in.levels, handed_in.comments
        else:
            opening, levels, comments = [], {}, {}
        padded = [*opening, *[""] * questions][:questions]
        return cls(padded, dict(levels), dict(comments), draft.position if draft else 0)

    def missing(self, codes: Sequence[str]) -> list[str]:
        """The criteria without a level."""
        return [code for code in codes if code not in self.levels]

    def draft(self) -> Draft | None:
        """The work as a draft, or `None` while nothing was done."""
        if not self.levels and not any(self.comments.values()) and not any(self.opening):
            return None
        return Draft(
            FORM, dict(self.levels), dict(self.comments), list(self.opening), self.position
        )

    def critique(self, sitting: Sitting | None = None) -> Critique:
        """The work as a critique to hand in, as a part of a test perhaps."""
        comments = {code: text for code, text in self.comments.items() if text.strip()}
        return Critique(dict(self.levels), comments, list(self.opening), sitting or "")
