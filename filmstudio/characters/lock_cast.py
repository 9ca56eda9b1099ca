"""Locks the cast: records and script together give everybody a look and a voice, in order of appearance."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.characters.appearance import bind_appearance
from filmstudio.characters.describe import describe
from filmstudio.characters.introductions import Introduction
from filmstudio.characters.record import AppearanceTags, CharacterRecord, VoiceTags
from filmstudio.characters.voice_casting import cast_voices
from filmstudio.model.cast import Appearance, Cast, Member, VoiceSpec


def lock_cast(people: Sequence[Introduction], records: Sequence[CharacterRecord]) -> Cast:
    """Return the cast of a film: one member for each record or cue, aliases merged."""
    looks: list[tuple[str, CharacterRecord | None, Appearance]] = []
    for person in people:
        record = next((found for found in records if found.answers_to(person.name)), None)
        name = record.name if record else person.name
        if any(name.casefold() == earlier.casefold() for earlier, _, _ in looks):
            continue
        tags = _tags(record).filled_from(person.tags)
        looks.append((name, record, bind_appearance(name, tags, [look for _, _, look in looks])))
    voices = cast_voices([(name, look) for name, _, look in looks])
    return Cast(
        members=tuple(
            Member(
                name=name,
                aliases=record.aliases if record else (),
                description=record.description if record else "",
                appearance=look,
                voice=_voice(voices[name], record.voice if record else VoiceTags()),
                recorded=record is not None,
            )
            for name, record, look in looks
        )
    )


def _tags(record: CharacterRecord | None) -> AppearanceTags:
    return record.appearance.filled_from(describe(record.description)) if record else AppearanceTags()


def _voice(fitting: VoiceSpec, decided: VoiceTags) -> VoiceSpec:
    said = {name: value for name, value in decided if value is not None}
    return fitting.model_copy(update=said)
