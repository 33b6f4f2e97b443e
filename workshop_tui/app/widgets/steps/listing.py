"""What the steps that are answered in a list share: the list, and a picture beside it."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import OptionList

from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.content import Picture, Step

from .base import StepSetting, StepView


class ListStepView(StepView):
    """A list of items; where some have pictures, that of the highlighted one is at the left."""

    def __init__(self, step: Step, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._picture: PictureView | None = None

    def compose_task(self) -> ComposeResult:
        """The list."""
        yield ItemList(id="options")

    def items(self) -> Iterable[Item]:
        """What the list holds now."""
        raise NotImplementedError

    def pictures(self) -> dict[str, Picture]:
        """The pictures of items, by their ids."""
        return {}

    def refresh_task(self) -> None:
        """Show the items, and what the expert says of them."""
        self.query_one(ItemList).show(list(self.items()))

    def companion(self) -> Widget | None:
        """The picture of the highlighted item, where items have pictures."""
        if self.pictures():
            self._picture = PictureView(classes="variant")
        return self._picture

    @on(OptionList.OptionHighlighted)
    def show_picture(self, event: OptionList.OptionHighlighted) -> None:
        """Show the highlighted item's picture."""
        picture = self.pictures().get(event.option_id or "")
        if self._picture is not None and picture is not None:
            self._picture.show(self.setting.picture_file(picture), str(picture.alt))
