"""Do the checks do what their own examples say?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from workshop_tui.content.files import ContentError
from workshop_tui.content.problems import Problem, shown
from workshop_tui.locale import _

from .catalogue import FILE, Catalogue, Example, read_catalogue
from .coach import run_check
from .context import Context
from .lexicon import Lexicon, read_extension, shipped_lexicon


def example_problems(lexicon: Lexicon | None = None) -> Iterator[Problem]:
    """The examples that come out otherwise than they should, with an office's words or without.

    Raises:
        ContentError: the catalogue or the lexicon that ships with the program cannot be used.
    """
    yield from tried_examples(read_catalogue(), lexicon or shipped_lexicon())


def extension_problems(file: Path) -> Iterator[Problem]:
    """What is wrong with an office's own words: the file itself, or what they do to the checks.

    An office may well mean to change a check; an example that comes out otherwise is told so that
    it does not happen unseen.
    """
    try:
        lexicon = shipped_lexicon().extended(read_extension(file))
    except ContentError as error:
        yield error.problem
        return
    for problem in tried_examples(read_catalogue(), lexicon):
        yield replace(problem, file=file)


def tried_examples(catalogue: Catalogue, lexicon: Lexicon) -> Iterator[Problem]:
    """The examples of a catalogue that come out otherwise than they should."""
    for number, entry in enumerate(catalogue.check, start=1):
        for field, examples in (("flagged", entry.flagged), ("clean", entry.clean)):
            for place, example in enumerate(examples, start=1):
                flagged = _is_flagged(entry.code, example, lexicon)
                if flagged != (field == "flagged"):
                    found = _("a text that {code} {outcome}: {text}").format(
                        code=entry.code,
                        outcome=_("flags") if flagged else _("leaves alone"),
                        text=shown(example if isinstance(example, str) else example.caption),
                    )
                    where = f"check[{number}].{field}[{place}]"
                    yield Problem(FILE, where, found, _("the opposite"))


def _is_flagged(code: str, example: str | Example, lexicon: Lexicon) -> bool:
    if isinstance(example, str):
        return bool(run_check(code, example, Context(lexicon=lexicon)))
    context = Context(
        platform=example.platform,
        alt=example.alt,
        earlier=example.earlier,
        election=example.election,
        lexicon=lexicon,
    )
    return bool(run_check(code, example.caption, context))
