from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from filmstudio.characters.loras.facts import Expert
from filmstudio.digest import file_digest
from filmstudio.errors import FilmstudioError, ProjectError, UsageError
from filmstudio.model.character import CharacterLora
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.characters import pin_lora as module
from filmstudio.studio.characters.pin_lora import LoraWish, pin_lora
from filmstudio.studio.characters.pinned_loras import hold_lora
from tests.unit.studio.characters.faces_and_loras import (
    A14B_LAYERS,
    SMALL_WAN_LAYERS,
    files,
    record,
    record_path,
    store_of,
    write_lora,
)

_COMMIT = "4f2a9c1e0d5b7a6c8e3f1029384756afbecd0123"
_TRIGGER = {"modelspec.trigger_phrase": "m4ra woman"}


def test_a_file_below_the_characters_folder_is_named_where_it_lies(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    own = write_lora(stores.home / "mara" / "loras" / "m.safetensors", SMALL_WAN_LAYERS, _TRIGGER)
    elsewhere = write_lora(tmp_path / "s.safetensors", SMALL_WAN_LAYERS)
    linked = own.with_name("linked.safetensors")
    linked.symlink_to(elsewhere)
    done = pin_lora(stores, "MARA", str(own), LoraWish(weight=0.8))
    pin_lora(stores, "MARA", str(linked))
    first, second = record(stores, "MARA").loras
    assert first == done.lora
    assert first == CharacterLora(
        family="wan-2.1-1.3b",
        file="loras/m.safetensors",
        sha256=file_digest(own),
        weight=0.8,
        triggers=("m4ra woman",),
    )
    assert second.file == "loras/linked.safetensors"
    assert "rank 4, weight 0.8, trigger 'm4ra woman'" in done.change.did[0]
    assert "# as in the cues" in record_path(stores, "MARA").read_text(encoding="utf-8")


def test_a_file_from_elsewhere_is_copied_only_when_asked(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA"), write_lora(tmp_path / "my Mara (v2).safetensors", SMALL_WAN_LAYERS)
    before = files(stores)
    with pytest.raises(ProjectError, match="lies outside") as caught:
        pin_lora(stores, "MARA", str(source))
    assert "--copy" in (caught.value.hint or "")
    assert files(stores) == before
    done = pin_lora(stores, "MARA", str(source), LoraWish(copy=True))
    assert done.lora.file == "loras/my-mara-v2.safetensors"
    copy = stores.home / "mara" / "loras" / "my-mara-v2.safetensors"
    assert copy.read_bytes() == source.read_bytes()
    pin_lora(stores, "MARA", str(source), LoraWish(copy=True, weight=0.5))
    assert [lora.weight for lora in record(stores, "MARA").loras] == [0.5]
    write_lora(source, SMALL_WAN_LAYERS, fill=1)
    with pytest.raises(ProjectError, match="is there already, and another file"):
        pin_lora(stores, "MARA", str(source), LoraWish(copy=True))


def test_pinning_again_keeps_what_is_not_said(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    own = str(write_lora(stores.home / "mara" / "m.safetensors", SMALL_WAN_LAYERS, _TRIGGER))
    pin_lora(stores, "MARA", own, LoraWish(weight=0.6, triggers=("mara", "oilskin")))
    write_lora(Path(own), SMALL_WAN_LAYERS, _TRIGGER, fill=1)
    done = pin_lora(stores, "MARA", own)
    assert (done.lora.weight, done.lora.triggers) == (0.6, ("mara", "oilskin"))
    assert record(stores, "MARA").loras == (done.lora,)
    assert done.lora.sha256 == file_digest(Path(own))
    assert record(stores, "MARA").loras[0].weight == 0.6
    pin_lora(stores, "MARA", own, LoraWish(weight=1.0))
    assert record(stores, "MARA").loras[0].weight == 1.0


def test_the_file_decides_the_family_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    small = str(write_lora(stores.home / "mara" / "small.safetensors", SMALL_WAN_LAYERS))
    large = str(write_lora(stores.home / "mara" / "large.safetensors", A14B_LAYERS))
    before = files(stores)
    with pytest.raises(ProjectError, match=r"small.safetensors: is a LoRA for wan-2.1-1.3b, not for ltx-2"):
        pin_lora(stores, "MARA", small, LoraWish(family="ltx-2"))
    with pytest.raises(UsageError, match=r"fits wan-2.1-14b and wan-2.2-a14b"):
        pin_lora(stores, "MARA", large)
    with pytest.raises(UsageError, match="no model family 'ltx-3'") as caught:
        pin_lora(stores, "MARA", small, LoraWish(family="ltx-3"))
    assert "did you mean ltx-2?" in (caught.value.hint or "")
    with pytest.raises(UsageError, match="draws stills"):
        pin_lora(stores, "MARA", small, LoraWish(family="sdxl"))
    with pytest.raises(UsageError, match=r"--expert: wan-2.1-1.3b has one model"):
        pin_lora(stores, "MARA", small, LoraWish(expert=Expert.LOW))
    with pytest.raises(UsageError, match="--weight: 9 is not between"):
        pin_lora(stores, "MARA", small, LoraWish(weight=9))
    stills = write_lora(stores.home / "mara" / "x.safetensors", {"unet.down_blocks.1.attn2.to_k": (4, 2048, 640)})
    with pytest.raises(ProjectError, match="which draws stills"):
        pin_lora(stores, "MARA", str(stills))
    stills.unlink()
    assert files(stores) == before
    assert pin_lora(stores, "MARA", large, LoraWish(family="wan-2.1-14b")).lora.expert is None


def test_a_lora_of_no_known_model_needs_a_persons_word(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    strange = str(write_lora(stores.home / "mara" / "s.safetensors", {"stage.7.mixer": (4, 777, 777)}))
    with pytest.raises(ProjectError, match="of no model that is known"):
        pin_lora(stores, "MARA", strange)
    done = pin_lora(stores, "MARA", strange, LoraWish(family="ltx-2"))
    assert "nothing says that it is for ltx-2" in done.change.warnings[0]


def test_the_two_experts_of_wan(tmp_path: Path) -> None:
    stores, folder = store_of(tmp_path, "MARA"), tmp_path / "characters" / "mara"
    high = str(write_lora(folder / "mara_high_noise.safetensors", A14B_LAYERS))
    done = pin_lora(stores, "MARA", high)
    assert (done.lora.family, done.lora.expert) == ("wan-2.2-a14b", "high")
    assert "only the high expert" in done.change.warnings[0]
    plain = str(write_lora(folder / "second.safetensors", A14B_LAYERS, fill=1))
    other = pin_lora(stores, "MARA", plain, LoraWish(expert=Expert.LOW, triggers=("mara",)))
    assert (other.lora.family, other.lora.expert) == ("wan-2.2-a14b", "low")
    assert other.change.warnings == ()
    stated = str(write_lora(folder / "third.safetensors", A14B_LAYERS, {"modelspec.title": "Wan 2.2 high noise"}))
    with pytest.raises(ProjectError, match="trained for the high expert, as its metadata says, not for low"):
        pin_lora(stores, "MARA", stated, LoraWish(expert=Expert.LOW))
    third = pin_lora(stores, "MARA", stated)
    assert any("all of them will be loaded" in warning for warning in third.change.warnings)
    unknown = str(write_lora(folder / "fourth.safetensors", A14B_LAYERS, fill=2))
    fourth = pin_lora(stores, "MARA", unknown, LoraWish(family="wan-2.2-a14b"))
    assert any("nothing says which expert" in warning for warning in fourth.change.warnings)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("mara.pt", pickle.dumps({"a": [1.0] * 20}), "is a Python pickle"),
        ("mara.ckpt", b"PK\x03\x04" + bytes(30), "as torch.save makes it"),
        ("mara.safetensors", b"\xff\xff\xff\xff\x00\x00\x00\x00{" + bytes(50), "says its header has 4294967295 bytes"),
        ("mara.safetensors", b"\x50\x00\x00\x00\x00\x00\x00\x00{" + bytes(50), "is cut off inside its header"),
        ("mara.safetensors", b"", "is empty"),
    ],
)
def test_what_is_no_lora_is_refused_with_the_reason(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    path = stores.home / "mara" / name
    path.write_bytes(data)
    before = files(stores)
    with pytest.raises(ProjectError, match=reason):
        pin_lora(stores, "MARA", str(path))
    assert files(stores) == before


def test_a_hub_id_is_pinned_with_its_revision_and_not_fetched(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    with pytest.raises(UsageError, match="nobody can see what model it is for"):
        pin_lora(stores, "MARA", f"acme/mara@{_COMMIT}:m.safetensors")
    done = pin_lora(
        stores,
        "MARA",
        f"acme/mara@{_COMMIT}:mara_low_noise.safetensors",
        LoraWish("wan-2.2-a14b", triggers=("mara",)),
    )
    (lora,) = record(stores, "MARA").loras
    assert lora == done.lora
    assert (lora.hub, lora.revision, lora.expert, lora.sha256) == (
        "acme/mara:mara_low_noise.safetensors",
        _COMMIT,
        "low",
        None,
    )
    assert done.facts is None
    moving = pin_lora(stores, "MARA", "acme/mara@main:m.safetensors", LoraWish("ltx-2"))
    assert "the revision 'main' of acme/mara may move" in moving.change.warnings[0]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("acme/mara:m.safetensors", "says no revision"),
        ("acme/mara", "says no revision"),
        ("acme/mara@main", "says no file"),
        ("acme/mara@main:m.pt", "not a .safetensors file"),
        ("loras/mara.safetensors", "loras/mara.safetensors: No such file"),
        ("mara.safetensors", "mara.safetensors: No such file"),
        ("../mara", "No such file"),
    ],
)
def test_what_is_neither_a_file_nor_a_hub_id(source: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(FilmstudioError, match=reason):
        pin_lora(store_of(tmp_path, "MARA"), "MARA", source, LoraWish("ltx-2"))


def test_an_interrupted_copy_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stores, source = store_of(tmp_path, "MARA"), write_lora(tmp_path / "m.safetensors", SMALL_WAN_LAYERS)
    before = files(stores)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "change_entry", interrupted)
    with pytest.raises(KeyboardInterrupt):
        pin_lora(stores, "MARA", str(source), LoraWish(copy=True))
    assert files(stores) == before


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"family": "ltx-2"}, r"is a LoRA for wan-2.1-1.3b, not for ltx-2"),
        ({"family": "wan"}, "no model family 'wan'"),
        ({"sha256": "0" * 64}, "is not the file that was pinned"),
        ({"file": "none.safetensors"}, "No such file"),
        ({"file": None}, "names neither a file nor a hub"),
        ({"hub": "acme/ink:i.safetensors"}, "says no revision"),
    ],
)
def test_wrong_loras_are_told(change: dict[str, object], reason: str, tmp_path: Path) -> None:
    good = CharacterLora(family="wan-2.1-1.3b", file="ink.safetensors")
    write_lora(tmp_path / "ink.safetensors", SMALL_WAN_LAYERS)
    wrong = [
        fault
        for fault in hold_lora(good.model_copy(update=change), tmp_path).faults
        if fault.severity is Severity.ERROR
    ]
    assert re.search(reason, wrong[0].message)
    assert all(fault.severity is Severity.WARNING for fault in hold_lora(good, tmp_path).faults)
