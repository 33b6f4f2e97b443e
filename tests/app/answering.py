"""Answering any kind of step with the keys, as the expert would and otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from textual.pilot import Pilot

from tests.app.driving import app_of, paste, press
from workshop_tui.app.widgets.item_list import ItemList
from workshop_tui.coaching.steps.poster import expert_of, response_of
from workshop_tui.content import (
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
    Predict,
    Rank,
    SelfScore,
    Step,
    Write,
    load_library,
)


def expert_response(step: Step) -> list[str]:  # noqa: C901  one case per kind
    """What the expert would hand in."""
    match step:
        case FindFaults(options=options):
            return [option.code for option in options if option.right]
        case Predict(options=guesses):
            return [str(number) for number, guess in enumerate(guesses) if guess.right]
        case Mark(parts=parts):
            return [str(number) for number, part in enumerate(parts) if part.right]
        case Choose(options=variants):
            return [option.code for option in variants if option.right]
        case Rank(blocks=blocks):
            kept = [(block.rank, n) for n, block in enumerate(blocks) if block.rank is not None]
            return [str(number) for _rank, number in sorted(kept)]
        case Order(cards=cards):
            return [str(number) for number, card in enumerate(cards) if card.slot is not None]
        case Match(cards=cards_to_match):
            return [f"{number}={card.label}" for number, card in enumerate(cards_to_match)]
        case ChooseCamera(positions=positions, reasons=reasons):
            taken = [position.code for position in positions if position.right]
            return [*taken, *(reason.code for reason in reasons if reason.right)]
        case CropPicture(expert=expert):
            return [str(share) for share in expert]
        case Develop(settings=settings):
            return [f"{one.control}={round((one.low + one.high) / 2)}" for one in settings]
        case LayOutPoster():
            return response_of(expert_of(step))
        case Write(passes=passes):
            return [_passing_text(step) if passes else " ".join(["kata"] * (step.min_words + 5))]
        case PeerScore(practice=practice):
            return [str(reference.level) for reference in practice.reference.values()]
        case SelfScore():
            return list("333333")
    raise NotImplementedError(f"say here how an expert answers {step.id} ({type(step).__name__})")


def _passing_text(step: Write) -> str:
    """What that passes the checks of a step: the expert's example, or the caption of the after."""
    if step.example is not None:
        return step.example.id
    exercises = load_library().exercises.values()
    return next(exercise.after.caption for exercise in exercises if step in exercise.steps)


def wrong_response(step: Step) -> list[str]:
    """What somebody hands in who sees hardly anything as the expert does."""
    match step:
        case FindFaults(options=options):
            return [next(option.code for option in options if not option.right)]
        case Predict(options=guesses):
            return [str(next(number for number, guess in enumerate(guesses) if not guess.right))]
        case Mark(parts=parts):
            return [str(next(number for number, part in enumerate(parts) if not part.right))]
        case Choose(options=variants):
            return [next(option.code for option in variants if not option.right)]
        case Match(cards=cards, labels=labels):
            return [f"{number}={labels[0].code}" for number in range(len(cards))]
        case Write():
            return ["kata"] if step.min_words > 1 else ["kata " * 600]
        case PeerScore(practice=practice):
            return [str(reference.level % 4 + 1) for reference in practice.reference.values()]
        case SelfScore():
            return list("111111")
    return []


def drafted(step: Step) -> bool:
    """Is the expert's answer too many key presses away, so that a test begins with its draft?"""
    return isinstance(step, ChooseCamera | CropPicture | Develop | LayOutPoster)


async def answer(  # noqa: C901  one case per kind
    pilot: Pilot[None], step: Step, response: Sequence[str]
) -> None:
    """Put `response` into the view of `step` with the keys, and hand it in."""
    match step:
        case FindFaults() | Predict():
            for key in response:
                await _highlight(pilot, key)
                await pilot.press("space")
        case Mark():
            await pilot.press(*(str(int(number) + 1) for number in response))
        case Choose():
            await _highlight(pilot, response[0])
            await press(pilot, "enter")
            return
        case Rank() | Order():
            if response:
                await _arrange(pilot, response)
        case Match(labels=labels):
            codes = [label.code for label in labels]
            for pair in response:
                card, _equals, code = pair.partition("=")
                await _highlight(pilot, card)
                await pilot.press(str(codes.index(code) + 1))
        case Write():
            await pilot.press("ctrl+a")
            await paste(pilot, response[0])
        case SelfScore() | PeerScore():
            await _score(pilot, step, response)
        case ChooseCamera(reasons=reasons):
            if not response:
                await pilot.press("space")
                await _highlight(pilot, next(reason.code for reason in reasons if not reason.right))
                await pilot.press("enter")
        case LayOutPoster():
            if not response:
                await pilot.press("x")
        case CropPicture() | Develop():
            if not response:
                await pilot.press("left" if isinstance(step, Develop) else "minus")
    await press(pilot, "ctrl+s")


async def _highlight(pilot: Pilot[None], entry: str) -> None:
    options = app_of(pilot).screen.query_one("#options", ItemList)
    options.highlighted = options.get_option_index(entry)
    await pilot.pause()


async def _arrange(pilot: Pilot[None], response: Sequence[str]) -> None:
    options = app_of(pilot).screen.query_one("#options", ItemList)
    line = ["line"] if "line" in [option.id for option in options.options] else []
    for place, entry in enumerate([*response, *line]):
        if (index := options.get_option_index(entry)) != place:
            await _highlight(pilot, entry)
            await pilot.press(*["k"] * (index - place))


async def _score(pilot: Pilot[None], step: Step, levels: Sequence[str]) -> None:
    for level in levels:
        await press(pilot, level, "enter")
    if isinstance(step, PeerScore):
        await paste(pilot, "Jadwalnya terbaca sekali lihat.")
        await press(pilot, "enter")
        await paste(pilot, "Kalau harinya di depan, warga bisa bersiap.")
