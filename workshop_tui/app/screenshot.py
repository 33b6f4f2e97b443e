"""A picture of a screen, without a terminal: for documentation and for bug reports."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from workshop_tui.locale import _

from .app import WorkshopApp
from .places import PLACES
from .session import Session
from .sittings import PLACE as TEST
from .sittings import TITLES as SITTINGS

NAMES: Final = {
    "beranda": "home",
    "latihan": "exercises",
    "kritik": "critiques",
    "tulis": "rewrites",
    "nilai": "scores",
    "ruang": "room",
    "pengaturan": "settings",
    "uji": TEST,
}
PAGES: Final = {
    "unggahan": "posts",
    "penilaian": "judging",
    "tulisan": "writing",
    "perkembangan": "progress",
}
"""The pages of the scores."""
_FONT_FACE: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rich would have the viewer fetch a font from the web; any monospaced one will do."""
OUR_WORKERS: Final = {
    "coach",
    "export",
    "language",
    "packs",
    "packs-loading",
    "photo",
    "picture",
    "place",
    "practice",
    "scores",
    "stage",
    "step",
}
SMALLEST: Final = (40, 10)
LARGEST: Final = (400, 200)


class ScreenshotError(ValueError):
    """A screen or a size that does not exist."""


def write_screenshot(
    session: Session, file: Path, screen: str, size: str, graphics: str = ""
) -> None:
    """Write the SVG of a screen, such as `kritik`, `kritik:S03` or `latihan:N1:2`, at `size`.

    `uji:pretest` and `uji:posttest` are the two tests; `nilai:S03` is a post among the scores,
    `nilai:tulisan` one of their pages.

    `latihan:N1:2` is the second step of the exercise, or the last one that may be shown yet;
    `size` is columns and rows, such as `80x24`.

    Raises:
        ScreenshotError: there is no such screen, subject or size.
        OSError: the file cannot be written.
    """
    name, subject, step = (*screen.split(":"), "", "")[:3]
    place = NAMES.get(name, name)
    if place not in (*PLACES, "settings", TEST):
        raise ScreenshotError(
            _("no screen {name}; there are {names}").format(name=name, names=", ".join(NAMES))
        )
    if place == "scores":
        subject = PAGES.get(subject, subject)
    known = (*SITTINGS, *PAGES.values())
    if subject and subject not in known and session.source(subject) is None:
        raise ScreenshotError(_("no exercise or post {name}").format(name=subject))
    app = WorkshopApp(session, graphics)
    svg = asyncio.run(_shoot(app, _size(size), place, subject, _index(step)))
    file.write_text(svg, encoding="utf-8")


async def _shoot(
    app: WorkshopApp, size: tuple[int, int], place: str, subject: str, step: int
) -> str:
    async with app.run_test(size=size) as pilot:
        await app.open(place, subject, step)
        await settle(pilot)
        return picture_of(app)


def picture_of(app: WorkshopApp) -> str:
    """The SVG of what a running application shows now."""
    return _FONT_FACE.sub("", app.export_screenshot(title=app.TITLE))


async def settle(pilot: Pilot[None]) -> None:
    """Wait until our workers are done and what they brought is drawn.

    Ours are named by their group; those of Textual's own widgets may wait for work for ever.
    """
    for _round in range(3):
        await pilot.pause()
        if ours := [worker for worker in pilot.app.workers if worker.group in OUR_WORKERS]:
            with suppress(WorkerCancelled):  # another one does its work now
                await pilot.app.workers.wait_for_complete(ours)
    await pilot.pause()


def _index(step: str) -> int:
    if not re.fullmatch(r"[1-9]\d?|", step):
        raise ScreenshotError(_("no step {name}").format(name=step))
    return int(step or 1) - 1


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,4})x(\d{1,4})", text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    for given, low, high in zip(size, SMALLEST, LARGEST, strict=True):
        if not low <= given <= high:
            raise ScreenshotError(_("no size {size}; write it as 80x24").format(size=text))
    return size
