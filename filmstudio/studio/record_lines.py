"""Has every line spoken once: recordings are found in the ledger by what is said and how, or made and kept.

A file that somebody has recorded wins over every voice; whatever a line comes from, its treatment is rendered into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.errors import EngineError
from filmstudio.model.cast import Cast
from filmstudio.model.shots import Line
from filmstudio.model.soundtrack import Manner, Treatment
from filmstudio.model.take import Recording
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.dialogue import Dialogue, note_words
from filmstudio.studio.keyed_lines import Keyed, keyed
from filmstudio.studio.plugins import find_voice
from filmstudio.studio.speaking import say
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import LINES

_Heard = tuple[str, str, int, int, Manner, Treatment]
"""A line by its place in the script, and how it is heard there."""
_PLAIN = Dialogue()


class Recordings:
    """The recordings of a film, by line and by key."""

    def __init__(self, by_line: Mapping[_Heard, Recording]) -> None:
        self._by_line = by_line
        self.by_key = {recording.key: recording for recording in by_line.values()}

    def of(self, line: Line) -> Recording | None:
        """Return the recording of a line, None where no voice can say it."""
        return self._by_line.get(_heard(line))

    def all_sound(self, folder: FilmFolder) -> bool:
        """Read every file again and say whether all of them are whole; a damaged one goes to quarantine."""
        damaged = [one for one in self.by_key.values() if not folder.vault.is_sound(one.sound)]
        return not damaged


class _Wanted(NamedTuple):
    heard: _Heard
    line: Line
    keyed: Keyed


def record_lines(
    lines: Sequence[Line],
    source: str,
    cast: Cast,
    folder: FilmFolder,
    reporter: Reporter,
    dialogue: Dialogue = _PLAIN,
) -> Recordings:
    """Return a recording for every line that is recorded or that a voice can say; a warning names the others' place.

    Raises ProjectError for a recorded file that holds no line.
    """
    kept: dict[_Heard, Recording] = {}
    missing: list[_Wanted] = []
    for wanted in _wanted(lines, cast, dialogue):
        if not wanted.keyed.key:
            _warn(reporter, source, wanted.line)
            continue
        recording = folder.ledger.find(LINES, wanted.keyed.key, Recording)
        if recording and folder.vault.holds(recording.sound):
            kept[wanted.heard] = recording
        else:
            if recording:
                folder.vault.is_sound(recording.sound)  # a file that was cut off is set aside, and told
            missing.append(wanted)
    if missing:
        kept |= _record_all(missing, source, folder, reporter)
    note_words(dialogue, lines, folder)
    return Recordings(kept)


def kept_recordings(lines: Sequence[Line], cast: Cast, folder: FilmFolder, dialogue: Dialogue = _PLAIN) -> Recordings:
    """Return the recordings that are known; nothing is spoken for it.

    Also those whose sound is gone: how long it is, and how loud, stands in the record, and it will be so again.
    """
    wanted = [one for one in _wanted(lines, cast, dialogue) if one.keyed.key]
    found = ((one.heard, folder.ledger.find(LINES, one.keyed.key, Recording)) for one in wanted)
    return Recordings({heard: recording for heard, recording in found if recording is not None})


def unspoken(lines: Sequence[Line], cast: Cast, folder: FilmFolder, dialogue: Dialogue = _PLAIN) -> tuple[Line, ...]:
    """Return the lines that can be heard and of which there is no recording, equal ones once."""
    known = {one.keyed.key: one for one in reversed(list(_wanted(lines, cast, dialogue))) if one.keyed.key}
    return tuple(one.line for key, one in reversed(known.items()) if folder.ledger.find(LINES, key, Recording) is None)


def _heard(line: Line) -> _Heard:
    return line.speaker, line.text, line.span.line, line.span.column, line.manner, line.treatment


def _wanted(lines: Sequence[Line], cast: Cast, dialogue: Dialogue) -> Iterator[_Wanted]:
    """Yield every line once as it will be heard, in their order."""
    for heard, line in {_heard(line): line for line in lines}.items():
        yield _Wanted(heard, line, keyed(line, cast, dialogue))


def _record_all(
    missing: Sequence[_Wanted], source: str, folder: FilmFolder, reporter: Reporter
) -> dict[_Heard, Recording]:
    made: dict[str, Recording] = {}
    unable: set[str] = set()
    reporter.begin("voices", len({wanted.keyed.key for wanted in missing}))
    for wanted in missing:
        key = wanted.keyed.key
        if key not in made and key not in unable:
            try:
                made[key] = _record(wanted, folder)
            except EngineError:
                unable.add(key)
            reporter.advance("voices", len(made) + len(unable))
        if key in unable:
            _warn(reporter, source, wanted.line)
    reporter.end("voices")
    return {wanted.heard: made[wanted.keyed.key] for wanted in missing if wanted.keyed.key in made}


def _warn(reporter: Reporter, source: str, line: Line) -> None:
    words = line.text if len(line.text) <= 60 else line.text[:60] + " ..."
    reporter.warn(f"{source}:{line.span.line}:{line.span.column}: no voice can say {words!r}; it is shown as a caption")


def _record(wanted: _Wanted, folder: FilmFolder) -> Recording:
    from filmstudio.digest import seed_from
    from filmstudio.sound.lips import lip_shapes
    from filmstudio.sound.loudness_curve import loudness_curve
    from filmstudio.sound.room_reverb import in_room
    from filmstudio.sound.treatment import treat
    from filmstudio.sound.wav import write_wav
    from filmstudio.studio.recorded_sound import read_part
    from filmstudio.units import SAMPLE_RATE_HZ

    one = wanted.keyed
    if one.part is not None:
        dry = read_part(one.part, level=one.level_recorded)
    else:
        dry = say(find_voice(one.spec.engine), one.spelled, one.spec, wanted.line.manner)
    treated = treat(dry, wanted.line.treatment, seed_from("treatment", one.key))
    if one.room is not None:
        treated = in_room(treated, one.room)
    path = folder.workspace / f"{one.key}.wav"
    write_wav(path, treated, SAMPLE_RATE_HZ)
    recording = Recording(
        key=one.key,
        sound=folder.vault.put(path),
        samples=len(dry),
        tail_samples=len(treated) - len(dry),
        loudness=loudness_curve(dry),
        mouth=lip_shapes(dry, one.spelled, one.lips_by),
        spoken=one.spelled,
        file=one.part.path.name if one.part else "",
    )
    folder.ledger.enter(LINES, one.key, recording)
    return recording
