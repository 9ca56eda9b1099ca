"""What is installed and which device works: asked before anything heavy is read, answered in sentences."""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Any

from filmstudio.errors import MissingTool

_EXTRA = "dit"
_INSTALL = f"pip install 'filmstudio[{_EXTRA}]'"
_RAN = ("torch", "diffusers", "transformers", "peft", "accelerate", "safetensors")
"""What a making names: their versions decide about pixels."""
_SMALL_ENOUGH = 300_000_000
"""Parameters of a transformer that a processor can still run while somebody waits."""


def check_libraries() -> None:
    """Raise MissingTool, with the command that helps, where a library of the extra is absent or out of its range."""
    for name, wanted in (dict.fromkeys(_RAN, "") | _ranges()).items():
        try:
            found = version(name)
        except PackageNotFoundError:
            raise MissingTool(f"{name} is not installed, and local video models need it", hint=_INSTALL) from None
        if not _within(found, wanted):
            raise MissingTool(f"{name} {found} is installed; filmstudio works with {name} {wanted}", hint=_INSTALL)


def _ranges() -> dict[str, str]:
    """Return the ranges of the extra's libraries, as the package itself declares them: `>=0.40,<0.44`."""
    found = {}
    for line in requires("filmstudio") or ():
        requirement, _, marker = line.partition(";")
        match = re.fullmatch(r"\s*([A-Za-z0-9_.\-]+)\s*(.*?)\s*", requirement)
        if match and re.search(rf"extra\s*==\s*['\"]{_EXTRA}['\"]", marker):
            found[match[1]] = match[2].strip("() ")
    return found


def _within(found: str, wanted: str) -> bool:
    has = _numbers(found)
    for clause in filter(None, (part.strip() for part in wanted.split(","))):
        match = re.fullmatch(r"(>=|<=|==|<|>)\s*([0-9][0-9.]*).*", clause)
        if match is None:
            continue
        limit = _numbers(match[2])
        width = max(len(has), len(limit))
        one, other = has + (0,) * (width - len(has)), limit + (0,) * (width - len(limit))
        fits = {">=": one >= other, "<=": one <= other, "==": one == other, "<": one < other, ">": one > other}
        if not fits[match[1]]:
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    match = re.match(r"\d+(\.\d+)*", text)
    return tuple(int(part) for part in match[0].split(".")) if match else (0,)


@cache
def libraries() -> tuple[str, ...]:
    """Return name and version of every library that decides about pixels: `torch 2.13.0`."""
    return tuple(f"{name} {version(name)}" for name in _RAN)


def go_offline() -> None:
    """Keep the libraries from any network, and from talking, for the rest of this process.

    Must come before they are imported: they read these names once.
    """
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "HF_HUB_DISABLE_PROGRESS_BARS"):
        os.environ[name] = "1"
    os.environ["DIFFUSERS_VERBOSITY"] = os.environ["TRANSFORMERS_VERBOSITY"] = "error"


def choose_device(wanted: str | None, parameters: int) -> Any:
    """Return the `torch.device` to work on: the one asked for, else the best there is.

    `parameters` are the transformer's: without a graphics card a real model needs hours for a clip, and is only run on
    the processor where somebody asks for that. Raises MissingTool where the device is not there.
    """
    import torch

    if wanted is None:
        if torch.cuda.is_available():
            return torch.device("cuda", 0)
        if torch.backends.mps.is_available():
            return torch.device("mps")
        if parameters > _SMALL_ENOUGH:
            raise MissingTool(
                "torch finds no graphics card, and on the processor a model of "
                f"{parameters / 1e9:.1f} billion parameters needs hours for one clip",
                hint="render with `--engine animatic`, give `--device cpu` to wait, or install torch for your card "
                "(https://pytorch.org/get-started)",
            )
        return torch.device("cpu")
    match = re.fullmatch(r"(cpu|mps|cuda)(?::(\d{1,2}))?", wanted)
    if match is None:
        raise MissingTool(f"{wanted!r} is no device", hint="write cuda, cuda:1, mps or cpu")
    name, number = match[1], int(match[2] or 0)
    here = {
        "cpu": True,
        "mps": torch.backends.mps.is_available(),
        "cuda": torch.cuda.is_available() and number < torch.cuda.device_count(),
    }
    if not here[name]:
        has = f"; torch {torch.__version__} is for the processor alone" if torch.version.cuda is None else ""
        raise MissingTool(
            f"torch finds no device {wanted}{has if name == 'cuda' else ''}",
            hint="install torch for your card (https://pytorch.org/get-started), or give `--device cpu`",
        )
    return torch.device(name, number) if name == "cuda" else torch.device(name)


def device_name(device: Any) -> str:
    """Return what people call a device: `NVIDIA RTX 4090`, `cpu`."""
    import torch

    return torch.cuda.get_device_name(device) if device.type == "cuda" else str(device.type)


def usual_precision(device: Any) -> str:
    """Return the numbers a transformer runs in: what it was published in on a card, float32 on a processor."""
    import torch

    if device.type == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported() else "float16"
    return "bfloat16" if device.type == "mps" else "float32"
