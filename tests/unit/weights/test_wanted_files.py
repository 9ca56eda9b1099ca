"""Of a repository only what a render loads is fetched: no code, no pickles, no copies in other precisions."""

from __future__ import annotations

import pytest

from filmstudio.errors import ProjectError, UsageError
from filmstudio.weights.naming import checked_name, hub_id, split_revision
from filmstudio.weights.wanted import HubFile, Listing, components_of, wanted_files


def _listing(*paths: str) -> Listing:
    return Listing("toys/car", "1" * 40, tuple(HubFile(path, 1, None, "") for path in paths))


def test_only_files_of_components_that_a_render_loads() -> None:
    taken = (
        "LICENSE.md",
        "NOTICE",
        "model_index.json",
        "text_encoder/config.json",
        "text_encoder/model-00001-of-00002.safetensors",
        "text_encoder/model.safetensors.index.json",
        "tokenizer/chat_template.jinja",
        "tokenizer/spiece.model",
        "tokenizer/tokenizer.json",
        "tokenizer/vocab.txt",
    )
    left = (
        "README.md",
        "license.py",
        "config.json",
        "car.safetensors",
        "text_encoder/model.fp16-00001-of-00002.safetensors",
        "text_encoder/model.safetensors.index.fp16.json",
        "text_encoder/pytorch_model.bin",
        "text_encoder/modeling.py",
        "text_encoder/old/model.safetensors",
        "text_encoder/.gitattributes.json",
        "text_encoder/../../escape.json",
        "other/config.json",
    )

    files = wanted_files(_listing(*left, *taken), ("text_encoder", "tokenizer"))

    assert [file.path for file in files] == sorted(taken)


def test_weights_that_are_pickles_only_are_refused() -> None:
    with pytest.raises(ProjectError, match=r"vae has no weights as safetensors, only vae/model\.bin") as told:
        wanted_files(_listing("model_index.json", "vae/config.json", "vae/model.bin"), ("vae",))
    assert told.value.hint


def test_the_index_names_folders_and_nothing_else() -> None:
    index = b'{"_class_name": "P", "vae": ["diffusers", "V"], "image_encoder": [null, null], "boundary_ratio": 0.9}'
    assert components_of(index, "toys/car") == ("vae",)
    for broken in (b"[]", b"{", b"[" * 100_000, b'{"../..": ["diffusers", "V"]}', b'{"..": ["diffusers", "V"]}'):
        with pytest.raises(ProjectError, match=r"toys/car: its model_index\.json"):
            components_of(broken, "toys/car")


def test_names_and_ids() -> None:
    assert hub_id("Wan-AI/Wan2.1-VACE-1.3B-diffusers") == ("Wan-AI/Wan2.1-VACE-1.3B-diffusers", "")
    assert hub_id("toys/car@v1.0") == ("toys/car", "v1.0")
    assert [hub_id(text) for text in ("car", "/toys/car", "./toys/car", "a/b/c", "a/../b", "../car")] == [None] * 6
    assert split_revision("car@refs/pr/3") == ("car", "refs/pr/3")
    for text in ("toys/car@", "toys/car@-x", "toys/car@a..b", "toys/car@a b"):
        with pytest.raises(UsageError, match="cannot be a revision"):
            hub_id(text)
    assert checked_name("wan2.1-vace_1.3b") == "wan2.1-vace_1.3b"
    for name in ("", "Wan", "a/b", "..", "-wan", "wan.", "a" * 65, "wän"):
        with pytest.raises(UsageError, match="cannot be the name of a model"):
            checked_name(name)
