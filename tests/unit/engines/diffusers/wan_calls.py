"""Calls of tiny Wan checkpoints, as the engine makes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image

import tests.tiny_checkpoints.wan as tiny
from filmstudio.engines.diffusers.family import Call, Configs, Loading
from filmstudio.engines.diffusers.folder import read_configs
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.wan_family import WanFamily
from filmstudio.model.checkpoint import Task
from filmstudio.units import Resolution

FAMILY = WanFamily()
SIZE = Resolution(64, 64)
FRAMES = 5
BUILDERS = {
    "wan-2.1-t2v": tiny.build_t2v,
    "wan-2.1-i2v": tiny.build_i2v,
    "wan-2.1-flf2v": tiny.build_flf2v,
    "wan-2.1-vace": tiny.build_vace,
    "wan-2.2-ti2v-5b": tiny.build_ti2v_5b,
    "wan-2.2-t2v-a14b": tiny.build_t2v_a14b,
    "wan-2.2-i2v-a14b": tiny.build_i2v_a14b,
    "wan-2.2-vace-a14b": tiny.build_vace_a14b,
}
"""By the kind that the studio must recognise."""


class Model(NamedTuple):
    folder: Path
    kind: Kind
    configs: Configs

    def pipe(self, task: Task, shared: Any = None) -> Any:
        return FAMILY.load(self.folder, self.kind, task, Loading(), shared)


def configs_of(folder: Path) -> Configs:
    configs = read_configs(folder)
    assert configs is not None
    return configs


def model(folder: Path, kind: str) -> Model:
    """Build the tiny checkpoint of a kind, and recognise it."""
    configs = configs_of(BUILDERS[kind](folder / kind))
    found = FAMILY.recognise(configs)
    assert found is not None
    assert found.id == kind
    return Model(folder / kind, found, configs)


def picture(colour: str, size: tuple[int, int] = SIZE) -> Image.Image:
    return Image.new("RGB", size, colour)


def embeds(seed: int = 0, tokens: int = 5) -> Mapping[str, Any]:
    import torch

    return {"prompt_embeds": torch.randn(1, tokens, 32, generator=torch.Generator().manual_seed(seed))}


def call_of(model: Model, task: Task, **otherwise: Any) -> Call:
    """Return a call of a task with everything that it needs; `otherwise` replaces."""
    given: dict[Task, dict[str, Any]] = {
        Task.FIRST_FRAME: {"first": picture("red")},
        Task.FIRST_LAST: {"first": picture("red"), "last": picture("blue")},
        Task.KEYFRAMES: {"keyframes": {1: picture("red")}},
        Task.REFERENCES: {"references": [picture("red"), picture("green", (40, 90))]},
        Task.EXTEND: {"head": [picture("red")]},
        Task.CONTROL: {"control": [Image.new("RGB", SIZE, (20 * place, 0, 0)) for place in range(FRAMES)]},
    }
    usual: dict[str, Any] = {
        "kind": model.kind,
        "task": task,
        "size": SIZE,
        "rate": model.kind.rates[0],
        "frames": FRAMES,
        "steps": 2,
        "guidance": 4.0,
        "guidance_low": 3.0 if model.kind.experts == 2 else None,
        "seed": 7,
        "embeds": embeds(),
        "negative": embeds(1, 3),
    }
    return Call(**usual | given.get(task, {}) | otherwise)


def hear_nothing(_done: int, _total: int) -> None:
    """Hear a step."""
