"""Whole posts from records, and whose turn it is to be scored."""

from __future__ import annotations

from workshop_tui.content import Library
from workshop_tui.records import Answer, Critique, Record, Rewrite, new_record
from workshop_tui.scoring.made_posts import MadePost, made_posts, next_to_score, next_version


def act(author: str, body: Answer | Rewrite | Critique, subject: str = "K1") -> Record:
    return new_record(author, subject, body)


def test_a_post_is_made_of_the_latest_words_and_the_photo_chosen(library: Library) -> None:
    exercise = library.exercises["K1"]
    first = act("ani", Rewrite("Satu.", "caption"))
    last = act("ani", Rewrite("Satu.", "alt", alt="Tangan."))
    records = [
        act("ani", Answer("photo", ["D"], 0, 1)),
        first,
        act("budi", Rewrite("Dua.", "caption")),
        last,
        act("citra", Answer("photo", ["B"], 1, 1)),
    ]
    made = made_posts(exercise, records)
    assert set(made) == {"ani", "budi"}
    assert made["ani"].record == last.id
    assert (made["ani"].post.caption, made["ani"].post.alt) == ("Satu.", "Tangan.")
    assert made["ani"].post.picture.file == "p4.webp"
    assert made["budi"].post.picture == exercise.before.picture


def posts(library: Library, *authors: str) -> list[MadePost]:
    before = library.exercises["K1"].before
    return [MadePost(f"of-{author}", author, before) for author in authors]


def test_the_least_scored_peer_comes_first_and_never_oneself(library: Library) -> None:
    made = posts(library, "me", "ani", "budi", "citra")
    critiques = [
        act("budi", Critique({"F": 3}), "of-ani"),
        act("ani", Critique({"F": 3}), "of-ani"),
        act("ani", Critique({"F": 3}), "of-budi"),
        act("citra", Critique({"F": 3}), "of-budi"),
        act("ani", Critique({"F": 3}), "of-citra"),
        act("budi", Critique({"F": 3}), "of-citra"),
    ]
    first = next_to_score(made, critiques, "me", taken=())
    assert first is not None
    assert first.author == "ani", "a score of one's own post does not count"
    second = next_to_score(made, critiques, "me", taken={"of-ani"})
    assert second is not None
    assert second.author in ("budi", "citra")
    assert next_to_score(posts(library, "me"), [], "me", taken=()) is None


def test_chance_differs_by_person_and_stays_the_same_for_one(library: Library) -> None:
    made = posts(library, *(f"p{n}" for n in range(20)))
    chosen = [next_to_score(made, [], f"me{n}", ()) for n in range(20)]
    assert chosen == [next_to_score(made, [], f"me{n}", ()) for n in range(20)]
    assert len({post.author for post in chosen if post}) > 5


def test_a_version_takes_over_what_is_not_changed(library: Library) -> None:
    before = library.exercises["V2"].before
    alt = next_version(before, None, alt="Seorang ibu.", step="alt")
    assert alt == Rewrite(before.caption, "alt", "Seorang ibu.")
    assert next_version(before, alt, caption="Baru.", step="caption").alt == "Seorang ibu."
