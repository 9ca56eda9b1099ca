"""Hands a cut over to an editing program: the edit in its format, and the media beside it under names for people."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.media.safe_output import safe_output
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.conforming.edit_facts import edit_of
from filmstudio.studio.conforming.edit_writers import edit_suffixes, find_edit_writer
from filmstudio.studio.conforming.media_folder import Media, write_media
from filmstudio.studio.cutting.lay_cut import LaidCut

__all__ = ["HandedOver", "Media", "edit_suffixes", "hand_over"]


class HandedOver(NamedTuple):
    """What was written."""

    path: Path
    media: tuple[Path, ...]
    remarks: tuple[str, ...]
    """What the format does not hold, one sentence each."""


def hand_over(cut: LaidCut, out: Path, reporter: Reporter, *, media: Media = Media.COPY) -> HandedOver:
    """Write a cut to `out`, in the format of its ending, and its files into `media/` beside it.

    Raises ProjectError where nothing is shot, UsageError for an unknown ending or a place that cannot be written,
    MissingTool for a format whose library is not installed.
    """
    if cut.timeline is None:
        raise ProjectError(
            "there is no take to hand over yet", hint=f"make some: filmstudio render {cut.project.script}"
        )
    writer = find_edit_writer(out.suffix)
    edit, _ = edit_of(cut, cut.timeline, picture_suffix=media.picture_suffix)
    folder = out.absolute().parent
    files = write_media(edit, cut.timeline, cut.folder.vault, folder, media, reporter)
    with safe_output(out) as temporary:
        remarks = writer.write(edit, temporary, folder)
    for remark in remarks:
        reporter.say(f"{out.name}: {remark}")
    return HandedOver(out, files, remarks)
