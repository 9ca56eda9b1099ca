from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from filmstudio.media.file_names import concat_list, file_url


def test_a_relative_name_with_a_leading_dash_becomes_an_absolute_url() -> None:
    assert file_url(Path("-x:y.mp4")) == f"file:{Path.cwd()}/-x:y.mp4"


def test_quotes_are_closed_escaped_and_opened_again(tmp_path: Path) -> None:
    listing = concat_list([(Path("/it's.mp4"), 24)], Fraction(24), tmp_path)
    assert listing == b"ffconcat version 1.0\nfile '/it'\\''s.mp4'\nduration 1000000us\n"


def test_a_name_with_a_line_break_gets_a_link(tmp_path: Path) -> None:
    odd = tmp_path / "a\nb.mp4"
    odd.write_bytes(b"picture")
    links = tmp_path / "links"
    links.mkdir()
    lines = concat_list([(odd, 1)], Fraction(24), links).decode().splitlines()
    assert lines[1] == f"file '{links}/000000'"
    assert (links / "000000").read_bytes() == b"picture"


def test_lengths_never_drift_from_the_exact_position(tmp_path: Path) -> None:
    rate = Fraction(24000, 1001)
    listing = concat_list([(Path("/a.mp4"), 97)] * 1000, rate, tmp_path)
    lengths = [int(found) for found in re.findall(rb"duration (\d+)us", listing)]
    assert len(lengths) == 1000
    assert sum(lengths) == round(97_000 / rate * 1_000_000)
