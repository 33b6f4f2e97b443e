"""A pack as a communications office would begin it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_tui.packs.skeleton import new_exercise, new_post


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with one exercise and one post of its own, as `new` writes them."""
    folder = tmp_path / "dinkes"
    new_exercise(folder)
    new_post(folder)
    return folder
