"""The title card: the film's name and who wrote it over its first place, far away and out of focus."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.framing import frame_stage
from filmstudio.engines.animatic.lens import Lens, eased
from filmstudio.engines.animatic.painted_set import PaintedSet, painted
from filmstudio.engines.animatic.palette import RGB, lit, rgb
from filmstudio.engines.animatic.sprites import Pixels, Sprite, lay
from filmstudio.media.typeface import set_line, width_of, wrap
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob

_CREAM: RGB = (250, 243, 228)


def title_frames(job: RenderJob) -> Iterator[Pixels]:
    """Yield the frames of a title card: the name comes up over half a second and stays."""
    ground, accent = _ground(job)
    cards = {step: _lettering(job, accent, step / 12) for step in range(1, 13)}
    for index in range(job.frames):
        frame = ground.copy()
        step = round(12 * eased((index / float(job.rate) - 0.10) / 0.55))
        if step:
            lay(frame, cards[step])
        yield np.ascontiguousarray(frame)


def _ground(job: RenderJob) -> tuple[Pixels, RGB]:
    width, height = job.size
    painting = painted(job.place, job.size, seed_from(job.place.name))
    rows, columns = painting.layers[0].rgba.shape[:2]
    framing = frame_stage(
        Camera(size=ShotSize.WIDE), width, height, 2.05, (0.0, -0.9), 0.5, (columns, rows, painting.floor_y)
    )
    seen = PaintedSet(painting, framing, job.size, moving=False).behind(Lens())
    soft = cv2.GaussianBlur(seen, (0, 0), max(1.0, height * 0.016)).astype(np.float32)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    far = np.hypot((x / width - 0.5) * 1.5, (y / height - 0.48) * 1.7)
    keep = np.clip(0.52 - 0.42 * far, 0.10, 0.52)[..., None]
    night = np.array([12.0, 13.0, 20.0], np.float32)
    return np.round(soft * keep + night * (1 - keep)).astype(np.uint8), lit(rgb(painting.light.key), 0.25)


def _lettering(job: RenderJob, accent: RGB, level: float) -> Sprite:
    width, height = job.size
    text = job.subject or job.action or job.slate
    size_px = max(12, round(min(height * 0.105, width * 0.085)))
    while size_px > 12 and len(wrap(text, size_px, width * 0.62, 600)) > 3:
        size_px = round(size_px * 0.88)
    rows = [_spaced(row) for row in wrap(text, size_px, width * 0.62, 600)]
    gap = round(size_px * 1.32)
    alpha = np.zeros((height, width), np.uint8)
    top = (height - gap * len(rows)) // 2 - round(size_px * 0.10)
    widest = 0.0
    for number, row in enumerate(rows):
        widest = max(widest, width_of(row, size_px, 600))
        _stamp(alpha, row, size_px, 600, top + number * gap)
    bottom = top + gap * len(rows) + round(size_px * 0.42)
    if job.subject and job.action:
        credit_px = max(9, round(size_px * 0.36))
        for number, row in enumerate(wrap(" ".join(job.action.split()), credit_px, width * 0.62)):
            _stamp(alpha, row, credit_px, 400, bottom + round(credit_px * (0.9 + 1.4 * number)))
    colour = np.round(alpha[..., None] / 255 * np.array(_CREAM)).astype(np.uint8)
    line, half = max(1, round(height * 0.0028)), int(min(width * 0.40, widest * 0.5) * (0.35 + 0.65 * level) * 0.42)
    for y in (top - round(size_px * 0.28), bottom):
        area = slice(max(0, y), max(0, y) + line), slice(width // 2 - half, width // 2 + half)
        alpha[area], colour[area] = 255, accent
    rgba = np.dstack([colour, alpha])
    return Sprite(np.round(rgba * level).astype(np.uint8), 0, 0)


def _stamp(alpha: Pixels, text: str, size_px: int, weight: int, top: int) -> None:
    """Set a centred line into a coverage map of the whole frame, cut off at its edges."""
    height, width = alpha.shape
    mask = set_line(text, size_px, weight)
    left = (width - mask.shape[1]) // 2
    rows, columns = slice(max(0, top), min(height, top + mask.shape[0])), slice(max(0, left), left + mask.shape[1])
    part = mask[max(0, -top) :, max(0, -left) :][: max(0, rows.stop - rows.start), : alpha[0, columns].shape[0]]
    alpha[rows, columns] = np.maximum(alpha[rows, columns], part)


def _spaced(text: str) -> str:
    """Set capitals of scripts without joined letters a little apart, as titles are."""
    return "\u200a".join(text).replace(" ", "  ") if text.isupper() and text.isascii() else text
