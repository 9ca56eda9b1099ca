from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.edit.caption_lines import LINE_COLUMNS, caption_pages, columns, page_ends


def test_a_short_caption_is_one_line() -> None:
    assert caption_pages("  Low tide\nat four. ") == [["Low tide at four."]]


def test_two_lines_are_about_equally_long() -> None:
    text = "The lamp has burned every night since my father carried it up."
    assert caption_pages(text) == [["The lamp has burned every night", "since my father carried it up."]]


def test_a_long_speech_is_shown_in_pages_of_two_lines() -> None:
    pages = caption_pages("seventeen letters " * 12)
    assert len(pages) > 1
    assert all(1 <= len(page) <= 2 for page in pages)


def test_wide_scripts_count_double_and_marks_nothing() -> None:
    assert columns("灯台") == 4
    assert columns("e\u0301te\u0301") == 3
    assert columns("a\u200db") == 2


def test_a_script_without_spaces_is_cut_to_lines() -> None:
    pages = caption_pages("灯" * 50)
    assert [len(line) for page in pages for line in page] == [21, 21, 8]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_no_words_no_pages(text: str) -> None:
    assert caption_pages(text) == []


@given(st.text(max_size=300))
def test_nothing_is_lost_and_no_line_is_too_long(text: str) -> None:
    lines = [line for page in caption_pages(text) for line in page]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= LINE_COLUMNS for line in lines)
    assert all(lines)


def test_pages_share_the_time_by_their_length() -> None:
    assert page_ends([["aaaa", "bb"], ["cc"], ["dddd"]], 100, 124) == [112, 116, 124]
    assert page_ends([["only"]], 7, 9) == [9]


def test_no_page_is_left_with_the_last_word_alone() -> None:
    said = "no night harbour ship yes lamp night and yes"
    assert caption_pages(said, 1, 38) == [["no night harbour ship"], ["yes lamp night and yes"]]
    long = "The lamp has burned every night since my father carried it up these stairs, and it burns yet. Always."
    *_, last = caption_pages(long)
    assert len(" ".join(last).split()) > 3
