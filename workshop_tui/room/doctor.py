"""Is this laptop ready to host a room, or to join one? Each check in plain words, with a remedy."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workshop_tui.content.text import Text
from workshop_tui.locale import _
from workshop_tui.store import StoreBusy, StoreError, StoreReadOnly, Workshop

from .addresses import Address, Invitation, lan_addresses
from .agenda import Agenda, Talk
from .client import RoomClient
from .errors import RoomError
from .hub.server import Hub, HubOptions
from .terminal import ask, colours, passes_pixels, pixels_in

NEEDED_PYTHON: Final = (3, 11)
NEEDED_SIZE: Final = (80, 24)
SELF_JOIN_SECONDS: Final = 5.0
_INDENT: Final = " " * 7


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    Attributes:
        good: no when something must be mended before the day.
        remedy: what to do; also something to know when all is well.
        command: a line to copy.
    """

    good: bool
    title: str
    found: str
    remedy: str = ""
    command: str = ""


async def examine(
    data: Path, port: int, addresses: Sequence[Address] | None = None
) -> list[Finding]:
    """All checks, in the order in which they are told.

    `addresses` are those at which this laptop is reached, by default those that it has.
    """
    found = list(lan_addresses() if addresses is None else addresses)
    findings = [python(), *terminal(), data_file(data), port_free(port), firewall(port)]
    findings.append(reachable(found))
    findings += [await self_join(address) for address in found]
    return findings


def lines(findings: Sequence[Finding], width: int = NEEDED_SIZE[0]) -> Iterator[str]:
    """The findings as text in `width` columns; commands stay in one piece."""
    for finding in findings:
        mark = _("ok  ") if finding.good else _("FIX ")
        yield f"{mark} {finding.title}: {finding.found}"
        for paragraph in finding.remedy.splitlines():
            yield from textwrap.wrap(
                paragraph, width, initial_indent=_INDENT, subsequent_indent=_INDENT
            )
        if finding.command:
            yield _INDENT + finding.command
    bad = [finding.title for finding in findings if not finding.good]
    yield ""
    yield (
        _("To mend before the day: {things}.").format(things=", ".join(bad))
        if bad
        else _("This laptop is ready.")
    )


def python(version: tuple[int, int, int] = sys.version_info[:3]) -> Finding:
    """Is Python new enough?"""
    found = f"{'.'.join(map(str, version))}, {sys.platform}"
    good = version[:2] >= NEEDED_PYTHON
    return Finding(good, "Python", found, "" if good else _("Install Python 3.11 or newer."))


def terminal() -> Iterator[Finding]:
    """Is the terminal large enough, does it show colours, pictures and every letter?"""
    if sys.stdout.isatty():
        yield _size()
        yield _shown_colours()
        through = passes_pixels(os.environ)
        if (answer := ask() if through else "") is not None:
            yield pictures(answer, through=through)
    else:
        yield Finding(True, _("Terminal"), _("not looked at, because this goes into a file"))
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    fine = encoding == "utf8"
    remedy = _("Set PYTHONUTF8=1; on Windows use Windows Terminal.")
    yield Finding(fine, _("Letters"), encoding or "?", "" if fine else remedy)


def _size() -> Finding:
    # Not of shutil, which believes COLUMNS and LINES more than the terminal.
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    good = columns >= NEEDED_SIZE[0] and rows >= NEEDED_SIZE[1]
    found = _("{columns} by {rows} characters").format(columns=columns, rows=rows)
    remedy = _("Enlarge the window or make the letters smaller: 80 by 24 is needed.")
    return Finding(good, _("Terminal"), found, "" if good else remedy)


def _shown_colours() -> Finding:
    told = {
        "none": _("none (NO_COLOR is set)"),
        "few": _("few"),
        "256": _("256"),
        "all": _("16 million"),
    }
    kind = colours(os.environ)
    remedy = _(
        "Photographs are described in words here. A terminal with 16 million colours shows them; "
        "with 256 the settings can switch them on."
    )
    return Finding(
        kind in ("256", "all"), _("Colours"), told[kind], "" if kind == "all" else remedy
    )


def pictures(answer: str, *, through: bool) -> Finding:
    """How the terminal can draw pictures, by its answer to `terminal.QUESTION`.

    `through` says whether pixels would get to it. It is good either way: characters always work.
    """
    title = _("Pictures")
    ways = pixels_in(answer)
    if not through:
        return Finding(True, title, _("in characters, because tmux or screen keeps pixels back"))
    if ways is None:
        return Finding(True, title, _("in characters; the terminal does not say what it can"))
    if not ways:
        return Finding(True, title, _("in characters; this terminal knows no pixels"))
    found = _("in characters or in pixels ({ways})").format(ways=", ".join(ways))
    return Finding(
        True, title, found, _("To see real pixels:"), f"workshop-tui --graphics {ways[-1]}"
    )


def data_file(path: Path) -> Finding:
    """Can the data file be written?"""
    title = _("Data file")
    try:
        with Workshop.open(path) as workshop:
            n = len(workshop.records())
            notices = "\n".join(workshop.notices)
    except StoreBusy as error:
        return Finding(True, title, str(path), str(error))
    except StoreReadOnly as error:
        return Finding(False, title, str(error), _("Choose another place with --data FILE."))
    except StoreError as error:
        return Finding(False, title, str(error), _("Choose another place with --data FILE."))
    return Finding(True, title, _("{path}, {n} records").format(path=path, n=n), notices)


def port_free(port: int) -> Finding:
    """Is the port of the room free?"""
    title = _("Port {port}").format(port=port)
    with socket.socket() as listener:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("", port))
        except OSError as error:
            remedy = _("Close the program that has it, or choose another one with --port.")
            return Finding(False, title, error.strerror or str(error), remedy)
    return Finding(True, title, _("free"))


def firewall(port: int, platform: str = sys.platform) -> Finding:
    """What to do so that the firewall lets others in; no program can see that from inside."""
    title, found = _("Firewall"), _("must let port {port} in").format(port=port)
    if platform == "win32":
        remedy = _("Once, in a terminal opened as administrator:")
        return Finding(True, title, found, remedy, netsh_line(port))
    return Finding(
        True, title, found, _("If others cannot join, let TCP port {port} in.").format(port=port)
    )


def netsh_line(port: int) -> str:
    """The command that opens the port in the firewall of Windows."""
    return (
        'netsh advfirewall firewall add rule name="workshop-tui" dir=in action=allow '
        f"protocol=TCP localport={port} profile=private,public"
    )


def reachable(addresses: Sequence[Address]) -> Finding:
    """Has this laptop an address in a local network?"""
    if not addresses:
        remedy = _("Connect to the Wi-Fi of the room. Working alone needs no network.")
        return Finding(False, _("Address"), _("none in a local network"), remedy)
    told = ", ".join(f"{address.ip} ({address.adapter})" for address in addresses)
    return Finding(True, _("Address"), told)


async def self_join(address: Address) -> Finding:
    """Can this laptop host a room and join it through that address? Nothing is kept."""
    title = _("Joining at {address}").format(address=address.ip)
    remedy = _("Look for a firewall or VPN program, or use another adapter.")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            async with asyncio.timeout(SELF_JOIN_SECONDS):
                await _join(address.ip, Path(folder))
        except (RoomError, StoreError, OSError, TimeoutError) as error:
            return Finding(False, title, str(error) or _("no answer"), remedy)
    return Finding(True, title, _("works"))


async def _join(ip: str, folder: Path) -> None:
    agenda = Agenda("test", Text("-"), (Talk("test", Text("-"), 1),))
    hub = await Hub.start(folder / "room.json", agenda, "doctor", HubOptions(bind=ip, port=0))
    try:
        with Workshop.open(folder / "own.json") as workshop:
            client = RoomClient(workshop, "doctor")
            await client.join(Invitation(ip, hub.port, hub.room.code), "doctor")
            async for state in client.changes():
                if state.link == "connected":
                    break
            await client.leave()
    finally:
        await hub.close()
