"""Scene ranges as people write them."""

from __future__ import annotations

import pytest

from filmstudio.characters.scene_ranges import covers, parse_ranges

ORDER = ["1", "2", "2A", "3", "A4", "4", "12A", "11", "12", "1-A"]


@pytest.mark.parametrize(
    ("ranges", "covered"),
    [
        ("", []),
        ("2", ["2"]),
        ("1-3", ["1", "2", "2A", "3"]),
        ("2a – 4", ["2A", "3", "A4", "4"]),
        ("1, 12A-12", ["1", "12A", "11", "12"]),
        ("1-A", ["1-A"]),
        ("9-99", ["12A", "11", "12"]),
        ("1-1", ["1"]),
        ("nonsense, 3", ["3"]),
    ],
)
def test_what_is_covered(ranges: str, covered: list[str]) -> None:
    assert [number for number in ORDER if covers(ranges, number, ORDER)] == covered


def test_without_a_script_numbers_are_counted_as_production_does() -> None:
    assert [number for number in ("A12", "12", "12A", "12B", "13") if covers("12-12A", number, ())] == ["12", "12A"]


def test_ranges_are_read_and_written_alike() -> None:
    assert ", ".join(map(str, parse_ranges(" 1 - 12,40 ; 12A–14, "))) == "1-12, 40, 12A-14"
    assert parse_ranges("") == ()


@pytest.mark.parametrize("wrong", ["12-1", "1-2-3", "all", "1-", "-3", "1..3", "x-y"])
def test_what_is_no_range_is_told(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"scene|backwards"):
        parse_ranges(wrong)
