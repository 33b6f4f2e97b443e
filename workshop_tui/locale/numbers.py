"""Numbers, days and times as the reader's language writes them.

Babel knows how; it takes some 40 ms to import, which no start should wait for, so each of these
imports it when it is first called. What is only spoken of needs nothing but `_()`.
"""

from __future__ import annotations

import math
from datetime import date, datetime

from . import language


def decimal(value: float, decimals: int = 1) -> str:
    """A number with so many decimals: 1,3 in Indonesian, 1.3 in English."""
    from babel.numbers import format_decimal

    return format_decimal(value, format=f"0.{'0' * decimals}", locale=language())


def number(value: float) -> str:
    """A number with the decimals that it has, ten digits at most: 6, 1,5 and 0,025."""
    from babel.numbers import format_decimal

    return format_decimal(float(f"{value:.10g}"), format="0.##########", locale=language())


def whole(value: int) -> str:
    """A whole number with its thousands set apart: 2.200 in Indonesian, 2,200 in English."""
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0", locale=language())


def cut_decimal(value: float) -> str:
    """A number cut, not rounded, to one decimal, for a limit: 4.48 must not be told as 4.5."""
    return decimal(math.trunc(value * 10) / 10)


def day(date: date) -> str:
    """A day, such as 9 Juni 2026."""
    from babel.dates import format_date

    return format_date(date, "d MMMM y", locale=language())


def month_in_words(month: date) -> str:
    """A month, such as `Des 2025` or `Dec 2025`."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMM", month, locale=language())


def moment(milliseconds: int) -> str:
    """A time in the laptop's own zone, such as 9 Jun 2026 14.05."""
    from babel.dates import format_datetime

    when = datetime.fromtimestamp(milliseconds / 1000).astimezone()
    return format_datetime(
        when, "d MMM y HH.mm" if language() == "id" else "d MMM y HH:mm", locale=language()
    )


def time_of_day(milliseconds: int) -> str:
    """A time today in the laptop's own zone, such as 14.05; needs no Babel."""
    when = datetime.fromtimestamp(milliseconds / 1000).astimezone()
    return when.strftime("%H.%M" if language() == "id" else "%H:%M")
