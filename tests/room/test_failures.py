"""One test or more for each failure that a room must survive, with a hub in its own process.

Acknowledged means: on the hub's disk, and there exactly once in the end.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections import Counter
from pathlib import Path

import aiohttp
import pytest

from tests.room.acting import Person, Wire, next_event, people
from tests.room.hub_process import running_hub, start_hub
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.errors import RoomError
from workshop_tui.room.facilitator_client import FacilitatorClient, HubAway
from workshop_tui.room.protocol import Alarm, Hello, PhaseChanged, Tally
from workshop_tui.store import Workshop

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and limits")


def stored(data: Path) -> Counter[str]:
    """How often each id is in a room's file."""
    with Workshop.open(data, read_only=True) as workshop:
        return Counter(record.id for record in workshop.in_order())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the room's file is."""
    return tmp_path / "hub" / "room.json"


async def test_link_cut_in_the_middle_of_a_post(data: Path, tmp_path: Path) -> None:
    async with (
        running_hub(data) as hub,
        people(tmp_path, "Siti") as (siti,),
        Wire().to(hub.door.port) as wire,
    ):
        await siti.join(Invitation("127.0.0.1", wire.port, hub.code))
        await siti.connected()
        wire.cut_request_after = 400
        record = await siti.critique(text="x" * 500)
        await siti.synced()
        assert wire.cuts == 1
    assert stored(data)[record.id] == 1


async def test_lost_acknowledgement(data: Path, tmp_path: Path) -> None:
    async with (
        running_hub(data) as hub,
        people(tmp_path, "Siti") as (siti,),
        Wire().to(hub.door.port) as wire,
    ):
        await siti.join(Invitation("127.0.0.1", wire.port, hub.code))
        await siti.connected()
        wire.swallow_answer = True
        record = await siti.critique()
        await siti.synced()
        assert wire.cuts == 1
    assert stored(data)[record.id] == 1


async def test_link_down_for_a_while(data: Path, tmp_path: Path) -> None:
    async with (
        running_hub(data) as hub,
        people(tmp_path, "Siti") as (siti,),
        Wire().to(hub.door.port) as wire,
    ):
        await siti.join(Invitation("127.0.0.1", wire.port, hub.code))
        await siti.connected()
        wire.up = False
        wire.cut()
        await siti.until(lambda state: state.link == "offline")
        records = [await siti.critique(level=n) for n in (1, 2, 3)]
        assert siti.state.waiting == 3
        wire.up = True
        await siti.synced()
    assert [stored(data)[record.id] for record in records] == [1, 1, 1]


async def test_hub_killed_during_writes_and_started_again(data: Path, tmp_path: Path) -> None:
    hub = await start_hub(data)
    async with people(tmp_path, "Siti", "Budi") as both:
        for person in both:
            await person.join(hub.invitation)
            await person.connected()
        facilitator = FacilitatorClient(data)
        await facilitator.snapshot()
        await facilitator.move("advance")
        before = await facilitator.move("advance")
        await facilitator.close()
        for person in both:
            await person.in_activity("critique-s01")
        made = []
        for n in range(20):
            made += [await person.critique(level=1 + n % 4) for person in both]
            if n == 9:
                hub.process.kill()
        await hub.kill()
        hub = await start_hub(data, port=hub.door.port)
        for person in both:
            await person.synced()
        snapshot = await facilitator.snapshot()
        await facilitator.close()
        assert snapshot.code == hub.code
        assert snapshot.progress == before
        assert [p.name for p in snapshot.roster] == ["Siti", "Budi"]
        assert {p.participant for p in snapshot.roster} == {person.id for person in both}
    await hub.kill()
    assert {stored(data)[record.id] for record in made} == {1}


async def test_participants_program_killed_and_started_again(data: Path, tmp_path: Path) -> None:
    async with running_hub(data) as hub:
        siti = Person(tmp_path / "siti.json", "Siti")
        await siti.join(hub.invitation)
        await siti.connected()
        first = await siti.critique(level=1)
        await siti.synced()
        await siti.client._disconnect()
        second = await siti.critique(level=2)
        await siti.crash()

        again = Person(tmp_path / "siti.json", "Siti")
        assert again.id == siti.id
        assert await again.client.resume()
        assert again.state.waiting >= 1
        await again.synced()
        facilitator = FacilitatorClient(data)
        assert [p.name for p in (await facilitator.snapshot()).roster] == ["Siti"]
        await facilitator.close()
        await again.close()
    assert stored(data)[first.id] == stored(data)[second.id] == 1


async def test_participants_process_killed_while_it_hands_in(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "siti.json"
    async with running_hub(data) as hub:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.room.participant_process"),
            *(str(file), hub.invitation.link),
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdout is not None
        kept = [(await process.stdout.readline()).decode().strip() for _ in range(25)]
        process.kill()
        kept += (await process.stdout.read()).decode().split()
        await process.wait()
        again = Person(file, "Siti")
        assert await again.client.resume()
        await again.synced()
        facilitator = FacilitatorClient(data)
        assert [p.participant for p in (await facilitator.snapshot()).roster] == [again.id]
        await facilitator.close()
        await again.close()
    assert all(kept)
    assert [stored(data)[identity] for identity in kept] == [1] * len(kept)


async def test_phase_changed_while_away_and_work_for_the_old_one_is_late(
    data: Path, tmp_path: Path
) -> None:
    async with running_hub(data) as hub, people(tmp_path, "Siti") as (siti,):
        facilitator = FacilitatorClient(data)
        await facilitator.snapshot()
        async with Wire().to(hub.door.port) as wire:
            await siti.join(Invitation("127.0.0.1", wire.port, hub.code))
            await siti.connected()
            await facilitator.move("jump", activity="critique-s01")
            await siti.in_activity("critique-s01")
            wire.up = False
            wire.cut()
            await siti.until(lambda state: state.link == "offline")
            record = await siti.critique()
            await facilitator.move("advance")
            wire.up = True
            await siti.in_activity("baseline")
            state = await siti.synced()
        assert state.late == {record.id}
        roster = (await facilitator.snapshot()).roster
        assert roster[0].late == 1
        await facilitator.close()
    assert stored(data)[record.id] == 1


async def test_a_slow_reader_holds_up_nobody_and_is_sent_away(data: Path, tmp_path: Path) -> None:
    async with (
        running_hub(data, slow_seconds=0.3, queue=8) as hub,
        people(tmp_path, "Siti", "Lambat") as (siti, slow),
    ):
        await siti.join(hub.invitation)
        await slow.join(hub.invitation)
        token = slow.client._api.token if slow.client._api else ""
        await slow.client._disconnect()
        await siti.connected()
        raw = socket.socket()
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        raw.connect(("127.0.0.1", hub.door.port))
        raw.sendall(
            b"GET /api/v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
            b"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            b"Authorization: Bearer " + token.encode() + b"\r\n\r\n"
        )
        facilitator = FacilitatorClient(data)
        await facilitator.snapshot()

        events = facilitator.events()
        await next_event(events, Tally, lambda tally: tally.present == 2)
        gone = asyncio.create_task(next_event(events, Tally, lambda tally: tally.present == 1))
        for n in range(2000):
            await facilitator.notice(f"{n} " + "kata " * 390)
            if gone.done():
                break
        await gone
        await events.aclose()
        await siti.until(lambda state: state.notice.startswith(f"{n} "))
        await facilitator.move("advance")
        await siti.in_activity("welcome")
        assert siti.state.link == "connected"
        await facilitator.close()
        raw.close()


@posix
async def test_disk_full_at_the_hub(data: Path, tmp_path: Path) -> None:
    async with running_hub(data, fsize=14_000) as hub, people(tmp_path, "Siti") as (siti,):
        facilitator = FacilitatorClient(data)
        events = facilitator.events()
        await siti.join(hub.invitation)
        await siti.connected()
        made = [await siti.critique(text=f"{n} " + "x" * 900) for n in range(12)]
        state = await siti.until(lambda state: state.problem == "storage")
        assert state.waiting
        alarm = await next_event(events, Alarm, lambda alarm: bool(alarm.text))
        assert "Disk penuh" in alarm.text
        os.kill(hub.process.pid, signal.SIGUSR1)
        await siti.synced()
        await next_event(events, Alarm, lambda alarm: not alarm.text)
        assert (await facilitator.snapshot()).alarm == ""
        await events.aclose()
        await facilitator.close()
    assert [stored(data)[record.id] for record in made] == [1] * 12


async def test_second_hub_on_the_same_file_is_told_who_has_it(data: Path) -> None:
    async with running_hub(data) as hub:
        second = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "workshop_tui", "--lang", "en", "host", "--headless"),
            *("--bind", "127.0.0.1", "--port", "0", "--data", str(data)),
            stderr=asyncio.subprocess.PIPE,
        )
        _out, told = await second.communicate()
        assert second.returncode == 1
        assert f"process {hub.process.pid} on" in told.decode()
        assert hub.process.returncode is None


async def test_a_wrong_clock_changes_neither_order_nor_time_left(
    data: Path, tmp_path: Path
) -> None:
    ahead = 3 * 86_400_000
    async with running_hub(data) as hub, people(tmp_path, "Siti", "Budi") as (siti, budi):
        budi.ahead = ahead
        facilitator = FacilitatorClient(data)
        await facilitator.snapshot()
        for person in (siti, budi):
            await person.join(hub.invitation)
        made = []
        for person in (siti, budi, siti):
            made.append(await person.critique())
            await person.synced()
        assert abs(budi.state.skew_ms - ahead) < 60_000
        await facilitator.move("advance")
        phase = (await budi.in_activity("welcome")).phase
        assert phase is not None
        assert 0 < (phase.ends_in_ms or 0) <= 5 * 60_000
        records, _next = await facilitator.records()
        assert [r.id for r in records if r.kind == "critique"] == [record.id for record in made]
        roster = {p.name: p for p in (await facilitator.snapshot()).roster}
        assert abs((roster["Budi"].skew_ms or 0) - ahead) < 60_000
        await facilitator.close()


async def test_a_client_of_a_newer_protocol(data: Path) -> None:
    async with running_hub(data) as hub, aiohttp.ClientSession() as session:
        join = {"code": hub.code, "name": "Siti", "client": "c" * 32, "hologram": [1, 2]}
        async with session.post(f"{hub.url}/api/v1/join", json=join | {"protocol": [2, 3]}) as r:
            assert r.status == 426
            assert (await r.json())["error"]["code"] == "protocol"
        async with session.post(f"{hub.url}/api/v1/join", json=join | {"protocol": [1, 7]}) as r:
            assert r.status == 200
            joined = await r.json()
        headers = {"Authorization": f"Bearer {joined['token']}"}
        record = {"id": "new-1", "kind": "gesture", "at": 5, "body": {"wave": 2}, "mood": "glad"}
        sent = {"records": [record], "compression": "none"}
        async with session.post(f"{hub.url}/api/v1/records", json=sent, headers=headers) as r:
            assert (await r.json())["acked"] == ["new-1"]
        async with session.ws_connect(f"{hub.url}/api/v1/ws", headers=headers) as ws:
            await ws.send_json({"type": "telepathy", "thought": 1})
            await ws.send_str("no json at all")
            assert (await ws.receive_json())["type"] == "hello"
            await ws.send_json({"type": "ping"})
            assert not ws.closed
    with Workshop.open(data, read_only=True) as workshop:
        (kept,) = workshop.records("gesture")
    assert kept.extra["mood"] == "glad"
    assert kept.author == joined["participant"]


async def test_wrong_codes_hammered(data: Path, tmp_path: Path) -> None:
    async with running_hub(data) as hub, people(tmp_path, "Siti", "Nakal") as (siti, guesser):
        codes = []
        for n in range(12):
            wrong = Invitation("127.0.0.1", hub.door.port, f"ZZZZ000{n % 10}")
            with pytest.raises(RoomError) as caught:
                await guesser.join(wrong)
            codes.append(caught.value.code)
        assert codes == ["bad_code"] * 5 + ["too_many"] * 7
        assert 0 < caught.value.wait <= 60
        await siti.join(hub.invitation)
        assert (await siti.connected()).link == "connected"


async def test_oversized_bodies_and_records(data: Path) -> None:
    async with running_hub(data) as hub, aiohttp.ClientSession() as session:
        join = {"code": hub.code, "name": "Siti", "client": "c" * 32}
        async with session.post(f"{hub.url}/api/v1/join", json=join) as r:
            token = (await r.json())["token"]
        url, headers = f"{hub.url}/api/v1/records", {"Authorization": f"Bearer {token}"}
        async with session.post(url, data=b"x" * 300_000, headers=headers) as r:
            assert r.status == 413
            assert (await r.json())["error"]["code"] == "too_large"
        many = [{"id": f"m{n}", "kind": "note", "at": 1} for n in range(201)]
        async with session.post(url, json={"records": many}, headers=headers) as r:
            assert r.status == 413
        deep = b'{"records": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
        async with session.post(url, data=deep, headers=headers) as r:
            assert r.status == 400
        big = {"id": "big", "kind": "note", "at": 1, "body": {"t": "x" * 9000}}
        mixed = [big, {"id": "fine", "kind": "note", "at": 1}, {"id": "odd"}, "text", None]
        async with session.post(url, json={"records": mixed}, headers=headers) as r:
            answer = await r.json()
        assert answer["acked"] == ["fine"]
        assert [x["code"] for x in answer["rejected"]] == ["too_large"] + ["invalid"] * 3
        frame = "x" * 70_000
        async with session.ws_connect(f"{hub.url}/api/v1/ws", headers=headers) as ws:
            await ws.receive()
            await ws.send_str(frame)
            assert (await ws.receive(5)).type is aiohttp.WSMsgType.CLOSE
        async with session.get(f"{hub.url}/api/v1/health") as r:
            assert (await r.json())["ok"]
    assert stored(data)["fine"] == 1


async def test_the_facilitators_programs_come_back_to_a_restarted_hub(data: Path) -> None:
    hub = await start_hub(data)
    facilitator = FacilitatorClient(data)
    events = facilitator.events()
    await next_event(events, Hello, lambda hello: hello.phase.stage == "lobby")
    await facilitator.snapshot()
    await hub.kill()
    await next_event(events, HubAway, lambda _away: True)
    hub = await start_hub(data)
    await next_event(events, Hello, lambda hello: hello.phase.stage == "lobby")
    await asyncio.gather(*(facilitator.snapshot() for _at_once in range(5)))
    await facilitator.move("advance")
    seen = await next_event(events, object, _shows_an_activity)
    assert _shows_an_activity(seen)
    await events.aclose()
    await facilitator.close()
    await hub.kill()


def _shows_an_activity(event: object) -> bool:
    return isinstance(event, Hello | PhaseChanged) and event.phase.activity is not None


async def test_a_stopped_hub_leaves_no_door_open(data: Path) -> None:
    hub = await start_hub(data)
    hub.process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(hub.process.wait(), 20) == 0
    assert not data.with_name("room.json.hub").exists()
    assert stored(data)
