"""Everybody gives k and receives k, for thousands of seeds; changes are small and told."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from workshop_tui.scoring.allocation import Allocation, allocate, with_arrival, without_no_show


def people(n: int) -> list[str]:
    return [f"p{number:02}" for number in range(n)]


def loads(allocation: Allocation) -> set[tuple[int, int]]:
    given = Counter(reviewer for reviewer, _author in allocation.tasks)
    received = Counter(author for _reviewer, author in allocation.tasks)
    return {(given[person], received[person]) for person in allocation.circle}


def reciprocal(allocation: Allocation) -> bool:
    return any((author, reviewer) in allocation.tasks for reviewer, author in allocation.tasks)


def office_tasks(allocation: Allocation) -> int:
    return sum(allocation.mates(reviewer, author) for reviewer, author in allocation.tasks)


def test_everybody_gives_and_receives_k() -> None:
    for seed in range(3_000):
        rng = random.Random(seed)
        k = rng.randint(1, 5)
        n = rng.randint(k + 1, 40)
        allocation = allocate(people(n), k, seed=seed)
        assert loads(allocation) == {(k, k)}
        assert all(reviewer != author for reviewer, author in allocation.tasks)
        assert set(allocation.circle) == set(people(n))
        if 2 * k < n:
            assert not reciprocal(allocation)
            assert allocation.unmet == ()


def test_office_mates_are_kept_apart_wherever_the_numbers_allow() -> None:
    for seed in range(3_000):
        rng = random.Random(seed)
        k = rng.randint(1, 4)
        n = rng.randint(2 * k + 1, 40)
        offices = {person: f"o{rng.randint(1, rng.choice((3, 8, 20)))}" for person in people(n)}
        allocation = allocate(people(n), k, seed=seed, offices=offices)
        assert loads(allocation) == {(k, k)}
        too_large = {office for office, m in Counter(offices.values()).items() if m * (k + 1) > n}
        for reviewer, author in allocation.tasks:
            assert not allocation.mates(reviewer, author) or offices[author] in too_large
        assert len(allocation.unmet) == office_tasks(allocation)


def test_the_same_seed_gives_the_same_allocation_and_another_one_another() -> None:
    assert allocate(people(20), 3, seed=1) == allocate(people(20), 3, seed=1)
    assert allocate(people(20), 3, seed=1).circle != allocate(people(20), 3, seed=2).circle


def test_everybody_is_as_likely_to_meet_anybody() -> None:
    met = Counter(task for seed in range(3_000) for task in allocate(people(6), 2, seed=seed).tasks)
    assert len(met) == 30
    assert max(met.values()) < 1.25 * min(met.values())


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_too_few_people_critique_everybody_and_are_told_so(n: int) -> None:
    allocation = allocate(people(n), 3, seed=0)
    assert len(allocation.tasks) == n * (n - 1)
    uneven = [str(sentence) for sentence in allocation.unmet if "3" in str(sentence)]
    assert len(uneven) == 2 * n


def test_a_late_arrival_changes_k_tasks() -> None:
    for seed in range(1_000):
        rng = random.Random(seed)
        k = rng.randint(1, 4)
        before = allocate(people(rng.randint(k + 1, 30)), k, seed=seed)
        after = with_arrival(before, "late", seed=seed)
        assert loads(after) == {(k, k)}
        assert len(before.tasks - after.tasks) == k
        assert set(after.given_by("late")) == {author for _r, author in before.tasks - after.tasks}


def test_a_no_show_changes_only_its_own_tasks() -> None:
    for seed in range(1_000):
        rng = random.Random(seed)
        k = rng.randint(1, 4)
        n = rng.randint(2 * k + 2, 30)
        before = allocate(people(n), k, seed=seed)
        gone = rng.choice(before.circle)
        after = without_no_show(before, gone)
        assert loads(after) == {(k, k)}
        assert all(gone in task for task in before.tasks - after.tasks)
        assert len(after.tasks - before.tasks) == k


def test_a_small_room_grows_until_everybody_has_k() -> None:
    allocation = allocate([], 3, seed=0)
    for number, person in enumerate(people(12)):
        allocation = with_arrival(allocation, person, seed=number)
        n = len(allocation.circle)
        assert loads(allocation) == {(min(3, n - 1), min(3, n - 1))}


def test_what_was_started_stands_and_the_rest_is_told() -> None:
    for seed in range(500):
        rng = random.Random(seed)
        allocation = allocate(people(12), 3, seed=seed)
        started = frozenset(rng.sample(sorted(allocation.tasks), 12))
        gone = rng.choice(allocation.circle)
        without = without_no_show(allocation, gone, started=started)
        late = with_arrival(without, "late", seed=seed, started=started)
        assert started <= late.tasks
        assert len(late.given_by("late")) == 3
        assert max(len(late.given_by(person)) for person in late.circle) <= 3
        short = [p for p in late.circle if len(late.given_by(p)) != 3]
        short += [p for p in late.circle if len(late.received_by(p)) != 3]
        told = [str(sentence) for sentence in late.unmet if "bukan 3" in str(sentence)]
        assert len(told) == len(short)


def test_a_newcomer_is_placed_away_from_mates() -> None:
    offices = {person: ("health" if number < 3 else "") for number, person in enumerate(people(20))}
    for seed in range(100):
        allocation = allocate(people(20), 3, seed=seed, offices=offices)
        after = with_arrival(allocation, "late", seed=seed, office="health")
        assert office_tasks(after) == 0


def test_impossible_requests_are_errors() -> None:
    with pytest.raises(ValueError, match="twice"):
        allocate(["ani", "ani"], 1, seed=0)
    with pytest.raises(ValueError, match="0 critiques"):
        allocate(["ani", "budi"], 0, seed=0)
    allocation = allocate(["ani", "budi"], 1, seed=0)
    with pytest.raises(ValueError, match="already"):
        with_arrival(allocation, "ani", seed=0)
    with pytest.raises(ValueError, match="does not take part"):
        without_no_show(allocation, "cici")
