"""The engine that `docs/how-to/engine-plugin.md` shows keeps the contract of engines, as it stands there."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import numpy as np

from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Role
from filmstudio.ports.engine import Engine, Stage
from filmstudio.units import Resolution

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "engine-plugin.md"


def shown() -> Engine:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(code, str(PAGE), "exec"), names)  # noqa: S102 - our own page
    return cast(Engine, names["CardEngine"]())


def test_the_engine_of_the_page_works() -> None:
    engine = shown()
    facts = engine.capabilities()
    job = RenderJob(
        engine=facts.name,
        engine_version=facts.version,
        slate="1A",
        role=Role.MASTER,
        camera=Camera(size=ShotSize.WIDE),
        place=Place(side=Side.INTERIOR, name="ROOM", time=TimeOfDay.DAY),
        seed=0x0A0B0C,
        size=Resolution(32, 16),
        rate=Fraction(24),
        frames=3,
    )
    assert engine.plan(job).frames == 3
    assert engine.recognise(PAGE.parent) is None
    assert engine.fit_prompt(job).text == ""
    with engine.open(Stage(), [job], lambda _: None) as opened:
        footage = opened.shoot(job, lambda _: None)
    frames = list(footage.frames)
    assert len(frames) == footage.count == 3
    assert np.array_equal(frames[0], np.full((16, 32, 3), [0x0C, 0x0B, 0x0A], np.uint8))
