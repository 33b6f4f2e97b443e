"""How the hub knows who is there: tokens, and PINs for those who changed their laptop."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

PIN_DIGITS: Final = 6
PIN_SECONDS: Final = 120.0
PIN_TRIES: Final = 5


def new_token() -> str:
    """A secret of 256 bits that its owner shows with every request."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a secret: its SHA-256, from which a secret of 128 bits is not found."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(slots=True)
class _Pin:
    hashed: str
    expires: float
    tries: int = PIN_TRIES


class PinDesk:
    """Re-join PINs: one per participant, good once, for two minutes and five tries.

    They live in memory only. A guess does not say whose PIN it is meant to be, so a wrong one uses
    up a try of every PIN that is out: at most five guesses in a million.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._pins: dict[str, _Pin] = {}

    def issue(self, participant: str) -> str:
        """A new PIN for `participant`; an earlier one is void."""
        pin = f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}}"
        self._pins[participant] = _Pin(digest(pin), self._clock() + PIN_SECONDS)
        return pin

    def redeem(self, pin: str) -> str | None:
        """The participant whose PIN this is, once; `None` when it is nobody's."""
        self._forget_spent()
        given = digest(pin.replace(" ", ""))
        owner = None
        for participant, known in self._pins.items():
            if hmac.compare_digest(given, known.hashed):
                owner = participant
        if owner is None:
            for known in self._pins.values():
                known.tries -= 1
        else:
            del self._pins[owner]
        return owner

    def _forget_spent(self) -> None:
        now = self._clock()
        self._pins = {
            participant: pin
            for participant, pin in self._pins.items()
            if pin.tries > 0 and pin.expires > now
        }
