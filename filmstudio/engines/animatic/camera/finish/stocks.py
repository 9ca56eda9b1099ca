"""What the picture is recorded on, and when it happens in the story, as finishes over the drawn frame."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.camera.finish.grading import Step, coloured, glowing, grained, vignetted
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.camera import Stock
from filmstudio.model.shots import StoryTime
from filmstudio.units import Resolution


def story_steps(story_time: StoryTime, size: Resolution) -> list[Step]:
    """Return the finish of another time than the story's present."""
    if story_time is StoryTime.FLASHBACK:
        faded = coloured(saturation=0.45, gain=(1.06, 0.98, 0.84), contrast=0.86, lift=0.07)
        return [faded, glowing(0.16, 0.03), vignetted(size, 0.42)]
    if story_time is StoryTime.FLASH_FORWARD:
        pale = coloured(saturation=0.55, gain=(0.94, 1.02, 1.10), contrast=1.08, gamma=0.84)
        return [pale, glowing(0.20, 0.03), vignetted(size, 0.30, light=True)]
    if story_time is StoryTime.DREAM:
        soft = coloured(saturation=0.80, gain=(1.02, 0.99, 1.05), contrast=0.90, gamma=0.94)
        return [soft, glowing(0.52, 0.045, (1.0, 0.94, 1.0), keep=0.86), vignetted(size, 0.36, light=True)]
    return []


def stock_steps(stock: Stock | None, size: Resolution, seed: int) -> list[Step]:
    """Return the finish of a stock; `digital` is what is drawn anyway."""
    pixel = size.height / 720
    if stock is Stock.FILM_35MM:
        return [coloured(0.96, (1.01, 1.0, 0.97), 1.05, lift=0.012), grained(size, 2.6, 0.6 * pixel + 0.2, seed)]
    if stock is Stock.FILM_16MM:
        faded = coloured(0.88, (1.03, 1.0, 0.92), 1.04, lift=0.03)
        return [faded, vignetted(size, 0.16), grained(size, 4.8, 0.9 * pixel + 0.2, seed)]
    if stock is Stock.SUPER_8:
        faded = coloured(0.86, (1.09, 1.0, 0.80), 1.06, lift=0.05)
        return [_weave(size, seed), faded, vignetted(size, 0.62), _dust(size, seed),
                grained(size, 7.0, 1.4 * pixel + 0.2, seed)]  # fmt: skip
    if stock is Stock.BLACK_AND_WHITE:
        return [coloured(0.0, contrast=1.14), grained(size, 3.2, 0.7 * pixel + 0.2, seed)]
    if stock is Stock.VHS:
        return [_smeared_colour(16), coloured(1.12, (1.02, 0.98, 1.03), 0.92, lift=0.045), _lines(size, 0.13, 3),
                _tracking(size, seed), grained(size, 4.0, 0.8 * pixel + 0.3, seed)]  # fmt: skip
    if stock is Stock.DV:
        return [_smeared_colour(8), coloured(1.06, (0.98, 1.01, 1.02), 1.12, gamma=0.95), _lines(size, 0.05, 2)]
    return []


def _weave(size: Resolution, seed: int) -> Step:
    """The film never lies twice in the same place in a small camera's gate."""

    def weave(frame: Pixels, index: int) -> Pixels:
        across, down = (seed_from(seed, axis, index) / 2**31 - 1 for axis in ("across", "down"))
        step = np.array([[1, 0, 0.0016 * size.width * across], [0, 1, 0.0042 * size.height * down]], np.float64)
        moved = cv2.warpAffine(frame, step, tuple(size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(moved, np.uint8)

    return weave


def _dust(size: Resolution, seed: int) -> Step:
    """Specks and hairs, on some frames only."""

    def dust(frame: Pixels, index: int) -> Pixels:
        dice = np.random.Generator(np.random.PCG64(seed_from(seed, "dust", index)))
        for _ in range(int(dice.integers(0, 4))):
            x, y = int(dice.integers(0, size.width)), int(dice.integers(0, size.height))
            large = max(1, round(size.height * float(dice.uniform(0.0015, 0.005))))
            tone = 232 if dice.random() < 0.6 else 20
            if dice.random() < 0.2:
                turn, bend = (int(value) for value in dice.integers(0, 360, 2))
                cv2.ellipse(frame, (x, y), (large * 6, large * 3), turn, bend, bend + 130, (tone,) * 3, 1, cv2.LINE_AA)
            else:
                cv2.circle(frame, (x, y), large, (tone,) * 3, -1, cv2.LINE_AA)
        return frame

    return dust


def _smeared_colour(by: int) -> Step:
    """Tape keeps far less of colour than of light along a line: `by` times less."""

    def smear(frame: Pixels, _: int) -> Pixels:
        light, red, blue = cv2.split(cv2.cvtColor(frame, cv2.COLOR_RGB2YCrCb))
        height, width = light.shape
        few = (max(1, width // by), max(1, height // 2))
        wide = (
            cv2.resize(cv2.resize(band, few, interpolation=cv2.INTER_AREA), (width, height)) for band in (red, blue)
        )
        return np.asarray(cv2.cvtColor(cv2.merge([light, *wide]), cv2.COLOR_YCrCb2RGB), np.uint8)

    return smear


def _lines(size: Resolution, strength: float, period: int) -> Step:
    """The dark gaps between the lines of a tube; `period` in rows of a picture 720 high."""
    high = max(2, round(period * size.height / 720))
    rows = np.full((size.height, size.width, 3), 255, np.uint8)
    for row in range(high // 2):
        rows[row::high] = round(255 * (1 - strength))
    return lambda frame, _: np.asarray(cv2.multiply(frame, rows, scale=1 / 255), np.uint8)


def _tracking(size: Resolution, seed: int) -> Step:
    """A worn tape: lines at the foot torn sideways, and a pale band that wanders up the picture."""
    foot = max(2, round(size.height * 0.022))
    band = max(2, round(size.height * 0.016))
    paler = np.minimum(255, np.arange(256) + 26).astype(np.uint8)

    def torn(frame: Pixels, index: int) -> Pixels:
        low = frame[size.height - foot :]
        low[:] = np.roll(low, round(size.width * 0.05 * (seed_from(seed, "foot", index) / 2**32 - 0.2)), axis=1)
        top = (size.height - index * band) % (size.height * 3)
        if top < size.height - band:
            part = frame[top : top + band]
            part[:] = cv2.LUT(np.roll(part, band // 2, axis=1), paler)
        return frame

    return torn
