"""Rooms that announce themselves on the network (mDNS): a convenience, never the only way in.

Needs python-zeroconf (`pip install workshop-tui[discovery]`); without it, rooms are neither
announced nor found. Many hotel networks filter it.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop_tui.records import safe_line

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, ServiceStateChange, Zeroconf
    from zeroconf.asyncio import AsyncZeroconf

SERVICE: Final = "_workshop-tui._tcp.local."
_ASK_MS: Final = 1500
TITLE_LIMIT: Final = 80


@dataclass(frozen=True, slots=True)
class FoundRoom:
    """A room on the network; the code must still be typed."""

    id: str
    title: str
    address: str
    port: int


class Announcement:
    """A room that is being announced, or not, if that is not possible."""

    def __init__(self, zeroconf: AsyncZeroconf | None = None) -> None:
        self._zeroconf = zeroconf

    async def close(self) -> None:
        """Tell the network that the room is gone."""
        if self._zeroconf is not None:
            with suppress(Exception):
                await self._zeroconf.async_unregister_all_services()
                await self._zeroconf.async_close()


async def announce(room: str, title: str, addresses: Sequence[str], port: int) -> Announcement:
    """Tell each network about a room at `addresses`; nothing happens where that is not possible."""
    try:
        from zeroconf.asyncio import AsyncZeroconf
    except ImportError:
        return Announcement()
    zeroconf = None
    try:
        zeroconf = AsyncZeroconf(interfaces=list(addresses))
        await zeroconf.async_register_service(service_of(room, title, addresses, port))
    except Exception:  # a network that does not want it: people type the address
        if zeroconf is not None:
            await zeroconf.async_close()
        return Announcement()
    return Announcement(zeroconf)


async def find_rooms(seconds: float = 3.0) -> list[FoundRoom]:
    """The rooms that announce themselves; empty where that is not possible."""
    try:
        from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf
    except ImportError:
        return []
    names: set[str] = set()

    def on_change(
        zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        names.add(name)

    try:
        async with AsyncZeroconf() as zeroconf:
            browser = AsyncServiceBrowser(zeroconf.zeroconf, SERVICE, handlers=[on_change])
            await asyncio.sleep(seconds)
            await browser.async_cancel()
            infos = [AsyncServiceInfo(SERVICE, name) for name in sorted(names)[:50]]
            for info in infos:
                await info.async_request(zeroconf.zeroconf, _ASK_MS)
    except Exception:  # no network, or one that does not want it: people type the address
        return []
    return [room for info in infos if (room := room_of(info)) is not None]


def service_of(room: str, title: str, addresses: Sequence[str], port: int) -> ServiceInfo:
    """What is announced."""
    from zeroconf import ServiceInfo

    return ServiceInfo(
        SERVICE,
        f"{room}.{SERVICE}",
        addresses=[socket.inet_aton(address) for address in addresses],
        port=port,
        properties={"room": room, "title": title},
    )


def room_of(info: ServiceInfo) -> FoundRoom | None:
    """The room behind an announcement, its text made safe; `None` if it is none."""
    properties = info.decoded_properties
    addresses = info.parsed_addresses()
    room, title = properties.get("room"), properties.get("title")
    if not (room and addresses and info.port):
        return None
    return FoundRoom(
        safe_line(room, 100), safe_line(title or "", TITLE_LIMIT), addresses[0], info.port
    )
