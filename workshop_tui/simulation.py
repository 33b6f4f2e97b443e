"""A made-up class, so that a facilitator can rehearse and the scores have something to show.

Its people differ as real ones do: lenient or strict, steady or erratic, better or worse writers.
Every record is marked, so that nobody takes the figures for real ones.
"""

from __future__ import annotations

import math
import random
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

from workshop_tui.coaching.knowledge_test import form_for, taken_test
from workshop_tui.content import Library, Rubric, SamplePost, load_knowledge_test
from workshop_tui.records import (
    POSTTEST,
    PRETEST,
    Body,
    Critique,
    Duel,
    Profile,
    Record,
    Rewrite,
    Sitting,
    new_record,
)
from workshop_tui.scoring.duels import Judgement, next_pair
from workshop_tui.scoring.duels.strengths import win_chance
from workshop_tui.store import Workshop

MOST_PEOPLE: Final = 200
_MORNING: Final = 1_780_967_400_000
"""9 June 2026, 08.10 in western Indonesia, in milliseconds; the same for every cohort, so that the
same seed gives the same file."""
_AGENCIES: Final = (
    "Dinas Kesehatan", "Dinas Pendidikan", "Dinas Pertanian", "Dinas Sosial",
    "Dinas Perhubungan", "Perumdam Sumberasri", "Kecamatan Watulintang", "Kecamatan Asri Kulon",
)  # fmt: skip
_BEFORE_CLASS: Final = 2 * 60 * 60 * 1_000
"""Milliseconds: long enough for a pre-test of the largest cohort, one person after another."""
_REWRITES: Final = 2
_DUELS_PER_TEXT: Final = 8
_OPENINGS: Final = (
    "Sudah tahu?",
    "Catat, ya.",
    "Kabar untuk warga.",
    "Ada yang berubah minggu ini.",
)
_REASONS: Final = (
    "Manfaatnya langsung terasa.", "Pembukanya membuat saya ingin membaca.",
    "Waktu dan tempatnya jelas.", "Kalimatnya lebih pendek.",
)  # fmt: skip
_Texts: TypeAlias = dict[str, tuple[str, float]]
"""Texts of one post, by id: the author, nobody for the original, and the quality in logits."""


@dataclass(frozen=True, slots=True)
class _Person:
    """How a made-up person judges and writes, in levels and in logits."""

    id: str
    leniency: float
    noise: float
    attendance: float
    skill: float


@dataclass(slots=True)
class _Diary:
    """Records in the order in which they were made, some seconds apart."""

    rng: random.Random
    records: list[Record] = field(default_factory=list)
    now: int = _MORNING

    def note(self, person: str, subject: str, body: Body) -> Record:
        self.now += self.rng.randint(2_000, 9_000)
        record = replace(
            new_record(person, subject, body),
            id=_id(self.rng, self.now),
            at=self.now,
            extra={"simulated": True},
        )
        self.records.append(record)
        return record


def simulated_cohort(library: Library, people: int, seed: int) -> list[Record]:
    """The records of a made-up class of `people`, oldest first; the same `seed`, the same records.

    Everybody takes the pre-test, judges most sample posts with a bias and noise of their own,
    rewrites two of them from their own sentences, chooses between rewrites and originals until each
    has had eight duels or there is nobody left to ask, and takes the post-test.
    """
    rng = random.Random(seed)
    members = [_person(rng) for _number in range(people)]
    sealed = library.sealed_posts()
    early = _Diary(random.Random(f"{seed}/{PRETEST}"), now=_MORNING - _BEFORE_CLASS)
    _sit_test(early, members, PRETEST, sealed, library.rubric)
    diary = _Diary(rng)
    for number, member in enumerate(members, 1):
        agency = _AGENCIES[(number - 1) % len(_AGENCIES)]
        diary.note(member.id, "", Profile(f"Simulasi {number:02}", agency))
    posts = [post for post in library.posts.values() if not post.sealed]
    for post in posts:
        for member in members:
            if rng.random() < member.attendance:
                diary.note(member.id, post.id, _critique(member, post, library.rubric, rng))
    texts: dict[str, dict[str, tuple[str, float]]] = {
        post.id: {post.id: ("", 0.0)} for post in posts
    }
    for number, member in enumerate(members):
        for turn in range(min(_REWRITES, len(posts))):
            post = posts[(number + turn) % len(posts)]
            quality = member.skill + 0.6 * turn + rng.gauss(0, 0.4)
            record = diary.note(member.id, post.id, Rewrite(_caption(post, quality, rng)))
            texts[post.id][record.id] = (member.id, quality)
    for subject, entries in texts.items():
        _hold_duels(diary, subject, entries, members)
    late = _Diary(random.Random(f"{seed}/{POSTTEST}"), now=diary.now)
    _sit_test(late, [_trained(member) for member in members], POSTTEST, sealed, library.rubric)
    return [*early.records, *diary.records, *late.records]


def write_cohort(file: Path, records: Sequence[Record]) -> None:
    """Write `records` into a new file.

    Raises:
        StoreError: it cannot be written.
    """
    with Workshop.open(file) as workshop:
        workshop.add(*records)


def _person(rng: random.Random) -> _Person:
    return _Person(
        id=_id(rng, _MORNING),
        leniency=rng.gauss(0.3, 0.5),  # untrained reviewers gravitate to the upper end of a scale
        noise=abs(rng.gauss(0.6, 0.2)),
        attendance=rng.uniform(0.7, 1.0),
        skill=rng.gauss(0.5, 0.8),
    )


def _trained(member: _Person) -> _Person:
    """The same person at the end of the day."""
    return replace(
        member,
        leniency=member.leniency * 0.4,
        noise=member.noise * 0.8,
        skill=member.skill + 1.2,
    )


def _sit_test(
    diary: _Diary,
    members: Sequence[_Person],
    sitting: Sitting,
    sealed: Sequence[SamplePost],
    rubric: Rubric,
) -> None:
    """Everybody takes the test, better with more skill, and critiques the sealed posts."""
    test, rng = load_knowledge_test(), diary.rng
    for member in members:
        form, chosen = form_for(member.id, sitting), {}
        for item in test.items:
            question = item.in_form(form)
            right = str(question.right)
            others = [code for code in question.codes() if code != right]
            knows = rng.random() < 1 / (1 + math.exp(-member.skill))
            chosen[item.id] = right if knows else rng.choice(others)
        diary.note(member.id, sitting, taken_test(test, chosen, form, member.id, sitting))
        for post in sealed:
            critique = _critique(member, post, rubric, rng)
            diary.note(member.id, post.id, msgspec.structs.replace(critique, sitting=sitting))


def _critique(member: _Person, post: SamplePost, rubric: Rubric, rng: random.Random) -> Critique:
    levels = {
        code: min(4, max(1, round(rng.gauss(reference.level + member.leniency, member.noise))))
        for code, reference in post.reference.items()
    }
    lowest = min(levels, key=lambda code: levels[code])
    anchors = next(c.anchors for c in rubric.criteria if c.code == lowest)
    return Critique(levels, comments={lowest: anchors[levels[lowest] - 1].id})


def _caption(post: SamplePost, quality: float, rng: random.Random) -> str:
    """The post's own sentences anew: a good one opens with what is concrete, a poor one cuts."""
    sentences = re.split(r"(?<=[.!?])\s+", post.caption.strip())
    words = [s for s in sentences if not s.startswith("#")] or sentences
    rng.shuffle(words)
    if quality < 0:
        return " ".join(words[: max(1, len(words) // 2)])
    concrete = sorted(words, key=lambda s: not any(c.isdigit() for c in s))
    return "\n\n".join([rng.choice(_OPENINGS), *concrete] if quality > 1 else concrete)


def _hold_duels(
    diary: _Diary,
    subject: str,
    entries: _Texts,
    members: Sequence[_Person],
) -> None:
    authors = {text: author for text, (author, _quality) in entries.items()}
    judgements: list[Judgement] = []
    asked = True
    while asked:
        asked = False
        for member in members:
            pair = next_pair(authors, judgements, member.id, diary.rng, enough=_DUELS_PER_TEXT)
            if pair is None:
                continue
            asked = True
            lead = win_chance(entries[pair.left][1], entries[pair.right][1])
            choice = _choose(lead, diary.rng)
            why = diary.rng.choice(_REASONS) if diary.rng.random() < 0.3 else ""
            diary.note(member.id, subject, Duel(pair.left, pair.right, choice, why))
            share = {"left": 1.0, "equal": 0.5, "right": 0.0}[choice]
            judgements.append(Judgement(member.id, pair.left, pair.right, share))


def _choose(chance: float, rng: random.Random) -> Literal["left", "equal", "right"]:
    if rng.random() < 0.3 * min(chance, 1 - chance):
        return "equal"
    return "left" if rng.random() < chance else "right"


def _id(rng: random.Random, milliseconds: int) -> str:
    """A UUIDv7 out of `rng`."""
    value = milliseconds << 80 | 0x7 << 76 | rng.getrandbits(12) << 64
    return str(uuid.UUID(int=value | 0b10 << 62 | rng.getrandbits(62)))
