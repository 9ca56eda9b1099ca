"""Rooms, open air and vehicles, each as a loop `(LOOP_SAMPLES, 2)` of no particular level."""

from __future__ import annotations

import numpy as np

from filmstudio.sound.ambience_noise import (
    LOOP_S,
    LOOP_SAMPLES,
    Curve,
    band,
    both,
    decay,
    filtered,
    high,
    low,
    mixed,
    patter,
    place_at,
    ring,
    scatter,
    swell,
    tilt,
    unit,
    wide_noise,
)
from filmstudio.sound.ambience_weather import sea
from filmstudio.units import SAMPLE_RATE_HZ


def room(rng: np.random.Generator) -> Curve:
    """Return a room: brown air with the resonances of a box of 5 by 4 by 2.5 m, and a breath of pink above.

    The axial modes lie at `343 m/s / (2 * length)` and twice that (Kuttruff, Room Acoustics).
    """
    modes = [343 / (2 * length) * order for length in (5.0, 4.0, 2.5) for order in (1, 2)]
    air = both(mixed((0, both(tilt(-5), low(600))), (-1, both(tilt(-3), low(3500, 2)))), high(70, 2))
    resonances = mixed((0, lambda hertz: np.ones_like(hertz)), *((5, band(mode, 0.12)) for mode in modes))
    return wide_noise(rng, both(air, resonances), 0.7) * swell(rng, 0.04, 12, 4)[:, None]


def hall(rng: np.random.Generator) -> Curve:
    """Return a large hall: wide, with more of its middle, and moving a little as air does in it."""
    air = both(
        mixed((0, both(tilt(-4), low(900))), (2, band(260, 2.2)), (-10, both(tilt(-2), low(5000, 2)))), high(40, 2)
    )
    return wide_noise(rng, air, 1.0) * swell(rng, 0.12, 18, 5)[:, None]


def cave(rng: np.random.Generator) -> Curve:
    """Return a cave: a dark hollow, and drops that ring in it."""
    hollow = wide_noise(rng, both(mixed((0, band(110, 1.2)), (-6, band(240, 0.8)), (-16, tilt(-4))), high(40, 2)), 0.9)
    tail = rng.standard_normal(2 * SAMPLE_RATE_HZ) * np.exp(-np.arange(2 * SAMPLE_RATE_HZ) / (0.45 * SAMPLE_RATE_HZ))
    drops = np.zeros((LOOP_SAMPLES, 2))
    for hertz in (900.0, 1400.0, 2100.0):
        train = scatter(rng, 0.12, 3.0)
        near = ring(train, decay(0.02, hertz, rng))
        far = ring(ring(train, decay(0.02, hertz, rng)), tail * 0.01)
        pan = rng.uniform(-0.8, 0.8)
        drops += np.stack((near * (1 - pan) / 2 + far, near * (1 + pan) / 2 + np.roll(far, 700)), 1)
    return hollow + 9.0 * filtered(drops, low(3500))


def country(rng: np.random.Generator, *, night: bool) -> Curve:
    """Return open land on a calm day: a breath of wind and sparse birds; crickets by night."""
    breeze = wide_noise(rng, both(tilt(-4.5), high(60, 2), low(2500)), 0.9) * swell(rng, 0.25, 18, 4)[:, None]
    return breeze + (0.55 * unit(crickets(rng, 5)) if night else 2.0 * birds(rng, 5, 9))


def forest(rng: np.random.Generator, *, night: bool) -> Curve:
    """Return a wood: leaves that rustle in slow gusts, birds by day, crickets by night."""
    gusts = swell(rng, 0.4, 18, 3)[:, None]
    leaves = wide_noise(rng, both(band(2600, 2.6), high(600, 2), low(6500, 2)), 0.95) * gusts
    low_air = wide_noise(rng, both(tilt(-5), high(50, 2), low(700)), 0.8) * np.sqrt(gusts)
    return 0.55 * leaves + low_air + (0.45 * unit(crickets(rng, 4)) if night else 2.2 * birds(rng, 6, 16))


def birds(rng: np.random.Generator, singers: int, calls: int) -> Curve:
    """Return calls of some birds at random places of the loop: each its own motif of whistled syllables, far away."""
    loop = np.zeros((LOOP_SAMPLES, 2))
    motifs = [_motif(rng) for _ in range(singers)]
    pans = rng.uniform(-0.9, 0.9, singers)
    for _ in range(calls):
        who = int(rng.integers(singers))
        level = 10 ** (rng.uniform(-9, 0) / 20)
        place_at(loop, int(rng.integers(LOOP_SAMPLES)), level * motifs[who], float(pans[who]))
    count = int(0.9 * SAMPLE_RATE_HZ)
    tail = rng.standard_normal(count) * np.exp(-np.arange(count) / (0.16 * SAMPLE_RATE_HZ)) * 0.012
    wet = np.stack([ring(loop[:, side], tail) for side in (0, 1)], 1)
    return filtered(0.6 * loop + wet, low(5200, 2))


def _motif(rng: np.random.Generator) -> Curve:
    syllables: list[Curve] = []
    base_hz = rng.uniform(2600, 4600)
    for _ in range(int(rng.integers(2, 6))):
        seconds = rng.uniform(0.05, 0.16)
        time = np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
        glide = base_hz * (1 + rng.uniform(-0.22, 0.22) * time / seconds)
        trill = 1 + 0.02 * np.sin(2 * np.pi * rng.uniform(18, 40) * time)
        phase = 2 * np.pi * np.cumsum(glide * trill) / SAMPLE_RATE_HZ
        syllables += [np.sin(phase) * np.hanning(time.size), np.zeros(int(rng.uniform(0.03, 0.12) * SAMPLE_RATE_HZ))]
    return np.concatenate(syllables)


def crickets(rng: np.random.Generator, singers: int) -> Curve:
    """Return crickets: each a steady carrier between 4 and 5 kHz in chirps of three or four pulses, twice a second."""
    loop = np.zeros((LOOP_SAMPLES, 2))
    for _ in range(singers):
        hertz, pulses, chirps = rng.uniform(3900, 5000), int(rng.integers(3, 5)), int(rng.integers(58, 76))
        step = rng.uniform(0.026, 0.034)
        time = np.arange(int(0.017 * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
        pulse = np.sin(2 * np.pi * hertz * time) * np.hanning(time.size)
        chirp = np.zeros(int((pulses * step + 0.02) * SAMPLE_RATE_HZ))
        for number in range(pulses):
            at = int(number * step * SAMPLE_RATE_HZ)
            chirp[at : at + pulse.size] += pulse * (0.6 + 0.4 * number / pulses)
        level, pan = 10 ** (rng.uniform(-12, 0) / 20), float(rng.uniform(-0.9, 0.9))
        offset = rng.random()
        for number in range(chirps):
            jitter = rng.normal(0, 0.004)
            start = int((number + offset) * LOOP_SAMPLES / chirps + jitter * SAMPLE_RATE_HZ)
            place_at(loop, start, level * rng.uniform(0.8, 1.0) * chirp, pan)
    return loop


def street(rng: np.random.Generator, *, night: bool) -> Curve:
    """Return a town: traffic that has become one rumble, and now and then somebody who drives by."""
    loop = wide_noise(
        rng, both(mixed((0, both(tilt(-5), low(350))), (-9, both(tilt(-3), low(2500)))), high(40, 2)), 0.9
    )
    loop *= swell(rng, 0.18, 18, 4)[:, None]
    time = np.arange(LOOP_SAMPLES) / SAMPLE_RATE_HZ
    for _ in range(2 if night else 6):
        passing = wide_noise(rng, both(band(420, 2.6), low(2600)), 0.1)
        since = (time - rng.uniform(0, LOOP_S) + LOOP_S / 2) % LOOP_S - LOOP_S / 2
        near = np.exp(-0.5 * (since / rng.uniform(1.3, 2.6)) ** 2)
        side = 0.8 * np.tanh(since / 2.0) * rng.choice((-1.0, 1.0))
        pans = np.stack((np.cos((side + 1) * np.pi / 4), np.sin((side + 1) * np.pi / 4)), 1)
        loop += rng.uniform(0.5, 1.0) * passing * near[:, None] * pans
    return loop


def fire(rng: np.random.Generator) -> Curve:
    """Return a fire: a low flutter, and crackles that come in clusters."""
    flutter = wide_noise(rng, both(band(110, 2.5), high(45, 2)), 0.5) * swell(rng, 0.3, 2.0, 0.15)[:, None]
    loop = flutter + 0.25 * wide_noise(rng, both(tilt(-3), high(300), low(5000)), 0.7)
    busy = swell(rng, 0.8, 9, 0.6)
    for hertz, seconds, rate, level in ((4300, 0.0008, 9.0, 0.4), (2300, 0.0018, 5.0, 0.6), (900, 0.005, 1.3, 0.6)):
        for pan in (-0.35, 0.35):
            crackle = ring(scatter(rng, rate, 4.5) * busy, patter(seconds, hertz, rng))
            angle = (pan + 1) * np.pi / 4
            loop += 1.6 * level * np.stack((crackle * np.cos(angle), crackle * np.sin(angle)), 1)
    return loop


def train(rng: np.random.Generator) -> Curve:
    """Return a train from within: rolling, and the joints of the rails in pairs, one and a half seconds apart."""
    loop = wide_noise(rng, both(mixed((0, both(tilt(-5), low(300))), (-5, band(520, 1.8))), high(38, 2)), 0.6)
    loop *= swell(rng, 0.12, 9, 1.5)[:, None]
    thump, click = decay(0.045, 95, rng), decay(0.006, 640, rng)
    for number in range(24):
        for late in (0.0, 0.19):
            start = int((number * LOOP_S / 24 + late + rng.normal(0, 0.004)) * SAMPLE_RATE_HZ)
            level = rng.uniform(0.75, 1.0)
            place_at(loop, start, 1.7 * level * thump)
            place_at(loop, start, 0.6 * level * click, 0.15)
    return loop


def car(rng: np.random.Generator) -> Curve:
    """Return a car from within: the road below and an engine that hums at 41 Hz."""
    road = wide_noise(rng, both(tilt(-5), low(700), high(40, 2)), 0.6) * swell(rng, 0.1, 12, 2)[:, None]
    return road + 0.5 * _hum(rng, 41.0, (1.0, 0.8, 0.4, 0.3, 0.14, 0.08), 0.05)[:, None]


def ship(rng: np.random.Generator) -> Curve:
    """Return a ship from within: engines that throb in the hull, and the sea behind the steel."""
    hull = wide_noise(rng, both(tilt(-5), low(260), high(40, 2)), 0.7)
    engine = _hum(rng, 33.0, (0.8, 1.0, 0.6, 0.35, 0.2), 0.12) * (1 + 0.25 * np.sin(2 * np.pi * 1.5 * _seconds()))
    return hull + 0.7 * engine[:, None] + 0.6 * unit(filtered(sea(rng), low(380, 2)))


def spaceship(rng: np.random.Generator) -> Curve:
    """Return a spaceship from within: a hum with slow beats, and the air that is blown through it."""
    hum = _hum(rng, 55.0, (1.0, 0.55, 0.3, 0.12), 0.1) + 0.5 * _hum(rng, 55.25, (0.7, 0.4, 0.3), 0.1)
    air = wide_noise(rng, both(band(900, 3.0), low(4500, 2), high(120)), 0.95)
    return 0.8 * hum[:, None] + 0.5 * air * swell(rng, 0.06, 12, 3)[:, None]


def space(rng: np.random.Generator) -> Curve:
    """Return what is heard where nothing is: the lowest air there is."""
    return wide_noise(rng, both(tilt(-6), low(180), high(35, 2)), 1.0) * swell(rng, 0.2, 36, 9)[:, None]


def _hum(rng: np.random.Generator, hertz: float, levels: tuple[float, ...], drift: float) -> Curve:
    """Return harmonics of a tone, each wandering in level; frequencies are such that the loop closes."""
    time = _seconds()
    tone = np.zeros(LOOP_SAMPLES)
    for order, level in enumerate(levels, start=1):
        closed_hz = round(hertz * order * LOOP_S) / LOOP_S
        tone += level * swell(rng, drift, 12, 2) * np.sin(2 * np.pi * (closed_hz * time + rng.random()))
    return unit(tone)


def _seconds() -> Curve:
    return np.arange(LOOP_SAMPLES) / SAMPLE_RATE_HZ
