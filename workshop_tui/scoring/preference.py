"""Are rewrites better than what they replace? Blind duels of new against old."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop_tui.locale import N_

from .duels.judgement import Judgement
from .working import NotEnough, Working, no_variation, say, too_few


@dataclass(frozen=True, slots=True)
class SignTest:
    """How often one of two was preferred, and how likely chance alone is to be as one-sided.

    Attributes:
        better: rewrites that most judges preferred to the original.
        worse: those to which most judges preferred the original.
        equal: those with as many for as against; they count for nothing in the test.
    """

    better: int
    worse: int
    equal: int

    @property
    def share(self) -> float:
        """Share of rewrites preferred to their original, of all that were compared."""
        return self.better / (self.better + self.worse + self.equal)

    @property
    def p_value(self) -> float:
        """The exact two-sided probability: min(1, 2·P(X ≤ the smaller)), X binomial(n, ½)."""
        n = self.better + self.worse
        tail = sum(math.comb(n, k) for k in range(min(self.better, self.worse) + 1))
        return min(1.0, 2 * tail / (1 << n))

    def working(self) -> Working:
        """How the share came about, and what the sign test says of it."""
        return Working(
            N_("Rewrites preferred to the original, in per cent"),
            N_(
                "A rewrite is preferred when more judges chose it than its original, without "
                "knowing which was which."
            ),
            (
                say(
                    N_("Preferred: {better}; not: {worse}; as many for as against: {equal}."),
                    better=self.better,
                    worse=self.worse,
                    equal=self.equal,
                ),
                say(
                    N_(
                        "If only chance decided, a result as one-sided as this or more would come "
                        "up with probability {p} (exact two-sided sign test)."
                    ),
                    3,
                    p=self.p_value,
                ),
            ),
            100 * self.share,
            0,
        )


def sign_test(better: int, worse: int, equal: int = 0) -> SignTest | NotEnough:
    """The sign test of counts (W. J. Conover, Practical Nonparametric Statistics, section 3.4).

    Raises:
        ValueError: a count is below 0.
    """
    if min(better, worse, equal) < 0:
        raise ValueError("a count below 0")
    if not better + worse + equal:
        return too_few(N_("It takes a rewrite that was compared with its original."), 0, 1)
    if not better + worse:
        return no_variation(N_("Every comparison ended with as many for as against."), equal)
    return SignTest(better, worse, equal)


def rewrites_preferred(
    judgements: Iterable[Judgement], originals: Mapping[str, str]
) -> SignTest | NotEnough:
    """The sign test over the rewrites that met their original.

    A rewrite counts once, however many judges compared it, because their choices about one text
    are not independent of each other.

    Args:
        judgements: choices; those between other texts are left out.
        originals: the original of each rewrite.
    """
    leads: dict[str, float] = {}
    for judgement in judgements:
        if originals.get(judgement.one) == judgement.other:
            rewrite, lead = judgement.one, judgement.share - 0.5
        elif originals.get(judgement.other) == judgement.one:
            rewrite, lead = judgement.other, 0.5 - judgement.share
        else:
            continue
        leads[rewrite] = leads.get(rewrite, 0.0) + lead
    signs = [(lead > 0) - (lead < 0) for lead in leads.values()]
    return sign_test(signs.count(1), signs.count(-1), signs.count(0))
