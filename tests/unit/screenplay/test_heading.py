"""Scene headings, taken apart."""

from __future__ import annotations

import pytest

from filmstudio.screenplay.heading import has_prefix, split_heading, split_number
from filmstudio.screenplay.times_of_day import TimeKind, time_kind


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("INT. VAN", "INT"),
        ("int van", "INT"),
        ("EXT. VAN", "EXT"),
        ("EST. VAN", "EST"),
        ("INT./EXT. VAN", "INT/EXT"),
        ("INT/EXT VAN", "INT/EXT"),
        ("INT. / EXT. VAN", "INT/EXT"),
        ("EXT/INT. VAN", "INT/EXT"),
        ("EXT./INT. VAN", "INT/EXT"),
        ("I/E VAN", "INT/EXT"),
        ("I/E. VAN", "INT/EXT"),
        ("I./E. VAN", "INT/EXT"),
        ("e/i van", "INT/EXT"),
        ("E./I. VAN", "INT/EXT"),
        ("INT.VAN", "INT"),
        ("INT\tVAN", "INT"),
    ],
)
def test_prefix(text: str, prefix: str) -> None:
    assert has_prefix(text)
    parts = split_heading(text)
    assert (parts.prefix, tuple(part.upper() for part in parts.location)) == (prefix, ("VAN",))


@pytest.mark.parametrize(
    "text", ["INTERIOR. VAN", "EXTENSION", "INT", "ESTATE. VAN", "I. VAN", "E VAN", "XINT. VAN", ""]
)
def test_no_prefix(text: str) -> None:
    assert not has_prefix(text)
    assert split_heading(text).prefix == ""


@pytest.mark.parametrize(
    ("text", "location", "time_of_day", "qualifiers"),
    [
        ("INT. LIGHTHOUSE - LAMP ROOM - NIGHT", ("LIGHTHOUSE", "LAMP ROOM"), "NIGHT", ()),
        ("INT. LIGHTHOUSE - LAMP ROOM", ("LIGHTHOUSE", "LAMP ROOM"), "", ()),
        ("INT. SEMI-DETACHED HOUSE — DAY", ("SEMI-DETACHED HOUSE",), "DAY", ()),
        ("INT - HOUSE -- DAY", ("HOUSE",), "DAY", ()),
        ("EXT. PIER - Magic Hour", ("PIER",), "Magic Hour", ()),
        ("EXT. PIER - PRE-DAWN", ("PIER",), "PRE-DAWN", ()),
        ("EXT. PIER - DAY TO NIGHT", ("PIER",), "DAY TO NIGHT", ()),
        ("EXT. PIER - DAY/NIGHT", ("PIER",), "DAY/NIGHT", ()),
        ("INT. VAN - DAY / DRIVING", ("VAN",), "DAY / DRIVING", ()),
        ("INT. VAN - 5:40 am", ("VAN",), "5:40 am", ()),
        ("INT. VAN - TWO HOURS LATER", ("VAN",), "TWO HOURS LATER", ()),
        ("INT. VAN - ANOTHER DAY", ("VAN",), "ANOTHER DAY", ()),
        ("INT. VAN - SAME", ("VAN",), "SAME", ()),
        ("INT. VAN - DAY - MOVING", ("VAN",), "DAY", ("MOVING",)),
        ("INT. VAN - DAY - CONTINUOUS", ("VAN",), "DAY", ("CONTINUOUS",)),
        ("INT. VAN - LATER - NIGHT", ("VAN",), "NIGHT", ("LATER",)),
        ("INT. VAN - NIGHT (1973)", ("VAN",), "NIGHT", ("1973",)),
        ("INT. VAN - (PRESENT) DAY [FLASHBACK]", ("VAN",), "DAY", ("PRESENT", "FLASHBACK")),
        ("INT. VAN (MOVING) - DAY", ("VAN",), "DAY", ("MOVING",)),
        ("INT. VAN [FLASHBACK", ("VAN [FLASHBACK",), "", ()),
        ("INT. MALL - NIGHT CLUB", ("MALL", "NIGHT CLUB"), "", ()),
        ("INT. NIGHT", ("NIGHT",), "", ()),
        ("INT. KITCHEN, NIGHT", ("KITCHEN",), "NIGHT", ()),
        ("INT. DR. VOSS. NIGHT", ("DR. VOSS",), "NIGHT", ()),
        ("INT. DR. VOSS", ("DR. VOSS",), "", ()),
        ("INT. 灯塔 - 夜", ("灯塔",), "夜", ()),
        ("ΣΠΗΛΙΑ - ΝΎΧΤΑ", ("ΣΠΗΛΙΑ",), "ΝΎΧΤΑ", ()),
        ("EXT. PLAYA - MEDIODÍA", ("PLAYA",), "MEDIODÍA", ()),
        ("INT.", (), "", ()),
        ("- NIGHT", ("NIGHT",), "", ()),
    ],
)
def test_parts(text: str, location: tuple[str, ...], time_of_day: str, qualifiers: tuple[str, ...]) -> None:
    parts = split_heading(text)
    assert (parts.location, parts.time_of_day, parts.qualifiers) == (location, time_of_day, qualifiers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EXT. PIER #7-B.2#", ("EXT. PIER", "7-B.2")),
        ("EXT. PIER#7#  ", ("EXT. PIER", "7")),
        ("EXT. PIER #٧#", ("EXT. PIER", "٧")),
        ("EXT. PIER #1# #2#", ("EXT. PIER #1#", "2")),
        ("EXT. PIER #7 B#", ("EXT. PIER #7 B#", None)),
        ("EXT. PIER ##", ("EXT. PIER ##", None)),
        ("EXT. PIER #7_B#", ("EXT. PIER #7_B#", None)),
        ("EXT. PIER #7# - DAY", ("EXT. PIER #7# - DAY", None)),
        ("#", ("#", None)),
    ],
)
def test_number(text: str, expected: tuple[str, str | None]) -> None:
    assert split_number(text) == expected


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("NIGHT", TimeKind.LIGHT),
        ("LATER THAT NIGHT", TimeKind.LIGHT),
        ("9 PM", TimeKind.LIGHT),
        ("THREE O'CLOCK", TimeKind.LIGHT),
        ("APRÈS-MIDI", TimeKind.LIGHT),
        ("ВЕЧЕР", TimeKind.LIGHT),
        ("CONT’D", TimeKind.RELATIVE),
        ("MOMENTS LATER", TimeKind.RELATIVE),
        ("PLUS TARD", TimeKind.RELATIVE),
        ("HOUR", None),
        ("1973", None),
        ("SUMMER", None),
        ("DAY CARE", None),
        ("", None),
    ],
)
def test_time_kind(part: str, kind: TimeKind | None) -> None:
    assert time_kind(part) is kind
