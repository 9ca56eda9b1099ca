"""Reads pipelines by their explicit class, from a local folder and from safetensors alone.

Why never `DiffusionPipeline.from_pretrained`: it silently ignores parts that are handed to it. Why never `from_pipe`:
it casts the shared weights, so that two pipelines over one set of weights would change each other.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from filmstudio.engines.diffusers.folder import INDEX, components_of, read_json
from filmstudio.engines.diffusers.quiet import quiet


def pipeline_class(name: str) -> Any:
    """Return the pipeline class of diffusers with this name. Raises AttributeError where this version has none."""
    # Its module is imported here, and with it much that has something to remark.
    with quiet():
        import diffusers

        return getattr(diffusers, name)


def read_pipeline(folder: Path, class_name: str, precision: str, *, without: Iterable[str]) -> Any:
    """Return the pipeline of a folder on the CPU, without some of its components.

    Components that the class wants and the folder's index does not name are None: one folder serves several classes.
    The VAE is always read in float32: in fewer bits it bands.
    """
    import torch

    hide_progress_bars()
    wanted = _constructor(pipeline_class(class_name))
    named = _named(folder)
    left_out = {name for name in wanted if name in set(without)}
    left_out |= {name for name, has_default in wanted.items() if name not in named and not has_default}
    with quiet():
        pipe = pipeline_class(class_name).from_pretrained(
            str(folder),
            **dict.fromkeys(sorted(left_out)),
            dtype={"vae": torch.float32, "audio_vae": torch.float32, "default": getattr(torch, precision)},
            local_files_only=True,
            use_safetensors=True,
        )
    return at_rest(pipe)


def hide_progress_bars() -> None:
    """Keep both libraries from drawing bars while they read, for the rest of this process: progress is told by us."""
    from diffusers.utils.logging import disable_progress_bar
    from transformers.utils.logging import disable_progress_bar as disable_bars_of_transformers

    disable_progress_bar()
    disable_bars_of_transformers()  # type: ignore[no-untyped-call]


def read_encoders(folder: Path, class_name: str, precision: str, *, only: Iterable[str]) -> Any:
    """Return a pipeline of which only some components are read: enough to encode prompts."""
    kept = set(only)
    return read_pipeline(folder, class_name, precision, without=[name for name in _named(folder) if name not in kept])


def share(class_name: str, pipe: Any) -> Any:
    """Return a pipeline of another class over the same components: the very same objects, nothing is copied."""
    cls = pipeline_class(class_name)
    wanted = _constructor(cls)
    has: Mapping[str, Any] = {**pipe.components, **pipe.parameters}
    parts = {name: has.get(name) for name, has_default in wanted.items() if name in has or not has_default}
    with quiet():
        return at_rest(cls(**parts))


def at_rest(pipe: Any) -> Any:
    """Return the pipeline with its models in evaluation mode and its own progress bar off."""
    pipe.set_progress_bar_config(disable=True)
    for part in pipe.components.values():
        if hasattr(part, "eval"):
            part.eval()
    return pipe


def _constructor(cls: Any) -> dict[str, bool]:
    """Return the constructor's arguments, and of each whether it has a default."""
    parameters = list(inspect.signature(cls.__init__).parameters.values())[1:]
    return {one.name: one.default is not inspect.Parameter.empty for one in parameters}


def _named(folder: Path) -> frozenset[str]:
    """Return the components that the folder's index gives a class."""
    return frozenset(components_of(folder, read_json(folder / INDEX)))
