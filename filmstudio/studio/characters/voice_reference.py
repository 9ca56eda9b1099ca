"""Keeps a recording of somebody's voice beside their record, under its digest."""

from __future__ import annotations

from pathlib import Path

from filmstudio.characters.anchors import FileState, file_state
from filmstudio.characters.media_paths import refuse_outside
from filmstudio.characters.recordings import VoiceRecording, load_recording
from filmstudio.characters.store import Entry
from filmstudio.characters.store_names import slug_of
from filmstudio.errors import ProjectError
from filmstudio.media.safe_output import write_whole

_FOLDER = "voice"
NO_IMITATION = "the bundled voice cannot imitate a recording; it is kept for voices that can"


def keep_recording(entry: Entry, source: Path) -> tuple[dict[str, object], str]:
    """Copy a recording into the character's folder; return the keys of `[voice]` that pin it, and a sentence on it.

    The one that is pinned already is not copied again. Raises ProjectError for what is no recording, and where
    nothing can be written.
    """
    recording = load_recording(source)
    file = _place(entry, source, recording)
    channels = "mono" if recording.channels == 1 else "stereo"
    told = f"recording {file} pinned ({recording.seconds:.1f} s, {channels}, {recording.rate_hz / 1000:g} kHz)"
    return {"reference": file, "reference_sha256": recording.sha256}, told


def _place(entry: Entry, source: Path, recording: VoiceRecording) -> str:
    stem, number = f"{_FOLDER}/{slug_of(source.stem)}", 1
    while True:
        file = f"{stem}{'' if number == 1 else f'-{number}'}.wav"
        path = entry.folder / file
        refuse_outside(entry.folder, path)
        if file_state(path, recording.sha256) is FileState.WHOLE:
            return file
        if not path.exists():
            break
        number += 1
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, recording.data)
    except OSError as error:
        raise ProjectError(f"{error.filename or path}: {error.strerror or error}") from error
    return file
