"""Under which addresses can other laptops reach this one, and how are they told?"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from .code import parse_code, shown_code
from .protocol import DEFAULT_PORT

LOOPBACK: Final = "127.0.0.1"
_VIRTUAL: Final = re.compile(
    r"^(docker|veth|br-|virbr|vmnet|vboxnet|tun|tap|wg|utun|ppp|zt|tailscale|lo)\w*"
    r"|vEthernet|VirtualBox|VMware|Hyper-V|\bWSL\b|\bTAP\b|WireGuard|OpenVPN|\bVPN\b|Tailscale"
    r"|ZeroTier|Npcap|Loopback|Bluetooth|Wi-Fi Direct",
    re.IGNORECASE,
)
"""Adapters that lead to no other laptop in the room."""
_HOST: Final = re.compile(
    r"^(?:https?://)?([a-z0-9.-]+?)(?::(\d{1,5}))?(?:/(.*))?$", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Address:
    """An IPv4 address of this laptop, and the name of the adapter that has it."""

    ip: str
    adapter: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """Where a room is; `code` is empty when only the address was told."""

    address: str
    port: int
    code: str

    @property
    def link(self) -> str:
        """What a QR code says; in capitals, because that makes the code smaller."""
        return f"HTTP://{self.address}:{self.port}/{self.code}".upper()

    @property
    def command(self) -> str:
        """What participants type."""
        return f"workshop-tui join {self.address}:{self.port} {shown_code(self.code)}"


def lan_addresses() -> list[Address]:
    """The private IPv4 addresses at which others in the room can reach this laptop.

    Adapters of virtual machines, containers and VPNs are left out; home-like networks come first.
    """
    import ifaddr

    found = (
        (str(ip.ip), str(adapter.nice_name))
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4
    )
    return usable(found)


def usable(pairs: Iterable[tuple[str, str]]) -> list[Address]:
    """Those of the pairs of address and adapter that lead to others in the room."""
    chosen = {
        Address(ip, adapter)
        for ip, adapter in pairs
        if _is_lan(ipaddress.IPv4Address(ip)) and not _VIRTUAL.search(adapter)
    }
    return sorted(chosen, key=lambda address: (_rank(address.ip), address.ip))


def parse_invitation(typed: str) -> Invitation | None:
    """What somebody pasted or typed: a link, or an address and a code in any order.

    >>> parse_invitation("HTTP://192.168.88.2:8080/K7QP4M2X")
    Invitation(address='192.168.88.2', port=8080, code='K7QP4M2X')
    >>> parse_invitation("192.168.88.2 k7qp-4m2x").code
    'K7QP4M2X'
    """
    words = typed.split()
    if words[:2] == ["workshop-tui", "join"]:
        words = words[2:]
    host = next((match for word in words if (match := _as_host(word))), None)
    if host is None:
        return None
    rest = "".join(word for word in words if word != host.string)
    code = parse_code(host[3] or "") or parse_code(rest)
    if code is None and ((host[3] or "") + rest):
        return None
    port = int(host[2] or DEFAULT_PORT)
    return Invitation(host[1].lower(), port, code or "") if 0 < port < 65536 else None


def _as_host(word: str) -> re.Match[str] | None:
    match = _HOST.match(word)
    if match is None or not ("." in match[1] or match[1].lower() == "localhost"):
        return None
    return match


def invitations(addresses: Iterable[str], port: int, code: str) -> Iterator[Invitation]:
    """An invitation for each address."""
    return (Invitation(address, port, code) for address in addresses)


def qr_rows(text: str) -> list[list[bool]]:
    """The QR code of `text`, row by row with a margin of two; true is dark."""
    import segno

    code = segno.make(text, error="m", boost_error=False, micro=False)
    return [[bool(module) for module in row] for row in code.matrix_iter(border=2)]


def qr_text(text: str) -> str:
    """The QR code drawn with half blocks, for a terminal with light text on dark."""
    rows = qr_rows(text)
    rows.append([False] * len(rows[0]))
    blocks = {(True, True): " ", (True, False): "▄", (False, True): "▀", (False, False): "█"}
    return "\n".join(
        "".join(blocks[above, below] for above, below in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=False)
    )


def _is_lan(ip: ipaddress.IPv4Address) -> bool:
    return ip.is_private and not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)


def _rank(ip: str) -> int:
    return 0 if ip.startswith("192.168.") else 1 if ip.startswith("10.") else 2
