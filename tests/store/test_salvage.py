"""What is found in a damaged file, and how long the search may take."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from tests.store.made import made
from workshop_tui.store.lines import Documents, render
from workshop_tui.store.salvage import read_content, salvage

DOCUMENTS: Documents = {str(n): made(f"r-{n}").to_document() for n in range(1, 9)}
RAW = render({"meta": {"1": {"format": 1}}, "events": DOCUMENTS})


def test_everything_in_a_file_that_is_well() -> None:
    content = salvage(RAW)
    assert content.tables == {"meta": {"1": {"format": 1}}, "events": DOCUMENTS}
    assert content.damaged == 0


def test_a_damaged_number_is_replaced_by_a_free_one() -> None:
    content = read_content(RAW.replace(b'\n"3": ', b'\n"x": ').replace(b'\n"4": ', b'\n"5": '))
    found = content.tables["events"]
    assert sorted(d["id"] for d in found.values()) == [f"r-{n}" for n in range(1, 9)]
    assert all(int(number) > 0 for number in found)


def test_many_numbered_objects_inside_a_document() -> None:
    document = {"id": "x", "body": {str(n): {"n": n} for n in range(100)}}
    raw = render({"events": {"1": document, "2": document | {"id": "y"}}})
    assert list(salvage(raw[:-5]).tables["events"].values()) == [document]


def test_something_like_a_seal_inside_a_document() -> None:
    document = {"id": "x", "body": {"1": {"_crc": "00000000"}, "text": '"_crc": "00000000"}'}}
    raw = render({"events": {"1": document}})
    assert salvage(raw + b"?").tables == {"events": {"1": document}}


def test_two_lines_run_together() -> None:
    lines = RAW.split(b"\n")
    raw = b"\n".join(lines[:5]) + b"\x0b" + b"\n".join(lines[5:])
    assert read_content(raw).tables["events"] == DOCUMENTS


def test_the_same_document_twice_counts_once() -> None:
    line = RAW.split(b"\n")[5]
    raw = RAW.replace(line, line + b"\n" + line.replace(b'"2"', b'"9"', 1))
    assert salvage(raw).tables["events"] == DOCUMENTS


@pytest.mark.parametrize(
    "piece",
    [
        b'"1": {',
        b'"_crc": "00000000"}',
        b'"1": {"_crc": "00000000"}',
        b'"x": {"1": {',
        b'"',
        b"{",
        b'"\\',
        b"\n",
    ],
)
def test_the_time_grows_with_the_size_and_not_faster(piece: bytes) -> None:
    def steps(size: int) -> int:
        count = 0

        def trace(frame: FrameType, event: str, argument: object) -> Any:  # noqa: ANN401
            nonlocal count
            count += 1
            return trace

        sys.settrace(trace)
        try:
            read_content(b'"1": {' * 20 + piece * size)
        finally:
            sys.settrace(None)
        return count

    assert steps(4000) < 5 * steps(1000)
