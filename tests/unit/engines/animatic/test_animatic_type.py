"""Text in every script, without the boxes of missing letters."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.engines.animatic.script_order import in_order_of_sight
from filmstudio.engines.animatic.typeface import (
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


def test_hebrew_reads_from_the_right() -> None:
    assert in_order_of_sight("אבג") == "גבא"
    assert in_order_of_sight("אב 12 ג") == "ג 12 בא"
    assert in_order_of_sight("plain (text)") == "plain (text)"


def test_arabic_letters_join() -> None:
    shown = in_order_of_sight("سلام")
    assert shown == "\ufee1\ufefc\ufeb3"


def test_a_vowel_written_before_its_consonant_goes_there() -> None:
    assert in_order_of_sight("\u0915\u093f") == "\u093f\u0915"


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
