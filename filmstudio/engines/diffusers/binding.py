"""Binds one clip of a shot: from a job's conditions, named by content, to what the pipeline is called with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from filmstudio.engines.diffusers.choice import Choice, call_task, ends_exactly, keyframe_place
from filmstudio.engines.diffusers.family import Call
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.pictures import as_reference, clip_pictures, covering, open_picture
from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import names_all
from filmstudio.model.job import Keyframe, RenderJob
from filmstudio.model.route import Route
from filmstudio.tensor_file import read_tensor_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from PIL.Image import Image

    from filmstudio.engines.diffusers.family import Embeds

_SCALE = "reference_downscale_factor"
"""Under this name an in-context adapter's file says how much smaller it was shown clips (diffusers' LTX-2 page)."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What all clips of a shot share."""

    job: RenderJob
    kind: Kind
    choice: Choice
    """Of the job's conditions, all that the kind is given."""
    route: Route
    files: Mapping[str, Path]
    embeds: Embeds
    negative: Embeds | None

    def starts(self) -> tuple[int, ...]:
        """Return where each clip begins, in frames of the take; the first before it where it was given a head."""
        starts: list[int] = []
        end = 0
        for segment in self.route.segments:
            starts.append(end - segment.head_frames)
            end = starts[-1] + segment.frames
        return tuple(starts)

    def call(self, number: int, head: Sequence[Image]) -> Call:
        """Return the call of a clip that begins with the pictures `head`."""
        segment, start = self.route.segments[number], self.starts()[number]
        choice = self._of_clip(number, start)
        size = self.route.size
        sampling = self.kind.sampling[self.job.quality]
        own_guidance = self.job.guidance is None and self.route.guidance == sampling.guidance
        return Call(
            kind=self.kind,
            task=call_task(self.kind, choice, len(head)),
            size=size,
            rate=self.route.rate,
            frames=segment.frames,
            steps=self.route.steps or sampling.steps,
            guidance=sampling.guidance if self.route.guidance is None else self.route.guidance,
            guidance_low=sampling.guidance_low if own_guidance else None,
            seed=segment.seed,
            embeds=self.embeds,
            negative=self.negative,
            head=head,
            first=self._covering(choice.first),
            last=self._covering(choice.last),
            keyframes={one.frame: covering(open_picture(self._file(one.sha256)), size) for one in choice.keyframes},
            references=[as_reference(self._file(one.sha256)) for one in choice.references],
            control=clip_pictures(self._file(choice.control), start, segment.frames, self.route.rate, size)
            if choice.control
            else (),
            control_strength=min(choice.control_strength, self.kind.most_control_strength),
            first_strength=min(choice.first_strength, 1.0) if self.kind.weighs_first else 1.0,
            control_scale=self._control_scale() if choice.control else 1,
            sound=self.job.sound and self.kind.sound_rate_hz is not None,
        )

    def _control_scale(self) -> int:
        """Return how many times smaller the adapter in use was shown clips to follow: its file says so."""
        for lora in self.job.loras:
            file = self.files.get(lora.sha256 or "")
            if file and lora.weight and self.kind.control_adapter and names_all(lora.name, self.kind.control_adapter):
                said = read_tensor_file(file).metadata.get(_SCALE, "1")
                return int(said) if said in ("1", "2", "4") else 1
        return 1

    def _of_clip(self, number: int, start: int) -> Choice:
        """Return the conditions of one clip, keyframes counted from its own start at the model's rate."""
        whole, segment = self.choice, self.route.segments[number]
        ends = number == len(self.route.segments) - 1
        keys = []
        for one in whole.keyframes:
            frame = min(keyframe_place(one, self.job.rate, self.route.rate), self.route.frames - 1) - start
            if segment.head_frames <= frame < segment.frames:
                keys.append(Keyframe(frame=frame, sha256=one.sha256))
        last = whole.last if ends else ""
        place = self.route.frames - 1 - start
        # What is cut off at the end must not be the picture that the shot ends with.
        if last and place < segment.frames - 1 and not ends_exactly(self.kind, whole):
            keys.append(Keyframe(frame=place, sha256=last))
            last = ""
        return replace(whole, first=whole.first if number == 0 else "", last=last, keyframes=tuple(keys), left_out=[])

    def _covering(self, sha256: str) -> Image | None:
        return covering(open_picture(self._file(sha256)), self.route.size) if sha256 else None

    def _file(self, sha256: str) -> Path:
        found = self.files.get(sha256)
        if found is None:
            raise ProjectError(
                f"a picture or clip of the shot {self.job.slate} is gone (its SHA-256 begins with {sha256[:12]})",
                hint="plan the film again: it finds files by what is in them",
            )
        return found
