"""The coach at a writer's side: flags of the text in hand, without those that were answered."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workshop_tui.coaching.caption import Context, Flag, check_caption
from workshop_tui.records import FlagReply

Answered = Collection[tuple[str, str]]
"""The check and the quotation of every flag that the writer replied to."""


def open_flags(caption: str, context: Context, answered: Answered) -> tuple[Flag, ...]:
    """What the coach has to say about a caption and its alt text, the most pressing first.

    Nothing is said about a page that is still empty, nor about an empty alt text before the
    caption has a sentence to stand on.
    """
    if not caption.strip():
        return ()
    return without_answered(check_caption(caption, context), answered)


def without_answered(flags: Iterable[Flag], answered: Answered) -> tuple[Flag, ...]:
    """The flags that the writer did not reply to."""
    return tuple(flag for flag in flags if key_of(flag) not in answered)


def key_of(flag: Flag) -> tuple[str, str]:
    """By what a flag is known again while the text around it changes."""
    return flag.check, " ".join(flag.quotes)


def reply(flag: Flag, answer: str, text: str) -> FlagReply:
    """What the writer says to a flag."""
    check, quote = key_of(flag)
    return FlagReply(check, quote, answer, text)
