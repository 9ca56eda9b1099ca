"""Notes of sound find their shots: an effect the shot that carries its place, music the one at whose start it begins.

Why by place in the text: such a note neither begins a shot nor cuts one, so only the words around it tell where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.screenplay import Element, SceneHeading, Screenplay
from filmstudio.model.shots import ShotSpec
from filmstudio.model.soundtrack import EffectCue, MusicCue

_Place = tuple[int, int]


class Cues(NamedTuple):
    """The shots with their effects, and the film's music."""

    shots: tuple[ShotSpec, ...]
    music: tuple[MusicCue, ...]


class _Stretch(NamedTuple):
    """Words of the script that a shot carries. `shot` is its index, None for one that is left out."""

    start: _Place
    end: _Place
    shot: int | None


def lay_cues(screenplay: Screenplay, shots: Sequence[ShotSpec], left_out: Sequence[ShotSpec]) -> Cues:
    """Return shots and music with what the script's notes ask to hear, in the order of the notes.

    An effect in words that are left out is left out with them; music then begins with the next shot that is seen.
    """
    notes = [note for note in screenplay.directives if note.sound is not None]
    if not notes or not shots:
        return Cues(tuple(shots), ())
    stretches = sorted([*_stretches(shots), *_stretches(left_out, seen=False)], key=lambda one: (one.start, one.end))
    effects: dict[int, list[EffectCue]] = {}
    music: list[MusicCue] = []
    for note in notes:
        if note.kind is DirectiveKind.EFFECT:
            at = _shot_of_effect(note, screenplay.elements, stretches)
            if at is not None:
                effects.setdefault(at, []).append(_effect(note))
        else:
            music.append(_music(note, shots[_shot_of_music(note, screenplay.elements, stretches, shots)].id))
    heard = [
        shot.model_copy(update={"effects": tuple(effects[index])}) if index in effects else shot
        for index, shot in enumerate(shots)
    ]
    return Cues(tuple(heard), tuple(music))


def _stretches(shots: Sequence[ShotSpec], *, seen: bool = True) -> Iterator[_Stretch]:
    for index, shot in enumerate(shots):
        for span in shot.spans:
            start, end = (span.line, span.column), (span.end_line, span.end_column)
            yield _Stretch(start, end, index if seen else None)


def _shot_of_effect(note: Directive, elements: Sequence[Element], stretches: Sequence[_Stretch]) -> int | None:
    """Return the shot that carries a note's place; in front of a heading or at the end that is the shot before."""
    element = elements[note.anchor.element] if note.anchor.element < len(elements) else None
    behind = element is None or (isinstance(element, SceneHeading) and note.anchor.offset == 0)
    found = None if behind or note.anchor.offset else _first_from(stretches, _start(element))
    found = (
        found or _last_before(stretches, (note.span.line, note.span.column)) or (stretches[0] if stretches else None)
    )
    return found.shot if found else 0


def _shot_of_music(
    note: Directive, elements: Sequence[Element], stretches: Sequence[_Stretch], shots: Sequence[ShotSpec]
) -> int:
    """Return the shot with which music begins: that of the words behind the note, or around it.

    What stands before the first words of a scene begins with the scene, and before the first heading with the film.
    """
    headings = [at for at, element in enumerate(elements) if isinstance(element, SceneHeading)]
    if not headings or (note.anchor.element, note.anchor.offset) <= (headings[0], 0):
        return 0
    place = (note.span.line, note.span.column)
    around = _last_before(stretches, place) if note.anchor.offset and note.anchor.element not in headings else None
    if around is not None and around.shot is not None:
        return around.shot
    index = min((one.shot for one in stretches if one.shot is not None and one.end > place), default=None)
    if index is None:
        return len(shots) - 1
    first = next(at for at, shot in enumerate(shots) if shot.scene == shots[index].scene)
    told = any(one.shot is not None and first <= one.shot < index for one in stretches)
    return index if told else first


def _start(element: Element | None) -> _Place:
    return (element.span.line, element.span.column) if element else (0, 0)


def _first_from(stretches: Sequence[_Stretch], place: _Place) -> _Stretch | None:
    return next((one for one in stretches if one.end > place), None)


def _last_before(stretches: Sequence[_Stretch], place: _Place) -> _Stretch | None:
    at = bisect_right(stretches, place, key=lambda one: one.start)
    return stretches[at - 1] if at else None


def _effect(note: Directive) -> EffectCue:
    sound = note.sound
    assert sound is not None  # noqa: S101 - only notes with one come here
    return EffectCue(file=sound.file, at_s=sound.at_s, level_db=sound.level_db, pan=sound.pan, line=note.span.line)


def _music(note: Directive, shot: str) -> MusicCue:
    sound = note.sound
    assert sound is not None  # noqa: S101 - only notes with one come here
    fade_out = {} if sound.fade_out_s is None else {"fade_out_s": sound.fade_out_s}
    return MusicCue(
        file=sound.file,
        shot=shot,
        until=sound.until,
        from_s=sound.from_s,
        level_db=sound.level_db,
        fade_in_s=sound.fade_in_s,
        duck=sound.duck,
        line=note.span.line,
        **fade_out,
    )
