"""Do the captions of an exercise show what it says they show, by the caption coach?

Questions do not count: the coach asks them of good captions too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshop_tui.coaching.caption import Context, Flag, Kind, Lexicon, check_caption
from workshop_tui.coaching.caption.catalogue import entries
from workshop_tui.content import Exercise, Problem, PublicPost
from workshop_tui.locale import _


def caption_problems(exercise: Exercise, file: Path, lexicon: Lexicon) -> Iterator[Problem]:
    """Faults that the *before* lists and its text does not have, and what the *after* still has."""
    raised = {flag.check for flag in _flags(exercise.before, lexicon)}
    for code in exercise.before.faults:
        entry = entries().get(code)
        if entry and entry.kind is not Kind.QUESTION and code not in raised:
            expected = _("a caption or alt text in which the coach finds it")
            yield Problem(file, "before.faults", code, expected)
    for flag in _flags(exercise.after, lexicon):
        found = f"{flag.check}: {flag.message}"
        yield Problem(file, "after.caption", found, _("nothing that the coach would change"))


def _flags(post: PublicPost, lexicon: Lexicon) -> list[Flag]:
    context = Context(platform=post.platform, alt=post.alt, lexicon=lexicon)
    return [flag for flag in check_caption(post.caption, context) if flag.kind != Kind.QUESTION]
