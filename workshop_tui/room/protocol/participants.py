"""What participants ask, and what the hub answers."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from workshop_tui.room.limits import Limits

from .basics import PROTOCOL, RejectionCode, RoomInfo, Secret
from .phases import Phase


class Health(msgspec.Struct, frozen=True):
    """What anybody may know of a hub."""

    ok: bool
    version: str
    protocol: tuple[int, int]
    room: str


class JoinRequest(msgspec.Struct, frozen=True):
    """POST /join.

    Attributes:
        client: a secret of this installation; the same one means the same participant.
        person: the id that the person has in the file on this laptop; becomes the participant's id
            unless somebody else has it.
        pin: from the facilitator, to go on as the participant that one was on another laptop.
    """

    code: Annotated[str, msgspec.Meta(max_length=40)]
    name: Annotated[str, msgspec.Meta(max_length=400)]
    client: Secret
    agency: Annotated[str, msgspec.Meta(max_length=400)] = ""
    person: Annotated[str, msgspec.Meta(max_length=100)] = ""
    pin: Annotated[str, msgspec.Meta(max_length=20)] = ""
    protocol: tuple[int, int] = PROTOCOL


class JoinAnswer(msgspec.Struct, frozen=True):
    """The participant's id and token, and where the room is."""

    participant: str
    token: str
    name: str
    room: RoomInfo
    phase: Phase
    head: int
    limits: Limits
    protocol: tuple[int, int] = PROTOCOL


class PostRequest(msgspec.Struct, frozen=True):
    """POST /records; `sent` is the time by the client's clock, in milliseconds since 1970."""

    records: list[msgspec.Raw]
    sent: int = 0


class Rejection(msgspec.Struct, frozen=True):
    """A record that was not taken, and why."""

    id: str
    code: RejectionCode


class PostAnswer(msgspec.Struct, frozen=True):
    """`acked` are on the hub's disk; `late` are those of them whose activity was over."""

    acked: list[str]
    rejected: list[Rejection]
    late: list[str]
    head: int


class RecordsAnswer(msgspec.Struct, frozen=True):
    """GET /records and GET /published; ask again with `since=next` until `next` is `head`."""

    records: list[dict[str, Any]]
    next: int
    head: int


class AnonymousText(msgspec.Struct, frozen=True):
    """An anonymous text: the id to refer to it, and what it says."""

    id: str
    caption: str


class Task(msgspec.Struct, frozen=True):
    """Work that the hub gave to a participant.

    `texts` holds one work to critique, or two to choose from, the first on the left.
    """

    kind: Literal["critique", "duel"]
    texts: list[AnonymousText]
    done: bool = False


class TasksAnswer(msgspec.Struct, frozen=True):
    """GET /tasks: what the current activity asks of this participant."""

    rev: int
    tasks: list[Task]
