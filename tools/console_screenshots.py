"""Draw the pictures of a room's console for the documentation: called by `tools.screenshots`.

The room and everybody in it are made up for the occasion, in a data file that is thrown away.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from workshop_tui.console.app import ConsoleApp
from workshop_tui.content import Library
from workshop_tui.records import Body, Critique, new_record, now_ms
from workshop_tui.room.agenda import load_agenda
from workshop_tui.room.door import Door, leave_open, shut
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.server import Hub, HubOptions
from workshop_tui.room.starting import HubCommand
from workshop_tui.store.preferences import PreferencesFile

NAMES: Final = (
    *("Elang Biru 7", "Siti", "Rusa 12", "Siti", "Mangga 7", "Kenari 3", "Dewi", "Agus", "Rina"),
    *("Joko", "Putri", "Wayan", "Made", "Ketut", "Nyoman", "Slamet", "Endang", "Yanto", "Ratna"),
    *("Melati 5", "Bayu", "Lestari", "Jati 9", "Sari"),
)
LEVELS: Final = {"F": (1, 2, 2), "C": (1, 1, 2), "J": (2, 2, 3), "M": (1, 2, 2), "V": (1, 2, 4)}
CODE: Final = "K7QP4M2X"
_FONT_FACE: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_FAR: Final = "192.168.88.2"


class ShownHub(Hub):
    """A hub that says it is in an ordinary room."""

    def addresses(self) -> list[tuple[str, str]]:
        """As behind a travel router."""
        return [(_FAR, "Wi-Fi")]


def draw_console(folder: Path, images: Path, library: Library) -> None:
    """Write the console's pictures into `images`, using `folder` for the room's file."""
    asyncio.run(_draw(folder, images, library))


async def _draw(folder: Path, images: Path, library: Library) -> None:
    file = folder / "room.json"
    agenda = load_agenda("two-hours", {*library.exercises, *library.posts})
    options = HubOptions(bind="127.0.0.1", port=0)
    hub = await ShownHub.start(file, agenda, "Aula Diskominfo", options)
    hub.port, hub.room.code = options.port or 8080, CODE
    leave_open(file, Door(hub.facilitator_url, hub.token, hub.port, os.getpid()))
    facilitator = FacilitatorClient(file)
    try:
        people = await _come_in(hub)
        await _shoot(file, library, images / "console-lobby.svg", (120, 36))
        await facilitator.snapshot()
        await facilitator.move("jump", activity="critique-s01")
        await _work(hub, people)
        await _shoot(file, library, images / "console.svg", (80, 24))
        await facilitator.move("reveal")
        await _shoot(file, library, images / "console-results.svg", (120, 36))
    finally:
        await facilitator.close()
        shut(file)
        await hub.close()


async def _come_in(hub: Hub) -> list[str]:
    people = []
    for number, name in enumerate(NAMES):
        member = await hub.room.enter(f"person-{number}", name, "", f"t{number}", f"c{number}")
        member.connected = number not in (2, 15)
        member.seen = now_ms()
        people.append(member.id)
    return people


async def _work(hub: Hub, people: list[str]) -> None:
    rng = random.Random(7)
    hub.room.began = now_ms() - 240_000
    for person in people[3:]:
        levels = {code: rng.choice(given) for code, given in LEVELS.items()}
        levels["E"] = rng.choice((1, 2, 3))
        body: Body = Critique(levels)
        record = new_record(person, "S01", body)
        await hub.append([replace(record, room=hub.room.id, extra={"activity": "critique-s01"})])
    hub.room.began = now_ms() - 500_000
    for member in hub.room.members:
        member.seen = now_ms() - (280_000 if member.id == people[1] else 0)
    hub.room.reported_working.add(("critique-s01", people[0]))
    hub.room.reported_working.add(("critique-s01", people[1]))


async def _shoot(file: Path, library: Library, image: Path, size: tuple[int, int]) -> None:
    facilitator = FacilitatorClient(file)
    room = await facilitator.snapshot()
    await facilitator.close()
    command = HubCommand(file, "two-hours", "", "127.0.0.1", room.port)
    app = ConsoleApp(command, room, library, PreferencesFile(file.with_name("settings.json")))
    async with app.run_test(size=size) as pilot:
        for _round in range(3):
            await pilot.pause(0.2)
        svg = app.export_screenshot(title=app.TITLE)
    await asyncio.to_thread(image.write_text, _FONT_FACE.sub("", svg), encoding="utf-8")
