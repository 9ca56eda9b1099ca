"""What makes a model faster or smaller, each by itself: applied to a pipeline, and taken back where that can be done.

Those that cannot be taken back (weights in eight bits, offloading) come last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from benchmarks.gpu_models import Model

_BACKENDS = ("flash", "_flash_3", "sage", "_native_cudnn", "_native_flash", "_native_efficient", "flex", "xformers")


def _nothing() -> None:
    """What is taken back where nothing is."""


@dataclass(slots=True)
class Lever:
    """One way to save time or memory."""

    name: str
    apply: Callable[[], object] = _nothing
    undo: Callable[[], object] = _nothing
    changes: Mapping[str, Any] = field(default_factory=dict)
    """Of the pipeline's call."""

    @contextmanager
    def applied(self, trial: Callable[[], object]) -> Iterator[str]:
        """Apply it and call `trial` once, which warms up too; yields why that cannot be, or nothing."""
        from filmstudio.engines.diffusers.quiet import quiet

        refused = ""
        with quiet():
            try:
                self.apply()
                trial()
            # Whatever a backend raises that is not there, or not for this card, is the answer to the question.
            except Exception as error:  # noqa: BLE001
                said = str(error).strip().splitlines() or [type(error).__name__]
                refused = f"not here: {said[0][:120]}"
        try:
            yield refused
        finally:
            with quiet():
                self.undo()


def levers_of(model: Model, device: str, recorded: Mapping[str, Any]) -> Iterator[Lever]:
    """Yield every lever of a model, those for ever last."""
    import diffusers
    import torch

    library: Any = diffusers
    pipe = model.pipe
    transformer = pipe.transformer
    unguided: dict[str, Any] = {"guidance_scale": 1.0}
    unguided |= {name: None for name in recorded if name.startswith("negative_")}
    yield Lever("nothing changed")
    yield Lever("without guidance", changes=unguided)
    if model.kind.caches:
        config = library.FirstBlockCacheConfig(threshold=0.05)
        yield Lever("FirstBlockCache 0.05", lambda: transformer.enable_cache(config), transformer.disable_cache)
    for backend in _BACKENDS:
        yield Lever(
            f"attention {backend}",
            lambda backend=backend: transformer.set_attention_backend(backend),  # type: ignore[misc]
            lambda: transformer.set_attention_backend("native"),
        )
    yield Lever("tiled decoding", pipe.vae.enable_tiling, pipe.vae.disable_tiling)
    yield Lever(
        "weights in eight bits",
        lambda: transformer.enable_layerwise_casting(
            storage_dtype=torch.float8_e4m3fn, compute_dtype=transformer.dtype
        ),
    )
    yield Lever(
        "eight bits and group offload",
        lambda: transformer.enable_group_offload(
            onload_device=torch.device(device),
            offload_device=torch.device("cpu"),
            offload_type="block_level",
            num_blocks_per_group=1,
            use_stream=device.startswith("cuda"),
        ),
    )
