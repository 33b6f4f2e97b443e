"""Judge the levels that a post was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workshop_tui.content import PeerScore, SelfScore

from .verdict import Remark, Verdict

WORKS: Final = "works"
IF_THEN: Final = "if_then"
NOTES: Final = (WORKS, IF_THEN)
"""The two sentences for a peer: what already works, and what would make it better."""


@dataclass(frozen=True, slots=True)
class Score:
    """What somebody says of a post.

    Attributes:
        subject: the id of the post, or of the record that holds it.
        levels: by criterion code.
        notes: the sentences of `NOTES` that were written.
    """

    subject: str
    levels: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


def score_of(response: Sequence[str]) -> Score:
    """The score that a response holds."""
    given = dict(text.split("=", 1) for text in response if "=" in text)
    levels = {code: int(level) for code, level in given.items() if level in ("1", "2", "3", "4")}
    notes = {name: given[name] for name in NOTES if given.get(name)}
    return Score(given.get("subject", ""), levels, notes)


def response_of(score: Score) -> list[str]:
    """The same as a response."""
    pairs = {"subject": score.subject, **score.levels, **score.notes}
    return [f"{name}={value}" for name, value in pairs.items()]


def judge(step: SelfScore | PeerScore, response: Sequence[str]) -> Verdict:
    """Hold the levels against the expert's where the post is one that an expert scored.

    A post that people made has no right levels: every criterion judged counts.
    """
    score = score_of(response)
    if isinstance(step, PeerScore) and score.subject == step.practice.id:
        remarks = tuple(
            Remark(
                key=code,
                taken=code in score.levels,
                agrees=score.levels.get(code) == reference.level,
                why=reference.reason,
                expert_place=reference.level,
            )
            for code, reference in step.practice.reference.items()
        )
        return Verdict(sum(remark.agrees for remark in remarks), len(remarks), remarks)
    return Verdict(len(score.levels), len(score.levels))
