"""From what a participant sends to records that may be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import msgspec

from workshop_tui.records import (
    HUB_KINDS,
    KIND_OF,
    LOCAL_KINDS,
    Hands,
    Profile,
    Record,
    RecordError,
    safe_text,
)
from workshop_tui.room.limits import Limits
from workshop_tui.room.protocol import Rejection, RejectionCode

FORBIDDEN_KINDS: Final = LOCAL_KINDS | HUB_KINDS | {KIND_OF[Profile], KIND_OF[Hands]}
"""Kinds that stay on a laptop, those that only the hub makes, names, which joining tells, and
raised hands, which the facilitator counts."""


def sort_records(
    raws: Sequence[msgspec.Raw], *, author: str, room: str, limits: Limits, room_left: int
) -> tuple[list[Record], list[Rejection]]:
    """The records that may be kept, cleaned, as `author`'s whatever they say; and the rejected.

    `room_left` says how many more records of this author are taken.
    """
    accepted: list[Record] = []
    rejected: list[Rejection] = []
    for raw in raws:
        outcome = _sorted(raw, limits)
        if isinstance(outcome, Rejection):
            rejected.append(outcome)
        elif len(accepted) >= room_left:
            rejected.append(Rejection(outcome.id, "full"))
        else:
            accepted.append(replace(outcome, author=author, room=room))
    return accepted, rejected


def _sorted(raw: msgspec.Raw, limits: Limits) -> Record | Rejection:
    try:
        document: Any = msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return Rejection("", "invalid")
    if not isinstance(document, dict):
        return Rejection("", "invalid")
    sent = document.get("id")
    identity = safe_text(sent, 100) if isinstance(sent, str) else ""

    def reject(code: RejectionCode) -> Rejection:
        return Rejection(identity, code)

    if len(bytes(raw)) > limits.record_bytes:
        return reject("too_large")
    try:
        # What is sent as an author does not matter, and may be missing.
        record = Record.from_document(document | {"author": ""})
    except (RecordError, TypeError, ValueError, RecursionError):
        return reject("invalid")
    if not sent or record.id != sent:
        return reject("invalid")
    if record.kind in FORBIDDEN_KINDS:
        return reject("kind")
    return record
