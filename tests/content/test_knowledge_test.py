"""The shipped knowledge test is sound and in both languages; a broken one is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop_tui.content import ContentError, Library, load_knowledge_test
from workshop_tui.content.knowledge_test import knowledge_test_file


def test_ten_parallel_items_four_closing_questions_and_two_sealed_posts(library: Library) -> None:
    test = load_knowledge_test()
    assert len(test.items) == 10
    assert [question.kind for question in test.closing] == ["scale"] * 3 + ["text"]
    assert [post.id for post in library.sealed_posts()] == ["S05", "S09"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("right = 2", "right = 5", r"items\[1\]\.A\.right.*5"),
        ('id = "story"', 'id = "hook"', r"items\[1\]\.id.*'hook'.*tidak dimiliki butir lain"),
        ('{ id = "20"', '{ id = "30"', r"items\[7\]\.A\.options\[1\].*'30'"),
        ('id = "u4"', 'id = "u1"', r"closing\[1\]\.id"),
        ("minutes = 8", "minutes = 8\nseconds = 3", r"seconds"),
        ("minutes = 8", "minutes = ", r"baris 4"),
    ],
)
def test_what_is_broken_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    text = knowledge_test_file().read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "knowledge_test.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load_knowledge_test(file)
    assert re.search(told, str(error.value))
    assert str(file) in str(error.value)
