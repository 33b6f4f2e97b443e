"""Cut the fonts of exported pictures down to the characters that posts need.

It takes the whole fonts in the folder SOURCES and writes the small ones into
`workshop_tui/pictures/fonts/`. It needs fontTools, which nothing else here does:

    python -m venv fonts-venv && fonts-venv/bin/pip install fonttools
    fonts-venv/bin/python -m tools.fonts SOURCES

Where the sources come from (both SIL Open Font License 1.1, without a reserved font name):

- Plus Jakarta Sans: npm package `@expo-google-fonts/plus-jakarta-sans`
- Noto Emoji: npm package `@expo-google-fonts/noto-emoji`

The characters kept are those in `characters.txt` and `emoji.txt` beside the fonts, and the space.
The program reads the same two lists, so adding a character means: add it there, run this.

Pillow's basic layout, the only one that draws the same everywhere, cannot read the kerning of
these fonts. So their pairs go to `kerning.json`, in thousandths of the type size, and all layout
tables leave the fonts.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any, Final

FONTS: Final = Path(__file__).parent.parent / "workshop_tui" / "pictures" / "fonts"
SOURCES: Final = {
    "PlusJakartaSans-Regular.ttf": "PlusJakartaSans_400Regular.ttf",
    "PlusJakartaSans-Bold.ttf": "PlusJakartaSans_700Bold.ttf",
    "PlusJakartaSans-ExtraBold.ttf": "PlusJakartaSans_800ExtraBold.ttf",
    "NotoEmoji-Regular.ttf": "NotoEmoji_400Regular.ttf",
}
KERNED: Final = [chr(code) for code in range(0x21, 0x7F)] + list("–—‘’“”…•·")
LEAST_KERNING: Final = 10
"""Thousandths of the type size; less cannot be seen."""


def characters(list_name: str) -> set[str]:
    """The characters of a list: all but white space."""
    return set("".join((FONTS / list_name).read_text(encoding="utf-8").split())) | {" "}


def subset(source: Path, target: Path, wanted: set[str]) -> None:
    """Write to `target` the font `source` with only the characters `wanted`.

    Raises:
        ValueError: the source lacks some of them.
    """
    font_tools = importlib.import_module("fontTools.subset")
    font = _open(source)
    missing = wanted - {chr(code) for code in font.getBestCmap()}
    if missing:
        raise ValueError(f"{source.name} lacks {''.join(sorted(missing))}")
    options = font_tools.Options(
        layout_features=[], notdef_outline=True, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13]
    )
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "STAT", "vhea", "vmtx"]
    subsetter = font_tools.Subsetter(options)
    subsetter.populate(text="".join(wanted))
    subsetter.subset(font)
    font.save(target)


def kerning(source: Path) -> dict[str, int]:
    """The pairs that a font moves closer or apart, in thousandths of the type size."""
    font = _open(source)
    glyph_of = font.getBestCmap()
    units = font["head"].unitsPerEm
    layout = font["GPOS"].table
    lookups = {
        index
        for record in layout.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    tables = [t for i in sorted(lookups) for t in layout.LookupList.Lookup[i].SubTable]
    pairs: dict[str, int] = {}
    for one in KERNED:
        for other in KERNED:
            value = _pair(tables, glyph_of[ord(one)], glyph_of[ord(other)]) * 1000 // units
            if abs(value) >= LEAST_KERNING:
                pairs[one + other] = value
    return pairs


def _pair(tables: list[Any], one: str, other: str) -> int:
    """The first table that covers a pair decides, as OpenType says."""
    for table in tables:
        if one not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            records = table.PairSet[table.Coverage.glyphs.index(one)].PairValueRecord
            values = [r.Value1 for r in records if r.SecondGlyph == other]
            if not values:
                continue
        else:
            classes = table.ClassDef1.classDefs.get(one, 0), table.ClassDef2.classDefs.get(other, 0)
            values = [table.Class1Record[classes[0]].Class2Record[classes[1]].Value1]
        return int(getattr(values[0], "XAdvance", 0) or 0)
    return 0


def _open(file: Path) -> Any:  # noqa: ANN401  fontTools is not installed where types are checked
    return importlib.import_module("fontTools.ttLib").TTFont(file, recalcTimestamp=False)


def main() -> int:
    """Write every font and the kerning."""
    parser = argparse.ArgumentParser(description="Cut the fonts of exported pictures to size.")
    parser.add_argument("sources", type=Path, help="folder that holds the whole fonts")
    folder = parser.parse_args().sources
    pairs: dict[str, dict[str, int]] = {}
    for target, source in SOURCES.items():
        emoji = target.startswith("NotoEmoji")
        subset(
            folder / source, FONTS / target, characters("emoji.txt" if emoji else "characters.txt")
        )
        if not emoji:
            pairs[target.removesuffix(".ttf").partition("-")[2]] = kerning(folder / source)
        print(f"{target}: {(FONTS / target).stat().st_size / 1024:.0f} KiB")
    text = json.dumps(pairs, ensure_ascii=False, sort_keys=True, indent=0)
    (FONTS / "kerning.json").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
