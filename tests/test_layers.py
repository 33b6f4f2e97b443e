"""What importing loads: the linter sees the static graph, these tests see what really happens."""

from __future__ import annotations

import subprocess
import sys

import pytest

NETWORK = ("aiohttp", "segno", "zeroconf", "ifaddr")
HEAVY = ("textual", "rich", "PIL", "tinydb", "babel", "platformdirs", "fsrs", *NETWORK)


def loaded_by(code: str) -> set[str]:
    """The heavy packages that a fresh interpreter has loaded after `code`."""
    report = f"import sys; {code}; print(' '.join(m for m in {HEAVY!r} if m in sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=True
    )
    return set(result.stdout.split())


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import workshop_tui", set()),
        ("import workshop_tui.cli", set()),
        ("import workshop_tui.locale", set()),
        ("import workshop_tui.records", set()),
        ("import workshop_tui.content; workshop_tui.content.load_library()", set()),
        ("import workshop_tui.coaching.steps, workshop_tui.coaching.caption", set()),
        ("import workshop_tui.coaching.photo", {"PIL"}),
        ("import workshop_tui.scoring", set()),
        ("import workshop_tui.spreadsheet", set()),
        ("import workshop_tui.simulation", {"tinydb"}),
        ("import workshop_tui.practice", {"fsrs"}),
        ("import workshop_tui.pictures", {"PIL"}),
        ("import workshop_tui.store", {"tinydb"}),
        ("import workshop_tui.room_commands", set()),
        ("import workshop_tui.room", set()),
        ("import workshop_tui.room.protocol, workshop_tui.room.agenda", set()),
        ("import workshop_tui.room.addresses, workshop_tui.room.code", set()),
        ("import workshop_tui.room.client", {"aiohttp", "tinydb"}),
        ("import workshop_tui.room.hub.server", {"aiohttp", "tinydb"}),
        ("import workshop_tui.room.doctor", {"aiohttp", "tinydb"}),
        ("import workshop_tui.app.app", {"textual", "rich", "platformdirs", "tinydb"}),
        ("import workshop_tui.app.screens.home", {"textual", "rich", "platformdirs", "tinydb"}),
    ],
)
def test_importing_loads_nothing_heavy_that_it_does_not_need(code: str, allowed: set[str]) -> None:
    assert loaded_by(code) <= allowed
