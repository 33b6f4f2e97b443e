"""What the hub and its clients say on the WebSocket."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from .participants import AnonymousText
from .phases import Phase, Reveal


class RosterEntry(msgspec.Struct, frozen=True):
    """One participant, for the facilitator.

    Attributes:
        name: as shown; who chose the same name as others has a number behind it.
        working: did something in the current activity, and has not handed in.
        stuck: works longer without a sign of life than most needed in all.
        skew_ms: by how much the laptop's clock is ahead, `None` when it is not known.
    """

    participant: str
    name: str
    agency: str
    connected: bool
    working: bool
    handed_in: bool
    stuck: bool
    idle_ms: int
    late: int
    records: int
    removed: bool = False
    skew_ms: int | None = None


class Hello(msgspec.Struct, frozen=True, tag="hello"):
    """Always the first message; tells a client that was away everything.

    `name` is the participant's, as shown now; a new one makes a new hello.
    """

    phase: Phase
    head: int
    now: int
    name: str = ""


class PhaseChanged(msgspec.Struct, frozen=True, tag="phase"):
    """The room moved on."""

    phase: Phase


class Head(msgspec.Struct, frozen=True, tag="head"):
    """Something was published for this participant: ask for /published and /tasks."""

    head: int


class Notice(msgspec.Struct, frozen=True, tag="notice"):
    """A sentence from the facilitator to everybody."""

    text: str


class Bye(msgspec.Struct, frozen=True, tag="bye"):
    """The hub is about to close the connection."""

    code: int


class Tally(msgspec.Struct, frozen=True, tag="tally"):
    """To the facilitator's side only, at most five times a second: counts, no results.

    Attributes:
        present: participants who are connected now.
        of: participants who ever joined and were not removed.
        handed_in: of them, those who handed in what the activity asks for.
    """

    rev: int
    head: int
    present: int
    of: int
    working: int
    handed_in: int
    stuck: int
    reveal: Reveal | None = None


class Roster(msgspec.Struct, frozen=True, tag="roster"):
    """To the facilitator's side only, at most once a second."""

    people: list[RosterEntry]


class Alarm(msgspec.Struct, frozen=True, tag="alarm"):
    """To the facilitator's side only: nothing can be saved, and why; empty when it can again."""

    text: str


class Spotlight(msgspec.Struct, frozen=True, tag="spotlight"):
    """To the facilitator's side only: the anonymous text to discuss, or none."""

    text: AnonymousText | None = None


HubMessage: TypeAlias = (
    Hello | PhaseChanged | Head | Notice | Bye | Tally | Roster | Alarm | Spotlight
)


class Ping(msgspec.Struct, frozen=True, tag="ping"):
    """Are you there?"""


class ProgressReport(msgspec.Struct, frozen=True, tag="progress"):
    """The participant is at work, or is done with what leaves no single record."""

    activity: str
    state: Literal["working", "done"] = "working"


ParticipantMessage: TypeAlias = Ping | ProgressReport
