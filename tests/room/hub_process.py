"""A hub as a process of its own, to kill, fill up and slow down."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from workshop_tui.content.text import Text
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.agenda import (
    Agenda,
    Baseline,
    CritiquePost,
    DuelRound,
    PeerCritique,
    Talk,
)
from workshop_tui.room.door import Door, find_door
from workshop_tui.room.facilitator_client import FacilitatorClient

AGENDA = Agenda(
    "test",
    Text("Uji"),
    (
        Talk("welcome", Text("Halo"), 5, Text("RAHASIA fasilitator")),
        CritiquePost(id="critique-s01", title=Text("Kritik"), minutes=8, subject="S01"),
        Baseline(id="baseline", title=Text("Caption"), minutes=8, subject="N1"),
        PeerCritique(id="peers", title=Text("Rekan"), minutes=8, subject="N1", k=2),
        DuelRound(id="duel", title=Text("Adu"), minutes=8, subject="N1", rounds=2),
    ),
)
SECONDS = 20.0


@dataclass
class HubProcess:
    """A running hub."""

    data: Path
    process: asyncio.subprocess.Process
    door: Door
    code: str = ""

    @property
    def invitation(self) -> Invitation:
        return Invitation("127.0.0.1", self.door.port, self.code)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.door.port}"

    async def kill(self) -> None:
        """As a power cut would."""
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()


async def start_hub(
    data: Path,
    *,
    port: int = 0,
    fsize: int = 0,
    queue: int = 64,
    slow_seconds: float = 30.0,
    participants: int = 150,
) -> HubProcess:
    """Start a hub on the file `data`; it answers when this returns."""
    options = {
        "bind": "127.0.0.1",
        "port": port,
        "queue": queue,
        "slow_seconds": slow_seconds,
        "limits": {"participants": participants},
    }
    given = json.dumps(options)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.room.hub_process", str(data), given, str(fsize)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
    )
    async with asyncio.timeout(SECONDS):
        while (door := find_door(data)) is None or door.pid != process.pid:
            assert process.returncode is None, "the hub did not start"
            await asyncio.sleep(0.01)
    hub = HubProcess(data, process, door)
    facilitator = FacilitatorClient(data)
    hub.code = (await facilitator.snapshot()).code
    await facilitator.close()
    return hub


@asynccontextmanager
async def running_hub(
    data: Path, *, fsize: int = 0, queue: int = 64, slow_seconds: float = 30.0
) -> AsyncIterator[HubProcess]:
    """A hub for the time of the block."""
    hub = await start_hub(data, fsize=fsize, queue=queue, slow_seconds=slow_seconds)
    try:
        yield hub
    finally:
        await hub.kill()


def _end_with_the_test() -> None:
    sys.stdin.read()
    os._exit(1)


def main(data: str, options: str, fsize: str) -> None:
    from workshop_tui.room.hosting import host
    from workshop_tui.room.hub.server import HubOptions

    threading.Thread(target=_end_with_the_test, daemon=True).start()
    if int(fsize):
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(fsize), -1))
        # The parent takes the limit away again when there should be room.
        signal.signal(
            signal.SIGUSR1, lambda *_: resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
        )
    os.environ.setdefault("WORKSHOP_TUI_LANG", "en")
    hub_options = msgspec.json.decode(options, type=HubOptions)
    asyncio.run(host(Path(data), AGENDA, "Aula", hub_options))


if __name__ == "__main__":
    main(*sys.argv[1:])
