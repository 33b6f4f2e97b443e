"""What `workshop-tui host --headless` does: run a hub until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

from workshop_tui.locale import _

from .addresses import invitations, qr_text
from .agenda import Agenda
from .code import shown_code
from .discovery import Announcement, announce
from .door import Door, leave_open, shut
from .hub.server import NO_MATERIAL, Hub, HubOptions
from .material import Material


def default_room_file() -> Path:
    """The room's file, unless somebody says otherwise."""
    from workshop_tui.store import default_data_file

    return default_data_file().with_name("room.json")


async def host(
    file: Path,
    agenda: Agenda,
    title: str,
    options: HubOptions,
    material: Material = NO_MATERIAL,
) -> None:
    """Run a hub, print how to join, and stop in good order at SIGINT or SIGTERM.

    `material` is what participants can fetch beside what comes with the program.

    Raises:
        StoreError: the room's file cannot be used; the message says why.
        OSError: the port is taken.
    """
    stopping = asyncio.Event()
    _stop_at_signals(stopping)
    hub = await Hub.start(file, agenda, title, options, material)
    hub.stopping = stopping
    try:
        leave_open(file, Door(hub.facilitator_url, hub.token, hub.port, os.getpid()))
        told = how_to_join(hub.room.title, hub.room.code, hub.port, hub.addresses())
        for line in (*told, *hub.notices):
            print(line, flush=True)  # noqa: T201  the command's output
        announcement = await _announce(hub)
        await hub.stopping.wait()
        await announcement.close()
    finally:
        try:
            await hub.close()
        finally:
            shut(file)  # last: whoever starts a hub when the door is gone finds the file free


def how_to_join(
    title: str, code: str, port: int, addresses: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """What to show on the projector: code, addresses, the line to type, a QR code.

    `addresses` are pairs of address and adapter, as `Hub.addresses` gives them.
    """
    yield _("Room     {title}").format(title=title)
    yield _("Code     {code}").format(code=shown_code(code))
    ways = list(invitations((ip for ip, _adapter in addresses), port, code))
    for (ip, adapter), way in zip(addresses, ways, strict=True):
        yield _("Address  {address}   ({adapter})").format(
            address=f"{ip}:{way.port}", adapter=adapter or _("this laptop only")
        )
        yield _("         participants type:  {command}").format(command=way.command)
    if not ways:
        yield _("No address in a local network. Connect this laptop to the room's Wi-Fi.")
    elif sys.stdout.isatty():
        yield qr_text(ways[0].link)


async def _announce(hub: Hub) -> Announcement:
    ways = [ip for ip, _adapter in hub.addresses() if not ip.startswith("127.")]
    if not ways:
        return Announcement()
    return await announce(hub.room.id, hub.room.title, ways, hub.port)


def _stop_at_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def stop_soon(_number: int, _frame: FrameType | None) -> None:
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(stop.set)

    # Not loop.add_signal_handler, which Windows does not have.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop_soon)
