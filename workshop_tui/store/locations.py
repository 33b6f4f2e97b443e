"""Where is the file, unless somebody says otherwise?"""

from __future__ import annotations

from pathlib import Path


def default_data_file() -> Path:
    """The user's own data file, in the folder that their system has for such files."""
    import platformdirs  # 5 ms that a command with `--file` need not spend

    return Path(platformdirs.user_data_dir("workshop-tui", appauthor=False)) / "workshop.json"
