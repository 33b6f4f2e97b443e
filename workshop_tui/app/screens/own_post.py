"""A picture of one's own, with a caption and an alt text: made a post, or corrected."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static, TextArea

from workshop_tui.app.counters import counters
from workshop_tui.app.keys import key
from workshop_tui.app.own_posts import ACCOUNT_LIMIT, FORM, PostInHand
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Editor, Line
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.coaching.caption import words
from workshop_tui.locale import N_, _
from workshop_tui.records import UNCHANGED, Draft, OwnPost, safe_line, safe_text
from workshop_tui.store import StoreError

from .drafting import DraftingScreen

PLATFORM_NAMES: Final = {
    "instagram": "Instagram",
    "facebook": "Facebook",
    "threads": "Threads",
    "x": "X",
}


class OwnPostScreen(DraftingScreen):
    """A form; what is typed is kept as a draft, the picture is copied when it becomes a post."""

    GUIDE = N_(
        "Write the caption as you would publish it, and an alt text for those who cannot see the "
        "picture. Ctrl+S makes the post: a small copy of the picture is kept beside your data "
        "file, without the place, the date and the camera. The post then stands in Critique and "
        "in Rewrite."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "hand_in", N_("Keep"), N_("Keep it as a post"), always=True),
    ]

    def __init__(self, subject: str, post: PostInHand) -> None:
        super().__init__()
        self._subject = subject
        self._post = post
        self._made = self.session.own_posts.get(subject)
        self._making = self._thrown_away = False
        self._began_with = post

    @property
    def subject(self) -> str:
        """The id of the post that is to be."""
        return self._subject

    @property
    def picture_file(self) -> Path | None:
        """The picture: the copy where the post is made already."""
        if self._made is not None:
            return self.session.own_posts.file(self._made.picture)
        return self._post.file

    def compose(self) -> ComposeResult:
        """The picture beside the fields."""
        yield TopBar()
        with Horizontal(classes="body own-post"):
            yield PictureView(self.picture_file, self._post.alt)
            with Vertical():
                with Horizontal(classes="field"):
                    yield Static(_("Account"), classes="label")
                    yield Line(self._post.account, limit=ACCOUNT_LIMIT, id="account")
                    yield Button(id="platform", compact=True)
                caption = Editor(self._post.caption, id="caption", placeholder=_("The caption …"))
                caption.border_title = _("Caption")
                yield caption
                yield Static(id="counters")
                alt = Editor(
                    self._post.alt,
                    id="alt",
                    placeholder=_("What would you tell someone on the phone who cannot see it?"),
                )
                alt.border_title = _("Alt text")
                yield alt
                yield Static(id="copy")
                with Horizontal(classes="buttons"):
                    yield Button(_("Throw away"), id="throw-away", compact=True)
                    yield Button(self._verb(), id="make", variant="primary", compact=True)
        yield KeyBar()

    def populate(self) -> None:
        """Show what is in hand, and what becomes of the picture."""
        name = self._made.title if self._made else self._post.file and self._post.file.name
        self.query_one(TopBar).heading = Content.assemble(
            f" {_('Own post')} · ", user_line(name or "", "bold", limit=44)
        )
        self.query_one("#throw-away").display = self._made is None or self._kept is not None
        picture = self.query_one(PictureView)
        picture.edits = self._post.edits if self._made is None else UNCHANGED
        self._show_platform()
        self._count()
        caption = self.query_one("#caption", Editor)
        caption.move_cursor(caption.document.end)
        caption.focus()
        if self._made is not None:
            same = _("The picture stays as it is; only the text changes.")
            self.query_one("#copy", Static).update(Content.styled(same, "$muted"))
        elif self._post.file is not None:
            self._say_what_is_copied(self._post.file)

    def draft_now(self) -> Draft | None:
        """What is in hand, once something has been written."""
        if self._thrown_away or self._making or self._post == self._began_with:
            return None
        return self._post.draft()

    @on(Input.Changed, "#account")
    def account_changed(self, event: Input.Changed) -> None:
        """Keep the account."""
        self._change(account=event.value)

    @on(TextArea.Changed)
    def text_changed(self, event: TextArea.Changed) -> None:
        """Keep the caption or the alt text."""
        if event.text_area.id == "caption":
            self._change(caption=event.text_area.text)
            self._count()
        else:
            self._change(alt=event.text_area.text)

    @on(Button.Pressed, "#platform")
    def next_platform(self) -> None:
        """Take the next platform."""
        names = list(PLATFORM_NAMES)
        following = names[(names.index(self._post.platform) + 1) % len(names)]
        self._change(platform=following)
        self._show_platform()

    @on(Button.Pressed, "#throw-away")
    async def throw_away(self, event: Button.Pressed) -> None:
        """Throw away what is in hand, when asked a second time."""
        sure = _("Throw it away: sure?")
        if str(event.button.label) != sure:
            event.button.label = sure
            event.button.refresh(layout=True)
        elif await self.app.keep(self._subject, Draft(FORM)):
            self._thrown_away = True
            self.dismiss()

    @on(Button.Pressed, "#make")
    async def action_hand_in(self) -> None:
        """Copy the picture and make the post."""
        if self._making:
            return
        if not words(self._post.caption):
            # Not as a notification, which would lie over the button.
            missing = _("Write a caption first: a few words will do.")
            self._tell(Content.styled(missing, "bold $reference"))
            self.query_one("#caption").focus()
            return
        self._making = True
        if (picture := await self._kept_picture()) and await self.app.keep(
            self._subject, self._body(picture)
        ):
            self.app.say(
                _("Your text is changed.")
                if self._made
                else _("Made. The copy of the picture says nothing of place, date and camera."),
                timeout=8,
            )
            await self.app.show("critiques", self._subject)
        else:
            self._making = False

    async def _kept_picture(self) -> str:
        """The name of the copy; nothing where it could not be made, which is said."""
        from workshop_tui.pictures import PictureError

        if self._made is not None:
            return self._made.picture.file
        try:
            return await asyncio.to_thread(self.session.own_posts.keep_picture, self._post)
        except (PictureError, StoreError) as error:
            self._tell(user_text(error, "bold $before"))
            return ""

    def _body(self, picture: str) -> OwnPost:
        post = self._post
        return OwnPost(
            account=safe_line(post.account, ACCOUNT_LIMIT),
            caption=safe_text(post.caption).strip(),
            picture=picture,
            alt=safe_text(post.alt).strip(),
            platform=post.platform,
            edits=post.edits,
        )

    def _change(self, **changes: str) -> None:
        changed = replace(self._post, **changes)  # type: ignore[arg-type]
        if changed != self._post:
            self._post = changed
            self.changed()

    def _verb(self) -> str:
        return _("Change it") if self._made else _("Make the post")

    def _show_platform(self) -> None:
        button = self.query_one("#platform", Button)
        button.label = f"{PLATFORM_NAMES[self._post.platform]} ▾"
        button.refresh(layout=True)

    def _count(self) -> None:
        self.query_one("#counters", Static).update(counters(self._post.caption), layout=False)

    @work(thread=True, exclusive=True, group="photo", exit_on_error=False)
    def _say_what_is_copied(self, file: Path) -> None:
        from workshop_tui.pictures import LONGEST_SIDE, PictureError, tells_place

        try:
            place = tells_place(file)
        except PictureError as error:
            told = user_text(error, "$before")
        else:
            copy = _(
                "Kept: a copy of at most {pixels} pixels, without place (GPS), date and camera."
            ).format(pixels=LONGEST_SIDE)
            warning = _("Your file says where it was taken.")
            told = Content.assemble(
                (f"{warning} ", "$reference") if place else "", (copy, "$muted")
            )
        self.app.call_from_thread(self._tell, told)

    def _tell(self, told: Content) -> None:
        if self.is_mounted:
            self.query_one("#copy", Static).update(told)
