"""`filmstudio character compare`: may a face model take one member of the cast for another?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import combinations, product
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from filmstudio.characters.anchors import Anchored, read_anchors
from filmstudio.characters.faces.likeness import comparable, likeness
from filmstudio.characters.faces.matrix import cast_matrix
from filmstudio.characters.store import Entry
from filmstudio.errors import MissingTool, ProjectError
from filmstudio.model.face import FaceMeasurement
from filmstudio.model.record import Record
from filmstudio.studio.characters.command_line import character_command
from filmstudio.studio.characters.measured import comparing_embedder, is_current, measure_again
from filmstudio.studio.characters.stores import Stores, find_entry

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder


class Verdict(StrEnum):
    """What a comparison comes to."""

    ONE_PERSON = "one-person"
    CONFUSABLE = "confusable"
    APART = "apart"
    NOT_APPLICABLE = "not-applicable"
    """Nothing could be compared: no pass."""


class Comparison(Record):
    """Two members of the cast, or one with themself, face by face."""

    schema_: Literal["face-comparison/1"] = Field(default="face-comparison/1", alias="schema")
    one: str
    other: str
    embedder: str
    version: str
    similarity: float | None
    """Of two people the pair most alike; of one person the pair least alike. None where nothing was compared."""
    pair: tuple[str, ...] = ()
    """The two anchors of that pair."""
    margin: float | None = None
    """How much nearer the two people's weakest own pair is; None where neither has two faces."""
    same_person: float
    safe_margin: float
    verdict: Verdict
    sentence: str
    notes: tuple[str, ...] = ()
    """What was left out, and why."""


def compare_characters(stores: Stores, one: str, other: str, *, embedder: str | None = None) -> Comparison:
    """Compare the anchors of two characters, or of one with each other. Nothing is written.

    Anchors that the embedder has not measured are measured for this once, where it is installed. Raises ProjectError
    for nobody of such a name, UsageError for an unknown embedder.
    """
    first, second = find_entry(stores, one), find_entry(stores, other)
    kept = [read_anchors(first), read_anchors(second)]
    chosen = comparing_embedder((each.measurement for some in kept for each in some if each.measurement), embedder)
    faces = _faces(first, kept[0], chosen)
    if first.path == second.path:
        return _with_self(first, faces, chosen)
    return _of_two(first, second, faces, _faces(second, kept[1], chosen), chosen)


class _Face(NamedTuple):
    file: str
    measurement: FaceMeasurement


class _Faces(NamedTuple):
    comparable: list[_Face]
    notes: tuple[str, ...]


class _Pair(NamedTuple):
    similarity: float
    files: tuple[str, str]


def _faces(entry: Entry, anchors: Sequence[Anchored], embedder: FaceEmbedder) -> _Faces:
    """Return what can be compared of a character, and sentences about what cannot."""
    found, notes, name = [], [], entry.record.name
    for one in anchors:
        measurement = one.measurement
        if not is_current(one, embedder):
            try:
                measurement = measure_again(one, embedder)
            except (MissingTool, ProjectError) as error:
                notes.append(
                    f"{name}: {one.anchor.file} is left out, {embedder.name} has not measured it: {error.message}"
                )
                continue
        if measurement is not None and comparable(measurement, embedder):
            found.append(_Face(one.anchor.file, measurement))
        else:
            drawn = one.anchor.drawn or (measurement is not None and measurement.drawn)
            why = "it is drawn: not applicable" if drawn else "it has no face that can be measured"
            notes.append(f"{name}: {one.anchor.file} is left out, {why}")
    if not anchors:
        notes.append(f"{name} has no anchors: {character_command('pin-face', name, 'PICTURE')}")
    return _Faces(found, tuple(notes))


def _with_self(entry: Entry, faces: _Faces, embedder: FaceEmbedder) -> Comparison:
    name, least = entry.record.name, embedder.same_person
    pair = min(_pairs(combinations(faces.comparable, 2), embedder), default=None)
    if pair is None:
        said = (
            f"{name} has too few faces that can be compared with each other: nothing can be said, and that is no pass"
        )
        verdict = Verdict.NOT_APPLICABLE
    elif pair.similarity >= least:
        figures = f"the pair least alike has {pair.similarity:.2f}, one person at least {least:.2f}"
        said = f"{name}'s anchors are one person: {figures}"
        verdict = Verdict.ONE_PERSON
    else:
        said = (
            f"{name}'s anchors are not one person to a face model: {' and '.join(pair.files)} "
            f"have {pair.similarity:.2f}, one person at least {least:.2f}"
        )
        verdict = Verdict.APART
    return _comparison((name, name), embedder, pair, None, verdict, said, faces.notes)


def _of_two(one: Entry, other: Entry, its: _Faces, others: _Faces, embedder: FaceEmbedder) -> Comparison:
    names, least, notes = (one.record.name, other.record.name), embedder.same_person, its.notes + others.notes
    pair = max(_pairs(product(its.comparable, others.comparable), embedder), default=None)
    both = f"{names[0]} and {names[1]}"
    if pair is None:
        said = f"{both} cannot be compared: nothing can be said, and that is no pass"
        return _comparison(names, embedder, None, None, Verdict.NOT_APPLICABLE, said, notes)
    people = {
        str(entry.path): [face.measurement for face in some.comparable] for entry, some in ((one, its), (other, others))
    }
    between = cast_matrix(people, embedder).between[0]
    figures = f"similarity {pair.similarity:.2f}, one person has at least {least:.2f}"
    if between.margin is not None:
        figures += f"; margin {between.margin:+.2f} to their own anchors, safe from {embedder.margin:+.2f}"
    if pair.similarity >= least:
        verdict, said = Verdict.ONE_PERSON, f"{both} are one person to a face model: {figures}"
    elif between.confusable:
        verdict, said = Verdict.CONFUSABLE, f"{both} may be taken for each other: {figures}"
    else:
        verdict, said = Verdict.APART, f"{both} are told apart: {figures}"
    return _comparison(names, embedder, pair, between.margin, verdict, said, notes)


def _pairs(faces: Iterable[tuple[_Face, _Face]], embedder: FaceEmbedder) -> list[_Pair]:
    return [_Pair(likeness(a.measurement, b.measurement, embedder), (a.file, b.file)) for a, b in faces]


def _comparison(
    names: tuple[str, str],
    embedder: FaceEmbedder,
    pair: _Pair | None,
    margin: float | None,
    verdict: Verdict,
    sentence: str,
    notes: tuple[str, ...],
) -> Comparison:
    return Comparison(
        one=names[0],
        other=names[1],
        embedder=embedder.name,
        version=embedder.version,
        similarity=None if pair is None else round(pair.similarity, 4),
        pair=pair.files if pair else (),
        margin=margin,
        same_person=embedder.same_person,
        safe_margin=embedder.margin,
        verdict=verdict,
        sentence=sentence,
        notes=notes,
    )
