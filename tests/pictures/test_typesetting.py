"""Text in exported pictures: every character has a glyph, every line fits."""

from __future__ import annotations

import sys
import time
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFont

from tests.hostile import HOSTILE
from workshop_tui.pictures import faces, typesetting
from workshop_tui.pictures.drawable import drawable
from workshop_tui.pictures.typesetting import (
    TextStyle,
    balanced,
    draw_text,
    measure,
    runs,
    set_text,
)

BODY: Final = TextStyle(24)
NO_CHARACTER: Final = "\U0010fffe"
CAPTION: Final = (
    "📢 Sapi Pak Darmin sembuh dari mulut berbusa 🙏🏽\n\nVaksin PMK masih ada, Rabu–Jumat pukul "
    "07.00–11.00 ⏰ 📍 Desa Sendang → gratis ✓ #TernakSehat 🇮🇩"
)


def glyph(face: faces.Face, character: str) -> bytes:
    """What a face draws for a character."""
    mask = faces.font(face, 40).getmask(character)
    return bytes(mask) + bytes(mask.size)


def assert_no_box(text: str) -> None:
    for run in runs(text, "Bold"):
        box = glyph(run.face, NO_CHARACTER)
        assert [c for c in run.text if glyph(run.face, c) == box] == [], text


@pytest.mark.parametrize("face", ["Regular", "Bold", "ExtraBold", "Emoji"])
def test_every_face_has_all_the_characters_it_is_said_to_have(face: faces.Face) -> None:
    is_emoji = face == "Emoji"
    characters = faces.emoji_characters() if is_emoji else faces.text_characters()
    box = glyph(face, NO_CHARACTER)
    assert [c for c in characters if glyph(face, c) == box] == []
    assert len(characters) > 250


@pytest.mark.parametrize(
    "text",
    [
        CAPTION,
        "👩🏽‍🏫 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇮🇩 1️⃣ ❤️ 🤷‍♀️ \U0001faea",
        "بسم الله الرحمن الرحيم שלום",
        "漢字 かな 한국어 ไทย हिन्दी ꦱꦸꦒꦼꦁ",
        "\x00\x07\x1b[31m\u202e\u200b\ufeff\ud800\t\r\n\u2028",
        "é e\u0301 a\u0323\u0302 ṭ ḍ ǎ ạ ﬁ ½ ㎡ ① 𝗕𝗼𝗹𝗱 𝒾𝓉 ＦＵＬＬ ʜᴀʟᴏ 🅰🅱",
        "┌──┐ ████ ➜ ✓ ✗ ♥ ❝kutip❞ ▬▬ ☎️ ✈️",
        *HOSTILE,
    ],
)
def test_no_text_shows_a_box(text: str) -> None:
    assert_no_box(text)


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_no_text_at_all_shows_a_box(text: str) -> None:
    assert_no_box(text)
    assert "".join(run.text for run in runs(text)) == drawable(text).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Semangat 🙏🏽!", "Semangat 🙏!"),
        ("🇮🇩 Merdeka 🇮🇩🇯🇵", "[ID] Merdeka [ID][JP]"),
        ("👩‍🏫 🤷‍♀️", "👩🏫 [shrug]"),
        ("🦞", "[lobster]"),
        ("1️⃣ daftar", "1 daftar"),
        ("𝗕𝗼𝗹𝗱 ＡＢＣ ʜᴀʟᴏ", "Bold ABC halo"),
        ("✓ ➜ ♥", "✔ → ❤"),
        ("ǎạ", "aa"),
        ("漢字", "??"),
        ("Café ḍ m² 07.00–11.00 “x” …", "Café ḍ m² 07.00–11.00 “x” …"),
        ("\u202eterbalik\x00", "terbalik"),
    ],
)
def test_what_stands_for_characters_that_the_fonts_lack(text: str, shown: str) -> None:
    assert drawable(text) == shown


@pytest.mark.parametrize("width", [40, 130, 460, 900])
@pytest.mark.parametrize("text", [CAPTION, "#" + "PelayananPublik" * 20, "w" * 500, "🙏" * 80])
def test_lines_stay_inside_the_box(text: str, width: int) -> None:
    lines = set_text(text, BODY, width).lines
    assert max(measure(line, BODY) for line in lines) <= width
    assert "".join("".join(lines).split()) == "".join(drawable(text).split())


def test_a_long_hashtag_breaks_before_a_capital_if_it_can() -> None:
    lines = set_text("#PelayananPublikTanpaPungliUntukSemuaWarga", BODY, 460).lines
    assert lines == ("#PelayananPublikTanpaPungliUntuk", "SemuaWarga")


def test_paragraphs_stand_apart_by_one_empty_line() -> None:
    assert set_text("\n\nSatu.\n\n\n\nDua.\nTiga.\n\n", BODY, 400).lines == (
        "Satu.",
        "",
        "Dua.",
        "Tiga.",
    )


@pytest.mark.parametrize("text", ["", "\n \n\t", "\u200d\x00"])
def test_empty_text_takes_no_room(text: str) -> None:
    for found in (set_text(text, BODY, 400), balanced(text, BODY, 400)):
        assert (found.lines, found.height, found.width, found.complete) == ((), 0, 0, True)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    cut = set_text(CAPTION, BODY, 300, max_lines=2)
    assert (len(cut.lines), cut.complete) == (2, False)
    assert cut.lines[-1].endswith("…")
    assert cut.width <= 300
    assert set_text(CAPTION, BODY, 300, max_lines=0).lines == ()


def test_a_headline_leaves_no_word_alone() -> None:
    style = TextStyle(100, "ExtraBold", 1.1)
    text = "Vaksin ternak gratis sampai hari Jumat besok"
    greedy, even = set_text(text, style, 1000), balanced(text, style, 1000)
    assert len(even.lines) == len(greedy.lines)
    assert even.width <= greedy.width
    assert measure(even.lines[-1], style) > measure(greedy.lines[-1], style)


def test_a_hundred_thousand_characters_are_quickly_done() -> None:
    begin = time.process_time()
    for text in ("kata " * 20_000, "x" * 100_000, "🇮🇩" * 50_000, "\n" * 100_000, "🦞" * 100_000):
        assert len(set_text(text, BODY, 460, max_lines=12).lines) <= 12
    assert time.process_time() - begin < 3, "it would take minutes if it were not bounded"


def test_text_is_drawn_where_it_is_set_and_always_alike() -> None:
    found = set_text(CAPTION, BODY, 300)
    images = [Image.new("RGB", (400, 600), "white") for _ in range(2)]
    ends = {draw_text(image, (50, 100), found, "#000000") for image in images}
    assert ends == {100 + found.height}
    assert images[0].tobytes() == images[1].tobytes()
    ink = ImageChops.invert(images[0]).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert left >= 48
    assert top >= 100
    assert right <= 352
    assert bottom <= 100 + found.height


def test_text_that_runs_off_the_picture_is_clipped() -> None:
    image = Image.new("RGB", (50, 50))
    draw_text(image, (-30, -10), set_text(CAPTION, BODY, 300), "#FFFFFF")
    draw_text(image, (sys.maxsize % 1000, 40), set_text(CAPTION, BODY, 300), "#FFFFFF")
    assert image.size == (50, 50)


def test_pairs_are_kerned() -> None:
    style = TextStyle(100, "Bold")
    assert measure("AV", style) < measure("A", style) + measure("V", style) - 3


def test_lines_and_letters_do_not_depend_on_raqm(monkeypatch: pytest.MonkeyPatch) -> None:
    def drawn() -> tuple[tuple[str, ...], bytes]:
        for cached in (faces.font, faces.advance, faces._small_shape, typesetting._word_width):
            cached.cache_clear()
        image = Image.new("RGB", (400, 600), "white")
        found = set_text(CAPTION, BODY, 300)
        draw_text(image, (20, 20), found, "#000000")
        return found.lines, image.tobytes()

    with_raqm = drawn()
    monkeypatch.setattr(ImageFont.core, "HAVE_RAQM", False)
    assert drawn() == with_raqm
