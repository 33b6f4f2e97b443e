"""Which packs are loaded: those that are remembered, and those that somebody named this time."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from workshop_tui.content import Library, load_library
from workshop_tui.store.preferences import PreferencesFile


class ChosenPacks:
    """The folders of the packs on this laptop.

    Args:
        preferences: where the remembered ones are kept.
        given: those that hold for this run, as the command line names them.
    """

    def __init__(self, preferences: PreferencesFile, given: Iterable[Path] = ()) -> None:
        self._preferences = preferences
        self._given = list(dict.fromkeys(map(named_folder, given)))
        self._lent: list[Path] = []

    def folders(self) -> list[Path]:
        """All of them, the remembered ones first."""
        return list(dict.fromkeys([*self.remembered(), *self._given, *self._lent]))

    def lend(self, folders: Iterable[Path]) -> None:
        """Load packs that belong to a room too, instead of those of another room."""
        self._lent = list(dict.fromkeys(map(named_folder, folders)))

    def remembered(self) -> list[Path]:
        """Those that the next start loads too."""
        return [Path(folder) for folder in self._preferences.current.packs]

    def remember(self, folder: Path) -> None:
        """Load a pack now and at every start.

        Raises:
            OSError: it holds for this run, but could not be kept.
        """
        packs = [*self._preferences.current.packs, str(named_folder(folder))]
        self._preferences.change_packs(dict.fromkeys(packs))

    def forget(self, folder: Path) -> None:
        """Load a pack no longer; its files stay, and so does what people did with it.

        Raises:
            OSError: it holds for this run, but could not be kept.
        """
        self._given = [given for given in self._given if given != folder]
        kept = [pack for pack in self._preferences.current.packs if pack != str(folder)]
        self._preferences.change_packs(kept)


def load_with_packs(packs: ChosenPacks) -> Library:
    """The shipped material and that of the packs; what is broken in them is left out and told.

    Raises:
        ContentError: the shipped rubric, tracks or catalogue of faults cannot be used.
        FileNotFoundError: the installation is incomplete.
    """
    return load_library(*packs.folders())


def named_folder(folder: Path) -> Path:
    """A folder as somebody named it, wherever the program is started the next time."""
    return Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100  links keep their names
