"""One writer at a time: a kernel lock that names its holder."""

from __future__ import annotations

import errno
import os
import socket
import sys
import time
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Final

from workshop_tui.locale import _

from .errors import StoreBusy
from .files import O_BINARY, write_all

_WAIT_SECONDS: Final = 1.0
_POLL_SECONDS: Final = 0.05
_TAKEN: Final = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        # Windows forbids others to read a locked byte: lock one far behind the holder's name.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        # Not lockf: that lock is lost when any other descriptor of the file is closed.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """A lock on `<file>.lock`, which stays there for ever.

    The kernel drops the lock when the process ends, however it ends, so no lock is ever stale. It
    is not on the file itself, because that one is replaced now and then.
    """

    def __init__(self, file: Path) -> None:
        """Take the lock.

        Raises:
            StoreBusy: another process held it for a whole second; the message names it.
            OSError: the lock's file cannot be created or locked.
        """
        path = file.with_name(f"{file.name}.lock")
        self._descriptor: int | None = os.open(path, os.O_CREAT | os.O_RDWR | O_BINARY, 0o644)
        try:
            self._take(self._descriptor, file)
        except BaseException:
            self.release()
            raise
        with suppress(OSError):  # on a full disk the lock holds, only its label is missing
            os.ftruncate(self._descriptor, 0)
            write_all(self._descriptor, _own_name().encode(), 0)
        _held.add(self)

    @property
    def held(self) -> bool:
        """Whether this process has the lock."""
        return self._descriptor is not None

    def release(self) -> None:
        """Let others have it; harmless when it is released already."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):  # closed is closed
                os.close(descriptor)

    def _take(self, descriptor: int, file: Path) -> None:
        deadline = time.monotonic() + _WAIT_SECONDS
        while True:
            try:
                _try_lock(descriptor)
                return
            except OSError as error:
                if error.errno not in _TAKEN:
                    raise
                if time.monotonic() > deadline:
                    raise StoreBusy(
                        _(
                            "{file} is already open ({holder}). Close it there, then try again."
                        ).format(file=file.name, holder=_holder(descriptor))
                    ) from None
            time.sleep(_POLL_SECONDS)


_held: weakref.WeakSet[FileLock] = weakref.WeakSet()


def _release_in_forked_child() -> None:
    # A forked child shares its parent's locks and would keep them alive after the parent ended.
    for lock in list(_held):
        lock.release()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_release_in_forked_child)


def _own_name() -> str:
    since = time.strftime("%Y-%m-%d %H:%M")
    return f"{os.getpid()}\n{socket.gethostname()}\n{since}\n"


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    lines = os.read(descriptor, 500).decode("utf-8", "replace").splitlines()
    if len(lines) != 3:
        return _("by an unknown program")
    pid, host, since = lines
    return _("process {pid} on {host} since {since}").format(pid=pid, host=host, since=since)
