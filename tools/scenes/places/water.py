# mypy: ignore-errors
"""Free water by truck for three hamlets: the four photos of the capstone.

Shots: p1 (uniforms with thumbs up), p2 (hand, tap, jerrycan), p3 (a pupil carries water,
face and school name clear), p4 (a line of thirty jerrycans).
"""

import math
import random

from tools.scenes import kit as k

CANS = ("#f2c21b", "#1f78c8", "#d8342b", "#2c9a50", "#f5efe0", "#ef7a1a", "#8a4fb0", "#18a5a0")


def field():
    """A dry village field with houses and trees."""
    rng = random.Random(61)
    dry = k.mat_mix("#c2a474", "#a88a5a", "noise", 0.9, (0.4, 0.6), 0.95, 0.4, c="#b5976a")
    k.box((300, 300, 0.1), (0, 0, -0.05), dry, bevel=0)
    tufts = [
        (
            (rng.uniform(-7, 7), rng.uniform(-1, 14), 0),
            (0, 0, rng.random() * 6),
            rng.uniform(0.4, 0.9),
        )
        for _ in range(500)
    ]
    k.grass(tufts, ("#a8984a", "#c9b25e"), 7, 0.2, 3)
    for x, y, c in ((-7.5, 12, "#e7c79a"), (0.5, 14, "#cfdcd6"), (8, 12.5, "#ead9b5")):
        k.house((x, y, 0), 0.05, c, w=5.5)
    for x, y, r in ((-3.6, 13, 1.4), (4.4, 13.5, 1.6), (-11, 11, 1.5), (11.5, 14, 1.7)):
        k.tree((x, y, 0), r, rng=rng)
    k.hills(60, 7, ("#8f9f7a", "#a3ad84"), 3)


def p1():
    """Eight uniforms in front of the truck, thumbs up."""
    rng = random.Random(62)
    field()
    k.water_truck((-0.55, 3.0, 0), 0.0)
    for i in range(8):
        x = (i - 3.5) * 0.41
        fem = i in (1, 5)
        col = (
            "#b39a5e",
            "#b39a5e",
            "#f5f3ec",
            "#b39a5e",
            "#e0641c",
            "#b39a5e",
            "#4f6a3a",
            "#b39a5e",
        )[i]
        body = k.person(
            (x, 0.25 + 0.12 * (i % 2), 0),
            -x * 4,
            shirt=col,
            pants="#5d4f35",
            skin=rng.randrange(4),
            head="hijab" if fem else ("peci", "hair")[i % 2],
            headcol="#8a6d3b" if fem else "#17110d",
            smile=1.2,
            long_sleeve=True,
            scale=rng.uniform(0.97, 1.03),
            arms=(
                ((0.06, 0.03, -0.25), (0.07, -0.06, -0.47)),
                ((-0.08, -0.08, -0.23), (-0.06, -0.30, -0.10)),
            ),
        )
        sk = k.mat(k.SKIN[0], 0.5)
        for up in body.children:
            if up.type == "EMPTY":
                k.cyl((-0.245, -0.34, 0.33), (-0.245, -0.34, 0.43), 0.02, sk, r2=0.017, parent=up)
    k.sky(44, 215, 0.10, haze=1.2, sun=0.5)
    camera = {"loc": (0.0, -3.9, 1.5), "target": (0.0, 0.5, 1.18), "lens": 33, "fstop": 11}
    return k.Frame(camera, 0.0)


def wrinkled_hand(loc, rot):
    """An old woman's hand: the large hand with folds over wrist and knuckles."""
    s = 6.4
    e = k.hand(
        loc,
        rot,
        right=True,
        s=s,
        skin=1,
        curl=(46, 50, 54, 58),
        thumb=(-30, 30),
        sleeve="#7a4a2a",
        arm=0.34,
        bend=6,
    )
    fold = k.mat("#875638", 0.6)
    for i, y in enumerate((-0.052, -0.036, -0.020)):
        pts = [
            (x * s, y * s, 0.0165 * s - abs(x) * s * 0.16) for x in (-0.015, -0.006, 0.004, 0.014)
        ]
        k.tube(pts, 0.016 + 0.004 * (i % 2), fold, e)
    for x, y0, y1 in (
        (-0.019, 0.03, 0.075),
        (-0.007, 0.025, 0.085),
        (0.006, 0.03, 0.085),
        (0.017, 0.035, 0.078),
    ):
        pts = [
            (x * s, (y0 + (y1 - y0) * t) * s, (0.0128 + 0.0016 * math.sin(t * 3)) * s)
            for t in (0, 0.5, 1)
        ]
        k.tube(pts, 0.026, k.mat("#935f40", 0.55), e)
    for x, y in ((0.029, 0.094), (0.0095, 0.101), (-0.010, 0.098), (-0.028, 0.087)):
        for d in (-0.003, 0.003):
            pts = [((x + q) * s, (y + d) * s, 0.0100 * s) for q in (-0.007, 0.0, 0.007)]
            k.tube(pts, 0.011, fold, e)
    return e


def p2():
    """A wrinkled hand turns the tap of the truck, water falls into a yellow jerrycan."""
    rng = random.Random(63)
    k.box(
        (80, 80, 0.2),
        (0, 0, -2.0),
        k.mat_mix("#c2a474", "#a88a5a", "noise", 0.5, (0.4, 0.6), 0.95, 0.3),
        bevel=0,
    )
    blue = k.mat("#1f7fd0", 0.3, coat=0.4)
    k.cyl((-12, 5.2, 3.4), (12, 5.2, 3.4), 4.0, blue, seg=96)
    k.box((24, 0.3, 0.5), (0, 2.2, -0.1), k.mat("#f4f6f4", 0.4))
    brass = k.mat("#d9a632", 0.25, metal=0.9)
    # pipe out of the tank, tap, lever, spout
    k.cyl((-0.30, 1.8, 1.55), (-0.30, 0.2, 1.55), 0.22, brass)
    k.cyl((-0.30, 0.75, 1.55), (-0.30, 0.60, 1.55), 0.31, brass, seg=6)
    k.ball((-0.30, 0.12, 1.55), 0.27, brass)
    k.tube([(-0.30, 0.05, 1.55), (-0.30, -0.30, 1.52), (-0.30, -0.38, 1.20)], 0.17, brass)
    k.cyl((-0.30, -0.38, 1.22), (-0.30, -0.38, 1.06), 0.20, brass)
    k.cyl((-0.30, 0.10, 1.75), (-0.30, 0.10, 2.00), 0.07, brass)
    k.blob(
        [("c", (-0.52, 0.06, 2.02), (0.30, -0.10, 2.06), 0.075, 0.085)],
        k.mat("#d8201c", 0.35),
        voxel=0.02,
        smooth=3,
    )
    wrinkled_hand((0.98, -0.26, 2.36), (-16, -24, 78))
    # water and jerrycan
    water = k.mat("#bfe6fb", 0.05, coat=0.9, emit=0.25)
    k.blob(
        [
            ("c", (-0.30, -0.38, 1.08), (-0.30, -0.40, 0.2), 0.14, 0.11),
            ("c", (-0.30, -0.40, 0.2), (-0.30, -0.40, 0.1), 0.11, 0.12),
        ],
        water,
        voxel=0.02,
        smooth=3,
    )
    k.splash(
        (-0.30, -0.40, 0.22),
        ((1.1, -0.7, 2.0), (-1.1, -0.6, 2.1), (0.3, -1.0, 1.7)),
        110,
        seed=4,
        r=0.022,
        g=14,
        col="#d9f1ff",
    )
    k.jerrycan((-0.72, -0.40, -1.50), 0.0, "#f7c815", 4.5, cap=False)
    for _ in range(70):
        at = (-0.30 + rng.gauss(0, 0.35), -0.6 + rng.gauss(0, 0.2), 0.2 + rng.uniform(-0.5, 0.35))
        k.ball(at, rng.uniform(0.012, 0.03), water, None, 1)
    k.ambient("#fff3e0", 0.5)
    k.area((-3.6, -2.6, 4.6), (0, 0, 0.8), (2.2, 2.2), 380, "#fff2dc")
    k.area((3.4, -2.4, 2.0), (0, 0, 0.8), (1.6, 1.6), 60, "#e4f0ff")
    camera = {
        "loc": (0.2, -6.2, 2.0),
        "target": (0.16, 0.0, 1.06),
        "lens": 66,
        "fstop": 2.8,
        "focus": (0, -0.3, 1.2),
    }
    return k.Frame(camera, 0.0)


def p3():
    """A pupil carries two buckets on a pole; face and school name are clear."""
    field()
    k.water_truck((2.4, 6.5, 0), 0.1)
    loc, turn = (0.0, 0.0, 0), -8
    child = k.person(
        loc,
        turn,
        pose="walk",
        shirt="#fbfaf4",
        pants="#c8202a",
        headcol="#17110d",
        skin=1,
        scale=0.86,
        smile=0.2,
        look=6,
        arms=k.reach(
            loc,
            turn,
            (0.34, -0.10, 1.10),
            (-0.34, -0.10, 1.10),
            scale=0.86,
            out=(0.9, 0.9),
            short=0.03,
        ),
    )
    k.big_head(child, 1.16)
    k.cyl((-0.62, -0.02, 1.10), (0.62, -0.02, 1.10), 0.022, k.mat("#a8783c", 0.6))
    for x, col in ((-0.56, "#1f78c8"), (0.56, "#d8342b")):
        k.tube(
            [(x - 0.10, -0.02, 0.60), (x, -0.02, 1.08), (x + 0.10, -0.02, 0.60)],
            0.009,
            k.mat("#e8dcc0", 0.8),
        )
        k.cyl((x, -0.02, 0.32), (x, -0.02, 0.60), 0.105, k.mat(col, 0.4), r2=0.145)
        k.cyl((x, -0.02, 0.565), (x, -0.02, 0.575), 0.135, k.mat("#bfe6fb", 0.05, coat=0.9))
    # school name on the shirt and a red tie
    a = math.radians(turn)
    at = lambda x, y, z: (x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a), z)  # noqa: E731
    e = k.empty(at(0.0, -0.128, 0.90), (0, 0, a))
    k.box((0.32, 0.012, 0.125), (0, 0, 0), k.mat("#ffe14d", 0.6), parent=e, bevel=0.004)
    k.sign("SDN CONTOH 3", 0.047, k.mat("#14181f", 0.6), (0, -0.008, 0.022)).parent = e
    k.sign("SENDANG LOR", 0.038, k.mat("#14181f", 0.6), (0, -0.008, -0.03)).parent = e
    k.sky(44, 215, 0.10, haze=1.2, sun=0.5)
    k.area((-1.2, -2.4, 1.8), (0, 0, 1.0), (1.4, 1.2), 30, "#fff2df")
    camera = {
        "loc": (0.0, -2.25, 1.12),
        "target": (0.0, 0.0, 0.88),
        "lens": 47,
        "fstop": 3.2,
        "focus": (0, -0.1, 1.2),
    }
    return k.Frame(camera, 0.05)


def p4():
    """Thirty jerrycans in a line to the truck; two women chat at the near end."""
    rng = random.Random(64)
    field()
    k.water_truck((-0.4, 6.2, 0), 0.0)
    for i in range(30):
        t = i / 29
        x = 0.55 * math.sin(t * 3.6) - 0.15
        y = -1.0 + 5.6 * t
        can = CANS[(i * 3 + i // 8) % 8]
        k.jerrycan((x, y, 0), rng.uniform(-0.25, 0.25), can, 1.15)
    for loc, turn, sh, hc, pa in (
        ((0.56, -0.32, 0), -62, "#e0722a", "#7a2f8a", "#4b2e57"),
        ((1.10, -0.05, 0), -118 + 180 - 140, "#1f8f7a", "#f6d9e2", "#2f3b56"),
    ):
        side = 1 if turn < -70 else -1
        k.person(
            loc,
            turn,
            shirt=sh,
            pants=pa,
            head="hijab",
            headcol=hc,
            skirt=True,
            long_sleeve=True,
            skin=0 if side > 0 else 2,
            smile=1.8,
            look=10,
            arms=(
                ((0.10, -0.10, -0.2), (0.06, -0.32, -0.06)),
                ((-0.08, -0.08, -0.22), (-0.04, -0.28, -0.22)),
            ),
        )
    k.person(
        (-0.95, 4.7, 0),
        150,
        shirt="#e0641c",
        pants="#23324a",
        head="hair",
        skin=1,
        arms=(
            ((0.08, -0.1, -0.2), (0.1, -0.34, -0.16)),
            ((-0.08, -0.1, -0.2), (-0.1, -0.34, -0.16)),
        ),
    )
    k.sky(44, 215, 0.10, haze=1.2, sun=0.5)
    camera = {"loc": (-0.5, -3.6, 2.05), "target": (0.25, 1.2, 0.72), "lens": 34, "fstop": 11}
    return k.Frame(camera, 0.0)


def stage(shot):
    """Build the shot."""
    return {"p1": p1, "p2": p2, "p3": p3, "p4": p4}[shot]()
