"""An open file that grows at its tail, whole again after every append."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from workshop_tui.locale import _

from .errors import StoreChanged, StoreFailed, not_saved
from .files import O_BINARY, fsync, write_all, write_atomically
from .lines import TAIL

_CLOSED: Final = -1


class TailFile:
    """The bytes of one file, for its only writer.

    Attributes:
        failed: the disk did not confirm a write, or a failed write could not be taken back.
    """

    def __init__(self, path: Path) -> None:
        """Open `path`.

        Raises:
            OSError: it is not there or may not be written.
        """
        self.failed = False
        self._path = path
        self._descriptor = _CLOSED
        self._identity = (0, 0)
        self._size = 0
        self._ending = b""
        self._attach()

    def check(self) -> None:
        """Make sure that the file is as we left it; the time does not depend on its size.

        Raises:
            FileNotFoundError: somebody removed it.
            StoreChanged: somebody else wrote to it.
            StoreFailed: an earlier write went wrong in a way that only a new start can clear up.
        """
        if self.failed:
            raise self._failure()
        status = self._path.stat()
        found = (status.st_dev, status.st_ino, status.st_size)
        if (
            self._descriptor == _CLOSED
            or found != (*self._identity, self._size)
            or self._read_ending() != self._ending
        ):
            raise StoreChanged(
                _("{file} was changed by another program.").format(file=self._path.name)
            )

    def append(self, text: bytes) -> None:
        """Put `text` in front of the tail; when this returns it is on the disk.

        The file must end with `TAIL` and have been checked.

        Raises:
            StoreError: it is not there; the file is as it was.
            StoreFailed: nobody knows whether it is there.
        """
        offset = self._size - len(TAIL)
        try:
            write_all(self._descriptor, text + TAIL, offset)
        except OSError as error:
            self._take_back(offset)
            raise self._failure() if self.failed else not_saved(self._path, error) from error
        except BaseException:
            self._take_back(offset)
            raise
        self.failed = True  # until the disk says otherwise
        try:
            fsync(self._descriptor)
        except OSError as error:
            raise self._failure() from error
        self.failed = False
        self._size = offset + len(text) + len(TAIL)

    def replace(self, data: bytes) -> None:
        """Make `data` the contents of the file, all of it or nothing.

        Raises:
            StoreError: the file is as it was.
        """
        self.close()  # Windows does not replace a file that is open
        try:
            write_atomically(self._path, [data])
        except OSError as error:
            raise not_saved(self._path, error) from error
        finally:
            with suppress(OSError):
                self._attach()

    def close(self) -> None:
        """Let go of the file; harmless when that is done already."""
        descriptor, self._descriptor = self._descriptor, _CLOSED
        if descriptor != _CLOSED:
            with suppress(OSError):  # what counts has been confirmed before
                os.close(descriptor)

    def _attach(self) -> None:
        self._descriptor = os.open(self._path, os.O_RDWR | O_BINARY)
        status = os.fstat(self._descriptor)
        self._identity = (status.st_dev, status.st_ino)
        self._size = status.st_size
        self._ending = self._read_ending()

    def _failure(self) -> StoreFailed:
        return StoreFailed(
            _(
                "The disk did not confirm that {file} was saved. Close the program and open it "
                "again to see what was kept."
            ).format(file=self._path.name)
        )

    def _read_ending(self) -> bytes:
        os.lseek(self._descriptor, max(0, self._size - len(TAIL)), os.SEEK_SET)
        return os.read(self._descriptor, len(TAIL))

    def _take_back(self, offset: int) -> None:
        try:
            write_all(self._descriptor, TAIL, offset)
            os.ftruncate(self._descriptor, self._size)
            fsync(self._descriptor)
        except OSError:
            self.failed = True
