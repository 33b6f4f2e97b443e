"""How one person's rewrites stand in blind duels, beside the original and on the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop_tui.locale import N_

from .duels.bands import band_working
from .duels.judgement import Judgement
from .duels.strengths import PRIOR_VARIANCE, Strength, Strengths, estimate_strengths
from .preference import SignTest, rewrites_preferred
from .working import NotEnough, Working, say, too_few

NEVER_COMPARED: Final = Strength(0.0, PRIOR_VARIANCE**0.5, 0, 0.0)
"""What is known of a text before its first duel."""


@dataclass(frozen=True, slots=True)
class Faced:
    """How a text fared against some others: chosen, not chosen, found equal."""

    better: int = 0
    worse: int = 0
    equal: int = 0

    @property
    def n(self) -> int:
        """How many choices that were."""
        return self.better + self.worse + self.equal


@dataclass(frozen=True, slots=True)
class Standing:
    """How one text stands among those of its post.

    Attributes:
        text: the id of a rewrite's record, or the subject for its original caption.
        original: how it fared against the original; `others`, against other rewrites.
        connected: whether duels connect all texts of the post; else strengths compare only among
            those connected with each other.
    """

    text: str
    strength: Strength
    original: Faced
    others: Faced
    connected: bool = True

    def workings(self) -> list[Working | NotEnough]:
        """How the band and the number of duels came about."""
        found: list[Working | NotEnough] = [band_working(self.strength), self._count()]
        if not self.connected:
            found.append(
                too_few(
                    N_(
                        "Not all texts of this post are connected by duels yet, so the average is "
                        "that of a part of them."
                    ),
                    0,
                    0,
                )
            )
        return found

    def _count(self) -> Working:
        steps = [
            say(text, better=faced.better, worse=faced.worse, equal=faced.equal)
            for text, faced in (
                (
                    N_("Beside the original: chosen {better}, not chosen {worse}, equal {equal}."),
                    self.original,
                ),
                (
                    N_("Beside rewrites: chosen {better}, not chosen {worse}, equal {equal}."),
                    self.others,
                ),
            )
            if faced.n
        ]
        return Working(
            N_("Duels of this text"),
            N_("Each choice of each judge between this text and another one counts once."),
            (*steps, say(N_("Together: {n}."), n=self.strength.n)),
            self.strength.n,
            0,
        )


def standings(
    texts: Sequence[str], subject: str, judgements: Sequence[Judgement]
) -> list[Standing]:
    """Where each of `texts` stands among all texts of `subject` that `judgements` compared."""
    fitted = estimate_strengths(judgements)
    known: Mapping[str, Strength] = fitted.texts if isinstance(fitted, Strengths) else {}
    return [
        Standing(
            text,
            known.get(text, NEVER_COMPARED),
            _faced(text, judgements, lambda other: other == subject),
            _faced(text, judgements, lambda other: other != subject),
            not isinstance(fitted, Strengths) or fitted.groups == 1,
        )
        for text in texts
    ]


def own_preferred(
    versions: Mapping[str, Sequence[str]], judgements: Sequence[Judgement]
) -> SignTest | NotEnough:
    """The sign test over one person's rewrites, one text for each subject.

    Of several versions the latest that met the original counts: versions of one text are not
    independent of each other.

    Args:
        versions: the ids of the person's rewrites by subject, oldest first.
        judgements: choices about those subjects.
    """
    met = {frozenset((judgement.one, judgement.other)) for judgement in judgements}
    originals = {}
    for subject, texts in versions.items():
        latest = [text for text in texts if frozenset((text, subject)) in met]
        if latest:
            originals[latest[-1]] = subject
    return rewrites_preferred(judgements, originals)


def _faced(text: str, judgements: Iterable[Judgement], counts: Callable[[str], bool]) -> Faced:
    shares = [
        judgement.share if judgement.one == text else 1 - judgement.share
        for judgement in judgements
        if text in (judgement.one, judgement.other)
        and counts(judgement.other if judgement.one == text else judgement.one)
    ]
    return Faced(
        better=sum(share > 0.5 for share in shares),
        worse=sum(share < 0.5 for share in shares),
        equal=shares.count(0.5),
    )
