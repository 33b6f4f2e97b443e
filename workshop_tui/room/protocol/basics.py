"""Versions, error codes, close codes: what every message builds on."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec

API: Final = "/api/v1"
PROTOCOL: Final = (1, 1)
"""The lowest and the highest version of the protocol that this program speaks."""
DEFAULT_PORT: Final = 8080

ErrorCode = Literal[
    "bad_request",
    "bad_code",
    "bad_pin",
    "forbidden_origin",
    "forbidden_host",
    "internal",
    "not_found",
    "protocol",
    "removed",
    "room_full",
    "stale_rev",
    "storage",
    "token_unknown",
    "too_large",
    "too_many",
]
"""Why a whole request failed."""
RejectionCode = Literal["conflict", "full", "invalid", "kind", "too_large"]
"""Why one record of a request was not taken; the others may have been."""

CLOSE_GOING_AWAY: Final = 1001
CLOSE_ELSEWHERE: Final = 4001
CLOSE_TOKEN: Final = 4003
CLOSE_SLOW: Final = 4008
CLOSE_ROOM: Final = 4009
"""Close codes of the WebSocket: the hub stops for now, opened elsewhere, token unknown, too slow,
room closed."""

Secret = Annotated[str, msgspec.Meta(min_length=16, max_length=200)]


def protocols_overlap(theirs: tuple[int, int]) -> bool:
    """Is there a version that both sides speak?"""
    return max(PROTOCOL[0], theirs[0]) <= min(PROTOCOL[1], theirs[1])


class ErrorDetail(msgspec.Struct, frozen=True):
    """`code` is for programs, `message` for whoever debugs one."""

    code: str
    message: str = ""


class ErrorAnswer(msgspec.Struct, frozen=True):
    """The answer to a request that failed."""

    error: ErrorDetail


class RoomInfo(msgspec.Struct, frozen=True):
    """Which room it is; `id` stays the same when its address changes."""

    id: str
    title: str
