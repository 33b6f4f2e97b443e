# mypy: ignore-errors
"""Market goods: heaps, trays, chillies, fish, vegetables and price cards."""

import math
import random

from tools.scenes.kit.basics import ball, blob, box, cyl, empty, scatter, sign, text, tube
from tools.scenes.kit.materials import mat, mat_mix


def chilli(col="#c4100c", s=1.0):
    """One chilli, 6 cm long at s = 1."""
    pts = [
        (0, 0, 0),
        (0.018 * s, 0, 0.008 * s),
        (0.04 * s, 0, 0.004 * s),
        (0.062 * s, 0, -0.01 * s),
    ]
    radii = ((0.0085, 0.009), (0.009, 0.006), (0.006, 0.0022))
    parts = [("c", pts[i], pts[i + 1], a * s, b * s) for i, (a, b) in enumerate(radii)]
    return blob(parts, mat(col, 0.18, coat=0.6), voxel=0.0025 * s, smooth=4)


def shallot():
    """One purple shallot."""
    parts = [
        ("e", (0, 0, 0), (0.028, 0.028, 0.026)),
        ("c", (0, 0, 0.01), (0, 0, 0.042), 0.012, 0.004),
    ]
    return blob(parts, mat_mix("#8d2f55", "#b9567c", "wave", 14, (0.3, 0.7), 0.35), voxel=0.005)


def tomato():
    """One tomato."""
    return ball((0, 0, 0), (0.047, 0.047, 0.041), mat("#d5260f", 0.15, coat=0.7))


def heap(make, centre, radius, height, n, rng, scale=(0.9, 1.25), flat=0.5):
    """Scatter n things over a round heap."""
    places = []
    for _ in range(n):
        a, d = rng.uniform(0, math.tau), math.sqrt(rng.random())
        z = height * (1 - d * d) ** 0.8
        at = (
            centre[0] + radius * d * math.cos(a),
            centre[1] + radius * d * math.sin(a),
            centre[2] + z * rng.uniform(0.86, 1.0),
        )
        rot = (rng.uniform(-flat, flat), rng.uniform(-flat, flat), rng.uniform(0, math.tau))
        places.append((at, rot, rng.uniform(*scale)))
    scatter(make, places)


def tray(centre, r, h=0.05, col=("#d9b36f", "#a8783c"), s=1.0, parent=None):
    """A woven bamboo tray (tampah)."""
    m = mat_mix(col[0], col[1], "checker", 42 / s, (0.4, 0.6), 0.8, 0.5)
    x, y, z = centre
    cyl((x, y, z), (x, y, z + 0.012 * s), r * 0.94, m, seg=48, parent=parent)
    ob = cyl((x, y, z), (x, y, z + h), r * 0.94, m, r2=r, seg=48, caps=False, parent=parent)
    ob.modifiers.new("s", "SOLIDIFY").thickness = 0.012 * s
    ring = [i * math.tau / 24 for i in range(24)]
    rim = [(x + r * math.cos(t), y + r * math.sin(t), z + h) for t in ring]
    tube(rim, 0.013 * s, mat("#8f6230", 0.7), parent, cyclic=True)


def price(s, loc, w=0.3, turn=0.0, tilt=-0.22):
    """A hand-written price card that faces -Y."""
    e = empty(loc, (tilt, 0, turn))
    box((w, 0.008, 0.115), (0, 0, 0), mat("#fff7e0", 0.7), bevel=0.004, parent=e)
    t = sign(s, 0.062, mat("#b3201b", 0.6), (0, -0.006, 0))
    t.parent = e
    return e


def simple_heap(centre, col, rng, n=9, r=0.15, size=0.05):
    """A cheap heap of balls for stalls in the background."""
    m = mat(col, 0.4)
    for _ in range(n):
        a, d = rng.uniform(0, math.tau), math.sqrt(rng.random())
        at = (centre[0] + r * d * math.cos(a), centre[1] + r * d * math.sin(a))
        ball((*at, centre[2] + size * (1.4 - d)), size * rng.uniform(0.9, 1.25), m, None, 2)


def fish(loc, turn=0.0, s=1.0, col="#9fb4c2", parent=None):
    """A fish that lies on its side, head towards -X at turn 0 (radians)."""
    e = empty(loc, (0, 0, turn), s, parent)
    m = mat_mix(col, "#b9c6ce", "noise", 6, (0.4, 0.62), 0.22, 0.1)
    parts = [
        ("e", (0, 0, 0), (0.17, 0.062, 0.034)),
        ("e", (-0.11, 0, 0), (0.075, 0.05, 0.034)),
        ("c", (0.12, 0, 0), (0.20, 0, 0), 0.026, 0.014),
        ("c", (0.20, 0, 0), (0.265, 0.055, 0), 0.014, 0.006),
        ("c", (0.20, 0, 0), (0.265, -0.055, 0), 0.014, 0.006),
        ("e", (0.0, 0.066, 0), (0.07, 0.02, 0.008)),
    ]
    blob(parts, m, e, 0.006, 4)
    ball((-0.125, 0.012, 0.030), (0.017, 0.017, 0.008), mat("#fdf6d8", 0.2), e, 2)
    ball((-0.126, 0.012, 0.037), (0.009, 0.009, 0.004), mat("#0d0d10", 0.1), e, 2)
    gill = [(-0.075, 0.04, 0.030), (-0.062, 0.0, 0.038), (-0.075, -0.036, 0.030)]
    tube(gill, 0.004, mat("#b5545a", 0.5), e)
    return e


def greens(loc, col="#3f9a2c", rng=random, n=9, s=1.0):
    """A bundle of leaf vegetables."""
    e = empty(loc, scale=s)
    m, stem = mat(col, 0.6), mat("#d7ecc0", 0.6)
    for i in range(n):
        a = i * 2.4
        tip = (0.10 * math.cos(a), 0.07 * math.sin(a), 0.20 + rng.uniform(-0.03, 0.03))
        tube(
            [(0.02 * math.cos(a), 0.02 * math.sin(a), 0), (tip[0] * 0.5, tip[1] * 0.5, 0.12), tip],
            0.010,
            stem,
            e,
        )
        rot = (rng.uniform(-0.5, 0.5), rng.uniform(-0.5, 0.5), a)
        ball(tip, (0.062, 0.045, 0.05), m, e, 2, rot)
    return e


def sack(loc, name="BERAS", turn=0.0):
    """An open sack of rice with a word on it."""
    x, y, _ = loc
    sk = mat_mix("#e9e2cf", "#cfc3a4", "checker", 160, (0.4, 0.6), 0.85, 0.3)
    body = [("b", (0, 0, 0.17), (0.42, 0.36, 0.30)), ("e", (0, 0, 0.16), (0.27, 0.23, 0.16))]
    blob(body, sk, voxel=0.014, smooth=14, loc=(x, y, 0.02), rot=(0, 0, turn))
    ring = [i * math.tau / 30 for i in range(30)]
    rim = [
        (x + 0.205 * math.cos(t), y + 0.17 * math.sin(t), 0.36 + 0.01 * math.sin(5 * t))
        for t in ring
    ]
    tube(rim, 0.04, sk, cyclic=True)
    rice = mat_mix("#fffaf0", "#ece2c8", "noise", 130, (0.42, 0.58), 0.7, 0.9)
    ball((x, y, 0.34), (0.185, 0.155, 0.095), rice)
    at = (x, y - 0.235, 0.17)
    text(name, 0.085, mat("#1c4f9c", 0.7), at, (math.pi / 2, 0, turn), extrude=0.012, bold=0.002)
