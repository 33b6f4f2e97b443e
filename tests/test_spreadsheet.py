"""Records and scores as tables: what Excel reads, what programs read, and no formula of others."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.test_cli import run
from workshop_tui.content import Library
from workshop_tui.locale import use_language
from workshop_tui.records import (
    Critique,
    Duel,
    Feedback,
    Form,
    ItemAnswer,
    Profile,
    Record,
    Rewrite,
    TakenTest,
    new_record,
)
from workshop_tui.simulation import simulated_cohort
from workshop_tui.spreadsheet import Column, Table, tables_of, write_csv
from workshop_tui.store import Workshop


def rows_of(tables: list[Table], name: str) -> list[dict[str, object]]:
    table = next(table for table in tables if table.name == name)
    return [
        {column.name: cell for column, cell in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


@pytest.fixture
def records() -> list[Record]:
    rewrite = new_record("ani", "S01", Rewrite("Air mengalir lagi; pukul 16.00\nGratis."))
    return [
        new_record("ani", "", Profile("Ani", "Dinas Kesehatan")),
        rewrite,
        new_record("budi", "S01", Critique({"F": 3, "C": 1}, {"F": "=1+1"})),
        new_record("budi", "S01", Critique({"F": 2, "C": 1})),
        *(new_record(f"j{n}", "S01", Duel(rewrite.id, "S01", "left")) for n in range(5)),
    ]


def test_tables_hold_what_people_did_and_what_it_comes_to(
    records: list[Record], library: Library
) -> None:
    tables = tables_of(records, library)
    critiques = rows_of(tables, "critiques")
    assert [(row["criterion"], row["level"], row["reference"]) for row in critiques] == [
        ("F", 3, 1),
        ("C", 1, 1),
        ("F", 2, 1),
        ("C", 1, 1),
    ]
    (photo, _story) = rows_of(tables, "consensus")
    assert (photo["subject"], photo["criterion"], photo["n"], photo["median"]) == ("S01", "F", 1, 2)
    overall = rows_of(tables, "calibration")[-1]
    assert (overall["criterion"], overall["n"], overall["bias"]) == ("all", 2, 0.5)
    (rewrite,) = rows_of(tables, "rewrites")
    assert (rewrite["duels"], rewrite["wins"]) == (5, 5.0)
    people = {row["person"]: row for row in rows_of(tables, "people")}
    assert people["ani"]["agency"] == "Dinas Kesehatan"
    assert people["budi"]["critiques"] == 2


def test_tests_gain_and_feedback_have_tables(library: Library) -> None:
    def took(sitting: str, form: Form, right: int) -> Record:
        answers = [ItemAnswer(f"i{n}", ["2", "1"], "1", n < right) for n in range(10)]
        return new_record("ani", sitting, TakenTest(form, answers))

    tables = tables_of(
        [
            took("pretest", "A", 5),
            new_record("ani", "S05", Critique({"F": 4, "C": 1}, sitting="pretest")),
            took("posttest", "B", 8),
            new_record("ani", "S05", Critique({"F": 2, "C": 1}, sitting="posttest")),
            new_record("ani", "posttest", Feedback({"u1": 4}, {"u4": "Pembuka"})),
            took("pretest", "A", 10),
        ],
        library,
    )
    tests = rows_of(tables, "tests")
    assert [(tests[0][name]) for name in ("sitting", "form", "shown", "right")] == [
        "pretest", "A", "2 1", 1,
    ]  # fmt: skip
    assert len(tests) == 30
    ani, everybody = rows_of(tables, "gain")
    assert (ani["person"], everybody["person"]) == ("ani", "all")
    assert [ani[name] for name in ("before", "after", "change", "gain")] == [5, 8, 3, 0.6]
    assert (ani["distance_before"], ani["distance_after"]) == (1.5, 0.5)
    assert everybody["gain"] == 0.6
    feedback = [(r["question"], r["rating"], r["text"]) for r in rows_of(tables, "feedback")]
    assert feedback == [("u1", 4, ""), ("u4", None, "Pembuka")]
    assert [row["sitting"] for row in rows_of(tables, "critiques")] == [
        "pretest", "pretest", "posttest", "posttest",
    ]  # fmt: skip


def test_the_dictionary_explains_every_column_in_both_languages(library: Library) -> None:
    for language in ("id", "en"):
        use_language(language)
        tables = tables_of([], library)
        explained = {(row["table"], row["column"]) for row in rows_of(tables, "dictionary")}
        assert explained == {(t.name, c.name) for t in tables[:-1] for c in t.columns}
        assert all(row["meaning"] for row in rows_of(tables, "dictionary"))
    assert rows_of(tables, "dictionary")[0]["meaning"] == "id of the person"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+62 812", "'+62 812"),
        ("-5", "'-5"),
        ("@dinkes", "'@dinkes"),
        ("  =1", "'  =1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("a=b; c", "a=b; c"),
        (-0.5, "-0,5000"),
        (-0.00001, "0,0000"),
        (-3, "-3"),
        (None, ""),
    ],
)
def test_no_text_becomes_a_formula_and_numbers_stay_numbers(
    tmp_path: Path, cell: str | float | None, shown: str
) -> None:
    write_csv([Table("t", (Column("c", ""),), [[cell]])], tmp_path)
    text = (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    assert [*csv.reader(io.StringIO(text), delimiter=";")][1:] in ([[shown]], [[]])


def test_excel_and_programs_get_their_own_signs(tmp_path: Path, records: list[Record]) -> None:
    file = tmp_path / "workshop.json"
    with Workshop.open(file) as workshop:
        workshop.add(*records)
    before = file.read_bytes()
    excel, plain, data = tmp_path / "excel", tmp_path / "plain", tmp_path / "all.json"
    assert run("export", file, "--csv", excel, "--json", data).returncode == 0
    assert run("export", file, "--csv", plain, "--plain").returncode == 0
    assert file.read_bytes() == before
    first = (excel / "consensus.csv").read_bytes()
    assert first.startswith(b"\xef\xbb\xbfsubject;criterion;n;")
    assert b"S01;F;1;2,0000;" in first
    assert (plain / "consensus.csv").read_bytes().startswith(b"subject,criterion,n,")
    with (excel / "rewrites.csv").open(encoding="utf-8-sig", newline="") as lines:
        (rewrite,) = csv.DictReader(lines, delimiter=";")
    assert rewrite["caption"] == "Air mengalir lagi; pukul 16.00\nGratis."
    tables = json.loads(data.read_text(encoding="utf-8"))
    assert tables["critiques"][0]["comment"] == "=1+1"
    assert tables["dictionary"][0]["table"] == "people"


def test_what_cannot_be_exported_is_told_in_a_line(tmp_path: Path) -> None:
    file = tmp_path / "workshop.json"
    Workshop.open(file).close()
    nowhere = run("export", file)
    missing = run("export", tmp_path / "none.json", "--csv", tmp_path / "out")
    blocked = run("export", file, "--csv", file)
    assert (nowhere.returncode, missing.returncode, blocked.returncode) == (2, 1, 1)
    assert "--csv" in nowhere.stderr
    assert "none.json" in missing.stderr
    for result in (nowhere, missing, blocked):
        assert "Traceback" not in result.stderr


def test_a_class_fits_into_the_tables(library: Library) -> None:
    tables = tables_of(simulated_cohort(library, 12, 3), library)
    assert len(rows_of(tables, "people")) == 12
    assert all(row["simulated"] == 1 for row in rows_of(tables, "rewrites"))
    assert len(rows_of(tables, "consensus")) == 12 * 6
