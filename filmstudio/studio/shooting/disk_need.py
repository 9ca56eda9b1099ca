"""How many bytes a take will fill, as far as that can be said before it is made; the estimate errs on the safe side."""

from __future__ import annotations

from filmstudio.model.job import RenderJob
from filmstudio.units import SAMPLE_RATE_HZ

_PICTURE_BYTES_PER_PIXEL = 0.02
"""Of a picture master, a segment and the film: about three times what drawn pictures take."""
_TAIL_BYTES_PER_PIXEL = 2.0
"""Of a take's last frames, kept without loss: three bytes a pixel, of which a third can be saved."""
SOUND_BYTES_PER_S = SAMPLE_RATE_HZ * 2 * 4
"""Stereo in 32-bit float, as takes' own sound and the mix are kept."""


def picture_bytes(job: RenderJob) -> float:
    """Return what the picture of a shot fills, once: as a master, as a piece of the cut, or in the film."""
    return job.size.width * job.size.height * job.frames * _PICTURE_BYTES_PER_PIXEL


def take_bytes(job: RenderJob, tail_frames: int) -> float:
    """Return what a take fills: picture, sound and its last `tail_frames`."""
    tail = job.size.width * job.size.height * tail_frames * _TAIL_BYTES_PER_PIXEL
    sound = float(job.frames / job.rate) * SOUND_BYTES_PER_S if job.sound else 0.0
    return picture_bytes(job) + tail + sound
