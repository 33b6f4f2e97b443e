"""What the photo coach says of good photos, of faulty ones and of strange ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image

from tests.coaching.photo.made import (
    GOOD_SCENES,
    TILTED_SCENES,
    brighter,
    faded,
    grainy,
    names,
    out_of_focus,
    scene,
    spoken,
    squeezed,
    turned,
    village,
    village_report,
)
from workshop_tui.coaching.photo import MOST_FINDINGS, Kind, examine
from workshop_tui.locale import use_language


@pytest.mark.parametrize("name", GOOD_SCENES)
def test_nothing_is_found_in_good_scenes(name: str) -> None:
    assert examine(scene(name)).findings == ()


@pytest.mark.parametrize("name", TILTED_SCENES)
def test_the_fault_that_a_lesson_is_about_is_found(name: str) -> None:
    report = examine(scene(name))
    assert names(report.findings) == ["tilt"]
    assert "miring sekitar" in report.findings[0].sentence
    assert "ke kiri" in report.findings[0].sentence


@pytest.mark.parametrize(
    ("fault", "make"),
    [
        ("underexposed", lambda picture: brighter(picture, 0.4)),
        ("overexposed", lambda picture: brighter(picture, 2.2)),
        ("flat", faded),
        ("blur", out_of_focus),
        ("noise", grainy),
        ("tilt", lambda picture: turned(picture, 6)),
    ],
)
def test_a_made_fault_is_found(fault: str, make: Callable[[Image.Image], Image.Image]) -> None:
    faulty = make(village())
    assert spoken(village_report()) == set()
    assert fault in spoken(examine(faulty, faulty))


@pytest.mark.parametrize("quality", [10, 25])
def test_a_jpeg_saved_too_small_is_found_in_its_own_pixels(quality: int) -> None:
    squeezed_file = squeezed(scene(GOOD_SCENES[0]), quality)
    plain = Image.new("RGB", (864, 1080), "grey")
    assert "jpeg" in spoken(examine(plain, squeezed_file))
    assert "jpeg" not in spoken(examine(plain, squeezed_file.resize((800, 1000))))


@pytest.mark.parametrize("degrees", [-8, 5])
def test_the_angle_is_right_and_so_is_its_side(degrees: int) -> None:
    measure = examine(turned(village(), degrees)).measure("tilt")
    assert measure.value == pytest.approx(degrees, abs=1)
    assert ("ke kanan" if degrees > 0 else "ke kiri") in measure.sentence


def test_of_many_faults_the_two_worst_are_told() -> None:
    faulty = grainy(brighter(out_of_focus(turned(village(), 7)), 0.4), 30)
    report = examine(faulty, faulty)
    assert len(report.all_findings) > MOST_FINDINGS
    assert names(report.findings) == ["size", "underexposed"]
    assert names(examine(faulty).findings)[0] == "underexposed"


def test_what_is_too_small_is_not_judged_for_sharpness() -> None:
    small = village().resize((700, 560))
    report = examine(small, small)
    assert "Terlalu kecil untuk menilai ketajaman" in report.measure("blur").sentence
    assert {"blur", "detail"} <= set(names(report.unjudged))
    assert names(report.findings) == ["size"]


def test_a_subject_against_the_light_is_a_hint() -> None:
    picture = brighter(village(), 0.25)
    picture.paste((235, 235, 235), (0, 0, 1350, 150))
    found = examine(picture).measure("backlit")
    assert (found.kind, found.fine) == (Kind.HINT, False)
    assert "Periksa wajah" in found.sentence


def test_the_file_is_judged_only_where_it_is_given() -> None:
    report = examine(Image.new("RGB", (1350, 1080), "grey"))
    with pytest.raises(KeyError, match="jpeg"):
        report.measure("jpeg")
    with pytest.raises(KeyError, match="size"):
        report.measure("size")
    assert village_report().measure("size").value == 1080


def test_the_shape_of_a_file_that_is_stored_sideways() -> None:
    upright = Image.new("RGB", (1080, 1350), "grey")
    report = examine(upright, upright.transpose(Image.Transpose.ROTATE_90))
    assert report.measure("shape").value == 0.8
    assert "4:5 (1080 × 1350)" in report.measure("shape").sentence


def test_questions_are_asked_and_never_judged() -> None:
    questions = village_report().questions
    assert names(questions) == ["cast", "position", "clutter"]
    assert all(question.value is None and question.fine is None for question in questions)


def test_numbers_and_sentences_follow_the_language() -> None:
    report = village_report()
    assert report.measure("size").sentence.endswith("cukup untuk Instagram (per Des 2025).")
    assert report.measure("shape").reading == "1,25 (baik: 0,75 sampai 1,91)"
    use_language("en")
    assert report.measure("size").sentence.endswith("enough for Instagram (as of Dec 2025).")
    assert report.measure("shape").reading == "1.25 (fine: 0.75 to 1.91)"


def test_the_same_photo_gives_the_same_report() -> None:
    assert examine(village(), village()) == village_report()


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", (1, 1), "white"),
        Image.new("RGB", (1, 900), "grey"),
        Image.new("RGB", (63, 900), "grey"),
        Image.new("RGB", (2000, 100), "white"),
        Image.new("L", (800, 800), 0),
        Image.new("RGB", (800, 800), "white"),
        Image.new("1", (300, 300), 1),
        Image.new("RGBA", (1100, 1100), (10, 200, 30, 128)),
        Image.new("CMYK", (90, 64), (1, 2, 3, 4)),
    ],
    ids=lambda picture: f"{picture.mode}-{picture.width}x{picture.height}",
)
def test_strange_pictures_are_measured_all_the_same(picture: Image.Image) -> None:
    report = examine(picture, picture)
    assert len(report.findings) <= MOST_FINDINGS
    assert all(measure.sentence for measure in report.measures)
    assert not {"blur", "noise", "jpeg", "tilt"} & set(names(report.all_findings))


def test_grey_photos_are_judged_like_coloured_ones() -> None:
    grey = village().convert("L")
    assert examine(grey).findings == ()
    assert "blur" in spoken(examine(out_of_focus(grey)))


def test_a_panorama_is_told_to_be_cropped() -> None:
    panorama = village().resize((2000, 100))
    shape = examine(panorama).measure("shape")
    assert (shape.fine, shape.value) == (False, 20.0)
    assert "1.91:1" in shape.sentence
