"""Draw the pictures of the documentation: `python -m tools.screenshots`.

What they show is made up for the occasion, in a data file that is thrown away.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Final

from tools.console_screenshots import draw_console
from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.room_joining import Joining
from workshop_tui.app.screenshot import picture_of, settle, write_screenshot
from workshop_tui.app.session import Session
from workshop_tui.content import load_library
from workshop_tui.content.text import Text
from workshop_tui.locale import use_language
from workshop_tui.records import (
    KIND_OF,
    Answer,
    Body,
    Critique,
    Draft,
    Place,
    Profile,
    Rewrite,
    new_record,
)
from workshop_tui.room.addresses import LOOPBACK, Invitation
from workshop_tui.room.agenda import Agenda, CritiquePost
from workshop_tui.room.client import RoomClient
from workshop_tui.room.code import shown_code
from workshop_tui.room.door import Door, leave_open
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.server import Hub, HubOptions
from workshop_tui.simulation import simulated_cohort
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

IMAGES: Final = Path(__file__).parent.parent / "docs" / "images"
CAPTION: Final = (
    "Jarak tanam yang longgar ternyata menambah panen Pak Marto: 7,2 ton per hektare, dari 5,8 "
    "musim lalu. Mau mencoba? Penyuluh ada di Balai Desa Sendang setiap Rabu."
)
DONE: Final[tuple[tuple[str, Body], ...]] = (
    ("", Profile("Elang Biru 97", "Dinas Pertanian")),
    ("N1", Answer("faults", ["LEAD-SEREMONI", "BIROKRATIS", "TANPA-CERITA"], 5, 5)),
    ("N1", Answer("opening", ["B"], 1, 1)),
    ("N1", Rewrite(CAPTION, "caption")),
    ("", Place("home")),
)
CLASS: Final = ("223332", "333341", "213322", "324331", "223221", "434343", "323231")
"""The levels that each of a class gave, for F, C, J, M, V and E."""
DRAFT: Final = Draft("critique", {"F": 3, "C": 3, "J": 3, "M": 2, "V": 3, "E": 2}, position=7)


MEMBER: Final = 15
"""Which member of the made-up class sits at the laptop: whose rewrite others preferred."""
REPEATED: Final[tuple[tuple[str, Body], ...]] = (
    ("N1", Answer("faults", ["LEAD-SEREMONI"], 2, 5)),
    ("N1", Answer("faults", ["LEAD-SEREMONI", "BIROKRATIS", "TANPA-CERITA"], 5, 5)),
    ("F1", Answer("faults", ["FOTO-BARIS"], 3, 6)),
    ("F1", Answer("faults", ["FOTO-BARIS", "FOTO-DATA"], 5, 6)),
    ("V1", Answer("hierarchy", ["0"], 3, 7)),
    ("V1", Answer("hierarchy", ["0", "1"], 6, 7)),
    ("", Place("home")),
)
PAGES: Final = {"scores": "nilai", "writing": "nilai:tulisan", "progress": "nilai:perkembangan"}


def main() -> None:
    """Write every picture."""
    use_language("id")
    library = load_library()
    with tempfile.TemporaryDirectory() as folder:
        preferences = PreferencesFile(Path(folder) / "settings.json")
        with Workshop.open(Path(folder) / "workshop.json") as workshop:
            workshop.add(*(new_record("me", subject, body) for subject, body in DONE))
            session = Session(library, workshop, preferences)
            write_screenshot(session, IMAGES / "after.svg", "latihan:N1:4", "112x32")
        with Workshop.open(Path(folder) / "class.json") as workshop:
            cohort = simulated_cohort(library, 30, 7)
            members = [record.author for record in cohort if record.kind == KIND_OF[Profile]]
            own = (new_record(members[MEMBER], subject, body) for subject, body in REPEATED)
            workshop.add(*cohort, *own)
            session = Session(library, workshop, preferences)
            for name, screen in PAGES.items():
                write_screenshot(session, IMAGES / f"{name}.svg", screen, "112x32")
            draw_console(Path(folder), IMAGES, session.library)
    (IMAGES / "room.svg").write_text(asyncio.run(draw_room()), encoding="utf-8")


async def draw_room() -> str:
    """The picture of the room while the levels of all are shown."""
    agenda = Agenda(
        "picture",
        Text("Bimtek konten"),
        (CritiquePost(id="critique", title=Text("Kritik S03"), minutes=8, subject="S03"),),
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hub = await Hub.start(
            folder / "room.json", agenda, "Aula Diskominfo", HubOptions(bind=LOOPBACK, port=0)
        )
        leave_open(folder / "room.json", Door(hub.facilitator_url, hub.token, hub.port, 0))
        facilitator = FacilitatorClient(folder / "room.json")
        await facilitator.snapshot()
        invitation = Invitation(LOOPBACK, hub.port, hub.room.code)
        await facilitator.move("advance")
        for number, levels in enumerate(CLASS):
            await _judge(folder / f"{number}.json", invitation, levels)
        preferences = PreferencesFile(folder / "settings.json")
        with Workshop.open(folder / "workshop.json") as workshop:
            workshop.add(new_record("me", "", Profile("Elang Biru 97", "Dinas Pertanian")))
            workshop.add(new_record("me", "S03", DRAFT))
            session = Session(load_library(), workshop, preferences)
            code = shown_code(hub.room.code)
            app = WorkshopApp(session, joining=Joining(f"{LOOPBACK}:{hub.port}", code))
            async with app.run_test(size=(100, 30)) as pilot:
                while app.where != ("critiques", "S03"):
                    await pilot.pause(0.1)
                await settle(pilot)
                await pilot.press("ctrl+s")
                await facilitator.move("reveal")
                while app.where != ("room", "") or not app.screen.query("RevealView"):
                    await pilot.pause(0.1)
                app.clear_notifications()
                await settle(pilot)
                svg = picture_of(app)
        await facilitator.close()
        await hub.close()
        return svg


async def _judge(file: Path, invitation: Invitation, levels: str) -> None:
    with Workshop.open(file) as workshop:
        client = RoomClient(workshop, file.stem)
        await client.join(invitation, "Peserta")
        critique = Critique(dict(zip("FCJMVE", map(int, levels), strict=True)))
        await client.keep(new_record(file.stem, "S03", critique))
        async for state in client.changes():
            if state.link == "connected" and not state.waiting:
                break
        await client.leave()


if __name__ == "__main__":
    main()
