"""Where the shipped material is, in an installed wheel and in a checkout alike."""

from __future__ import annotations

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent.parent


def content_dir(name: str) -> Path:
    """The folder `name` (`exercises` or `sample_posts`) that ships with the program.

    The wheel carries it inside the package; an editable install and a checkout have it at the top
    of the repository, beside our `pyproject.toml`.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    if (inside := PACKAGE / name).is_dir():
        return inside
    checkout = PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise FileNotFoundError(f"{name}: not in {PACKAGE} nor beside it; install workshop-tui again")
