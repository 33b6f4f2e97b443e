"""What is said of a text that was handed in: what works, what to try, what its writer answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from textual.content import Content

from workshop_tui.app.text import REFERENCE, user_line, user_text
from workshop_tui.app.widgets.coach_panel import KINDS
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.coaching.caption import Flag, Kind, checklist, most_important, words
from workshop_tui.coaching.caption.catalogue import entries
from workshop_tui.coaching.caption.flag import shorten
from workshop_tui.coaching.steps.write import Coaching, asks, fits
from workshop_tui.content import Text, Write
from workshop_tui.locale import _

from .base import tick

FLAG: Final = "flag-"
"""How the id of an item begins that stands for a flag; the number of the flag follows."""


MOST_PRAISED: Final = 4
"""Sentences of praise; more would drown what there is to try."""


class CoachedList(Choices):
    """What is said of a text; Enter or a click opens a flag."""


def coached_items(step: Write, text: str, coaching: Coaching) -> Iterator[Item]:
    """First what works, then the flags that matter most, then what a person looks for."""
    catalogue = entries()
    whole = fits(step, text)  # of half a text nobody can say that it answers anything
    passed = [catalogue[code] for code in coaching.passed if whole or not asks(code)]
    praise = [str(entry.praise) for entry in passed if entry.praise is not None]
    if step.passes and whole:
        praise.insert(0, _("As long as asked."))
    if praise:
        yield Item("praise", tick(True), user_text(" ".join(praise[:MOST_PRAISED])))
    if step.passes and not whole:
        yield Item("length", Content("↔ "), Content.styled(length_asked(step, text), "$reference"))
    chosen = most_important(coaching.flags)
    for number, flag in enumerate(coaching.flags):
        if flag in chosen:
            yield Item(f"{FLAG}{number}", *_told(flag, text))
    if later := [str(flag.name) for flag in coaching.flags if flag not in chosen]:
        names = ", ".join(dict.fromkeys(later))
        yield Item(
            "later", Content("  "), user_text(f"{_('Then')}: {names}.").stylize_before("$muted")
        )
    asked = {catalogue[code].kind for code in step.passes}
    if Kind.ALARM in asked or any(flag.kind is Kind.ALARM for flag in coaching.flags):
        sign, _word, colour = KINDS[Kind.ALARM]
        heard = any(flag.kind is Kind.ALARM for flag in coaching.flags)
        silent = "" if heard else _("The coach raises no alarm, but silence is not safety.") + " "
        told = Content.styled(silent + _("Before it goes out, a person answers:"), "bold")
        yield Item("checklist", Content.styled(f"{sign} ", colour), told)
        yield from _boxes("checklist", checklist())
    yield from _compared(step)


def length_asked(step: Write, text: str) -> str:
    """How long a text is, and how long it should be."""
    if step.max_characters is None:
        told = _("{n} words; {low} to {high} were asked.")
        return told.format(n=len(words(text)), low=step.min_words, high=step.max_words)
    if (length := len(text.strip())) <= step.max_characters:
        return _("A few more words would tell more.")
    return _("{n} characters; at most {limit} were asked.").format(
        n=length, limit=step.max_characters
    )


def _told(flag: Flag, text: str) -> tuple[Content, Content]:
    sign, word, colour = KINDS[flag.kind]
    told = Content.assemble((f"{_(word)}  ", f"bold {colour}"), user_text(flag.message))
    if flag.guess is not None and (sentence := shorten(flag.guess.of(text))):
        guess = _("Perhaps this sentence answers it: “{sentence}”").format(sentence=sentence)
        told = Content.assemble(told, "\n", user_line(guess, "$muted"))
    return Content.styled(f"{sign} ", f"bold {colour}"), told


def _compared(step: Write) -> Iterator[Item]:
    if step.must_have:
        title = Content.styled(_("Does your text say it?"), "bold $reference")
        yield Item("must-have", Content(""), title)
        yield from _boxes("must-have", step.must_have)
    if step.example is not None:
        title = Content.styled(_("For comparison, the expert"), "bold")
        example = Content.assemble(title, "\n", user_text(step.example))
        yield Item("example", Content(f"{REFERENCE} "), example)


def _boxes(name: str, questions: Iterable[Text]) -> Iterator[Item]:
    """Questions that a person ticks in the head."""
    for number, question in enumerate(questions, start=1):
        yield Item(f"{name}-{number}", Content("□ "), user_text(question))
