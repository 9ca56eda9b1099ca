from __future__ import annotations

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def _slowly_normalised(value: Any) -> Any:
    """Every string by itself, before there is any JSON."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {_slowly_normalised(key): _slowly_normalised(item) for key, item in value.items()}
    return [_slowly_normalised(item) for item in value] if isinstance(value, list | tuple) else value


# What JSON escapes or puts around strings, letters, and the marks that may join whatever stands before them.
_LETTERS = 'a"\\\n/=<,:{[e\u00e9\u1100\uac00\u0300\u0301\u0323\u0338\u1161\u11a8\u0344\u212b'
_text = st.text(st.sampled_from(_LETTERS), max_size=6)
_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_text, inner, max_size=4),
    max_leaves=12,
)


@given(_values)
def test_the_quick_way_gives_what_normalising_every_string_gives(value: Any) -> None:
    slow = json.dumps(_slowly_normalised(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical_json(value) == slow
