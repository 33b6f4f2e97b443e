"""Numbers and times as the reader's language writes them."""

from __future__ import annotations

from datetime import date, datetime

from workshop_tui.locale import language


def decimal(value: float, decimals: int = 1) -> str:
    """A number with so many decimals: 1,3 in Indonesian, 1.3 in English."""
    from babel.numbers import format_decimal  # 37 ms that the first screen does not need

    return format_decimal(value, format=f"0.{'0' * decimals}", locale=language())


def day(date: date) -> str:
    """A day, such as 9 Juni 2026."""
    from babel.dates import format_date

    return format_date(date, "d MMMM y", locale=language())


def moment(milliseconds: int) -> str:
    """A time in the laptop's own zone, such as 9 Jun 2026 14.05."""
    from babel.dates import format_datetime

    when = datetime.fromtimestamp(milliseconds / 1000).astimezone()
    return format_datetime(
        when, "d MMM y HH.mm" if language() == "id" else "d MMM y HH:mm", locale=language()
    )
