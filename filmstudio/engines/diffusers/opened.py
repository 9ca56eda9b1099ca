"""The open engine: one checkpoint in memory, every prompt of the film encoded, one shot after the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.binding import Bound
from filmstudio.engines.diffusers.choice import choose
from filmstudio.engines.diffusers.environment import device_name, libraries
from filmstudio.engines.diffusers.estimate import decoding_bytes, denoising_bytes
from filmstudio.engines.diffusers.family import Family, Loading
from filmstudio.engines.diffusers.guarded import NoRoom, guarded, peak_of
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.loaded import Loaded
from filmstudio.engines.diffusers.memory import LADDER, Setting, choose_setting, next_setting, out_of_memory
from filmstudio.engines.diffusers.prompts import Said, what_is_said
from filmstudio.engines.diffusers.routing import draw_route, used_loras, weights_of
from filmstudio.engines.diffusers.shot import ShotInParts
from filmstudio.engines.diffusers.soundness import Spoiled
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Quality
from filmstudio.model.making import Making
from filmstudio.model.route import Route
from filmstudio.ports.engine import Hear, Progress

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds
    from filmstudio.model.footage import Frame

_BEST = "float32"
"""What a shot that came to nothing is tried in once more."""


@dataclass(slots=True)
class Ground:
    """Where an engine works, decided once for a film."""

    device: Any
    precision: str
    available_bytes: int | None = None
    """Of the card; None where the processor works, and nothing has to be moved."""
    ladder: Sequence[Setting] = LADDER
    setting: Setting | None = None
    """Decided beforehand; None for the first that fits."""
    notes: list[str] = field(default_factory=list)
    """What was done to fit before anything was shot."""


class OpenDiffusers:
    """Shoots jobs with one checkpoint. Made by `DiffusersEngine.open`."""

    def __init__(
        self,
        family: Family,
        kind: Kind,
        checkpoint: Checkpoint,
        ground: Ground,
        loaded: Loaded,
        files: Mapping[str, Path],
        embed: Callable[[Sequence[str], Hear], Mapping[str, Embeds]],
    ) -> None:
        self._family, self._kind, self._checkpoint = family, kind, checkpoint
        self._ground, self._loaded, self._files = ground, loaded, files
        self._embed = embed
        self._embeds: dict[str, Embeds] = {}
        self._decisions: dict[str, tuple[Route, Said]] = {}
        self._setting = ground.setting or Setting()
        self._ready = False

    def prepare(self, jobs: Sequence[RenderJob], hear: Hear) -> None:
        """Encode every prompt, and choose the memory setting for the largest job."""
        texts: dict[str, None] = {}
        denoising = decoding = 0
        for job in jobs:
            try:
                route, said = self._decided(job)
            except EngineError:
                continue  # its shot says so, and the others go on
            texts |= dict.fromkeys(said.texts)
            one, other = self._alive(route)
            denoising, decoding = max(denoising, one), max(decoding, other)
        self._embeds |= self._embed(list(texts), hear)
        if self._ground.setting is None and self._ground.available_bytes is not None:
            weights = weights_of(self._family, self._checkpoint, 4 if self._ground.precision == _BEST else 2)
            self._setting = choose_setting(weights, denoising, decoding, self._ground.available_bytes)

    def shoot(self, job: RenderJob, hear: Hear, before: Sequence[Frame] = ()) -> Footage:
        """Return the footage of a job, all frames made.

        What `hear` raises goes through, and the engine stays usable. Raises EngineError where the shot cannot be made.
        """
        job = _with_what_is_there(job, len(before))
        route, said = self._decided(job)
        if missing := [text for text in said.texts if text not in self._embeds]:
            self._embeds |= self._embed(missing, hear)
        negative = None if said.negative is None else self._embeds[said.negative]
        choice = choose(self._kind, job)
        bound = Bound(job, self._kind, choice, route, self._files, self._embeds[said.prompt.text], negative)
        retries: list[str] = []
        precision = self._ground.precision
        while True:
            try:
                return self._attempt(bound, said, precision, retries, hear, before)
            except Spoiled as spoiled:
                if precision == _BEST:
                    raise EngineError(
                        f"{self._kind.title} gave {spoiled} for shot {job.slate}, in {_BEST} too",
                        hint="check the weights with `filmstudio models check`; try another seed, or without LoRAs",
                    ) from spoiled
                retries.append(f"{precision} gave {spoiled}: once more in {_BEST}")
                precision = _BEST
            except NoRoom as error:
                following = next_setting(self._setting, self._ground.ladder)
                if self._ground.available_bytes is None or following is None:
                    clip = f"{route.segments[0].frames} frames of {route.size}"
                    raise out_of_memory(clip, self._ground.available_bytes) from error
                retries.append(f"out of memory: once more with {', '.join(following.words)}")
                self._setting, self._ready = following, False

    def _attempt(
        self, bound: Bound, said: Said, precision: str, retries: list[str], hear: Hear, before: Sequence[Frame]
    ) -> Footage:
        shot = ShotInParts(bound, before)
        self._make_ready(bound, precision, hear)
        cached = ""
        with peak_of(self._ground.device.type, self._ground.device) as peak:
            for number in range(len(bound.route.segments)):
                cached = self._clip(bound, shot, number, hear)
            frames, sound = shot.finished()
            making = Making(
                route=bound.route,
                prompt=said.prompt.text,
                prompt_tokens=said.prompt.tokens,
                negative=said.negative or "",
                left_out=said.left_out,
                device=device_name(self._ground.device),
                precision=precision,
                memory=(*self._ground.notes, *self._setting.words),
                attention=self._loaded.attention,
                step_cache=cached,
                libraries=libraries(),
                retries=tuple(retries),
                peak_bytes=peak(),
                denoise_s=shot.denoise_s,
                decode_s=shot.decode_s,
                latents=shot.latents,
            )
        route = bound.route
        return Footage(iter(frames), route.frames, route.size, route.rate, sound, making)

    def _clip(self, bound: Bound, shot: ShotInParts, number: int, hear: Hear) -> str:
        """Make one clip and join it; returns what was reused between its steps."""
        call = bound.call(number, shot.head(number))
        pipe = self._loaded.pipe(call.task)
        self._loaded.weigh(pipe, used_loras(bound.job, self._checkpoint))
        cached = self._loaded.cache_steps(pipe, self._kind.caches and bound.job.quality is not Quality.FINAL)
        what = f"shot {bound.job.slate} could not be made by {self._kind.title}"

        def on_step(step: int, steps: int) -> None:
            # A family may take more steps for a clip than were asked for: it makes it in sections.
            hear(Progress("step", number * steps + step, len(bound.route.segments) * steps))

        begun = time.perf_counter()
        latents = guarded(lambda heard: self._family.denoise(pipe, call, heard), on_step, what)
        shot.check(latents)
        denoised = time.perf_counter()
        clip = guarded(lambda _: self._family.decode(pipe, call, latents), on_step, what)
        shot.denoise_s += denoised - begun
        shot.decode_s += time.perf_counter() - denoised
        shot.add(number, clip, latents)
        return cached

    def _make_ready(self, bound: Bound, precision: str, hear: Hear) -> None:
        """Read the model where it is not there yet in this precision and setting."""
        if self._ready and self._loaded.precision == precision:
            return
        hear(Progress("reading the model", 0, 1))
        self._ready = False
        how, device = Loading(precision), self._ground.device
        guarded(
            lambda _: self._loaded.read(how, bound.route.task, self._setting, device),
            lambda _done, _total: None,
            f"{self._checkpoint.name} could not be read",
        )
        self._ready = True
        hear(Progress("reading the model", 1, 1))

    def _decided(self, job: RenderJob) -> tuple[Route, Said]:
        """Return how a job is made and what it tells the model; both are worked out once."""
        key = job.key
        if key not in self._decisions:
            route = draw_route(self._family, self._kind, self._checkpoint, job)
            said = what_is_said(self._family, self._kind, self._checkpoint, job, route.guidance)
            self._decisions[key] = route, said
        return self._decisions[key]

    def _alive(self, route: Route) -> tuple[int, int]:
        """Return what is alive while a route's clips are made: bytes in a step, and while decoding."""
        frames = max(segment.frames for segment in route.segments)
        parameters = weights_of(self._family, self._checkpoint).parameters
        return denoising_bytes(self._kind, route.size, frames, parameters), decoding_bytes(route.size, frames)


def _with_what_is_there(job: RenderJob, frames: int) -> RenderJob:
    """Return the job with as many frames to go on from as there are: a take may be shorter than what was planned.

    A job without any is returned as it is: that its take is gone is said when they are wanted.
    """
    if job.continues is None or not 0 < frames < job.continues.frames:
        return job
    return job.model_copy(update={"continues": job.continues.model_copy(update={"frames": frames})})
