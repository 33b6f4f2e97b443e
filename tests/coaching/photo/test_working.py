"""The data for making the working of a measure visible."""

from __future__ import annotations

import math

import pytest
from PIL import Image

from tests.coaching.photo.made import out_of_focus, turned, village
from workshop_tui.coaching.photo import (
    crossings,
    find_tilt,
    grid_crop,
    luminance_histogram,
    nearest_crossing,
    sharpness_map,
    working_copy,
)
from workshop_tui.coaching.platforms import platform_facts


@pytest.mark.parametrize("bins", [32, 64])
def test_the_histogram_holds_every_pixel_once(bins: int) -> None:
    bars = luminance_histogram(village(), bins)
    assert len(bars) == bins
    assert sum(bars) == pytest.approx(1)


def test_the_histogram_goes_from_dark_to_light() -> None:
    assert luminance_histogram(Image.new("RGB", (50, 50), "black"), 32)[0] == 1
    assert luminance_histogram(Image.new("RGB", (50, 50), "white"), 32)[-1] == 1


def test_bins_that_do_not_divide_are_refused() -> None:
    with pytest.raises(ValueError, match="60"):
        luminance_histogram(village(), 60)


def test_the_line_follows_a_level_horizon() -> None:
    half = Image.new("RGB", (900, 600), (200, 210, 230))
    half.paste((60, 80, 40), (0, 400, 900, 600))
    found = find_tilt(half)
    assert (found.angle, found.sure) == (0, True)
    (x0, y0), (x1, y1) = found.line
    assert (x0, x1) == (0, 1)
    assert y0 == y1 == pytest.approx(400 / 600, abs=0.02)


def test_the_line_leans_with_the_picture_and_stays_inside() -> None:
    leaning = turned(village(), 6)
    (x0, y0), (x1, y1) = find_tilt(leaning).line
    assert all(0 <= part <= 1 for part in (x0, y0, x1, y1))
    rise = math.degrees(math.atan2((y1 - y0) * leaning.height, (x1 - x0) * leaning.width))
    assert rise == pytest.approx(6, abs=1)


def test_a_picture_without_lines_has_no_tilt_to_be_sure_of() -> None:
    assert not find_tilt(Image.new("RGB", (400, 400), "grey")).sure
    assert not find_tilt(Image.new("RGB", (1, 1), "grey")).sure


def test_the_map_shows_where_the_picture_is_sharp() -> None:
    picture = working_copy(village())
    half = picture.width // 2
    picture.paste(out_of_focus(picture).crop((0, 0, half, picture.height)), (0, 0))
    found = sharpness_map(picture)
    assert found.columns * found.rows == len(found.values)
    assert all(0 <= value <= 1 for value in found.values)
    rows = [
        found.values[start : start + found.columns]
        for start in range(0, len(found.values), found.columns)
    ]
    left = sum(sum(row[: found.columns // 2 - 1]) for row in rows)
    right = sum(sum(row[found.columns // 2 + 1 :]) for row in rows)
    assert right > 1.5 * left


def test_the_map_of_a_tiny_or_a_plain_picture_is_empty() -> None:
    assert set(sharpness_map(Image.new("RGB", (5, 5))).values) == {0.0}
    assert set(sharpness_map(Image.new("RGB", (500, 300), "white")).values) == {0.0}


def test_a_mark_is_held_against_the_nearest_crossing() -> None:
    assert len(set(crossings())) == 4
    crossing, distance = nearest_crossing((0.3, 0.7))
    assert crossing == (1 / 3, 2 / 3)
    assert distance == pytest.approx(0.047, abs=0.001)
    assert nearest_crossing((0.5, 0.5))[1] == pytest.approx(0.236, abs=0.001)


def test_the_profile_grid_shows_the_middle() -> None:
    left, top, right, bottom = grid_crop((1080, 1350), platform_facts())
    assert (round(left * 1080), round(right * 1080), top, bottom) == (34, 1046, 0, 1)
    left, top, right, bottom = grid_crop((1000, 2000), platform_facts())
    assert (left, right) == (0, 1)
    assert top == pytest.approx(1 - bottom)
    assert top > 0
