"""The records that the hub itself makes: the room, who is in it, where it is.

They are in the same file as what people did, so a hub that starts again knows everything.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from workshop_tui.records import HUB_KINDS, Record

from .agenda import Activity, Stage


class RoomEntry(msgspec.Struct, frozen=True, tag="room"):
    """The room; its id is the record's author."""

    title: str
    code: str


class AgendaEntry(msgspec.Struct, frozen=True, tag="agenda"):
    """The activities; the latest counts."""

    activities: tuple[Activity, ...]


class PhaseEntry(msgspec.Struct, frozen=True, tag="phase"):
    """Where the room went; `undone` when that took back the change before."""

    rev: int
    stage: Stage
    current: str = ""
    ends_at: int | None = None
    skipped: tuple[str, ...] = ()
    undone: bool = False


class MemberEntry(msgspec.Struct, frozen=True, tag="member"):
    """A participant, named by the record's subject, got a token on a laptop; hashes only."""

    token: str
    client: str


class RemovalEntry(msgspec.Struct, frozen=True, tag="removal"):
    """A participant, the record's subject, was removed or taken back; the latest counts."""

    removed: bool


class LateEntry(msgspec.Struct, frozen=True, tag="late"):
    """The record that is the subject came when its activity was over."""

    rev: int


class AllocationEntry(msgspec.Struct, frozen=True, tag="allocation"):
    """Who critiques whose work in the activity that is the subject; the latest counts."""

    k: int
    circle: list[str]
    tasks: dict[str, list[str]]


Entry: TypeAlias = (
    RoomEntry | AgendaEntry | PhaseEntry | MemberEntry | RemovalEntry | LateEntry | AllocationEntry
)


def entry_record(room: str, entry: Entry, subject: str = "") -> Record:
    """The record that keeps an entry of the room whose id is `room`."""
    body = msgspec.to_builtins(entry)
    kind = body.pop("type")
    return Record(kind=kind, author=room, room=room, subject=subject, body=body)


def entry_of(record: Record) -> Entry | None:
    """The entry in a record, or `None` when it is none that we understand."""
    if record.kind not in HUB_KINDS or record.author != record.room:
        return None
    try:
        entry: Entry = msgspec.convert({**record.body, "type": record.kind}, Entry)
    except msgspec.ValidationError:
        return None
    return entry
