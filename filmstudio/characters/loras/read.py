"""Reads a LoRA file into facts, or says why it cannot be pinned."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from filmstudio.characters.loras.facts import Expert, Family, LoraFacts
from filmstudio.characters.loras.families import Shape, recognise
from filmstudio.characters.loras.layers import Layers, NotALora, sort_layers
from filmstudio.characters.loras.stated import (
    expert_of,
    stated_alpha,
    stated_base,
    stated_expert,
    stated_families,
    trigger_words,
)
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.tensor_file import TensorFile, read_scalar, read_tensor_file


def read_lora(path: Path) -> LoraFacts:
    """Return the facts of a LoRA from its header (and a scalar or two); the file is read once more for its SHA-256.

    A LoRA of another kind of model is read as well: `fits` says of which. Raises ProjectError, with the path and the
    reason, for pickles, GGUF, damaged files, whole models and adapters that are no LoRA.
    """
    file = read_tensor_file(path)
    try:
        found = sort_layers(file.tensors)
    except NotALora as error:
        raise ProjectError(
            f"{path}: {error}", hint="a LoRA has pairs of lora_A and lora_B, or lora_down and lora_up"
        ) from error
    shape = recognise(found.layers)
    fits, remarks = _narrowed(shape, file)
    expert, expert_from = _expert(path, file, fits)
    if expert is not None and Family.WAN_2_2_A14B in fits:
        fits = (Family.WAN_2_2_A14B,)
    return LoraFacts(
        sha256=file_digest(path),
        size_bytes=path.stat().st_size,
        fits=fits,
        stated_base=stated_base(file.metadata),
        needs_picture=shape.needs_picture,
        expert=expert,
        expert_from=expert_from,
        style=found.style,
        ranks=tuple(sorted({layer.rank for layer in found.layers})),
        alpha=_alpha(path, file, found),
        modules=len(found.layers),
        targets=tuple(sorted({_kind(layer.module) for layer in found.layers})),
        blocks=shape.blocks,
        dtypes=tuple(sorted({tensor.dtype for tensor in file.tensors.values()})),
        trigger_words=trigger_words(file.metadata),
        remarks=(*remarks, *_remarks(found)),
    )


def _narrowed(shape: Shape, file: TensorFile) -> tuple[tuple[Family, ...], tuple[str, ...]]:
    """Return the families by shape that the metadata does not rule out; shapes win over claims."""
    stated = stated_families(file.metadata)
    both = tuple(family for family in shape.fits if family in stated)
    if both:
        return both, ()
    if stated and Family.UNKNOWN not in shape.fits:
        shapes = " or ".join(shape.fits)
        return shape.fits, (f"its metadata names {stated_base(file.metadata)!r}, but its layers are those of {shapes}",)
    return shape.fits, ()


def _expert(
    path: Path, file: TensorFile, fits: tuple[Family, ...]
) -> tuple[Expert | None, Literal["metadata", "file name"] | None]:
    if Family.WAN_2_2_A14B not in fits:
        return None, None
    stated = stated_expert(file.metadata)
    if stated is not None:
        return stated, "metadata"
    named = expert_of(path.stem) or expert_of(path.parent.name)
    return named, None if named is None else "file name"


def _alpha(path: Path, file: TensorFile, found: Layers) -> float | None:
    if found.alphas:
        return read_scalar(path, file.tensors[found.alphas[0]])
    return stated_alpha(file.metadata)


def _kind(module: str) -> str:
    module = re.sub(r"^lora_(?:unet|transformer)_", "", module)
    module = re.sub(r"(?<=[._])\d+(?=[._])", "*", module)
    return module.rpartition("*")[2].lstrip("._") or module


def _remarks(found: Layers) -> tuple[str, ...]:
    remarks = []
    if any(".dora_scale" in key or "magnitude" in key for key in found.extras):
        remarks.append("it is a DoRA; its magnitudes are dropped on loading, which weakens it")
    if found.strangers:
        more = f" and {len(found.strangers) - 1} more" if len(found.strangers) > 1 else ""
        remarks.append(f"it holds tensors that belong to no LoRA: {found.strangers[0][:80]!r}{more}")
    return tuple(remarks)
