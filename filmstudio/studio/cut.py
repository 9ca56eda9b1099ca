"""Cuts the takes into a film: timeline, one continuous mix, one join. An unchanged film is not cut again."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from filmstudio.digest import digest, file_digest
from filmstudio.errors import UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.film import FilmRecord
from filmstudio.model.plan import Plan
from filmstudio.model.take import Segment
from filmstudio.model.timeline import Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import FILMS, SEGMENTS

_CUT_VERSION = 2
"""Raise it when the same takes would give another film."""


_NATIVE_SOUND_VERSION = 1
"""Raise it when takes with sound of their own would be mixed in another way; other films stay as they are."""


def film_key(plan: Plan, engine: Capabilities) -> str:
    """Return the digest of everything that the film will be cut from."""
    return digest(
        {
            "schema": "film-key/1",
            "cut_version": _CUT_VERSION,
            "encoder": ENCODER_KEY,
            "native_sound": _NATIVE_SOUND_VERSION if any(shot.job.sound for shot in plan.shots) else None,
            "subtitle_track": not engine.draws_captions,
            "title": plan.title,
            "shots": [
                {
                    "job": shot.job.key,
                    "frames": shot.frames,
                    "tail_frames": shot.tail_frames,
                    "in": [shot.shot.transition_in.value, shot.shot.transition_in_s],
                    "out": [shot.shot.transition_out.value, shot.shot.transition_out_s],
                    "lines": [line.model_dump(mode="json", exclude={"mouth", "colour"}) for line in shot.lines],
                    "voices": [voice.as_json() for voice in shot.voices],
                }
                for shot in plan.shots
            ],
        }
    )


def find_finished(key: str, output: Path, folder: FilmFolder) -> FilmRecord | None:
    """Return the record of the film if it lies at `output` just as it was left."""
    record = folder.ledger.find(FILMS, place_key(key, output), FilmRecord)
    if record is None:
        return None
    try:
        facts = output.stat()
    except OSError:
        return None
    untouched = facts.st_size == record.size_bytes and facts.st_mtime_ns == record.modified_ns
    return record if untouched else None


def check_output(output: Path) -> None:
    """Make sure, before an hour of rendering, that the film can be written. Raises UsageError."""
    if not output.is_dir() and output.suffix.lower() not in (".mp4", ".mov", ".m4v"):
        raise UsageError(f"{output.name}: a film is written as .mp4 or .mov", hint=f"-o {output.with_suffix('.mp4')}")
    check_place(output)


def check_place(output: Path) -> None:
    """Make sure that a file can be written here. Raises UsageError."""
    if output.is_dir():
        raise UsageError(f"{output} is a folder", hint=f"give a file name: -o {output / 'film.mp4'}")
    probe = output.with_name(f".{secrets.token_hex(8)}.writable")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {error.strerror}", hint="choose another place with -o"
        ) from error


def cut_film(
    key: str,
    timeline: Timeline,
    engine: Capabilities,
    folder: FilmFolder,
    output: Path,
    reporter: Reporter,
) -> FilmRecord:
    """Write the film to `output`, whole or not at all, and enter it into the ledger.

    One render at a time writes there; where another has just written this very film, nothing is left to do.
    """
    lease = f"film-{digest(str(output.absolute()))}"
    waiting = f"another render is writing {output}: waiting for it"
    with folder.leases.held(lease, lambda: reporter.say(waiting)), disk_blamed(folder, output):
        return find_finished(key, output, folder) or _cut(key, timeline, engine, folder, output, reporter)


def _cut(
    key: str, timeline: Timeline, engine: Capabilities, folder: FilmFolder, output: Path, reporter: Reporter
) -> FilmRecord:
    from filmstudio.edit.cut import assemble
    from filmstudio.sound.mix import mix_film

    for remark in timeline.remarks:
        reporter.say(remark)
    reporter.begin("cut", timeline.frames)
    mix = None
    loudness = None
    if timeline.sounds:
        mix = folder.workspace / "mix.wav"
        loudness = mix_film(timeline, folder.vault.locate, mix).loudness_lufs
    assemble(
        timeline,
        mix,
        locate=folder.vault.locate,
        cached=_segments(folder),
        out=output,
        subtitle_track=not engine.draws_captions,
        progress=lambda frames: reporter.advance("cut", frames),
    )
    if mix:
        mix.unlink()
    reporter.end("cut")
    facts = output.stat()
    record = FilmRecord(
        key=key,
        path=str(output),
        size_bytes=facts.st_size,
        modified_ns=facts.st_mtime_ns,
        sha256=file_digest(output),
        loudness_lufs=loudness,
    )
    folder.ledger.enter(FILMS, place_key(key, output), record)
    return record


def place_key(key: str, output: Path) -> str:
    """Return the key under which the ledger knows that a film lies at a place."""
    return digest([key, str(output.absolute())])


def _segments(folder: FilmFolder) -> Callable[[str, Callable[[Path], None]], Path]:
    """Give the edit its cache: the path of a segment, made if it is not there whole."""

    def cached(key: str, make: Callable[[Path], None]) -> Path:
        kept = folder.ledger.find(SEGMENTS, key, Segment)
        if kept and folder.vault.is_sound(kept.picture):
            return folder.vault.locate(kept.picture)
        path = folder.workspace / f"{key}.mp4"
        make(path)
        picture = folder.vault.put(path)
        folder.ledger.enter(SEGMENTS, key, Segment(key=key, picture=picture))
        return folder.vault.locate(picture)

    return cached
