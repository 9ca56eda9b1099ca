"""Text in every script, without the boxes of missing letters."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.media.reading_order import DirectedRun, in_order_of_sight
from filmstudio.media.typeface import (
    balanced,
    has_glyph,
    letters_without_font,
    set_line,
    width_of,
    wrap,
)

_NAMES = {
    "latin": "Éloïse Ångström-Đặng",
    "greek": "Ελένη Παπαδοπούλου",
    "cyrillic": "Наталья Щукина",
    "hebrew": "מרים לוי",
    "arabic": "ليلى حسن",
    "devanagari": "दीपिका सिन्हा",
    "bengali": "অনিতা সেন",
    "tamil": "தமிழ்ச்செல்வி",
    "thai": "สมชาย ใจดี",
    "georgian": "ნინო",
    "armenian": "Անահիտ",
    "chinese": "李小龙",
    "japanese": "さくら タロウ",
    "korean": "김민지",
    "ethiopic": "ሰላም",
    "marks": "“Well…” – no — yes! ¿Qué? №5 ♪ ☎",
}


@pytest.mark.parametrize("name", _NAMES.values(), ids=_NAMES.keys())
def test_names_in_many_scripts_have_letters(name: str) -> None:
    assert letters_without_font(name) == ""
    assert set_line(name, 30).max() > 200


def test_a_letter_that_a_font_does_not_have_is_known() -> None:
    assert has_glyph("A", "NotoSans")
    assert not has_glyph("李", "NotoSans")
    assert letters_without_font("a\U0010fffd") == "\U0010fffd"


def test_weights_differ_and_sizes_scale() -> None:
    assert width_of("Lamp", 40, 700) > width_of("Lamp", 40, 400) > width_of("Lamp", 20, 400)


def seen(text: str) -> list[tuple[str, bool]]:
    return [(run.text, run.rtl) for run in in_order_of_sight(text)]


def test_runs_stand_in_the_order_in_which_they_are_seen() -> None:
    assert seen("plain (text)") == [("plain (text)", False)]
    assert seen("אבג") == [("אבג", True)]
    assert seen("אב 12 ג") == [(" ג", True), ("12", False), ("אב ", True)]
    assert seen("in (אב) it") == [("in (", False), ("אב", True), (") it", False)]
    assert seen("") == []


@pytest.mark.parametrize("text", ["אב, 12 - ab!", "a ב c ד 5", "((א))", "‏a", "12 אב 13"])
def test_no_letter_is_lost_by_reordering(text: str) -> None:
    runs = in_order_of_sight(text)
    assert sorted("".join(run.text for run in runs)) == sorted(text)
    assert all(isinstance(run, DirectedRun) and run.text for run in runs)


def test_letters_join_and_stack() -> None:
    # Joined Arabic letters take another width than alone; a Devanagari cluster is narrower than its parts.
    assert abs(width_of("سلام", 40) - sum(width_of(char, 40) for char in "سلام")) > 4
    assert width_of("क्ष", 40) < 0.8 * (width_of("क", 40) + width_of("ष", 40))


def test_hebrew_is_set_from_the_right() -> None:
    first, last = set_line("א", 40), set_line("אבג", 40)
    assert np.array_equal(last[:, -first.shape[1] :][:, 3:-3] > 128, first[:, 3:-3] > 128) or (
        np.abs(last[:, -first.shape[1] :].astype(int) - first).mean() < 12
    )


def test_wrapping_keeps_every_word_and_the_limit() -> None:
    text = "Somebody has to climb the tower before the ships come in tonight"
    rows = wrap(text, 20, 180)
    assert " ".join(rows) == text
    assert all(width_of(row, 20) <= 180 for row in rows)
    even = balanced(text, 20, 400)
    assert " ".join(even) == text
    assert min(width_of(row, 20) for row in even) > 0.5 * max(width_of(row, 20) for row in even)


def test_a_word_longer_than_the_line_is_broken() -> None:
    rows = wrap("m" * 80, 20, 100)
    assert "".join(rows) == "m" * 80
    assert all(width_of(row, 20) <= 100 for row in rows)


def test_lines_of_one_size_share_a_baseline() -> None:
    assert set_line("gyp", 24).shape[0] == set_line("李", 24).shape[0]
    assert np.nonzero(set_line("H", 24))[0].max() == np.nonzero(set_line("E", 24))[0].max()
