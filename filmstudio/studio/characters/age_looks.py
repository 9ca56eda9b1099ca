"""Looks for the ages at which a script shows somebody: `YOUNG MARA` in the scenes in which nobody is MARA."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.characters.describe import describe
from filmstudio.characters.scaffold import AgeLook
from filmstudio.characters.scaffold_cast import Person, age_said
from filmstudio.characters.scaffold_words import first_words
from filmstudio.model.screenplay import Screenplay
from filmstudio.studio.script_report import CastLine


def age_looks(
    person: Person, cast: Sequence[CastLine], screenplay: Screenplay, everyone: Sequence[str]
) -> Iterator[AgeLook]:
    """Yield a look for each cue of a person that says another age, with the script's words at its introduction.

    A scene that has both cues, as where somebody remembers aloud, is left to the usual look: a person decides there.
    """
    scenes = {line.name.casefold(): line.scenes for line in cast}
    aliases = [alias.name for alias in person.aliases]
    grown = {number for cue in person.cues if not age_said(cue) for number in scenes.get(cue.casefold(), ())}
    named: set[str] = set()
    for cue in aliases:
        word = age_said(cue)
        worn = [number for number in scenes.get(cue.casefold(), ()) if number not in grown]
        if not word or word in named or not worn:
            continue
        named.add(word)
        words = first_words(screenplay, cue, everyone)
        text = words.text if words else ""
        age = None if describe(text).age else describe(cue).age
        yield AgeLook(word, worn, text, f"{screenplay.source}:{words.line}" if words else "", age)
