"""Where every sound is heard in the film, stem by stem, and the samples of any stretch of it.

Why any stretch: the mix is made block by block, and a limiter has to look a little beyond its block. A stretch is read
from the files again each time, so that memory depends on the block and not on the film.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Timeline
from filmstudio.sound.balance import balance_db
from filmstudio.sound.ducking import context, duck_gain
from filmstudio.sound.native_source import NativeSource
from filmstudio.sound.score_parts import Part, Samples, laid_file, native, recorded
from filmstudio.sound.score_parts import pan_gains as pan_gains
from filmstudio.units import frame_to_sample

STEMS = tuple(Stem)


class Score:
    """All sounds of a film at their places."""

    def __init__(self, timeline: Timeline, locate: Callable[[Blob], Path]) -> None:
        """Find and check every sound. Raises ProjectError if one is not what the cut says it is."""
        self.samples = frame_to_sample(timeline.frames, timeline.rate)
        heard = [sound for sound in timeline.sounds if 0 <= sound.start_sample < self.samples and sound.samples > 0]
        sources = {
            index: NativeSource.of_file(locate(sound.sound), sound.from_sample + sound.samples)
            for index, sound in enumerate(heard)
            if sound.native
        }
        gains_db = balance_db(heard, sources)
        self._parts: dict[Stem, list[Part]] = {stem: [] for stem in STEMS}
        self._giving_way: dict[Stem, list[Part]] = {stem: [] for stem in STEMS}
        for index, sound in enumerate(heard):
            if sound.native:
                part = native(sound, sources[index], gains_db[index], self.samples)
            elif sound.stem is Stem.DIALOGUE:
                part = recorded(sound, locate(sound.sound), self.samples)
            else:
                part = laid_file(sound, locate(sound.sound), self.samples)
            ducks = sound.ducks and sound.stem is not Stem.DIALOGUE
            (self._giving_way if ducks else self._parts)[sound.stem].append(part)

    def stems(self) -> tuple[Stem, ...]:
        """Return the stems in which there is something to hear."""
        return tuple(stem for stem in STEMS if self._parts[stem] or self._giving_way[stem])

    def read(self, start: int, stop: int) -> Samples:
        """Return `(stop - start, 2)` samples; silence (exact zeros) outside the film and where nothing is heard."""
        block = np.zeros((stop - start, 2), dtype=np.float32)
        for stem in self.stems():
            block += self.read_stem(stem, start, stop)
        return block

    def read_stem(self, stem: Stem, start: int, stop: int) -> Samples:
        """Return the samples of one stem; what gives way to speech has done so already."""
        block = _sum(self._parts[stem], start, stop)
        givers = [part for part in self._giving_way[stem] if part.start < stop and start < part.stop]
        if givers:
            gain = self._gain_under_speech(start, stop)
            music = _sum(givers, start, stop)
            block += music if gain is None else music * gain[:, np.newaxis]
        return block

    def _gain_under_speech(self, start: int, stop: int) -> Samples | None:
        first, last = context(start, stop)
        return duck_gain(_sum(self._parts[Stem.DIALOGUE], first, last), first, start, stop)


def _sum(parts: Iterable[Part], start: int, stop: int) -> Samples:
    block = np.zeros((stop - start, 2), dtype=np.float32)
    for part in parts:
        first, last = max(part.start, start), min(part.stop, stop)
        if first < last:
            block[first - start : last - start] += part.read(first, last)
    return block
