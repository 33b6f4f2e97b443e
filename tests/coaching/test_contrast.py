"""Contrast against published values."""

from __future__ import annotations

import pytest

from workshop_tui.coaching.layout import contrast_ratio


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),  # the best-known near miss of 4.5, in WebAIM's examples
        ("#767676", "#FFFFFF", 4.54),
        ("#FFE066", "#FFFFFF", 1.30),
        ("#FFFFFF", "#0B3D6B", 11.09),
        ("#ABCDEF", "#ABCDEF", 1.0),
    ],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)
