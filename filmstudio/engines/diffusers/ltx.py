"""The LTX engine: LTX-Video 0.9, and LTX-2, which makes the shot's sound with its picture."""

from __future__ import annotations

from filmstudio.engines.diffusers.engine import DiffusersEngine
from filmstudio.engines.diffusers.ltx_family import LtxFamily


class LtxEngine(DiffusersEngine):
    """LTX-Video and LTX-2 on the user's own machine."""

    family = LtxFamily()
