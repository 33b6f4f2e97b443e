"""Content files: what is sound is loaded, what is not is told so that its author can mend it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.hostile import CONTROL, MARKUP
from workshop_tui.content import Library, load_library
from workshop_tui.content.places import content_dir


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of one exercise and one post under ids of its own."""
    root = tmp_path / "pack"
    for kind, folder, name, identifier in (
        ("exercises", "visual-01-satu-poster-satu-pesan", "exercise.toml", "V1"),
        ("sample_posts", "s03-bantuan-susu", "post.toml", "S03"),
    ):
        target = root / kind / "milik-kami"
        shutil.copytree(content_dir(kind) / folder, target)
        edit(target / name, f'id = "{identifier}"', f'id = "X-{identifier}"')
    return root


def edit(file: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(pack: Path) -> list[str]:
    """What loading a pack alone says."""
    return [str(problem) for problem in load_library(pack, shipped=False).problems]


def test_the_shipped_material_is_there(library: Library) -> None:
    tracks = ("F1 F2 F3 F4 F5", "K1", "N1 N2 N3 N4 N5 N6", "V1 V2 V3 V4")
    assert list(library.exercises) == " ".join(tracks).split()
    assert list(library.posts) == [f"S{number:02}" for number in range(1, 13)]
    assert library.rubric.codes() == ("F", "C", "J", "M", "V", "E")
    assert not library.problems


def test_a_pack_joins_the_shipped_material(pack: Path) -> None:
    library = load_library(pack)
    assert library.exercises["X-V1"].steps == library.exercises["V1"].steps
    assert library.picture_file("X-S03", library.posts["X-S03"].picture).is_file()


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("e", 'title = { id = "Satu', 'title = [ id = "Satu', r"baris 4\b.*TOML"),
        ("e", "live = 15", 'live = "dua belas"', r"minutes\.live.*'dua belas'.*bilangan bulat"),
        ("e", "live = 15", "live = 0", r"minutes\.live.*0.*>= 1"),
        ("e", 'difficulty = "basic"', 'difficulty = "susah"', r"difficulty.*'susah'"),
        ("e", "track = ", "trak = ", r"trak\b.*bidang ini"),
        ("e", 'track = "visual"', 'track = "tari"', r"track.*'tari'.*foto.*visual"),
        ("e", 'kind = "rank"', 'kind = "sort"', r"steps\[1\].*kind.*'sort'"),
        ("e", "rank = 2", "rank = 3", r"steps\[1\]\.blocks.*1, 3, 3, 4, 5"),
        ("e", "right = true", "right = false", r"steps\[2\]\.options.*tepat satu"),
        ("e", 'code = "H", size', 'code = "Z", size', r"steps\[3\]\.expert\.blocks.*'Z'.*blok"),
        ("e", 'code = "B"\nrole', 'code = "A"\nrole', r"steps\[3\]\.blocks.*kode.*dua kali"),
        ("e", 'colours = "clash"', 'colours = "hot"', r"steps\[3\].*colours.*'hot'"),
        ("e", '"VIS-LOGO"', '"VIS-LOGI"', r"before\.faults.*'VIS-LOGI'.*faults\.toml"),
        ("e", 'file = "before.webp"', 'file = "../x.webp"', r"before\.picture\.file"),
        ("e", 'file = "before.webp"', 'file = "none.webp"', r"before\.picture\.file.*'none\.webp'"),
        ("e", "goal = { id = ", "goal = { idd = ", r"goal\.idd"),
        ("p", "E = { level = 1", "E = { level = 7", r"reference.*level"),
        ("p", "E = { level = 1", "Q = { level = 1", r"reference\.E"),
        ("p", 'platform = "instagram"', "", r"platform.*tidak ada"),
        ("p", 'id = "X-S03"', 'id = "X S03"', r"\bid\b.*'X S03'"),
    ],
)
def test_a_mistake_is_told_with_file_place_found_and_expected(
    pack: Path, file: str, old: str, new: str, told: str
) -> None:
    path = {
        "e": pack / "exercises/milik-kami/exercise.toml",
        "p": pack / "sample_posts/milik-kami/post.toml",
    }[file]
    edit(path, old, new)
    found = problems(pack)
    assert any(re.search(told, problem) for problem in found), found
    assert all(problem.startswith(str(path)) for problem in found)


@pytest.mark.parametrize(
    ("folder", "old", "new", "told"),
    [
        ("visual-04-korsel", "slot = {", "reason = {", r"slot|reason"),
        (
            "narasi-04-cari-orang",
            'label = "K"',
            'label = "Q"',
            r"steps\[2\]\.cards\[3\]\.label.*'Q'",
        ),
        ("narasi-04-cari-orang", 'code = "S"', 'code = "B"', r"steps\[2\]\.labels.*dua kali"),
        ("foto-05-boleh-diunggah", 'text = "RT 03', 'text = "RT 04', r"parts\[4\]\.text.*RT 04"),
        ("narasi-02-kail", "max_characters = 125", "", r"steps\[3\]\.max_characters.*125"),
        ("kapstone-01-senin-pagi", '"K1-L1"', '"L1"', r"steps\[6\]\.practice\.id.*'L1'.*K1-"),
        ("kapstone-01-senin-pagi", "V = { level", "Q = { level", r"practice\.reference\.[QV]"),
        ("kapstone-01-senin-pagi", "p4.webp", "p9.webp", r"p9\.webp"),
    ],
)
def test_a_mistake_in_a_newer_kind_of_step_is_told(
    tmp_path: Path, folder: str, old: str, new: str, told: str
) -> None:
    target = tmp_path / "exercises" / "milik-kami"
    shutil.copytree(content_dir("exercises") / folder, target)
    edit(target / "exercise.toml", old, new)
    found = problems(tmp_path)
    assert any(re.search(told, problem) for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('right = true\nwhy = { id = "Satu', 'right = false\nwhy = { id = "Satu', r"\.positions"),
        ('code = "b"', 'code = "a"', r"\.reasons"),
        (
            '\npicture = { file = "angle',
            '\npicture = { file = "none',
            r"\.positions\.D\.picture\.file",
        ),
    ],
)
def test_a_mistake_in_the_positions_of_a_camera_is_told(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    target = tmp_path / "exercises" / "pasar"
    shutil.copytree(content_dir("exercises") / "foto-04-edfat", target)
    edit(target / "exercise.toml", old, new)
    [problem] = problems(tmp_path)
    assert re.search(r"steps\[3\]" + told, problem), problem


def test_a_broken_exercise_leaves_the_rest_alone(pack: Path) -> None:
    (pack / "exercises/milik-kami/exercise.toml").write_bytes(b"\xff\xfe")
    library = load_library(pack)
    assert "X-V1" not in library.exercises
    assert "X-S03" in library.posts
    assert {"F1", "N1", "V1"} <= set(library.exercises)
    assert "UTF-8" in str(library.problems[0])


def test_an_id_that_is_taken_is_refused(pack: Path) -> None:
    edit(pack / "sample_posts/milik-kami/post.toml", "X-S03", "N1")
    library = load_library(pack)
    assert "N1" not in library.posts
    assert "narasi-01" in str(library.problems[0])


def test_a_folder_without_its_file_and_a_huge_file_are_told(pack: Path) -> None:
    (pack / "exercises" / "kosong").mkdir()
    with (pack / "sample_posts/milik-kami/post.toml").open("a", encoding="utf-8") as file:
        file.write("# " + "x" * 300_000)
    found = "\n".join(problems(pack))
    assert str(Path("kosong") / "exercise.toml") in found
    assert "256 KiB" in found


def test_markup_in_a_file_is_left_as_it_stands(pack: Path) -> None:
    file = pack / "sample_posts/milik-kami/post.toml"
    edit(file, 'account = "@dinkes.sumberasri"', f"account = '{MARKUP[:50]}'")
    assert load_library(pack).posts["X-S03"].account == MARKUP[:50]


def test_control_characters_in_a_caption_are_removed(pack: Path) -> None:
    edit(
        pack / "sample_posts/milik-kami/post.toml",
        "Alhamdulillah",
        "\\u001b[31mAlhamdulillah\\u202e",
    )
    post = load_library(pack).posts["X-S03"]
    assert "[31mAlhamdulillah, adik" in post.caption
    assert not CONTROL & set(post.caption)


def test_a_pack_that_is_none_is_told_and_the_rest_is_loaded(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    library = load_library(tmp_path / "nowhere", tmp_path / "empty", pack)
    told = [str(problem) for problem in library.problems]
    assert [line.partition(":")[0] for line in told] == [
        str(tmp_path / "nowhere"),
        str(tmp_path / "empty"),
    ]
    assert "X-S03" in library.posts


def test_a_pack_that_is_named_twice_counts_once(pack: Path) -> None:
    assert not load_library(pack, pack / ".." / pack.name).problems


def test_a_file_in_the_place_of_a_folder_is_told(pack: Path) -> None:
    shutil.rmtree(pack / "exercises")
    (pack / "exercises").write_text("bukan folder")
    library = load_library(pack)
    assert "X-S03" in library.posts
    assert str(pack / "exercises") in str(library.problems[0])
