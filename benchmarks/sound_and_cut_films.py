"""Films whose every frame and sample is known: flat colours and clicks, in as many shots as are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.digest import file_digest
from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.sound.wav import write_wav
from filmstudio.units import SAMPLE_RATE_HZ, Resolution, frame_to_sample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TINY = Resolution(64, 36)
CLICK_SAMPLES = 96
CLICK_AT = 960
"""So many samples after its shot's start the click begins: behind the fade that every sound has."""
Colour = tuple[int, int, int]


def click() -> NDArray[np.float32]:
    """Return 2 ms of 4 kHz that swell and fade: found again to the sample, also behind AAC."""
    import numpy as np

    at = np.arange(CLICK_SAMPLES)
    wave = np.sin(2 * np.pi * 4000 * at / SAMPLE_RATE_HZ) * np.hanning(CLICK_SAMPLES)
    return np.asarray(0.5 * wave, np.float32)


@dataclass
class Reel:
    """Masters by digest, pieces by key: the vault of a film that nobody keeps."""

    folder: Path
    rate: Fraction
    size: Resolution = TINY
    paths: dict[str, Path] = field(default_factory=dict)
    masters: list[tuple[Blob, int, Colour]] = field(default_factory=list)
    """With their frames and colours."""

    def put(self, path: Path) -> Blob:
        """Take a file in."""
        blob = Blob(sha256=file_digest(path), suffix=path.suffix, size_bytes=path.stat().st_size)
        self.paths[blob.sha256] = path
        return blob

    def locate(self, blob: Blob) -> Path:
        """Return where a file lies."""
        return self.paths[blob.sha256]

    def cached(self, key: str, make: Callable[[Path], None]) -> Path:
        """Return a piece, made if it is not there."""
        path = self.folder / "pieces" / f"{key}.mp4"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            make(path)
        return path

    def shoot(self, frames: int, colour: Colour, *, moving: bool = False) -> Blob:
        """Make a master of one flat colour, or of one that something moves over."""
        path = self.folder / f"master-{len(self.masters)}.mp4"
        write_master(Footage(_pictures(frames, colour, self.size, moving), frames, self.size, self.rate), path)
        blob = self.put(path)
        self.masters.append((blob, frames, colour))
        return blob


def make_reel(folder: Path, rate: Fraction, lengths: Sequence[int], size: Resolution = TINY) -> Reel:
    """Make a master for every length, each lighter or darker than its neighbours."""
    folder.mkdir(parents=True, exist_ok=True)
    reel = Reel(folder, rate, size)
    for number, frames in enumerate(lengths):
        grey = (60 if number % 2 else 180) + number % 7 * 6
        reel.shoot(frames, (grey, grey, grey))
    return reel


def click_film(reel: Reel, shots: int, *, dissolves: bool = False) -> Timeline:
    """Lay a film of so many shots, cut hard, with a click at every shot's start.

    With `dissolves` every fourth shot comes in over twelve frames, so that pieces have to be made.
    """
    path = reel.folder / "click.wav"
    if not path.exists():
        import numpy as np

        write_wav(path, np.concatenate((np.zeros(CLICK_AT, np.float32), click(), np.zeros(CLICK_AT, np.float32))))
    sound = reel.put(path)
    clips: list[Clip] = []
    position = 0
    for number in range(shots):
        picture, whole, _ = reel.masters[number % len(reel.masters)]
        over = 12 if dissolves and number % 4 == 3 and number + 1 < shots else 0
        comes_over = bool(clips) and dissolves and number % 4 == 0
        clips.append(
            Clip(
                shot=f"{number + 1}A",
                take_key=f"{number}",
                picture=picture,
                start_frame=position,
                frames=whole - over,
                tail_frames=over,
                transition_in=TransitionKind.DISSOLVE if comes_over else TransitionKind.CUT,
                transition_in_frames=12 if comes_over else 0,
            )
        )
        position += whole - over
    return Timeline(
        title="Clicks",
        size=reel.size,
        rate=reel.rate,
        frames=position,
        clips=tuple(clips),
        sounds=tuple(_click_of(clip, sound, reel.rate) for clip in clips),
    )


def _click_of(clip: Clip, sound: Blob, rate: Fraction) -> Sound:
    return Sound(
        recording_key="click",
        sound=sound,
        start_sample=frame_to_sample(clip.start_frame, rate),
        samples=2 * CLICK_AT + CLICK_SAMPLES,
        stem=Stem.EFFECTS,
    )


def _pictures(frames: int, colour: Colour, size: Resolution, moving: bool) -> Iterator[NDArray[np.uint8]]:
    import numpy as np

    flat = np.full((size.height, size.width, 3), colour, np.uint8)
    if not moving:
        for _ in range(frames):
            yield flat
        return
    ramp = np.linspace(0, 90, size.width, dtype=np.float32)[None, :, None]
    grain = np.random.default_rng(colour[0]).normal(0, 3, flat.shape).astype(np.float32)
    for number in range(frames):
        picture = flat * 0.6 + np.roll(ramp, 9 * number, axis=1) + np.roll(grain, number, axis=0)
        yield np.clip(picture, 0, 255).astype(np.uint8)
