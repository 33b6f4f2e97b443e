"""`workshop-tui host`, and what it prints."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from workshop_tui.data_commands import CommandError
from workshop_tui.room.addresses import parse_invitation
from workshop_tui.room.client import RoomClient
from workshop_tui.room_commands import invited_to
from workshop_tui.store import Workshop


async def start(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workshop_tui", "--lang", "en", *arguments),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
async def test_host_prints_the_line_that_leads_into_the_room(tmp_path: Path) -> None:
    data = str(tmp_path / "room.json")
    host = await start(
        *("host", "--headless", "--bind", "127.0.0.1", "--port", "0", "--data", data),
        *("--agenda", "two-hours", "--title", "Aula \x1b]0;x\x07"),
    )
    assert host.stdout is not None
    printed = [(await asyncio.wait_for(host.stdout.readline(), 20)).decode() for _ in range(4)]
    assert printed[0] == "Room     Aula ]0;x\n"
    invitation = parse_invitation(printed[3].partition(":  ")[2])
    assert invitation is not None
    with Workshop.open(tmp_path / "own.json") as workshop:
        client = RoomClient(workshop, "siti")
        state = await client.join(invitation, "Siti")
        assert state.room is not None
        assert state.room.title == "Aula ]0;x"
        assert state.phase is not None
        assert state.phase.of == 14
        await client.leave()
    host.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(host.wait(), 20) == 0


@pytest.mark.parametrize(
    ("address", "code", "invited"),
    [
        ("", "", ("", "")),
        ("192.168.88.2", "", ("192.168.88.2:8080", "")),
        ("192.168.88.2:9000", "k7qp 4m2x", ("192.168.88.2:9000", "K7QP-4M2X")),
        ("HTTP://192.168.88.2:8080/K7QP4M2X", "", ("192.168.88.2:8080", "K7QP-4M2X")),
    ],
)
def test_join_takes_what_the_projector_shows(
    address: str, code: str, invited: tuple[str, str]
) -> None:
    assert invited_to(Namespace(address=address, code=code)) == invited


@pytest.mark.parametrize(("address", "code"), [("ruang", ""), ("192.168.88.2", "K7QP")])
def test_join_says_what_a_room_looks_like(address: str, code: str) -> None:
    with pytest.raises(CommandError, match=r"192\.168\.88\.2:8080 K7QP-4M2X"):
        invited_to(Namespace(address=address, code=code))


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--agenda", "none"), 2, "expected a TOML file, or one of half-day"),
        (("--bind", "127.0.0.1", "--port", "{taken}"), 1, "Choose another --port"),
        (("--port", "70000"), 2, "a number from 0 to 65535"),
    ],
)
async def test_host_says_why_it_does_not_start(
    arguments: tuple[str, ...], status: int, told: str, tmp_path: Path
) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        taken = str(listener.getsockname()[1])
        given = [argument.format(taken=taken) for argument in arguments]
        host = await start("host", "--headless", "--data", str(tmp_path / "room.json"), *given)
        _out, error = await asyncio.wait_for(host.communicate(), 30)
    assert host.returncode == status
    assert told in error.decode()
