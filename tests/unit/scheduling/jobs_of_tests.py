"""Small jobs for the scheduler's tests."""

from __future__ import annotations

from fractions import Fraction

from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import Continuation, RenderJob
from filmstudio.model.shots import Role
from filmstudio.units import Resolution
from tests.unit.planning.sheets import PLACE


def job(slate: str, subject: str = "", *, after: RenderJob | None = None, engine: str = "test") -> RenderJob:
    """Return a job that does what its subject says (see `works`)."""
    return RenderJob(
        engine=engine,
        engine_version="1",
        slate=slate,
        role=Role.INSERT,
        camera=Camera(size=ShotSize.CLOSE_UP),
        place=PLACE,
        subject=subject,
        continues=Continuation(after=after.key, shot=after.slate, frames=1) if after else None,
        seed=1,
        size=Resolution(64, 64),
        rate=Fraction(24),
        frames=3,
    )
