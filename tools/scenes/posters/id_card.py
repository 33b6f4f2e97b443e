"""The ID-card service poster. Shots: before (square, every fault) and after (4:5)."""

from pathlib import Path

from PIL import Image, ImageDraw

from tools.scenes.posters.common import BOLD, REG, XB, emblem, fit, font, wrap

OFFICIALS = Path(__file__).parents[1] / "rendered" / "v1-officials.webp"
TERMS = (
    "Berdasarkan ketentuan perundang-undangan di bidang administrasi kependudukan serta "
    "petunjuk teknis pelayanan keliling tahun berjalan, bersama ini diberitahukan kepada "
    "seluruh masyarakat bahwa perekaman dan pencetakan KTP elektronik dapat dilakukan "
    "dengan melengkapi persyaratan sebagai berikut: telah berusia tujuh belas tahun atau "
    "sudah kawin, membawa fotokopi kartu keluarga yang masih berlaku sebanyak dua lembar, "
    "surat pengantar dari ketua RT dan RW setempat yang diketahui kepala desa, surat "
    "keterangan kehilangan dari kepolisian bagi yang hilang, "
    "KTP lama bagi yang rusak atau "  # codespell:ignore lama
    "berubah data, mengisi formulir yang tersedia, hadir sendiri dan tidak dapat "
    "diwakilkan, serta berpakaian rapi, bersih, dan sopan."
)


def before() -> Image.Image:
    """Every fault: logos, pale headline, officials, small print, the date cut off."""
    im = Image.new("RGB", (1080, 1080), "#ffffff")
    d = ImageDraw.Draw(im)
    for i in range(6):
        mark = emblem(i, 128)
        im.paste(mark, (42 + i * 174, 14), mark)
    # headline: pale yellow on white (about 1.3:1)
    for i, text in enumerate(("JADWAL LAYANAN KELILING", "ADMINISTRASI KEPENDUDUKAN")):
        face = fit(d, text, XB, 1000, 74)
        d.text((540, 186 + i * 76), text, font=face, fill="#FFE066", anchor="mt")
    # half of the area: three officials
    y0, y1 = 356, 890
    for y in range(y0, y1):
        t = (y - y0) / (y1 - y0)
        d.line((0, y, 1080, y), fill=(int(178 - 40 * t), int(32 - 8 * t), int(42 - 6 * t)))
    trio = Image.open(OFFICIALS).convert("RGBA")
    trio = trio.crop(trio.getbbox())
    w = 1010
    h = trio.height * w // trio.width
    trio = trio.resize((w, h), Image.Resampling.LANCZOS).crop((0, 0, w, min(h, y1 - y0 - 16)))
    im.paste(trio, (35, y1 - trio.height), trio)
    d.rectangle((0, y1 - 44, 1080, y1), fill="#6d1018")
    for x, text in ((195, "KEPALA DINAS"), (540, "BUPATI SUMBERASRI"), (885, "SEKRETARIS DINAS")):
        d.text((x, y1 - 22), text, font=font(BOLD, 22), fill="#ffffff", anchor="mm")
    # the small print, then the date that runs off the corner
    small = font(REG, 16)
    for i, text in enumerate(wrap(d, TERMS, small, 1040)):
        d.text((20, y1 + 10 + i * 20), text, font=small, fill="#555555")
    d.text(
        (690, 1046),
        "Sabtu, 11 Juli 2026, pukul 08.00-13.00 di Balai Desa Krajan",  # codespell:ignore juli
        font=font(BOLD, 30),
        fill="#c01f2b",
        anchor="lt",
    )
    return im


def after() -> Image.Image:
    """One message, then when and where, then the step."""
    s = 2
    w, h = 1080, 1350
    im = Image.new("RGB", (w * s, h * s), "#0B3D6B")
    d = ImageDraw.Draw(im)

    def xy(x: float, y: float) -> tuple[int, int]:
        return int(x * s), int(y * s)

    def at(*v: float) -> tuple[int, ...]:
        return tuple(int(a * s) for a in v)

    white, deep, sun = "#FFFFFF", "#0B3D6B", "#FFD24A"
    for i, t in enumerate(("Rekam &", "cetak KTP", "di desamu")):
        d.text(xy(80, 66 + i * 178), t, font=font(XB, 184 * s), fill=white, anchor="lt")
    # when and where
    d.rounded_rectangle(at(80, 654, 1000, 952), 36 * s, fill=white)
    day = "Sabtu 11 Juli"  # codespell:ignore juli
    d.text(xy(124, 700), day, font=font(XB, 92 * s), fill=deep, anchor="lt")
    d.text(xy(124, 802), "08.00–13.00", font=font(BOLD, 60 * s), fill=deep, anchor="lt")
    d.text(xy(124, 874), "Balai Desa Krajan", font=font(BOLD, 60 * s), fill=deep, anchor="lt")
    # family-card icon
    x, y = 80, 1008
    d.rounded_rectangle(at(x, y, x + 236, y + 168), 20 * s, fill=sun)
    d.rounded_rectangle(at(x + 14, y + 14, x + 222, y + 154), 12 * s, fill=white)
    d.rectangle(at(x + 14, y + 44, x + 222, y + 54), fill="#C01F2B")
    for px, r in ((54, 17), (96, 17), (132, 12)):
        base = y + 140
        d.ellipse(
            at(x + px - r, base - 62 + (17 - r) * 2, x + px + r, base - 62 + (17 - r) * 2 + 2 * r),
            fill=deep,
        )
        d.pieslice(
            at(
                x + px - r * 1.35,
                base - 26 + (17 - r),
                x + px + r * 1.35,
                base + 26 - (17 - r) + 10,
            ),
            180,
            360,
            fill=deep,
        )
    for i in range(3):
        d.rounded_rectangle(
            at(x + 158, y + 76 + i * 24, x + 210, y + 86 + i * 24), 4 * s, fill="#8fa6bd"
        )
    d.text(xy(x + 118, y + 34), "KK", font=font(XB, 26 * s), fill=deep, anchor="mm")
    d.text(xy(352, 1016), "Bawa KK. Gratis.", font=font(XB, 76 * s), fill=sun, anchor="lt")
    d.text(xy(352, 1112), "Selesai hari itu juga", font=font(BOLD, 60 * s), fill=white, anchor="lt")
    d.text(xy(80, 1254), "Layanan 0800-000-0071", font=font(BOLD, 48 * s), fill=white, anchor="lt")
    e = emblem(0, 92 * s)
    im.paste(e, xy(908, 1232), e)
    return im.resize((w, h), Image.Resampling.LANCZOS)


def draw(shot: str) -> Image.Image:
    """Draw one of the two."""
    return before() if shot == "before" else after()
