"""Judge a text's length; its quality is for people to judge."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.coaching.caption import words
from workshop_tui.content import Write

from .verdict import Verdict


def judge(step: Write, response: Sequence[str]) -> Verdict:
    """`response` holds the text; one point for keeping to the length asked for."""
    return Verdict(int(fits(step, "\n".join(response))), 1)


def fits(step: Write, text: str) -> bool:
    """Is the text as long as asked, in words and in characters?"""
    long = step.max_characters is not None and len(text.strip()) > step.max_characters
    return not long and step.min_words <= len(words(text)) <= step.max_words
