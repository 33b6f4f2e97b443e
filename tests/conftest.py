"""What all tests share: Indonesian, as a new user has it, and nobody's own settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.painting import paint_when_looked_at
from workshop_tui.content import Library, load_library
from workshop_tui.locale import DEFAULT_LANGUAGE, use_language

settings.register_profile("busy", deadline=None)  # times are measured in benchmarks only
settings.load_profile("busy")
paint_when_looked_at()


@pytest.fixture(autouse=True)
def _new_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("WORKSHOP_TUI_LANG", "NO_COLOR", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    use_language(DEFAULT_LANGUAGE)
    yield
    use_language(DEFAULT_LANGUAGE)


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped material."""
    return load_library()
