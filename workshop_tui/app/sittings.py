"""The pre-test and the post-test of the person at this laptop: what is done, what is next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workshop_tui.content import Library, SamplePost
from workshop_tui.locale import N_
from workshop_tui.records import (
    KIND_OF,
    POSTTEST,
    PRETEST,
    Critique,
    Feedback,
    Form,
    Record,
    Sitting,
    TakenTest,
    body_of,
)
from workshop_tui.store import Workshop

if TYPE_CHECKING:
    from workshop_tui.scoring.sittings import SealedJudging, SittingPoints
    from workshop_tui.scoring.working import NotEnough

PLACE: Final = "test"
"""What the place of a test is called, as in `app.open(PLACE, PRETEST)`."""
TITLES: Final[dict[str, str]] = {"pretest": N_("Pre-test"), "posttest": N_("Post-test")}
_ALL: Final[tuple[Sitting, ...]] = ("pretest", "posttest")


class Sittings:
    """What one person did in the two tests; every answer comes from the records."""

    def __init__(self, workshop: Workshop, person: str, library: Callable[[], Library]) -> None:
        self._workshop = workshop
        self._person = person
        self._library = library

    def taken(self, sitting: Sitting) -> TakenTest | None:
        """The answers that were handed in first, or `None` before that."""
        records = self._workshop.records(KIND_OF[TakenTest], subject=sitting, author=self._person)
        tests = (body_of(record, TakenTest) for record in records)
        return next((test for test in tests if test is not None), None)

    def form(self, sitting: Sitting) -> Form:
        """The form that the person takes, or took."""
        from workshop_tui.coaching.knowledge_test import form_for

        if (taken := self.taken(sitting)) is not None:
            return taken.form
        other = self.taken(POSTTEST if sitting == PRETEST else PRETEST)
        return form_for(self._person, sitting, other.form if other else None)

    def awaited(self, sitting: Sitting) -> list[SamplePost]:
        """The sealed posts that were not critiqued in this sitting yet."""
        done = {
            record.subject
            for record in self._critiques()
            if (critique := body_of(record, Critique)) and critique.sitting == sitting
        }
        return [post for post in self._library().sealed_posts() if post.id not in done]

    def is_over(self, sitting: Sitting) -> bool:
        """Were the answers handed in, and every sealed post critiqued?"""
        return self.taken(sitting) is not None and not self.awaited(sitting)

    def has_given_feedback(self) -> bool:
        """Did the person answer the closing questions?"""
        return self._workshop.latest(KIND_OF[Feedback], author=self._person) is not None

    def next(self) -> Sitting:
        """The pre-test until it is over or the post-test has begun, then the post-test."""
        if self.taken(POSTTEST) is not None or self.is_over(PRETEST):
            return POSTTEST
        return PRETEST

    def half_done(self) -> Sitting | None:
        """The sitting whose answers are in while sealed posts still wait, if there is one."""
        waiting = (s for s in reversed(_ALL) if self.taken(s) is not None and self.awaited(s))
        return next(waiting, None)

    def sitting_of(self, post: str) -> Sitting | None:
        """The sitting to which a critique of `post` would belong now."""
        sitting = self.half_done()
        if sitting and post in [awaited.id for awaited in self.awaited(sitting)]:
            return sitting
        return None

    def sealed(self) -> set[str]:
        """The ids of the posts whose reference nobody may see here before the post-test is over."""
        return set() if self.is_over(POSTTEST) else {p.id for p in self._library().sealed_posts()}

    def points(self) -> SittingPoints | NotEnough:
        """The person's own points in both tests."""
        from workshop_tui.scoring.sittings import points_of

        return points_of(self._workshop.records(KIND_OF[TakenTest], author=self._person))

    def judging(self) -> SealedJudging | NotEnough:
        """How near to the expert the person judged the sealed posts, before and after."""
        from workshop_tui.scoring.sittings import sealed_judging

        return sealed_judging(self._critiques(), self._library().posts, self._person)

    def _critiques(self) -> list[Record]:
        return list(self._workshop.records(KIND_OF[Critique], author=self._person))
