"""`filmstudio doctor`: what is installed, and what each missing thing would give."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Sequence
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from filmstudio import __version__
from filmstudio.errors import FilmstudioError, MissingTool
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.record import Record
from filmstudio.studio.doctor_extras import Part, deliverables, extras
from filmstudio.studio.models.find import registered_models
from filmstudio.studio.plugins import engine_names, find_engine, find_voice, voice_names

_DIT = "pip install 'filmstudio[dit]'"
_CUDA_TORCH = "pip install --force-reinstall torch (see pytorch.org for the build that fits your driver)"


class Health(StrEnum):
    """How a part fares: `missing` is optional, `broken` stops renders."""

    OK = "ok"
    MISSING = "missing"
    BROKEN = "broken"


class Finding(Record):
    """One line of the report."""

    part: str
    health: Health
    detail: str
    gives: str = ""
    """What the part is for, or would give."""
    remedy: str = ""
    """The command that provides it."""


def examine(folder: Path) -> tuple[Finding, ...]:
    """Look at everything that a render needs or could use; `folder` is where films would lie."""
    return (
        Finding(
            part="filmstudio",
            health=Health.OK,
            detail=f"{__version__} on Python {platform.python_version()}, {sys.platform} {platform.machine()}",
        ),
        *_ffmpeg(),
        *map(_optional, deliverables()),
        *_engines(),
        *_voices(),
        *map(_optional, extras()),
        _gpu(),
        _disk(folder),
    )


def _ffmpeg() -> tuple[Finding, ...]:
    gives = "encoding, transitions, the final cut"
    try:
        from filmstudio.media.ffmpeg_binary import NEEDED_ENCODERS, NEEDED_FILTERS, ffmpeg_facts

        facts = ffmpeg_facts()
    except FilmstudioError as error:
        return (
            Finding(part="ffmpeg", health=Health.BROKEN, detail=error.message, gives=gives, remedy=error.hint or ""),
        )
    lacking = [
        f"{kind} {name}"
        for kind, needed, present in (
            ("encoder", NEEDED_ENCODERS, facts.encoders),
            ("filter", NEEDED_FILTERS, facts.filters),
        )
        for name in sorted(needed)
        if name not in present
    ]
    if lacking:
        return (
            Finding(
                part="ffmpeg",
                health=Health.BROKEN,
                detail=f"{facts.version} at {facts.path} lacks {', '.join(lacking)}",
                gives=gives,
                remedy="unset FILMSTUDIO_FFMPEG, or point it at a full build",
            ),
        )
    needed = f"{', '.join(sorted(NEEDED_ENCODERS))} and all {len(NEEDED_FILTERS)} filters of the cut"
    return (Finding(part="ffmpeg", health=Health.OK, detail=f"{facts.version} with {needed}", gives=gives),)


def _optional(part: Part) -> Finding:
    health = Health.MISSING if part.remedy else Health.OK
    return Finding(part=part.name, health=health, detail=part.detail, gives=part.gives, remedy=part.remedy)


def _engines() -> tuple[Finding, ...]:
    here: dict[str, list[str]] = {}
    for model in registered_models():
        here.setdefault(model.engine, []).append(model.name)
    return tuple(_engine(name, here.get(name, [])) for name in engine_names())


def _engine(name: str, models: Sequence[str]) -> Finding:
    part = f"engine {name}"
    try:
        facts = find_engine(name).capabilities()
    except FilmstudioError as error:
        return Finding(part=part, health=Health.BROKEN, detail=error.message, remedy=error.hint or "")
    if not facts.needs_checkpoint:
        detail = f"version {facts.version}, pictures from {facts.smallest} to {facts.largest}"
        return Finding(part=part, health=Health.OK, detail=detail, gives="pictures")
    gives = "shots by a model on your own graphics card"
    if find_spec("torch") is None or find_spec("diffusers") is None:
        return Finding(
            part=part, health=Health.MISSING, detail="its libraries are not installed", gives=gives, remedy=_DIT
        )
    if not models:
        detail, remedy = "no model is here", "filmstudio models list"
        return Finding(part=part, health=Health.MISSING, detail=detail, gives=gives, remedy=remedy)
    return Finding(part=part, health=Health.OK, detail=f"models: {', '.join(models)}", gives=gives)


def _voices() -> tuple[Finding, ...]:
    found = []
    for name in voice_names():
        try:
            voice = find_voice(name)
            detail, remedy = voice.version, ""
            voice.check(VoiceSpec(engine=name))
        except MissingTool as error:
            detail, remedy = error.message, error.hint or ""
        except FilmstudioError as error:
            found.append(Finding(part=f"voice {name}", health=Health.BROKEN, detail=error.message))
            continue
        found.append(
            Finding(
                part=f"voice {name}",
                health=Health.MISSING if remedy else Health.OK,
                detail=detail,
                gives="spoken dialogue, offline",
                remedy=remedy,
            )
        )
    return tuple(found)


def _gpu() -> Finding:
    gives = "local video models; the animatic needs none"
    driver = Path("/proc/driver/nvidia/version").exists()
    if find_spec("torch") is None:
        detail = "an NVIDIA driver is there, torch is not installed" if driver else "torch is not installed"
        return Finding(part="GPU", health=Health.MISSING, detail=detail, gives=gives, remedy=_DIT)
    try:
        torch = f"torch {version('torch')}"
    except PackageNotFoundError:
        return Finding(part="GPU", health=Health.MISSING, detail="torch is damaged", gives=gives, remedy=_DIT)
    if driver and "+cpu" in torch:
        detail = f"an NVIDIA driver is there, but {torch} is built for processors only"
        return Finding(part="GPU", health=Health.MISSING, detail=detail, gives=gives, remedy=_CUDA_TORCH)
    if driver or sys.platform == "darwin":
        return Finding(part="GPU", health=Health.OK, detail=f"{torch} is installed", gives=gives)
    detail = f"{torch} is installed; no NVIDIA driver is: models would run on the processor, which takes days"
    return Finding(part="GPU", health=Health.MISSING, detail=detail, gives=gives)


def _disk(folder: Path) -> Finding:
    usage = shutil.disk_usage(folder)
    free_gib = usage.free / (1 << 30)
    return Finding(
        part="disk",
        health=Health.OK if free_gib >= 1 else Health.BROKEN,
        detail=f"{free_gib:.1f} GiB free at {folder.absolute()}",
        gives="a drawn minute takes about 20 MB",
    )
