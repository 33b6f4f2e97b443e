"""Choosing a file: typed, pasted or picked from a tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from textual.widgets import DirectoryTree

PATH_LIMIT: Final = 1_000


class FileTree(DirectoryTree):
    """Folders and the files of some kinds, nothing hidden."""

    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "

    def __init__(self, folder: Path, suffixes: Collection[str]) -> None:
        super().__init__(folder)
        self._suffixes = frozenset(suffixes)

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what cannot be meant."""
        return [
            path
            for path in paths
            if not path.name.startswith(".")
            and (path.suffix.lower() in self._suffixes or _is_folder(path))
        ]


def typed_path(text: str) -> Path:
    """The path that somebody typed or dropped: quotes and `~` are understood."""
    return Path(text.strip().strip("\"'")).expanduser()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
