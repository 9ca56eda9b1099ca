"""Plans of a few shots for tests of what is laid under and over them."""

from __future__ import annotations

from fractions import Fraction

from filmstudio.digest import digest
from filmstudio.edit.lay_ambience import LaidFile
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Role, ShotSpec, TransitionKind
from filmstudio.model.soundtrack import EffectCue
from filmstudio.model.take import Blob
from filmstudio.units import Resolution

SIZE = Resolution(160, 90)
CAMERA = Camera(size=ShotSize.MEDIUM)
PLACE = Place(side=Side.INTERIOR, name="LAMP ROOM", time=TimeOfDay.NIGHT)


def shot(
    name: str,
    frames: int,
    *,
    tail: int = 0,
    into: TransitionKind = TransitionKind.CUT,
    effects: tuple[EffectCue, ...] = (),
    rate: Fraction = Fraction(24),
) -> PlannedShot:
    """Return a shot of the scene that its name begins with."""
    spec = ShotSpec(
        id=name, scene=name[:-1], role=Role.SINGLE, camera=CAMERA, place=PLACE, duration_s=1.0, transition_in=into,
        effects=effects,
    )  # fmt: skip
    job = RenderJob(
        engine="x", engine_version="1", slate=name, role=Role.SINGLE, camera=CAMERA, place=PLACE, seed=1, size=SIZE,
        rate=rate, frames=frames + tail,
    )  # fmt: skip
    return PlannedShot(shot=spec, job=job, frames=frames, tail_frames=tail)


def plan(*shots: PlannedShot, rate: Fraction = Fraction(24)) -> Plan:
    """Return a plan of some shots."""
    return Plan(source="x.fountain", title="The Lamp", look=Look(size=SIZE, rate=rate), shots=shots)


def file(name: str, seconds: float = 10.0) -> LaidFile:
    """Return a file of the vault that nobody reads."""
    return LaidFile(Blob(sha256=digest(name), suffix=".wav", size_bytes=1), round(seconds * 48_000), name)
