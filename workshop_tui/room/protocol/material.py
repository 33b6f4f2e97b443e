"""The facilitator's own material, as participants fetch it."""

from __future__ import annotations

import msgspec


class PackFile(msgspec.Struct, frozen=True):
    """A file of a pack: where it belongs, the SHA-256 of its bytes in hex, and how many there are.

    `path` is relative to the pack, with slashes.
    """

    path: str
    sha256: str
    bytes: int


class Pack(msgspec.Struct, frozen=True):
    """A folder of material."""

    name: str
    files: tuple[PackFile, ...]


class PacksAnswer(msgspec.Struct, frozen=True):
    """GET /pack: what is taught in this room beside what comes with the program."""

    packs: tuple[Pack, ...] = ()
