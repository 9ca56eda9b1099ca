"""Has every line spoken once: recordings are found in the ledger by what is said and how, or made and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.errors import EngineError
from filmstudio.model.cast import Cast, VoiceSpec
from filmstudio.model.shots import Line
from filmstudio.model.take import Recording
from filmstudio.planning.recording_key import recording_key
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.plugins import find_voice
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import LINES

_Said = tuple[str, str]
"""Who says what: equal lines of one speaker are one recording."""


class Recordings:
    """The recordings of a film, by line and by key."""

    def __init__(self, by_line: Mapping[_Said, Recording]) -> None:
        self._by_line = by_line
        self.by_key = {recording.key: recording for recording in by_line.values()}

    def of(self, line: Line) -> Recording | None:
        """Return the recording of a line, None where no voice can say it."""
        return self._by_line.get((line.speaker, line.text))

    def all_sound(self, folder: FilmFolder) -> bool:
        """Read every file again and say whether all of them are whole; a damaged one goes to quarantine."""
        damaged = [one for one in self.by_key.values() if not folder.vault.is_sound(one.sound)]
        return not damaged


class _Wanted(NamedTuple):
    """A line as a voice speaks it."""

    said: _Said
    key: str
    """Of its recording; empty where no voice can say the line."""
    spelled: str
    spec: VoiceSpec
    line: Line


def record_lines(lines: Sequence[Line], source: str, cast: Cast, folder: FilmFolder, reporter: Reporter) -> Recordings:
    """Return a recording for every line that a voice can say; for the others a warning names their place."""
    kept: dict[_Said, Recording] = {}
    missing: dict[_Said, _Wanted] = {}
    for wanted in _each_once(lines, cast):
        if not wanted.key:
            _warn(reporter, source, wanted.line)
            continue
        recording = folder.ledger.find(LINES, wanted.key, Recording)
        if recording and folder.vault.holds(recording.sound):
            kept[wanted.said] = recording
        else:
            if recording:
                folder.vault.is_sound(recording.sound)  # a file that was cut off is set aside, and told
            missing[wanted.said] = wanted
    if missing:
        kept |= _record_all(missing, source, folder, reporter)
    return Recordings(kept)


def kept_recordings(lines: Sequence[Line], cast: Cast, folder: FilmFolder) -> Recordings:
    """Return the recordings that are known; nothing is spoken for it.

    Also those whose sound is gone: how long it is, and how loud, stands in the record, and it will be so again.
    """
    found = ((one.said, folder.ledger.find(LINES, one.key, Recording)) for one in _each_once(lines, cast) if one.key)
    return Recordings({said: recording for said, recording in found if recording is not None})


def unspoken(lines: Sequence[Line], cast: Cast, folder: FilmFolder) -> tuple[Line, ...]:
    """Return the lines that a voice can say and of which there is no recording, each once."""
    return tuple(
        one.line for one in _each_once(lines, cast) if one.key and folder.ledger.find(LINES, one.key, Recording) is None
    )


def _each_once(lines: Sequence[Line], cast: Cast) -> Iterator[_Wanted]:
    """Yield every line as its speaker's voice says it, equal ones once, in their order."""
    for said, line in {(line.speaker, line.text): line for line in lines}.items():
        spec = cast.member(line.speaker).voice
        voice = find_voice(spec.engine)
        spelled = voice.spell(line.text)
        key = recording_key(spelled, spec, voice.version) if spelled else ""
        yield _Wanted(said, key, spelled, spec, line)


def _record_all(
    missing: Mapping[_Said, _Wanted], source: str, folder: FilmFolder, reporter: Reporter
) -> dict[_Said, Recording]:
    made: dict[str, Recording] = {}
    by_line: dict[_Said, Recording] = {}
    reporter.begin("voices", len(missing))
    for count, (said, wanted) in enumerate(missing.items(), start=1):
        try:
            by_line[said] = made[wanted.key] if wanted.key in made else _record(wanted, folder)
            made[wanted.key] = by_line[said]
        except EngineError:
            _warn(reporter, source, wanted.line)
        reporter.advance("voices", count)
    reporter.end("voices")
    return by_line


def _warn(reporter: Reporter, source: str, line: Line) -> None:
    words = line.text if len(line.text) <= 60 else line.text[:60] + " ..."
    reporter.warn(f"{source}:{line.span.line}:{line.span.column}: no voice can say {words!r}; it is shown as a caption")


def _record(wanted: _Wanted, folder: FilmFolder) -> Recording:
    from filmstudio.sound.loudness_curve import loudness_curve
    from filmstudio.sound.wav import write_wav
    from filmstudio.units import SAMPLE_RATE_HZ

    samples = find_voice(wanted.spec.engine).speak(wanted.spelled, wanted.spec)
    path = folder.workspace / f"{wanted.key}.wav"
    write_wav(path, samples, SAMPLE_RATE_HZ)
    recording = Recording(
        key=wanted.key,
        sound=folder.vault.put(path),
        samples=len(samples),
        loudness=loudness_curve(samples),
        spoken=wanted.spelled,
    )
    folder.ledger.enter(LINES, wanted.key, recording)
    return recording
