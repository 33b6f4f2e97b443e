"""From records to the plain data that the formulas work on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from workshop_tui.content import Rubric, SamplePost
from workshop_tui.records import Critique, Duel, Record, body_of

from .duels.judgement import Judgement
from .spread import LEVELS

_SHARE: Final = {"left": 1.0, "equal": 0.5, "right": 0.0}


def latest_levels(critiques: Iterable[Record]) -> dict[str, dict[str, dict[str, int]]]:
    """The levels by criterion that each person gave last: by subject, then by person.

    `critiques` come oldest first; other records, and levels that do not exist, are left out.
    """
    found: dict[str, dict[str, dict[str, int]]] = {}
    for record in critiques:
        critique = body_of(record, Critique)
        if critique is not None:
            levels = {code: level for code, level in critique.levels.items() if level in LEVELS}
            found.setdefault(record.subject, {})[record.author] = levels
    return found


def pairs_with_reference(
    levels: Mapping[str, Mapping[str, Mapping[str, int]]],
    posts: Mapping[str, SamplePost],
    rubric: Rubric,
    person: str,
) -> dict[str, list[tuple[int, int]]]:
    """Pairs of `person`'s own level and the reference's, by criterion.

    `levels` is what `latest_levels` gives; posts come in the order of `posts`.
    """
    return {
        code: [
            (own[code], post.reference[code].level)
            for post in posts.values()
            if (own := levels.get(post.id, {}).get(person, {})) and code in own
        ]
        for code in rubric.codes()
    }


def judgements_in(duels: Iterable[Record]) -> list[Judgement]:
    """The choices in records of kind duel, oldest first; of a judge and a pair the latest counts.

    What is no duel between two different texts is left out.
    """
    latest: dict[tuple[str, frozenset[str]], Judgement] = {}
    for record in duels:
        duel = body_of(record, Duel)
        if duel is not None and duel.left != duel.right:
            key = record.author, frozenset((duel.left, duel.right))
            latest.pop(key, None)
            latest[key] = Judgement(record.author, duel.left, duel.right, _SHARE[duel.choice])
    return list(latest.values())
