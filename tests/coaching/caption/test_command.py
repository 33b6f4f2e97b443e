"""`workshop-tui coach FILE`, as a person or a script starts it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_tui.cli import main
from workshop_tui.content.places import content_dir

CLEAN = "Posyandu buka Sabtu pukul 08.00 di Balai RW 02. Bawa buku KIA, gratis untuk balita Anda."
FAULTY = "Telah dilaksanakan [b]apel[/b] pagi!!! NIK 9901020304050001 \x1b[31m"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "caption.txt"


def test_a_clean_caption_ends_with_0(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written.write_text(CLEAN, encoding="utf-8")
    assert main(["coach", str(written)]) == 0
    assert "Tidak ada yang menonjol" in capsys.readouterr().out


def test_flags_end_with_1_and_text_is_no_markup(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written.write_text(FAULTY, encoding="utf-8")
    assert main(["coach", str(written)]) == 1
    told = capsys.readouterr().out
    assert "[b]apel[/b]" in told
    assert "\x1b" not in told
    assert "DP-NIK" in told
    assert "Sebelum diunggah" in told


def test_questions_alone_are_no_fault(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written.write_text("Tim kami datang ke tiga desa pada hari Rabu kemarin.", encoding="utf-8")
    assert main(["coach", str(written)]) == 0
    assert "AJAKAN" in capsys.readouterr().out


def test_json_has_spans_of_the_file(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written.write_text(FAULTY, encoding="utf-8")
    assert main(["--lang", "en", "coach", str(written), "--json", "--alt", "foto"]) == 1
    data = json.loads(capsys.readouterr().out)
    flags = {flag["check"]: flag for flag in data["flags"]}
    start, end = flags["TANDA-BACA"]["spans"][0]
    assert FAULTY[start:end] == "!!!"
    assert flags["DP-NIK"]["kind"] == "alarm"
    assert "identity number" in flags["DP-NIK"]["message"]
    assert "ALT-KOSONG" in flags
    assert len(data["checklist"]) == 5
    assert data["counts"]["hashtags"] == 0


def test_a_caption_and_a_photo_together(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written.write_text(CLEAN, encoding="utf-8")
    photo = next(content_dir("sample_posts").glob("s02*/photo.webp"))
    assert main(["coach", str(written), "--photo", str(photo), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["caption"]["flags"] == []
    assert data["photo"]["measures"]
    assert main(["coach", str(written), "--photo", str(photo)]) == 0


def test_platform_and_own_words(
    tmp_path: Path, written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written.write_text(CLEAN + " Tanya BPBD. #a #b", encoding="utf-8")
    assert main(["coach", str(written), "--platform", "threads"]) == 1
    assert "Threads membatasi 1" in capsys.readouterr().out
    lexicon = tmp_path / "lexicon.toml"
    lexicon.write_text('words.known_acronyms = ["BPBD"]', encoding="utf-8")
    assert main(["coach", str(written), "--lexicon", str(lexicon)]) == 0
    lexicon.write_text("words.acronyms = []", encoding="utf-8")
    assert main(["coach", str(written), "--lexicon", str(lexicon)]) == 2
    assert "words.acronyms" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content", [None, b"", b" \n", b"\xff\xd8\xff\xe0", b"a\0b", b"x" * 300_000]
)
def test_what_is_no_caption_is_told_in_a_line(
    written: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        written.write_bytes(content)
    assert main(["coach", str(written)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "caption.txt" in told.err


def test_a_folder_or_nothing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coach", str(tmp_path)]) == 2
    assert main(["coach"]) == 2
    assert "--photo" in capsys.readouterr().err


def test_a_file_from_windows_notepad(written: Path) -> None:
    written.write_bytes(CLEAN.replace(". ", ".\r\n").encode("utf-16"))
    assert main(["coach", str(written)]) == 0


def test_what_is_piped_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode()), "utf-8"))
    assert main(["coach", "-"]) == 1
    assert "LEAD-SEREMONI" in capsys.readouterr().out


@pytest.mark.parametrize("output", [[], ["--json"]])
def test_a_reader_that_goes_away(written: Path, output: list[str]) -> None:
    written.write_text(FAULTY * 500, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "workshop_tui", "coach", str(written), *output],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 1
