from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from workshop_tui.console.app import ConsoleApp
from workshop_tui.content import Library
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.protocol import FacilitatorSnapshot
from workshop_tui.room.starting import HubCommand, attach_or_start, ended, running_hub
from workshop_tui.store.preferences import PreferencesFile

Console = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


def invitation(room: FacilitatorSnapshot) -> Invitation:
    """How a participant gets in."""
    return Invitation("127.0.0.1", room.port, room.code)


@pytest.fixture
async def command(tmp_path: Path) -> AsyncIterator[HubCommand]:
    """What the facilitator typed; whatever hub it started ends with the test."""
    asked = HubCommand(tmp_path / "hub" / "room.json", "two-hours", "-Aula [b]", "127.0.0.1", 0)
    try:
        yield asked
    finally:
        if await running_hub(asked.file) is not None:
            facilitator = FacilitatorClient(asked.file)
            await facilitator.stop()
            await facilitator.close()
        assert await ended(asked.file)


@pytest.fixture
def console(command: HubCommand, library: Library, tmp_path: Path) -> Console:
    """The console on a real hub's process."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        room = await attach_or_start(command)
        app = ConsoleApp(command, room, library, PreferencesFile(tmp_path / "settings.json"))
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield pilot

    return opened
