"""Cuts the takes into a film: timeline, one continuous mix, one join. An unchanged film is not cut again."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from filmstudio.digest import digest, file_digest
from filmstudio.edit.provenance_sheet import Provenance
from filmstudio.errors import UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.film import FilmRecord
from filmstudio.model.plan import Plan
from filmstudio.model.shots import ShotSpec
from filmstudio.model.soundtrack import WEB, Loudness, Treatment
from filmstudio.model.take import Segment
from filmstudio.model.timeline import Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cutting.facts import CutFacts
from filmstudio.studio.provenance.sidecar import film_comment, write_sidecar
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import FILMS, SEGMENTS

_CUT_VERSION = 3
"""Raise it when the same takes would give another film."""


_NATIVE_SOUND_VERSION = 1
"""Raise it when takes with sound of their own would be mixed in another way; other films stay as they are."""

_NO_FACTS = CutFacts()


def film_key(plan: Plan, engine: Capabilities, facts: CutFacts = _NO_FACTS) -> str:
    """Return the digest of everything that the film will be cut from."""
    return digest(
        {
            "schema": "film-key/1",
            "cut_version": _CUT_VERSION,
            "encoder": ENCODER_KEY,
            "native_sound": _NATIVE_SOUND_VERSION if any(shot.job.sound for shot in plan.shots) else None,
            "subtitle_track": not engine.draws_captions,
            "title": plan.title,
            "cut": facts.as_key(),
            "shots": [
                {
                    "job": shot.job.key,
                    "frames": shot.frames,
                    "tail_frames": shot.tail_frames,
                    "in": [shot.shot.transition_in.value, shot.shot.transition_in_s],
                    "out": [shot.shot.transition_out.value, shot.shot.transition_out_s],
                    "words": shot.shot.title if shot.shot.title != shot.job.title else "",
                    "lines": [line.model_dump(mode="json", exclude={"mouth", "colour"}) for line in shot.lines],
                    "voices": [voice.as_json() for voice in shot.voices],
                    "heard": _heard(shot.shot),
                }
                for shot in plan.shots
            ],
        }
    )


def _heard(shot: ShotSpec) -> list[list[str]]:
    """Return how a shot's lines reach us: who is beside the picture is heard from where the people in it look."""
    beside = any(line.treatment is Treatment.OFF_AXIS for line in shot.lines)
    looking = [f"{person.name} {person.facing.value}" for person in shot.people] if beside else []
    return [[line.treatment.value for line in shot.lines], looking]


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
    *,
    loudness: Loudness = WEB,
    metadata: Mapping[str, str] | None = None,
    provenance: Provenance | None = None,
) -> FilmRecord:
    """Write the film to `output`, whole or not at all, and enter it into the ledger.

    It is mixed to `loudness`; `metadata` goes into the file, by ffmpeg's names (`artist`). `provenance` is written
    beside the film and named in its comment. One render at a time writes there; where another has just written this
    very film, nothing is left to do.
    """
    lease = f"film-{digest(str(output.absolute()))}"
    waiting = f"another render is writing {output}: waiting for it"
    with folder.leases.held(lease, lambda: reporter.say(waiting)), disk_blamed(folder, output):
        finished = find_finished(key, output, folder)
        return finished or _cut(key, timeline, engine, folder, output, reporter, loudness, metadata or {}, provenance)


def _cut(
    key: str,
    timeline: Timeline,
    engine: Capabilities,
    folder: FilmFolder,
    output: Path,
    reporter: Reporter,
    target: Loudness,
    metadata: Mapping[str, str],
    provenance: Provenance | None,
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
        loudness = mix_film(timeline, folder.vault.locate, mix, loudness=target).loudness_lufs
    assemble(
        timeline,
        mix,
        locate=folder.vault.locate,
        cached=segment_cache(folder),
        out=output,
        subtitle_track=not engine.draws_captions,
        metadata={**metadata, **({"comment": film_comment(provenance)} if provenance else {})},
        progress=lambda frames: reporter.advance("cut", frames),
    )
    if mix:
        mix.unlink()
    reporter.end("cut")
    if provenance:  # before the record: a film that counts as finished has its sheet
        write_sidecar(provenance, output)
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


def segment_cache(folder: FilmFolder) -> Callable[[str, Callable[[Path], None]], Path]:
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
