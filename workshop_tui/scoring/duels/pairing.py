"""Which two texts should this judge compare next?"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from .judgement import Judgement

ENOUGH_PER_TEXT: Final = 10
"""Duels per text that generally suffice (Kinnear, Jones and Davies 2025, 101 data sets)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts to compare, and on which side each is shown."""

    left: str
    right: str


def next_pair(
    authors: Mapping[str, str],
    judgements: Iterable[Judgement],
    judge: str,
    rng: random.Random,
    *,
    enough: int = ENOUGH_PER_TEXT,
) -> Pair | None:
    """The next pair for `judge`, or `None` when there is none left to ask for.

    The text with the fewest duels comes first, and of those one that this judge has not seen; it
    meets the next in the same order. Never one's own text, never a pair that this judge has
    compared, either way round, and no text that has had `enough` duels unless its partner still
    needs one. Ties and sides fall to `rng`. Strengths play no part: pairing texts of similar
    strength makes reliability look better than it is (Bramley 2015), and hard choices tire judges.

    Args:
        authors: the author of every text that may be asked for, by text.
        judgements: all choices about these texts so far, of all judges.
        judge: the person who chooses; an author, perhaps.
        rng: the source of chance.
        enough: duels per text after which nothing more is asked.
    """
    used: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    compared: set[frozenset[str]] = set()
    for judgement in judgements:
        texts = (judgement.one, judgement.other)
        used.update(texts)
        if judgement.judge == judge:
            seen.update(texts)
            compared.add(frozenset(texts))
    legal = sorted(text for text, author in authors.items() if author != judge)
    rng.shuffle(legal)
    legal.sort(key=lambda text: (used[text], seen[text]))
    for position, first in enumerate(legal):
        if used[first] >= enough:
            return None
        for second in legal[position + 1 :]:
            if frozenset((first, second)) not in compared:
                return Pair(*rng.sample((first, second), 2))
    return None
