"""Names between names: always one more, never one twice, always in order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.breakdown.identity.scene_numbers import number_scenes
from filmstudio.breakdown.identity.slate_names import name_shots, path_order, paths_between, read_path


def _never(name: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("scene", "names", "expected"),
    [
        ("12", [None, None], ["12A", "12B"]),
        ("12", ["12A", None, "12B"], ["12A", "12A1", "12B"]),
        ("12", ["12A", None, None, "12B"], ["12A", "12A1", "12A2", "12B"]),
        ("12", ["12A", "12A1", None, "12A2"], ["12A", "12A1", "12A1A", "12A2"]),
        ("12", ["12A", None, "12A1"], ["12A", "12A01", "12A1"]),
        ("12", ["12A", None, "12A01"], ["12A", "12A001", "12A01"]),
        ("12", ["12A1", None, "12A1A"], ["12A1", "12A1A0", "12A1A"]),
        ("12", ["12A1", None, "12B"], ["12A1", "12A2", "12B"]),
        ("12", [None, "12A"], ["12A0", "12A"]),
        ("12", [None, None, None, "12A"], ["12A0", "12A0A", "12A0B", "12A"]),
        ("12", [None, "12A0", "12A"], ["12A00", "12A0", "12A"]),
        ("12", ["12A00", None, "12A"], ["12A00", "12A0", "12A"]),
        ("12", ["12H", None], ["12H", "12J"]),
        ("12", ["12Z", None], ["12Z", "12AA"]),
        ("12", ["12A", None, "12C"], ["12A", "12B", "12C"]),
        ("12", ["12B", None, "12A", None], ["12B", "12B1", "12A", "12C"]),
        ("12", ["7C", None, "3-A"], ["7C", "12A", "3-A"]),
        ("12", ["12A", "HERO", None, "12b"], ["12A", "HERO", "12A1", "12b"]),
        ("12A", ["12A-A", None, "12A-B"], ["12A-A", "12A-A1", "12A-B"]),
        ("3-2", ["3-2A", None], ["3-2A", "3-2B"]),
        ("ß", ["ß-A", None], ["ß-A", "ß-B"]),
    ],
)
def test_slates_between(scene: str, names: list[str | None], expected: list[str]) -> None:
    assert name_shots(scene, names, _never) == expected


def test_a_slate_that_was_ever_used_is_not_given_again() -> None:
    ever = {"4c", "4d", "4a1"}
    names = name_shots("4", ["4A", None, "4B", None], ever.__contains__)
    assert names == ["4A", "4A2", "4B", "4E"]


def test_slates_of_other_scenes_are_not_this_scenes() -> None:
    assert read_path("12A1b", "12") == ("A", "1", "B")
    assert read_path("112A", "12") is None
    assert read_path("12A-B", "12") is None
    assert read_path("12IA", "12") is None
    assert read_path("12", "12") is None
    assert read_path("12A" + "9" * 5000, "12") is None


@given(st.lists(st.integers(min_value=0, max_value=40), max_size=60))
def test_wherever_one_inserts_slates_stay_in_order(places: list[int]) -> None:
    names: list[str | None] = []
    for place in places:
        names.insert(place % (len(names) + 1), None)
        names[:] = name_shots("7", names, set[str]().__contains__)
    paths = [read_path(name or "", "7") for name in names]
    orders = [path_order(path) for path in paths if path is not None]
    assert len(orders) == len(names)
    assert orders == sorted(orders)
    assert len(set(names)) == len(names)
    assert not any(re.search("[IO]", name or "") for name in names)


@given(st.lists(st.integers(min_value=0, max_value=40), min_size=2, max_size=12), st.integers(0, 10))
def test_options_never_end_and_lie_between(places: list[int], gap: int) -> None:
    names: list[str | None] = []
    for place in places:
        names.insert(place % (len(names) + 1), None)
        names[:] = name_shots("7", names, set[str]().__contains__)
    index = gap % (len(names) - 1)
    before, after = (read_path(names[index + step] or "", "7") or () for step in (0, 1))
    options = paths_between(before, after)
    drawn = [next(options) for _ in range(40)]
    assert len(set(drawn)) == 40
    assert all(path_order(before) < path_order(path) < path_order(after) for path in drawn)


@pytest.mark.parametrize(
    ("numbers", "used", "expected"),
    [
        (["2", None, None, "3"], [], ["2", "2A", "2B", "3"]),
        ([None, None, "1"], [], ["A1", "B1", "1"]),
        (["2", None, "2A"], [], ["2", "A2A", "2A"]),
        (["2A", None, "2B"], [], ["2A", "A2B", "2B"]),
        (["2A", "A2B", None, "2B"], [], ["2A", "A2B", "B2B", "2B"]),
        (["2A", None, "A2B"], [], ["2A", "AA2B", "A2B"]),
        (["2H", None, "3"], [], ["2H", "2J", "3"]),
        (["1", "2", None], ["7"], ["1", "2", "8"]),
        (["1", None, "2"], ["1A", "1b"], ["1", "1C", "2"]),
        (["5", None, "2", None], [], ["5", "5A", "2", "6"]),
        ([None], [], ["1"]),
        (["Prologue", None, "1"], [], ["Prologue", "A1", "1"]),
        (["Prologue", None, "Epilogue"], [], ["Prologue", "Prologue-2", "Epilogue"]),
        ([None, "Prologue"], [], ["Prologue-2", "Prologue"]),
        (["3-2", None, "4"], [], ["3-2", "A4", "4"]),
    ],
)
def test_scene_numbers_between(numbers: list[str | None], used: list[str], expected: list[str]) -> None:
    assert number_scenes(numbers, used) == expected


@given(st.lists(st.integers(min_value=0, max_value=200), max_size=80))
def test_scene_numbers_are_never_given_twice(places: list[int]) -> None:
    numbers: list[str | None] = ["1", "2", "3"]
    for place in places:
        before = list(numbers)
        numbers.insert(place % (len(numbers) + 1), None)
        numbers[:] = number_scenes(numbers, [])
        assert [number for number in numbers if number in before] == before
    assert len({(number or "").casefold() for number in numbers}) == len(numbers)
