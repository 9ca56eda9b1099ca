"""Locks the cast: notes, records and script together give everybody looks, a voice and conditions, in order.

Precedence, strongest first: the script's `[[cast: ...]]` notes, the character's record, what the script's action says.
A note's `look` that is the name of one of the record's looks is that look; other words describe one. Either is worn in
the whole film.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.characters.appearance import bind_appearance
from filmstudio.characters.bind_conditions import bind_conditions
from filmstudio.characters.bind_looks import asked_look, bind_look, usual_tags, worn_in
from filmstudio.characters.introductions import Introduction
from filmstudio.characters.voice_casting import cast_voices
from filmstudio.model.cast import Appearance, Cast, Member, VoiceSpec, WornLook
from filmstudio.model.character import CharacterRecord, VoiceTags
from filmstudio.model.shots import CastNote


class _Dressed(NamedTuple):
    """A person whose looks are bound."""

    name: str
    record: CharacterRecord | None
    note: CastNote | None
    usual: WornLook
    looks: tuple[WornLook, ...]


def lock_cast(
    people: Sequence[Introduction],
    records: Sequence[CharacterRecord],
    notes: Sequence[CastNote] = (),
    scenes: Sequence[str] = (),
    pictures: Mapping[str, str] | None = None,
) -> Cast:
    """Return the cast of a film: one member for each record or cue, aliases merged.

    `scenes` are the numbers of the script's scenes, first to last; `pictures` maps files that notes name to their
    SHA-256. What chance decides of one person depends on the script alone, so a change to one record changes nobody
    else's look.
    """
    said = {note.name.casefold(): note for note in notes}
    dressed: list[_Dressed] = []
    by_chance: list[Appearance] = []
    for person in people:
        record = next((found for found in records if found.answers_to(person.name)), None)
        name = record.name if record else person.name
        if any(name.casefold() == earlier.name.casefold() for earlier in dressed):
            continue
        note = said.get(person.name.casefold()) or said.get(name.casefold())
        dressed.append(_dress(name, person, record, note, by_chance, scenes))
        by_chance.append(bind_appearance(name, person.tags, by_chance))
    voices = cast_voices([(one.name, one.usual.appearance) for one in dressed])
    return Cast(members=tuple(_member(one, voices[one.name], pictures or {}) for one in dressed))


def _dress(
    name: str,
    person: Introduction,
    record: CharacterRecord | None,
    note: CastNote | None,
    others: Sequence[Appearance],
    scenes: Sequence[str],
) -> _Dressed:
    noted = (note.look or "") if note else ""
    tags = usual_tags(record, "", person.tags)
    if record and (asked := asked_look(record, noted)):
        return _Dressed(name, record, note, bind_look(name, asked, record, tags, others), ())
    if noted:
        tags = usual_tags(record, noted, person.tags)
    description = noted or (record.description if record else "")
    usual = WornLook(appearance=bind_appearance(name, tags, others), description=description)
    own = record.looks if record and not noted else ()
    looks = (bind_look(name, look, record, tags, others) for look in own) if record else ()
    return _Dressed(name, record, note, usual, tuple(worn_in(look, scenes) for look in looks))


def _member(one: _Dressed, voice: VoiceSpec, pictures: Mapping[str, str]) -> Member:
    record, note = one.record, one.note
    conditions = bind_conditions(one.name, record, note, pictures)
    return Member(
        name=one.name,
        aliases=record.aliases if record else (),
        description=one.usual.description,
        appearance=one.usual.appearance,
        voice=_voice(voice, record.voice if record else VoiceTags(), note.voice if note else None),
        looks=one.looks,
        references=conditions.references + one.usual.references,
        loras=conditions.loras,
        wished_loras=conditions.wished_loras,
        negative=conditions.negative,
        seed=conditions.seed,
        recorded=record is not None,
    )


def _voice(fitting: VoiceSpec, decided: VoiceTags, noted: str | None) -> VoiceSpec:
    said = {name: value for name, value in decided if value is not None}
    return fitting.model_copy(update=said | ({"voice": noted} if noted else {}))
