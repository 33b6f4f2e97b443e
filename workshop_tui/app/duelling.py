"""Which two texts to compare next: the latest rewrites of a post, and its original caption."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from workshop_tui.records import KIND_OF, Duel, Rewrite, body_of
from workshop_tui.scoring.duels import ENOUGH_DUELS, Judgement, Pair, next_pair
from workshop_tui.scoring.from_records import judgements_in

from .session import Session


@dataclass(frozen=True, slots=True)
class DuelTask:
    """Two texts of one subject, as they are to be shown, and how far the subject is.

    `done` of `needed` choices have been made about it, by everybody.
    """

    subject: str
    pair: Pair
    left: str
    right: str
    done: int
    needed: int


@dataclass(frozen=True, slots=True)
class _Texts:
    captions: dict[str, str]
    authors: dict[str, str]


def next_duel(session: Session) -> DuelTask | None:
    """The next choice for the person here, or `None` when nothing is left to ask for."""
    for subject in _subjects(session):
        texts = _texts_of(session, subject)
        judgements = _judgements(session, subject, texts)
        # The seed changes with every choice only, so that an unfinished one looks the same again.
        rng = random.Random(f"{session.person}/{subject}/{len(judgements)}")
        pair = next_pair(texts.authors, judgements, session.person, rng, enough=ENOUGH_DUELS)
        if pair is not None:
            needed = -(-len(texts.authors) * ENOUGH_DUELS // 2)
            return DuelTask(
                subject,
                pair,
                texts.captions[pair.left],
                texts.captions[pair.right],
                len(judgements),
                max(needed, len(judgements) + 1),
            )
    return None


def _subjects(session: Session) -> Iterator[str]:
    records = session.workshop.records(KIND_OF[Rewrite])
    found = {record.subject for record in records if record.author != session.person}
    return (subject for subject in sorted(found) if session.source(subject) is not None)


def _texts_of(session: Session, subject: str) -> _Texts:
    """The latest rewrite of each person by its record's id, and the original by the subject's."""
    source = session.source(subject)
    assert source is not None
    latest: dict[str, tuple[str, str]] = {}
    for record in session.workshop.records(KIND_OF[Rewrite], subject=subject):
        rewrite = body_of(record, Rewrite)
        if rewrite is not None and rewrite.caption.strip():
            latest[record.author] = record.id, rewrite.caption
    captions = {subject: source.caption} | dict(latest.values())
    authors = {subject: ""} | {text: author for author, (text, _caption) in latest.items()}
    return _Texts(captions, authors)


def _judgements(session: Session, subject: str, texts: _Texts) -> list[Judgement]:
    duels = session.workshop.records(KIND_OF[Duel], subject=subject)
    known = texts.captions
    return [j for j in judgements_in(duels) if j.one in known and j.other in known]
