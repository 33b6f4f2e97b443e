"""Whole posts that people made in an exercise, and which of them to score next."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from workshop_tui.content import Choose, Exercise, Picture, PublicPost
from workshop_tui.records import Answer, Critique, Record, Rewrite, body_of


@dataclass(frozen=True, slots=True)
class MadePost:
    """A post that `author` made; `record` is the id of the rewrite that holds its words."""

    record: str
    author: str
    post: PublicPost


def made_posts(exercise: Exercise, records: Sequence[Record]) -> dict[str, MadePost]:
    """The latest post of every author, by author: own words, and the photo chosen.

    `records` are about this exercise, oldest first. Whoever chose no photo keeps the *before*'s.
    """
    photos = chosen_photos(exercise, records)
    words: dict[str, tuple[str, Rewrite]] = {}
    for record in records:
        if (rewrite := body_of(record, Rewrite)) is not None:
            words[record.author] = (record.id, rewrite)
    before = exercise.before
    return {
        author: MadePost(
            record=record,
            author=author,
            post=PublicPost(
                account=before.account,
                platform=before.platform,
                picture=photos.get(author, before.picture),
                caption=rewrite.caption,
                alt=rewrite.alt,
            ),
        )
        for author, (record, rewrite) in words.items()
    }


def chosen_photos(exercise: Exercise, records: Iterable[Record]) -> dict[str, Picture]:
    """The photo that each author chose last in the exercise, by author."""
    photos = {
        (step.id, option.code): option.picture
        for step in exercise.steps
        if isinstance(step, Choose)
        for option in step.options
        if option.picture
    }
    chosen: dict[str, Picture] = {}
    for record in records:
        if (answer := body_of(record, Answer)) is not None:
            photo = photos.get((answer.step, next(iter(answer.response), "")))
            chosen[record.author] = photo or chosen.get(record.author, exercise.before.picture)
    return chosen


def next_to_score(
    posts: Iterable[MadePost], critiques: Iterable[Record], person: str, taken: Collection[str]
) -> MadePost | None:
    """Whose post `person` is to score now: that of the peer whom the fewest have scored.

    Never one's own, never one in `taken`. Where several are scored equally often, chance decides,
    in the same way each time one person asks, so that not everybody scores the same one first.
    """
    critics: dict[str, set[str]] = {}
    for record in critiques:
        if body_of(record, Critique) is not None:
            critics.setdefault(record.subject, set()).add(record.author)

    def turn(made: MadePost) -> tuple[int, float]:
        peers = critics.get(made.record, set()) - {made.author, person}
        return len(peers), random.Random(f"{person}/{made.record}").random()

    waiting = [made for made in posts if made.author != person and made.record not in taken]
    return min(waiting, key=turn, default=None)


def next_version(before: PublicPost, last: Rewrite | None, **changed: str) -> Rewrite:
    """The version after `last` in which `changed` (caption, alt, step) is new.

    A version holds all words of a post: what is not changed is taken over.
    """
    base = last or Rewrite(before.caption)
    return msgspec.structs.replace(base, **changed)
