"""Black, and clips and sounds from elsewhere, become files of the vault: of the film's size, rate and codec."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.digest import digest, file_digest
from filmstudio.errors import ProjectError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.take import Blob, Segment
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.conforming.takes_of_edit import BLACK, FOREIGN
from filmstudio.studio.cutting.prepared_sounds import prepare_file
from filmstudio.studio.film_tables import Fit
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import SEGMENTS
from filmstudio.units import rate_text

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame
    from filmstudio.units import Resolution


def with_outside_pieces(
    timeline: Timeline, foreign: Mapping[str, Path], fit: Fit, folder: FilmFolder, reporter: Reporter
) -> Timeline:
    """Return the timeline with a file in the vault for everything that is no take and no recording.

    The folder must be open. Raises ProjectError for a clip that is shorter than it says, EngineError where one
    cannot be made.
    """
    owned = [one.take_key for one in timeline.clips] + [one.recording_key for one in timeline.sounds]
    count = sum(key.startswith(FOREIGN) for key in owned)
    if count:
        reporter.begin("clips", count)
    clips, sounds, done = [], [], 0
    for clip in timeline.clips:
        clips.append(_with_picture(clip, timeline, foreign, fit, folder, reporter))
        done += clip.take_key.startswith(FOREIGN)
        if count:
            reporter.advance("clips", done)
    for sound in timeline.sounds:
        sounds.append(_with_sound(sound, foreign, folder))
        done += sound.recording_key.startswith(FOREIGN)
        if count:
            reporter.advance("clips", done)
    if count:
        reporter.end("clips")
    return timeline.model_copy(update={"clips": tuple(clips), "sounds": tuple(sounds)})


def _with_sound(sound: Sound, foreign: Mapping[str, Path], folder: FilmFolder) -> Sound:
    if not sound.recording_key.startswith(FOREIGN):
        return sound
    path = foreign[sound.recording_key]
    ready = prepare_file(path, sound.name, file_digest(path), folder)
    samples = min(sound.samples, ready.samples - sound.from_sample)  # a header may promise some more than there is
    if samples < 1:
        raise ProjectError(f"{path}: ends before the part of it that the edit uses")
    return sound.model_copy(update={"sound": ready.sound, "samples": samples})


def _with_picture(
    clip: Clip, timeline: Timeline, foreign: Mapping[str, Path], fit: Fit, folder: FilmFolder, reporter: Reporter
) -> Clip:
    frames = clip.head_frames + clip.frames + clip.tail_frames
    made = {"size": list(timeline.size), "rate": rate_text(timeline.rate), "frames": frames, "encoder": ENCODER_KEY}
    if clip.take_key.startswith(BLACK):
        key = digest({"schema": "black/1", **made})
        picture = _cached(key, folder, lambda out: _write_black(out, timeline, frames))
    elif clip.take_key.startswith(FOREIGN):
        path = foreign[clip.take_key]
        key = digest({"schema": "foreign-clip/1", "sha256": file_digest(path), "fit": fit.value, **made})
        picture = _cached(key, folder, lambda out: _take_in(path, out, timeline, frames, fit, reporter))
    else:
        return clip
    return clip.model_copy(update={"picture": picture})


def _cached(key: str, folder: FilmFolder, make: Callable[[Path], None]) -> Blob:
    kept = folder.ledger.find(SEGMENTS, key, Segment)
    if kept is not None and folder.vault.is_sound(kept.picture):
        return kept.picture
    path = folder.workspace / f"{key}.mp4"
    make(path)
    picture = folder.vault.put(path)
    folder.ledger.enter(SEGMENTS, key, Segment(key=key, picture=picture))
    return picture


def _write_black(out: Path, timeline: Timeline, frames: int) -> None:
    from filmstudio.media.picture_master import write_master
    from filmstudio.model.footage import Footage

    write_master(Footage(_black_frames(timeline.size, frames), frames, timeline.size, timeline.rate), out)


def _black_frames(size: Resolution, frames: int) -> Iterator[Frame]:
    import numpy as np

    black = np.zeros((size.height, size.width, 3), dtype=np.uint8)
    for _ in range(frames):
        yield black


def _take_in(path: Path, out: Path, timeline: Timeline, frames: int, fit: Fit, reporter: Reporter) -> None:
    from filmstudio.media.conform_clip import conform_clip

    done = conform_clip(path, out, size=timeline.size, rate=timeline.rate, frames=frames, fit=fit.value)
    if done.frames < frames:
        raise ProjectError(f"{path}: has {done.frames} frames, the edit asks for {frames}")
    for remark in done.remarks:
        reporter.say(remark)
