"""What the projector may be told: duels, raised hands, the spotlight; and what it may not."""

from __future__ import annotations

from pathlib import Path

import aiohttp
import pytest

from tests.room.acting import Person, people
from tests.room.hub_process import AGENDA
from workshop_tui.records import Consent, Duel, Hands, new_record
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.client_state import ClientState
from workshop_tui.room.errors import RoomError
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.server import Hub, HubOptions

NAMES = ("Siti", "Budi", "Rani")


async def enter(hub: Hub, *persons: Person) -> None:
    for person in persons:
        await person.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        await person.connected()


async def test_duels_are_shown_if_both_owners_allow_it_and_counted_once_revealed(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, *NAMES) as (siti, budi, rani):
        await enter(hub, siti, budi, rani)
        assert await facilitator.duels() == []
        works = [await person.rewrite(caption=f"teks {person.name}") for person in (siti, budi)]
        secret = await rani.rewrite(caption="teks RAHASIA")
        for person, work in ((siti, works[0]), (budi, works[1])):
            await person.keep(work.id, Consent(True))
        await facilitator.move("jump", activity="duel")
        await rani.keep("N1", Duel(works[1].id, works[0].id, "left"))
        await siti.keep("N1", Duel(works[0].id, secret.id, "right"))
        await budi.keep("N1", Duel(works[0].id, works[1].id, "equal"))
        for person in (siti, budi, rani):
            await person.synced()
        (pair,) = await facilitator.duels()
        assert {pair.left.caption, pair.right.caption} == {"teks Siti", "teks Budi"}
        assert pair.counts is None
        await facilitator.move("reveal")
        (pair,) = await facilitator.duels()
        first, second = (1, 0) if pair.left.caption == "teks Budi" else (0, 1)
        assert pair.counts == [first, 1, second]
        await budi.keep(works[1].id, Consent(False))
        await budi.synced()
        assert await facilitator.duels() == []


async def test_raised_hands_are_added_to_what_is_revealed_and_survive_the_hub(
    hub: Hub, facilitator: FacilitatorClient, data: Path, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,):
        await enter(hub, siti)
        await facilitator.move("jump", activity="critique-s01")
        await siti.critique(level=2)
        await siti.synced()
        with pytest.raises(RoomError) as caught:
            await facilitator.count_hands("S09", {"F": [1, 0, 0, 0]})
        assert caught.value.code == "not_found"
        await facilitator.count_hands("S01", {"F": [9, 9, 9, 9]})
        kept = await facilitator.count_hands("S01", {"F": [3, 4, -1, 0], "C": [5], "xx": [1]})
        assert kept == {"F": [3, 4, 0, 0], "C": [5, 0, 0, 0]}
        assert (await facilitator.snapshot()).tally.reveal is None
        assert siti.state.phase is not None
        assert siti.state.phase.reveal is None
        await facilitator.move("reveal")
        state = await siti.in_activity("critique-s01", "revealed")
        assert state.phase is not None
        assert state.phase.reveal is not None
        assert state.phase.reveal.levels["S01"] == {"F": [3, 5, 0, 0], "C": [5, 0, 0, 0]}
        assert state.phase.reveal.people == 1 + 7
        await facilitator.count_hands("S01", {"F": [0, 1, 0, 0]})
        await siti.until(_two_people)
    await hub.close()
    reopened = await Hub.start(data, AGENDA, "Aula", HubOptions(bind="127.0.0.1", port=0))
    reveal = reopened.room.reveal()
    assert reveal is not None
    assert reveal.levels["S01"]["F"] == [0, 2, 0, 0]
    await reopened.close()


async def test_participants_cannot_count_hands(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,), aiohttp.ClientSession() as session:
        await enter(hub, siti)
        url = f"http://127.0.0.1:{hub.port}/api/v1"
        for path in ("/hands", "/duels"):
            async with session.post(f"{url}{path}", json={}) as response:
                assert response.status == 404
        sent = new_record(siti.id, "S01", Hands({"F": [99, 0, 0, 0]})).to_document()
        token = siti.workshop.records("link")[-1].body["token"]
        headers = {"Authorization": f"Bearer {token}"}
        async with session.post(
            f"{url}/records", json={"records": [sent]}, headers=headers
        ) as response:
            assert [r["code"] for r in (await response.json())["rejected"]] == ["kind"]


async def test_the_spotlight_goes_out_when_the_room_moves_on(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,):
        await enter(hub, siti)
        await facilitator.move("jump", activity="baseline")
        work = await siti.rewrite()
        await siti.keep(work.id, Consent(True))
        await siti.synced()
        await facilitator.spotlight(work.id)
        await facilitator.move("extend", minutes=2)
        shown = (await facilitator.snapshot()).spotlight
        assert shown is not None
        assert shown.caption == "teks"
        await facilitator.move("advance")
        assert (await facilitator.snapshot()).spotlight is None


def _two_people(state: ClientState) -> bool:
    reveal = state.phase.reveal if state.phase else None
    return reveal is not None and reveal.people == 2
