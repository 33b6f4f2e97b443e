"""Material of one's own: which packs are loaded, what is in them, what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, DirectoryTree, Input, OptionList, Static
from textual.worker import get_current_worker

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.files import PATH_LIMIT, FileTree, typed_path
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.content import Problem
from workshop_tui.content.library import pack_problem
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.packs.chosen import named_folder

from .base import Dialog, TaskScreen

if TYPE_CHECKING:
    from workshop_tui.packs.check import CheckReport

SOUND = "✓ "
BROKEN = "! "
MOST_TOLD = 50
"""Problems told of one pack; who has mended so many checks again."""


class PacksScreen(TaskScreen):
    """The packs at the top, what is wrong with the highlighted one below."""

    GUIDE = N_(
        "A pack is a folder with exercises or sample posts of your own. What is sound in it is "
        "used at once; what is not is told below, with the place to mend, and left out. Begin one "
        "with: workshop-tui new exercise FOLDER"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", "add", N_("Add pack"), N_("Add a pack; it is loaded at every start")),
        key("delete,x", "remove", N_("Remove"), N_("Load it no longer; its files stay")),
        key("k", "remember", N_("Every start"), N_("Load it at every start, not this time only")),
        key("r", "look_again", N_("Look again"), N_("Read the packs anew, after a change")),
    ]
    AUTO_FOCUS = "#packs"

    def __init__(self) -> None:
        super().__init__()
        self._reports: dict[Path, CheckReport] = {}

    def compose(self) -> ComposeResult:
        """List and details."""
        yield TopBar()
        with Vertical(classes="body packs"):
            listing = ItemList(id="packs", classes="box")
            listing.border_title = _("Packs")
            yield listing
            with VerticalScroll(id="details", classes="box"):
                yield Static(id="told")
        yield KeyBar()

    def populate(self) -> None:
        """List the packs, and look into them out of the event loop."""
        self.query_one(TopBar).heading = Content.styled(
            f" {_('Material of your own')}", "bold $primary"
        )
        self._list()
        self._check()

    def _list(self) -> None:
        self.query_one("#packs", ItemList).show(
            [self._item(folder) for folder in self.session.packs.folders()]
        )
        self._tell()
        self.refresh_bindings()

    @work(thread=True, group="packs", exclusive=True, exit_on_error=False)
    def _check(self) -> None:
        from workshop_tui.packs.check import check

        folders = self.session.packs.folders()
        for number, folder in enumerate(folders):
            report = check(folder, folders[:number])
            if get_current_worker().is_cancelled:
                return
            self.app.call_from_thread(self._found, folder, report)

    def _found(self, folder: Path, report: CheckReport) -> None:
        self._reports[folder] = report
        if self.is_mounted:
            self._list()

    def _item(self, folder: Path) -> Item:
        report = self._reports.get(folder)
        state = _("being checked …") if report is None else _summary(report)
        if folder not in self.session.packs.remembered():
            state += " · " + _("this time only")
        mark = "  " if report is None else BROKEN if report.problems else SOUND
        colour = "bold $before" if mark == BROKEN else "bold $after"
        name = user_line(folder.name or folder, "bold")
        return Item(
            str(folder),
            Content.styled(mark, colour),
            Content.assemble(name, ("  " + state, "$muted")),
        )

    @on(OptionList.OptionHighlighted, "#packs")
    def _tell(self) -> None:
        folder = self._highlighted()
        report = self._reports.get(folder) if folder else None
        self.query_one("#told", Static).update(Content("\n").join(_told(folder, report)))

    def _highlighted(self) -> Path | None:
        option = self.query_one("#packs", ItemList).highlighted_option
        return Path(option.id) if option and option.id else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs a pack waits for one."""
        folder = self._highlighted() if self.is_mounted and self.query("#packs") else None
        if action == "remove":
            return folder is not None
        if action == "remember":
            return folder is not None and folder not in self.session.packs.remembered()
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """Choose a folder; what is in it is used at once."""

        def take(folder: Path | None) -> None:
            if folder is not None:
                self._change(lambda: self.session.packs.remember(folder))

        self.app.push_screen(AddPackScreen(), take)

    def action_remove(self) -> None:
        """Load the highlighted pack no longer."""
        if (folder := self._highlighted()) is not None:
            self._change(lambda: self.session.packs.forget(folder))

    def action_remember(self) -> None:
        """Load the highlighted pack at every start."""
        if (folder := self._highlighted()) is not None:
            self._change(lambda: self.session.packs.remember(folder))

    def action_look_again(self) -> None:
        """Read all packs anew."""
        self._reports.clear()
        self._change(lambda: None)

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except OSError as error:
            self.app.say(
                _("This choice holds until you quit: {reason}").format(reason=error.strerror)
            )
        self.run_worker(self._load(), group="packs-loading", exclusive=True)

    async def _load(self) -> None:
        await self.session.load_packs()
        self.populate()


class AddPackScreen(Dialog[Path]):
    """Type, paste or pick the folder of a pack."""

    AUTO_FOCUS = "#path"

    def compose(self) -> ComposeResult:
        """A field and a tree of folders."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Add a pack")
            box.border_subtitle = _("Esc closes")
            yield Static(_("Type or paste the folder, or choose it below:"))
            yield Line(placeholder=str(Path.home() / "paket-dinas"), limit=PATH_LIMIT, id="path")
            yield FileTree(Path.home(), ())
            yield Static(id="outcome")
            with Horizontal(classes="buttons"):
                yield Button(_("Add pack"), id="add", variant="primary", compact=True)

    @on(DirectoryTree.DirectorySelected)
    def pick(self, event: DirectoryTree.DirectorySelected) -> None:
        """Take the chosen folder's path; one may go on into it."""
        self.query_one("#path", Line).value = str(event.path)

    @on(Input.Submitted)
    @on(Button.Pressed, "#add")
    def add(self) -> None:
        """Take the folder when it is a pack."""
        typed = self.query_one("#path", Line).value
        outcome = self.query_one("#outcome", Static)
        if not typed.strip():
            outcome.update(_("Choose a folder first."))
            return
        folder = named_folder(typed_path(typed))
        if (problem := pack_problem(folder)) is not None:
            outcome.update(user_text(str(problem), "bold $before"))
            return
        self.dismiss(folder)


def _summary(report: CheckReport) -> str:
    exercises = ngettext("{n} exercise", "{n} exercises", report.exercises)
    posts = ngettext("{n} sample post", "{n} sample posts", report.posts)
    parts = [exercises.format(n=report.exercises), posts.format(n=report.posts)]
    if n := len(report.problems):
        parts.append(ngettext("{n} problem", "{n} problems", n).format(n=n))
    return ", ".join(parts)


def _told(folder: Path | None, report: CheckReport | None) -> Iterator[Content]:
    if folder is None:
        yield Content(_("No pack yet. Press a to add one; ? says how to begin one."))
        return
    yield Content.styled(_("Folder"), "$muted").append(" ").append(user_line(folder))
    if report is None:
        return
    if not report.problems:
        yield Content.styled(_("All of it is sound."), "$after")
    for problem in report.problems[:MOST_TOLD]:
        yield Content.assemble((BROKEN, "bold $before"), user_line(_nearby(problem, folder)))
    for note in report.notes[:MOST_TOLD]:
        told = _("note: {note}").format(note=_nearby(note, folder))
        yield user_line(told, "$muted")


def _nearby(problem: Problem, folder: Path) -> str:
    """The problem, its file named from the pack on."""
    if problem.file.is_relative_to(folder) and problem.file != folder:
        problem = replace(problem, file=problem.file.relative_to(folder))
    return str(problem)
