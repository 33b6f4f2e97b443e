"""A participant as a process of its own, to kill while it hands in."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tests.room.acting import Person
from workshop_tui.room.addresses import parse_invitation


async def take_part(file: Path, invitation: str) -> None:
    """Join, then critique for ever; prints the id of each record that is kept."""
    person = Person(file, "Siti")
    room = parse_invitation(invitation)
    assert room is not None
    await person.join(room)
    while True:
        record = await person.critique()
        print(record.id, flush=True)
        await asyncio.sleep(0.005)


if __name__ == "__main__":
    asyncio.run(take_part(Path(sys.argv[1]), sys.argv[2]))
