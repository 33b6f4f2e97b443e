"""The projector beside a real hub: it follows, comes back, and takes nothing along when it goes."""

from __future__ import annotations

from pathlib import Path

from tests.app.driving import SMALL, see
from tests.room.acting import people
from tests.room.hub_process import start_hub
from workshop_tui.content import Library
from workshop_tui.locale import use_language
from workshop_tui.projector.app import ProjectorApp
from workshop_tui.room.facilitator_client import FacilitatorClient


async def test_it_follows_a_room_through_a_restart_of_the_hub(
    library: Library, tmp_path: Path
) -> None:
    use_language("en")
    data = tmp_path / "hub" / "room.json"
    app = ProjectorApp(data, library)
    async with app.run_test(size=SMALL) as pilot, people(tmp_path, "Siti") as (siti,):
        await see(pilot, "Waiting for a room on this laptop")
        hub = await start_hub(data)
        await see(pilot, "Code", "people here")
        facilitator = FacilitatorClient(data)
        await siti.join(hub.invitation)
        await siti.connected()
        await facilitator.snapshot()
        await facilitator.move("jump", activity="critique-s01")
        await see(pilot, "@kec.watulintang", "handed in", "time left")
        await siti.in_activity("critique-s01")
        await siti.critique(level=4)
        await siti.synced()
        shown = await see(pilot, "@kec.watulintang")
        assert "Foto" not in shown
        assert "Siti" not in shown

        await hub.kill()
        shown = await see(pilot, "the hub does not answer", "@kec.watulintang")
        hub = await start_hub(data, port=hub.door.port)
        await facilitator.snapshot()
        await facilitator.move("reveal")
        shown = await see(pilot, "1 person", "◆ expert")
        assert shown.count("█") > 0
        assert "Siti" not in shown
        await facilitator.move("hide")
        await see(pilot, "@kec.watulintang")
        await facilitator.close()
    await hub.kill()
