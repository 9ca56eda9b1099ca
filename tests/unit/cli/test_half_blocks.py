"""Pictures in half blocks: the right colours in the right places, never larger than asked."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.cli.half_blocks import half_blocks


def test_a_character_carries_two_pixels() -> None:
    rgb = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [9, 9, 9]]], np.uint8)
    text = half_blocks(rgb, 80, 24)
    assert text.plain == "\N{UPPER HALF BLOCK}" * 2
    colours = [(span.style.color.triplet, span.style.bgcolor.triplet) for span in text.spans]  # type: ignore[union-attr]
    assert colours == [((255, 0, 0), (0, 0, 255)), ((0, 255, 0), (9, 9, 9))]


@pytest.mark.parametrize(("width", "height"), [(400, 600), (3000, 10), (1, 900), (1, 1), (45, 45)])
def test_the_picture_fits(width: int, height: int) -> None:
    text = half_blocks(np.zeros((height, width, 3), np.uint8), 40, 20)
    lines = text.plain.split("\n")
    assert 1 <= len(lines) <= 20
    assert {len(line) for line in lines} == {len(lines[0])}
    assert 1 <= len(lines[0]) <= 40


def test_proportions_are_kept() -> None:
    lines = half_blocks(np.zeros((200, 200, 3), np.uint8), 40, 40).plain.split("\n")
    assert (len(lines[0]), len(lines)) == (40, 20)
