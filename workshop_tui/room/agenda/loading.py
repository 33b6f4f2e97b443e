"""Reading an agenda from its file, with errors that say what to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from workshop_tui.content.files import ContentError, read_model
from workshop_tui.content.places import content_dir
from workshop_tui.content.problems import Problem, shown
from workshop_tui.locale import _

from .model import Agenda, Posttest, Pretest, subjects_of

FOLDER: Final = "agendas"


def shipped_agendas() -> dict[str, Path]:
    """The files of the agendas that come with the program, by name."""
    return {file.stem: file for file in sorted(content_dir(FOLDER).glob("*.toml"))}


def load_agenda(
    name_or_file: str, subjects: Collection[str], sealed: Collection[str] | None = None
) -> Agenda:
    """The agenda in a file, or the shipped one of that name.

    Args:
        name_or_file: `half-day`, or the path of a TOML file.
        subjects: the ids of all exercises and posts that an activity may be about.
        sealed: the ids of the posts that a test may be about, where it is known.

    Raises:
        ContentError: it cannot be used; the message names file, field and remedy.
    """
    shipped = shipped_agendas()
    file = shipped.get(name_or_file) or Path(name_or_file).expanduser()
    if not file.suffix and not file.exists():
        expected = _("a TOML file, or one of {names}").format(names=", ".join(shipped))
        raise ContentError(Problem(file, _("the whole file"), _("no such agenda"), expected))
    agenda = read_model(file, Agenda)
    for problem in _problems(agenda, file, subjects, sealed):
        raise ContentError(problem)
    return agenda


def _problems(
    agenda: Agenda, file: Path, subjects: Collection[str], sealed: Collection[str] | None
) -> Iterator[Problem]:
    times = Counter(activity.id for activity in agenda.activities)
    for number, activity in enumerate(agenda.activities, start=1):
        where = f"activities[{number}]"
        if times[activity.id] > 1:
            expected = _("an id that no other activity has")
            yield Problem(file, f"{where}.id", shown(activity.id), expected)
        is_test = isinstance(activity, Pretest | Posttest)
        possible = sealed if is_test and sealed is not None else subjects
        for subject in subjects_of(activity):
            if subject not in possible:
                expected = _("one of {names}").format(names=", ".join(sorted(possible)))
                yield Problem(file, f"{where}.subject", shown(subject), expected)
