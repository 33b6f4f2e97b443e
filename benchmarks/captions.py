"""How right the caption coach is, and how fast.

    python -m benchmarks.captions [--show]

The sixty captions of `tests/coaching/caption/corpus.toml` were written and labelled before the
checks were tuned. For every kind: precision (of the flags, how many an editor would raise), recall
(of those the editor raises, how many were found) and the false-positive rate (of all the checks
that should have been silent, how many spoke). `--show` lists what came out wrong.

Then 1,000 captions are checked in one process, beside splitting the same text into words with
`re.findall`, and one long text in two lengths, which shows whether time grows with length alone.
"""

from __future__ import annotations

import argparse
import re
import time
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workshop_tui.coaching.caption import Context, check_caption
from workshop_tui.coaching.caption.catalogue import entries

CORPUS = Path(__file__).parent.parent / "tests" / "coaching" / "caption" / "corpus.toml"
CAPTIONS = 1_000


def corpus() -> list[dict[str, Any]]:
    """The labelled captions."""
    labelled: list[dict[str, Any]] = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["caption"]
    return labelled


def raised(labelled: dict[str, Any]) -> set[str]:
    """The codes of the flags that a labelled caption raises."""
    flags = check_caption(labelled["text"], Context(alt=labelled.get("alt")))
    return {flag.check for flag in flags}


def print_rates(show: bool) -> None:
    """Precision, recall and false-positive rate of every kind."""
    outcome: Counter[tuple[str, str]] = Counter()
    for labelled in corpus():
        found, expected = raised(labelled), set(labelled["expected"])
        for code, entry in entries().items():
            case = f"{'flagged' if code in found else 'silent'}, {code in expected}"
            outcome[entry.kind.value, case] += 1
        if show and found != expected:
            wrong, missed = sorted(found - expected), sorted(expected - found)
            print(f"{labelled['id']}: too much {wrong}, too little {missed}")
    print("| kind | right | too much | too little | precision | recall | false-positive rate |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for kind in ("mark", "alarm", "question"):
        right, much = outcome[kind, "flagged, True"], outcome[kind, "flagged, False"]
        little, silent = outcome[kind, "silent, True"], outcome[kind, "silent, False"]
        rates = (right / (right + much), right / (right + little), much / (much + silent))
        print(
            f"| {kind} | {right} | {much} | {little} | "
            + " | ".join(f"{r:.3f}" for r in rates)
            + " |"
        )


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """The processor time of doing the work on every text, the best of five."""

    def once() -> float:
        start = time.process_time()
        for text in texts:
            work(text)
        return time.process_time() - start

    return min(once() for _ in range(5))


def print_speed() -> None:
    """A thousand captions, beside a plain search for words; then one text in two lengths."""
    texts = [labelled["text"] for labelled in corpus()]
    texts = (texts * (CAPTIONS // len(texts) + 1))[:CAPTIONS]
    for text in texts:
        check_caption(text)
    coach = seconds(check_caption, texts)
    plain = seconds(lambda text: re.findall(r"\w+", text), texts)
    print(f"\n{CAPTIONS} captions: {coach:.2f} s; re.findall(r'\\w+'): {plain:.3f} s")
    joined = "\n".join(texts)
    short, long = (seconds(check_caption, [joined[:length]]) for length in (10_000, 100_000))
    print(f"100 kB: {long:.2f} s, {long / short:.1f} times as long as 10 kB")


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description="Measure the caption coach.")
    parser.add_argument("--show", action="store_true", help="list what came out wrong")
    print_rates(parser.parse_args().show)
    print_speed()


if __name__ == "__main__":
    main()
