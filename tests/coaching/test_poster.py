"""What an editor would say about a poster."""

from __future__ import annotations

from typing import Final

import msgspec
import pytest

from workshop_tui.coaching.layout import contrast_ratio
from workshop_tui.coaching.layout.poster import contrasts, judge, reading_order, word_count
from workshop_tui.locale import use_language
from workshop_tui.records.poster import COLOUR_PAIRS, Block, Poster

HEADLINE: Final = Block("headline", "Rekam & cetak KTP di desamu", 4)
WHEN: Final = Block(
    "when_where", "Sabtu 12 September, 08.00–13.00, Balai Desa Krajan", 2, "paper", "middle"
)
STEP: Final = Block("step", "Bawa KK. Gratis.", 2, "sun", "middle")
LOGO: Final = Block("logo", "Kabupaten Sumberasri", 1, "navy", "bottom", "right")
CONTACT: Final = Block("contact", "Layanan 0800-000-0071", 1, "navy", "bottom")
GOOD: Final = Poster((HEADLINE, WHEN, STEP, CONTACT, LOGO))


def verdicts(*blocks: Block) -> dict[str, bool]:
    """Point by point whether all is well."""
    found: dict[str, bool] = {}
    for remark in judge(Poster(blocks)):
        found[remark.point] = found.get(remark.point, True) and remark.good
    return found


def test_a_good_poster_is_left_alone() -> None:
    remarks = judge(GOOD)
    assert [r.sentence for r in remarks if not r.good] == []
    assert {r.point for r in remarks} == {
        "headline",
        "when_where",
        "words",
        "contrast",
        "sizes",
        "logo",
    }


def test_words_are_counted_without_marks_and_logos() -> None:
    assert word_count(GOOD) == 5 + 7 + 3 + 2
    assert word_count(Poster()) == 0
    assert word_count(Poster((Block("note", "— & 🙏 ✅ 👉 7,2 #TernakSehat"),))) == 2


@pytest.mark.parametrize(("words", "good", "told"), [(40, True, "cukup"), (41, False, "targetkan")])
def test_forty_words_are_enough(words: int, good: bool, told: str) -> None:
    blocks = (HEADLINE, WHEN, Block("note", "kata " * (words - 12), 1))
    [remark] = [r for r in judge(Poster(blocks)) if r.point == "words"]
    assert remark.good is good
    assert told in remark.sentence
    assert str(words) in remark.sentence


def test_more_than_sixty_words_are_too_many() -> None:
    for words, too_many in ((60, False), (61, True)):
        [remark] = [
            r for r in judge(Poster((Block("note", "kata " * words),))) if r.point == "words"
        ]
        assert ("terlalu banyak" in remark.sentence) is too_many


def test_the_headline_must_be_the_biggest() -> None:
    assert not verdicts(WHEN)["headline"]
    assert not verdicts(msgspec.structs.replace(HEADLINE, text=" "))["headline"]
    assert not verdicts(HEADLINE, msgspec.structs.replace(WHEN, size=4))["headline"]
    assert verdicts(HEADLINE, msgspec.structs.replace(WHEN, size=3))["headline"]


def test_when_and_where_must_be_there() -> None:
    assert not verdicts(HEADLINE, STEP)["when_where"]


def test_three_sizes_are_enough() -> None:
    blocks = [Block("note", "teks", size) for size in (1, 2, 3, 4)]
    assert verdicts(*blocks[:3])["sizes"]
    assert not verdicts(*blocks)["sizes"]


def test_small_text_needs_more_contrast() -> None:
    assert [c.needed for c in contrasts(GOOD)] == [3.0, 3.0, 3.0, 4.5, 4.5]
    for colours, size, enough in (
        ("mint", 2, True),
        ("mint", 1, False),
        ("grey", 4, True),
        ("pale", 4, False),
        ("clash", 4, False),
        ("navy", 1, True),
    ):
        block = Block("note", "teks", size, colours)  # type: ignore[arg-type]
        assert verdicts(block)["contrast"] is enough


def test_weak_contrast_says_where_and_how_much() -> None:
    weak = Block("note", "Jadwal layanan keliling bulan ini", 1, "pale")
    [remark] = [r for r in judge(Poster((HEADLINE, weak))) if r.point == "contrast"]
    assert remark.block == 1
    assert "Jadwal layanan keliling bulan" in remark.sentence
    assert "1,3 : 1" in remark.sentence
    assert "4,5 : 1" in remark.sentence
    use_language("en")
    [remark] = [r for r in judge(Poster((HEADLINE, weak))) if r.point == "contrast"]
    assert "1.3 : 1" in remark.sentence


def test_the_logo_must_be_small_and_alone() -> None:
    assert verdicts(HEADLINE, LOGO)["logo"]
    assert not verdicts(HEADLINE, msgspec.structs.replace(LOGO, size=4))["logo"]
    assert not verdicts(HEADLINE, LOGO, LOGO)["logo"]
    assert "logo" not in verdicts(HEADLINE)


def test_reading_goes_down_the_rows() -> None:
    assert reading_order(Poster((LOGO, STEP, CONTACT, HEADLINE, WHEN))) == (3, 1, 4, 0, 2)


def test_an_empty_poster_is_judged_too() -> None:
    assert verdicts() == {"headline": False, "when_where": False, "words": True, "sizes": True}


def test_colour_pairs_have_the_contrast_they_are_there_for() -> None:
    ratios = {name: contrast_ratio(*pair) for name, pair in COLOUR_PAIRS.items()}
    assert {name for name, ratio in ratios.items() if ratio < 3} == {"pale", "clash"}
    assert {name for name, ratio in ratios.items() if 3 <= ratio < 4.5} == {"mint", "grey"}


def test_a_poster_survives_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(GOOD), type=Poster) == GOOD
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"blocks": [{"role": "headline", "text": "x", "size": 5}]}, Poster)
