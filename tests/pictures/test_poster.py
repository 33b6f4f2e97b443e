"""Posters drawn from data."""

from __future__ import annotations

from typing import Final

import pytest
from PIL import Image, ImageColor

from tests.hostile import HOSTILE
from workshop_tui.pictures.composition import MARGIN, compose
from workshop_tui.pictures.poster import ARM_LENGTH_WIDTH, POSTER_SIZE, arm_length, draw_poster
from workshop_tui.records.poster import COLOUR_PAIRS, MAX_BLOCKS, Block, Poster

GOOD: Final = Poster(
    (
        Block("headline", "Rekam & cetak KTP di desamu", 4),
        Block("when_where", "Sabtu pagi", 3, "paper", "middle"),
        Block("when_where", "08.00–13.00\nBalai Desa Krajan", 2, "paper", "middle"),
        Block("step", "Bawa KK. Gratis ✅", 2, "navy", "middle"),
        Block("contact", "📞 Layanan 0800-000-0071", 1, "navy", "bottom"),
        Block("logo", "Kabupaten Sumberasri", 1, "navy", "bottom", "right"),
    )
)


def crowded(text: str) -> Poster:
    """Twelve blocks of the largest size in all places."""
    places = [(row, column) for row in ("top", "middle", "bottom") for column in ("left", "centre")]
    return Poster(
        tuple(
            Block("step", text, 4, colours, row, column)  # type: ignore[arg-type]
            for colours in ("sun", "paper")
            for row, column in places
        )
    )


def assert_margins_are_free(image: Image.Image, poster: Poster) -> None:
    rim = round(MARGIN * image.width / 1080) - 3
    width, height = image.size
    ground = ImageColor.getrgb(COLOUR_PAIRS[poster.ground].ground)
    for box in (
        (0, 0, width, rim),
        (0, 0, rim, height),
        (width - rim, 0, width, height),
        (0, height - rim, width, height),
    ):
        assert {colour for _count, colour in image.crop(box).getcolors() or []} == {ground}


@pytest.mark.parametrize("size", [POSTER_SIZE, (1080, 1080), (1080, 566), (360, 450), (33, 41)])
def test_a_poster_has_the_size_asked_for(size: tuple[int, int]) -> None:
    image = draw_poster(GOOD, size)
    assert (image.size, image.mode) == (size, "RGB")
    assert image.tobytes() == draw_poster(GOOD, size).tobytes()


def test_text_stands_inside_the_margins() -> None:
    assert_margins_are_free(draw_poster(GOOD), GOOD)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Ketentuan " * 60, POSTER_SIZE),
        ("#" + "SumberasriMaju" * 40, POSTER_SIZE),
        ("Pendek", (1080, 566)),
        ("🙏" * 600, (1080, 566)),
    ],
)
def test_twelve_blocks_do_not_overflow(text: str, size: tuple[int, int]) -> None:
    poster = crowded(text)
    assert len(poster.blocks) == MAX_BLOCKS
    assert_margins_are_free(draw_poster(poster, size), poster)


def test_rows_do_not_overlap() -> None:
    composition = compose(crowded("Ketentuan " * 20), POSTER_SIZE)
    assert composition.height <= POSTER_SIZE[1] - 2 * MARGIN
    assert [len(lines) for lines in composition.rows.values()] == [4, 4, 4]


def test_too_much_text_makes_all_of_it_smaller() -> None:
    def headline_size(*more: Block) -> int:
        [line, *_rest] = compose(Poster((*GOOD.blocks, *more)), POSTER_SIZE).rows["top"]
        return line.groups[0].items[0].text.style.size

    assert headline_size() == 168
    assert headline_size(Block("note", "syarat lengkap " * 40, 3, "navy", "middle")) < 120


def test_neighbours_of_one_colour_share_a_panel() -> None:
    middle = compose(GOOD, POSTER_SIZE).rows["middle"]
    assert [len(line.groups[0].items) for line in middle] == [2, 1]
    [bottom] = compose(GOOD, POSTER_SIZE).rows["bottom"]
    assert [group.column for group in bottom.groups] == ["left", "right"]


def test_over_a_picture_text_keeps_its_own_ground() -> None:
    noise = Image.effect_noise((300, 900), 100)
    plain = draw_poster(GOOD, picture=noise)
    for colours in ("navy", "paper"):
        ground = ImageColor.getrgb(COLOUR_PAIRS[colours].ground)
        counts = {colour: count for count, colour in plain.getcolors(2_000_000) or []}
        assert counts[ground] > 20_000


@pytest.mark.parametrize("size", [(3000, 10), (10, 3000), (1, 1)])
def test_any_picture_can_lie_behind(size: tuple[int, int]) -> None:
    assert draw_poster(GOOD, picture=Image.new("RGBA", size, "#11223344")).size == POSTER_SIZE


@pytest.mark.parametrize("text", ["", " ", "漢字 עברית", *HOSTILE])
def test_no_text_breaks_a_poster(text: str) -> None:
    for blocks in ((), tuple(Block(role, text, 3) for role in ("headline", "logo", "note"))):
        assert draw_poster(Poster(blocks), (540, 675)).size == (540, 675)


@pytest.mark.parametrize(
    ("columns", "size"),
    [(120, (ARM_LENGTH_WIDTH, 250)), (40, (80, 100)), (0, (1, 1))],
)
def test_an_arms_length_away_little_is_left(columns: int, size: tuple[int, int]) -> None:
    assert arm_length(Image.new("RGB", POSTER_SIZE), columns).size == size


def test_a_small_picture_is_not_enlarged() -> None:
    assert arm_length(Image.new("L", (20, 20)), 100).size == (20, 20)
