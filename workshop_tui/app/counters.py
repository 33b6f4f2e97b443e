"""What is counted in a caption, as a line below the editor."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workshop_tui.coaching.caption import (
    Band,
    CaptionCounts,
    count,
    read_aloud_seconds,
    readability,
)
from workshop_tui.coaching.platforms import platform_facts
from workshop_tui.content.posts import Platform
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.locale.numbers import month_in_words

BANDS: Final = {
    Band.EASY: N_("easy to read"),
    Band.MEDIUM: N_("fairly heavy"),
    Band.HEAVY: N_("heavy to read"),
}


def counters(caption: str, min_words: int = 0, max_words: int = 0) -> Content:
    """The counts of a caption; the words stand out while they are not as many as asked."""
    counts = count(caption)
    words = ngettext("{n} word", "{n} words", counts.words).format(n=counts.words)
    asked = ""
    style = ""
    if max_words:
        asked = f" ({min_words}–{max_words})"
        style = "bold $after" if min_words <= counts.words <= max_words else "$reference"
    rest = [*_lengths(counts), _hashtags(counts.hashtags)]
    return Content.assemble((words + asked, style), (" · " + " · ".join(rest), "$muted"))


def lab_counters(caption: str, platform: Platform) -> Content:
    """The counts beside what the platform allows, how heavy it reads and how long it takes."""
    counts = count(caption)
    limits = platform_facts().of(platform).caption
    parts = [
        *_lengths(counts, limits.characters.most),
        _hashtags(counts.hashtags, limits.hashtags.most if limits.hashtags else 0),
    ]
    if (reading := readability(caption)) is not None:
        parts.append(_(BANDS[reading.band]))
    parts.append(_("{n} s aloud").format(n=read_aloud_seconds(caption)))
    return Content.styled(" · ".join(parts), "$muted")


def _lengths(counts: CaptionCounts, most: int = 0) -> list[str]:
    characters = ngettext("{n} character", "{n} characters", counts.characters)
    sentences = ngettext("{n} sentence", "{n} sentences", counts.sentences)
    told = characters.format(n=counts.characters)
    if most and counts.characters > most:
        told += f" ({_('at most {n}').format(n=most)})"
    return [
        told,
        sentences.format(n=counts.sentences),
        _("longest {n} words").format(n=counts.longest_sentence),
    ]


def _hashtags(number: int, most: int = 0) -> str:
    told = ngettext("{n} hashtag", "{n} hashtags", number).format(n=number)
    if not most:
        return told
    limit = _("at most {n}, as of {month}")
    return f"{told} ({limit.format(n=most, month=month_in_words(platform_facts().month))})"
