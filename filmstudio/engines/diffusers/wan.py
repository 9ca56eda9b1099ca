"""Wan 2.1 and 2.2: words, first and last frames, two experts, and VACE with references, keyframes and extension."""

from __future__ import annotations

from filmstudio.engines.diffusers.engine import DiffusersEngine
from filmstudio.engines.diffusers.wan_family import WanFamily

__all__ = ["WanEngine", "WanFamily"]


class WanEngine(DiffusersEngine):
    """The entry point `wan`."""

    family = WanFamily()
