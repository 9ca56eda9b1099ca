"""The Making: what really happened while a take was made. The job says what was decided; this, how it went."""

from __future__ import annotations

from filmstudio.model.record import Record
from filmstudio.model.route import Route


class Making(Record):
    """The circumstances of one take. Nothing of it enters a key: another machine makes the same job otherwise."""

    route: Route
    prompt: str = ""
    """As it was sent."""
    prompt_tokens: int | None = None
    negative: str = ""
    left_out: tuple[str, ...] = ()
    """Parts of the prompt that did not fit."""
    device: str = ""
    """`NVIDIA RTX 4090`, `cpu`."""
    precision: str = ""
    """Of the transformer: `bfloat16`, `float32`."""
    memory: tuple[str, ...] = ()
    """What was done to fit, in order: `text encoder freed`, `group offload`, `fp8 weights`, `tiled decoding`."""
    attention: str = ""
    """The attention backend."""
    step_cache: str = ""
    """What was reused between steps to save time; empty for nothing."""
    libraries: tuple[str, ...] = ()
    """`torch 2.13.0`, `diffusers 0.42.1` ..."""
    retries: tuple[str, ...] = ()
    """One sentence for each attempt that was thrown away."""
    peak_bytes: int | None = None
    """The most that the graphics card held; None where it cannot be known."""
    denoise_s: float = 0.0
    decode_s: float = 0.0
    latents: str = ""
    """SHA-256 of the latents before decoding: two makings with the same differ in decoding only."""
