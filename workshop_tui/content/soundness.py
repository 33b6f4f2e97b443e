"""What a schema cannot say: rules that hold between the fields of an exercise or a post."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from workshop_tui.locale import _

from .exercises import Exercise
from .posts import Picture, SamplePost
from .problems import Problem, shown
from .rubric import Rubric
from .steps import Choose, CropPicture, Develop, FindFaults, Rank, Step, Write


def post_problems(post: SamplePost, file: Path, rubric: Rubric) -> list[Problem]:
    """What is wrong with a sample post beyond its schema."""
    problems = list(_missing_pictures(file, [("picture", post.picture)]))
    given, wanted = set(post.reference), set(rubric.codes())
    problems += [
        Problem(file, f"reference.{code}", _("nothing"), _("a level and a reason"))
        for code in sorted(wanted - given)
    ]
    problems += [
        Problem(file, f"reference.{code}", _("this field"), _("a criterion of the rubric"))
        for code in sorted(given - wanted)
    ]
    return problems


def exercise_problems(
    exercise: Exercise, file: Path, tracks: Collection[str], faults: Collection[str]
) -> list[Problem]:
    """What is wrong with an exercise beyond its schema."""
    problems = list(_missing_pictures(file, _pictures(exercise)))
    if exercise.track not in tracks:
        expected = _("one of {names}").format(names=", ".join(sorted(tracks)))
        problems.append(Problem(file, "track", shown(exercise.track), expected))
    problems += _unknown_faults(exercise, file, faults)
    seen: set[str] = set()
    for number, step in enumerate(exercise.steps, start=1):
        where = f"steps[{number}]"
        if step.id in seen:
            expected = _("an id that no other step has")
            problems.append(Problem(file, f"{where}.id", shown(step.id), expected))
        seen.add(step.id)
        problems += _step_problems(step, file, where)
    return problems


def _step_problems(step: Step, file: Path, where: str) -> Iterator[Problem]:
    match step:
        case FindFaults(options=options):
            if not any(option.right for option in options):
                yield Problem(file, f"{where}.options", _("none that is right"), _("at least one"))
        case Choose():
            yield from _choose_problems(step, file, where)
        case Rank():
            yield from _rank_problems(step, file, where)
        case CropPicture(things=things):
            if not any(thing.role == "subject" for thing in things):
                yield Problem(file, f"{where}.things", _("no subject"), _("at least one"))
        case Develop():
            yield from _develop_problems(step, file, where)
        case Write():
            if step.min_words > step.max_words:
                expected = _("at most max_words ({limit})").format(limit=step.max_words)
                yield Problem(file, f"{where}.min_words", shown(step.min_words), expected)


def _choose_problems(step: Choose, file: Path, where: str) -> Iterator[Problem]:
    right = sum(option.right for option in step.options)
    if right != 1:
        expected = _("exactly one that is right")
        yield Problem(file, f"{where}.options", shown(right), expected)
    if len({option.code for option in step.options}) < len(step.options):
        expected = _("a code of its own for each option")
        yield Problem(file, f"{where}.options", _("a code twice"), expected)


def _rank_problems(step: Rank, file: Path, where: str) -> Iterator[Problem]:
    ranks = sorted(block.rank for block in step.blocks if block.rank is not None)
    if not ranks or ranks != list(range(1, len(ranks) + 1)):
        found = ", ".join(map(str, ranks)) or _("nothing")
        yield Problem(file, f"{where}.blocks", found, _("the ranks 1, 2, 3, ... once each"))


def _develop_problems(step: Develop, file: Path, where: str) -> Iterator[Problem]:
    for setting in step.settings:
        if setting.low > setting.high:
            expected = _("at most high ({limit})").format(limit=setting.high)
            low = f"{where}.settings.{setting.control}.low"
            yield Problem(file, low, shown(setting.low), expected)


def _unknown_faults(exercise: Exercise, file: Path, faults: Collection[str]) -> Iterator[Problem]:
    used = [("before.faults", code) for code in exercise.before.faults]
    for number, step in enumerate(exercise.steps, start=1):
        if isinstance(step, FindFaults):
            used += [(f"steps[{number}].options", option.code) for option in step.options]
    for where, code in used:
        if code not in faults:
            yield Problem(file, where, shown(code), _("a code from faults.toml"))


def _pictures(exercise: Exercise) -> Iterator[tuple[str, Picture]]:
    yield "before.picture", exercise.before.picture
    yield "after.picture", exercise.after.picture
    for number, step in enumerate(exercise.steps, start=1):
        if isinstance(step, Choose):
            for option in step.options:
                if option.picture:
                    yield f"steps[{number}].options.{option.code}.picture", option.picture
        elif isinstance(step, CropPicture | Develop):
            yield f"steps[{number}].picture", step.picture


def _missing_pictures(file: Path, pictures: Iterable[tuple[str, Picture]]) -> Iterator[Problem]:
    for where, picture in pictures:
        if not (file.parent / picture.file).is_file():
            expected = _("a picture beside {file}").format(file=file.name)
            yield Problem(file, f"{where}.file", shown(picture.file), expected)
