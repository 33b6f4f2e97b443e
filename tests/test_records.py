"""Records: they survive the way to JSON and back, and nothing harmful does."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import CONTROL, HOSTILE
from workshop_tui.records import (
    TEXT_LIMIT,
    Critique,
    Profile,
    Record,
    RecordError,
    Rewrite,
    body_of,
    new_id,
    new_record,
    safe_line,
    safe_text,
)

FAMILY = "👩\u200d👩\u200d👧"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def test_ids_sort_in_the_order_they_were_made() -> None:
    ids = [new_id() for _ in range(5_000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)
    assert all(identifier[14] == "7" and identifier[19] in "89ab" for identifier in ids)


def test_a_record_comes_back_from_json_as_it_was() -> None:
    record = new_record(
        "p1", "S01", Critique({"F": 3}, {"F": "Fokus “bagus” 👍"}, ["warga", "", ""])
    )
    again = Record.from_document(json.loads(json.dumps(record.to_document())))
    assert again.to_document() == record.to_document()
    assert body_of(again, Critique) == Critique(
        {"F": 3}, {"F": "Fokus “bagus” 👍"}, ["warga", "", ""]
    )


def test_unknown_keys_and_kinds_of_a_newer_version_are_kept() -> None:
    document = new_record("p1", "", Profile("Siti")).to_document()
    document |= {"kind": "hologram", "signature": {"by": "x"}, "v": 9}
    record = Record.from_document(document)
    assert record.to_document() == document
    assert body_of(record, Profile) is None


def test_a_body_that_does_not_fit_is_no_body() -> None:
    record = Record(kind="rewrite", author="p1", body={"caption": 7})
    assert body_of(record, Rewrite) is None


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"id": 5}, "id"),
        ({"at": "now"}, "at"),
        ({"at": True}, "at"),
        ({"at": -1}, "at"),
        ({"at": 10**30}, "at"),
        ({"body": []}, "body"),
        ({"kind": None}, "kind"),
    ],
)
def test_what_is_no_record_is_refused_by_name(change: dict[str, object], named: str) -> None:
    document = new_record("p1", "", Profile("Siti")).to_document() | change
    with pytest.raises(RecordError, match=named):
        Record.from_document(document)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_keeps_its_letters_and_loses_its_power(text: str) -> None:
    record = Record.from_document(new_record("p1", "S01", Rewrite(text)).to_document())
    body = body_of(record, Rewrite)
    assert body is not None
    assert not CONTROL & set(body.caption)
    assert len(body.caption) <= TEXT_LIMIT


@given(st.text(max_size=300))
def test_safe_text_is_stable_and_free_of_control_characters(text: str) -> None:
    safe = safe_text(text)
    assert safe_text(safe) == safe
    assert not CONTROL & set(safe)
    assert not any(unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "LRE"} for c in safe)
    assert unicodedata.is_normalized("NFC", safe)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), max_size=200))
def test_ordinary_text_is_left_alone(text: str) -> None:
    expected = unicodedata.normalize("NFC", "".join(" " if c.isspace() else c for c in text))
    assert safe_text(text) == expected


@pytest.mark.parametrize("emoji", [FAMILY, ENGLAND, "❤️", "🇮🇩"])
def test_emoji_stay_in_one_piece(emoji: str) -> None:
    assert safe_text(emoji) == emoji


def test_line_breaks_of_every_system_become_newlines() -> None:
    assert safe_text("a\r\nb\rc\u2028d\x85e\tf") == "a\nb\nc\nd\ne\tf"


def test_a_line_is_one_line() -> None:
    assert safe_line("  dua \n\n kata\t") == "dua kata"


def test_a_deep_or_wide_body_is_cut_off() -> None:
    deep: dict[str, object] = {}
    for _ in range(200):
        deep = {"x": deep}
    wide = list(range(100_000))
    record = Record.from_document(
        new_record("p", "", Profile("S")).to_document() | {"body": {"deep": deep, "wide": wide}}
    )
    assert len(json.dumps(record.to_document())) < 10_000
