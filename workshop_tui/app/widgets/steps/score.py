"""Score a whole post: one's own or a peer's, in the same way as a critique."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from workshop_tui.app.text import ME, PEERS, REFERENCE, user_line, user_text
from workshop_tui.app.widgets.critique import CriterionView, CritiqueWork, ReviewView
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.post_card import PostCard
from workshop_tui.coaching.caption import words
from workshop_tui.coaching.steps import Verdict
from workshop_tui.coaching.steps.score import IF_THEN, NOTES, WORKS, Score, response_of, score_of
from workshop_tui.content import Criterion, PeerScore, SelfScore
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.scoring.comparison import PeerLevels
from workshop_tui.scoring.spread import Spread
from workshop_tui.scoring.verdicts import PostVerdict, post_verdict

from .base import StepSetting, StepView, mark_of

LABELS: Final = {WORKS: N_("What already works"), IF_THEN: N_("If … then residents could …")}
EXAMPLES: Final = {
    WORKS: N_("such as: the schedule is read at a glance"),
    IF_THEN: N_("such as: if the day came first, residents could plan"),
}
LONGEST_BAR: Final = 5
FEWEST_WORDS: Final = 3
"""Words below which a sentence tells a peer nothing."""


class ScoreView(StepView):
    """One criterion at a time, then all levels once more, for a peer with two sentences."""

    class Renewed(Message):
        """One wants to score once more, and may get another post."""

    def __init__(self, step: SelfScore | PeerScore, setting: StepSetting) -> None:
        super().__init__(step, setting)
        assert setting.scored is not None
        self._scored = setting.scored
        self._rubric = setting.rubric
        self._for_peer = isinstance(step, PeerScore)
        score = score_of(setting.response)
        if score.subject != self._scored.subject:  # of one's own post there may be a new version
            score = Score(self._scored.subject, {} if self._for_peer else score.levels)
        self._work = CritiqueWork([], dict(score.levels))
        self._notes = dict(score.notes)

    def compose_task(self) -> ComposeResult:
        """Whose post it is, the stage at work, the levels when they are judged."""
        yield Static(self._about(), classes="aside", id="whose")
        missing = self._work.missing(self._rubric.codes())
        first = self._rubric.codes().index(missing[0]) if missing else 0
        with Vertical(id="stage"):
            yield CriterionView(self._rubric, self._work, first, comments=False)
        yield ItemList(id="options")

    def companion(self) -> Widget:
        """The post that is scored."""
        picture = self._scored.post.picture
        return PostCard(self._scored.post, self.setting.picture_file(picture))

    def task_focus(self) -> Widget:
        """The levels."""
        return self.query_one("#levels")

    def response(self) -> list[str]:
        """The post, its levels, the sentences."""
        notes = {name: text.strip() for name, text in self._notes.items() if text.strip()}
        if not self._work.levels and not notes:
            return []
        codes = [code for code in self._rubric.codes() if code in self._work.levels]
        levels = {code: self._work.levels[code] for code in codes}
        return response_of(Score(self._scored.subject, levels, notes))

    def ready(self) -> str:
        """Every criterion needs a level, a peer two sentences."""
        if self._work.missing(self._rubric.codes()):
            return _("Give every criterion a level first.")
        short = [name for name in NOTES if len(words(self._notes.get(name, ""))) < FEWEST_WORDS]
        if self._for_peer and short:
            return _("Write both sentences: they help most.")
        return ""

    def restart(self) -> None:
        """Ask for the post to score now."""
        self.post_message(self.Renewed())

    def refresh_task(self) -> None:
        """Show the stage, or the levels and what the expert says of them."""
        judged = self.verdict is not None
        self.query_one("#stage").display = not judged
        self.query_one("#options").display = judged
        self.query_one("#check").display = False
        self.query_one("#feedback").display = judged or bool(self.query(ReviewView))
        self.query_one(".buttons").display = judged
        if judged:
            self.query_one("#options", ItemList).show(list(self._judged()))

    # At work

    @on(CriterionView.Changed)
    def level_given(self) -> None:
        """Keep the levels in hand."""
        self.edited()

    @on(CriterionView.Moved)
    async def close(self, event: CriterionView.Moved) -> None:
        """After the last criterion: all levels, and the sentences for a peer."""
        if event.number < len(self._rubric.criteria):
            return
        lines = [widget for name in NOTES for widget in self._line(name)] if self._for_peer else []
        await self._stage(Vertical(*lines, ReviewView(self._rubric, self._work)))
        if lines:
            self.call_after_refresh(self.query_one(Line).focus)

    @on(ReviewView.Reopened)
    async def reopen(self, event: ReviewView.Reopened) -> None:
        """Back to a criterion."""
        await self._stage(CriterionView(self._rubric, self._work, event.number, comments=False))

    @on(ReviewView.HandedIn)
    def finish(self) -> None:
        """Hand in."""
        self.action_submit()

    @on(Input.Changed)
    def take_sentence(self, event: Input.Changed) -> None:
        """Take the sentence as it is typed."""
        name = event.input.id or ""
        if name in NOTES and self._notes.get(name, "") != event.value:
            self._notes[name] = event.value
            self.edited()

    @on(Input.Submitted)
    def next_field(self) -> None:
        """Enter goes on to the next field, then to the button."""
        self.screen.focus_next()

    async def _stage(self, widget: Widget) -> None:
        stage = self.query_one("#stage")
        with self.app.batch_update():
            await stage.remove_children()
            await stage.mount(widget)
        self.refresh_task()

    def _line(self, name: str) -> list[Widget]:
        return [
            Static(Content.styled(_(LABELS[name]), "bold")),
            Line(self._notes.get(name, ""), placeholder=_(EXAMPLES[name]), id=name),
        ]

    def _about(self) -> str:
        if not self._for_peer:
            return _("Your own post, as handed in.")
        if self._scored.practice:
            return _("For practice: no colleague's post here yet.")
        return _("A colleague's post, without the name.")

    # Judged

    def summary(self, verdict: Verdict) -> Content:
        """What the levels mean."""
        if verdict.remarks:
            return super().summary(verdict)
        if self._for_peer:
            told = _("Kept. Your colleague will see it without your name.")
            return Content.styled(told, "bold $after")
        match post_verdict(self._work.levels, self._rubric):
            case PostVerdict.READY:
                return user_line(self._rubric.verdicts.ready, "bold $after")
            case PostVerdict.HOLD:
                return user_line(self._rubric.verdicts.hold, "bold $before")
        below = [
            str(criterion.name)
            for criterion in self._rubric.criteria
            if self._work.levels.get(criterion.code, 0) < self._rubric.verdicts.ready_level
        ]
        told = _("Not ready yet; begin with: {names}.").format(names=", ".join(below))
        return user_line(told, "bold $reference")

    def _judged(self) -> Iterator[Item]:
        ask = self.setting.peer_levels
        peers = ask(self._scored) if ask else PeerLevels({}, 0)
        yield Item("peers", Content.styled(f"{PEERS} ", "$peers"), _about_peers(peers.peers))
        for criterion in self._rubric.criteria:
            yield self._judged_level(criterion, peers.spreads.get(criterion.code))
        for name in NOTES if self._for_peer else ():
            if note := self._notes.get(name):
                yield Item(name, Content(f"{ME} "), user_text(note))

    def _judged_level(self, criterion: Criterion, spread: Spread | None) -> Item:
        remark = self.remarks().get(criterion.code)
        level = self._work.levels.get(criterion.code, 0)
        text = user_line(criterion.name, "bold")
        if level:
            text = Content.assemble(text, f"  {level} ", user_line(self._rubric.scale[level - 1]))
        if remark is not None:
            told = f"{REFERENCE} {_('Expert')}: {remark.expert_place}. "
            why = Content.assemble((told, "bold"), user_text(remark.why))
            text = Content.assemble(text, "\n", why.stylize_before("$muted"))
        elif not self._for_peer and level < len(criterion.anchors):
            anchor = user_text(criterion.anchors[level])
            lift = Content.assemble((f"→ {level + 1}: ", "bold"), anchor)
            text = Content.assemble(text, "\n", lift.stylize_before("$muted"))
        if spread is not None:
            text = Content.assemble(text, "\n", _spread(spread))
        return Item(criterion.code, mark_of(remark), text)


def _about_peers(number: int) -> Content:
    if not number:
        return Content.styled(_("No peers have scored this post yet."), "$muted")
    told = ngettext("{n} peer scored it too", "{n} peers scored it too", number)
    return Content.styled(told.format(n=number), "$peers")


def _spread(spread: Spread) -> Content:
    """How many peers gave each level."""
    levels = "  ".join(
        f"{level} {PEERS * min(number, LONGEST_BAR)}{f' {number}' if number > 1 else ''}"
        for level, number in enumerate(spread.counts, start=1)
        if number
    )
    return Content.styled(f"{PEERS} {_('Peers')}: {levels}", "$peers")
