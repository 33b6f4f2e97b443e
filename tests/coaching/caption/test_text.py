"""Characters, forms of Unicode, readability, and what is read aloud."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_tui.coaching.caption import (
    Band,
    Span,
    as_read_aloud,
    count,
    fold,
    grapheme_count,
    graphemes,
    read_aloud_seconds,
    readability,
)
from workshop_tui.coaching.caption.normal import normal_text
from workshop_tui.locale import use_language

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("text", "characters"),
    [("", 0), ("abc", 3), (FAMILY, 1), ("🇮🇩🇮🇩", 2), ("e\u0301", 1), ("👋🏽!", 2), ("1️⃣", 1)],
)
def test_a_character_is_what_a_reader_sees(text: str, characters: int) -> None:
    assert grapheme_count(text) == count(text).characters == characters


@given(st.text())
def test_graphemes_are_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


def test_a_fold_does_not_cut_a_family() -> None:
    visible, hidden = fold(FAMILY * 30)
    assert visible == FAMILY * (len(visible) // len(FAMILY))
    assert visible + hidden == FAMILY * 30


@given(st.text(alphabet=st.sampled_from("aé\u0301e\u0327 \r\n각ᄀ각👋🏽“"), max_size=40))
def test_the_form_for_matching_leads_back_to_the_text(text: str) -> None:
    normal = normal_text(text)
    assert normal.text == unicodedata.normalize("NFC", normal.text)
    assert normal.to_original(Span(0, len(normal.text))) == Span(0, len(text))
    for place in range(len(normal.text)):
        span = normal.to_original(Span(place, place + 1))
        assert 0 <= span.start < span.end <= len(text)


def test_lix_has_bands_and_needs_forty_words() -> None:
    assert readability("Pendek saja.") is None
    easy = readability("Air mati? Kami datang. Bawa ember. " * 10)
    heavy = readability("Penyelenggaraan pendampingan penyusunan perencanaan pembangunan " * 10)
    assert easy
    assert easy.band is Band.EASY
    assert heavy
    assert heavy.band is Band.HEAVY


def test_reading_aloud_takes_a_minute_for_150_words() -> None:
    assert read_aloud_seconds("kata " * 150) == 60
    assert read_aloud_seconds("#Sumberasri") == 0


@pytest.mark.parametrize(
    ("caption", "language", "spoken"),
    [
        ("Ayo! ✅ Gratis", "id", "Ayo! [tanda centang putih tebal] Gratis"),
        ("Ayo! ✅ Gratis", "en", "Ayo! [check mark button] Gratis"),
        ("#AyoCegahStunting", "id", "tagar Ayo Cegah Stunting"),
        ("#ayocegahstunting", "id", "tagar ayocegahstunting"),
        ("#KTPel2026", "id", "tagar KT Pel 2026"),
        ("tanya @pkm.asri.", "en", "tanya at pkm.asri."),
        ("", "id", ""),
    ],
)
def test_what_a_screen_reader_says(caption: str, language: str, spoken: str) -> None:
    use_language(language)
    assert as_read_aloud(caption) == spoken


@given(st.text(max_size=100))
def test_anything_can_be_read_aloud(text: str) -> None:
    as_read_aloud(text)
