"""The checks on their own examples, on all exercises, and on texts that nobody would write."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop_tui.coaching.caption import (
    Context,
    Flag,
    Kind,
    Part,
    check_caption,
    checklist,
    example_problems,
    most_important,
    questions,
    run_check,
)
from workshop_tui.coaching.caption.catalogue import Entry, Example, entries
from workshop_tui.coaching.caption.checks import CHECKS
from workshop_tui.locale import use_language

HERE = Path(__file__).parent


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


EXERCISES = read("exercises.toml")["exercise"]
CORPUS = read("corpus.toml")["caption"]


def codes(flags: list[Flag]) -> set[str]:
    return {flag.check for flag in flags}


def checked(exercise: dict[str, Any], side: str) -> list[Flag]:
    context = Context(platform=exercise["platform"], alt=exercise.get(f"{side}_alt"))
    return check_caption(exercise[side], context)


def test_there_are_thirty_checks_with_three_examples_of_each_sort() -> None:
    assert len(CHECKS) == 30
    for entry in entries().values():
        assert len(entry.flagged) >= 3
        assert len(entry.clean) >= 3


def test_every_example_of_every_check_comes_out_as_it_says() -> None:
    assert [str(problem) for problem in example_problems()] == []


@pytest.mark.parametrize("entry", entries().values(), ids=lambda entry: entry.code)
def test_a_check_says_something_in_both_languages(entry: Entry) -> None:
    told = {}
    for language in ("id", "en"):
        use_language(language)
        for given_ in entry.flagged:
            text, context = example_of(given_)
            (flag,) = run_check(entry.code, text, context)
            told[language] = (flag.message, str(flag.name), str(flag.source))
            assert "{" not in flag.message
            for quote, span in zip(flag.quotes, flag.spans, strict=True):
                assert span.of(text) == quote != ""
    assert all(one != other for one, other in zip(told["id"][:2], told["en"][:2], strict=True)), (
        entry.code
    )


def example_of(given_: str | Example) -> tuple[str, Context]:
    if isinstance(given_, str):
        return given_, Context()
    return given_.caption, Context(alt=given_.alt, earlier=given_.earlier)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise["id"])
def test_the_after_of_an_exercise_has_nothing_to_mend(exercise: dict[str, Any]) -> None:
    assert [f for f in checked(exercise, "after") if f.kind is not Kind.QUESTION] == []


@pytest.mark.parametrize("exercise", [e for e in EXERCISES if "before" in e], ids=lambda e: e["id"])
def test_the_before_of_an_exercise_raises_what_it_lists(exercise: dict[str, Any]) -> None:
    assert codes(checked(exercise, "before")) == set(exercise["expected"])


def test_all_sixteen_exercises_are_there() -> None:
    assert len(EXERCISES) == 16
    assert len(CORPUS) == 60


def test_marks_and_alarms_are_seldom_wrong_on_the_labelled_captions() -> None:
    wrong = [
        (labelled["id"], flag.check)
        for labelled in CORPUS
        for flag in check_caption(labelled["text"], Context(alt=labelled.get("alt")))
        if flag.kind is not Kind.QUESTION and flag.check not in labelled["expected"]
    ]
    assert len(wrong) <= 5, wrong


def test_spans_are_those_of_the_text_as_typed() -> None:
    plain = "Café baru di Sendang buka!!! Ibu Ani bisa mampir gratis, yuk 👨‍👩‍👧‍👦"
    text = unicodedata.normalize("NFD", plain).replace(" buka", "\r\nbuka")
    (flag,) = run_check("TANDA-BACA", text)
    assert flag.quotes == ("!!!",)
    assert flag.spans[0].of(text) == "!!!"


def test_a_quotation_keeps_its_smart_quotes() -> None:
    text = "“Telah dilaksanakan” kata spanduk, lalu warga pulang membawa bibit gratis."
    assert run_check("LEAD-SEREMONI", text)[0].quotes == ("Telah dilaksanakan",)


def test_alarms_come_first_and_questions_last() -> None:
    flags = check_caption("Apel pagi dipimpin Pak Camat!!! NIK 9901020304050001, warga bodoh.")
    kinds = [flag.kind for flag in flags]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert {Kind.ALARM, Kind.MARK, Kind.QUESTION} == set(kinds)


def test_at_most_three_are_shown_and_one_of_each_kind() -> None:
    flags = check_caption(
        "TELAH DILAKSANAKAN APEL PAGI!!! #a #b #c #d #e #fyp NIK 9901020304050001"
    )
    shown = most_important(flags)
    assert [flag.kind for flag in shown] == [Kind.ALARM, Kind.MARK, Kind.QUESTION]
    assert most_important(flags, ignored={flag.check for flag in shown})[0] not in shown
    assert most_important([]) == []


def test_three_alarms_are_not_held_back() -> None:
    flags = check_caption("Pilih nomor 2! Dasar bodoh. Viralkan. Telah dilaksanakan apel!!!")
    assert [flag.kind for flag in most_important(flags)] == [Kind.ALARM] * 3


def test_a_person_always_has_five_questions_to_answer() -> None:
    assert len(checklist()) == 5
    assert all(question.id and question.en for question in checklist())


def test_a_question_brings_the_sentence_that_may_answer() -> None:
    text = "Pasar Legi pindah. Kini pedagang tidak kehujanan. Yuk, belanja Sabtu pagi!"
    asked = {question.check: question for question in questions(text)}
    assert len(asked) == 6
    guess = asked["AJAKAN"].guess
    assert guess
    assert guess.of(text) == "Yuk, belanja Sabtu pagi!"
    assert asked["AJAKAN"].answered
    benefit = asked["MANFAAT"].guess
    assert benefit
    assert benefit.of(text) == "Kini pedagang tidak kehujanan."


def test_questions_are_never_worded_as_a_verdict() -> None:
    for entry in entries().values():
        assert (entry.question is not None) == (entry.kind is Kind.QUESTION)
        if entry.kind is Kind.QUESTION:
            assert "?" in entry.message.id
            assert "?" in entry.message.en
            assert "salah" not in entry.message.id


def test_personal_data_is_looked_for_in_the_alt_text_and_the_picture_too() -> None:
    context = Context(alt="Kartu dengan NIK 9901020304050001", picture_words="0812-0000-0001")
    flags = check_caption("Kartu sudah jadi, silakan ambil di loket 2.", context)
    assert {(flag.check, flag.part) for flag in flags if flag.kind is Kind.ALARM} == {
        ("DP-NIK", Part.ALT),
        ("DP-TELEPON", Part.PICTURE),
    }


def test_praise_of_the_incumbent_counts_only_at_election_time() -> None:
    text = "Terima kasih Pak Bupati, jalan kita mulus."
    assert run_check("NETRAL", text) == []
    assert run_check("NETRAL", text, Context(election=True))


@pytest.mark.parametrize(
    ("platform", "flagged"), [("instagram", True), ("facebook", False), ("threads", True)]
)
def test_limits_are_those_of_the_platform(platform: Any, flagged: bool) -> None:  # noqa: ANN401
    text = "Ayo! #Satu #Dua #Tiga #Empat #Lima #Enam"
    assert bool(run_check("TAGAR-JUMLAH", text, Context(platform=platform))) is flagged


def test_a_limit_is_told_with_its_month() -> None:
    (flag,) = run_check("TAGAR-JUMLAH", "#Satu #Dua #Tiga #Empat #Lima #Enam")
    assert "Instagram membatasi 5 (per Des 2025)" in flag.message


HOSTILE = st.text(max_size=300) | st.lists(
    st.sampled_from(
        ["NIK ", "9", "0812", "#", "@", "“", "é", "👨‍👩‍👧", "\r\n", "\u202e", "بيت ", "אב",
         "Bu A", "RT 1 ", "(", "!!", "Kegiatan ", "yuk ", "\ud800", "\0", "1️⃣", "\n", " ", "{n}"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(HOSTILE)
@example("")
@example("a")
@example("😀" * 50)
@example("שלום עולם")
@example("مرحبا ABC мир 你好")
def test_any_text_is_checked_and_every_span_lies_within_it(text: str) -> None:
    for flag in check_caption(text, Context(alt=text, picture_words=text, earlier=(text,))):
        assert flag.message
        assert all(0 <= span.start < span.end <= len(text) for span in flag.spans), flag
        ordered = [span.start for span in flag.spans]
        assert ordered == sorted(ordered)
        if flag.guess:
            assert 0 <= flag.guess.start < flag.guess.end <= len(text)
    assert len(questions(text)) == 6


@pytest.mark.parametrize("piece", ["kata ", "1.", "😀", "Bu Ani, ", "!x", "é"])
def test_a_hundred_kilobytes_are_no_trouble(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    for flag in check_caption(text):
        assert flag.message
