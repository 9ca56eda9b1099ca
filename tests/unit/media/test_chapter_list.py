from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.media.chapter_list import chapter_list, one_line
from filmstudio.media.join import join_pictures
from filmstudio.media.picture_master import write_master
from filmstudio.media.probe import probe_film
from filmstudio.model.footage import Footage
from filmstudio.units import Resolution

SIZE = Resolution(64, 36)
HOSTILE = "a=b; #c \\ 'q' \"w\" [CHAPTER] %{x} 王 😀"


def _frames(count: int) -> Iterator[NDArray[np.uint8]]:
    for _ in range(count):
        yield np.full((SIZE.height, SIZE.width, 3), 90, np.uint8)


def test_chapters_end_where_the_next_begins_and_are_sorted() -> None:
    text = chapter_list([(30, "b"), (0, "a\nSTART=9"), (99, "behind the end")], 60, Fraction(24000, 1001)).decode()
    assert text.splitlines() == [
        ";FFMETADATA1",
        *("[CHAPTER]", "TIMEBASE=1001/24000", "START=0", "END=30", "title=a START\\=9"),
        *("[CHAPTER]", "TIMEBASE=1001/24000", "START=30", "END=60", "title=b"),
    ]


@pytest.mark.parametrize("rate", [Fraction(25), Fraction(30000, 1001)], ids=str)
def test_chapters_and_metadata_are_in_the_film_as_written(rate: Fraction, tmp_path: Path) -> None:
    segment, film = tmp_path / "a.mp4", tmp_path / "film.mp4"
    write_master(Footage(_frames(60), 60, SIZE, rate), segment)
    told = {"artist": f"A {HOSTILE}", "comment": "two\nlines"}
    chapters = [(0, "One"), (41, HOSTILE)]
    cues = b"1\n00:00:01,000 --> 00:00:02,000\nHi\n\n"
    join_pictures(
        [segment], None, film, rate=rate, frames=60, title="T", subtitles=cues, chapters=chapters, metadata=told
    )
    with av.open(str(film)) as container:
        found = [(one["start"] * (one["time_base"] or 0), one["metadata"]["title"]) for one in container.chapters()]
        assert container.metadata["artist"] == told["artist"]
        assert container.metadata["comment"] == "two lines"
    assert [title for _, title in found] == ["One", HOSTILE]
    # The container counts chapters in milliseconds.
    assert [float(start) for start, _ in found] == pytest.approx([0, float(41 / rate)], abs=6e-4)
    facts = probe_film(film)
    assert (facts.frames, facts.subtitle_tracks, facts.title) == (60, 1, "T")


def test_signs_that_nobody_sees_become_spaces() -> None:
    assert one_line("a\tb\u2028c\x00d") == "a b c d"
