"""`workshop-tui coach --photo FILE`, as a user or a script starts it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.coaching.photo.made import (
    GOOD_SCENES,
    TILTED_SCENES,
    scene,
    scene_file,
    squeezed,
    village,
)
from workshop_tui.cli import main

TILTED = str(scene_file(TILTED_SCENES[1]))


def test_findings_are_sentences_with_value_and_range(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coach", "--photo", TILTED]) == 0
    told = capsys.readouterr().out
    assert "Horizon miring sekitar 7 derajat ke kiri" in told
    assert "-7 derajat (baik: -2,5 sampai 2,5)" in told
    assert "1200 × 675 piksel" in told
    assert "per Des 2025" in told
    assert "Tidak bisa dinilai otomatis" in told


def test_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "coach", "--photo", TILTED]) == 0
    told = capsys.readouterr().out
    assert "Horizon leans about 7 degrees to the left" in told
    assert "-7 degrees (fine: -2.5 to 2.5)" in told


def test_json_holds_every_measure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coach", "--photo", TILTED, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["findings"] == ["size", "tilt"]
    measures = {measure["id"]: measure for measure in data["measures"]}
    assert measures["tilt"]["value"] == -7.0
    assert measures["tilt"]["kind"] == "hint"
    assert (measures["size"]["fine_from"], measures["size"]["fine"]) == (1080, False)
    assert measures["jpeg"]["fine"] is True
    assert measures["cast"]["kind"] == "question"


def test_the_files_own_pixels_are_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "squeezed.png"
    good = squeezed(scene(GOOD_SCENES[0]), 10)
    large = Image.new("RGB", (1080, 1200), "grey")
    large.paste(good, (104, 104))
    large.save(file)
    assert main(["coach", "--photo", str(file)]) == 0
    assert "Terlalu dimampatkan" in capsys.readouterr().out


def test_a_good_photo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "good.jpg"
    village().save(file, quality=92)
    assert main(["coach", "--photo", str(file)]) == 0
    assert capsys.readouterr().out.startswith("Tidak ada hasil ukur yang menonjol.")


@pytest.mark.parametrize("content", [None, b"", b"not a picture", "cut"])
def test_a_file_that_is_no_photo_is_told_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | str | None
) -> None:
    file = tmp_path / "broken.jpg"
    if content == "cut":
        village().save(file)
        file.write_bytes(file.read_bytes()[:2000])
    elif isinstance(content, bytes):
        file.write_bytes(content)
    assert main(["coach", "--photo", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "broken.jpg" in told.err
