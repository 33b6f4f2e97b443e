"""The knowledge test: which form for whom, in which order, and what is right."""

from __future__ import annotations

import pytest

from workshop_tui.coaching.knowledge_test import form_for, options_shown, taken_test
from workshop_tui.content import KnowledgeTest, load_knowledge_test
from workshop_tui.records import TakenTest, body_of, new_id, new_record


@pytest.fixture(scope="module")
def material() -> KnowledgeTest:
    return load_knowledge_test()


def test_half_begin_with_b_and_everybody_gets_the_other_form_later() -> None:
    people = [new_id() for _number in range(400)]
    first = [form_for(person, "pretest") for person in people]
    assert 150 < first.count("B") < 250
    for person, form in zip(people, first, strict=True):
        assert form_for(person, "posttest") != form
        assert form_for(person, "posttest", form) != form
        assert form_for(person, "posttest", "A") == "B"


def test_options_are_shuffled_for_each_person_and_sitting(material: KnowledgeTest) -> None:
    item = material.items[0]
    orders = {tuple(options_shown(item, "A", f"p{n}", "pretest")) for n in range(100)}
    assert len(orders) > 15
    assert all(sorted(order) == ["1", "2", "3", "4"] for order in orders)
    both = [
        tuple(options_shown(i, "A", "ani", sitting))
        for i in material.items
        for sitting in ("pretest", "posttest")
    ]
    assert len(set(both)) > 5
    assert options_shown(item, "A", "ani", "pretest") == options_shown(item, "A", "ani", "pretest")


def test_the_record_says_what_was_shown_chosen_and_right(material: KnowledgeTest) -> None:
    chosen = {item.id: str(item.in_form("B").right) for item in material.items}
    wrong = material.items[3].id
    chosen[wrong] = str(material.items[3].in_form("B").right % 4 + 1)
    taken = taken_test(material, chosen, "B", "ani", "posttest")
    assert (taken.right, taken.of) == (9, 10)
    assert [answer.item for answer in taken.answers if not answer.right] == [wrong]
    assert taken.answers[0].shown == options_shown(material.items[0], "B", "ani", "posttest")
    assert body_of(new_record("ani", "posttest", taken), TakenTest) == taken
