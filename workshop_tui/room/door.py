"""How the facilitator's other programs find the hub: a small file beside the room's.

It holds the facilitator's token, so only its owner may read it, and it goes when the hub does.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

MAX_BYTES: Final = 4096


class Door(msgspec.Struct, frozen=True):
    """Where the facilitator's listener is and what opens it."""

    url: str
    token: str
    port: int
    pid: int


def door_file(data: Path) -> Path:
    """The file beside the room's file `data`."""
    return data.with_name(f"{data.name}.hub")


def leave_open(data: Path, door: Door) -> None:
    """Write the file.

    Raises:
        OSError: it cannot be written.
    """
    file = door_file(data)
    fresh = file.with_name(f"{file.name}.tmp")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(msgspec.json.encode(door))
    if sys.platform != "win32":
        fresh.chmod(0o600)
    fresh.replace(file)


def find_door(data: Path) -> Door | None:
    """The door to the hub that has `data` open, if there is one; it may have died since."""
    file = door_file(data)
    try:
        with file.open("rb") as opened:
            return msgspec.json.decode(opened.read(MAX_BYTES), type=Door)
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def shut(data: Path) -> None:
    """Remove the file."""
    with suppress(OSError):
        door_file(data).unlink(missing_ok=True)
