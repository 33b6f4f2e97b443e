"""What an editor would say about a poster's layout: everything here can be counted.

Sources: contrast from WCAG 2.2, success criterion 1.4.3; the word limits are the workshop's own
rule of thumb, as taught in the exercises of the visual track; three type sizes is the usual limit
of poster design for one clear hierarchy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from workshop_tui.locale import _, ngettext
from workshop_tui.locale.numbers import cut_decimal
from workshop_tui.records.poster import COLOUR_PAIRS, MAX_BLOCKS, TYPE_SIZES, Block, Poster

from .contrast import LARGE_TEXT, TEXT, contrast_ratio

GOOD_WORDS: Final = 40
MOST_WORDS: Final = 60
MOST_SIZES: Final = 3
LARGE_PIXELS: Final = 52
"""Large text in WCAG's sense is 14 points in bold. A phone shows a picture of 1080 pixels 390
points wide, so that a CSS pixel is 2.8 pixels and 14 points (18.7 CSS pixels) are 52. Posters are
set in bold."""

_ROWS: Final = ("top", "middle", "bottom")

Point = Literal["words", "headline", "sizes", "contrast", "logo", "when_where"]


@dataclass(frozen=True, slots=True)
class PosterRemark:
    """A finding about one point, in a plain sentence.

    `good` says that nothing needs to change; `block` is the number of the block it is about.
    """

    point: Point
    good: bool
    sentence: str
    block: int | None = None


class BlockContrast(NamedTuple):
    """The contrast of one block, and the least that its size needs."""

    block: int
    ratio: float
    needed: float

    @property
    def enough(self) -> bool:
        """Can it be read?"""
        return self.ratio >= self.needed


def word_count(poster: Poster) -> int:
    """The words in the picture: all between spaces that holds a letter or a digit.

    A logo is a picture; its name does not count.
    """
    return sum(
        any(character.isalnum() for character in word)
        for block in _blocks(poster)
        if block.role != "logo"
        for word in block.text.split()
    )


def reading_order(poster: Poster) -> tuple[int, ...]:
    """The numbers of the blocks as eyes and screen readers meet them: row by row, downwards."""
    numbers = range(len(_blocks(poster)))
    return tuple(sorted(numbers, key=lambda number: _ROWS.index(poster.blocks[number].row)))


def contrasts(poster: Poster) -> tuple[BlockContrast, ...]:
    """The contrast of every block that holds text, in the order of the blocks."""
    return tuple(
        BlockContrast(
            number,
            contrast_ratio(*COLOUR_PAIRS[block.colours]),
            LARGE_TEXT if TYPE_SIZES[block.size] >= LARGE_PIXELS else TEXT,
        )
        for number, block in enumerate(_blocks(poster))
        if block.text.strip()
    )


def judge(poster: Poster) -> tuple[PosterRemark, ...]:
    """A remark on each point, what matters most first; several where contrast fails."""
    return (
        _judge_headline(poster),
        _judge_when_where(poster),
        _judge_words(poster),
        *_judge_contrast(poster),
        _judge_sizes(poster),
        *_judge_logo(poster),
    )


def _blocks(poster: Poster) -> tuple[Block, ...]:
    return poster.blocks[:MAX_BLOCKS]


def _written(poster: Poster) -> list[tuple[int, Block]]:
    return [(n, block) for n, block in enumerate(_blocks(poster)) if block.text.strip()]


def _judge_headline(poster: Poster) -> PosterRemark:
    headlines = [(n, block) for n, block in _written(poster) if block.role == "headline"]
    if not headlines:
        return PosterRemark(
            "headline", False, _("There is no headline: what is the one thing residents can do?")
        )
    number, headline = max(headlines, key=lambda found: found[1].size)
    others = [block.size for n, block in _written(poster) if n != number]
    if max(others, default=0) < headline.size:
        return PosterRemark(
            "headline",
            True,
            _("The headline is the biggest text: one message comes first."),
            number,
        )
    return PosterRemark(
        "headline",
        False,
        _("Something else is as big as the headline; make one message the biggest of all."),
        number,
    )


def _judge_when_where(poster: Poster) -> PosterRemark:
    for number, block in _written(poster):
        if block.role == "when_where":
            return PosterRemark(
                "when_where", True, _("When and where has a block of its own."), number
            )
    return PosterRemark(
        "when_where", False, _("When and where is missing: nobody can come without it.")
    )


def _judge_words(poster: Poster) -> PosterRemark:
    count = word_count(poster)
    if count <= GOOD_WORDS:
        told = ngettext(
            "{count} word in the picture: short enough to read in passing.",
            "{count} words in the picture: short enough to read in passing.",
            count,
        )
    elif count <= MOST_WORDS:
        told = _("{count} words in the picture; aim for {good} and move the rest to the caption.")
    else:
        told = _(
            "{count} words in the picture are too many to read in passing; aim for {good} and move "
            "the rest to the caption."
        )
    return PosterRemark("words", count <= GOOD_WORDS, told.format(count=count, good=GOOD_WORDS))


def _judge_contrast(poster: Poster) -> Iterator[PosterRemark]:
    found = contrasts(poster)
    weak = [contrast for contrast in found if not contrast.enough]
    for number, ratio, needed in weak:
        sentence = _("“{text}” has a contrast of {ratio} : 1; this size needs {needed} : 1.")
        text = " ".join(poster.blocks[number].text.split()[:4])
        told = sentence.format(text=text, ratio=cut_decimal(ratio), needed=cut_decimal(needed))
        yield PosterRemark("contrast", False, told, number)
    if found and not weak:
        yield PosterRemark("contrast", True, _("All text stands out from its ground."))


def _judge_sizes(poster: Poster) -> PosterRemark:
    count = len({block.size for _number, block in _written(poster) if block.role != "logo"})
    if count <= MOST_SIZES:
        return PosterRemark(
            "sizes", True, _("Few type sizes: it is clear what to read first, second and third.")
        )
    sentence = _("{count} type sizes; with at most {most} the order of reading becomes clear.")
    return PosterRemark("sizes", False, sentence.format(count=count, most=MOST_SIZES))


def _judge_logo(poster: Poster) -> Iterator[PosterRemark]:
    logos = [(n, block) for n, block in _written(poster) if block.role == "logo"]
    if not logos:
        return
    number, logo = max(logos, key=lambda found: found[1].size)
    message = max((b.size for _n, b in _written(poster) if b.role != "logo"), default=0)
    if len(logos) > 1:
        told = _("{count} logos: one is enough to say who speaks.").format(count=len(logos))
        yield PosterRemark("logo", False, told, number)
    elif logo.size >= message:
        told = _("The logo is as big as the message; residents look for the service, not for us.")
        yield PosterRemark("logo", False, told, number)
    else:
        yield PosterRemark("logo", True, _("The logo is smaller than the message."), number)
