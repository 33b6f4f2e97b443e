"""Rooms that announce themselves, on real sockets where the network lets multicast through."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from pathlib import Path

import pytest

from workshop_tui.room.addresses import lan_addresses
from workshop_tui.room.discovery import FoundRoom, announce, find_rooms, room_of, service_of


def multicast_comes_back() -> bool:
    """Does what is sent to a multicast group come back on loopback?"""
    group, port = "224.0.0.251", 0
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ears:
        try:
            ears.bind(("", port))
            loopback = socket.inet_aton("127.0.0.1")
            joining = socket.inet_aton(group) + loopback
            ears.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, joining)
            ears.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, loopback)
            ears.settimeout(1)
            ears.sendto(b"hello", (group, ears.getsockname()[1]))
            return ears.recv(16) == b"hello"
        except OSError:
            return False


@pytest.fixture
def multicast() -> None:
    pytest.importorskip("zeroconf")
    if not multicast_comes_back():
        pytest.skip("multicast does not come back on this machine's loopback")


def test_what_is_announced_is_what_is_found() -> None:
    pytest.importorskip("zeroconf")
    service = service_of("room-1", "Aula \x1b[31m", ["192.168.88.2", "10.0.0.5"], 8080)
    assert room_of(service) == FoundRoom("room-1", "Aula [31m", "192.168.88.2", 8080)


async def test_a_room_is_found_while_it_is_announced(multicast: None) -> None:
    announcement = await announce("room-test-7", "Aula Uji", ["127.0.0.1"], 8080)
    try:
        found = await find_rooms(0.4)
    finally:
        await announcement.close()
    assert FoundRoom("room-test-7", "Aula Uji", "127.0.0.1", 8080) in found
    assert "room-test-7" not in [room.id for room in await find_rooms(0.2)]


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
async def test_a_hub_announces_its_room(multicast: None, tmp_path: Path) -> None:
    addresses = lan_addresses()
    if not addresses:
        pytest.skip("this machine has no address in a local network")
    host = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workshop_tui", "--lang", "en", "host", "--headless"),
        *("--bind", addresses[0].ip, "--port", "0", "--title", "Aula Mengumumkan"),
        *("--data", str(tmp_path / "room.json")),
        stdout=asyncio.subprocess.PIPE,
    )
    assert host.stdout is not None
    printed = [(await asyncio.wait_for(host.stdout.readline(), 20)).decode() for _ in range(3)]
    port = int(printed[2].split()[1].rpartition(":")[2])
    async with asyncio.timeout(20):
        while True:
            found = {room.title: room for room in await find_rooms(0.5)}
            if "Aula Mengumumkan" in found:
                break
    room = found["Aula Mengumumkan"]
    assert (room.address, room.port) == (addresses[0].ip, port)
    host.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(host.wait(), 20) == 0


async def test_without_zeroconf_rooms_are_neither_announced_nor_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "zeroconf", None)
    monkeypatch.setitem(sys.modules, "zeroconf.asyncio", None)
    await (await announce("room", "Aula", ["127.0.0.1"], 8080)).close()
    assert await find_rooms(0.1) == []


# zeroconf leaves the socket open with which it could not join the group.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_where_it_cannot_be_announced_nothing_happens() -> None:
    pytest.importorskip("zeroconf")
    await (await announce("room", "Aula", ["203.0.113.9"], 8080)).close()
