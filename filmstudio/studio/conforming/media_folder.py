"""The media beside an edit: every file under the name that the edit gives it. Nothing points into the vault.

Copies by default: editing programs write into media they import (Premiere Pro its XMP, for one), and what is written
through a hard link is written into the vault, where a take that changes is a take that is lost.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from filmstudio.digest import file_digest
from filmstudio.edit.handover.lay_edit import MEDIA_FOLDER, SOUND_NUMBER
from filmstudio.errors import UsageError
from filmstudio.media.safe_output import safe_output
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Sound, Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.ports.writer import EditFile, EditSheet
from filmstudio.takes.vault import Vault

_BLOCK_SAMPLES = 1 << 18


class Media(StrEnum):
    """How the files of an edit come to lie beside it."""

    COPY = "copy"
    LINK = "link"
    """Hard links: no space, and a program that writes into its media changes the take itself."""
    PRORES = "prores"
    """Pictures as ProRes 422 HQ, for programs that cut it better than H.264."""

    @property
    def picture_suffix(self) -> str:
        """The ending of pictures, empty for the masters' own."""
        return ".mov" if self is Media.PRORES else ""


def write_media(
    edit: EditSheet, timeline: Timeline, vault: Vault, folder: Path, media: Media, reporter: Reporter
) -> tuple[Path, ...]:
    """Lay every file of an edit into `folder`; return them. What is there already and the same is left alone.

    Raises UsageError where a file of that name is another one, or nothing can be written.
    """
    blobs, sounds = _pictures(edit, timeline), _sounds(edit, timeline)
    try:
        (folder / MEDIA_FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder / MEDIA_FOLDER} cannot be made: {error.strerror or error}") from error
    missing = sum(not (folder / file.path).exists() for file in edit.files)
    if missing:
        reporter.begin("media", len(edit.files))
    written = []
    for file in edit.files:
        target = folder / file.path
        if file in blobs:
            _write_picture(vault.locate(blobs[file]), target, media, edit, file)
        elif sounds[file].loops:
            _write_loop(vault.locate(sounds[file].sound), target, sounds[file])
        else:
            _place(vault.locate(sounds[file].sound), target, media)
        written.append(target)
        if missing:
            reporter.advance("media", len(written))
    if missing:
        reporter.end("media")
        reporter.say(f"{len(written)} files in {folder / MEDIA_FOLDER}")
    return tuple(written)


def _pictures(edit: EditSheet, timeline: Timeline) -> Mapping[EditFile, Blob]:
    """Return what lies in the vault of every picture file: the edit's pictures stand in the order of the clips."""
    clips = [clip for track in edit.tracks if track.picture for clip in track.clips]
    return {clip.file: was.picture for clip, was in zip(clips, timeline.clips, strict=True)}


def _sounds(edit: EditSheet, timeline: Timeline) -> Mapping[EditFile, Sound]:
    clips = [clip for track in edit.tracks if not track.picture for clip in track.clips]
    return {clip.file: timeline.sounds[int(clip.facts[SOUND_NUMBER])] for clip in clips}


def _write_picture(master: Path, target: Path, media: Media, edit: EditSheet, file: EditFile) -> None:
    if media is not Media.PRORES:
        _place(master, target, media)
    elif not target.exists():
        from filmstudio.media.reencode_prores import write_prores

        write_prores(master, target, edit.rate, reel=file.reel)


def _place(source: Path, target: Path, media: Media) -> None:
    if target.exists():
        if target.samefile(source) or _same(source, target):
            return
        raise UsageError(
            f"{target} is there already and is another file", hint="give another folder with -o, or move that file away"
        )
    try:
        if media is Media.LINK:
            os.link(source, target)
            return
    except OSError:  # another file system, or one without links: a copy serves as well
        pass
    with safe_output(target) as temporary:
        shutil.copyfile(source, temporary)


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and file_digest(one) == file_digest(other)


def _write_loop(source: Path, target: Path, sound: Sound) -> None:
    """Write a looped sound as long as it is heard, read in a circle as the mix does; 24 bits."""
    from filmstudio.sound.wav import WavWriter, read_wav_slice, wav_shape

    if target.exists():
        return  # its name holds the digest of the loop
    shape = wav_shape(source)
    with safe_output(target) as temporary, WavWriter(temporary, shape.channels, shape.sample_rate_hz, bits=24) as wav:
        left, at = sound.samples, sound.from_sample % max(shape.samples, 1)
        while left > 0 and shape.samples:
            block = read_wav_slice(source, at, min(left, shape.samples - at, _BLOCK_SAMPLES))
            wav.write(block)
            left -= block.shape[0]
            at = (at + block.shape[0]) % shape.samples
