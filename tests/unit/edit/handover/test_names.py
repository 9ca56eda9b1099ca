"""Names that survive other systems, and are never two things at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.edit.handover.names import ascii_line, file_stem, one_line, reel_name, unique_name, xml_text


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("12A", "12A"), ("a/b", "a_b"), ("-v", "v"), ("con", "_con"), ("NUL.txt", "_NUL.txt")],
)
def test_plain_names_stay_and_others_become_plain(wanted: str, name: str) -> None:
    assert file_stem(wanted) == name


@given(st.text(max_size=80))
def test_a_name_is_one_that_every_system_takes(wanted: str) -> None:
    name = file_stem(wanted)
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,60}", name)
    assert not name.endswith(".")
    assert name == file_stem(wanted)


@given(st.lists(st.text(max_size=12), max_size=30))
def test_reels_are_short_and_each_is_there_once(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        reel = reel_name(name, taken)
        assert re.fullmatch(r"[A-Z0-9]{1,8}", reel)
        assert reel not in taken and reel not in ("AX", "BL")
        taken.add(reel)


def test_two_names_that_other_systems_cannot_tell_apart_stay_two() -> None:
    assert file_stem("🎬") != file_stem("王")
    assert unique_name("12a_t1", ["12A_t1"]) == "12a_t1-2"
    assert reel_name("12A_t3", ()) == "12AT3"


@given(st.text(max_size=300))
def test_texts_fit_into_every_format(text: str) -> None:
    assert "\n" not in one_line(text) and len(one_line(text)) <= 200
    assert ascii_line(text).isascii() and ascii_line(text).isprintable()
    assert all(ord(letter) >= 32 or letter in "\t\n\r" for letter in xml_text(text))
