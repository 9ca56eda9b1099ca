"""A stranger's engine as a plug-in on disk, and models for it: real configs and real safetensors files, a few KB."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from pathlib import Path

ENGINE = '''
"""An engine that knows two kinds of toys."""

import json
from pathlib import Path

from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Component, Preset, Task
from filmstudio.tensor_file import read_tensor_file
from filmstudio.units import Resolution

TERMS = "Free for those who play; toy shops ask first."


def preset(name, kind, parameters_b, licence, terms=""):
    return Preset(
        name=name, engine="toy", kind=kind, repository=f"toys/{name}-diffusers", summary=f"What a {kind} is good for.",
        parameters_b=parameters_b, download_gb=2 * parameters_b, vram="8 GB", time="4 min on a toy card",
        licence=licence, licence_terms=terms,
    )


class ToyEngine:
    def presets(self):
        return (preset("toy-car", "toy-car", 1.3, "Apache-2.0"), preset("toy-train", "toy-train", 14, "Toys-1", TERMS))

    def recognise(self, folder):
        try:
            index = json.loads((folder / "model_index.json").read_text())
        except FileNotFoundError:
            return None
        kind = {"CarPipeline": "toy-car", "TrainPipeline": "toy-train"}.get(index["_class_name"])
        if kind is None:
            return None
        files, parts = ["model_index.json"], []
        for name, value in sorted(index.items()):
            if name.startswith("_"):
                continue
            files.append(f"{name}/config.json")
            shards = sorted((folder / name).glob("*.safetensors"))
            whole = folder / name / "model.safetensors.index.json"
            if whole.exists():
                files.append(f"{name}/{whole.name}")
                named = json.loads(whole.read_text())["weight_map"].values()
                shards = sorted({folder / name / shard for shard in named})
            if not shards:
                raise ProjectError(f"{folder / name}: has no weights", hint="fetch it again")
            numbers = 0
            for shard in shards:
                if not shard.exists():
                    raise ProjectError(f"{shard}: is missing", hint="fetch it again")
                tensors = read_tensor_file(shard).tensors.values()
                numbers += sum(tensor.end - tensor.start for tensor in tensors)
                files.append(f"{name}/{shard.name}")
            parts.append(Component(name=name, class_name=value[1], parameters=numbers // 4, size_bytes=numbers))
        return Checkpoint(
            engine="toy", kind=kind, name=folder.name, folder=str(folder), files=tuple(files), components=tuple(parts),
            lora_families=(f"{kind}-lora",),
        )

    def capabilities(self, checkpoint=None):
        return Capabilities(
            name="toy", version="1", needs_checkpoint=True, tasks=(Task.TEXT, Task.FIRST_FRAME), most_references=3,
            usual_size=Resolution(832, 480), largest=Resolution(1280, 720), longest_frames=81, native_rates=(16,),
        )

    def plan(self, job, checkpoint=None):
        raise NotImplementedError

    def fit_prompt(self, job, checkpoint=None):
        raise NotImplementedError

    def open(self, stage, jobs, hear):
        raise NotImplementedError
'''


def write_plugin(folder: Path) -> Path:
    """Write the engine `toy` so that it is found where `folder` is on the path of modules."""
    facts = folder / "toy_engine-1.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: toy-engine\nVersion: 1\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text("[filmstudio.engines]\ntoy = toy_engine:ToyEngine\n", encoding="utf-8")
    (folder / "toy_engine.py").write_text(ENGINE, encoding="utf-8")
    return folder


def tensors(values: Mapping[str, int], fill: int = 0) -> bytes:
    """Return a safetensors file with float32 vectors of these lengths."""
    header, at = {}, 0
    for name, length in values.items():
        header[name] = {"dtype": "F32", "shape": [length], "data_offsets": [at, at + 4 * length]}
        at += 4 * length
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + bytes([fill]) * at


def model_files(pipeline: str = "CarPipeline", fill: int = 0) -> dict[str, bytes]:
    """Return the files of a whole model: two shards of a transformer, and a VAE in one file."""
    shards = ("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors")
    index = {"_class_name": pipeline, "transformer": ["diffusers", "ToyTransformer"], "vae": ["diffusers", "ToyVae"]}
    weights = {"metadata": {}, "weight_map": {"a": shards[0], "b": shards[1]}}
    return {
        "model_index.json": json.dumps(index).encode(),
        "transformer/config.json": json.dumps({"_class_name": "ToyTransformer"}).encode(),
        "transformer/model.safetensors.index.json": json.dumps(weights).encode(),
        f"transformer/{shards[0]}": tensors({"a": 3000}, fill),
        f"transformer/{shards[1]}": tensors({"b": 2000}, fill),
        "vae/config.json": json.dumps({"_class_name": "ToyVae"}).encode(),
        "vae/model.safetensors": tensors({"c": 100}, fill),
    }


def write_model(folder: Path, pipeline: str = "CarPipeline", fill: int = 0) -> Path:
    """Write a whole model into a folder."""
    for name, data in model_files(pipeline, fill).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
