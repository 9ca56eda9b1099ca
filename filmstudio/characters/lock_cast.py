"""Locks the cast: notes, records and script together give everybody looks, a voice and conditions, in order.

Precedence, strongest first: the script's `[[cast: ...]]` notes, the character's record, what the script's action says.
A note's `look` that is the name of one of the record's looks is that look; other words describe one. Either is worn in
the whole film, or in the scene under whose heading the note stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.characters.appearance import bind_appearance
from filmstudio.characters.bind_conditions import bind_conditions
from filmstudio.characters.bind_looks import asked_look, bind_look, noted_look, usual_tags, worn_in
from filmstudio.characters.identity import Identities
from filmstudio.characters.introductions import Introduction
from filmstudio.characters.store import Entry
from filmstudio.characters.voice_casting import cast_voices
from filmstudio.model.cast import Appearance, Cast, Member, VoiceSpec, WornLook
from filmstudio.model.character import CharacterRecord, VoiceTags
from filmstudio.model.conditions import PinnedRecording
from filmstudio.model.shots import CastNote


class _Dressed(NamedTuple):
    """A person whose looks are bound."""

    name: str
    identity: str
    record: CharacterRecord | None
    note: CastNote | None
    """Of the whole film."""
    usual: WornLook
    looks: tuple[WornLook, ...]


def lock_cast(
    people: Sequence[Introduction],
    entries: Sequence[Entry],
    notes: Sequence[CastNote] = (),
    scenes: Sequence[str] = (),
    pictures: Mapping[str, str] | None = None,
) -> Cast:
    """Return the cast of a film: one member for each record of `entries` or cue, aliases merged.

    `scenes` are the numbers of the script's scenes, first to last; `pictures` maps files that notes name to their
    SHA-256. What chance decides of one person depends on the script and on who they are (`Identities`), so a change to
    one record changes nobody else's look, and another name nobody's.
    """
    identities = Identities([one for one in entries if any(one.record.answers_to(person.name) for person in people)])
    dressed: list[_Dressed] = []
    by_chance: list[Appearance] = []
    for person in people:
        entry = next((found for found in entries if found.record.answers_to(person.name)), None)
        name = entry.record.name if entry else person.name
        if any(name.casefold() == earlier.name.casefold() for earlier in dressed):
            continue
        identity = identities.of(name, entry)
        about = _about(notes, person.name, entry.record if entry else None)
        dressed.append(_dress(name, identity, person, entry, about, by_chance, scenes))
        by_chance.append(bind_appearance(identity, person.tags, by_chance))
    voices = cast_voices([(one.identity, one.usual.appearance) for one in dressed])
    return Cast(members=tuple(_member(one, voices[one.identity], pictures or {}) for one in dressed))


def _about(notes: Sequence[CastNote], cue: str, record: CharacterRecord | None) -> list[CastNote]:
    """Return the notes on a person, those that name the cue before those that name an alias of the record."""
    by_cue = [note for note in notes if note.name.casefold() == cue.casefold()]
    return by_cue + [
        note for note in notes if note not in by_cue and record is not None and record.answers_to(note.name)
    ]


def _dress(
    name: str,
    identity: str,
    person: Introduction,
    entry: Entry | None,
    notes: Sequence[CastNote],
    others: Sequence[Appearance],
    scenes: Sequence[str],
) -> _Dressed:
    record = entry.record if entry else None
    note = next((note for note in notes if not note.scene), None)
    noted = (note.look or "") if note else ""
    tags = usual_tags(record, "", person.tags)
    of_scenes = tuple(
        noted_look(identity, one.scene, one.look, record, person.tags, others)
        for one in notes
        if one.scene and one.look
    )
    if record and (asked := asked_look(record, noted)):
        return _Dressed(name, identity, record, note, bind_look(identity, asked, record, tags, others), of_scenes)
    if noted:
        tags = usual_tags(record, noted, person.tags)
    description = noted or (record.description if record else person.words)
    usual = WornLook(appearance=bind_appearance(identity, tags, others), description=description)
    own = record.looks if record and not noted else ()
    looks = (bind_look(identity, look, record, tags, others) for look in own) if record else ()
    return _Dressed(name, identity, record, note, usual, (*of_scenes, *(worn_in(look, scenes) for look in looks)))


def _member(one: _Dressed, voice: VoiceSpec, pictures: Mapping[str, str]) -> Member:
    record, note = one.record, one.note
    conditions = bind_conditions(one.name, record, note, pictures)
    return Member(
        name=one.name,
        aliases=record.aliases if record else (),
        description=one.usual.description,
        appearance=one.usual.appearance,
        voice=_voice(voice, record.voice if record else VoiceTags(), note.voice if note else None),
        voice_recording=_recording(record),
        pronounce=record.pronounce if record else {},
        looks=one.looks,
        references=conditions.references + one.usual.references,
        loras=conditions.loras,
        wished_loras=conditions.wished_loras,
        negative=conditions.negative,
        seed=conditions.seed,
        recorded=record is not None,
    )


def _voice(fitting: VoiceSpec, decided: VoiceTags, noted: str | None) -> VoiceSpec:
    said = {name: value for name, value in decided if value is not None and not name.startswith("reference")}
    return fitting.model_copy(update=said | ({"voice": noted} if noted else {}))


def _recording(record: CharacterRecord | None) -> PinnedRecording | None:
    voice = record.voice if record else VoiceTags()
    if voice.reference is None or voice.reference_sha256 is None:
        return None
    return PinnedRecording(file=voice.reference, sha256=voice.reference_sha256)
