# mypy: ignore-errors
"""Eggs for a family, handed over on a porch.

Shots: before (clear faces, readable papers on the table), after (two hands and a tray of eggs).
"""

import random

from tools.scenes import kit as k
from tools.scenes.places.posyandu import porch


def egg_tray(loc, pitch, rng, rows=5, turn=0.0):
    """A tray of eggs; pitch is the distance between two eggs."""
    e = k.empty(loc, (0, 0, turn))
    side = pitch * rows
    pulp = k.mat("#5f7486", 0.95, 0.5, 40)
    k.box(
        (side + pitch * 0.3, side + pitch * 0.3, pitch * 0.24),
        (0, 0, 0),
        pulp,
        parent=e,
        bevel=pitch * 0.1,
    )
    for i in range(rows):
        for j in range(rows):
            x, y = (i - (rows - 1) / 2) * pitch, (j - (rows - 1) / 2) * pitch
            k.cyl(
                (x, y, 0),
                (x, y, pitch * 0.34),
                pitch * 0.42,
                pulp,
                r2=pitch * 0.47,
                parent=e,
                seg=16,
            )
            col = rng.choice(("#d9a06a", "#cf9058", "#e3b486"))
            k.ball(
                (x, y, pitch * 0.52),
                (pitch * 0.40, pitch * 0.40, pitch * 0.52),
                k.mat(col, 0.45),
                e,
            )
    return e


def paper(loc, turn, lines, w=0.36, h=0.25, tilt=0.0):
    """A photocopy with readable lines: (text, size, x, y) from the middle."""
    e = k.empty(loc, (tilt, 0, turn))
    k.box((w, h, 0.004), (0, 0, 0), k.mat("#fdfdf8", 0.7), bevel=0, parent=e)
    for s, size, x, y in lines:
        k.sign(s, size, k.mat("#16181c", 0.7), (x, y, 0.004), (0, 0, 0)).parent = e
    return e


def before():
    """The usual hand-over: a child's clear face, papers with numbers that can be read."""
    rng = random.Random(51)
    porch()
    mx, my = -0.36, 0.12
    k.person(
        (mx, my, 0),
        18,
        shirt="#c2377a",
        pants="#4b2e57",
        head="hijab",
        headcol="#f2c230",
        skirt=True,
        long_sleeve=True,
        skin=0,
        smile=0.8,
        look=-8,
        arms=(
            k.reach_one((mx, my, 0), 18, (-0.02, -0.22, 1.06), 1),
            k.reach_one((mx, my, 0), 18, (-0.66, -0.14, 0.98), -1, out=0.17, drop=0.05),
        ),
    )
    k.toddler(
        (mx - 0.21, my - 0.15, 0.76),
        4,
        0.54,
        1.45,
        pose="carried",
        shirt="#ff8a1e",
        pants="#2f6fd0",
        headcol="#17110d",
        skin=2,
        look=4,
        arms=(
            ((0.10, -0.06, -0.2), (0.2, -0.12, 0.0)),
            ((-0.08, -0.06, -0.22), (-0.06, -0.2, -0.3)),
        ),
    )
    loc, turn = (0.44, 0.10, 0), -24
    k.person(
        loc,
        turn,
        shirt="#b59c62",
        pants="#6f5c38",
        head="peci",
        skin=1,
        smile=1.2,
        look=16,
        scale=1.03,
        arms=k.reach(
            loc,
            turn,
            (0.26, -0.26, 1.06),
            (0.12, -0.28, 1.04),
            out=(0.6, 0.6),
            short=0.04,
            scale=1.03,
        ),
    )
    k.box(
        (0.09, 0.01, 0.035), (0.50, -0.075, 1.24), k.mat("#fffdf3", 0.4), rot=(0, 0, -0.4), bevel=0
    )
    egg_tray((0.12, -0.30, 1.09), 0.062, rng)
    # the low table with the copies, tipped a little towards the camera
    k.box((1.30, 0.62, 0.05), (0.02, -0.62, 0.54), k.mat("#7a4b28", 0.5), rot=(0.30, 0, 0))
    for x in (-0.5, 0.54):
        k.cyl((x, -0.62, 0), (x, -0.62, 0.5), 0.04, k.mat("#5f3c22", 0.5))
    top = 0.578
    card = [
        ("KTP", 0.050, -0.175, 0.125),
        ("NIK 9900000101010001", 0.036, 0.0, 0.055),
        ("CONTOH RINI", 0.036, -0.075, 0.0),
        ("RT 03 RW 01 KRAJAN", 0.033, -0.015, -0.052),
    ]
    p = paper((-0.30, -0.64, top - 0.006), 0.05, card, 0.50, 0.36, 0.30)
    k.box((0.085, 0.11, 0.004), (0.185, -0.09, 0.003), k.mat("#c8202a", 0.6), bevel=0, parent=p)
    k.ball((0.185, -0.078, 0.006), (0.024, 0.028, 0.004), k.mat("#b07a52", 0.6), p, 2)
    kk = [
        ("KARTU KELUARGA", 0.046, 0.0, 0.125),
        ("CONTOH AULIA", 0.034, -0.08, 0.06),
        ("9900000505050005", 0.036, -0.02, 0.005),
        ("CONTOH RINI", 0.034, -0.09, -0.05),
        ("9900000101010001", 0.034, -0.025, -0.105),
    ]
    p = paper((0.28, -0.64, top - 0.004), -0.07, kk, 0.50, 0.36, 0.30)
    for y in (0.092, -0.022):
        k.box((0.46, 0.006, 0.004), (0, y, 0.003), k.mat("#2f8f5a", 0.6), bevel=0, parent=p)
    k.sky(50, 205, 0.09, haze=1.2, sun=0.25)
    k.area((-1.2, -2.8, 2.3), (0.0, 0, 1.0), (2.4, 1.6), 66, "#fff2df")
    camera = {"loc": (0.0, -2.35, 1.50), "target": (-0.01, 0.0, 1.09), "lens": 41, "fstop": 11}
    return k.Frame(camera, 0.2)


def after():
    """Close: an officer's hand and a mother's hand hold one tray; one unit is 20 cm."""
    rng = random.Random(52)
    egg_tray((0, 0, 1.0), 0.27, rng, 5, 0.0)
    k.hand(
        (-0.96, -0.40, 0.91),
        (0, 180, -90),
        right=True,
        s=4.8,
        skin=3,
        curl=(4, 5, 6, 8),
        thumb=(-10, 60),
        sleeve="#b59c62",
        arm=0.36,
        bend=14,
    )
    k.hand(
        (0.96, -0.40, 0.91),
        (0, 180, 90),
        right=False,
        s=4.8,
        skin=2,
        curl=(4, 5, 6, 8),
        thumb=(-10, 60),
        sleeve="#d22f7c",
        arm=0.36,
        bend=14,
    )
    # a soft porch behind: wall, door, plants in pots
    k.box((60, 0.2, 30), (0, 11, 2), k.mat("#bfe0d4", 0.85), bevel=0)
    k.box((60, 0.3, 5), (0, 10.9, -3), k.mat("#3c8f84", 0.7), bevel=0)
    k.box((3.6, 0.4, 9), (3.4, 10.8, 0.5), k.mat("#8f5a32", 0.5), bevel=0)
    k.box((60, 40, 0.2), (0, 0, -5.2), k.mat("#d9c3a0", 0.6), bevel=0)
    for x, y in ((-3.4, 8.5), (-5.2, 8.0)):
        k.cyl((x, y, -5), (x, y, -3.2), 0.8, k.mat("#b5542f", 0.7), r2=1.0)
        for i in range(8):
            at = (x + 1.0 * k.math.cos(i), y, -1.6 + 1.2 * k.math.sin(i * 2.1))
            k.ball(at, 0.85, k.mat("#4f8a37", 0.8), None, 2)
    k.ambient("#fff3e0", 0.62)
    k.area((-3.4, -2.6, 4.2), (0, 0, 1.0), (2.6, 2.6), 330, "#fff2dc")
    k.area((3.4, -2.0, 3.0), (0, 0, 1.0), (1.6, 1.6), 60, "#e4f0ff")
    camera = {
        "loc": (0.0, -4.1, 2.55),
        "target": (0.0, -0.1, 1.12),
        "lens": 47,
        "fstop": 2.0,
        "focus": (0.0, -0.5, 1.1),
    }
    return k.Frame(camera, 0.2)


def stage(shot):
    """Build the shot."""
    return before() if shot == "before" else after()
