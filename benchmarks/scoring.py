"""What the figures cost that are computed anew while somebody waits.

python -m benchmarks.scoring
"""

from __future__ import annotations

import math
import random
import statistics
import time
from collections.abc import Callable

from workshop_tui.scoring.allocation import allocate
from workshop_tui.scoring.alpha import krippendorff_alpha
from workshop_tui.scoring.duels import Judgement, estimate_strengths, next_pair, split_half

ROUNDS = 5


def judgements(texts: int, duels: int, judges: int) -> list[Judgement]:
    """Random pairs, chosen by strengths with a spread of 1.5 logits."""
    rng = random.Random(1)
    true = [rng.gauss(0, 1.5) for _ in range(texts)]
    found = []
    for number in range(duels):
        one, other = rng.sample(range(texts), 2)
        chance = 1 / (1 + math.exp(true[other] - true[one]))
        share = float(rng.random() < chance)
        found.append(Judgement(f"j{number % judges}", f"t{one}", f"t{other}", share))
    return found


def milliseconds(action: Callable[[], object]) -> float:
    """The median of a few rounds."""
    times = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return 1_000 * statistics.median(times)


def main() -> None:
    """Print the table."""
    rng = random.Random(2)
    room, large = judgements(60, 1_200, 60), judgements(200, 4_000, 60)
    authors = {f"t{number}": f"j{number}" for number in range(60)}
    units = [[rng.randint(1, 4) for _person in range(60)] for _post in range(12)]
    people = [f"p{number}" for number in range(60)]
    rows: dict[str, Callable[[], object]] = {
        "strengths, 60 texts, 1,200 duels": lambda: estimate_strengths(room),
        "strengths, 200 texts, 4,000 duels": lambda: estimate_strengths(large),
        "split-half, 60 texts, 1,200 duels, 100 splits": lambda: split_half(room),
        "next pair, 60 texts, 1,200 duels": lambda: next_pair(authors, room, "j1", rng),
        "alpha, 60 people, 12 posts": lambda: krippendorff_alpha(units),
        "allocation, 60 people, 3 each": lambda: allocate(people, 3, seed=1),
    }
    for name, action in rows.items():
        print(f"{name:48}{milliseconds(action):9.1f} ms")


if __name__ == "__main__":
    main()
