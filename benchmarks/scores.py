"""How long the scores of a class keep somebody waiting, beside those of an empty file.

    python -m benchmarks.scores [--rounds 7]

A class of 60 people has judged 12 posts on 6 criteria, rewritten two of them each and made 1,200
blind choices. Opened is the screen without a terminal, from the key press until the numbers are
painted, in turn with that of somebody who has done nothing. Then a record comes in: how long
everything takes to compute anew, in a thread, and for how long the event loop was kept from
running meanwhile, beside what a loop with nothing to do is kept from by the same machine. On a busy
machine read the processor's milliseconds, and the least.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final, Literal

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.scores import scores_of
from workshop_tui.app.screens.scores import ScoresScreen
from workshop_tui.app.session import Session
from workshop_tui.content import Library, load_library
from workshop_tui.records import Critique, Duel, Place, Profile, Record, Rewrite, new_record
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

PEOPLE: Final = 60
POSTS: Final = 12
DUELS: Final = 1_200
OPENING_BAR: Final = 300.0
RECOMPUTING_BAR: Final = 100.0
CHOICES: Final[tuple[Literal["left", "equal", "right"], ...]] = ("left", "equal", "right")


def class_records(library: Library) -> list[Record]:
    """What everybody did; `me` is one of them."""
    rng = random.Random(1)
    people = ["me", *(f"p{number}" for number in range(1, PEOPLE))]
    posts = list(library.posts)[:POSTS]
    codes = library.rubric.codes()
    records = [new_record(person, "", Profile(person)) for person in people]
    for post in posts:
        for person in people:
            levels = {code: rng.randint(1, 4) for code in codes}
            records.append(new_record(person, post, Critique(levels, {codes[0]: "Alasan. " * 8})))
    texts = {post: [post] for post in posts}
    for number, person in enumerate(people):
        for turn in range(2):
            post = posts[(number + turn) % len(posts)]
            rewrite = new_record(person, post, Rewrite(library.posts[post].caption * 2))
            texts[post].append(rewrite.id)
            records.append(rewrite)
    for number in range(DUELS):
        post = posts[number % len(posts)]
        left, right = rng.sample(texts[post], 2)
        duel = Duel(left, right, rng.choice(CHOICES))
        records.append(new_record(rng.choice(people), post, duel))
    return records


async def milliseconds_to_open(session: Session, size: tuple[int, int]) -> tuple[float, float]:
    """From the key press until the scores are painted: on the clock, and of the processor."""
    session.workshop.add(new_record("me", "", Place("home")))
    app = WorkshopApp(session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        start, work = time.perf_counter(), time.process_time()
        await app.go("scores")
        screen = app.screen
        assert isinstance(screen, ScoresScreen)
        while screen.scores is None:
            await pilot.pause(0.001)
        painted = asyncio.Event()
        screen.call_after_refresh(painted.set)
        await painted.wait()
        return 1_000 * (time.perf_counter() - start), 1_000 * (time.process_time() - work)


async def longest_wait(work: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Milliseconds that `work` takes, and the longest that the loop did not run meanwhile."""
    longest, done = 0.0, False

    async def tick() -> None:
        nonlocal longest
        last = time.perf_counter()
        while not done:
            await asyncio.sleep(0)
            now = time.perf_counter()
            longest, last = max(longest, now - last), now

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    start = time.perf_counter()
    await work()
    took = time.perf_counter() - start
    done = True
    await ticking
    return 1_000 * took, 1_000 * longest


async def recompute(session: Session, rounds: int) -> tuple[float, float, float, float]:
    """Computing anew after a record, median and least; the loop's longest wait in it, and idle."""
    took, waits, idle = [], [], []
    for number in range(rounds):
        levels = dict.fromkeys(session.library.rubric.codes(), number % 4 + 1)
        session.workshop.add(new_record("p1", "S01", Critique(levels)))
        took_ms, wait = await longest_wait(lambda: asyncio.to_thread(scores_of, session))
        took.append(took_ms)
        waits.append(wait)
        idle.append((await longest_wait(lambda: asyncio.to_thread(time.sleep, 0.05)))[1])
    return statistics.median(took), min(took), statistics.median(waits), statistics.median(idle)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    library = load_library()
    with tempfile.TemporaryDirectory() as folder:
        preferences = PreferencesFile(Path(folder) / "settings.json")
        sessions = {}
        for kind, records in (("empty", []), ("class", class_records(library))):
            workshop = Workshop.open(Path(folder) / f"{kind}.json")
            here = [new_record("me", "", Profile("Saya")), new_record("me", "", Place("home"))]
            workshop.add(*records, *here)
            sessions[kind] = Session(library, workshop, preferences)
        for size in ((80, 24), (120, 40)):
            times: dict[str, list[tuple[float, float]]] = {kind: [] for kind in sessions}
            for _round in range(rounds + 1):
                for kind, session in sessions.items():
                    times[kind].append(asyncio.run(milliseconds_to_open(session, size)))
            told = []
            for measure, name in enumerate(("clock", "processor")):
                empty, full = (
                    statistics.median(found[measure] for found in times[kind][1:])
                    for kind in ("empty", "class")
                )
                told.append(
                    f"{name}: empty {empty:.0f} ms, class {full:.0f} ms, {full - empty:.0f} more"
                )
            print(f"opening at {size[0]} x {size[1]}, {'; '.join(told)} (bar {OPENING_BAR:.0f})")
        took, least, wait, idle = asyncio.run(recompute(sessions["class"], rounds))
        print(
            f"computing anew after a record: {took:.0f} ms, at least {least:.0f} "
            f"(bar {RECOMPUTING_BAR:.0f})"
        )
        print(f"longest wait of the event loop meanwhile: {wait:.1f} ms; idle {idle:.1f} ms")
        for session in sessions.values():
            session.workshop.close()


if __name__ == "__main__":
    main()
