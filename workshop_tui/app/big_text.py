"""Letters and digits drawn from cells, to be read from the back of a room."""

from __future__ import annotations

from typing import Final

_FONT: Final = {
    "A": ".##. #..# #### #..# #..#",
    "B": "###. #..# ###. #..# ###.",
    "C": ".### #... #... #... .###",
    "D": "###. #..# #..# #..# ###.",
    "E": "#### #... ###. #... ####",
    "F": "#### #... ###. #... #...",
    "G": ".### #... #.## #..# .###",
    "H": "#..# #..# #### #..# #..#",
    "I": "### .#. .#. .#. ###",
    "J": "..## ...# ...# #..# .##.",
    "K": "#..# #.#. ##.. #.#. #..#",
    "L": "#... #... #... #... ####",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": ".##. #..# #..# #..# .##.",
    "P": "###. #..# ###. #... #...",
    "Q": ".##. #..# #..# #.#. .#.#",
    "R": "###. #..# ###. #.#. #..#",
    "S": ".### #... .##. ...# ###.",
    "T": "##### ..#.. ..#.. ..#.. ..#..",
    "U": "#..# #..# #..# #..# .##.",
    "V": "#...# #...# #...# .#.#. ..#..",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#...# .#.#. ..#.. .#.#. #...#",
    "Y": "#...# .#.#. ..#.. ..#.. ..#..",
    "Z": "#### ...# .##. #... ####",
    "0": ".##. #..# #..# #..# .##.",
    "1": ".#. ##. .#. .#. ###",
    "2": "###. ...# .##. #... ####",
    "3": "###. ...# .##. ...# ###.",
    "4": "#..# #..# #### ...# ...#",
    "5": "#### #... ###. ...# ###.",
    "6": ".##. #... ###. #..# .##.",
    "7": "#### ...# ..#. .#.. .#..",
    "8": ".##. #..# .##. #..# .##.",
    "9": ".##. #..# .### ...# .##.",
    "-": "... ... ### ... ...",
    "−": "... ... ### ... ...",
    "+": "... .#. ### .#. ...",
    "/": "..# ..# .#. #.. #..",
    ":": ". # . # .",
    ".": ". . . . #",
    ",": ".. .. .. .# #.",
    "%": "##..# ##.#. ..#.. .#.## #..##",
    "!": "# # # . #",
    "?": "###. ...# .##. .... .#..",
    "'": "# # . . .",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
    "&": ".#.. #.#. .#.# #.#. .#.#",
    "·": ". . # . .",
    " ": ".. .. .. .. ..",
}
"""Five rows of pixels for each character, `#` is on."""
ROWS: Final = 5
_HALVES: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
SCALES: Final = (1, 2, 3, 4)
LONGEST: Final = 80
"""Characters; what is longer is no heading."""


def big_text(text: str, scale: int = 1) -> list[str] | None:
    """`text` in capitals as lines of half blocks, or `None` if a character of it is not drawn.

    A pixel is `scale` cells wide and half as many high, so that it is square.
    """
    glyphs = [_FONT.get(character) for character in text.upper()]
    if not text or any(glyph is None for glyph in glyphs):
        return None
    drawn = [glyph.split(" ") for glyph in glyphs if glyph is not None]
    rows = [".".join(glyph[row] for glyph in drawn) for row in range(ROWS)]
    pixels = [
        [pixel == "#" for pixel in row for _column in range(scale)]
        for row in rows
        for _line in range(scale)
    ]
    if len(pixels) % 2:
        pixels.append([False] * len(pixels[0]))
    return [
        "".join(_HALVES[above, below] for above, below in zip(*pair, strict=True))
        for pair in zip(pixels[::2], pixels[1::2], strict=True)
    ]


def largest(text: str, width: int, height: int) -> list[str]:
    """`text` as large as fits in `width` by `height` cells, on several lines if need be.

    It comes as it stands where nothing fits, where a character of it is not drawn, and where it is
    long.
    """
    if len(text) > LONGEST:
        return [text]
    for scale in reversed(SCALES):
        lines = _wrapped(text.split(), scale, width)
        if lines is not None and len(lines) <= height:
            return lines
    return [text]


def _wrapped(words: list[str], scale: int, width: int) -> list[str] | None:
    """Words drawn on as many lines as it takes; `None` where a word is too wide or not drawn."""
    rows: list[str] = []
    while words:
        for count in range(len(words), 0, -1):
            drawn = big_text(" ".join(words[:count]), scale)
            if drawn is None:
                return None
            if len(drawn[0]) <= width:
                break
        else:
            return None
        rows += [""] * bool(rows and scale % 2 == 0) + drawn
        words = words[count:]
    return rows or None
