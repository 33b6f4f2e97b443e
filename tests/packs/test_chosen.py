"""Packs are remembered, named for this time, or forgotten; their files are left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workshop_tui.packs.chosen import ChosenPacks, load_with_packs
from workshop_tui.store.preferences import PreferencesFile


def test_what_is_remembered_is_there_at_the_next_start(pack: Path, tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    packs = ChosenPacks(PreferencesFile(settings))
    packs.remember(pack)
    packs.remember(pack)
    again = ChosenPacks(PreferencesFile(settings))
    assert again.folders() == [pack]
    assert "DINKES-E1" in load_with_packs(again).exercises
    again.forget(pack)
    assert ChosenPacks(PreferencesFile(settings)).folders() == []
    assert pack.is_dir()


def test_what_the_command_line_names_holds_for_this_time(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = tmp_path / "settings.json"
    packs = ChosenPacks(PreferencesFile(settings), [Path("dinkes"), Path("../x"), pack])
    assert packs.folders() == [pack, tmp_path.parent / "x"]
    assert (packs.remembered(), settings.exists()) == ([], False)
    packs.forget(tmp_path.parent / "x")
    assert packs.folders() == [pack]


@pytest.mark.parametrize("packs", ["/x", 7, None, {"a": 1}, [7, None]])
def test_settings_that_hold_something_else_count_as_none(tmp_path: Path, packs: object) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"theme": "workshop-light", "packs": packs}), encoding="utf-8")
    file = PreferencesFile(settings)
    assert (ChosenPacks(file).folders(), file.current.theme) == ([], "workshop-light")
