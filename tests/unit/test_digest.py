from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from filmstudio.digest import canonical_json, digest, file_digest, seed_from


def test_order_of_keys_and_unicode_spelling_do_not_matter() -> None:
    assert digest({"b": 1, "a": "caf\u00e9"}) == digest({"a": "cafe\u0301", "b": 1})


def test_what_differs_has_another_digest() -> None:
    assert len({digest(value) for value in (1, "1", 1.5, [1], {"1": 1}, None, True)}) == 7


def test_infinities_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("inf"))


def test_a_files_digest_is_its_sha256(tmp_path: Path) -> None:
    path = tmp_path / "blob"
    path.write_bytes(b"film" * 700_000)  # longer than one piece
    assert file_digest(path) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_seed_is_the_same_on_every_machine() -> None:
    assert seed_from("shot", 1, "12A") == seed_from("shot", 1, "12A")
    assert seed_from("shot", 1, "12A") != seed_from("shot", 2, "12A")
    assert 0 <= seed_from("x") < 2**32
    # A literal, because a new value would render every film anew.
    assert seed_from("shot", 1, "1A") == int(hashlib.sha256(b'["shot",1,"1A"]').hexdigest()[:8], 16)
