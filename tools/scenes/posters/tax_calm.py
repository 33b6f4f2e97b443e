"""The tax poster with one big 7: the picture stays good while its caption is tidied."""

from PIL import Image, ImageDraw

from tools.scenes.posters.common import BOLD, XB, emblem, fit, font


def draw(shot: str) -> Image.Image:
    """Draw the poster; it has one shot."""
    del shot
    s = 2
    image = Image.new("RGB", (1080 * s, 1350 * s), "#0d5c4a")
    d = ImageDraw.Draw(image)
    d.text(
        (540 * s, 96 * s),
        "Denda pajak rumah",
        font=fit(d, "Denda pajak rumah", XB, 930 * s),
        fill="#ffffff",
        anchor="mt",
    )
    d.text(
        (540 * s, 218 * s),
        "dihapus sampai",
        font=fit(d, "dihapus sampai", XB, 760 * s),
        fill="#ffffff",
        anchor="mt",
    )
    # a calendar leaf with the day
    d.rounded_rectangle((210 * s, 372 * s, 870 * s, 1060 * s), 48 * s, fill="#ffffff")
    d.rounded_rectangle((210 * s, 372 * s, 870 * s, 520 * s), 48 * s, fill="#ffd24a")
    d.rectangle((210 * s, 450 * s, 870 * s, 520 * s), fill="#ffd24a")
    for x in (350, 730):
        d.rounded_rectangle((x * s, 322 * s, (x + 34) * s, 402 * s), 17 * s, fill="#0a3f33")
    d.text((540 * s, 464 * s), "AGUSTUS", font=font(XB, 80 * s), fill="#0a3f33", anchor="mm")
    d.text((540 * s, 792 * s), "7", font=font(XB, 560 * s), fill="#0d5c4a", anchor="mm")
    d.text(
        (540 * s, 1130 * s),
        "Cukup bayar pokoknya",
        font=fit(d, "Cukup bayar pokoknya", XB, 800 * s),
        fill="#ffd24a",
        anchor="mt",
    )
    d.text(
        (80 * s, 1262 * s),
        "Pajak bumi dan bangunan",
        font=font(BOLD, 44 * s),
        fill="#ffffff",
        anchor="lt",
    )
    mark = emblem(0, 92 * s)
    image.paste(mark, (908 * s, 1236 * s), mark)
    return image.resize((1080, 1350), Image.Resampling.LANCZOS)
