"""Judge a text: its length and the checks that it must pass; its quality is for people to judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_tui.coaching.caption import Context, Flag, Kind, check_caption, words
from workshop_tui.coaching.caption.catalogue import entries
from workshop_tui.content import Write

from .verdict import Remark, Verdict


@dataclass(frozen=True, slots=True)
class Coaching:
    """What the caption coach says of a text in a step.

    Attributes:
        passed: the codes of the step's checks that the text passes, in the step's order.
        flags: what remains, what matters most first: of the step's checks, and every alarm.
    """

    passed: tuple[str, ...]
    flags: tuple[Flag, ...]


def coaching_of(step: Write, text: str, context: Context | None = None) -> Coaching:
    """Hold a text against the checks of its step.

    Alarms speak up even where the step does not ask for them: somebody could be hurt.
    """
    if not step.passes:
        return Coaching((), ())
    raised = check_caption(text, context)
    flags = [flag for flag in raised if flag.check in step.passes or flag.kind is Kind.ALARM]
    found = {flag.check for flag in flags}
    return Coaching(tuple(code for code in step.passes if code not in found), tuple(flags))


def judge(step: Write, response: Sequence[str], context: Context | None = None) -> Verdict:
    """`response` holds the text; a point for its length, and one for each check that it passes.

    Questions are remarked on and give or take no point: only the writer can answer them.
    """
    text = "\n".join(response)
    coaching = coaching_of(step, text, context)
    messages = {flag.check: flag.message for flag in reversed(coaching.flags)}
    remarks = tuple(
        Remark(code, taken=True, agrees=code not in messages, why=messages.get(code))
        for code in step.passes
    )
    counted = [remark for remark in remarks if not asks(remark.key)]
    right = int(fits(step, text)) + sum(remark.agrees for remark in counted)
    return Verdict(right, 1 + len(counted), remarks)


def asks(check: str) -> bool:
    """Does a check ask the writer, so that no point hangs on it?"""
    return entries()[check].kind is Kind.QUESTION


def fits(step: Write, text: str) -> bool:
    """Is the text as long as asked, in words and in characters?"""
    long = step.max_characters is not None and len(text.strip()) > step.max_characters
    return not long and step.min_words <= len(words(text)) <= step.max_words
