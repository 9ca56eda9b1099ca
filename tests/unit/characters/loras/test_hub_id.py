from __future__ import annotations

import pytest

from filmstudio.characters.loras.hub_id import parse_hub_id
from filmstudio.errors import UsageError

_COMMIT = "4f2a9c1e0d5b7a6c8e3f1029384756afbecd0123"


def test_the_parts_of_a_hub_id() -> None:
    found = parse_hub_id(f"acme/Mara-LoRA.v2@{_COMMIT}:wan/mara high.safetensors")
    assert found == ("acme/Mara-LoRA.v2", _COMMIT, "wan/mara high.safetensors")
    assert found.fixed
    assert parse_hub_id(str(found)) == found


def test_a_branch_may_move() -> None:
    assert not parse_hub_id("acme/mara@main:m.safetensors").fixed
    assert parse_hub_id("acme/mara@refs/pr/3:m.safetensors").revision == "refs/pr/3"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a hub id"),
        ("mara", "is not a hub id"),
        ("a/b/c@main:m.safetensors", "is not a hub id"),
        ("https://hub.example/acme/mara", "is not a hub id"),
        ("acme/mara:m.safetensors", "says no revision"),
        ("acme/mara@main", "says no file"),
        ("acme/mara@main:m.pt", "not a .safetensors file"),
        ("acme/mara@main:../m.safetensors", "leads out"),
        ("acme/mara@main:/etc/m.safetensors", "leads out"),
        ("acme/mara@a/../b:m.safetensors", "leads out"),
        ("acme/ma..ra@main:m.safetensors", "leads out"),
        ("-acme/mara@main:m.safetensors", "is not a hub id"),
        ("acme/mara@main:m\n.safetensors", "is not a hub id"),
        ("acme/mara@main:" + "m" * 300 + ".safetensors", "is not a hub id"),
    ],
)
def test_wrong_ids_say_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason) as caught:
        parse_hub_id(text)
    assert "org/name@revision" in (caught.value.hint or "")
