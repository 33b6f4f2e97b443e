"""Draw the projector's pictures of the documentation: `python -m tools.projector_screenshots`.

The room that they show is made up; there is no hub.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path
from typing import Final

from tools.screenshots import IMAGES
from workshop_tui.app.screenshot import settle
from workshop_tui.content import Library, load_library
from workshop_tui.content.text import Text
from workshop_tui.locale import use_language
from workshop_tui.projector.app import ProjectorApp
from workshop_tui.projector.screen import ProjectorScreen
from workshop_tui.projector.state import RoomState
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.protocol import Phase, PhaseChanged, Reveal, SittingResults, Step, Tally

CODE: Final = "K7QP4M2X"
ROOM: Final = RoomState(
    title="Aula Diskominfo", code=CODE, ways=(Invitation("192.168.88.2", 8080, CODE),)
)
LEVELS: Final = {
    "F": [18, 5, 1, 0],
    "C": [14, 8, 2, 0],
    "J": [3, 12, 7, 2],
    "M": [16, 6, 2, 0],
    "V": [1, 9, 11, 3],
    "E": [9, 6, 3, 6],
}
CRITIQUE: Final = Step("critique", "critique", Text("Kritik S01 bersama"), 10, "S01")
POSTTEST: Final = Step("posttest", "posttest", Text("Uji akhir"), 8)
GAIN: Final = SittingResults(n=22, before=6.2, after=8.9, maximum=12.0, gain=0.4655)
SCENES: Final = {
    "projector-lobby": Phase(0, "lobby", of=11),
    "projector-critique": Phase(4, "work", CRITIQUE, 4, 11, ends_in_ms=372_000),
    "projector-reveal": Phase(4, "revealed", CRITIQUE, 4, 11, reveal=Reveal(24, {"S01": LEVELS})),
    "projector-gain": Phase(9, "revealed", POSTTEST, 10, 11, reveal=Reveal(22, tests=GAIN)),
}
SIZE: Final = (80, 24)
_FONT_FACE: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Write every picture."""
    use_language("id")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_draw(Path(folder), load_library()))


async def _draw(folder: Path, library: Library) -> None:
    app = ProjectorApp(folder / "room.json", library)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ProjectorScreen)
        screen.state = ROOM
        for name, phase in SCENES.items():
            await screen.hear(PhaseChanged(phase))
            await screen.hear(Tally(phase.rev, 90, 24, 24, 2, 21, 1, phase.reveal))
            await settle(pilot)
            svg = _FONT_FACE.sub("", app.export_screenshot(title=app.TITLE))
            image = IMAGES / f"{name}.svg"
            await asyncio.to_thread(image.write_text, svg, encoding="utf-8")


if __name__ == "__main__":
    main()
