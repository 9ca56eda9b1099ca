"""What a line's recording is made from, and the key under which it is kept."""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.model.cast import Cast, VoiceSpec
from filmstudio.model.shots import Line
from filmstudio.model.soundtrack import Treatment
from filmstudio.planning.recording_key import recorded_file_key, recording_key
from filmstudio.ports.voice import Voice
from filmstudio.sound.lips import lips_version
from filmstudio.sound.pronunciation import respelled, together, with_phonemes
from filmstudio.sound.rooms import Room
from filmstudio.sound.versions import RECORDED_VERSION, ROOM_VERSION, TREATMENT_VERSION
from filmstudio.studio.dialogue import Dialogue
from filmstudio.studio.plugins import find_voice
from filmstudio.studio.recorded_files import RecordedPart
from filmstudio.studio.speaking import manner_version

_LIPS_OF_FILES = "hibari"
"""Whose pronunciation a file is held against: what an actor says sounds much like what the built-in voice would."""


class Keyed(NamedTuple):
    """A line as it will be heard."""

    key: str
    """Of its recording; empty where no voice can say the line and nobody has recorded it."""
    spelled: str
    spec: VoiceSpec
    part: RecordedPart | None
    """The file that somebody has recorded it in."""
    level_recorded: bool
    room: Room | None
    """The room that is heard in it."""
    lips_by: str
    """The voice whose pronunciation tells its sounds apart."""


def keyed(line: Line, cast: Cast, dialogue: Dialogue) -> Keyed:
    """Return what a line's recording is made from. Nothing is spoken and no file read.

    Raises ProjectError for a word whose pronunciation the line's voice cannot be given.
    """
    member = cast.member(line.speaker)
    spec, part = member.voice, dialogue.part_of(line)
    voice = find_voice(spec.engine)
    treatment = "" if line.treatment is Treatment.NATURAL else f"{TREATMENT_VERSION}: {line.treatment.value}"
    room = dialogue.room_of(line)
    if room is not None:
        treatment += f"; {ROOM_VERSION}: {room.value}"
    table = together(dialogue.pronounce, member.pronounce)
    spelled = voice.spell(respelled(line.text, table))
    if part is not None:
        spelled = with_phonemes(spelled, _spelled_words(table, voice))
        version = f"{RECORDED_VERSION}{', levelled' if dialogue.level_recorded else ''}"
        lips = lips_version(_LIPS_OF_FILES)
        key = recorded_file_key(part.sha256, part.part, part.texts, spelled, version, lips, treatment)
        return Keyed(key, spelled, spec, part, dialogue.level_recorded, room, _LIPS_OF_FILES)
    spelled = _pronounced(spelled, table, voice, spec.engine)
    lips, manner = lips_version(spec.engine), manner_version(line.manner)
    key = recording_key(spelled, spec, voice.version, lips, manner, treatment) if spelled else ""
    return Keyed(key, spelled, spec, None, False, room, spec.engine)


def _pronounced(spelled: str, table: dict[str, str], voice: Voice, engine: str) -> str:
    said = with_phonemes(spelled, _spelled_words(table, voice))
    if said != spelled and not getattr(voice, "phonemes", False):
        raise ProjectError(
            f"a pronunciation is given in sounds, which the voice {engine!r} does not read: {said!r}",
            hint='write the word as it sounds instead: Voss = "foss"',
        )
    return said


def _spelled_words(table: dict[str, str], voice: Voice) -> dict[str, str]:
    """Return a table with its words as the voice spells them: the text is in Latin letters by then."""
    return {voice.spell(word) or word: said for word, said in table.items() if said.startswith("/")}
