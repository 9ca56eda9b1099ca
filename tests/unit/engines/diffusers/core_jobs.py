"""Jobs, checkpoints and footage for the tests of what all families share."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import Checkpoint, Component
from filmstudio.model.conditions import BoundLora
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Role
from filmstudio.ports.engine import Progress
from filmstudio.units import Resolution


def job(**more: Any) -> RenderJob:
    """Return a job of nine frames that a tiny checkpoint makes in a moment."""
    base = RenderJob(
        engine="wan",
        engine_version="1",
        slate="1A",
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.NIGHT),
        prompt=(PromptPart(kind=PartKind.ACTION, text="a man walks in the street"),),
        seed=7,
        size=Resolution(64, 64),
        rate=Fraction(16),
        frames=9,
        steps=2,
    )
    return base.model_copy(update=more)


def paper_checkpoint(kind: str, **more: Any) -> Checkpoint:
    """Return a checkpoint that only plans are made with: no folder stands behind it."""
    base = Checkpoint(
        engine="wan",
        kind=kind,
        name="paper",
        folder="/nowhere",
        components=(
            Component(name="transformer", class_name="T", parameters=1_419_000_000, size_bytes=2_838_000_000),
            Component(name="vae", class_name="V", parameters=127_000_000, size_bytes=254_000_000),
            Component(name="text_encoder", class_name="E", parameters=5_680_000_000, size_bytes=11_360_000_000),
        ),
        lora_families=("wan-2.1-1.3b",),
    )
    return base.model_copy(update=more)


def lora(name: str, **more: Any) -> BoundLora:
    return BoundLora(name=name, family="wan-2.1-1.3b").model_copy(update=more)


def silent(progress: Progress) -> None:
    """Hear nothing."""


def pictures_of(footage: Footage) -> NDArray[np.uint8]:
    """Take all frames: `(frames, height, width, rgb)`."""
    return np.stack(list(footage.frames))


def latents_of(footages: Sequence[Footage]) -> list[str]:
    return [footage.making.latents for footage in footages if footage.making is not None]
