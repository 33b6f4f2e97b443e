"""How two captions differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

_TOKEN: Final = re.compile(r"\s+|[^\W_]+(?:[-'’.,][^\W_]+)*|.", re.DOTALL)
_ANCHOR_LETTERS: Final = 4
_MAX_TOKENS: Final = 1_200
"""Beyond it the comparison, quadratic at worst, works on sentences in place of words."""

Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that is in both captions, only in the old or only in the new."""

    kind: Kind
    text: str


def difference(old: str, new: str) -> list[Change]:
    """The changes that lead from `old` to `new`.

    The texts of `same` and `removed`, joined, are `old`; those of `same` and `added` are `new`.
    A lone short word between two changes ("di", "dan") counts as changed: two rewritten sentences
    that share it by chance would otherwise fall into crumbs.
    """
    before, after = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    changes: list[Change] = []
    removed = added = ""
    operations = matcher.get_opcodes()
    for number, (operation, a0, a1, b0, b1) in enumerate(operations):
        inside = 0 < number < len(operations) - 1
        if operation == "equal" and not (inside and _is_crumb(before[a0:a1])):
            changes += _replaced(removed, added)
            changes.append(Change("same", "".join(before[a0:a1])))
            removed = added = ""
        else:
            removed += "".join(before[a0:a1])
            added += "".join(after[b0:b1])
    return changes + list(_replaced(removed, added))


def _tokens(text: str) -> list[str]:
    tokens = _TOKEN.findall(text)
    if len(tokens) > _MAX_TOKENS:
        return re.findall(r"[^.!?\n]*[.!?\n]+|[^.!?\n]+", text)
    return tokens


def _is_crumb(tokens: Sequence[str]) -> bool:
    return sum(len(token) for token in tokens if token[0].isalnum()) < _ANCHOR_LETTERS


def _replaced(removed: str, added: str) -> Iterator[Change]:
    if removed:
        yield Change("removed", removed)
    if added:
        yield Change("added", added)
