"""What the body of each kind of record holds.

Readers ignore keys they do not know, so a body may grow. A body that no longer fits its class is
left alone in the file and read as `None`.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeVar

import msgspec

from .edits import UNCHANGED, Edits
from .record import Record

Form = Literal["A", "B"]
"""The two parallel forms of the knowledge test."""
Sitting = Literal["pretest", "posttest"]
"""When a test is taken; the same names as those of a room's activities."""
PRETEST: Final = "pretest"
POSTTEST: Final = "posttest"
MAX_TEST_ITEMS: Final = 40


class Profile(msgspec.Struct, frozen=True):
    """Kind `profile`: how a person wants to be called; the latest one counts."""

    name: str
    agency: str = ""


class Answer(msgspec.Struct, frozen=True):
    """Kind `answer`, subject an exercise: one attempt at one step.

    `response` holds option codes or block numbers in the order given; of a text, which is a
    rewrite, the codes of the checks that it does not pass yet. `right` of `of` agreed with the
    expert.
    """

    step: str
    response: list[str]
    right: int
    of: int


class Critique(msgspec.Struct, frozen=True):
    """Kind `critique`, subject a post: a level from 1 to 4 per criterion, with comments.

    `sitting` is that of the test of which the critique is a part, if it is.
    """

    levels: dict[str, int]
    comments: dict[str, str] = {}
    opening: list[str] = []
    sitting: str = ""


class Rewrite(msgspec.Struct, frozen=True):
    """Kind `rewrite`, subject a post or an exercise: one version of a new caption and alt text."""

    caption: str
    step: str = ""
    alt: str = ""


class FlagReply(msgspec.Struct, frozen=True):
    """Kind `flag_reply`, subject a post or an exercise: what a writer answered to the coach.

    The flag is known by the code of its `check` and the words it `quote`s. `answer` is `ignored`,
    with the reason in `text`, or `answered`, with the sentence that answers the question.
    """

    check: str
    quote: str
    answer: str
    text: str = ""


class Duel(msgspec.Struct, frozen=True):
    """Kind `duel`, subject a post or an exercise: which of two texts is better, chosen blind.

    `left` and `right` say what was shown where: the id of a rewrite's record, or the subject itself
    for its original caption. `why` is one optional sentence.
    """

    left: str
    right: str
    choice: Literal["left", "equal", "right"]
    why: str = ""


class OwnPost(msgspec.Struct, frozen=True):
    """Kind `post`, subject an id of its own: a post that a person made of a picture of theirs.

    A correction is a newer one with the same subject. `picture` names a file in the folder beside
    the data file, in which `edits` are done already.
    """

    account: str
    caption: str
    picture: str
    alt: str = ""
    platform: str = "instagram"
    edits: Edits = UNCHANGED


class ItemAnswer(msgspec.Struct, frozen=True):
    """What was chosen for an item of a test; `shown` are the options in the order on the screen."""

    item: str
    shown: list[str]
    chosen: str
    right: bool


class TakenTest(msgspec.Struct, frozen=True):
    """Kind `test`, subject a sitting: the answers to one form of the knowledge test."""

    form: Form
    answers: Annotated[list[ItemAnswer], msgspec.Meta(min_length=1, max_length=MAX_TEST_ITEMS)]

    @property
    def right(self) -> int:
        """How many answers are right."""
        return sum(answer.right for answer in self.answers)

    @property
    def of(self) -> int:
        """Of how many."""
        return len(self.answers)


class Feedback(msgspec.Struct, frozen=True):
    """Kind `feedback`, subject a sitting: what a person says of the workshop.

    `ratings` hold 1, not at all, to 4, fully, by question; `texts` the open answers.
    """

    ratings: dict[str, int] = {}
    texts: dict[str, str] = {}


class Draft(msgspec.Struct, frozen=True):
    """Kind `draft`: work in hand, not handed in yet; the latest one of a subject and form counts.

    `form` is the kind that handing it in would make, followed by the step in an exercise.
    """

    form: str
    levels: dict[str, int] = {}
    texts: dict[str, str] = {}
    response: list[str] = []
    position: int = 0


class Place(msgspec.Struct, frozen=True):
    """Kind `place`: where the person was last; `subject` names what was open there."""

    screen: str
    step: int = 0


class Link(msgspec.Struct, frozen=True):
    """Kind `link`: how to come back into the room that the person joined last.

    Everything of the person's in that room that is in front of this record in the file has reached
    the hub, except the records in `waiting`; with `resend`, too many waited to name them, and only
    an earlier link tells. `token` and `client` are secrets. Who has `left` is not taken back into
    the room at the next start.
    """

    address: str
    port: int
    code: str
    title: str
    participant: str
    token: str
    client: str
    name: str = ""
    agency: str = ""
    waiting: list[str] = []
    resend: bool = False
    left: bool = False


class Consent(msgspec.Struct, frozen=True):
    """Kind `consent`, subject one's own rewrite: may it be discussed before all, without a name?"""

    allowed: bool


class Hands(msgspec.Struct, frozen=True):
    """Kind `hands`, subject a post: how many raised their hands, by criterion for level 1 to 4.

    There are no persons in it: `records.hands` says what it counts for. The latest one of an
    author, a subject and a room counts.
    """

    counts: dict[str, list[int]]


Body = (
    Profile
    | Answer
    | Critique
    | Rewrite
    | FlagReply
    | OwnPost
    | Duel
    | TakenTest
    | Feedback
    | Draft
    | Place
    | Link
    | Consent
    | Hands
)
BodyT = TypeVar(
    "BodyT",
    Profile,
    Answer,
    Critique,
    Rewrite,
    FlagReply,
    OwnPost,
    Duel,
    TakenTest,
    Feedback,
    Draft,
    Place,
    Link,
    Consent,
    Hands,
)

KIND_OF: Final[dict[type[Body], str]] = {
    Profile: "profile",
    Answer: "answer",
    Critique: "critique",
    Rewrite: "rewrite",
    FlagReply: "flag_reply",
    OwnPost: "post",
    Duel: "duel",
    TakenTest: "test",
    Feedback: "feedback",
    Draft: "draft",
    Place: "place",
    Link: "link",
    Consent: "consent",
    Hands: "hands",
}
for _kind in KIND_OF:
    # msgspec learns the fields of a class when it first meets it; with a class in a class, two
    # threads that meet it at once end the interpreter (msgspec 0.22). So it learns them here.
    msgspec.json.Decoder(_kind)

LOCAL_KINDS: Final = frozenset({"draft", "place", "link"})
"""Kinds that concern this laptop alone: never merged, and pruned when newer ones supersede them.

Because they never travel, the author of the newest one is the person who sits here.
"""

CONFLICT: Final = "conflict"
"""Kind of what a merge found under the id of another record, which is its subject.

Its body holds the document. It stays in the file that found it.
"""

HUB_KINDS: Final = frozenset({"room", "agenda", "phase", "member", "removal", "late", "allocation"})
"""Kinds that the hub of a room notes in the room's file; `room.entries` has their bodies.

They are never merged: what concerns people is in people's own records, and secrets stay here.
"""


def body_of(record: Record, kind: type[BodyT]) -> BodyT | None:
    """The body of `record` as a `kind`, or `None` if it is of another kind or does not fit."""
    if record.kind != KIND_OF[kind]:
        return None
    try:
        return msgspec.convert(dict(record.body), kind)
    except msgspec.ValidationError:
        return None


def new_record(author: str, subject: str, body: Body) -> Record:
    """A record, made now, in which `author` does what `body` says with `subject`."""
    return Record(
        kind=KIND_OF[type(body)],
        author=author,
        subject=subject,
        body=msgspec.to_builtins(body),
    )
