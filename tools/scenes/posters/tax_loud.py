# ruff: noqa: C901
"""The shouting tax poster: red and green, yellow letters with a blue edge, 120 words."""

import math

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Face = ImageFont.FreeTypeFont | ImageFont.ImageFont
SANS = "DejaVuSans-Bold.ttf"
S = 2  # drawn at twice the size, then reduced
BW, BH = 864 * S, 1080 * S
RED, GREEN, YEL, BLUE = (222, 22, 28), (16, 150, 52), (255, 236, 30), (20, 50, 190)
HEAD = ["GEMPAR!!! PROMO HEBOH!!!", "PEMUTIHAN", "DENDA PAJAK", "GRATIS!!! JANGAN SAMPAI NYESEL!!!"]
BODY = (
    "DALAM RANGKA MENINGKATKAN KESADARAN DAN KEPATUHAN SELURUH WAJIB PAJAK SERTA "
    "MENDUKUNG OPTIMALISASI PENDAPATAN ASLI DAERAH "
    "MAKA BERSAMA INI DISAMPAIKAN KEPADA "  # codespell:ignore maka
    "SELURUH LAPISAN MASYARAKAT BAHWA PEMERINTAH TELAH MELAKSANAKAN PROGRAM PEMUTIHAN "
    "DENDA PAJAK YANG LUAR BIASA HEBAT DAN SPEKTAKULER DEMI TERWUJUDNYA PEMBANGUNAN YANG "
    "MERATA ADIL MAKMUR DAN BERKELANJUTAN OLEH KARENA ITU DIMOHON PERHATIAN DAN KERJA "
    "SAMA SEMUA PIHAK AGAR SEGERA MEMANFAATKAN KESEMPATAN EMAS INI DENGAN SEBAIK-BAIKNYA "
    "SESUAI KETENTUAN PERATURAN PERUNDANG-UNDANGAN YANG BERLAKU JANGAN DITUNDA JANGAN "
    "DILEWATKAN JANGAN RAGU AJAK KELUARGA TETANGGA TEMAN DAN SAUDARA BERSAMA KITA "
    "SUKSESKAN PROGRAM INI UNTUK DAERAH TERCINTA MAJU HEBAT SEJAHTERA SEMOGA BERKAH "
    "SELALU UNTUK KITA SEMUA TANPA TERKECUALI"
)
FOOT = ["ORANG BIJAK TAAT PAJAK!!! VIRALKAN!!!", "AYO BAYAR SEKARANG JUGA!!!"]


def font(size: float, name: str = SANS) -> Face:
    """DejaVu where the system has it."""
    for n in (name, "DejaVuSans-Bold.ttf"):
        try:
            return ImageFont.truetype(n, int(size * S))
        except OSError:
            pass
    return ImageFont.load_default(int(size * S))


def draw(shot: str) -> Image.Image:
    """Draw the poster; it has one shot."""
    del shot
    im = Image.new("RGB", (BW, BH), RED)
    d = ImageDraw.Draw(im)
    # red and green in sharp slanted halves with rays from the middle
    cx, cy = BW // 2, int(BH * 0.44)
    for i in range(36):
        a0, a1 = math.tau * i / 36, math.tau * (i + 1) / 36
        reach = BH * 1.2
        d.polygon(
            [
                (cx, cy),
                (cx + reach * math.cos(a0), cy + reach * math.sin(a0)),
                (cx + reach * math.cos(a1), cy + reach * math.sin(a1)),
            ],
            fill=RED if i % 2 else GREEN,
        )
    d.polygon([(0, int(BH * 0.52)), (BW, int(BH * 0.46)), (BW, BH), (0, BH)], fill=(92, 190, 42))
    d.polygon([(0, int(BH * 0.86)), (BW, int(BH * 0.82)), (BW, BH), (0, BH)], fill=RED)

    def shout(
        s: str,
        y: float,
        size: float,
        edge: float,
        angle: float = 0,
        name: str = SANS,
        fit: float = 0.95,
    ) -> None:
        """One centred line of yellow letters with a blue edge, shrunk until it fits."""
        while True:
            f = font(size, name)
            b = d.textbbox((0, 0), s, font=f, stroke_width=int(edge * S))
            if b[2] - b[0] <= BW * fit:
                break
            size -= 1
        layer = Image.new("RGBA", (BW, int((b[3] - b[1]) * 1.9)), (0, 0, 0, 0))
        ImageDraw.Draw(layer).text(
            (BW // 2, layer.height // 2),
            s,
            font=f,
            fill=YEL,
            stroke_width=int(edge * S),
            stroke_fill=BLUE,
            anchor="mm",
        )
        if angle:
            layer = layer.rotate(angle, Image.Resampling.BICUBIC)
        im.paste(layer, (0, int(y * S - layer.height / 2)), layer)

    def star(
        x: float,
        y: float,
        r: float,
        n: int,
        col: Colour,
        inner: float = 0.5,
        line: Colour | None = None,
    ) -> None:
        pts = [
            (
                x + (r if i % 2 == 0 else r * inner) * math.sin(math.pi * i / n),
                y - (r if i % 2 == 0 else r * inner) * math.cos(math.pi * i / n),
            )
            for i in range(2 * n)
        ]
        d.polygon(pts, fill=col, outline=line, width=3 * S)

    # six invented logos in a white strip
    d.rectangle((0, 0, BW, 112 * S), fill=(255, 255, 255))
    r = 45 * S
    for i in range(6):
        x, y = int((72 + i * 144) * S), 56 * S
        if i == 0:
            d.polygon(
                [
                    (x - r, y - r * 0.8),
                    (x + r, y - r * 0.8),
                    (x + r * 0.8, y + r * 0.35),
                    (x, y + r),
                    (x - r * 0.8, y + r * 0.35),
                ],
                fill=(20, 110, 60),
                outline=YEL,
                width=5 * S,
            )
            d.ellipse((x - r * 0.4, y - r * 0.45, x + r * 0.4, y + r * 0.35), fill=YEL)
        elif i == 1:
            d.ellipse((x - r, y - r, x + r, y + r), fill=(30, 70, 190))
            star(x, y, r * 0.72, 3, (255, 255, 255), 0.9)
            d.ellipse((x - r * 0.22, y - r * 0.22, x + r * 0.22, y + r * 0.22), fill=(240, 130, 20))
        elif i == 2:
            star(x, y, r, 8, (240, 130, 20), 0.72)
            d.rectangle(
                (x - r * 0.32, y - r * 0.32, x + r * 0.32, y + r * 0.32), fill=(255, 255, 255)
            )
        elif i == 3:
            d.polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill=(150, 30, 140))
            d.ellipse((x - r * 0.35, y - r * 0.35, x + r * 0.35, y + r * 0.35), fill=(255, 220, 60))
        elif i == 4:
            d.rounded_rectangle((x - r, y - r, x + r, y + r), 14 * S, fill=(200, 30, 40))
            for jx, jy, q in (
                (-0.42, -0.42, 0.30),
                (0.42, -0.42, 0.18),
                (-0.42, 0.42, 0.18),
                (0.42, 0.42, 0.30),
            ):
                d.ellipse(
                    (x + r * (jx - q), y + r * (jy - q), x + r * (jx + q), y + r * (jy + q)),
                    fill=(255, 255, 255),
                )
        else:
            d.ellipse((x - r, y - r, x + r, y + r), outline=(20, 140, 160), width=11 * S)
            d.ellipse((x - r * 0.45, y - r * 0.8, x + r * 0.45, y + r * 0.8), fill=(20, 140, 160))

    # bursts
    for x, y, q in ((70, 480, 78), (794, 448, 84)):
        star(x * S, y * S, q * S, 12, (255, 255, 255), 0.68, RED)
        d.text(
            (x * S, (y + (26 if x < 400 else -22)) * S), "!!!", font=font(54), fill=RED, anchor="mm"
        )

    def flame(x: float, y: float, s: float) -> None:
        for f, c in ((1.0, (255, 110, 10)), (0.62, (255, 215, 40))):
            w, h = 52 * s * f * S, 110 * s * f * S
            d.polygon(
                [
                    (x * S, y * S - h),
                    (x * S + w * 0.35, y * S - h * 0.62),
                    (x * S + w * 0.6, y * S - h * 0.72),
                    (x * S + w, y * S - h * 0.2),
                    (x * S + w * 0.5, y * S),
                    (x * S - w * 0.5, y * S),
                    (x * S - w, y * S - h * 0.25),
                    (x * S - w * 0.55, y * S - h * 0.75),
                    (x * S - w * 0.3, y * S - h * 0.55),
                ],
                fill=c,
            )

    shout(HEAD[0], 150, 44, 5, name="DejaVuSerif-Bold.ttf")
    flame(66, 300, 1.1)
    flame(800, 300, 1.1)
    shout(HEAD[1], 236, 128, 9, 3, fit=0.80)
    shout(HEAD[2], 350, 122, 9, 3, fit=0.93)
    shout(HEAD[3], 446, 50, 6, -2, "DejaVuSerif-Bold.ttf", fit=0.86)
    # the long text, in small capitals, yellow with a blue edge on light green: hardly readable
    lines, line, f = [], "", font(22.5)
    for w in BODY.split():
        t = (line + " " + w).strip()
        if d.textlength(t, font=f) > BW * 0.88:
            lines.append(line)
            line = w
        else:
            line = t
    lines.append(line)
    y0, y1 = 540, 888
    for i, t in enumerate(lines):
        d.text(
            (BW // 2, int((y0 + (y1 - y0) * i / (len(lines) - 1)) * S)),
            t,
            font=f,
            fill=YEL,
            stroke_width=int(1.6 * S),
            stroke_fill=(60, 110, 200),
            anchor="mm",
        )
    for x, y, q in ((40, 915, 40), (826, 905, 44)):
        star(x * S, y * S, q * S, 5, YEL, 0.42, BLUE)
    shout(FOOT[0], 958, 44, 5, 2, fit=0.84)
    shout(FOOT[1], 1030, 60, 6, fit=0.94)
    return im.resize((864, 1080), Image.Resampling.LANCZOS)
