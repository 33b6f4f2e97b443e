"""Who joined: names, hashes of secrets, signs of life."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from workshop_tui.locale import _

MOST_TOKENS: Final = 5
"""Tokens of a participant that are good at the same time: a crashed app gets a new one."""


@dataclass(slots=True)
class Member:
    """One participant.

    Attributes:
        tokens: SHA-256 of the tokens that are good, the newest last.
        clients: SHA-256 of the secrets of the installations that may join as this participant.
        renamed: the facilitator chose the name, so the participant's own choice no longer counts.
        seen: when there was the last sign of life, in ms by the hub's clock.
        skew_ms: by how much the laptop's clock is ahead.
    """

    id: str
    name: str = ""
    agency: str = ""
    tokens: list[str] = field(default_factory=list)
    clients: set[str] = field(default_factory=set)
    renamed: bool = False
    removed: bool = False
    connected: bool = False
    records: int = 0
    late: int = 0
    seen: int = 0
    skew_ms: int | None = None


class Members:
    """All who ever joined, in the order in which they did."""

    def __init__(self) -> None:
        self._by_id: dict[str, Member] = {}
        self._by_token: dict[str, Member] = {}
        self._by_client: dict[str, Member] = {}

    def __iter__(self) -> Iterator[Member]:
        return iter(self._by_id.values())

    def present(self) -> list[Member]:
        """Those who were not removed."""
        return [member for member in self if not member.removed]

    def get(self, participant: str) -> Member | None:
        """The participant with that id."""
        return self._by_id.get(participant)

    def with_token(self, hashed: str) -> Member | None:
        """The participant whose token has that hash, unless removed."""
        member = self._by_token.get(hashed)
        return None if member is None or member.removed else member

    def with_client(self, hashed: str) -> Member | None:
        """The participant who joined from that installation last, perhaps removed since."""
        return self._by_client.get(hashed)

    def enter(self, participant: str, token: str, client: str) -> Member:
        """Somebody got a token; both secrets as their hashes."""
        member = self._by_id.setdefault(participant, Member(participant))
        member.tokens.append(token)
        member.clients.add(client)
        self._by_token[token] = member
        self._by_client[client] = member
        while len(member.tokens) > MOST_TOKENS:
            self._by_token.pop(member.tokens.pop(0), None)
        return member

    def remove(self, participant: str, removed: bool) -> None:
        """Somebody was removed, or taken back."""
        if participant in self._by_id:
            self._by_id[participant].removed = removed

    def shown_names(self) -> dict[str, str]:
        """The name of each participant by id; a name that is taken gets a number."""
        return shown_names((member.id, member.name) for member in self)


def shown_names(people: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Names by id: who comes with a name that was there before has a number behind it.

    >>> shown_names([("a", "Siti"), ("b", "siti"), ("c", "")])
    {'a': 'Siti', 'b': 'siti (2)', 'c': 'Peserta'}
    """
    times: Counter[str] = Counter()
    shown = {}
    taken: set[str] = set()
    for identity, chosen in people:
        name = chosen or _("Participant")
        key = name.casefold()
        times[key] += 1
        if times[key] > 1 or key in taken:
            times[key] = max(times[key], 2)
            while f"{key} ({times[key]})" in taken:
                times[key] += 1
            name = f"{name} ({times[key]})"
        taken.add(name.casefold())
        shown[identity] = name
    return shown
