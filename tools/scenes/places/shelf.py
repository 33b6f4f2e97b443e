# mypy: ignore-errors
"""A child on a stool, from behind, reaches for a book on the top shelf. One shot: post."""

import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(4)

    k.box(
        (8, 8, 0.1),
        (0, -2, -0.05),
        k.mat_mix("#d8b27c", "#b98c55", "wave", 1.2, (0.2, 0.8), 0.4),
        bevel=0,
    )
    k.box((8, 0.1, 3.4), (0, 0.42, 1.7), k.mat("#f3e7c9", 0.85), bevel=0)
    # the shelf: 2.2 m wide, boards at these heights
    wood, back = k.mat("#f0dcb4", 0.5), k.mat("#8a5b34", 0.7)
    HALF, D = 1.15, 0.34
    zs = (0.08, 0.50, 0.92, 1.34, 1.82)
    k.box((2 * HALF, 0.03, 1.80), (0, 0.34, 0.92), back, bevel=0)
    for z in zs:
        k.box((2 * HALF + 0.06, D, 0.045), (0, 0.18, z), wood)
    for x in (-HALF, HALF):
        k.box((0.05, D + 0.01, 1.84), (x, 0.18, 0.94), wood)
    COL = (
        "#d8342b",
        "#1f78c8",
        "#f2b21c",
        "#2c9a50",
        "#8a4fb0",
        "#ef7a1a",
        "#e2578f",
        "#18a5a0",
        "#f5efe0",
        "#33408f",
    )
    GAP = (-0.05, 0.42)  # the free place on the top shelf with the book that is wanted
    for row, z in enumerate(zs[:-1]):
        x, last = -HALF + 0.05, None
        while x < HALF - 0.07:
            w, h, d = rng.uniform(0.045, 0.095), rng.uniform(0.25, 0.345), rng.uniform(0.2, 0.25)
            c = rng.choice([q for q in COL if q != last])
            last = c
            if x + w > HALF - 0.03:
                break
            if row == 3 and GAP[0] - w < x < GAP[1]:
                x = GAP[1]
                continue
            k.box(
                (w * 0.94, d, h),
                (x + w / 2, 0.06 + d / 2, z + 0.024 + h / 2),
                k.mat(c, 0.5),
                rot=(0, rng.uniform(-0.02, 0.02), 0),
                bevel=0.006,
            )
            if rng.random() < 0.6:
                k.box(
                    (w * 0.7, 0.01, 0.035),
                    (x + w / 2, 0.057, z + 0.024 + h * rng.choice((0.3, 0.75))),
                    k.mat("#fff6dc", 0.6),
                    bevel=0,
                )
            x += w
            if rng.random() < 0.04 and row < 3:
                x += 0.08
    # the wanted book: large, front cover to us, standing in the gap
    BX = 0.19
    k.box(
        (0.25, 0.05, 0.34),
        (BX, 0.09, zs[3] + 0.195),
        k.mat("#ffd21f", 0.45),
        rot=(-0.10, 0, 0),
        bevel=0.008,
    )
    k.ball((BX, 0.055, zs[3] + 0.235), (0.075, 0.012, 0.075), k.mat("#d8342b", 0.5))
    k.ball((BX, 0.047, zs[3] + 0.235), (0.035, 0.012, 0.035), k.mat("#ffffff", 0.5))
    k.box(
        (0.17, 0.01, 0.035),
        (BX, 0.067, zs[3] + 0.105),
        k.mat("#1b3a8c", 0.5),
        rot=(-0.10, 0, 0),
        bevel=0,
    )

    # stool and child, seen from behind (face +Y)
    SX, SY, SH = 0.0, -0.40, 0.28
    k.box((0.46, 0.34, 0.05), (SX, SY, SH - 0.025), k.mat("#1f78c8", 0.35, coat=0.3), bevel=0.02)
    for dx in (-0.17, 0.17):
        for dy in (-0.12, 0.12):
            k.cyl(
                (SX + dx * 1.15, SY + dy * 1.15, 0),
                (SX + dx, SY + dy, SH - 0.03),
                0.028,
                k.mat("#17609f", 0.35),
                r2=0.024,
            )
    # at turn 180 the figure's -X side (second arm) is on screen right and reaches up
    k.big_head(
        k.person(
            (SX, SY, SH),
            180,
            shirt="#fbfaf4",
            pants="#c8202a",
            head="hair",
            headcol="#17110d",
            skin=0,
            scale=0.72,
            nod=-16,
            look=-10,
            smile=0,
            arms=(
                ((0.12, -0.12, -0.16), (0.10, -0.34, 0.06)),
                ((-0.05, -0.12, 0.22), (-0.055, -0.46, 0.40)),
            ),
        ),
        1.16,
    )

    k.ambient("#fff3dd", 0.35)
    k.area((-2.6, -2.4, 2.7), (0, 0, 1.0), (1.8, 1.8), 120, "#fff4e2")
    k.area((2.2, -2.6, 1.9), (0, 0.1, 1.0), (1.5, 1.5), 40, "#e6f2ff")
    return k.Frame(
        {
            "loc": (0.36, -2.75, 1.28),
            "target": (0.06, 0.0, 0.93),
            "lens": 43,
            "fstop": 2.8,
            "focus": (0.0, -0.35, 1.2),
        },
        0.15,
    )
