"""How much memory a clip needs on the graphics card, before anything is loaded.

An estimate, and a cautious one: weights are counted exactly, what is alive between them by two rules fitted to the
published sizes of Wan, LTX-Video and HunyuanVideo. It knows nothing of the card's own overhead, of fragmentation, or
of decoders that keep every frame of a clip alive at once; where it is too low, the ladder steps down at run time.
"""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.engines.diffusers.kind import Kind
from filmstudio.units import Resolution

_WIDTH_OF_1_3B = 1536
_PARAMETERS_OF_1_3B = 1.419e9
_WIDTH_GROWTH = 0.52
"""The transformer's width grows with parameters to this power: 1536 at 1.4 B, 3072 at 5 B, 5120 at 14 B."""
_BYTES_PER_TOKEN_AND_WIDTH = 32
"""Alive for each token in one block: the residual and queries, keys, values, gate and hidden layer, 2 bytes each."""
_BYTES_PER_PIXEL_DECODED = 12
"""Three colours in float32, of every frame of the clip."""
_BYTES_PER_PIXEL_DECODING = 96 * 4 * 12
"""96 channels in float32, of four frames that come from one latent, with what one convolution needs beside them."""


class Weights(NamedTuple):
    """Bytes of the parts that are alive while a film is shot; encoders are gone by then."""

    transformers: int
    """All experts."""
    largest: int
    """The largest single part."""
    rest: int
    """The VAE and whatever stands beside it."""
    parameters: int
    """Of one transformer."""

    @property
    def total(self) -> int:
        """Everything at once."""
        return self.transformers + self.rest


def denoising_bytes(kind: Kind, size: Resolution, frames: int, parameters: int) -> int:
    """Return what is alive in one forward pass, without weights. Tokens are 2x2 latents of one latent frame."""
    latent_frames = 1 + -(-(frames - 1) // kind.temporal)
    tokens = latent_frames * (size.width // (2 * kind.spatial)) * (size.height // (2 * kind.spatial))
    width = _WIDTH_OF_1_3B * (max(parameters, 1) / _PARAMETERS_OF_1_3B) ** _WIDTH_GROWTH
    return int(tokens * width * _BYTES_PER_TOKEN_AND_WIDTH)


def decoding_bytes(size: Resolution, frames: int) -> int:
    """Return what is alive while a whole clip is decoded without tiles, without weights."""
    return size.width * size.height * (frames * _BYTES_PER_PIXEL_DECODED + _BYTES_PER_PIXEL_DECODING)


def clip_bytes(kind: Kind, size: Resolution, frames: int, weights: Weights) -> int:
    """Return the most that a clip needs with everything on the card."""
    return weights.total + max(denoising_bytes(kind, size, frames, weights.parameters), decoding_bytes(size, frames))
