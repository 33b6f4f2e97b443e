"""Numbers, days and times as an Indonesian and an English reader expect them."""

from __future__ import annotations

from datetime import date

import pytest

from workshop_tui.locale import use_language
from workshop_tui.locale.numbers import cut_decimal, day, decimal, month_in_words, number, whole


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [(6, "6", "6"), (1.5, "1,5", "1.5"), (-0.025, "-0,025", "-0.025"), (0.1 + 0.2, "0,3", "0.3")],
)
def test_a_number_has_the_decimals_that_it_has(value: float, indonesian: str, english: str) -> None:
    assert number(value) == indonesian
    use_language("en")
    assert number(value) == english


def test_decimals_are_as_many_as_asked() -> None:
    assert (decimal(7.25), decimal(7, 2), decimal(-0.5)) == ("7,2", "7,00", "-0,5")
    use_language("en")
    assert decimal(1.3) == "1.3"


def test_thousands_are_set_apart() -> None:
    assert (whole(125), whole(2200)) == ("125", "2.200")
    use_language("en")
    assert whole(2200) == "2,200"


def test_what_is_just_below_a_limit_is_not_told_as_the_limit() -> None:
    assert cut_decimal(4.4999) == "4,4"
    assert cut_decimal(4.5) == "4,5"


def test_days_and_months_are_spelt_out() -> None:
    when = date(2026, 6, 9)
    assert (day(when), month_in_words(when)) == ("9 Juni 2026", "Jun 2026")
    use_language("en")
    assert day(when) == "9 June 2026"
