"""Draw the pictures of the documentation: `python -m tools.screenshots`.

What they show is made up for the occasion, in a data file that is thrown away.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from tools.console_screenshots import draw_console
from workshop_tui.app.screenshot import write_screenshot
from workshop_tui.app.session import Session
from workshop_tui.content import load_library
from workshop_tui.locale import use_language
from workshop_tui.records import KIND_OF, Answer, Body, Place, Profile, Rewrite, new_record
from workshop_tui.simulation import simulated_cohort
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

IMAGES: Final = Path(__file__).parent.parent / "docs" / "images"
CAPTION: Final = (
    "Jarak tanam yang longgar ternyata menambah panen Pak Marto: 7,2 ton per hektare, dari 5,8 "
    "musim lalu. Mau mencoba? Penyuluh ada di Balai Desa Sendang setiap Rabu."
)
DONE: Final[tuple[tuple[str, Body], ...]] = (
    ("", Profile("Elang Biru 97", "Dinas Pertanian")),
    ("N1", Answer("faults", ["LEAD-SEREMONI", "BIROKRATIS", "TANPA-CERITA"], 5, 5)),
    ("N1", Answer("opening", ["B"], 1, 1)),
    ("N1", Rewrite(CAPTION, "caption")),
    ("", Place("home")),
)


MEMBER: Final = 15
"""Which member of the made-up class sits at the laptop: whose rewrite others preferred."""
REPEATED: Final[tuple[tuple[str, Body], ...]] = (
    ("N1", Answer("faults", ["LEAD-SEREMONI"], 2, 5)),
    ("N1", Answer("faults", ["LEAD-SEREMONI", "BIROKRATIS", "TANPA-CERITA"], 5, 5)),
    ("F1", Answer("faults", ["FOTO-BARIS"], 3, 6)),
    ("F1", Answer("faults", ["FOTO-BARIS", "FOTO-DATA"], 5, 6)),
    ("V1", Answer("hierarchy", ["0"], 3, 7)),
    ("V1", Answer("hierarchy", ["0", "1"], 6, 7)),
    ("", Place("home")),
)
PAGES: Final = {"scores": "nilai", "writing": "nilai:tulisan", "progress": "nilai:perkembangan"}


def main() -> None:
    """Write every picture."""
    use_language("id")
    library = load_library()
    with tempfile.TemporaryDirectory() as folder:
        preferences = PreferencesFile(Path(folder) / "settings.json")
        with Workshop.open(Path(folder) / "workshop.json") as workshop:
            workshop.add(*(new_record("me", subject, body) for subject, body in DONE))
            session = Session(library, workshop, preferences)
            write_screenshot(session, IMAGES / "after.svg", "latihan:N1:4", "112x32")
        with Workshop.open(Path(folder) / "class.json") as workshop:
            cohort = simulated_cohort(library, 30, 7)
            members = [record.author for record in cohort if record.kind == KIND_OF[Profile]]
            own = (new_record(members[MEMBER], subject, body) for subject, body in REPEATED)
            workshop.add(*cohort, *own)
            session = Session(library, workshop, preferences)
            for name, screen in PAGES.items():
                write_screenshot(session, IMAGES / f"{name}.svg", screen, "112x32")
            draw_console(Path(folder), IMAGES, session.library)


if __name__ == "__main__":
    main()
