"""The overview of the pothole carousel: three slides in a grid and a plain fourth tile."""

from pathlib import Path

from PIL import Image, ImageDraw

from tools.scenes.posters.common import BOLD, XB, font

RENDERED = Path(__file__).parents[1] / "rendered"
SLIDES = [RENDERED / f"s12-{i}.webp" for i in (1, 2, 3)]
W, H, G = 864, 1080, 16
TW, TH = (W - 3 * G) // 2, (H - 3 * G) // 2


def draw(shot: str) -> Image.Image:
    """Draw the overview; it has one shot."""
    del shot
    im = Image.new("RGB", (W, H), "#ffffff")
    for i, p in enumerate(SLIDES):
        s = Image.open(p).convert("RGB")
        h = round(s.width * TH / TW)  # tiles are 4:5 but for a pixel or two
        if h <= s.height:
            s = s.crop((0, (s.height - h) // 2, s.width, (s.height - h) // 2 + h))
        else:
            w = round(s.height * TW / TH)
            s = s.crop(((s.width - w) // 2, 0, (s.width - w) // 2 + w, s.height))
        x, y = G + (i % 2) * (TW + G), G + (i // 2) * (TH + G)
        im.paste(s.resize((TW, TH), Image.Resampling.LANCZOS), (x, y))
        q = 4
        chip = Image.new("L", (92 * q, 46 * q), 0)
        ImageDraw.Draw(chip).rounded_rectangle((0, 0, 92 * q - 1, 46 * q - 1), 23 * q, fill=225)
        cw, chh = round(92 * W / 864), round(46 * W / 864)
        chip = chip.resize((cw, chh), Image.Resampling.LANCZOS)
        cx, cy = x + TW - cw - G * 3 // 4, y + G * 3 // 4
        im.paste(Image.new("RGB", (cw, chh), "#10242e"), (cx, cy), chip)
        ImageDraw.Draw(im).text(
            (cx + cw / 2, cy + chh / 2),
            f"{i + 1}/3",
            font=font(BOLD, 27),
            fill="#ffffff",
            anchor="mm",
        )
    d = ImageDraw.Draw(im)
    x, y = G * 2 + TW, G * 2 + TH
    d.rectangle((x, y, x + TW - 1, y + TH - 1), fill="#0d5c63")
    d.text((x + TW / 2, y + TH * 0.40), "3", font=font(XB, 190), fill="#ffffff", anchor="mm")
    d.text((x + TW / 2, y + TH * 0.66), "slide", font=font(XB, 64), fill="#ffffff", anchor="mm")
    for i in range(3):
        r = W / 72
        dx, dy = x + TW / 2 + (i - 1) * r * 3.2, y + TH * 0.84
        d.ellipse((dx - r, dy - r, dx + r, dy + r), fill="#ffd21f" if i == 0 else "#4f979c")
    return im
