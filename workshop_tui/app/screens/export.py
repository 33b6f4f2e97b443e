"""Which sheet should the pair go on, and where did it go?"""

from __future__ import annotations

from datetime import date

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.export import CARD_NAMES, Card, export_folders, pair_of, write_card
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.locale import _

from .base import Dialog


class ExportScreen(Dialog[None]):
    """A list of sheets; the file that was written is named below."""

    def __init__(self, subject: str) -> None:
        super().__init__()
        self.subject = subject

    def compose(self) -> ComposeResult:
        """The sheets and the outcome."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Before and after as a PNG picture")
            box.border_subtitle = _("Esc closes")
            yield Choices(id="sheets")
            yield Static(id="outcome")
        yield KeyBar()

    def on_mount(self) -> None:
        """Offer the sheets."""
        self.query_one(Choices).show(
            [Item(card.value, Content(), Content(_(name))) for card, name in CARD_NAMES.items()]
        )

    @on(Choices.OptionSelected)
    def draw(self, event: Choices.OptionSelected) -> None:
        """Draw it out of the event loop."""
        self._say(Content(_("Drawing …")))
        self._write(Card(event.option_id or Card.SHARE))

    @work(thread=True, exclusive=True, group="export", exit_on_error=False)
    def _write(self, card: Card) -> None:
        from workshop_tui.pictures import PictureError

        session = self.app.session
        name = f"{session.code_of(self.subject)}-{card.value}-{date.today():%Y-%m-%d}"  # noqa: DTZ011  local day
        try:
            file = write_card(pair_of(session, self.subject), card, name, export_folders(session))
        except LookupError:
            told = Content(_("Write a caption of your own for this post first, in Rewrite."))
        except (OSError, PictureError) as error:
            told = user_text(_("It could not be written: {reason}").format(reason=error), "$before")
        else:
            told = Content.assemble((f"{_('Written')}: ", "bold $after"), user_line(file))
        self.app.call_from_thread(self._say, told)

    def _say(self, told: Content) -> None:
        if self.is_mounted:
            self.query_one("#outcome", Static).update(told)
