"""An allocation of critiques, and what it leaves to be desired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from workshop_tui.locale import N_
from workshop_tui.scoring.working import Sentence, say

Task: TypeAlias = tuple[str, str]
"""A reviewer and the author whose work it is."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """Who critiques whom.

    Attributes:
        circle: everybody who takes part, in the order from which the tasks follow.
        k: how many critiques everybody should give and receive.
        tasks: pairs of reviewer and author.
        offices: the office of each person, where it is known.
    """

    circle: tuple[str, ...]
    k: int
    tasks: frozenset[Task]
    offices: Mapping[str, str] = field(default_factory=dict)

    def given_by(self, person: str) -> list[str]:
        """The authors whose work `person` critiques: in the order of the circle, the gone last."""
        return self._in_order(author for reviewer, author in self.tasks if reviewer == person)

    def received_by(self, person: str) -> list[str]:
        """The reviewers of `person`'s work, in the same order."""
        return self._in_order(reviewer for reviewer, author in self.tasks if author == person)

    @property
    def unmet(self) -> tuple[Sentence, ...]:
        """What could not be met, a sentence each; empty when all is as it should be."""
        return (*self._uneven(), *self._office_mates(), *self._reciprocal())

    def mates(self, one: str, other: str) -> bool:
        """Are the two known to be of the same office?"""
        office = self.offices.get(one)
        return bool(office) and office == self.offices.get(other)

    def _in_order(self, people: Iterable[str]) -> list[str]:
        places = {person: place for place, person in enumerate(self.circle)}
        return sorted(people, key=lambda person: (places.get(person, len(places)), person))

    def _uneven(self) -> Iterator[Sentence]:
        for person in self.circle:
            given, received = len(self.given_by(person)), len(self.received_by(person))
            if given != self.k:
                text = N_("{person} gives {n} critiques instead of {k}.")
                yield say(text, person=person, n=given, k=self.k)
            if received != self.k:
                text = N_("{person} receives {n} critiques instead of {k}.")
                yield say(text, person=person, n=received, k=self.k)

    def _office_mates(self) -> Iterator[Sentence]:
        for reviewer, author in sorted(self.tasks):
            if self.mates(reviewer, author):
                text = N_("{reviewer} critiques {author}, who is of the same office.")
                yield say(text, reviewer=reviewer, author=author)

    def _reciprocal(self) -> Iterator[Sentence]:
        for one, other in sorted(self.tasks):
            if one < other and (other, one) in self.tasks:
                yield say(N_("{one} and {other} critique each other."), one=one, other=other)
