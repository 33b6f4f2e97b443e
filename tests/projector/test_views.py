"""What stands on the wall, as rows of text, and that nothing there is read as markup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.app.driving import SMALL, screen_text
from tests.app.test_snapshots import LANGUAGES
from tests.hostile import CONTROL, HOSTILE_ONCE, MARKUP
from tests.projector.telling import ROOM, SCENES, counted, phase, projected, tell
from workshop_tui.app.screenshot import settle
from workshop_tui.content import Library
from workshop_tui.content.text import Text
from workshop_tui.locale import use_language
from workshop_tui.projector.state import RoomState
from workshop_tui.room.protocol import (
    AnonymousText,
    DuelCount,
    PhaseChanged,
    Spotlight,
    Step,
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_scene(
    library: Library, tmp_path: Path, language: str, snapshot: SnapshotAssertion
) -> None:
    """One start of the program, as in a session."""
    use_language(language)
    async with projected(library, tmp_path, SMALL) as (pilot, screen):
        for name in SCENES:
            await tell(pilot, screen, name)
            assert screen_text(pilot) == snapshot(name=name)


@pytest.mark.thorough
async def test_every_scene_in_a_large_window(
    library: Library, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with projected(library, tmp_path, (120, 40)) as (pilot, screen):
        for name in SCENES:
            await tell(pilot, screen, name)
            assert screen_text(pilot) == snapshot(name=name)


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(40, 12), (20, 6)])
async def test_no_scene_fails_in_a_tiny_window(
    library: Library, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with projected(library, tmp_path, size) as (pilot, screen):
        for name in SCENES:
            await tell(pilot, screen, name)
            assert screen_text(pilot).strip()


@pytest.mark.parametrize("text", HOSTILE_ONCE, ids=["markup", "escapes", "paste"])
async def test_hostile_texts_are_plain_text(library: Library, tmp_path: Path, text: str) -> None:
    step = Step("x", "talk", Text(text), 5)
    room = RoomState(title=text, code=ROOM.code, ways=ROOM.ways)
    async with projected(library, tmp_path, SMALL, room) as (pilot, screen):

        async def shown() -> str:
            await settle(pilot)
            found = screen_text(pilot)
            assert not CONTROL & set(found)
            return found

        await screen.hear(PhaseChanged(phase()))
        await shown()
        await screen.hear(PhaseChanged(phase("talk", activity=step)))
        await shown()
        await screen.hear(Spotlight(AnonymousText("w", text)))
        found = await shown()
        assert text is not MARKUP or "[@click=app.quit]x[/]" in found
        await screen.hear(Spotlight())
        await screen.hear(PhaseChanged(phase("duel")))
        pair = DuelCount(AnonymousText("l", text), AnonymousText("r", text))
        screen.state = replace(screen.state, pair=pair)
        await screen.hear(counted())
        found = await shown()
        assert text is not MARKUP or found.count("[@click=app.quit]x[/]") >= 2
