"""The dated facts about platforms, and what happens when somebody mistypes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_tui.coaching.platforms import (
    FILE,
    platform_facts,
    read_platform_facts,
)
from workshop_tui.content import ContentError
from workshop_tui.content.posts import Platform
from workshop_tui.locale import use_language
from workshop_tui.locale.numbers import month_in_words


def test_the_shipped_facts() -> None:
    instagram = platform_facts().instagram
    caption = instagram.caption
    assert caption.hashtags
    assert caption.hashtags.most == 5
    assert caption.characters.most == 2200
    assert caption.before_more
    assert (caption.before_more.most, caption.before_more.about) == (
        125,
        True,
    )
    assert [known.name for known in instagram.feed.formats if known.safe] == ["4:5"]
    assert all(known.source for known in instagram.feed.formats)


def test_facts_have_a_month_in_both_languages() -> None:
    assert month_in_words(platform_facts().month) == "Des 2025"
    use_language("en")
    assert month_in_words(platform_facts().month) == "Dec 2025"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('as_of = "2025-12"', 'as_of = "December"', "as_of"),
        ("most = 2200", 'most = "many"', "instagram.caption.characters.most"),
        ("best_short_side = 1080", "best_short_side = 0", "instagram.feed.best_short_side"),
        ("safe = true", "save = true", "instagram.feed.formats[1].save"),
        ("[instagram.grid]", "[instagram.box]", "box"),
        ("most = 5", "most = ", "line"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    use_language("en")
    file = tmp_path / "platforms.toml"
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        read_platform_facts(file)
    assert "platforms.toml" in str(error.value)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("platform", "characters", "hashtags", "links"),
    [
        ("instagram", 2200, 5, False),
        ("facebook", 63206, None, True),
        ("threads", 500, 1, True),
        ("x", 280, None, True),
    ],
)
def test_every_platform_of_a_post_has_facts_about_captions(
    platform: Platform, characters: int, hashtags: int | None, links: bool
) -> None:
    caption = platform_facts().of(platform).caption
    assert caption.characters.most == characters
    assert (caption.hashtags.most if caption.hashtags else None) == hashtags
    assert caption.links is links
