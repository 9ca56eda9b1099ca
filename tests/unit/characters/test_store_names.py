"""Names become folders that every file system takes, and what is no name is refused in a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.characters.store_names import LONGEST_SLUG, checked_name, names_in, slug_of
from filmstudio.errors import UsageError


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("MARA", "mara"),
        ("MARA'S VOICE", "maras-voice"),
        ("../x", "x"),
        ("C:\\x", "c-x"),
        ("CON", "con-character"),
        ("com1", "com1-character"),
        ("NUL", "nul-character"),
        ("ZOË", "zoe"),
        ("НИНА", "nina"),
        ("老王", "laowang"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(st.text(max_size=400))
def test_every_slug_is_safe(name: str) -> None:
    slug = slug_of(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST_SLUG + len("-character")
    assert slug not in {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert slug == slug_of(name)


def test_names_without_letters_stay_apart() -> None:
    assert slug_of("\u200b") != slug_of("")
    assert re.fullmatch(r"character-[0-9a-f]{6}", slug_of("\u200b"))
    assert slug_of("?!") == slug_of("?!")


@pytest.mark.parametrize(
    ("written", "name"),
    [("mara", "MARA"), ("Mara Voss", "MARA VOSS"), ("McCLANE", "McCLANE"), ("  MARA \t VOSS ", "MARA VOSS")],
)
def test_names_are_evened(written: str, name: str) -> None:
    if "\t" in written:
        with pytest.raises(UsageError):
            checked_name(written)
        written = written.replace("\t", "")
    assert checked_name(written) == name


@pytest.mark.parametrize(
    "name", ["", "   ", "a\x00b", "a\x1b[2J", "a\u202eb", "x" * 300, "\udc80", "MARA (V.O.)", "(V.O.)"]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as refused:
        checked_name(name)
    assert refused.value.message.isprintable()
    assert len(refused.value.message) < 200


def test_the_shell_gets_names_and_folders_and_never_an_error(tmp_path: Path) -> None:
    for slug, text in {
        "mara": 'name = "MARA VOSS"',
        "broken": "name =",
        "odd": "name = 3",
        ".unfinished-1": "",
    }.items():
        (tmp_path / slug).mkdir()
        (tmp_path / slug / "character.toml").write_text(text, encoding="utf-8")
    assert names_in([tmp_path, tmp_path / "nowhere"]) == ["MARA VOSS", "broken", "mara", "odd"]
