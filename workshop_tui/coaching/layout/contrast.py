"""Contrast between two colours, as WCAG 2.2 defines it.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import Final

LARGE_TEXT: Final = 3.0
"""The least ratio for text of 18 points, or of 14 points in bold (success criterion 1.4.3)."""
TEXT: Final = 4.5
"""The least ratio for all other text (success criterion 1.4.3)."""


def contrast_ratio(one: str, other: str) -> float:
    """The ratio of two colours given as `#rrggbb`, from 1 (equal) to 21 (black and white).

    Raises:
        ValueError: one of them is no such colour.
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
