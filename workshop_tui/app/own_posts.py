"""Posts that people made of pictures of their own: those made, and those still in hand."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import msgspec
from textual.content import Content

from workshop_tui.content import JudgedPost, Picture, Platform, Text
from workshop_tui.locale import _
from workshop_tui.records import (
    KIND_OF,
    UNCHANGED,
    Draft,
    Edits,
    OwnPost,
    Record,
    body_of,
    new_id,
    safe_line,
)
from workshop_tui.store import Workshop

from .text import shorten, user_line

if TYPE_CHECKING:
    from .session import Session

FORM: Final = KIND_OF[OwnPost]
"""The form of a draft of one."""
PLATFORMS: Final[tuple[Platform, ...]] = get_args(Platform)
ACCOUNT_LIMIT: Final = 60
TITLE_LIMIT: Final = 44
_CODE_DIGITS: Final = 3


class PersonsPost(JudgedPost, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A post that somebody made; nobody has judged it as an expert.

    Attributes:
        author: the id of who made it.
        body: the record it comes from.
    """

    author: str
    body: OwnPost

    @property
    def code(self) -> str:
        """`U` and the last digits of the id, which are the same on every laptop."""
        return f"U{self.id[-_CODE_DIGITS:].upper()}"


def made_by(session: Session, post: PersonsPost) -> Content:
    """Who made a post of a picture of their own."""
    if session.own_posts.is_mine(post):
        return Content.styled(_("made by you"), "$muted")
    made = _("made by {name}").format(name=session.name_of(post.author))
    return user_line(made, "$muted")


@dataclass(frozen=True, slots=True)
class PostInHand:
    """What is to become a post.

    Attributes:
        file: the picture it is to be made of, or `None` where the copy is kept already.
        edits: what is to be done to the picture.
    """

    file: Path | None
    edits: Edits = UNCHANGED
    account: str = ""
    platform: str = PLATFORMS[0]
    caption: str = ""
    alt: str = ""

    def draft(self) -> Draft:
        """As it is kept while it is worked on."""
        texts = {
            "file": str(self.file or ""),
            "edits": msgspec.json.encode(self.edits).decode(),
            "account": self.account,
            "platform": self.platform,
            "caption": self.caption,
            "alt": self.alt,
        }
        return Draft(FORM, texts=texts)

    @classmethod
    def from_draft(cls, draft: Draft) -> PostInHand | None:
        """As it was left, or `None` where it was thrown away."""
        texts = dict(draft.texts)
        if not texts:
            return None
        file, numbers = texts.pop("file", ""), texts.pop("edits", "")
        edits = UNCHANGED
        with suppress(msgspec.MsgspecError):
            edits = msgspec.json.decode(numbers, type=Edits)
        known = {
            name: texts[name] for name in ("account", "platform", "caption", "alt") & texts.keys()
        }
        return cls(Path(file) if file else None, edits, **known)


class OwnPosts:
    """The posts in a file, seen by the person who sits here."""

    def __init__(self, workshop: Workshop, person: str) -> None:
        self._workshop = workshop
        self._person = person

    def all(self) -> dict[str, PersonsPost]:
        """Everybody's posts by id, in the order in which they were made."""
        posts: dict[str, PersonsPost] = {}
        for record in self._workshop.records(FORM):
            body = body_of(record, OwnPost)
            first = posts.get(record.subject)
            # A post belongs to who made it: nobody else can correct it.
            if body and record.subject and (first is None or first.author == record.author):
                posts[record.subject] = self._post(record, body)
        return posts

    def get(self, subject: str) -> PersonsPost | None:
        """One of them."""
        return self.all().get(subject)

    def is_mine(self, post: PersonsPost) -> bool:
        """Did the person here make it?"""
        return post.author == self._person

    def file(self, picture: Picture) -> Path:
        """Where the picture of a post is, or would be."""
        return self._workshop.pictures.file(picture.file)

    def in_hand(self, subject: str) -> PostInHand | None:
        """A post that the person works on, or `None` where it was made or thrown away since."""
        draft = self._workshop.records(KIND_OF[Draft], subject=subject, author=self._person)
        forms = [(r, body) for r in draft if (body := body_of(r, Draft)) and body.form == FORM]
        made = self._workshop.latest(FORM, subject=subject, author=self._person)
        if not forms or (made and (made.at, made.id) > (forms[-1][0].at, forms[-1][0].id)):
            return None
        return PostInHand.from_draft(forms[-1][1])

    def keep_picture(self, post: PostInHand) -> str:
        """Copy the picture of what is in hand, edited and without metadata; returns its name.

        Takes up to a second, so not on the thread that draws.

        Raises:
            PictureError: the picture cannot be read.
            StoreError: the copy cannot be written.
        """
        from workshop_tui.pictures import shareable_copy

        assert post.file is not None
        return self._workshop.pictures.keep(shareable_copy(post.file, post.edits))

    def unfinished(self) -> dict[str, PostInHand]:
        """The posts that the person began and did not make yet, by id."""
        drafts = self._workshop.records(KIND_OF[Draft], author=self._person)
        subjects = {r.subject for r in drafts if r.body.get("form") == FORM} - self.all().keys()
        begun = {subject: self.in_hand(subject) for subject in sorted(subjects)}
        return {subject: post for subject, post in begun.items() if post is not None}

    def usual_account(self, agency: str) -> str:
        """The account of the person's latest post, else one after the agency's name."""
        latest = self._workshop.latest(FORM, author=self._person)
        body = body_of(latest, OwnPost) if latest else None
        return body.account if body else account_after(agency)

    def _post(self, record: Record, body: OwnPost) -> PersonsPost:
        alt = safe_line(body.alt, 1000)
        if not self._workshop.pictures.file(body.picture).is_file():
            alt = f"{alt}\n\n{self._why_no_picture(record.author)}".strip()
        caption = safe_line(body.caption)
        return PersonsPost(
            id=record.subject,
            author=record.author,
            body=body,
            title=Text(shorten(caption, TITLE_LIMIT) or _("without a caption")),
            account=safe_line(body.account, ACCOUNT_LIMIT),
            platform=next((p for p in PLATFORMS if p == body.platform), PLATFORMS[0]),
            picture=Picture(body.picture, Text(alt)),
            caption=body.caption,
            alt=body.alt,
        )

    def _why_no_picture(self, author: str) -> str:
        folder = self._workshop.pictures.path.name
        if author == self._person:
            return _("The picture is no longer in the folder {folder}.").format(folder=folder)
        return _(
            "The picture did not come along. Ask for the folder {folder} too, put it beside the "
            "colleague's file and add the file once more."
        ).format(folder=folder)


def new_subject() -> str:
    """The id of a new post."""
    return f"own-{new_id()}"


def account_after(agency: str) -> str:
    """An account's name as an agency would have it: `Dinas Kesehatan` gives `@dinas.kesehatan`."""
    words = re.findall(r"[a-z0-9]+", agency.lower())
    return f"@{'.'.join(words)}"[:ACCOUNT_LIMIT].rstrip(".") if words else ""
