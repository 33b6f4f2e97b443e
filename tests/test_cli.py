"""The program as a user or a script starts it, as a process of its own."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workshop_tui import __version__
from workshop_tui.cli import main
from workshop_tui.content.places import content_dir
from workshop_tui.records import Critique, Place, Profile, Record, new_record
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile, default_preferences_file


def run(*arguments: str | Path, language: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program without a terminal."""
    environment = os.environ | ({"WORKSHOP_TUI_LANG": language} if language else {})
    return subprocess.run(
        [sys.executable, "-m", "workshop_tui", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=environment | {"PYTHONUTF8": "1"},
        timeout=60,
        check=False,
    )


def test_the_version() -> None:
    assert run("--version").stdout == f"workshop-tui {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "language", "told"),
    [
        ([], "", "memerlukan terminal"),
        ([], "en", "needs a terminal"),
        (["--lang", "en"], "", "needs a terminal"),
        (["--lang", "id"], "en", "memerlukan terminal"),
    ],
)
def test_without_a_terminal_it_says_so(arguments: list[str], language: str, told: str) -> None:
    result = run(*arguments, language=language)
    assert (result.returncode, result.stdout) == (2, "")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("flag", "variable", "setting", "told"),
    [
        (None, "", None, "memerlukan terminal"),
        (None, "", "en", "needs a terminal"),
        (None, "id", "en", "memerlukan terminal"),
        (None, "fr", "en", "needs a terminal"),
        ("en", "id", "id", "needs a terminal"),
    ],
)
def test_the_flag_comes_before_the_variable_before_the_setting(
    flag: str | None,
    variable: str,
    setting: str | None,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")  # what the system speaks decides nothing
    if setting:
        PreferencesFile(default_preferences_file()).change(language=setting)
    assert told in run(*(("--lang", flag) if flag else ()), language=variable).stderr


def test_help_in_both_languages() -> None:
    indonesian, english = run("--help"), run("--lang", "en", "--help")
    assert "bahasa antarmuka" in indonesian.stdout.lower()
    assert "language of the interface" in english.stdout
    for option in ("--data", "--lang", "--screenshot", "--screen", "--size", "check", "merge"):
        assert option in indonesian.stdout
        assert option in english.stdout


def test_an_unknown_option_is_refused_in_a_line() -> None:
    result = run("--nonesuch")
    assert result.returncode == 2
    assert "--nonesuch" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_shipped_material_is_sound() -> None:
    result = run("check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.endswith("tidak ada masalah\n")


def test_a_fault_in_material_is_told_with_file_and_field(tmp_path: Path) -> None:
    shutil.copytree(content_dir("sample_posts"), tmp_path / "sample_posts")
    post = next((tmp_path / "sample_posts").glob("s01*/*.toml"))
    post.write_text(
        post.read_text(encoding="utf-8").replace('platform = "instagram"', 'platform = "intsa"'),
        encoding="utf-8",
    )
    result = run("check", tmp_path)
    assert result.returncode == 1
    assert post.name in result.stdout
    assert "platform" in result.stdout
    assert "'intsa'" in result.stdout


def test_merging_twice_adds_once(tmp_path: Path) -> None:
    mine, other = tmp_path / "mine.json", tmp_path / "other.json"
    Workshop.open(mine).close()
    with Workshop.open(other) as workshop:
        workshop.add(new_record("ani", "S01", Critique(dict.fromkeys("FCJMVE", 2))))
    before = other.read_bytes()
    first, second = run("merge", mine, other), run("merge", mine, other)
    assert "1 ditambahkan" in first.stdout
    assert "0 ditambahkan" in second.stdout
    assert other.read_bytes() == before
    with Workshop.open(mine) as workshop:
        assert [record.author for record in workshop.records("critique")] == ["ani"]


def test_merging_what_is_not_there_is_told_in_a_line(tmp_path: Path) -> None:
    result = run("merge", tmp_path / "mine.json", tmp_path / "none.json")
    assert result.returncode == 1
    assert "none.json" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_and_files_are_merged_and_told_per_person(tmp_path: Path) -> None:
    mine, stick = tmp_path / "mine.json", tmp_path / "stick"
    for name in ("ani", "budi"):
        with Workshop.open(stick / f"{name}.json") as workshop:
            workshop.add(
                new_record(name, "", Profile(name.title())),
                Record(kind="dance", author=name, v=9, extra={"of": name}),
            )
    (stick / "notes.json").write_text("{}", encoding="utf-8")
    result = run("merge", mine, tmp_path / "none.json", stick, stick / "ani.json")
    assert "Ani: 2 catatan baru" in result.stdout
    assert "Budi: 2 catatan baru" in result.stdout
    assert "0 ditambahkan, 2 sudah ada" in result.stdout
    assert result.returncode == 1
    assert "none.json" in result.stderr
    assert "notes.json" in result.stderr
    with Workshop.open(mine) as workshop:
        assert [(r.v, r.extra["of"]) for r in workshop.records("dance")] == [
            (9, "ani"),
            (9, "budi"),
        ]


def test_a_picture_of_a_screen(tmp_path: Path) -> None:
    picture = tmp_path / "screen.svg"
    result = run("--screenshot", picture, "--screen", "kritik:S03", "--size", "100x30")
    assert (result.returncode, result.stderr) == (0, "")
    svg = picture.read_text(encoding="utf-8")
    assert "Bantuan" in svg
    assert "@font-face" not in svg


@pytest.mark.parametrize(
    "arguments",
    [
        ["--screen", "nowhere"],
        ["--screen", "kritik:S99"],
        ["--screen", "latihan:N1:x"],
        ["--size", "huge"],
    ],
)
def test_a_picture_of_nothing_is_told_in_a_line(tmp_path: Path, arguments: list[str]) -> None:
    result = run("--screenshot", tmp_path / "screen.svg", *arguments)
    assert result.returncode == 2
    assert arguments[1].rpartition(":")[2] in result.stderr
    assert not (tmp_path / "screen.svg").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_in_a_terminal_it_starts_and_leaves_it_as_it_was(tmp_path: Path) -> None:
    import pty

    command = [sys.executable, "-m", "workshop_tui", "--data", str(tmp_path / "w.json")]
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": ""}
        os.execv(sys.executable, command)
    shown = _read_until(terminal, b"Mulai latihan pertama")
    if b"Terminal ini" not in shown:  # with 256 colours, pictures are described, which is told
        shown += _read_until(terminal, b"Terminal ini")
    os.write(terminal, b"\x11")
    shown += _read_until(terminal, None)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert shown.count(b"\x1b[?1049h") == shown.count(b"\x1b[?1049l") == 1
    assert b"Traceback" not in shown


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("graphics", "picture", "at_the_end"),
    [("sixel", b'\x1bP0;1;0q"1;1;', b""), ("kitty", b"\x1b_Ga=T,U=1,", b"\x1b_Ga=d,d=A,q=2")],
)
def test_pixels_reach_the_terminal_and_are_taken_back(
    tmp_path: Path, graphics: str, picture: bytes, at_the_end: bytes
) -> None:
    import fcntl
    import pty
    import struct
    import termios

    file = tmp_path / "w.json"
    with Workshop.open(file) as workshop:
        workshop.add(*(new_record("me", "", body) for body in (Profile("Elang"), Place("home"))))
    size = {"COLUMNS": "120", "LINES": "36"}  # which Textual asks before it asks the terminal
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "TMUX": "", "STY": ""} | size
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 960, 576))
        options = ["--data", str(file), "--graphics", graphics]
        os.execv(sys.executable, [sys.executable, "-m", "workshop_tui", *options])
    shown = _read_until(terminal, picture)
    os.write(terminal, b"\x11")
    shown += _read_until(terminal, None)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert at_the_end in shown
    assert shown.count(b"\x1b\\") >= 1
    assert shown.rindex(picture) < shown.rindex(b"\x1b[?1049l")
    assert b"Traceback" not in shown


def _read_until(terminal: int, text: bytes | None) -> bytes:
    shown = b""
    deadline = time.monotonic() + 30
    while text is None or text not in shown:
        left = max(0.0, deadline - time.monotonic())
        assert select.select([terminal], [], [], left)[0], shown[-2000:]
        try:
            data = os.read(terminal, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not data:
            break
        shown += data
    return shown


def test_new_material_is_sound_at_once_and_is_never_written_over(tmp_path: Path) -> None:
    pack = tmp_path / "Dinas Kesehatan"
    begun = run("new", "exercise", pack)
    assert begun.returncode == 0
    assert str(pack / "exercises" / "dinas-keseha-e1" / "exercise.toml") in begun.stdout
    assert run("new", "post", pack, "--id", "DK-1").returncode == 0
    checked = run("check", pack)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout == "1 latihan, 1 unggahan contoh: tidak ada masalah\n"
    again = run("new", "post", pack, "--id", "DK-1")
    assert (again.returncode, again.stdout) == (1, "")
    assert "DK-1" in again.stderr
    assert again.stderr.count("\n") == 1


def test_a_pack_is_loaded_and_a_broken_one_stops_nothing(tmp_path: Path) -> None:
    pack, broken = tmp_path / "dinkes", tmp_path / "rusak"
    assert main(["new", "exercise", str(pack)]) == 0
    assert main(["new", "exercise", str(broken)]) == 0
    (broken / "exercises" / "rusak-e1" / "exercise.toml").write_text("id = ", encoding="utf-8")
    picture = tmp_path / "screen.svg"
    options: list[str | Path] = ["--pack", pack, "--pack", broken, "--pack", tmp_path / "nowhere"]
    result = run(*options, "--screenshot", picture, "--screen", "latihan:DINKES-E1")
    assert (result.returncode, result.stderr) == (0, "")
    assert "DINKES-E1" in picture.read_text(encoding="utf-8")
    refused = run(*options, "--screenshot", picture, "--screen", "latihan:RUSAK-E1")
    assert "RUSAK-E1" in refused.stderr
