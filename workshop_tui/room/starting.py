"""A hub as a process of its own, which outlives whoever started it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workshop_tui.locale import _, language

from .door import door_file, find_door
from .errors import RoomError
from .facilitator_client import FacilitatorClient
from .protocol import FacilitatorSnapshot

SECONDS: Final = 30.0
"""How long a hub may take until it answers; a slow laptop with a virus scanner needs ten."""
_PAUSE: Final = 0.05
_LOG_CHARACTERS: Final = 2000
_started: Final[list[subprocess.Popen[bytes]]] = []
"""Hubs that were started here, to take note of their end."""


class HubNotStarted(Exception):  # noqa: N818  a state of affairs, as the store's errors are
    """There is no hub; the message says why."""


@dataclass(frozen=True, slots=True)
class HubCommand:
    """What `workshop-tui host` was asked for; `port` 0 means any that is free.

    `packs` are folders of material of one's own, whose exercises and posts the agenda may name.
    """

    file: Path
    agenda: str
    title: str
    bind: str
    port: int
    packs: tuple[Path, ...] = ()

    def arguments(self) -> list[str]:
        """The command line of the hub's process."""
        return [
            *(sys.executable, "-m", "workshop_tui", "--lang", language()),
            *(f"--pack={pack.absolute()}" for pack in self.packs),
            *("host", "--headless"),
            # With "=", because a title may begin with a dash.
            *(f"--data={self.file.absolute()}", f"--agenda={self.agenda}"),
            *(f"--title={self.title}", f"--bind={self.bind}", f"--port={self.port}"),
        ]

    def at(self, port: int) -> HubCommand:
        """The same at another port: at which participants look for the room."""
        return replace(self, port=port)

    @property
    def log(self) -> Path:
        """Where the hub's process prints to."""
        return self.file.with_name(f"{self.file.name}.log")


async def running_hub(file: Path) -> FacilitatorSnapshot | None:
    """What the hub that has `file` open says, if there is one and it answers."""
    client = FacilitatorClient(file)
    try:
        return await client.snapshot()
    except RoomError:
        return None
    finally:
        await client.close()


def left_ajar(file: Path) -> bool:
    """Did a hub of `file` end without time to say goodbye, by a crash or a power cut?"""
    return find_door(file) is not None


async def attach_or_start(command: HubCommand) -> FacilitatorSnapshot:
    """Find the hub that has the file open, or start one and wait until it answers.

    Raises:
        HubNotStarted: it ended at once, or does not answer.
    """
    found = await running_hub(command.file)
    if found is not None:
        return found
    _reap()
    process = _start(command)
    try:
        async with asyncio.timeout(SECONDS):
            while process.poll() is None:
                found = await running_hub(command.file)
                if found is not None:
                    _end_unless_it_answers(process, command.file)
                    return found
                await asyncio.sleep(_PAUSE)
    except TimeoutError:
        process.terminate()
        told = _("The room's process does not answer. What it printed is in {file}.")
        raise HubNotStarted(told.format(file=command.log)) from None
    # Another console may have been quicker.
    found = await running_hub(command.file)
    if found is not None:
        return found
    raise HubNotStarted(_last_words(command.log))


async def ended(file: Path, seconds: float = 10.0) -> bool:
    """Wait until the hub of `file` has let go of it; `False` when that takes too long."""
    for _attempt in range(int(seconds / _PAUSE)):
        _reap()
        if not door_file(file).exists():
            return True
        await asyncio.sleep(_PAUSE)
    return False


def _start(command: HubCommand) -> subprocess.Popen[bytes]:
    """Start the process where neither Ctrl+C nor closing the terminal reaches it.

    Raises:
        HubNotStarted: it cannot be started, or its folder cannot be written.
    """
    surroundings = os.environ | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    try:
        command.file.parent.mkdir(parents=True, exist_ok=True)
        with command.log.open("wb") as log:
            process = subprocess.Popen(
                command.arguments(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=surroundings,
                start_new_session=True,
                creationflags=_windows_flags(),
            )
    except OSError as error:
        raise HubNotStarted(f"{error.filename}: {error.strerror}") from error
    _started.append(process)
    return process


def _end_unless_it_answers(process: subprocess.Popen[bytes], file: Path) -> None:
    """End a hub that came too late and waits for the file: it would take over when the other goes.

    Where Python runs behind a launcher, as on Windows, the process is known by another number; it
    gives up by itself after the store's wait for the lock.
    """
    door = find_door(file)
    if sys.platform != "win32" and door is not None and door.pid != process.pid:
        process.terminate()


def _reap() -> None:
    _started[:] = [process for process in _started if process.poll() is None]


def _windows_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


def _last_words(log: Path) -> str:
    try:
        lines = log.read_text("utf-8", "replace")[-_LOG_CHARACTERS:].splitlines()
    except OSError:
        lines = []
    said = [line.removeprefix("workshop-tui: ") for line in lines if line.strip()]
    return said[-1] if said else _("The room's process ended at once and did not say why.")
