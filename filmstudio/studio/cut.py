"""Cuts the takes into a film: timeline, one continuous mix, one join. An unchanged film is not cut again."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from filmstudio.digest import digest
from filmstudio.edit.provenance_sheet import Provenance
from filmstudio.errors import UsageError
from filmstudio.media.encoder import ENCODER_KEY, FILM_SOUND
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.film import FilmRecord
from filmstudio.model.plan import Plan
from filmstudio.model.shots import ShotSpec
from filmstudio.model.soundtrack import WEB, Loudness, Treatment
from filmstudio.model.take import Segment
from filmstudio.model.timeline import Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cutting.facts import CutFacts
from filmstudio.studio.finished_films import enter_finished, find_finished, kept_sound
from filmstudio.studio.provenance.sidecar import film_comment, write_sidecar
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import SEGMENTS
from filmstudio.units import rate_text

_CUT_VERSION = 4
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


def sound_key(timeline: Timeline, loudness: Loudness) -> str:
    """Return the digest of everything that is heard in a film, whatever it shows."""
    return digest(
        {
            "schema": "sound-key/1",
            "cut_version": _CUT_VERSION,
            "native_sound": _NATIVE_SOUND_VERSION if any(one.native for one in timeline.sounds) else None,
            "encoder": dict(FILM_SOUND),
            "frames": timeline.frames,
            "rate": rate_text(timeline.rate),
            "sounds": [one.model_dump(mode="json", exclude={"name", "recording_key"}) for one in timeline.sounds],
            "loudness": loudness.model_dump(mode="json"),
        }
    )


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

    It is mixed to `loudness`; where nothing that is heard has changed its sound is copied from the film that was cut
    before, and every byte is the same as if it had been mixed. `metadata` goes into the file, by ffmpeg's names
    (`artist`). `provenance` is written beside the film and named in its comment. One render at a time writes there;
    where another has just written this very film, nothing is left to do.
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
    heard = sound_key(timeline, target)
    kept = kept_sound(heard, folder)
    mix = None
    loudness, remarks = (kept.loudness_lufs, kept.remarks) if kept else (None, ())
    if timeline.sounds and not kept:
        mix = folder.workspace / "mix.wav"
        report = mix_film(timeline, folder.vault.locate, mix, loudness=target)
        loudness, remarks = report.loudness_lufs, report.remarks
    for remark in remarks:
        reporter.say(remark)
    assemble(
        timeline,
        mix,
        locate=folder.vault.locate,
        cached=segment_cache(folder),
        out=output,
        sound_of=kept.film if kept else None,
        subtitle_track=not engine.draws_captions,
        metadata={**metadata, **({"comment": film_comment(provenance)} if provenance else {})},
        progress=lambda frames: reporter.advance("cut", frames),
    )
    for made in (mix, kept.film if kept else None):
        if made:
            made.unlink()
    reporter.end("cut")
    if provenance:  # before the record: a film that counts as finished has its sheet
        write_sidecar(provenance, output)
    return enter_finished(key, output, folder, loudness_lufs=loudness, sound_key=heard, sound_remarks=remarks)


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
