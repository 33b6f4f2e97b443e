"""Do the captions of an exercise show what it says they show, by the caption coach?

Questions do not count: the coach asks them of good captions too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshop_tui.coaching.caption import Context, Flag, Kind, Lexicon, check_caption
from workshop_tui.coaching.caption.catalogue import entries
from workshop_tui.coaching.steps.write import coaching_of
from workshop_tui.content import Exercise, Problem, PublicPost, Write
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
    yield from _own_task_problems(exercise, file, lexicon)


def _own_task_problems(exercise: Exercise, file: Path, lexicon: Lexicon) -> Iterator[Problem]:
    """Checks that a step asks of the writer, and the exercise's own texts do not pass."""
    after = exercise.after
    for number, step in enumerate(exercise.steps, start=1):
        if not isinstance(step, Write):
            continue
        texts = {"after.caption": (after.caption, after.platform)}
        if step.example is not None:
            texts[f"steps[{number}].example"] = (step.example.id, exercise.before.platform)
        for where, (text, platform) in texts.items():
            flags = coaching_of(step, text, Context(platform=platform, lexicon=lexicon)).flags
            for flag in flags:
                if where != "after.caption" or flag.kind is Kind.QUESTION:
                    expected = _("a text that passes what steps[{number}].passes asks")
                    found = f"{flag.check}: {flag.message}"
                    yield Problem(file, where, found, expected.format(number=number))


def _flags(post: PublicPost, lexicon: Lexicon) -> list[Flag]:
    context = Context(platform=post.platform, alt=post.alt, lexicon=lexicon)
    return [flag for flag in check_caption(post.caption, context) if flag.kind != Kind.QUESTION]
