"""Has every line spoken once: recordings are found in the ledger by what is said and how, or made and kept."""

from __future__ import annotations

from collections.abc import Mapping

from filmstudio.model.cast import Cast
from filmstudio.model.shots import Line, ShotList
from filmstudio.model.take import Recording
from filmstudio.planning.recording_key import recording_key
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.plugins import find_voice
from filmstudio.takes.film_folder import FilmFolder

_LEDGER_KIND = "lines"


class Recordings:
    """The recordings of a film, by line and by key."""

    def __init__(self, by_line: Mapping[tuple[str, str], Recording]) -> None:
        self._by_line = by_line
        self.by_key = {recording.key: recording for recording in by_line.values()}

    def of(self, line: Line) -> Recording | None:
        """Return the recording of a line, None where no voice can say it."""
        return self._by_line.get((line.speaker, line.text))


def record_lines(
    shots: ShotList, cast: Cast, folder: FilmFolder, reporter: Reporter, *, verify: bool = False
) -> Recordings:
    """Return a recording for every line that a voice can say. `verify` reads every kept file again."""
    lines = {(line.speaker, line.text): line for shot in shots.shots for line in shot.lines}
    by_line: dict[tuple[str, str], Recording] = {}
    missing: dict[tuple[str, str], str] = {}
    for at, line in lines.items():
        spec = cast.member(line.speaker).voice
        voice = find_voice(spec.engine)
        spelled = voice.spell(line.text)
        if not spelled:
            reporter.warn(f"{shots.source}:{line.span.line}: no voice can say {line.text!r}; it is shown as a caption")
            continue
        key = recording_key(spelled, spec, voice.version)
        kept = folder.ledger.find(_LEDGER_KIND, key, Recording)
        if kept and (folder.vault.is_sound(kept.sound) if verify else folder.vault.holds(kept.sound)):
            by_line[at] = kept
        else:
            missing[at] = spelled
    if missing:
        reporter.begin("voices", len(missing))
        made: dict[str, Recording] = {}
        for count, (at, spelled) in enumerate(missing.items(), start=1):
            spec = cast.member(at[0]).voice
            key = recording_key(spelled, spec, find_voice(spec.engine).version)
            by_line[at] = made[key] if key in made else made.setdefault(key, _record(key, at[0], spelled, cast, folder))
            reporter.advance("voices", count)
        reporter.end("voices")
    return Recordings(by_line)


def _record(key: str, speaker: str, spelled: str, cast: Cast, folder: FilmFolder) -> Recording:
    from filmstudio.sound.loudness_curve import loudness_curve
    from filmstudio.sound.wav import write_wav
    from filmstudio.units import SAMPLE_RATE_HZ

    spec = cast.member(speaker).voice
    samples = find_voice(spec.engine).speak(spelled, spec)
    path = folder.workspace / f"{key}.wav"
    write_wav(path, samples, SAMPLE_RATE_HZ)
    recording = Recording(
        key=key,
        sound=folder.vault.put(path),
        samples=len(samples),
        loudness=loudness_curve(samples),
        spoken=spelled,
    )
    folder.ledger.enter(_LEDGER_KIND, key, recording)
    return recording
