"""An agenda: what happens in a session, in order. Facilitators write it as TOML."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec

from workshop_tui.content.posts import Identifier
from workshop_tui.content.text import Text

MAX_MINUTES: Final = 480
MAX_ACTIVITIES: Final = 60
Minutes = Annotated[int, msgspec.Meta(ge=1, le=MAX_MINUTES)]
Subjects = Annotated[tuple[Identifier, ...], msgspec.Meta(min_length=1, max_length=10)]


class BaseActivity(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """What every activity has.

    Attributes:
        id: stable within the agenda, because records refer to it.
        minutes: how long it should take.
        notes: for the facilitator alone; never leaves the facilitator's laptop.
    """

    id: Identifier
    title: Text
    minutes: Minutes
    notes: Text = Text("")

    @property
    def kind(self) -> str:
        """The tag that the file has."""
        return str(self.__struct_config__.tag)


class Talk(BaseActivity, frozen=True, tag="talk"):
    """People listen or speak: opening, discussion, closing."""


class Break(BaseActivity, frozen=True, tag="break"):
    """Nobody works."""


class _AboutOne(BaseActivity, frozen=True, kw_only=True):
    """About one exercise or post."""

    subject: Identifier


class DoExercise(_AboutOne, frozen=True, kw_only=True, tag="exercise"):
    """Everybody does the exercise `subject`."""


class CritiquePost(_AboutOne, frozen=True, kw_only=True, tag="critique"):
    """Everybody rates the sample post `subject`, then the distribution is shown."""


class Baseline(_AboutOne, frozen=True, kw_only=True, tag="baseline"):
    """Everybody writes a caption for `subject` before anything is taught."""


class RewritePost(_AboutOne, frozen=True, kw_only=True, tag="rewrite"):
    """Everybody writes a new caption for `subject`."""


class PeerCritique(_AboutOne, frozen=True, kw_only=True, tag="peer_critique"):
    """Everybody critiques `k` others' captions for `subject`, blind."""

    k: Annotated[int, msgspec.Meta(ge=1, le=6)] = 3


class DuelRound(_AboutOne, frozen=True, kw_only=True, tag="duel"):
    """Everybody chooses between two captions for `subject`, `rounds` times, blind."""

    rounds: Annotated[int, msgspec.Meta(ge=1, le=20)] = 5


class Pretest(BaseActivity, frozen=True, kw_only=True, tag="pretest"):
    """Everybody takes the test and critiques the sealed posts `subjects`, without help."""

    subjects: Subjects


class Posttest(BaseActivity, frozen=True, kw_only=True, tag="posttest"):
    """The same at the end: the other form of the test, and the same sealed posts."""

    subjects: Subjects


Activity = (
    Talk
    | Break
    | DoExercise
    | CritiquePost
    | Baseline
    | RewritePost
    | PeerCritique
    | DuelRound
    | Pretest
    | Posttest
)
ActivityKind = Literal[
    "talk",
    "break",
    "exercise",
    "critique",
    "baseline",
    "rewrite",
    "peer_critique",
    "duel",
    "pretest",
    "posttest",
]


class Agenda(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A session's activities, in order."""

    id: Identifier
    title: Text
    activities: Annotated[
        tuple[Activity, ...], msgspec.Meta(min_length=1, max_length=MAX_ACTIVITIES)
    ]

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(activity.minutes for activity in self.activities)


def subjects_of(activity: Activity) -> tuple[str, ...]:
    """The ids of the exercises and posts that an activity is about."""
    if isinstance(activity, Pretest | Posttest):
        return activity.subjects
    return () if isinstance(activity, Talk | Break) else (activity.subject,)


def subject_of(activity: Activity) -> str:
    """The exercise or post that an activity is about; empty when it is not just one."""
    return "" if isinstance(activity, Talk | Break | Pretest | Posttest) else activity.subject
