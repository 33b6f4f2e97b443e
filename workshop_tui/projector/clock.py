"""Time left, as it is shown."""

from __future__ import annotations

import math


def time_left(seconds: float) -> str:
    """`06:12`, or `1:06:12` from an hour on; `00:00` when it is over."""
    left = max(0, math.ceil(seconds))
    minutes, rest = divmod(left, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
