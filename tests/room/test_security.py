"""The rules of the network, tried from outside on real sockets; docs/protocol.md lists them."""

from __future__ import annotations

import asyncio
import stat
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.room.acting import people
from tests.room.hub_process import AGENDA
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.credentials import digest
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub import guards
from workshop_tui.room.hub.server import Hub, HubOptions
from workshop_tui.room.limits import Limits

Pipe = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
async def impatient(data: Path) -> AsyncIterator[Hub]:
    """A hub that waits for strangers less than a second, and for three of them."""
    options = HubOptions(
        bind="127.0.0.1",
        port=0,
        stranger_seconds=0.6,
        strangers=3,
        limits=Limits(participants=2, records_each=3),
    )
    hub = await Hub.start(data, AGENDA, "Aula", options)
    try:
        yield hub
    finally:
        await hub.close()


async def connect(hub: Hub) -> Pipe:
    return await asyncio.open_connection("127.0.0.1", hub.port)


async def is_cut(pipe: Pipe) -> bool:
    """Wait until the hub has closed the connection."""
    async with asyncio.timeout(10):
        try:
            while await pipe[0].read(1000):
                pass
        except ConnectionError:
            pass
    pipe[1].close()
    return True


async def health(hub: Hub) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{hub.port}/api/v1/health") as answer,
    ):
        return answer.status


# Connections


async def test_who_sends_a_header_letter_by_letter_is_cut_off(impatient: Hub) -> None:
    pipe = await connect(impatient)
    cut = asyncio.create_task(is_cut(pipe))
    for letter in b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 500:
        pipe[1].write(bytes([letter]))
        await asyncio.wait([cut], timeout=0.02)
        if cut.done():
            break
    assert await cut
    assert await health(impatient) == 200


async def test_who_sends_a_body_letter_by_letter_is_cut_off(
    impatient: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "POST /api/v1/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n{}\r\n"
    stranger = await connect(impatient)
    stranger[1].write(head.format("join", "").encode() + b'{"code": "')
    assert await is_cut(stranger)

    monkeypatch.setattr(guards, "READ_SECONDS", 0.2)
    async with aiohttp.ClientSession() as session:
        join = {"code": impatient.room.code, "name": "Siti", "client": "c" * 32}
        url = f"http://127.0.0.1:{impatient.port}/api/v1/join"
        async with session.post(url, json=join) as answer:
            token = (await answer.json())["token"]
    known = await connect(impatient)
    known[1].write(head.format("records", f"Authorization: Bearer {token}\r\n").encode() + b"{")
    async with asyncio.timeout(10):
        assert b" 400 " in await known[0].readline()
    known[1].close()


async def test_many_who_say_nothing_keep_nobody_out(impatient: Hub, tmp_path: Path) -> None:
    silent = [await connect(impatient) for _ in range(12)]
    assert all(await asyncio.gather(*(is_cut(pipe) for pipe in silent[:9])))
    async with people(tmp_path, "Siti") as (siti,):
        await siti.join(Invitation("127.0.0.1", impatient.port, impatient.room.code))
        await siti.connected()
        assert all(await asyncio.gather(*(is_cut(pipe) for pipe in silent[9:])))
        await siti.critique()
        await siti.synced()
        assert siti.state.link == "connected"


async def test_a_connection_without_a_token_is_not_kept(impatient: Hub) -> None:
    pipe = await connect(impatient)
    pipe[1].write(b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert b" 200 " in await pipe[0].readline()
    assert await is_cut(pipe)


# Limits


async def test_no_more_people_and_records_than_allowed(impatient: Hub) -> None:
    url = f"http://127.0.0.1:{impatient.port}/api/v1"
    join = {"code": impatient.room.code, "name": "Siti"}
    async with aiohttp.ClientSession() as session:
        joined = []
        for n in range(3):
            async with session.post(f"{url}/join", json=join | {"client": f"{n}" * 32}) as answer:
                joined.append((answer.status, await answer.json()))
        assert [status for status, _told in joined] == [200, 200, 409]
        headers = {"Authorization": f"Bearer {joined[0][1]['token']}"}
        records = [{"id": f"n{n}", "kind": "note", "at": 1} for n in range(5)]
        sent = {"records": records}
        async with session.post(f"{url}/records", json=sent, headers=headers) as answer:
            done = await answer.json()
        assert done["acked"] == ["n0", "n1", "n2"]
        assert [r["code"] for r in done["rejected"]] == ["full", "full"]


async def test_who_asks_without_pause_waits_and_others_do_not(hub: Hub) -> None:
    url = f"http://127.0.0.1:{hub.port}/api/v1"
    tokens = []
    async with aiohttp.ClientSession() as session:
        for n in range(2):
            join = {"code": hub.room.code, "name": "Siti", "client": f"{n}" * 32}
            async with session.post(f"{url}/join", json=join) as answer:
                tokens.append((await answer.json())["token"])
        busy, other = ({"Authorization": f"Bearer {token}"} for token in tokens)
        statuses = []
        for _ in range(200):
            async with session.get(f"{url}/phase", headers=busy) as answer:
                statuses.append(answer.status)
                if answer.status == 429:
                    assert answer.headers["Retry-After"] == "1"
                    break
        assert statuses[-1] == 429
        assert set(statuses[:80]) == {200}
        async with session.get(f"{url}/phase", headers=other) as answer:
            assert answer.status == 200


# Secrets


async def test_no_secret_is_in_the_rooms_file_and_only_its_owner_reads_the_door(
    hub: Hub, data: Path, facilitator: object, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,):
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        assert siti.client._link is not None
        token, client = siti.client._link.token, siti.client._link.client
    kept = await asyncio.to_thread(data.read_text, encoding="utf-8")
    assert digest(token) in kept
    assert token not in kept
    assert client not in kept
    assert hub.token not in kept
    if sys.platform != "win32":
        door = data.with_name(f"{data.name}.hub")
        assert stat.S_IMODE(door.stat().st_mode) == 0o600


async def test_the_facilitators_port_is_on_loopback_alone(hub: Hub) -> None:
    host, _colon, port = hub.facilitator_url.removeprefix("http://").partition(":")
    assert host == "127.0.0.1"
    from workshop_tui.room.addresses import lan_addresses

    for address in lan_addresses():
        with pytest.raises(OSError, match=r".*"):
            await asyncio.open_connection(address.ip, int(port))


# Web pages and messages


async def test_a_web_page_cannot_open_the_socket_of_somebody_who_joined(
    hub: Hub, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,), aiohttp.ClientSession() as session:
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        assert siti.client._api is not None
        url = f"http://127.0.0.1:{hub.port}/api/v1/ws"
        headers = {"Authorization": f"Bearer {siti.client._api.token}"}
        for wrong in ({"Origin": "http://evil.example"}, {"Host": "evil.example"}):
            with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
                await session.ws_connect(url, headers=headers | wrong)
            assert caught.value.status == 403


async def test_messages_beyond_the_rate_are_not_heard(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,), aiohttp.ClientSession() as session:
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        await siti.connected()
        await facilitator.move("jump", activity="critique-s01")
        assert siti.client._api is not None
        url = f"http://127.0.0.1:{hub.port}/api/v1/ws"
        headers = {"Authorization": f"Bearer {siti.client._api.token}"}
        async with session.ws_connect(url, headers=headers) as socket:
            for _ in range(500):
                await socket.send_json({"type": "ping"})
            await socket.send_json({"type": "progress", "activity": "too-much"})
            async with asyncio.timeout(20):
                while ("critique-s01", siti.id) not in hub.room.reported_working:
                    await socket.send_json({"type": "progress", "activity": "critique-s01"})
                    await asyncio.sleep(0.05)
        assert ("too-much", siti.id) not in hub.room.reported_working
