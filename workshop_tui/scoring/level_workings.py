"""Where the numbers about one criterion of one post come from."""

from __future__ import annotations

from typing import Final

from workshop_tui.content import Criterion
from workshop_tui.locale import N_

from .comparison import CriterionComparison
from .consensus import Consensus, consensus
from .spread import LEVELS, Spread
from .working import NotEnough, Sentence, Working, say, too_few

Figure = Working | NotEnough

_NOT_GIVEN: Final = N_("You gave no level on this criterion.")


def level_workings(criterion: Criterion, row: CriterionComparison) -> list[Figure]:
    """The workings of every number in the line of `criterion`, in the order of reading.

    Own level, the expert's, the difference; then the peers: how many gave each level, the median,
    both quartiles, and the difference from the median where there is no expert.
    """
    figures: list[Figure] = [_own(criterion, row)]
    if row.reference is not None:
        figures.append(
            Working(
                N_("The expert's level"),
                N_("The level that the authors of the material gave, with their reason."),
                (
                    say(N_("Reason: {reason}"), reason=str(row.reference.reason)),
                    _meaning(criterion, row.reference.level),
                ),
                row.reference.level,
                0,
            )
        )
        if row.own is not None:
            figures.append(_difference(row.own, row.reference.level))
    return [*figures, *_peers(row)]


def _own(criterion: Criterion, row: CriterionComparison) -> Figure:
    if row.own is None:
        return too_few(_NOT_GIVEN, 0, 1)
    return Working(
        N_("Your level"),
        N_("What you chose. If you judged the post more than once, the latest choice counts."),
        (
            say(N_("Your choices, the first one first: {levels}."), levels=row.given or [row.own]),
            _meaning(criterion, row.own),
        ),
        row.own,
        0,
    )


def _meaning(criterion: Criterion, level: int) -> Sentence:
    return say(
        N_("Level {level} means: {anchor}"), level=level, anchor=str(criterion.anchors[level - 1])
    )


def _difference(own: int, reference: int) -> Working:
    return Working(
        N_("Your level minus the expert's"),
        N_("Above 0 you are more generous than the expert, below 0 stricter."),
        (
            say(
                N_("{own} − {other} = {difference}."),
                own=own,
                other=reference,
                difference=own - reference,
            ),
        ),
        own - reference,
        0,
    )


def _peers(row: CriterionComparison) -> list[Figure]:
    if row.peers is None:
        return []
    found = consensus(row.peers.levels)
    assert isinstance(found, Consensus)
    figures: list[Figure] = [
        _counts(row.peers),
        found.median_working(),
        *found.quartile_workings(),
    ]
    if row.reference is None and row.own is not None and row.apart is not None:
        figures.append(
            Working(
                N_("Your level minus the peers' median"),
                N_("No expert judged this post, so the middle of your peers stands in."),
                (
                    say(
                        N_("{own} − {other} = {difference}."),
                        own=row.own,
                        other=row.peers.median,
                        difference=row.apart,
                    ),
                ),
                row.apart,
                1,
            )
        )
    return figures


def _counts(peers: Spread) -> Working:
    return Working(
        N_("Peers who gave a level here"),
        N_("Of each peer the latest critique counts; a bar is as long as the number beside it."),
        (
            *(
                say(N_("Level {level}: {n}."), level=level, n=n)
                for level, n in zip(LEVELS, peers.counts, strict=True)
            ),
            say(
                N_("Together: {counts} = {n}."),
                counts=" + ".join(map(str, peers.counts)),
                n=peers.n,
            ),
        ),
        peers.n,
        0,
    )
