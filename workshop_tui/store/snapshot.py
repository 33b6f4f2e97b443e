"""A TinyDB storage that only looks."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tinydb.storages import Storage

from workshop_tui.locale import _

from .errors import StoreReadOnly, cannot_read
from .lines import Tables
from .loading import load

_TRIES: Final = 3
_WAIT_SECONDS: Final = 0.05


class SnapshotStorage(Storage):
    """What a file held at one moment, repaired in memory; takes no lock and writes nothing.

    Attributes:
        path: the file.
        notices: sentences for the user about what was found.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Read `path`; a file that is missing is empty.

        Raises:
            StoreError: it is there and cannot be read.
        """
        super().__init__()
        self.path = Path(os.path.realpath(path))
        try:
            loaded = load(self.path)
            for _attempt in range(1, _TRIES):
                if not loaded.content.torn:
                    break
                time.sleep(_WAIT_SECONDS)  # its writer may be in the middle of an append
                loaded = load(self.path)
        except OSError as error:
            raise cannot_read(self.path, error) from error
        self._tables = loaded.content.tables
        quiet = loaded.faithful or (loaded.raw is None and not loaded.filled)
        self.notices = [] if quiet else [loaded.sentences(self.path.name)]

    def read(self) -> Tables | None:
        """The tables by name. Their documents belong to the storage and must not be changed."""
        return dict(self._tables) or None

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Refuse.

        Raises:
            StoreReadOnly: always.
        """
        raise StoreReadOnly(
            _("{file} is open for looking only, so this is not saved.").format(file=self.path.name)
        )
