"""What the expert says of a poster that somebody laid out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from workshop_tui.coaching.layout.poster import judge as remarks_on
from workshop_tui.coaching.steps import judge
from workshop_tui.coaching.steps.poster import (
    RESPONSE_LIMIT,
    expert_of,
    likeness,
    poster_of,
    response_of,
    start_of,
)
from workshop_tui.content import LayOutPoster, Library
from workshop_tui.records.poster import Block, Poster


@pytest.fixture
def step(library: Library) -> LayOutPoster:
    """The poster of the ID cards."""
    step = library.exercises["V1"].steps[2]
    assert isinstance(step, LayOutPoster)
    return step


def test_the_expert_agrees_with_the_expert(step: LayOutPoster) -> None:
    expert = expert_of(step)
    assert all(remark.good for remark in remarks_on(expert))
    assert judge(step, response_of(expert)).complete


def test_the_first_poster_has_the_faults_of_the_exercise(step: LayOutPoster) -> None:
    verdict = judge(step, [])
    failing = {remark.key for remark in verdict.remarks if not remark.agrees}
    assert failing == {"headline", "words", "contrast", "logo", "expert"}
    assert all(str(remark.why) for remark in verdict.remarks)


def test_every_block_of_the_author_is_on_one_of_the_two(step: LayOutPoster) -> None:
    texts = {block.text for poster in (start_of(step), expert_of(step)) for block in poster.blocks}
    assert texts == {block.text for block in step.blocks}


def test_a_poster_comes_back_as_it_was_given(step: LayOutPoster) -> None:
    expert = expert_of(step)
    assert poster_of(step, response_of(expert)) == expert


@pytest.mark.parametrize(
    "given",
    [
        "",
        "{",
        "null",
        "[]",
        '{"blocks": 1}',
        '{"blocks": [{"role": "king", "text": "x"}]}',
        '{"blocks": [{"role": "logo", "text": "x", "size": 9}]}',
        '{"blocks": [' + ",".join(['{"role":"logo","text":"x"}'] * 13) + "]}",
        "[" * 20_000,
        '{"ground": "' + "x" * RESPONSE_LIMIT + '"}',
        "\ud800",
    ],
)
def test_a_poster_that_makes_no_sense_is_the_one_at_the_start(
    step: LayOutPoster, given: str
) -> None:
    assert poster_of(step, [given]) == start_of(step)
    assert judge(step, [given]).right < judge(step, [given]).of


def test_hidden_control_characters_are_removed_and_rows_put_in_order(step: LayOutPoster) -> None:
    given = (
        '{"blocks": [{"role":"note","text":"\\u001b[31mX\\u202e","row":"bottom"},'
        '{"role":"headline","text":"Y","row":"top"}], "picture": "/etc/passwd", "new": 1}'
    )
    poster = poster_of(step, [given])
    assert [block.text for block in poster.blocks] == ["Y", "[31mX"]
    assert poster.picture == ""


def test_the_largest_poster_can_be_kept(step: LayOutPoster) -> None:
    poster = Poster((Block("note", "\\\u00e9\n" * 200, row="top"),) * 12)
    assert poster_of(step, response_of(poster)) == poster


def test_likeness_is_about_blocks_sizes_and_places(step: LayOutPoster) -> None:
    expert = expert_of(step)
    first, *others = expert.blocks
    assert likeness(expert, expert) == 1.0
    assert likeness(Poster(), Poster()) == 1.0
    assert likeness(Poster(), expert) == 0.0
    recoloured = replace(expert, blocks=(replace(first, colours="leaf"), *others))
    assert likeness(recoloured, expert) == 1.0
    smaller = replace(expert, blocks=(replace(first, size=1), *others))
    assert likeness(replace(expert, blocks=tuple(others)), expert) < likeness(smaller, expert) < 1.0
