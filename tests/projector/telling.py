"""A room as the hub tells of it, for the projector's tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from workshop_tui.app.screenshot import settle
from workshop_tui.content import Library
from workshop_tui.content.text import Text
from workshop_tui.projector.app import ProjectorApp
from workshop_tui.projector.screen import ProjectorScreen
from workshop_tui.projector.state import RoomState
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.facilitator_client import Event
from workshop_tui.room.protocol import (
    AnonymousText,
    DuelCount,
    PhaseChanged,
    Reveal,
    SittingResults,
    Spotlight,
    Step,
    Tally,
)
from workshop_tui.room.protocol import Phase as RoomPhase

CODE = "K7QP4M2X"
ROOM = RoomState(title="Aula Diskominfo", code=CODE, ways=(Invitation("192.168.88.2", 8080, CODE),))
S01 = {
    "F": [18, 5, 1, 0],
    "C": [14, 8, 2, 0],
    "J": [3, 12, 7, 2],
    "M": [16, 6, 2, 0],
    "V": [1, 9, 11, 3],
    "E": [9, 6, 3, 6],
}
TITLES = {
    "talk": "Selamat datang",
    "break": "Rehat",
    "pretest": "Uji awal",
    "baseline": "Caption pertama",
    "critique": "Kritik S01 bersama",
    "exercise": "N1 Dari acara ke warga",
    "rewrite": "Tulis ulang K1",
    "peer_critique": "Kritik rekan",
    "duel": "Adu caption",
    "posttest": "Uji akhir",
}
SUBJECTS = {
    "critique": "S01",
    "exercise": "N1",
    "baseline": "K1",
    "rewrite": "K1",
    "peer_critique": "K1",
    "duel": "K1",
}
LEFT = (
    "“Barisnya renggang begitu, apa tidak rugi?” Pak Marto sempat ragu. Panennya naik menjadi "
    "7,2 ton. Mau mencoba? Penyuluh ada di Balai Desa Sendang setiap Rabu."
)
RIGHT = (
    "Dinas Pertanian memberi bimbingan tanam jajar legowo kepada 40 petani Desa Sendang, Rabu "
    "(10/6). Hasil panen musim ini 7,2 ton per hektare."
)
GAIN = SittingResults(n=22, before=6.2, after=8.9, maximum=12.0, gain=0.4655)


def phase(kind: str = "", stage: str = "work", **changes: object) -> RoomPhase:
    """Where the room is; without a kind, in the lobby."""
    step = Step(kind, kind, Text(TITLES[kind]), 8, SUBJECTS.get(kind, "")) if kind else None
    if step is not None and kind == "peer_critique":
        step = Step(kind, kind, Text(TITLES[kind]), 8, "K1", k=3)
    if step is not None and kind == "duel":
        step = Step(kind, kind, Text(TITLES[kind]), 8, "K1", rounds=5)
    known: dict[str, object] = {
        "rev": 4,
        "stage": stage if kind or stage == "closed" else "lobby",
        "activity": step,
        "position": 4,
        "of": 11,
    }
    return RoomPhase(**(known | changes))  # type: ignore[arg-type]


def counted(handed_in: int = 21, rev: int = 4, reveal: Reveal | None = None) -> Tally:
    """24 people are here."""
    return Tally(rev, 90, 24, 24, 2, handed_in, 1, reveal)


def scene(name: str) -> tuple[list[Event], DuelCount | None]:
    """What the hub tells so that a scene is shown, and a pair for the duel."""
    reveal = Reveal(24, {"S01": S01})
    pair = DuelCount(AnonymousText("l", LEFT), AnonymousText("r", RIGHT))
    told: dict[str, list[Event]] = {
        "lobby": [PhaseChanged(phase()), counted()],
        "talk": [PhaseChanged(phase("talk")), counted()],
        "break": [PhaseChanged(phase("break")), counted()],
        "pretest": [PhaseChanged(phase("pretest")), counted()],
        "baseline": [PhaseChanged(phase("baseline")), counted()],
        "critique": [PhaseChanged(phase("critique")), counted()],
        "reveal": [PhaseChanged(phase("critique", "revealed", reveal=reveal))],
        "exercise": [PhaseChanged(phase("exercise")), counted()],
        "exercise-revealed": [PhaseChanged(phase("exercise", "revealed", reveal=Reveal(20)))],
        "rewrite": [PhaseChanged(phase("rewrite")), counted()],
        "peers": [PhaseChanged(phase("peer_critique")), counted()],
        "spotlight": [
            PhaseChanged(phase("peer_critique")),
            Spotlight(AnonymousText("w", LEFT)),
        ],
        "duel": [PhaseChanged(phase("duel")), counted()],
        "duel-revealed": [PhaseChanged(phase("duel", "revealed", reveal=Reveal(24)))],
        "gain": [PhaseChanged(phase("posttest", "revealed", reveal=Reveal(22, tests=GAIN)))],
        "closed": [PhaseChanged(phase(stage="closed"))],
    }
    if name == "duel-revealed":
        return told[name], DuelCount(pair.left, pair.right, [13, 4, 6])
    return told[name], pair if name == "duel" else None


SCENES = (
    *("lobby", "talk", "break", "pretest", "baseline", "critique", "reveal", "exercise"),
    *("exercise-revealed", "rewrite", "peers", "spotlight", "duel", "duel-revealed"),
    *("gain", "closed"),
)


@asynccontextmanager
async def projected(
    library: Library, folder: Path, size: tuple[int, int], state: RoomState = ROOM
) -> AsyncIterator[tuple[Pilot[None], ProjectorScreen]]:
    """The projector's program, with no hub to be found."""
    app = ProjectorApp(folder / "room.json", library)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ProjectorScreen)
        screen.state = state
        yield pilot, screen


async def tell(pilot: Pilot[None], screen: ProjectorScreen, name: str) -> None:
    """Have the hub tell what makes a scene."""
    events, pair = scene(name)
    screen.state = replace(screen.state, pair=None, spotlight=None)
    for event in events:
        await screen.hear(event)
    if pair is not None:
        screen.state = replace(screen.state, pair=pair)
        await screen.hear(counted())
    await settle(pilot)
