"""The room code: what people read from the projector and type."""

from __future__ import annotations

import hmac
import secrets
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32 (https://www.crockford.com/base32.html): no I, L, O and U."""
LENGTH: Final = 8
"""Characters of a code: 40 bits, which no one guesses over a network in a day."""
_READ_AS: Final = str.maketrans("OIL", "011", " -\u2010\u2011\u2012\u2013\u2014")


def new_code() -> str:
    """A code that nobody can foretell."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def parse_code(typed: str) -> str | None:
    """The code that somebody meant, or `None` when it cannot be one.

    Case, spaces and dashes do not matter; O is read as 0, I and L as 1.
    """
    code = typed.upper().translate(_READ_AS)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def shown_code(code: str) -> str:
    """The code in two halves, as people read it aloud: `K7QP-4M2X`."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def same_code(typed: str, code: str) -> bool:
    """Is `typed` the code? Takes the same time whatever is wrong with it."""
    return hmac.compare_digest((parse_code(typed) or "").encode(), code.encode())
