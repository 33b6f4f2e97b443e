"""The guide for authors shows every kind of step, by an example that can be used."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from workshop_tui.content import Step

GUIDE = Path(__file__).parents[2] / "docs" / "packs.md"


class Steps(msgspec.Struct, forbid_unknown_fields=True):
    """The examples of one block."""

    steps: list[Step]


def examples() -> list[str]:
    """The blocks that show a step."""
    blocks = re.findall(r"^```toml\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    return [block for block in blocks if "[[steps]]" in block]


def test_every_kind_of_step_has_an_example() -> None:
    shown = {type(step) for text in examples() for step in read(text)}
    missing = {kind.__name__ for kind in set(get_args(Step)) - shown}
    assert not missing, f"docs/packs.md shows no {missing}"


@pytest.mark.parametrize("example", examples())
def test_an_example_of_the_guide_is_a_step(example: str) -> None:
    assert read(example)


def read(text: str) -> list[Step]:
    return msgspec.convert(tomllib.loads(text), Steps).steps
