"""Where the room is, as everybody is told."""

from __future__ import annotations

import msgspec

from workshop_tui.content.text import Text
from workshop_tui.room.agenda import Activity, Progress, Stage, subject_of, subjects_of
from workshop_tui.room.agenda.model import DuelRound, PeerCritique


class Step(msgspec.Struct, frozen=True):
    """An activity as participants see it: no facilitator's notes.

    Attributes:
        subject: the exercise or post that it is about; empty when there is none or several.
        subjects: all of them.
        k: how many critiques to give, in a round of peer critiques.
        rounds: how many duels to judge, in a round of duels.
    """

    id: str
    kind: str
    title: Text
    minutes: int
    subject: str = ""
    subjects: tuple[str, ...] = ()
    k: int = 0
    rounds: int = 0

    @classmethod
    def of(cls, activity: Activity) -> Step:
        """The step that an activity is."""
        return cls(
            id=activity.id,
            kind=activity.kind,
            title=activity.title,
            minutes=activity.minutes,
            subject=subject_of(activity),
            subjects=subjects_of(activity),
            k=activity.k if isinstance(activity, PeerCritique) else 0,
            rounds=activity.rounds if isinstance(activity, DuelRound) else 0,
        )


class SittingResults(msgspec.Struct, frozen=True):
    """What a class gained from the pre-test to the post-test, over those who took both.

    Attributes:
        n: how many took both; the figures below are 0 where nobody did.
        before: mean of right answers in the pre-test; `after` in the post-test.
        maximum: how many there are at most.
        gain: the normalised gain; none where it is not defined.
        levels_before: of the sealed posts in the pre-test, as `Reveal.levels` has them after.
    """

    n: int = 0
    before: float = 0
    after: float = 0
    maximum: float = 0
    gain: float | None = None
    levels_before: dict[str, dict[str, list[int]]] = {}


class Reveal(msgspec.Struct, frozen=True):
    """What all did in an activity, without names; empty where it does not apply.

    Attributes:
        people: how many took part.
        levels: by subject and criterion, how many gave level 1, 2, 3 and 4.
        answers: by subject and step, how many gave a response (option codes joined by a comma).
        tests: what the class gained, at the post-test.
    """

    people: int = 0
    levels: dict[str, dict[str, list[int]]] = {}
    answers: dict[str, dict[str, dict[str, int]]] = {}
    tests: SittingResults | None = None


class Phase(msgspec.Struct, frozen=True):
    """Where the room is; clients ignore one whose `rev` is not above the last that they saw.

    Attributes:
        position: of the activity, counting from 1; 0 in the lobby.
        of: how many activities there are.
        ends_in_ms: time left, counted when it was sent; negative when it is over.
        reveal: what all did, once the stage is `revealed`.
    """

    rev: int
    stage: Stage
    activity: Step | None = None
    position: int = 0
    of: int = 0
    ends_in_ms: int | None = None
    reveal: Reveal | None = None


def phase_of(progress: Progress, now: int, reveal: Reveal | None = None) -> Phase:
    """What participants are told of where the room is; `now` by the hub's clock, in ms."""
    activity = progress.activity
    return Phase(
        rev=progress.rev,
        stage=progress.stage,
        activity=Step.of(activity) if activity else None,
        position=progress.position + 1,
        of=len(progress.activities),
        ends_in_ms=None if progress.ends_at is None else progress.ends_at - now,
        reveal=reveal if progress.stage == "revealed" else None,
    )
