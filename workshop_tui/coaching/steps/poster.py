"""Judge a poster: what can be counted, and how near it comes to the expert's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from workshop_tui.coaching.layout import poster as layout
from workshop_tui.content import LayOutPoster
from workshop_tui.content.steps import PosterBlock
from workshop_tui.locale import _
from workshop_tui.records import safe_text
from workshop_tui.records.poster import MAX_BLOCK_TEXT, Block, Poster
from workshop_tui.records.poster_changes import in_reading_order

from .verdict import Remark, Verdict

RESPONSE_LIMIT: Final = 60_000
"""Characters of a poster as JSON: the most blocks and text, every character of it escaped."""
NEAR: Final = 0.6
"""Likeness to the expert's poster from which the two agree, as for a crop."""


def start_of(step: LayOutPoster) -> Poster:
    """The poster as the author left it to be mended."""
    blocks = tuple(block_of(block) for block in step.blocks if block.placed)
    return in_reading_order(Poster(blocks, step.ground))


def expert_of(step: LayOutPoster) -> Poster:
    """The poster as the expert lays it out."""
    known = {block.code: block for block in step.blocks}
    blocks = tuple(
        Block(
            known[placing.code].role,
            known[placing.code].text,
            placing.size,
            placing.colours,
            placing.row,
            placing.column,
        )
        for placing in step.expert.blocks
        if placing.code in known
    )
    return in_reading_order(Poster(blocks, step.expert.ground))


def block_of(block: PosterBlock) -> Block:
    """A block as it stands at the start."""
    return Block(block.role, block.text, block.size, block.colours, block.row, block.column)


def poster_of(step: LayOutPoster, response: Sequence[str]) -> Poster:
    """The poster that a response holds; the one at the start where it holds none that is sound.

    JSON hides control characters from the cleaning of records, so texts are cleaned here.
    """
    given = next(iter(response), "")
    if not given or len(given) > RESPONSE_LIMIT:
        return start_of(step)
    try:
        poster = msgspec.json.decode(given, type=Poster)
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError):
        return start_of(step)
    blocks = tuple(
        msgspec.structs.replace(block, text=safe_text(block.text, MAX_BLOCK_TEXT))
        for block in poster.blocks
    )
    return in_reading_order(Poster(blocks, poster.ground))


def response_of(poster: Poster) -> list[str]:
    """The same as a response: JSON in one string."""
    return [msgspec.json.encode(poster).decode()]


def judge(step: LayOutPoster, response: Sequence[str]) -> Verdict:
    """`response` holds a poster as `poster_of` reads it; every remark of the layout is a point.

    So is being near the expert's poster.
    """
    poster = poster_of(step, response)
    remarks = [
        Remark(remark.point, taken=True, agrees=remark.good, why=remark.sentence)
        for remark in layout.judge(poster)
    ]
    share = likeness(poster, expert_of(step))
    told = _("{share} % as the expert has it. {reason}")
    why = told.format(share=round(100 * share), reason=step.expert.reason)
    remarks.append(Remark("expert", taken=True, agrees=share >= NEAR, why=why))
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), tuple(remarks))


def likeness(one: Poster, other: Poster) -> float:
    """How alike two posters are, from 0 to 1: the mean over all blocks that either of them has.

    A block that only one has counts 0. One that both have counts half for being there and half for
    its size, row and column alike; colours are free, as long as they can be read.
    """
    blocks, others = ({block.text: block for block in poster.blocks} for poster in (one, other))
    texts = {*blocks, *others}
    both = [(blocks[text], others[text]) for text in texts if text in blocks and text in others]
    return sum(_alike(*pair) for pair in both) / len(texts) if texts else 1.0


def _alike(one: Block, other: Block) -> float:
    size = 1 - abs(one.size - other.size) / 3
    place = (one.row == other.row) + (one.column == other.column)
    return 0.5 + (size + place) / 6
