"""What can go wrong with the file, each in a sentence that the user may read."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from workshop_tui.locale import _

_NO_PERMISSION: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class StoreError(OSError):
    """The file could not be opened, read or written; what was saved before is untouched."""


class StoreBusy(StoreError):  # noqa: N818  a state, not a mistake
    """Another process has the file open."""


class StoreChanged(StoreError):  # noqa: N818
    """Another program wrote to the file while we had it open."""


class StoreFailed(StoreError):  # noqa: N818
    """Nobody knows what the disk holds of the last write: open the file again to find out."""


class StoreReadOnly(StoreError):  # noqa: N818
    """The file or its folder may not be written."""


def is_disk_full(error: OSError) -> bool:
    """Whether `error` says that there is no room for more."""
    return error.errno in _NO_ROOM


def cannot_open(path: Path, error: OSError) -> StoreError:
    """The error to raise when opening `path` for writing met `error`."""
    if error.errno in _NO_PERMISSION:
        return StoreReadOnly(
            _(
                "{path} cannot be written: permission denied. You can still look at what it holds."
            ).format(path=path)
        )
    return cannot_read(path, error)


def cannot_read(path: Path, error: OSError) -> StoreError:
    """The error to raise when reading `path` met `error`."""
    return StoreError(
        _("{path} could not be opened: {reason}.").format(path=path, reason=_reason(error))
    )


def not_saved(path: Path, error: OSError) -> StoreError:
    """The error to raise when an addition to `path` met `error` and was taken back."""
    if is_disk_full(error):
        return StoreError(
            _(
                "The disk is full, so this is not saved. Everything saved before is safe. "
                "Make some room on the disk, then save again."
            )
        )
    return StoreError(
        _(
            "{file} could not be written ({reason}), so this is not saved. "
            "Everything saved before is safe."
        ).format(file=path.name, reason=_reason(error))
    )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
