"""The memory ladder: how much of a model lies on the graphics card at once. Each rung holds less and takes longer."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import product
from typing import Any, NamedTuple

from filmstudio.engines.diffusers.estimate import Weights
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError

_TILES = 8
"""A decoder with tiles holds about so many times less: tiles are a quarter of the picture, and overlap."""
_ROOM = 0.92
"""Of the card's memory; the rest is the driver's, the libraries' and what fragments leave unused."""


class Rung(StrEnum):
    """What lies on the card."""

    RESIDENT = "resident"
    """Everything."""
    MODEL = "model offload"
    """One part at a time."""
    GROUP = "group offload"
    """A few layers at a time, the next ones on their way."""
    FP8 = "fp8 weights, group offload"
    """As before, and the weights in eight bits: half the way for each layer."""
    SEQUENTIAL = "sequential offload"
    """One layer at a time."""


_SHARE = {Rung.GROUP: 0.15, Rung.FP8: 0.08, Rung.SEQUENTIAL: 0.03}
"""Of the largest part: what of its layers is on the card at once, with those on their way."""


class Setting(NamedTuple):
    """A rung, and whether pictures are decoded in tiles."""

    rung: Rung = Rung.RESIDENT
    tiled: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What was done to fit, for people; nothing where everything fits."""
        done = () if self.rung is Rung.RESIDENT else (self.rung.value,)
        return (*done, "tiled decoding") if self.tiled else done


LADDER = tuple(Setting(rung, tiled) for rung, tiled in product(Rung, (False, True)))


def needed_bytes(setting: Setting, weights: Weights, denoising: int, decoding: int) -> int:
    """Return what a setting holds at most while a clip is made."""
    on_card = {Rung.RESIDENT: weights.total, Rung.MODEL: weights.largest}
    held = on_card.get(setting.rung, int(weights.largest * _SHARE.get(setting.rung, 1)) + weights.rest)
    if setting.rung is Rung.SEQUENTIAL:
        held -= weights.rest
    return held + max(denoising, decoding // _TILES if setting.tiled else decoding)


def choose_setting(weights: Weights, denoising: int, decoding: int, available: int) -> Setting:
    """Return the first setting that fits into `available` bytes. Raises EngineError, with the numbers, where none."""
    for setting in LADDER:
        if needed_bytes(setting, weights, denoising, decoding) <= available * _ROOM:
            return setting
    least = needed_bytes(LADDER[-1], weights, denoising, decoding)
    raise EngineError(
        f"the clip needs about {_gb(least)} on the graphics card even with one layer at a time, "
        f"and {_gb(available)} are there",
        hint="render with `--quality draft`, in a smaller size, or choose a smaller model (`filmstudio models list`)",
    )


def next_setting(setting: Setting, ladder: Sequence[Setting] = LADDER) -> Setting | None:
    """Return the next setting down the ladder, None at its end."""
    after = list(ladder)[list(ladder).index(setting) + 1 :] if setting in ladder else []
    return after[0] if after else None


def out_of_memory(clip: str, has_bytes: int | None) -> EngineError:
    """Return the sentence for a clip that does not fit in any setting."""
    has = f" of {_gb(has_bytes)}" if has_bytes else ""
    return EngineError(
        f"the memory{has} does not hold {clip}, in any setting",
        hint="render with `--quality draft`, in a smaller size or with a smaller model; close what else uses the card",
    )


def _gb(size_bytes: int) -> str:
    return f"{size_bytes / 1e9:.1f} GB"


def place(pipe: Any, setting: Setting, device: Any, transformers: Sequence[str]) -> None:
    """Put a pipeline that was just read where a setting wants it. `transformers` are the parts worth splitting."""
    with quiet():
        if setting.tiled:
            pipe.vae.enable_tiling()
        if setting.rung is Rung.RESIDENT:
            pipe.to(device)
        elif setting.rung in (Rung.GROUP, Rung.FP8):
            _in_groups(pipe, setting.rung, device, transformers)
        else:
            hook(pipe, setting, device)


def hook(pipe: Any, setting: Setting, device: Any) -> None:
    """Let this pipeline move its parts: only one of several over the same parts can, the one that works."""
    if setting.rung is Rung.MODEL:
        pipe.enable_model_cpu_offload(device=device)
    elif setting.rung is Rung.SEQUENTIAL:
        pipe.enable_sequential_cpu_offload(device=device)


def _in_groups(pipe: Any, rung: Rung, device: Any, transformers: Sequence[str]) -> None:
    import torch

    parts: dict[str, Any] = {name: one for name, one in pipe.components.items() if isinstance(one, torch.nn.Module)}
    for name, part in parts.items():
        if name not in transformers:
            part.to(device)
            continue
        if rung is Rung.FP8:
            part.enable_layerwise_casting(
                storage_dtype=torch.float8_e4m3fn,
                compute_dtype=part.dtype,
            )
        part.enable_group_offload(
            onload_device=device,
            offload_device=torch.device("cpu"),
            offload_type="block_level",
            num_blocks_per_group=1,
            use_stream=device.type == "cuda",
        )
