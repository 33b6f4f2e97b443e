"""What a schema cannot say: rules that hold between the fields of an exercise or a post."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from workshop_tui.locale import _

from .exercises import Exercise
from .posts import Picture, ReferenceLevel, SamplePost
from .problems import Problem, shown
from .rubric import Rubric
from .steps import (
    CAPTION_CHECKS,
    CameraReason,
    Choose,
    ChooseCamera,
    CropPicture,
    Develop,
    FindFaults,
    LayOutPoster,
    Mark,
    Match,
    Order,
    PeerScore,
    Position,
    Predict,
    Rank,
    SelfScore,
    Step,
    Variant,
    Write,
    part_spans,
)


def post_problems(post: SamplePost, file: Path, rubric: Rubric) -> list[Problem]:
    """What is wrong with a sample post beyond its schema."""
    return [
        *_missing_pictures(file, [("picture", post.picture)]),
        *_reference_problems(post.reference, file, "reference", rubric),
    ]


def _reference_problems(
    reference: Mapping[str, ReferenceLevel], file: Path, where: str, rubric: Rubric
) -> Iterator[Problem]:
    given, wanted = set(reference), set(rubric.codes())
    for code in sorted(wanted - given):
        yield Problem(file, f"{where}.{code}", _("nothing"), _("a level and a reason"))
    for code in sorted(given - wanted):
        yield Problem(file, f"{where}.{code}", _("this field"), _("a criterion of the rubric"))


def exercise_problems(
    exercise: Exercise,
    file: Path,
    tracks: Collection[str],
    faults: Collection[str],
    rubric: Rubric,
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
        problems += _step_problems(step, file, where, exercise)
        if isinstance(step, SelfScore | PeerScore):
            problems += _score_problems(step, file, where, exercise, rubric)
    return problems


def _step_problems(  # noqa: C901  one case per kind
    step: Step, file: Path, where: str, exercise: Exercise
) -> Iterator[Problem]:
    match step:
        case Predict(options=options):
            if not any(option.right for option in options):
                yield Problem(file, f"{where}.options", _("none that is right"), _("at least one"))
        case FindFaults() | Choose() | ChooseCamera():
            yield from _option_problems(step, file, where)
        case Rank():
            yield from _rank_problems(step, file, where)
        case Order(cards=cards):
            if (placed := sum(card.slot is not None for card in cards)) < 2:
                yield Problem(file, f"{where}.cards", shown(placed), _("at least two with a slot"))
        case Match():
            yield from _match_problems(step, file, where)
        case Mark():
            yield from _mark_problems(step, file, where, exercise.before.caption)
        case CropPicture(things=things):
            if not any(thing.role == "subject" for thing in things):
                yield Problem(file, f"{where}.things", _("no subject"), _("at least one"))
        case Develop():
            yield from _develop_problems(step, file, where)
        case LayOutPoster():
            yield from _poster_problems(step, file, where)
        case Write():
            yield from _write_problems(step, file, where)


def _option_problems(
    step: FindFaults | Choose | ChooseCamera, file: Path, where: str
) -> Iterator[Problem]:
    match step:
        case FindFaults(options=faults):
            if not any(fault.right for fault in faults):
                yield Problem(file, f"{where}.options", _("none that is right"), _("at least one"))
        case Choose(options=variants):
            yield from _one_right(variants, file, f"{where}.options")
        case ChooseCamera(positions=positions, reasons=reasons):
            yield from _one_right(positions, file, f"{where}.positions")
            yield from _one_right(reasons, file, f"{where}.reasons")


def _one_right(
    options: Sequence[Variant | Position | CameraReason], file: Path, where: str
) -> Iterator[Problem]:
    right = sum(option.right for option in options)
    if right != 1:
        expected = _("exactly one that is right")
        yield Problem(file, where, shown(right), expected)
    if len({option.code for option in options}) < len(options):
        expected = _("a code of its own for each option")
        yield Problem(file, where, _("a code twice"), expected)


def _rank_problems(step: Rank, file: Path, where: str) -> Iterator[Problem]:
    ranks = sorted(block.rank for block in step.blocks if block.rank is not None)
    if not ranks or ranks != list(range(1, len(ranks) + 1)):
        found = ", ".join(map(str, ranks)) or _("nothing")
        yield Problem(file, f"{where}.blocks", found, _("the ranks 1, 2, 3, ... once each"))


def _match_problems(step: Match, file: Path, where: str) -> Iterator[Problem]:
    codes = [label.code for label in step.labels]
    if len(set(codes)) < len(codes):
        expected = _("a code of its own for each label")
        yield Problem(file, f"{where}.labels", _("a code twice"), expected)
    for number, card in enumerate(step.cards, start=1):
        if card.label not in codes:
            expected = _("one of {names}").format(names=", ".join(codes))
            yield Problem(file, f"{where}.cards[{number}].label", shown(card.label), expected)


def _mark_problems(step: Mark, file: Path, where: str, before: str) -> Iterator[Problem]:
    if not any(part.right for part in step.parts):
        yield Problem(file, f"{where}.parts", _("none that is right"), _("at least one"))
    caption = step.caption or before
    for number in range(len(step.parts)):
        if part_spans(caption, step.parts[: number + 1]) is None:
            expected = _("words of the caption, after those of the part before")
            found = shown(step.parts[number].text)
            yield Problem(file, f"{where}.parts[{number + 1}].text", found, expected)
            return


def _write_problems(step: Write, file: Path, where: str) -> Iterator[Problem]:
    if step.min_words > step.max_words:
        expected = _("at most max_words ({limit})").format(limit=step.max_words)
        yield Problem(file, f"{where}.min_words", shown(step.min_words), expected)
    if step.form == "opening" and step.max_characters is None:
        expected = _("a limit, such as 125")
        yield Problem(file, f"{where}.max_characters", _("nothing"), expected)
    if step.passes and step.form == "alt":
        expected = _("no checks of captions for an alt text")
        yield Problem(file, f"{where}.passes", shown(", ".join(step.passes)), expected)
    for number, code in enumerate(step.passes, start=1):
        if code not in CAPTION_CHECKS:
            expected = _("one of {names}").format(names=", ".join(CAPTION_CHECKS))
            yield Problem(file, f"{where}.passes[{number}]", shown(code), expected)
        elif code in step.passes[: number - 1]:
            expected = _("each code once")
            yield Problem(file, f"{where}.passes[{number}]", shown(code), expected)


def _score_problems(
    step: SelfScore | PeerScore, file: Path, where: str, exercise: Exercise, rubric: Rubric
) -> Iterator[Problem]:
    earlier = exercise.steps[: exercise.steps.index(step)]
    if not any(isinstance(other, Write) and other.form == "caption" for other in earlier):
        expected = _("a step before it in which the caption is written")
        yield Problem(file, where, shown(step.id), expected)
    if isinstance(step, PeerScore):
        practice = step.practice
        yield from _reference_problems(
            practice.reference, file, f"{where}.practice.reference", rubric
        )
        if not practice.id.startswith(f"{exercise.id}-"):
            expected = _("an id that begins with {start}").format(start=f"{exercise.id}-")
            yield Problem(file, f"{where}.practice.id", shown(practice.id), expected)


def _develop_problems(step: Develop, file: Path, where: str) -> Iterator[Problem]:
    for setting in step.settings:
        if setting.low > setting.high:
            expected = _("at most high ({limit})").format(limit=setting.high)
            low = f"{where}.settings.{setting.control}.low"
            yield Problem(file, low, shown(setting.low), expected)


def _poster_problems(step: LayOutPoster, file: Path, where: str) -> Iterator[Problem]:
    codes = [block.code for block in step.blocks]
    placed = [placing.code for placing in step.expert.blocks]
    for given, field in ((codes, "blocks"), (placed, "expert.blocks")):
        if len(set(given)) < len(given):
            expected = _("a code of its own for each option")
            yield Problem(file, f"{where}.{field}", _("a code twice"), expected)
    for code in sorted(set(placed) - set(codes)):
        yield Problem(file, f"{where}.expert.blocks", shown(code), _("the code of a block"))
    if not any(block.placed for block in step.blocks):
        expected = _("at least one")
        yield Problem(file, f"{where}.blocks", _("no block on the poster"), expected)


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
        for where, picture in _step_pictures(step):
            if picture is not None:
                yield f"steps[{number}].{where}", picture


def _step_pictures(step: Step) -> Iterator[tuple[str, Picture | None]]:
    match step:
        case Choose(options=options):
            yield from ((f"options.{option.code}.picture", option.picture) for option in options)
        case Match(cards=cards):
            yield from ((f"cards[{n}].picture", card.picture) for n, card in enumerate(cards, 1))
        case PeerScore(practice=practice):
            yield "practice.picture", practice.picture
        case ChooseCamera(positions=positions):
            yield from ((f"positions.{at.code}.picture", at.picture) for at in positions)
        case CropPicture() | Develop() | Write():
            yield "picture", step.picture


def _missing_pictures(file: Path, pictures: Iterable[tuple[str, Picture]]) -> Iterator[Problem]:
    for where, picture in pictures:
        if not (file.parent / picture.file).is_file():
            expected = _("a picture beside {file}").format(file=file.name)
            yield Problem(file, f"{where}.file", shown(picture.file), expected)
