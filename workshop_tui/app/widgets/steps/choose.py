"""Choose one variant of several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual import on
from textual.content import Content
from textual.widgets import OptionList

from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.coaching.layout import contrast_ratio
from workshop_tui.coaching.steps import Verdict
from workshop_tui.content import Choose, Picture
from workshop_tui.content.steps import Variant
from workshop_tui.locale import _
from workshop_tui.locale.numbers import decimal

from .base import StepSetting, tick
from .listing import ListStepView

LETTERS: Final = "ABCDEF"
"""Letters go by place: the codes of a shuffled list would give the answer away."""


class ChooseView(ListStepView):
    """A list of variants; Enter or a click chooses, the reasons of all follow at once."""

    def __init__(self, step: Choose, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._options: list[Variant] = self.shuffled(step.options)
        self._chosen = next(iter(setting.response), "")

    def pictures(self) -> dict[str, Picture]:
        """The pictures of the variants that have one."""
        return {option.code: option.picture for option in self._options if option.picture}

    def response(self) -> list[str]:
        """The code of the variant chosen."""
        return [self._chosen] if self._chosen else []

    def ready(self) -> str:
        """One must be chosen."""
        return "" if self._chosen else _("Choose one, with Enter or a click.")

    def restart(self) -> None:
        """Forget the choice."""
        self._chosen = ""
        self.query_one(ItemList).focus()

    def items(self) -> Iterator[Item]:
        """The variants, and what the expert says of them."""
        return (self._item(number, option) for number, option in enumerate(self._options))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Take the variant and hand it in."""
        if self.verdict is None and event.option_id:
            self._chosen = event.option_id
            self.action_submit()

    def summary(self, verdict: Verdict) -> Content:
        """Which variant the expert takes."""
        if verdict.complete:
            return super().summary(verdict)
        best = next(number for number, option in enumerate(self._options) if option.right)
        told = _("The expert takes {letter}; the reasons stand below each.")
        return Content.styled(told.format(letter=LETTERS[best]), "bold $reference")

    def _item(self, number: int, option: Variant) -> Item:
        remark = self.remarks().get(option.code)
        text = self._sample(option)
        if remark and remark.why:
            ratio = self._ratio(option)
            text = Content.assemble(text, "\n", ratio, user_text(remark.why, "$muted"))
        letter = Content.styled(f"{LETTERS[number]}  ", "bold")
        telling = remark is not None and (option.right or remark.taken)
        mark = tick(option.right if telling else None)
        return Item(option.code, Content.assemble(mark, letter), text)

    @staticmethod
    def _sample(option: Variant) -> Content:
        if option.colours is None:
            return user_text(option.text)
        colours = f"bold {option.colours.text} on {option.colours.background}"
        return Content.assemble(
            user_line(option.text), "\n", (f"  {_('Your headline')}  ", colours)
        )

    @staticmethod
    def _ratio(option: Variant) -> Content:
        if option.colours is None:
            return Content()
        ratio = contrast_ratio(option.colours.text, option.colours.background)
        return Content.styled(_("Contrast {ratio} : 1. ").format(ratio=decimal(ratio)), "bold")
