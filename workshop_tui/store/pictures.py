"""The pictures of people's own posts, in a folder beside the data file.

A file is named by what it holds, so that a record that names it can be checked against it, and the
same picture from two laptops is one file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workshop_tui.locale import _, ngettext

from .errors import StoreError, StoreReadOnly, not_saved
from .files import fsync_directory, read_if_there, write_atomically

SUFFIX: Final = ".jpg"
DIGITS: Final = 16
MAX_BYTES: Final = 8 * 1024 * 1024
"""A longer file is none of ours; one of 1350 by 1350 pixels of noise takes 2 MB."""
_NAME: Final = re.compile(rf"[0-9a-f]{{{DIGITS}}}{re.escape(SUFFIX)}")


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of the pictures that were looked for in a colleague's folder.

    Attributes:
        copied: how many came in.
        missing: how many are in neither folder, or are not what their name says.
        notice: why the rest could not be copied, if that is so.
    """

    copied: int = 0
    missing: int = 0
    notice: str = ""


def told_pictures(brought: Brought) -> list[str]:
    """What became of the pictures, in sentences; nothing where there were none."""
    told = []
    if n := brought.copied:
        told.append(ngettext("{n} picture came along.", "{n} pictures came along.", n).format(n=n))
    if n := brought.missing:
        missing = ngettext(
            "{n} picture did not: ask for the folder of pictures beside the file, too.",
            "{n} pictures did not: ask for the folder of pictures beside the file, too.",
            n,
        )
        told.append(brought.notice or missing.format(n=n))
    return told


class PictureFolder:
    """The folder of one data file; it need not exist.

    Attributes:
        path: the folder, such as `workshop-pictures` beside `workshop.json`.
    """

    def __init__(self, data_file: Path, *, read_only: bool = False) -> None:
        self.path = data_file.with_name(f"{data_file.stem}-pictures")
        self._data_file = data_file
        self._read_only = read_only

    def file(self, name: str) -> Path:
        """Where the picture `name` is or would be.

        A name that none of ours can have, such as one with a path in it, leads to no file.
        """
        return self.path / (name if _NAME.fullmatch(name) else f"unknown{SUFFIX}")

    def keep(self, picture: bytes) -> str:
        """Keep a picture; when this returns its name, it is on the disk.

        Raises:
            StoreReadOnly: the data file was opened for looking only.
            StoreError: it could not be written, and nothing was changed.
        """
        if self._read_only:
            raise StoreReadOnly(
                _("{file} is open for looking only, so this is not saved.").format(
                    file=self._data_file.name
                )
            )
        name = name_of(picture)
        target = self.path / name
        try:
            if read_if_there(target) != picture:
                self._make_folder()
                write_atomically(target, [picture])
        except OSError as error:
            raise not_saved(self.path, error) from error
        return name

    def bring(self, other: PictureFolder, names: Iterable[str]) -> Brought:
        """Copy those of `names` that are missing here from `other`, which is only read.

        Only what hashes to its name and can be decoded comes in.
        """
        copied = missing = 0
        notice = ""
        for name in sorted(set(names)):
            if not _NAME.fullmatch(name) or self.file(name).is_file():
                continue
            picture = other.sound_picture(name)
            if picture is None:
                missing += 1
                continue
            try:
                self.keep(picture)
                copied += 1
            except StoreError as error:
                missing += 1
                notice = str(error)
        return Brought(copied, missing, notice)

    def sound_picture(self, name: str) -> bytes | None:
        """The picture `name`, if it is what its name says and can be shown."""
        from workshop_tui.pictures import PictureError, open_picture  # a merge may not need it

        file = self.file(name)
        try:
            if not file.is_file() or file.stat().st_size > MAX_BYTES:
                return None
            picture = file.read_bytes()
            open_picture(file, 64)
        except (OSError, PictureError):
            return None
        return picture if name_of(picture) == name else None

    def _make_folder(self) -> None:
        if not self.path.is_dir():
            self.path.mkdir(parents=True, exist_ok=True)
            fsync_directory(self.path.parent)


def name_of(picture: bytes) -> str:
    """The name of the file that holds `picture`."""
    return hashlib.sha256(picture).hexdigest()[:DIGITS] + SUFFIX
