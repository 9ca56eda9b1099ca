"""The remarks: when they come, where, and when they do not."""

from __future__ import annotations

import pytest

from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.screenplay.reader import FountainReader

_SCENE = "INT. SHED - DAY\n\n"


def remarks(text: str) -> tuple[Diagnostic, ...]:
    return FountainReader().read_text(text, "case.fountain").diagnostics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 empty-document"]),
        ("Title: x\n\n[[note]]", ["1:1 empty-document"]),
        ("Wind.", ["1:1 no-scenes"]),
        (_SCENE + "Wind.", []),
        (_SCENE + "a /* b\n\n/* c", ["3:3 unclosed-boneyard"]),
        (_SCENE + "a [[b\n\nc]] [[d", ["3:3 unclosed-note", "5:5 unclosed-note"]),
        (_SCENE + "a [[b [[c]]", []),
        (_SCENE + "[[" * 50, ["3:1 unclosed-note"]),
        (_SCENE + "MARA\nHi.\n\nMARA\n\nWind.", ["6:1 orphan-cue"]),
        (_SCENE + "MARA\nHi.\n\nMara (O.S.)\n\nWind.", []),
        (_SCENE + "MARA\nHi.\n\n!MARA\n\nWind.", []),
        (_SCENE + "THUNDER\n\nWind.", []),
        (_SCENE + "@老王\n\nWind.", ["3:1 orphan-cue"]),
        (_SCENE + "SIGNAL LOST.\nStatic.", ["3:1 probable-action-cue"]),
        (_SCENE + "WHERE?\nStatic.", ["3:1 probable-action-cue"]),
        (_SCENE + "DR. NO.\nHi.\n\nDR. NO.\nBye.", []),
        (_SCENE + "@PANIC!\nHi.", []),
        (_SCENE + "BO JR.\nHi.", []),
        (".22 rifle on the table.", ["1:1 forced-numeric-heading"]),
        (".THE CAVE", []),
        (_SCENE + "CUT TO: ", ["3:1 transition-trailing-space"]),
        (_SCENE + "CUT TO:", []),
        (_SCENE + "CUT TO: [[x]]", []),
        (_SCENE + "LEV ^\nHi.", ["3:1 dual-without-partner"]),
        (_SCENE + "NORA\nHi.\n\nWind.\n\nLEV ^\nHi.", ["8:1 dual-without-partner"]),
        (_SCENE + "NORA\nHi.\n\nLEV ^\nHi.\n\nBO ^\nHi.", []),
        (_SCENE + "NORA\n~La\n\nLEV ^\nHi.", []),
        (_SCENE + "~La\n\nLEV ^\nHi.", ["5:1 dual-without-partner"]),
        (_SCENE + "NORA\nHi.\n\n= Both.\n\nLEV ^\nHi.", []),
        ("She reads it: blank.\n\n" + _SCENE + "Wind.", ["1:1 title-page-guess"]),
        ("Title: blank\nMood: grim\n\n" + _SCENE + "Wind.", []),
        ("Style: 16mm\n\n" + _SCENE + "Wind.", []),
        ("INT. A #1a#\n\nWind.\n\nINT. B #1A#\n\nINT. C #2#\n\nINT. D\n\nINT. E", ["5:1 duplicate-scene-number"]),
        (_SCENE + "MARA\nHi.\n\nMara\nBye.", ["6:1 looks-like-a-cue"]),
        (_SCENE + "MARA\nHi.\n\nMara (O.S.)\nBye.", ["6:1 looks-like-a-cue"]),
        (_SCENE + "MARA\nHi.\n\nShe yells\nMARA\nBye!", ["7:1 looks-like-a-cue"]),
        (_SCENE + "@老王\n走。\n\n老王\n走。", ["6:1 looks-like-a-cue"]),
        (_SCENE + "MARA\nHi.\n\n!Mara\nBye.", []),
        (_SCENE + "MARA\nHi.\n\nMara waits\nfor him.", []),
        (_SCENE + "MARA\nHi.\n\nHe looks for\nMara", []),
        (_SCENE + "MARA (O.S.)\nHi.\n\nMARA (quiet)\n\nWind.", ["6:1 orphan-cue"]),
        (_SCENE + "MARA\nHi.\n\nMARA\nHi.\n\nMARRA\nHi.", ["9:1 near-duplicate-character"]),
        (_SCENE + "DR. VOSS\nHi.\n\nDR VOSS\nHi.", ["6:1 near-duplicate-character"]),
        (_SCENE + "DR VOSS\nHi.\n\nDR. VOSS\nHi.\n\nDR. VOSS\nHi.", ["3:1 near-duplicate-character"]),
        (_SCENE + "MARA\nHi.\n\nMARA\nHi.\n\nMarra, 20, waves.\n\nMARRA\nHi.", []),
        (_SCENE + "MAN 1\nHi.\n\nMAN 1\nHi.\n\nMAN 2\nHi.", []),
        (_SCENE + "JOHN\nHi.\n\nJOAN\nHi.\n\nJOHN\nHi.", []),
        (_SCENE + "MARA\nHi.\n\nMARA (V.O.)\nHi.\n\nMara\n\n@Mara\nHi.", []),
        (_SCENE + "Wi\x00nd\x00.", ["3:3 control-character"]),
        (_SCENE + "a\u2028b\x0c\n\n\ufeffc\x85", ["3:2 control-character", "5:1 control-character"]),
        (_SCENE + "Wind.\nEXT. PIER\n\nRain.", ["4:1 forced-needed"]),
        (_SCENE + "EXT. PIER\nRain.", ["3:1 forced-needed"]),
        (_SCENE + "Wind.\nCUT TO:", ["4:1 forced-needed"]),
        (_SCENE + "!EXT. PIER\nRain.", []),
        (_SCENE + "Int. 12 rings.\nRain.", []),
    ],
)
def test_remarks(text: str, expected: list[str]) -> None:
    found = remarks(text)
    assert [f"{remark.span.line}:{remark.span.column} {remark.code}" for remark in found] == expected


def test_only_an_open_boneyard_stops_the_film() -> None:
    found = remarks("a /* b\n\n[[c\n\nLEV ^\nHi.\n\nd\x00")
    assert {remark.code: remark.severity for remark in found} == {
        "no-scenes": Severity.WARNING,
        "unclosed-boneyard": Severity.ERROR,
        "unclosed-note": Severity.WARNING,
        "dual-without-partner": Severity.WARNING,
        "control-character": Severity.WARNING,
    }


def test_messages_name_what_they_are_about() -> None:
    messages = [
        remark.message for remark in remarks("INT. A #7#\n\nINT. B #7#\n\nOH NO!\nHi.\n\nMARA\nHi.\n\nMARA\n\nx")
    ]
    assert "scene number 7 is already taken in line 1" in messages[0]
    assert "'OH NO!'" in messages[1]
    assert messages[2].startswith("MARA says nothing here")
