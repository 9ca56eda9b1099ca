"""Air and water: wind, snow, rain, storm and sea, each as a loop `(LOOP_SAMPLES, 2)` of no particular level."""

from __future__ import annotations

import numpy as np

from filmstudio.sound.ambience_noise import (
    LOOP_S,
    LOOP_SAMPLES,
    Curve,
    band,
    both,
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
from filmstudio.units import SAMPLE_RATE_HZ


def wind(rng: np.random.Generator, strength: float = 1.0) -> Curve:
    """Return gusts: bands of noise that come and go one beside the other, which the ear takes for one that moves."""
    loop = 0.7 * wide_noise(rng, both(low(140, 2), high(45, 2)), 0.8) * swell(rng, 0.35, 18, 4)[:, None]
    for centre_hz, level in ((240, 1.0), (420, 0.75), (730, 0.42), (1250, 0.16)):
        gusts = swell(rng, 0.42 * strength, 18, 2.4)[:, None]
        loop += level * wide_noise(rng, band(centre_hz, 1.1), 0.6) * gusts
    return loop


def snow(rng: np.random.Generator) -> Curve:
    """Return the air over snow: a soft wind without its upper bands."""
    return filtered(wind(rng, 0.6), low(320, 2))


def rain(rng: np.random.Generator, drops_per_second: float = 260.0) -> Curve:
    """Return rain: a hiss of all the far drops, and the near ones one by one, small and bright or larger and duller."""
    hiss = wide_noise(rng, both(mixed((0, tilt(-1.5)), (-6, band(5000, 2.5))), high(450, 2), low(10_000, 2)), 0.85)
    loop = hiss * swell(rng, 0.1, 12, 3)[:, None]
    for hertz, seconds, share, level in ((5200, 0.0012, 0.5, 0.5), (2900, 0.002, 0.35, 0.7), (1300, 0.004, 0.15, 0.8)):
        sides = [
            ring(scatter(rng, drops_per_second * share / 2, 3.5), patter(seconds, hertz * factor, rng))
            for factor in (0.94, 1.07)
        ]
        left, right = sides
        drops: Curve = np.stack((left + 0.4 * right, right + 0.4 * left), 1)
        loop += 0.45 * level * unit(drops)
    return filtered(loop, low(7500, 2))


def storm(rng: np.random.Generator) -> Curve:
    """Return a storm: heavy rain, strong wind, and a thunder that rolls far away, twice in the loop."""
    loop = unit(rain(rng, 420.0)) + 0.8 * unit(wind(rng, 1.3))
    for begin_s in (5.0, 21.0):
        start = int((begin_s + 4 * rng.random()) * SAMPLE_RATE_HZ)
        place_at(loop, start, 2.2 * thunder(rng), float(rng.uniform(-0.6, 0.6)))
    return loop


def thunder(rng: np.random.Generator, seconds: float = 8.0) -> Curve:
    """Return one far thunder `(n,)` of peak 1: some rolls of low noise, the first the strongest, dying away."""
    count = int(seconds * SAMPLE_RATE_HZ)
    time = np.arange(count) / SAMPLE_RATE_HZ
    hertz = np.asarray(np.fft.rfftfreq(count, 1 / SAMPLE_RATE_HZ), dtype=np.float64)
    hertz[0] = hertz[1]
    colour = both(high(35, 2), low(110, 1), low(420, 1))(hertz)
    raw = np.fft.irfft((rng.standard_normal(hertz.size) + 1j * rng.standard_normal(hertz.size)) * colour, count)
    rolls = np.zeros(count)
    for number in range(5):
        at = 0.25 + number * rng.uniform(0.6, 1.1)
        since = np.maximum(time - at, 0.0)
        rolls += 0.8**number * rng.uniform(0.6, 1.0) * (1 - np.exp(-since / 0.12)) * np.exp(-since / 1.1)
    fade = np.minimum((seconds - time) / 1.5, 1.0) * np.minimum(time / 0.15, 1.0)
    sound = raw * rolls * fade
    return np.asarray(sound / np.abs(sound).max())


def sea(rng: np.random.Generator) -> Curve:
    """Return surf: swells of seven seconds and a bit, brighter where they break, over a low roar that stays."""
    time = np.arange(LOOP_SAMPLES) / LOOP_SAMPLES
    roar = wide_noise(rng, both(tilt(-4), low(500, 1), high(40, 2)), 0.9) * swell(rng, 0.15, 12, 4)[:, None]
    loop = 0.8 * roar
    for swells, level in ((LOOP_S // 7, 1.0), (LOOP_S // 9, 0.7)):
        wander = 0.35 * np.cos(2 * np.pi * (time + rng.random())) + 0.2 * np.cos(2 * np.pi * (3 * time + rng.random()))
        height = 0.5 - 0.5 * np.cos(2 * np.pi * (swells * time + rng.random()) + wander)
        body = wide_noise(rng, both(band(480, 3.0), low(3000, 2)), 0.7)
        foam = wide_noise(rng, both(tilt(-2), high(900, 2), low(8000, 2)), 0.9)
        loop += level * (1.1 * body * (height**2)[:, None] + 0.55 * foam * (height**5)[:, None])
    return loop
