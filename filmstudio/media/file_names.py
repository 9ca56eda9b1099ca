"""How file names are handed to ffmpeg, so that no character in them means anything.

A name is otherwise taken apart: `a:b.mp4` is a protocol, `-x.mp4` an option, and a quote ends a line of a list.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path


def file_url(path: Path) -> str:
    """Return the URL under which ffmpeg opens exactly this file (not resolved: links stay links)."""
    return f"file:{path.absolute()}"


def concat_list(segments: Sequence[tuple[Path, int]], rate: Fraction, folder: Path) -> bytes:
    """Return a list for ffmpeg's concat demuxer: each file with its length in frames.

    The lengths are differences of rounded positions. The demuxer counts in microseconds and would add up rounded
    lengths otherwise, which moves frames off the grid after some hundred segments. A name with a line break cannot be
    written in such a list: it gets a link in `folder`, which must be empty and stay until the list has been read.
    """
    lines = [b"ffconcat version 1.0"]
    position = start_us = 0
    for number, (path, frames) in enumerate(segments):
        position += frames
        end_us = round(position * 1_000_000 / rate)
        lines.append(b"file '%s'" % _listable(path, folder / f"{number:06}").replace(b"'", b"'\\''"))
        lines.append(b"duration %dus" % (end_us - start_us))
        start_us = end_us
    return b"\n".join([*lines, b""])


def _listable(path: Path, link: Path) -> bytes:
    name = os.fsencode(path.absolute())
    if b"\n" not in name and b"\r" not in name:
        return name
    link.symlink_to(path.absolute())
    return os.fsencode(link)
