"""What is counted in a caption, as a line below the editor."""

from __future__ import annotations

from textual.content import Content

from workshop_tui.coaching.caption import count
from workshop_tui.locale import _, ngettext


def counters(caption: str, min_words: int = 0, max_words: int = 0) -> Content:
    """The counts of a caption; the words stand out while they are not as many as asked."""
    counts = count(caption)
    words = ngettext("{n} word", "{n} words", counts.words).format(n=counts.words)
    asked = ""
    style = ""
    if max_words:
        asked = f" ({min_words}–{max_words})"
        style = "bold $after" if min_words <= counts.words <= max_words else "$reference"
    rest = [
        ngettext("{n} character", "{n} characters", counts.characters).format(n=counts.characters),
        ngettext("{n} sentence", "{n} sentences", counts.sentences).format(n=counts.sentences),
        _("longest {n} words").format(n=counts.longest_sentence),
        ngettext("{n} hashtag", "{n} hashtags", counts.hashtags).format(n=counts.hashtags),
    ]
    return Content.assemble((words + asked, style), (" · " + " · ".join(rest), "$muted"))
