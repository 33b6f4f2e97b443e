"""The licence carousel: ten slides nobody reads, and four that work.

Shots: before (overview of ten), slide-1 to slide-4, after (overview of the four).
"""

import math
from collections.abc import Callable

from PIL import Image, ImageDraw

from tools.scenes.posters.common import BOLD, REG, XB, emblem, fit, font, wrap

W, H = 1080, 1350
TEAL, SUN, WHITE, INK = "#0b4f5c", "#ffd24a", "#ffffff", "#10242e"
Draw = ImageDraw.ImageDraw
SLIDES = (
    ("1/4", ("Jualan di rumah", "juga bisa", "punya izin."), "15 menit, gratis."),
    ("2/4", ("Tanpa nomor izin,", "warung susah", "pinjam modal"), "dan ikut bazar."),
    ("3/4", ("Siapkan:", "KTP, alamat usaha,", "nomor ponsel."), "Isi di loket atau ponsel."),
    ("4/4", ("Loket dibantu", "petugas, Mal", "Pelayanan Publik"), "Senin–Jumat 08.00–14.00"),
)


def _cake_shop(d: Draw, x: int, y: int) -> None:
    """A shop window with cakes."""
    d.rounded_rectangle((x - 330, y - 40, x + 330, y + 330), 24, fill="#f7efe0")
    for i in range(8):
        fill = "#d8412f" if i % 2 == 0 else WHITE
        left = x - 352 + i * 88
        d.rectangle((left, y - 130, left + 88, y - 20), fill=fill)
        d.pieslice((left, y - 64, left + 88, y + 24), 0, 180, fill=fill)
    for row, colours in enumerate(
        (("#f0a8b8", "#8a5a33", "#f7d774"), ("#8fc13a", "#f7d774", "#d98a4a"))
    ):
        base = y + 150 + row * 150
        d.rectangle((x - 300, base, x + 300, base + 14), fill="#b58a56")
        for i, col in enumerate(colours):
            cx = x - 190 + i * 190
            d.rounded_rectangle((cx - 66, base - 74, cx + 66, base), 14, fill=col)
            d.ellipse((cx - 14, base - 98, cx + 14, base - 70), fill="#c01f2b")


def _closed_purse(d: Draw, x: int, y: int) -> None:
    """A stall whose way to the bank is barred."""
    d.rounded_rectangle((x - 300, y + 20, x - 60, y + 260), 20, fill="#f7efe0")
    for i in range(4):
        left = x - 316 + i * 68
        d.pieslice((left, y - 46, left + 68, y + 74), 0, 180, fill="#d8412f" if i % 2 else WHITE)
    d.ellipse((x + 70, y - 20, x + 330, y + 240), fill=SUN)
    d.text((x + 200, y + 110), "Rp", font=font(XB, 120), fill=INK, anchor="mm")
    d.ellipse((x - 60, y + 60, x + 60, y + 180), fill="#c01f2b")
    d.rounded_rectangle((x - 38, y + 106, x + 38, y + 134), 8, fill=WHITE)


def _papers(d: Draw, x: int, y: int) -> None:
    """An ID card, a house and a phone."""
    d.rounded_rectangle((x - 360, y + 40, x - 90, y + 220), 18, fill="#8fd0f0")
    d.rectangle((x - 180, y + 80, x - 116, y + 170), fill="#c01f2b")
    for i in range(3):
        d.rounded_rectangle((x - 336, y + 84 + i * 40, x - 204, y + 102 + i * 40), 6, fill=TEAL)
    d.polygon([(x - 70, y + 110), (x + 60, y - 10), (x + 190, y + 110)], fill="#d8412f")
    d.rectangle((x - 40, y + 108, x + 160, y + 260), fill="#f7efe0")
    d.rectangle((x + 30, y + 160, x + 90, y + 260), fill="#8a5a33")
    d.rounded_rectangle((x + 220, y - 10, x + 370, y + 270), 24, fill=INK)
    d.rounded_rectangle((x + 234, y + 14, x + 356, y + 236), 8, fill="#d9f1ff")


def _counter(d: Draw, x: int, y: int) -> None:
    """Two people at a counter."""
    for cx, col, top in ((x - 190, "#ffb81f", y + 30), (x + 190, "#8fd0f0", y + 10)):
        d.ellipse((cx - 62, top - 70, cx + 62, top + 54), fill="#b07a52")
        d.pieslice((cx - 66, top - 76, cx + 66, top + 56), 180, 360, fill=INK)
        d.rounded_rectangle((cx - 108, top + 62, cx + 108, top + 300), 60, fill=col)
    d.rounded_rectangle((x - 380, y + 210, x + 380, y + 330), 16, fill="#f7efe0")
    d.rounded_rectangle((x - 80, y + 150, x + 80, y + 216), 8, fill=WHITE)


ICONS: tuple[Callable[[Draw, int, int], None], ...] = (_cake_shop, _closed_purse, _papers, _counter)


def slide(i: int) -> Image.Image:
    """One good slide: a large sentence, one icon, the same colours everywhere."""
    image = Image.new("RGB", (W, H), TEAL)
    d = ImageDraw.Draw(image)
    number, lines, last = SLIDES[i]
    d.rounded_rectangle((80, 74, 210, 140), 33, fill=SUN)
    d.text((145, 107), number, font=font(XB, 42), fill=INK, anchor="mm")
    for j, line in enumerate(lines):
        d.text((80, 190 + j * 118), line, font=font(XB, 98), fill=WHITE, anchor="lt")
    d.text((80, 566), last, font=fit(d, last, XB, 900, 74), fill=SUN, anchor="lt")
    d.rounded_rectangle((80, 716, 1000, 1226), 40, fill="#14697a")
    ICONS[i](d, 540, 862)
    for j in range(4):
        x = 540 + (j - 1.5) * 48
        d.ellipse((x - 13, 1268, x + 13, 1294), fill=SUN if j == i else "#3f8694")
    return image


def _text_tile(title: str, words: str, size: int) -> Image.Image:
    image = Image.new("RGB", (W, H), "#f4f2ea")
    d = ImageDraw.Draw(image)
    d.rectangle((0, 0, W, 150), fill="#7a1620")
    d.text((540, 75), title, font=font(BOLD, 64), fill=WHITE, anchor="mm")
    face = font(REG, size)
    for i, line in enumerate(wrap(d, words, face, 960)[: int(1120 / (size * 1.36))]):
        d.text((60, 190 + i * size * 1.36), line, font=face, fill="#555555", anchor="lt")
    return image


def _cover() -> Image.Image:
    image = Image.new("RGB", (W, H), WHITE)
    d = ImageDraw.Draw(image)
    for i in range(6):
        mark = emblem(i, 300)
        image.paste(mark, (60 + (i % 3) * 330, 140 + (i // 3) * 340), mark)
    d.text((540, 980), "DPMPTSP", font=font(XB, 150), fill="#7a1620", anchor="mm")
    d.text((540, 1120), "KABUPATEN SUMBERASRI", font=font(BOLD, 66), fill="#7a1620", anchor="mm")
    return image


def _flow() -> Image.Image:
    image = Image.new("RGB", (W, H), "#f4f2ea")
    d = ImageDraw.Draw(image)
    d.rectangle((0, 0, W, 150), fill="#7a1620")
    d.text((540, 75), "ALUR PERIZINAN OSS RBA", font=font(BOLD, 60), fill=WHITE, anchor="mm")
    last: tuple[int, int] | None = None
    for i in range(14):
        row, col = divmod(i, 3)
        x, y = 200 + (col if row % 2 == 0 else 2 - col) * 340, 270 + row * 220
        if last:
            d.line((*last, x, y), fill="#7a1620", width=10)
        last = (x, y)
    for i in range(14):
        row, col = divmod(i, 3)
        x, y = 200 + (col if row % 2 == 0 else 2 - col) * 340, 270 + row * 220
        d.rectangle((x - 135, y - 70, x + 135, y + 70), fill=WHITE, outline="#7a1620", width=6)
        for j in range(3):
            d.rectangle(
                (x - 110, y - 40 + j * 32, x + (110 if j < 2 else 30), y - 26 + j * 32),
                fill="#9a9a9a",
            )
    return image


def _wide_photo() -> Image.Image:
    """A 16:9 counter photo in a 4:5 slide: the ends are cut away."""
    image = Image.new("RGB", (W, H), "#d9cdb4")
    d = ImageDraw.Draw(image)
    d.rectangle((0, 860, W, H), fill="#8a5a33")
    for i, x in enumerate((-60, 390, 840)):
        d.rectangle((x, 420, x + 330, 900), fill="#eef4f6")
        d.ellipse((x + 90, 520, x + 240, 680), fill="#b07a52")
        d.rounded_rectangle(
            (x + 40, 670, x + 290, 960), 90, fill=("#1d6fc2", "#b39a5e", "#0f8a6a")[i]
        )
    d.text((540, 250), "AYANAN PERIZINAN TERP", font=font(XB, 116), fill="#7a1620", anchor="mm")
    return image


def _map() -> Image.Image:
    image = Image.new("RGB", (W, H), "#dde6c4")
    d = ImageDraw.Draw(image)
    for i in range(7):
        d.line((0, 120 + i * 210, W, 40 + i * 230), fill=WHITE, width=34)
        d.line((80 + i * 170, 0, 30 + i * 190, H), fill=WHITE, width=26)
    d.ellipse((470, 560, 610, 700), fill="#d3202a")
    d.polygon([(480, 660), (600, 660), (540, 800)], fill="#d3202a")
    return image


LAW = (
    "Undang-undang, peraturan pemerintah, peraturan menteri, dan peraturan daerah tentang "
    "perizinan berusaha berbasis risiko sebagaimana dimaksud dalam pasal satu ayat dua "
    "huruf c beserta perubahannya dan petunjuk pelaksanaannya "
) * 9


def _overview(tiles: list[Image.Image], columns: int, back: str) -> Image.Image:
    """Small slides on one plain picture."""
    rows = math.ceil(len(tiles) / columns)
    gap = 18
    tw = (W - gap * (columns + 1)) // columns
    th = tw * 5 // 4
    image = Image.new("RGB", (W, H), back)
    top = (H - rows * th - (rows - 1) * gap) // 2
    for i, tile in enumerate(tiles):
        row, col = divmod(i, columns)
        count = min(columns, len(tiles) - row * columns)
        left = (W - count * tw - (count - 1) * gap) // 2
        small = tile.resize((tw, th), Image.Resampling.LANCZOS)
        image.paste(small, (left + col * (tw + gap), top + row * (th + gap)))
    return image


def draw(shot: str) -> Image.Image:
    """Draw a slide or an overview."""
    if shot.startswith("slide-"):
        return slide(int(shot[-1]) - 1)
    if shot == "after":
        return _overview([slide(i) for i in range(4)], 2, "#e9eef0")
    thanks = Image.new("RGB", (W, H), "#7a1620")
    d = ImageDraw.Draw(thanks)
    d.text((540, 600), "TERIMA", font=font(XB, 190), fill=WHITE, anchor="mm")
    d.text((540, 800), "KASIH", font=font(XB, 190), fill=WHITE, anchor="mm")
    aims = (
        "Terwujudnya pelayanan prima yang unggul, maju, berdaya saing, "
        "dan berkelanjutan menuju Sumberasri hebat. "
    ) * 8
    tiles = [
        _cover(),
        _text_tile("VISI DAN MISI", aims, 44),
        *(_text_tile(f"DASAR HUKUM {i}/3", LAW, 30) for i in (1, 2, 3)),
        _flow(),
        _wide_photo(),
        _map(),
        thanks,
        _cover(),
    ]
    return _overview(tiles, 4, "#3a3f46")
