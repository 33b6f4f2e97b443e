"""Taking the knowledge test: which form, in which order, and what is right."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping
from typing import Final

from workshop_tui.content import KnowledgeTest
from workshop_tui.content.knowledge_test import ParallelItem
from workshop_tui.records import PRETEST, Form, ItemAnswer, Sitting, TakenTest

_OTHER: Final[dict[Form, Form]] = {"A": "B", "B": "A"}


def form_for(person: str, sitting: Sitting, elsewhere: Form | None = None) -> Form:
    """The form that a person takes in a sitting; `elsewhere` is that of their other sitting.

    Half of all people begin with B, so that a difference in difficulty between the forms is not
    taken for a gain. The id of the person decides, and so does every laptop alike.
    """
    if elsewhere is not None:
        return _OTHER[elsewhere]
    first: Form = "B" if hashlib.sha256(person.encode()).digest()[0] % 2 else "A"
    return first if sitting == PRETEST else _OTHER[first]


def options_shown(item: ParallelItem, form: Form, person: str, sitting: Sitting) -> list[str]:
    """The codes of the options in the order in which this person sees them in this sitting."""
    codes = item.in_form(form).codes()
    random.Random(f"{person}/{sitting}/{item.id}").shuffle(codes)
    return codes


def taken_test(
    test: KnowledgeTest, chosen: Mapping[str, str], form: Form, person: str, sitting: Sitting
) -> TakenTest:
    """The test as it is handed in; `chosen` holds a code for every item."""
    return TakenTest(
        form,
        [
            ItemAnswer(
                item=item.id,
                shown=options_shown(item, form, person, sitting),
                chosen=chosen[item.id],
                right=chosen[item.id] == str(item.in_form(form).right),
            )
            for item in test.items
        ],
    )
