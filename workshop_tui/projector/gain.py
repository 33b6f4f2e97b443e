"""Drawing what a class gained."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workshop_tui.app.text import AFTER, BEFORE
from workshop_tui.locale import _, ngettext
from workshop_tui.locale.numbers import decimal
from workshop_tui.room.protocol import SittingResults

from .drawing import beside, large

_NUMBER_WIDTH: Final = 26


def gain_figure(results: SittingResults, width: int, height: int) -> Content:
    """Mean points before and after as bars, the difference, the share of what could be gained."""
    if not results.n or not results.maximum:
        return Content(_("Nobody has taken both tests yet."))
    tall = 5 if height >= 26 else 3
    n = results.n
    people = ngettext("mean of {n} person", "mean of {n} people", n).format(n=n)
    most = _("of {most} points").format(most=decimal(results.maximum, 0))
    gained = results.after - results.before
    sign = "+" if gained >= 0 else "−"
    parts = [
        Content.styled(f"{people}, {most}", "$muted"),
        Content(),
        _bar(f"{BEFORE} {_('Before')}", results.before, results.maximum, "$before", width, tall),
        Content(),
        _bar(f"{_('After')} {AFTER}", results.after, results.maximum, "$after", width, tall),
        Content(),
        Content.styled(_("gained"), "$muted"),
        beside(
            large(f"{sign}{decimal(abs(gained))}", "bold $reference", width // 2, tall + 2),
            _share(results),
        ),
    ]
    return Content("\n").join(parts)


def _bar(label: str, value: float, most: float, style: str, width: int, tall: int) -> Content:
    number = large(decimal(value), f"bold {style}", _NUMBER_WIDTH, tall)
    room = max(1, width - _NUMBER_WIDTH - 3)
    filled = round(room * min(1.0, max(0.0, value / most)))
    line = Content.assemble(("█" * filled, style), ("░" * (room - filled), "$muted"))
    lines = [Content.styled(label, f"bold {style}"), *([line] * (tall - 1))]
    return beside(Content("\n").join(lines), number)


def _share(results: SittingResults) -> Content:
    if results.gain is None:
        return Content()
    share = decimal(100 * results.gain, 0)
    told = _("{share}% of what could still be gained").format(share=share)
    return Content.assemble("\n", (told, "bold"))
