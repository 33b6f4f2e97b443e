from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop_tui.locale import language, use_language


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Messages are compared in English, whatever is the default."""
    before = language()
    use_language("en")
    yield
    use_language(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the data file is or will be."""
    return tmp_path / "data" / "workshop.json"


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder of a user who is not root, and this process as that user."""
    if sys.platform == "win32":
        pytest.skip("POSIX users")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid():
            yield folder
            return
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(0)
