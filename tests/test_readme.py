"""Do the README's commands stand where people and machines look for them?"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of a language, in order."""
    return [block.strip() for block in re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)]


def test_the_first_two_commands_are_one_line_each() -> None:
    run, test = blocks("sh")
    assert README.index(run) < README.index(test) < 500
    assert "\n" not in run + test
    assert run.endswith("workshop-tui")
    assert test.endswith("pytest")


def test_continuous_integration_runs_the_test_command_as_given() -> None:
    assert blocks("sh")[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_windows_lines_say_the_same() -> None:
    windows = blocks("bat")[0].replace("py -m venv", "python3 -m venv")
    assert windows.replace(".venv\\Scripts\\", ".venv/bin/").splitlines() == blocks("sh")


def test_every_link_leads_somewhere() -> None:
    for document in (
        "README.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/facilitator.md",
        "docs/fasilitator.md",
        "docs/protocol.md",
        "CHANGELOG.md",
    ):
        file = ROOT / document
        for target in re.findall(r"\]\(([^)#]+)\)", file.read_text(encoding="utf-8")):
            if not target.startswith("https://"):
                assert (file.parent / target).exists(), f"{document}: {target}"


def test_the_tests_that_the_protocol_names_exist() -> None:
    named = set(re.findall(r"`(?:([\w/]+\.py)::)?(test_\w+)`", PROTOCOL))
    assert len(named) > 40
    for file, name in named:
        place = ROOT / (file if "/" in file else f"tests/room/{file or 'test_failures.py'}")
        assert f"def {name}(" in place.read_text(encoding="utf-8"), f"{file}::{name}"
