"""The facilitator's own material on its way to the participants' laptops.

The hub gives out files by the hash of their bytes; a participant's laptop takes only what has that
hash, under names that can do no harm, and not more than fits the bounds here.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from workshop_tui.content.library import EXERCISES, POSTS
from workshop_tui.locale import _

from .protocol import Pack, PackFile, PacksAnswer

MOST_FILES: Final = 500
MOST_FILE_BYTES: Final = 5 * 1024 * 1024
MOST_BYTES: Final = 32 * 1024 * 1024
"""Of all files together; the hub keeps them in memory."""
_NAME: Final = r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_-])?"
_PATH: Final = re.compile(
    rf"(?:{EXERCISES}|{POSTS})/{_NAME}/{_NAME}\.(?:toml|webp|png|jpg|jpeg)|lexicon\.toml",
    re.ASCII | re.IGNORECASE,
)
_WINDOWS_DEVICE: Final = re.compile(
    r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Material:
    """What a hub gives out.

    Attributes:
        answer: what there is.
        files: the bytes of each, by their SHA-256.
        left_out: sentences about what is not given out, for the facilitator.
    """

    answer: PacksAnswer = field(default_factory=PacksAnswer)
    files: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, folders: Iterable[Path]) -> Material:
        """The material of packs, read now; what cannot be given out is told in `left_out`."""
        files: dict[str, bytes] = {}
        packs: list[Pack] = []
        left_out: list[str] = []
        count = size = 0
        for folder in folders:
            listed: dict[str, PackFile] = {}
            for path in _paths_in(folder):
                data = _read(folder / path)
                full = count >= MOST_FILES or size + len(data or b"") > MOST_BYTES
                if data is None or full or path.lower() in listed:
                    told = _("{file} is not given to participants: a link, too large or too many.")
                    left_out.append(told.format(file=folder / path))
                    continue
                count, size = count + 1, size + len(data)
                digest = hashlib.sha256(data).hexdigest()
                files[digest] = data
                listed[path.lower()] = PackFile(path, digest, len(data))
            packs.append(Pack(folder.name, tuple(listed.values())))
        return cls(PacksAnswer(tuple(packs)), files, tuple(left_out))


def is_harmless(answer: PacksAnswer) -> bool:
    """May these files be written, under these names, in a folder of their own?

    Names that lead elsewhere, that are devices on Windows, or of which two are one file there, are
    not; neither is more than the bounds allow.
    """
    files = [file for pack in answer.packs for file in pack.files]
    return (
        len(files) <= MOST_FILES
        and len(answer.packs) <= MOST_FILES
        and all(0 <= file.bytes <= MOST_FILE_BYTES for file in files)
        and sum(file.bytes for file in files) <= MOST_BYTES
        and all(re.fullmatch(r"[0-9a-f]{64}", file.sha256) for file in files)
        and all(is_harmless_path(file.path) for file in files)
        and all(
            len({file.path.lower() for file in pack.files}) == len(pack.files)
            for pack in answer.packs
        )
    )


def is_harmless_path(path: str) -> bool:
    """Is this where a file of a pack may be?

    >>> is_harmless_path("exercises/e1/before.webp"), is_harmless_path("exercises/../x/a.toml")
    (True, False)
    """
    return _PATH.fullmatch(path) is not None and _WINDOWS_DEVICE.search(path) is None


def _paths_in(pack: Path) -> Iterator[str]:
    """Where files are in a pack, folder by folder; nothing behind links to folders."""
    places = [pack / "lexicon.toml"]
    for kind in (EXERCISES, POSTS):
        for folder in _entries(pack / kind):
            if folder.is_dir() and not folder.is_symlink():
                places += _entries(folder)
    for place in places:
        path = place.relative_to(pack).as_posix()
        if is_harmless_path(path) and place.is_file():
            yield path


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _read(file: Path) -> bytes | None:
    """The bytes of a file that is no link and not too large."""
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _BINARY)
        with os.fdopen(descriptor, "rb") as opened:
            if file.is_symlink() or not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            data = opened.read(MOST_FILE_BYTES + 1)
    except OSError:
        return None
    return data if len(data) <= MOST_FILE_BYTES else None


_BINARY: Final = getattr(os, "O_BINARY", 0)
