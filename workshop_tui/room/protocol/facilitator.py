"""What the facilitator's programs ask, on the loopback listener."""

from __future__ import annotations

from typing import Literal

import msgspec

from workshop_tui.room.agenda import Activity, Progress

from .basics import RoomInfo
from .messages import RosterEntry, Tally
from .participants import AnonymousText

Action = Literal[
    "advance", "back", "jump", "reveal", "hide", "extend", "skip", "insert", "undo", "close"
]


class FacilitatorSnapshot(msgspec.Struct, frozen=True):
    """GET /room on the facilitator's listener: everything that a console needs to start."""

    room: RoomInfo
    code: str
    port: int
    addresses: list[tuple[str, str]]
    progress: Progress
    now: int
    roster: list[RosterEntry]
    tally: Tally
    alarm: str
    spotlight: AnonymousText | None
    notices: list[str]


class PhaseRequest(msgspec.Struct, frozen=True):
    """POST /phase: what to do, if the room is still at `rev`.

    `activity` is for `jump` and `skip`, `minutes` for `extend`, `new` for `insert`.
    """

    action: Action
    rev: int
    activity: str = ""
    minutes: int = 0
    new: Activity | None = None


class ParticipantRequest(msgspec.Struct, frozen=True):
    """POST /rename, /remove, /pin: about whom, with a new name or whether removed."""

    participant: str
    name: str = ""
    removed: bool = True


class PinAnswer(msgspec.Struct, frozen=True):
    """A PIN to read to one participant."""

    pin: str
    expires_in_ms: int


class SpotlightRequest(msgspec.Struct, frozen=True):
    """POST /spotlight: the id of a rewrite or critique; empty for none."""

    record: str = ""


class Stopping(msgspec.Struct, frozen=True):
    """POST /stop: the hub is about to end."""

    stopping: bool = True


class DuelCount(msgspec.Struct, frozen=True):
    """Two works that may be shown to all.

    `counts` says how many found the left one better, both equal, the right one better; it is told
    once the round is revealed.
    """

    left: AnonymousText
    right: AnonymousText
    counts: list[int] | None = None


class DuelsAnswer(msgspec.Struct, frozen=True):
    """GET /duels: the most judged pair first."""

    pairs: list[DuelCount]


class HandsRequest(msgspec.Struct, frozen=True):
    """POST /hands: what people who raised their hands gave to a post of the agenda.

    By criterion, how many raised theirs for level 1, 2, 3 and 4; in place of what was counted for
    this post before.
    """

    subject: str
    counts: dict[str, list[int]]


class HandsAnswer(msgspec.Struct, frozen=True):
    """What is counted now, cleaned."""

    subject: str
    counts: dict[str, list[int]]


class Discussable(msgspec.Struct, frozen=True):
    """A work whose owner allows that it is discussed.

    `split` says by how much its critics disagree: the widest spread of levels of any criterion.
    """

    id: str
    subject: str
    caption: str
    critiques: int
    split: int


class DiscussableAnswer(msgspec.Struct, frozen=True):
    """GET /discussable: the most split first."""

    works: list[Discussable]
