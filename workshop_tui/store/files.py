"""Bytes that are on the disk for certain when a function returns."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

O_BINARY: Final[int] = getattr(os, "O_BINARY", 0)
"""Without it, Windows would write `\\r\\n` for every newline."""
_REPLACE_TRIES: Final = 8 if sys.platform == "win32" else 1

if sys.platform == "darwin":
    import fcntl

    def fsync(descriptor: int) -> None:
        """Wait until what was written to `descriptor` is on the disk.

        Raises:
            OSError: it may not be there; asking a second time would not tell.
        """
        try:
            # On macOS, fsync alone leaves the data in the cache of the drive.
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in {errno.ENOTSUP, errno.EINVAL, errno.ENOTTY}:
                raise
            os.fsync(descriptor)

else:

    def fsync(descriptor: int) -> None:
        """Wait until what was written to `descriptor` is on the disk.

        Raises:
            OSError: it may not be there; asking a second time would not tell.
        """
        os.fsync(descriptor)


def fsync_directory(directory: Path) -> None:
    """Wait until files created or renamed in `directory` are on the disk under their names."""
    if sys.platform != "win32":  # which has no such thing
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            fsync(descriptor)
        finally:
            os.close(descriptor)


def write_all(descriptor: int, data: bytes, offset: int) -> None:
    """Write all of `data` from `offset` on."""
    os.lseek(descriptor, offset, os.SEEK_SET)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def read_if_there(path: Path) -> bytes | None:
    """The contents of `path`, or `None` if there is no such file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def write_new(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Create `path`, which must not exist, with `data`.

    Raises:
        FileExistsError: it does exist.
        OSError: it could not be written; nothing is left of it.
    """
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | O_BINARY
    descriptor = os.open(path, flags, mode)
    try:
        try:
            write_all(descriptor, data, 0)
            fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def write_atomically(path: Path, chunks: Iterable[bytes]) -> None:
    """Make `chunks` the contents of `path`; after a crash it holds all of the old or of the new.

    Raises:
        OSError: `path` is as it was.
    """
    temporary = path.with_name(f"{path.name}.tmp")
    temporary.unlink(missing_ok=True)
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
    write_new(temporary, b"".join(chunks), mode)
    replace(temporary, path)


def replace(source: Path, target: Path) -> None:
    """Rename `source` to `target`, durably.

    Windows refuses for a moment while a virus scanner or a sync client has the target open.
    """
    for attempt in range(1, _REPLACE_TRIES + 1):
        try:
            source.replace(target)
            break
        except PermissionError:
            if attempt == _REPLACE_TRIES:
                raise
            time.sleep(0.025 * 2**attempt)
    fsync_directory(target.parent)
