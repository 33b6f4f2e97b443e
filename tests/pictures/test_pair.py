"""Cards of a before/after pair: exact sizes, nothing distorted, nothing hostile breaks them."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from tests.hostile import HOSTILE
from workshop_tui.coaching.layout import contrast_ratio
from workshop_tui.content import Library
from workshop_tui.locale import use_language
from workshop_tui.pictures import open_picture, palette
from workshop_tui.pictures.fitting import fit_inside
from workshop_tui.pictures.levels import Level
from workshop_tui.pictures.pair import A4, SHARE, Pair, PairLayout, Side, pair_card
from workshop_tui.pictures.png import save_png

LEVELS: Final = tuple(Level(name, 2, 3) for name in ("Foto", "Cerita", "Jelas", "Etika"))
RED: Final = (200, 30, 30)


def pair(before: str = "Awal", after: str = "Baru", size: tuple[int, int] = (864, 1080)) -> Pair:
    picture = Image.new("RGB", size, RED)
    return Pair("Dari acara ke warga", Side(before, picture), Side(after, picture))


@pytest.mark.parametrize(("layout", "size"), [(SHARE, (1080, 1350)), (A4, (1240, 1754))])
def test_cards_of_the_material_have_the_size_stated(
    library: Library, layout: PairLayout, size: tuple[int, int], tmp_path: Path
) -> None:
    exercise = library.exercises["N1"]
    before, after = (
        Side(post.caption, open_picture(library.picture_file("N1", post.picture), 1080))
        for post in (exercise.before, exercise.after)
    )
    made = Pair(
        str(exercise.title), before, after, LEVELS, "Elang Biru", "Dinas", "12 September 2026", True
    )
    card = pair_card(made, layout)
    assert (card.size, card.mode) == (size, "RGB")
    assert card.tobytes() == pair_card(made, layout).tobytes()
    file = tmp_path / "kartu.png"
    save_png(card, file)
    with Image.open(file) as opened:
        assert (opened.format, opened.size) == ("PNG", size)
        assert opened.tobytes() == card.tobytes()
        assert opened.info["dpi"] == pytest.approx((layout.dpi, layout.dpi), abs=0.1)


@pytest.mark.parametrize("ratio", [(2000, 20), (20, 2000), (1, 1), (1080, 1080), (1, 900)])
def test_pictures_of_any_ratio_are_shown_whole_and_undistorted(ratio: tuple[int, int]) -> None:
    shown = fit_inside(Image.new("RGB", ratio, RED), (400, 500), "#FFFFFF")
    assert shown.width <= 400
    assert shown.height <= 500
    assert 400 in shown.size or 500 in shown.size
    if min(shown.size) > 1:
        assert shown.width / shown.height == pytest.approx(ratio[0] / ratio[1], rel=0.15)
    pair_card(pair(size=ratio))


def test_a_circle_stays_round_on_the_card() -> None:
    card = pair_card(pair(size=(1000, 500)))
    reds = [
        (x, y)
        for x, y in itertools.product(range(0, SHARE.width // 2, 2), range(0, SHARE.height, 2))
        if card.getpixel((x, y)) == RED
    ]
    width = max(x for x, _ in reds) - min(x for x, _ in reds)
    height = max(y for _, y in reds) - min(y for _, y in reds)
    assert width / height == pytest.approx(2, abs=0.03)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "F"])
def test_pictures_of_any_mode_are_shown(mode: str) -> None:
    side = Side("", Image.new(mode, (80, 100)))
    assert pair_card(Pair("", side, side)).mode == "RGB"


@pytest.mark.parametrize("text", ["", " \n ", "漢字 עברית عربي", "🙏" * 5_000, *HOSTILE])
def test_no_text_breaks_a_card(text: str) -> None:
    levels = (Level(text, 9, 0), *LEVELS * 4)
    for picture, layout in ((None, SHARE), (Image.new("RGB", (8, 10)), A4)):
        made = Pair(
            text, Side(text, picture), Side(text), levels, text, text, date=text, invented=True
        )
        assert pair_card(made, layout).size == (layout.width, layout.height)


@pytest.mark.parametrize("layout", [SHARE, A4])
def test_nothing_runs_into_the_margins(layout: PairLayout) -> None:
    long = "Pelayanan #" + "SumberasriMajuBersama" * 400
    picture = Image.new("RGB", (80, 100))
    made = Pair(long, Side(long, picture), Side(long, picture), LEVELS, long, long, long, True)
    card = pair_card(made, layout)
    width, height, rim = layout.width, layout.height, layout.margin - 6
    paper = {(250, 246, 238)}
    for box in (
        (0, 0, width, rim),
        (0, 0, rim, height),
        (width - rim, 0, width, height),
        (0, height - rim, width, height),
    ):
        colours = card.crop(box).getcolors() or []
        assert {colour for _count, colour in colours} == paper


def test_labels_speak_the_language() -> None:
    indonesian = pair_card(pair()).tobytes()
    use_language("en")
    assert pair_card(pair()).tobytes() != indonesian


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (palette.ON_COLOUR, palette.BEFORE),
        (palette.ON_COLOUR, palette.AFTER),
        (palette.INK, palette.PAPER),
        (palette.MUTED, palette.PAPER),
        (palette.MUTED, palette.GROUND),
        (palette.OWN, palette.PAPER),
        (palette.REFERENCE, palette.PAPER),
    ],
)
def test_text_on_a_card_can_be_read(text: str, ground: str) -> None:
    assert contrast_ratio(text, ground) >= 4.5


def test_a_picture_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    file = tmp_path / "kartu.png"
    save_png(Image.new("RGB", (4, 4)), file)
    with pytest.raises(OSError, match="HSV"):
        save_png(Image.new("HSV", (4, 4)), file)
    assert [found.name for found in tmp_path.iterdir()] == ["kartu.png"]
    with Image.open(file) as opened:
        assert opened.size == (4, 4)
    with pytest.raises(FileNotFoundError):
        save_png(Image.new("RGB", (4, 4)), tmp_path / "none" / "kartu.png")
