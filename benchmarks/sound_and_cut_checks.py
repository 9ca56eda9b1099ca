"""What is measured on a written film: its clicks to the sample, the grey of every frame, loudness by another meter."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import av

from benchmarks.sound_and_cut_films import CLICK_AT, CLICK_SAMPLES, Colour, Reel, click
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.media.sound_file import decode_sound
from filmstudio.model.timeline import Timeline
from filmstudio.units import frame_to_sample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SEARCHED = 2400
"""So many samples around its place a click is looked for: a join of AAC files is 1,536 off at the first cut."""


class Clicks(NamedTuple):
    """How far the clicks of a film are from their places."""

    found: int
    expected: int
    worst_samples: int


def find_clicks(path: Path, film: Timeline) -> Clicks:
    """Decode a film's sound and find every click, block by block: memory does not grow with the film."""
    import numpy as np

    wanted = [frame_to_sample(clip.start_frame, film.rate) + CLICK_AT for clip in film.clips]
    shape = click()
    held: NDArray[np.float32] = np.zeros(0, np.float32)
    start, place, found, worst = 0, 0, 0, 0

    def hear(block: NDArray[np.float32]) -> None:
        nonlocal held, start, place, found, worst
        held = np.concatenate((held, block[:, 0]))
        while place < len(wanted) and wanted[place] + CLICK_SAMPLES + _SEARCHED <= start + held.size:
            begin = max(wanted[place] - _SEARCHED - start, 0)
            window = held[begin : wanted[place] + CLICK_SAMPLES + _SEARCHED - start]
            likeness = np.correlate(window, shape, "valid")
            at = int(likeness.argmax())
            if likeness[at] > 0.02 * float(shape @ shape):
                found += 1
                worst = max(worst, abs(start + begin + at - wanted[place]))
            place += 1
        keep = (wanted[place] if place < len(wanted) else start + held.size) - _SEARCHED
        gone = min(max(keep - start, 0), held.size)
        held, start = held[gone:], start + gone

    decode_sound(path, hear, channels=2)
    return Clicks(found, len(wanted), worst)


def wrong_frames(path: Path, film: Timeline, reel: Reel) -> int:
    """Return how many frames do not show the shot that the timeline has there (by the lightness of their centre)."""
    greys = {blob.sha256: 16 + 219 * colour[0] / 255 for blob, _, colour in reel.masters}
    wanted = [greys[clip.picture.sha256] for clip in film.clips for _ in range(clip.frames)]
    wrong = 0
    with av.open(str(path)) as container:
        shown = [
            float(frame.to_ndarray(format="yuv420p")[: frame.height].mean()) for frame in container.decode(video=0)
        ]
    wrong += sum(abs(one - grey) > 2.5 for one, grey in zip(shown, wanted, strict=False))
    return wrong + abs(len(shown) - len(wanted))


def worst_patch(path: Path, colours: list[Colour], frames_each: int) -> float:
    """Return the largest distance of a flat colour's Y, Cb or Cr in a film from what BT.709 says, in 8-bit code values.

    ITU-R BT.709-6, items 3.2 to 3.4: limited range. Of every shot the middle frame is measured.
    """
    worst = 0.0
    with av.open(str(path)) as container:
        for number, frame in enumerate(container.decode(video=0)):
            shot, inside = divmod(number, frames_each)
            if inside == frames_each // 2:
                planes = [_plane(frame, index) for index in range(3)]
                wanted = bt709(colours[shot])
                worst = max(worst, *(abs(plane - value) for plane, value in zip(planes, wanted, strict=True)))
    return worst


def bt709(colour: Colour) -> tuple[float, float, float]:
    """Return the code values of an R'G'B' colour (0 ... 255)."""
    red, green, blue = (value / 255 for value in colour)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 16 + 219 * luma, 128 + 224 * (blue - luma) / 1.8556, 128 + 224 * (red - luma) / 1.5748


def _plane(frame: av.VideoFrame, index: int) -> float:
    import numpy as np

    plane = frame.planes[index]
    rows = np.frombuffer(bytes(plane), np.uint8).reshape(-1, plane.line_size)
    return float(rows[: plane.height, : plane.width].mean())


def loudness_by_ffmpeg(path: Path) -> float:
    """Return the integrated loudness that ffmpeg's own meter finds, in LUFS: not ours judging itself."""
    command = [str(ffmpeg_path()), "-hide_banner", "-nostats", "-i", str(path), "-map", "0:a"]
    done = subprocess.run([*command, "-af", "ebur128", "-f", "null", "-"], capture_output=True, text=True, check=True)
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", done.stderr)[-1])
