"""Counting captions and comparing them word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_tui.coaching.caption import FOLD, count, difference, fold, sentences, words
from workshop_tui.content import Library


def test_the_model_caption_is_counted(library: Library) -> None:
    counts = count(library.exercises["N1"].after.caption)
    assert (counts.words, counts.sentences, counts.longest_sentence) == (57, 9, 11)
    assert counts.hashtags == 0


def test_nothing_is_counted_in_an_empty_caption() -> None:
    counts = count("")
    assert (counts.characters, counts.words, counts.sentences) == (0, 0, 0)
    assert counts.longest_sentence == 0


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Kader datang pukul 08.00. Gratis.", 2),
        ("Ditemui drg. Ani di Jl. Melati No. 5 tadi pagi.", 1),
        ("Bu S. Rahayu lega. Anaknya sehat!", 2),
        ("Dulu jauh ... kini dekat.", 1),
        ("Datang yuk!!! Gratis???", 2),
        ("Judul\nBaris kedua tanpa titik", 2),
        ("“Mahal?” tanya Bu Ani.", 1),
        ("🔥🔥 #viral", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(caption: str, expected: int) -> None:
    assert len(sentences(caption)) == expected, sentences(caption)


def test_hashtags_are_counted_and_are_no_words() -> None:
    counts = count("Ayo timbang balita!\n\n#PosyanduMawar #Sumberasri C#5")
    assert counts.hashtags == 2
    assert words("Ayo timbang 7,2 kg #Sehat") == ["Ayo", "timbang", "7,2", "kg"]


@given(st.text(max_size=400))
def test_folding_loses_nothing(caption: str) -> None:
    visible, hidden = fold(caption)
    assert visible + hidden == caption
    assert len(visible) <= FOLD


def test_a_feed_cuts_between_words() -> None:
    visible, hidden = fold("kata " * 50)
    assert visible.endswith("kata")
    assert hidden.startswith(" kata")
    assert fold("x" * 200)[0] == "x" * FOLD


def joined(old: str, new: str, side: str) -> str:
    return "".join(c.text for c in difference(old, new) if c.kind in ("same", side))


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_difference_holds_both_captions(old: str, new: str) -> None:
    assert joined(old, new, "removed") == old
    assert joined(old, new, "added") == new


def test_a_changed_word_is_found_among_words_that_stay() -> None:
    changes = difference("Pak Marto ragu sekali hari ini", "Pak Marto yakin sekali hari ini")
    assert [(c.kind, c.text) for c in changes] == [
        ("same", "Pak Marto "),
        ("removed", "ragu"),
        ("added", "yakin"),
        ("same", " sekali hari ini"),
    ]


def test_equal_captions_do_not_differ() -> None:
    assert [c.kind for c in difference("sama saja", "sama saja")] == ["same"]


def test_a_short_word_shared_by_chance_does_not_break_up_a_rewrite() -> None:
    changes = difference("Rapat dibuka di aula tadi", "Anda antre di loket tiga")
    assert [c.kind for c in changes] == ["removed", "added"]


def test_very_long_captions_are_compared_too() -> None:
    old, new = "kata berulang terus. " * 1_000, "kata lain terus. " * 1_000
    assert joined(old, new, "removed") == old
    assert joined(old, new, "added") == new
