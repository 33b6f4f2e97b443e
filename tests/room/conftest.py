from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.room.hub_process import AGENDA
from workshop_tui.room.door import Door, leave_open
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.server import Hub, HubOptions


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the room's file is."""
    return tmp_path / "hub" / "room.json"


@pytest.fixture
async def hub(data: Path) -> AsyncIterator[Hub]:
    """A hub in this process: for what needs no crash."""
    options = HubOptions(bind="127.0.0.1", port=0)
    running = await Hub.start(data, AGENDA, "Aula", options)
    leave_open(data, Door(running.facilitator_url, running.token, running.port, 0))
    try:
        yield running
    finally:
        await running.close()


@pytest.fixture
async def facilitator(hub: Hub, data: Path) -> AsyncIterator[FacilitatorClient]:
    """Who leads the room."""
    client = FacilitatorClient(data)
    await client.snapshot()
    try:
        yield client
    finally:
        await client.close()
