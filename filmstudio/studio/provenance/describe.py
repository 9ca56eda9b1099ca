"""Gathers what the film's folder knows of everything in a timeline, and tells how the film was made."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio import __version__
from filmstudio.edit.provenance import KnownOfFilm, provenance_of
from filmstudio.edit.provenance_sheet import Provenance
from filmstudio.errors import FilmstudioError
from filmstudio.model.ambience import Ambience
from filmstudio.model.cast import Cast
from filmstudio.model.plan import Plan
from filmstudio.model.take import Recording, Take
from filmstudio.model.timeline import Timeline
from filmstudio.sound.ambience_kinds import Tone
from filmstudio.studio.cutting.prepared_sounds import tone_key
from filmstudio.studio.plugins import find_engine, find_voice
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import LINES, TAKES
from filmstudio.takes.prepared_sounds import SOUNDS, PreparedSound
from filmstudio.takes.slates import Slates


def describe_film(
    timeline: Timeline, folder: FilmFolder, *, plan: Plan | None = None, cast: Cast | None = None
) -> Provenance:
    """Return how a film is made that is cut by a timeline from what lies in a folder.

    Takes and recordings are found by the timeline's keys, so that it serves a film that is rendered, one that is
    assembled and one whose edit came back. `plan` adds the script's lines, `cast` whose voice is spoken by what.
    Writes nothing and reads no picture.
    """
    ledger = folder.ledger
    keys = dict.fromkeys(clip.take_key for clip in timeline.clips)
    takes = {key: take for key in keys if (take := ledger.find(TAKES, key, Take)) is not None}
    spoken = dict.fromkeys(sound.recording_key for sound in timeline.sounds if not sound.native)
    recordings = {key: said for key in spoken if (said := ledger.find(LINES, key, Recording)) is not None}
    slates = Slates(folder.root)
    shots = dict.fromkeys(clip.shot for clip in timeline.clips)
    numbers = {entry.key: entry.number for shot in shots for entry in slates.of(shot)}
    known = KnownOfFilm(
        takes=takes,
        recordings=recordings,
        numbers=numbers,
        script_lines=_script_lines(plan) if plan else {},
        voices=dict(_voices(cast)) if cast else {},
        tones=dict(_tones(folder)) if timeline.sounds else {},
        drawing=frozenset(name for name in {take.job.engine for take in takes.values()} if _draws(name)),
        software=(f"filmstudio {__version__}",),
    )
    return provenance_of(timeline, known)


def _script_lines(plan: Plan) -> dict[str, int]:
    return {planned.shot.id: planned.shot.spans[0].line for planned in plan.shots if planned.shot.spans}


def _voices(cast: Cast) -> Iterator[tuple[str, str]]:
    """Yield who speaks by which voice engine; one that is not installed any more is told by its name."""
    for member in cast.members:
        spec = member.voice
        try:
            told = f"{spec.engine} ({find_voice(spec.engine).version})"
        except FilmstudioError:
            told = spec.engine
        for name in (member.name, *member.aliases):
            yield name.casefold(), told


def _tones(folder: FilmFolder) -> Iterator[tuple[str, str]]:
    """Yield the noise that was made for this film, by the digest of its file."""
    for kind in Ambience:
        for tone in (Tone(kind, inside, night) for inside in (False, True) for night in (False, True)):
            kept = folder.ledger.find(SOUNDS, tone_key(tone), PreparedSound)
            if kept is not None:
                yield kept.sound.sha256, tone.name


def _draws(engine: str) -> bool:
    """Say whether an engine draws. One that nobody knows here any more is taken for a model: that claims too much."""
    try:
        return find_engine(engine).capabilities(None).draws
    except FilmstudioError:
        return False
