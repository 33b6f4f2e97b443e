"""A pack is sound, or its author is told what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.hostile_pictures import HOSTILE, REFUSED
from workshop_tui.content import Library
from workshop_tui.pack_commands import check_folder
from workshop_tui.packs.check import check
from workshop_tui.packs.skeleton import new_post

EXERCISE = Path("exercises/dinkes-e1")
POST = Path("sample_posts/dinkes-p1")


def edit(file: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(pack: Path, *beside: Path) -> list[str]:
    """What the check says."""
    return [str(problem) for problem in check(pack, beside).problems]


def test_the_shipped_material_is_sound_in_both_languages(library: Library) -> None:
    report = check()
    assert (report.problems, report.notes) == ([], [])
    assert (report.exercises, report.posts) == (len(library.exercises), len(library.posts))


def test_what_is_not_translated_is_reported_and_no_problem(pack: Path) -> None:
    edit(pack / POST / "post.toml", ', en = "Working bee"', "")
    file = pack / EXERCISE / "exercise.toml"
    start, _quotes, rest = file.read_text(encoding="utf-8").partition('gloss_en = """')
    file.write_text(start + rest.partition('"""')[2], encoding="utf-8")
    report = check(pack)
    assert report.problems == []
    assert [note.where for note in report.notes] == ["before.gloss_en", "title.en"]
    assert "tidak ada" in str(report.notes[0])


REFUSED_PICTURES = [name for name, (_make, fate) in HOSTILE.items() if fate == REFUSED]


@pytest.mark.parametrize("name", REFUSED_PICTURES)
def test_a_picture_that_could_not_be_shown_is_a_problem(pack: Path, name: str) -> None:
    picture = pack / POST / "photo.png"
    picture.write_bytes(HOSTILE[name][0]())
    assert [problem.file for problem in check(pack).problems] == [picture]


def test_a_tiny_picture_is_a_problem(pack: Path) -> None:
    Image.new("RGB", (900, 300)).save(pack / POST / "photo.png")
    assert "400" in problems(pack)[0]


def test_an_id_of_the_shipped_material_or_of_another_pack_is_told(
    pack: Path, tmp_path: Path
) -> None:
    edit(pack / EXERCISE / "exercise.toml", '"DINKES-E1"', '"N1"')
    assert "narasi-01" in problems(pack)[0]
    other = tmp_path / "lain"
    new_post(other, "DINKES-P1")
    assert problems(other) == []
    assert "dinkes-p1" in problems(other, pack)[0]


def test_a_before_without_the_fault_it_lists_is_told(pack: Path) -> None:
    edit(pack / EXERCISE / "exercise.toml", '["LEAD-SEREMONI"', '["KAPITAL", "LEAD-SEREMONI"')
    assert "KAPITAL" in problems(pack)[0]


def test_an_after_with_a_fault_is_told(pack: Path) -> None:
    file = pack / EXERCISE / "exercise.toml"
    edit(file, "Selokan Jalan Melati lancar lagi.", "SELOKAN JALAN MELATI LANCAR LAGI SEKARANG!!!")
    assert "after.caption" in problems(pack)[0]


def test_an_offices_own_words_are_checked_with_its_pack(pack: Path) -> None:
    (pack / "lexicon.toml").write_text("ini bukan = = toml", encoding="utf-8")
    assert "lexicon.toml" in problems(pack)[0]


def test_there_may_be_nothing_to_check(tmp_path: Path) -> None:
    assert "exercises/" in problems(tmp_path)[0]
    assert "folder" in problems(tmp_path / "nowhere")[0]


@pytest.mark.parametrize(
    ("passes", "told"),
    [('["FOTO-JAUH"]', "passes[1]"), ('["AJAKAN", "AJAKAN"]', "passes[2]")],
)
def test_a_step_asks_for_checks_that_there_are_and_for_each_once(
    pack: Path, passes: str, told: str
) -> None:
    old = 'passes = ["LEAD-SEREMONI", "BIROKRATIS", "TANPA-CERITA", "AJAKAN", "AKSI-DETAIL"]'
    edit(pack / EXERCISE / "exercise.toml", old, f"passes = {passes}")
    [problem] = problems(pack)
    assert told in problem


def test_an_after_that_does_not_pass_what_its_exercise_asks_is_told(pack: Path) -> None:
    vague, clear = "Segera datang.", "Datang Minggu, 21 Juni, pukul 07.00 ke pos ronda."
    edit(pack / EXERCISE / "exercise.toml", clear, vague)
    [problem] = problems(pack)
    assert "steps[3].passes" in problem
    assert "AKSI-DETAIL" in problem


def test_a_text_that_is_no_caption_is_not_held_against_checks_of_captions(pack: Path) -> None:
    edit(pack / EXERCISE / "exercise.toml", "min_words = 30", 'form = "alt"\nmin_words = 30')
    [problem] = problems(pack)
    assert "passes" in problem


def test_an_id_that_records_may_refer_to_is_missed(pack: Path) -> None:
    assert check_folder(pack)[1]
    noted = (pack / "exercises" / "ids.txt").read_text(encoding="utf-8").splitlines()
    assert noted[2:] == ["DINKES-E1", *(f"DINKES-E1/{s}" for s in ("faults", "opening", "caption"))]
    edit(pack / EXERCISE / "exercise.toml", 'id = "opening"', 'id = "pembuka"')
    [problem] = problems(pack)
    assert "ids.txt" in problem
    assert "DINKES-E1/opening" in problem
    assert not check_folder(pack)[1]
    assert "pembuka" not in (pack / "exercises" / "ids.txt").read_text(encoding="utf-8")
    edit(pack / EXERCISE / "exercise.toml", 'id = "pembuka"', 'id = "opening"')
    new_post(pack, "DINKES-P2")
    assert check_folder(pack)[1]
    assert "DINKES-P2" in (pack / "sample_posts" / "ids.txt").read_text(encoding="utf-8")


def test_the_shipped_ids_are_all_noted() -> None:
    for root, present in check().ids.items():
        lines = (root / "ids.txt").read_text(encoding="utf-8").splitlines()
        assert {line for line in lines if not line.startswith("#")} == set(present)
