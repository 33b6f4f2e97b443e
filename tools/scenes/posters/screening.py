"""The screening poster that tells nothing: purple, three typefaces, silhouettes, no date."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tools.scenes.posters.common import XB, font

PALE, DEEP = "#e9c8ff", "#4a148c"


def _other(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A typeface of the system, or the poster's own where there is none."""
    for folder in ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/TTF"):
        path = Path(folder) / name
        if path.exists():
            return ImageFont.truetype(str(path), size)
    return font(XB, size)


def _elder(d: ImageDraw.ImageDraw, x: int, y: int, s: int, *, cane: int, scarf: bool) -> None:
    """A bent figure with a cane."""
    ink = "#2a0a4f"
    d.ellipse((x - 62 * s, y - 420 * s, x + 62 * s, y - 296 * s), fill=ink)
    if scarf:
        d.polygon(
            [
                (x - 76 * s, y - 330 * s),
                (x + 76 * s, y - 330 * s),
                (x + 104 * s, y - 220 * s),
                (x - 104 * s, y - 220 * s),
            ],
            fill=ink,
        )
    d.rounded_rectangle((x - 92 * s, y - 290 * s, x + 92 * s, y - 30 * s), 70 * s, fill=ink)
    if scarf:
        d.polygon(
            [
                (x - 92 * s, y - 90 * s),
                (x + 92 * s, y - 90 * s),
                (x + 128 * s, y + 210 * s),
                (x - 128 * s, y + 210 * s),
            ],
            fill=ink,
        )
    else:
        for dx in (-62, 16):
            d.rounded_rectangle(
                (x + dx * s, y - 80 * s, x + (dx + 50) * s, y + 210 * s), 24 * s, fill=ink
            )
    d.line((x + cane * 80 * s, y - 230 * s, x + cane * 172 * s, y - 96 * s), fill=ink, width=42 * s)
    d.line(
        (x + cane * 172 * s, y - 120 * s, x + cane * 172 * s, y + 210 * s), fill=ink, width=17 * s
    )
    d.arc(
        (
            x + (cane * 172 - 44 + cane * -36) * s,
            y - 164 * s,
            x + (cane * 172 + 44 + cane * -36) * s,
            y - 76 * s,
        ),
        180,
        360,
        fill=ink,
        width=17 * s,
    )


def draw(shot: str) -> Image.Image:
    """Draw the poster; it has one shot."""
    del shot
    s = 2
    image = Image.new("RGB", (1080 * s, 1350 * s))
    d = ImageDraw.Draw(image)
    for y in range(1350 * s):
        t = y / (1350 * s)
        d.line((0, y, 1080 * s, y), fill=(int(150 + 40 * t), int(70 + 80 * t), int(205 + 25 * t)))
    for x, y, r in ((120, 180, 150), (980, 330, 210), (90, 900, 190), (1000, 1190, 160)):
        d.ellipse(((x - r) * s, (y - r) * s, (x + r) * s, (y + r) * s), fill="#b67be6")
    d.text(
        (540 * s, 120 * s),
        "Ayo Ikuti!",
        font=_other("DejaVuSerif-Bold.ttf", 128 * s),
        fill="#ffe14d",
        anchor="mt",
        stroke_width=3 * s,
        stroke_fill=DEEP,
    )
    d.text((540 * s, 300 * s), "SKRINING", font=font(XB, 168 * s), fill="#ffffff", anchor="mt")
    d.text(
        (540 * s, 476 * s),
        "LANSIA SEHAT",
        font=_other("DejaVuSansMono-Bold.ttf", 112 * s),
        fill=PALE,
        anchor="mt",
    )
    _elder(d, 360 * s, 1010 * s, s, cane=-1, scarf=False)
    _elder(d, 700 * s, 1010 * s, s, cane=1, scarf=True)
    d.rectangle((0, 1224 * s, 1080 * s, 1350 * s), fill=DEEP)
    d.text(
        (540 * s, 1287 * s),
        "Jangan sampai ketinggalan!",
        font=_other("DejaVuSerif-Bold.ttf", 62 * s),
        fill="#ffe14d",
        anchor="mm",
    )
    return image.resize((1080, 1350), Image.Resampling.LANCZOS)
