"""Writes a cut to files, each by its ending: our own sheet as JSON, and whatever formats writers are installed for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.ports.reporter import Reporter
from filmstudio.ports.writer import Writer
from filmstudio.studio.conforming.hand_over import Media, edit_suffixes, hand_over
from filmstudio.studio.cut import check_place
from filmstudio.studio.cutting.lay_cut import LaidCut
from filmstudio.studio.plugins import find_writer, writer_names

OWN = ".json"
"""The Timeline sheet itself, schema `timeline/1`."""


def check_places(places: Sequence[Path]) -> None:
    """Make sure that every file can be written, before anything is laid. Raises UsageError that names the endings."""
    for place in places:
        if place.suffix.lower() != OWN and place.suffix.lower() not in edit_suffixes():
            _writer(place.suffix)
        check_place(place)


def write_cut(
    cut: LaidCut, places: Sequence[Path], reporter: Reporter, *, media: Media = Media.COPY
) -> tuple[Path, ...]:
    """Write a cut to files; return them. Beside what an editing program opens lies its media.

    Raises ProjectError where nothing is shot that could be written, and as `hand_over`.
    """
    if not places:
        return ()
    timeline = cut.timeline
    if timeline is None:
        raise ProjectError("there is no take to cut yet", hint=f"make some: filmstudio render {cut.project.script}")
    for place in places:
        if place.suffix.lower() == OWN:
            write_whole(place, timeline.model_dump_json(by_alias=True, indent=1).encode() + b"\n")
        elif place.suffix.lower() in edit_suffixes():
            hand_over(cut, place, reporter, media=media)
        else:
            write_whole(place, _writer(place.suffix).write(timeline))
    return tuple(places)


def _writer(suffix: str) -> Writer:
    endings = {OWN, *edit_suffixes()}
    for name in writer_names():
        writer = find_writer(name)
        if writer.suffix == suffix.lower():
            return writer
        endings.add(writer.suffix)
    raise UsageError(
        f"a cut is not written as {suffix or 'a file without an ending'}", hint=f"endings: {', '.join(sorted(endings))}"
    )
