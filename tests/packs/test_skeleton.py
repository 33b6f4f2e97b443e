"""`workshop-tui new` writes what is sound at once, and nothing over what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop_tui.content import load_library
from workshop_tui.packs.check import check
from workshop_tui.packs.skeleton import SkeletonError, new_exercise, new_post


def test_what_is_begun_is_sound_in_both_languages(pack: Path) -> None:
    report = check(pack)
    assert (report.exercises, report.posts, report.problems, report.notes) == (1, 1, [], [])


def test_ids_are_named_after_the_pack_and_counted(pack: Path) -> None:
    assert new_exercise(pack) == pack / "exercises" / "dinkes-e2" / "exercise.toml"
    library = load_library(pack)
    assert {"DINKES-E1", "DINKES-E2", "DINKES-P1"} <= set(library.folders)
    assert new_post(pack.parent / "???").parent.name == "pack-p1"


@pytest.mark.parametrize("identifier", ["DINKES-E1", "dinkes-e1", "N1", "a b", "../x", "x" * 41])
def test_an_id_that_is_taken_or_none_writes_nothing(pack: Path, identifier: str) -> None:
    before = {file: file.read_bytes() for file in pack.rglob("*") if file.is_file()}
    with pytest.raises(SkeletonError, match=re.escape(identifier)):
        new_exercise(pack, identifier)
    assert {file: file.read_bytes() for file in pack.rglob("*") if file.is_file()} == before


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "pack").write_text("bukan folder")
    with pytest.raises(SkeletonError, match="pack"):
        new_exercise(tmp_path / "pack")


def test_the_skeleton_is_commented_in_both_languages(pack: Path) -> None:
    files = sorted(pack.rglob("*.toml"))
    assert len(files) == 2
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        comments = "\n".join(line for line in lines if line.startswith("#"))
        assert "Untuk selamanya" in comments
        assert "For ever" in comments
