"""Seventeen traps in every kind of widget: shown as they stand, on a real compositor."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Button, DataTable, Input, Label, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from tests.hostile import CAPTIONS, CONTROL, FORMAT
from workshop_tui.app.text import user_line, user_text


class Sinks(App[None]):
    """One widget of each kind that shows text, with the same caption in all."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.caption = caption

    def compose(self) -> ComposeResult:
        text, line = user_text(self.caption, limit=400), user_line(self.caption)
        framed = Static(text, id="framed")
        framed.styles.border = ("round", "red")
        framed.border_title = line
        yield framed
        yield Label(text)
        yield Button(line)
        yield OptionList(Option(line), Option(text))
        yield Input(line.plain)
        yield TextArea(text.plain)
        table: DataTable[object] = DataTable()
        table.add_column("x")
        table.add_row(line)
        yield table

    def on_mount(self) -> None:
        self.notify(user_line(self.caption).plain, markup=False)


@pytest.mark.parametrize("name", CAPTIONS)
async def test_a_hostile_caption_is_text_in_every_widget(name: str) -> None:
    app = Sinks(CAPTIONS[name])
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        segments = [segment for strip in strips for segment in strip]
        shown = "".join(segment.text for segment in segments)
        assert not shown.count("\x1b")
        assert not set(shown) & (CONTROL | FORMAT)
        assert not [s for s in segments if s.style and "@click" in (s.style.meta or {})]
        assert not [s for s in segments if s.style and s.style.link]
        seen = user_line(CAPTIONS[name]).plain[:12]
        assert shown.count(seen) >= 4, "it must stand there as it is, not be obeyed"
