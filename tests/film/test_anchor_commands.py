"""Faces and LoRAs pinned, compared and checked through the command line."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from pathlib import Path

import pytest

from tests.film.studio_run import filmstudio, tree
from tests.unit.studio.characters.faces_and_loras import (
    A14B_LAYERS,
    SMALL_WAN_LAYERS,
    drawing,
    photograph,
    store_of,
    varied,
    write_lora,
)

pytestmark = [
    pytest.mark.film,
    pytest.mark.skipif(importlib.util.find_spec("dlib") is None, reason="filmstudio[faces] is not installed"),
]


def test_casting_two_people_by_their_faces(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA", "BOB")
    cast = ("--licence", "public domain", "--consent", "none needed")
    pinned = filmstudio("character", "pin-face", "mara", photograph("astronaut"), *cast, cwd=tmp_path)
    assert (pinned.code, pinned.err) == (0, "")
    assert "MARA: anchors/front.png is pinned: front, a face of 91x91 at 175,76" in pinned.out
    twin = varied(photograph("astronaut"), tmp_path / "twin.jpg")
    refused = filmstudio("character", "pin-face", "BOB", twin, cwd=tmp_path)
    assert refused.code == 4
    assert "this could be MARA: similarity 0." in refused.err
    assert "--force" in refused.err
    ran = filmstudio(
        "character", "pin-face", "BOB", photograph("camera"), *cast, "--view", "three-quarter", "--json", cwd=tmp_path
    )
    line = json.loads(ran.out)
    assert (line["event"], line["anchor"]["view"], line["measurement"]["embedder"]) == (
        "character",
        "three_quarter",
        "dlib",
    )
    record = tomllib.loads((stores.home / "bob" / "character.toml").read_text(encoding="utf-8"))
    assert record["anchor"] == [{key: value for key, value in line["anchor"].items() if value not in ("", False)}]
    before = tree(stores.home)
    compared = filmstudio("character", "compare", "MARA", "BOB", cwd=tmp_path)
    assert compared.out.startswith("MARA and BOB are told apart: similarity 0.")
    verdict = json.loads(filmstudio("character", "compare", "MARA", "BOB", "--json", cwd=tmp_path).out)
    assert (verdict["schema"], verdict["verdict"]) == ("face-comparison/1", "apart")
    checked = filmstudio("character", "check", "--strict", cwd=tmp_path)
    assert checked.code == 0, checked.out
    assert "2 people: nothing to remark" in checked.out
    assert f"{verdict['similarity']:.2f}" in checked.out
    assert tree(stores.home) == before


def test_check_ends_with_4_only_when_strict(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    filmstudio("character", "pin-face", "MARA", drawing(tmp_path / "head.png"), "--drawn", cwd=tmp_path)
    (stores.home / "mara" / "anchors" / "front.png").write_bytes(b"")
    easy, strict = (filmstudio("character", "check", *flags, cwd=tmp_path) for flags in ((), ("--strict",)))
    assert (easy.code, strict.code) == (0, 4)
    assert easy.out == strict.out
    assert "error MARA: anchor anchors/front.png is not the picture that was pinned" in easy.out
    assert "not applicable: MARA" in easy.out
    assert "1 person: 1 error, 1 warning" in easy.out
    machine = json.loads(filmstudio("character", "check", "--json", cwd=tmp_path).out)
    assert [remark["code"] for remark in machine["remarks"]] == ["anchor-changed", "no-licence"]


def test_a_photograph_is_not_pinned_where_nobody_can_measure_it(tmp_path: Path) -> None:
    store_of(tmp_path, "MARA")
    ran = filmstudio("character", "pin-face", "MARA", photograph("astronaut"), "--embedder", "opencv", cwd=tmp_path)
    assert ran.code == 5
    assert "FILMSTUDIO_YUNET" in ran.err
    assert "--drawn" in ran.err


def test_loras_are_pinned_by_what_their_header_says(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    source = write_lora(tmp_path / "mara.safetensors", SMALL_WAN_LAYERS, {"trigger_words": "m4ra"})
    outside = filmstudio("character", "pin-lora", "MARA", source, cwd=tmp_path)
    assert outside.code == 4
    assert "--copy" in outside.err
    done = filmstudio("character", "pin-lora", "MARA", source, "--copy", "--weight", "0.8", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "wan-2.1-1.3b, rank 4, weight 0.8, trigger 'm4ra'" in done.out
    wrong = filmstudio("character", "pin-lora", "MARA", source, "--family", "ltx-2", "--json", cwd=tmp_path)
    assert wrong.code == 4
    assert "is a LoRA for wan-2.1-1.3b, not for ltx-2" in json.loads(wrong.out)["message"]
    write_lora(stores.home / "mara" / "b.safetensors", A14B_LAYERS)
    ran = filmstudio(
        "character",
        "pin-lora",
        "MARA",
        stores.home / "mara" / "b.safetensors",
        "--expert",
        "low",
        "--trigger",
        "m4ra",
        "--json",
        cwd=tmp_path,
    )
    line = json.loads(ran.out)
    assert (line["lora"]["family"], line["lora"]["expert"], line["facts"]["ranks"]) == ("wan-2.2-a14b", "low", [4])
    hub = filmstudio("character", "pin-lora", "MARA", "acme/mara:m.safetensors", "--family", "ltx-2", cwd=tmp_path)
    assert hub.code == 2
    assert "says no revision" in hub.err
    record = tomllib.loads((stores.home / "mara" / "character.toml").read_text(encoding="utf-8"))
    assert [lora["file"] for lora in record["lora"]] == ["loras/mara.safetensors", "b.safetensors"]
