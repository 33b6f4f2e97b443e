"""What a person chose on this laptop: language, theme, packs and where the data file is.

Kept apart from the data file, which may be copied to other laptops.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

MAX_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices; an empty one means: the default."""

    language: str = ""
    theme: str = ""
    data_file: str = ""
    graphics: str = ""
    packs: tuple[str, ...] = ()


def default_preferences_file() -> Path:
    """The usual place for a program's settings on this system."""
    from platformdirs import user_config_path  # 28 ms that most commands do not need

    return user_config_path("workshop-tui", appauthor=False) / "settings.json"


class PreferencesFile:
    """The file that holds the preferences; a missing or unreadable one counts as empty."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.current = self._load()

    def change(self, **changes: str) -> Preferences:
        """Change some preferences and keep them.

        Raises:
            OSError: they hold for this run, but could not be written.
        """
        self.current = Preferences(**(asdict(self.current) | changes))
        self._keep()
        return self.current

    def change_packs(self, packs: Iterable[str]) -> None:
        """Remember other folders of material of one's own.

        Raises:
            OSError: they hold for this run, but could not be written.
        """
        self.current = replace(self.current, packs=tuple(packs))
        self._keep()

    def _keep(self) -> None:
        from .files import write_atomically

        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(self.current), indent=2) + "\n"
        write_atomically(self.path, [text.encode("ascii")])

    def _load(self) -> Preferences:
        try:
            if self.path.stat().st_size > MAX_BYTES:
                return Preferences()
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return Preferences()
        if not isinstance(data, dict):
            return Preferences()
        known = {name: data.get(name) for name in Preferences.__slots__ if name != "packs"}
        packs = data.get("packs")
        return Preferences(
            **{k: v for k, v in known.items() if isinstance(v, str)},
            packs=tuple(p for p in packs if isinstance(p, str)) if isinstance(packs, list) else (),
        )
