"""The page on which references are shown: everything whole, nothing distorted, in reading order."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers.ltx_sheet import reference_sheet
from filmstudio.units import Resolution

COLOURS = [(200, 30, 30), (30, 160, 30), (30, 30, 200), (160, 120, 0), (120, 0, 160), (0, 140, 140)]


def pictures(*sizes: tuple[int, int]) -> list[Image.Image]:
    return [Image.new("RGB", size, colour) for size, colour in zip(sizes, COLOURS, strict=False)]


def box(page: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """Return left, top, width and height of a colour on the page."""
    found = np.all(np.abs(np.asarray(page, dtype=int) - colour) < 12, axis=2)
    rows, columns = np.nonzero(found)
    return (int(columns.min()), int(rows.min()), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)


@pytest.mark.parametrize("count", range(1, 7))
def test_every_picture_is_there_whole_and_undistorted(count: int) -> None:
    sizes = [(60, 90), (90, 60), (50, 50), (40, 120), (100, 50), (64, 64)][:count]
    page = reference_sheet(pictures(*sizes), Resolution(192, 128))
    assert page.size == (192, 128)
    for size, colour in zip(sizes, COLOURS, strict=False):
        _, _, width, height = box(page, colour)
        assert width / height == pytest.approx(size[0] / size[1], rel=0.12)


def test_the_page_is_used_as_well_as_it_can_be() -> None:
    upright = reference_sheet(pictures((40, 80), (40, 80), (40, 80)), Resolution(192, 96))
    lefts = [box(upright, colour)[0] for colour in COLOURS[:3]]
    assert lefts == sorted(lefts)
    assert len({box(upright, colour)[1] for colour in COLOURS[:3]}) == 1, "three upright pictures stand in one row"
    wide = reference_sheet(pictures((80, 20), (80, 20)), Resolution(96, 96))
    tops = [box(wide, colour)[1] for colour in COLOURS[:2]]
    assert tops[0] < tops[1], "two wide pictures stand one above the other"


def test_what_nothing_covers_is_white_and_a_page_may_be_empty() -> None:
    page = reference_sheet(pictures((10, 10)), Resolution(64, 32))
    assert page.getpixel((0, 0)) == (255, 255, 255)
    assert reference_sheet([], Resolution(32, 32)).getcolors() == [(32 * 32, (255, 255, 255))]


def test_a_picture_with_transparency_is_read_too() -> None:
    assert reference_sheet([Image.new("RGBA", (20, 20), (9, 9, 9, 255))], Resolution(32, 32)).mode == "RGB"
