"""Copies beside the file: two backups, and every damaged file as it was found."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from .files import fsync_directory, replace, write_new


def backups_of(path: Path) -> tuple[Path, Path]:
    """The newer and the older backup of `path`; neither need exist."""
    return path.with_name(f"{path.name}.bak1"), path.with_name(f"{path.name}.bak2")


def refresh_backup(path: Path, data: bytes) -> None:
    """Make `data` the newer backup of `path`, and the one before it the older.

    Raises:
        OSError: it could not be written; at most the newer backup has become the older one.
    """
    newer, older = backups_of(path)
    temporary = path.with_name(f"{path.name}.bak.tmp")
    temporary.unlink(missing_ok=True)
    write_new(temporary, data)
    if newer.exists():
        replace(newer, older)
    replace(temporary, newer)


def keep_as_found(path: Path, data: bytes, why: str) -> Path:
    """Write `data` to the first free `<path>.<why>-N`, unless one of them holds it; says where.

    Raises:
        OSError: it could not be written.
    """
    for n in count(1):
        copy = path.with_name(f"{path.name}.{why}-{n}")
        try:
            write_new(copy, data)
        except FileExistsError:
            if copy.read_bytes() == data:
                return copy
            continue
        fsync_directory(copy.parent)
        return copy
    raise AssertionError


def remove_leftovers(path: Path) -> None:
    """Remove what a crash left half-written; it was never confirmed to anyone."""
    for suffix in ("tmp", "bak.tmp"):
        path.with_name(f"{path.name}.{suffix}").unlink(missing_ok=True)
