"""The second stage of distilled LTX-2: half the size first, then twice as large in latents and three steps more.

Why: of the pixels of a large picture three quarters are never in the eight long steps, and the result has more
detail than one pass at full size. It needs the part that enlarges latents, which the folder of a model may hold.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.ltx_video import is_distilled
from filmstudio.units import Resolution

if TYPE_CHECKING:
    import torch

    from filmstudio.engines.diffusers.family import Call

SECOND_SIGMAS = (0.909375, 0.725, 0.421875)
"""`STAGE_2_DISTILLED_SIGMA_VALUES` of diffusers, from the makers' constants; the first is how much noise is put in."""

FOLDER = "latent_upsampler"
_SECOND_SEED = 2**32
"""Added to the call's seed, which is below it: no call's first stage draws the same noise."""


def read_upsampler(folder: Path, precision: str) -> Any | None:
    """Return the part that enlarges latents, on the CPU; None where the folder has none."""
    if not (folder / FOLDER / "config.json").is_file():
        return None
    import torch
    from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel

    return LTX2LatentUpsamplerModel.from_pretrained(
        str(folder),
        subfolder=FOLDER,
        dtype=getattr(torch, precision),
        local_files_only=True,
        use_safetensors=True,
    ).eval()


def has_second(pipe: Any, call: Call) -> bool:
    """Say whether a call is made in two stages: distilled, at the model's own size or above, with the part loaded."""
    usual = call.kind.sizes[0]
    return (
        getattr(pipe, FOLDER, None) is not None
        and is_distilled(call)
        and call.size.width % 64 == 0
        and call.size.height % 64 == 0
        and call.size.width * call.size.height >= usual.width * usual.height
    )


def halved(call: Call) -> Call:
    """Return the first stage's call: half of both sides, its pictures too."""
    from PIL.Image import Resampling

    size = Resolution(call.size.width // 2, call.size.height // 2)

    def small(picture: Any) -> Any:
        return None if picture is None else picture.resize(size, Resampling.LANCZOS)

    return replace(
        call,
        size=size,
        head=tuple(small(picture) for picture in call.head),
        first=small(call.first),
        last=small(call.last),
        keyframes={frame: small(picture) for frame, picture in call.keyframes.items()},
        control=tuple(small(picture) for picture in call.control),
    )


def enlarged(pipe: Any, latents: torch.Tensor) -> torch.Tensor:
    """Return denormalised latents of twice the height and width. The part is on the working device only meanwhile."""
    part = getattr(pipe, FOLDER)
    device = pipe._execution_device
    part.to(device)
    try:
        made: torch.Tensor = part(latents.to(device=device, dtype=part.dtype))
    finally:
        part.to("cpu")
    return made.to(latents.dtype)


def second_arguments(call: Call, first: dict[str, Any], video: torch.Tensor, sound: torch.Tensor) -> dict[str, Any]:
    """Return the second stage's call, from the arguments of the full size.

    References stay with the first stage, as in the makers' pipeline: who it is has been decided there.
    """
    import torch

    made = {**first, "latents": video, "audio_latents": sound, "sigmas": list(SECOND_SIGMAS)}
    made.pop("reference_conditions", None)
    return made | {
        "num_inference_steps": len(SECOND_SIGMAS),
        "noise_scale": SECOND_SIGMAS[0],
        "generator": torch.Generator("cpu").manual_seed(call.seed + _SECOND_SEED),
    }
