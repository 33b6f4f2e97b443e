"""The knowledge test: items in two parallel forms, and the questions that close the workshop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from workshop_tui.locale import _
from workshop_tui.records import MAX_TEST_ITEMS, Form

from .files import ContentError, read_model
from .places import content_dir
from .posts import Identifier
from .problems import Problem, shown
from .text import Text

OPTIONS: Final = 4
"""Options of a question, on the keys 1 to 4."""
_FILE: Final = "knowledge_test.toml"


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question with its options, of which the one at place `right`, from 1, is right.

    `why` says why it is; it is shown when the post-test is over.
    """

    question: Text
    options: Annotated[tuple[Text, ...], msgspec.Meta(min_length=OPTIONS, max_length=OPTIONS)]
    right: Annotated[int, msgspec.Meta(ge=1, le=OPTIONS)]
    why: Text

    def codes(self) -> list[str]:
        """What records call the options: their places in the file, from 1."""
        return [str(number) for number in range(1, len(self.options) + 1)]

    def option(self, code: str) -> Text:
        """The option that has this code."""
        return self.options[self.codes().index(code)]


class ParallelItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two questions that measure the same, one for each form."""

    id: Identifier
    measures: Text
    a: Question = msgspec.field(name="A")
    b: Question = msgspec.field(name="B")

    def in_form(self, form: Form) -> Question:
        """The question that a form asks."""
        return self.a if form == "A" else self.b


class ClosingQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What people are asked of the workshop: how far a sentence holds, or in their own words."""

    id: Identifier
    kind: Literal["scale", "text"]
    question: Text


class KnowledgeTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The test of a workshop.

    Attributes:
        minutes: how long a form takes; guidance, nothing is cut off.
        closing: what is asked after the post-test.
    """

    minutes: Annotated[int, msgspec.Meta(ge=1, le=60)]
    items: Annotated[
        tuple[ParallelItem, ...], msgspec.Meta(min_length=1, max_length=MAX_TEST_ITEMS)
    ]
    closing: Annotated[tuple[ClosingQuestion, ...], msgspec.Meta(max_length=10)] = ()


def knowledge_test_file() -> Path:
    """The file of the shipped test.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return content_dir("exercises") / _FILE


def load_knowledge_test(file: Path | None = None) -> KnowledgeTest:
    """The shipped test, or the one in `file`.

    Raises:
        ContentError: it cannot be used; the message names file, field and remedy.
        FileNotFoundError: the installation is incomplete.
    """
    file = file or knowledge_test_file()
    test = read_model(file, KnowledgeTest)
    for problem in knowledge_test_problems(test, file):
        raise ContentError(problem)
    return test


def knowledge_test_problems(test: KnowledgeTest, file: Path) -> Iterator[Problem]:
    """What is wrong with a test beyond its schema."""
    yield from _id_problems([item.id for item in test.items], file, "items")
    yield from _id_problems([question.id for question in test.closing], file, "closing")
    for number, item in enumerate(test.items, start=1):
        where = f"items[{number}]"
        yield from _option_problems(item.a, file, f"{where}.A")
        yield from _option_problems(item.b, file, f"{where}.B")
        if (item.a.question, set(item.a.options)) == (item.b.question, set(item.b.options)):
            expected = _("another question or other options than in form A")
            yield Problem(file, f"{where}.B", shown(item.b.question.id), expected)


def _id_problems(ids: Sequence[str], file: Path, where: str) -> Iterator[Problem]:
    times = Counter(ids)
    for number, identifier in enumerate(ids, start=1):
        if times[identifier] > 1:
            expected = _("an id that no other item has")
            yield Problem(file, f"{where}[{number}].id", shown(identifier), expected)


def _option_problems(question: Question, file: Path, where: str) -> Iterator[Problem]:
    times = Counter(option.id.strip() for option in question.options)
    for number, option in enumerate(question.options, start=1):
        if not option.id.strip() or times[option.id.strip()] > 1:
            expected = _("a text that no other option has")
            yield Problem(file, f"{where}.options[{number}]", shown(option.id), expected)
