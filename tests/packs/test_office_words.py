"""An office's own words reach the coach wherever its pack is loaded."""

from __future__ import annotations

from pathlib import Path

from workshop_tui.app.session import Session
from workshop_tui.coaching.caption import check_caption
from workshop_tui.content import Library
from workshop_tui.packs.chosen import ChosenPacks
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

CAPTION = "Bayar lewat SIPKDX di loket dua. Datang Senin pukul 08.00, gratis untuk semua warga."


def test_the_coach_in_the_application_knows_the_words_of_the_packs(
    pack: Path, tmp_path: Path, library: Library
) -> None:
    assert "SINGKATAN" in flags(tmp_path / "a", library)
    (pack / "lexicon.toml").write_text('[words]\nknown_acronyms = ["SIPKDX"]\n', encoding="utf-8")
    broken = tmp_path / "rusak"
    broken.mkdir()
    (broken / "lexicon.toml").write_text("= = bukan toml", encoding="utf-8")
    assert "SINGKATAN" not in flags(tmp_path / "b", library, broken, pack)


def flags(folder: Path, library: Library, *packs: Path) -> set[str]:
    """The codes of what the coach says to a person with these packs."""
    preferences = PreferencesFile(folder / "settings.json")
    folder.mkdir()
    with Workshop.open(folder / "workshop.json") as workshop:
        session = Session(library, workshop, preferences, ChosenPacks(preferences, packs))
        context = session.coach_context("instagram")
        return {flag.check for flag in check_caption(CAPTION, context)}
