"""`workshop-tui project` where there is no terminal."""

from __future__ import annotations

from pathlib import Path

from tests.test_cli import run


def test_the_projector_needs_a_terminal(tmp_path: Path) -> None:
    result = run("--lang", "en", "project", "--data", str(tmp_path / "room.json"))
    assert result.returncode == 2
    assert "needs a terminal window" in result.stderr
    assert not (tmp_path / "room.json").exists()
