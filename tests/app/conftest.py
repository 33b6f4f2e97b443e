"""Laptops for the tests of the application."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.driving import Laptop
from workshop_tui.content import Library


@pytest.fixture
def laptop(tmp_path: Path, library: Library) -> Laptop:
    """A laptop on which the first start is over."""
    laptop = Laptop(tmp_path, library)
    laptop.register()
    return laptop


@pytest.fixture
def new_laptop(tmp_path: Path, library: Library) -> Laptop:
    """A laptop on which the program never ran."""
    return Laptop(tmp_path, library)
