"""Names that say nothing about the person."""

from __future__ import annotations

import random

_ANIMALS = (
    *("Anoa", "Bangau", "Cendrawasih", "Elang", "Jalak", "Kakatua"),
    *("Kancil", "Kutilang", "Merak", "Penyu", "Rusa", "Tarsius"),
)
_COLOURS = ("Biru", "Hijau", "Jingga", "Kuning", "Merah", "Perak", "Putih", "Ungu")


def pseudonym() -> str:
    """A friendly name that says nothing about the person, such as "Elang Biru 7"."""
    return f"{random.choice(_ANIMALS)} {random.choice(_COLOURS)} {random.randint(1, 99)}"
