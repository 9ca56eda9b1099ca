"""A shot while it is made, clip after clip: what each begins with, and how they become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from filmstudio.engines.diffusers.binding import Bound
from filmstudio.engines.diffusers.choice import ends_exactly
from filmstudio.engines.diffusers.family import Clip, Latents
from filmstudio.engines.diffusers.joining import as_bytes, cross_faded, cut_sound, gone_on, matched
from filmstudio.engines.diffusers.soundness import check_frames, check_latents, latents_digest
from filmstudio.errors import EngineError
from filmstudio.model.footage import FootageSound

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from PIL.Image import Image

    from filmstudio.model.footage import Frame


class ShotInParts:
    """The clips of one shot, joined as they come. `before` are the last frames of the take that it goes on from."""

    def __init__(self, bound: Bound, before: Sequence[Frame]) -> None:
        self._bound = bound
        self._before = self._last_of(before)
        self._done: list[NDArray[np.uint8]] = []
        self._end: NDArray[np.float32] | None = None
        """What the next clip begins with or is mixed into; None before the first."""
        self._sounds: list[NDArray[np.float32]] = []
        self._sound_rate_hz = 0
        self._latents: list[torch.Tensor] = []
        self.denoise_s = self.decode_s = 0.0

    @property
    def latents(self) -> str:
        """Return the SHA-256 of all latents so far."""
        return latents_digest(self._latents)

    def head(self, number: int) -> list[Image]:
        """Return the pictures that a clip begins with, oldest first; none where it begins by itself."""
        from filmstudio.engines.diffusers.pictures import from_frames

        count = self._bound.route.segments[number].head_frames
        if self._end is None:
            return list(self._before)
        if not self._bound.kind.heads or not count:
            return []
        return from_frames(as_bytes(self._end), self._bound.route.size)

    def add(self, number: int, clip: Clip, latents: Latents) -> None:
        """Join a clip to those before. Raises Spoiled where it is no picture."""
        import numpy as np

        check_frames(clip.frames)
        segment, *following = self._bound.route.segments[number:]
        frames = clip.frames[: segment.frames].astype(np.float32, copy=False)
        self._latents.append(latents.video)
        head = segment.head_frames
        if self._end is None:
            joined = self._matched_to_before(frames, head)[head:]
        elif self._bound.kind.heads:
            joined = gone_on(self._end, frames, head)
        else:
            joined = cross_faded(self._end, frames, head)
        # Only what a further clip changes stays in float: a minute of pictures is a quarter of the size in bytes.
        ready = max(0, len(joined) - (following[0].head_frames if following else 0))
        self._done.append(as_bytes(joined[:ready]))
        self._end = joined[ready:]
        if clip.sound is not None:
            self._sound_rate_hz = clip.sound_rate_hz
            new = len(frames) - head
            self._sounds.append(cut_sound(clip.sound, clip.sound_rate_hz, new, self._bound.route.rate, head))

    def check(self, latents: Latents) -> None:
        """Raise Spoiled where latents are no numbers: decoding them would only take time."""
        check_latents(latents.video)

    def finished(self) -> tuple[NDArray[np.uint8], FootageSound | None]:
        """Return exactly the route's frames, `(frames, height, width, rgb) uint8`, and sound of the same length."""
        import numpy as np

        route, made = self._bound.route, sum(map(len, self._done))
        if made < route.frames:
            raise EngineError(f"{self._bound.kind.title} made {made} frames of {route.frames}")
        joined = np.concatenate(self._done)
        if ends_exactly(self._bound.kind, self._bound.choice):
            # The last picture must stay the last: the few frames too many are taken out all along, not at the end.
            joined = joined[np.rint(np.linspace(0, len(joined) - 1, route.frames)).astype(int)]
        sound = None
        if self._sounds:
            whole = np.concatenate(self._sounds)
            sound = FootageSound(cut_sound(whole, self._sound_rate_hz, route.frames, route.rate), self._sound_rate_hz)
        return joined[: route.frames], sound

    def _last_of(self, before: Sequence[Frame]) -> list[Image]:
        from filmstudio.engines.diffusers.pictures import from_frames

        wanted = self._bound.route.segments[0].head_frames
        if not wanted:
            return []
        if len(before) < wanted:
            raise EngineError(
                f"shot {self._bound.job.slate} goes on from {wanted} frames of the take before, "
                f"and {len(before)} are there",
                hint="render the shot before again, so that its last frames are kept",
            )
        return from_frames(before[-wanted:], self._bound.route.size)

    def _matched_to_before(self, frames: NDArray[np.float32], head: int) -> NDArray[np.float32]:
        import numpy as np

        if not head:
            return frames
        shown = np.stack([np.asarray(picture, dtype=np.float32) for picture in self._before]) / np.float32(255)
        return matched(frames, frames[:head], shown)
