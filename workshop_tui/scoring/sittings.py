"""From the records of pre-test and post-test to what the training brought.

Of each person and sitting the first test, and the first critique of each sealed post, count: who
sits again has seen the answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop_tui.content import JudgedPost
from workshop_tui.locale import N_
from workshop_tui.records import POSTTEST, PRETEST, Critique, Record, TakenTest, body_of

from .calibration import Calibration
from .gain import Gain, PersonGain, class_gain, personal_gains
from .spread import LEVELS
from .working import NotEnough, too_few

_NO_TEST = N_("Nobody has taken a test yet.")
_NO_SEALED_POST = N_("It takes a sealed post that was critiqued in the pre-test and the post-test.")


@dataclass(frozen=True, slots=True)
class SittingPoints:
    """Right answers by person, before and after, `maximum` at most.

    Somebody who took only one of the two tests is in only one of the two.
    """

    before: Mapping[str, int]
    after: Mapping[str, int]
    maximum: int

    def gain(self) -> Gain | NotEnough:
        """What the class gained, over those who took both tests."""
        return class_gain(self.before, self.after, self.maximum)

    def gain_of(self, person: str) -> Gain | NotEnough:
        """What one person gained; not defined without both tests, nor from the maximum."""
        before, after = (
            {person: points[person]} if person in points else {}
            for points in (self.before, self.after)
        )
        return class_gain(before, after, self.maximum)

    def personal_gains(self) -> list[PersonGain]:
        """A row for everybody who took both tests."""
        return personal_gains(self.before, self.after, self.maximum)


@dataclass(frozen=True, slots=True)
class SealedJudging:
    """Levels of the sealed posts against the expert's, before and after.

    Both hold the same posts and criteria of the same people, so their errors can be compared: the
    mean distance from the expert, in levels.
    """

    before: Calibration
    after: Calibration

    @property
    def change(self) -> float:
        """After − before, in levels: below 0 is nearer to the expert."""
        return self.after.error - self.before.error


def taken_tests(records: Iterable[Record], sitting: str) -> dict[str, TakenTest]:
    """The first test that each person took in a sitting; `records` come oldest first."""
    found: dict[str, TakenTest] = {}
    for record in records:
        if record.subject == sitting and (test := body_of(record, TakenTest)) is not None:
            found.setdefault(record.author, test)
    return found


def points_of(records: Sequence[Record]) -> SittingPoints | NotEnough:
    """Everybody's points in both tests; `records` come oldest first.

    The two forms have as many items as each other. Where the material of some laptops has another
    number of items, the number that most tests have counts and the others are left out.
    """
    before, after = (taken_tests(records, sitting) for sitting in (PRETEST, POSTTEST))
    lengths = Counter(test.of for tests in (before, after) for test in tests.values())
    if not lengths:
        return too_few(_NO_TEST, 0, 1)
    maximum = max(lengths, key=lambda length: (lengths[length], length))
    return SittingPoints(_points(before, maximum), _points(after, maximum), maximum)


def sealed_levels(records: Iterable[Record], sitting: str) -> dict[str, dict[str, dict[str, int]]]:
    """The levels by criterion in the first critique of a sitting: by subject, then by person."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    for record in records:
        critique = body_of(record, Critique)
        if critique is not None and critique.sitting == sitting:
            levels = {code: level for code, level in critique.levels.items() if level in LEVELS}
            found.setdefault(record.subject, {}).setdefault(record.author, levels)
    return found


def sealed_judging(
    records: Sequence[Record], posts: Mapping[str, JudgedPost], person: str = ""
) -> SealedJudging | NotEnough:
    """How near to the expert people judged before and after; all people, or one `person`.

    Over every level of a post, a criterion and a person that both sittings have and the expert
    gave. `records` come oldest first.
    """
    before, after = (sealed_levels(records, sitting) for sitting in (PRETEST, POSTTEST))
    pairs: list[tuple[int, int, int]] = []
    for subject in before.keys() & after.keys() & posts.keys():
        reference = posts[subject].reference
        for author in before[subject].keys() & after[subject].keys():
            if person in ("", author):
                first, last = before[subject][author], after[subject][author]
                pairs += [
                    (first[code], last[code], reference[code].level)
                    for code in sorted(first.keys() & last.keys() & reference.keys())
                ]
    if not pairs:
        return too_few(_NO_SEALED_POST, 0, 1)
    pairs.sort()
    return SealedJudging(
        Calibration(tuple((first, expert) for first, _last, expert in pairs)),
        Calibration(tuple((last, expert) for _first, last, expert in pairs)),
    )


def _points(tests: Mapping[str, TakenTest], maximum: int) -> dict[str, int]:
    return {person: test.right for person, test in tests.items() if test.of == maximum}
