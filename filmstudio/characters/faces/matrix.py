"""The cast against itself: how alike each person's anchors are, how alike two people, and who may be confused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from filmstudio.characters.faces.likeness import comparable, is_of, likeness
from filmstudio.model.face import FaceMeasurement
from filmstudio.model.record import Record

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder


class Within(Record):
    """One person's anchors against each other."""

    name: str
    faces: int
    """Anchors with a comparable face."""
    not_applicable: int
    """Anchors that are drawn or have no face: they are neither alike nor unlike."""
    stale: int
    """Anchors that another embedder measured."""
    weakest: float | None
    """Similarity of the pair least alike; None for fewer than two faces."""
    holds: bool | None
    """Whether every pair is one person; None where nothing could be compared."""


class Between(Record):
    """Two people against each other."""

    one: str
    other: str
    strongest: float
    """Similarity of the pair most alike."""
    margin: float | None
    """How much nearer the two people's weakest own pair is; None where neither has two faces."""
    confusable: bool
    """True where a face model may take one for the other."""


class CastMatrix(Record):
    """Everybody against everybody, in the order given."""

    schema_: Literal["face-matrix/1"] = Field(default="face-matrix/1", alias="schema")
    embedder: str
    version: str
    same_person: float
    safe_margin: float
    within: tuple[Within, ...]
    between: tuple[Between, ...]
    """Of every two people with a comparable face each."""

    @property
    def confusable(self) -> tuple[Between, ...]:
        """The pairs that may be confused, most alike first."""
        return tuple(sorted((pair for pair in self.between if pair.confusable), key=lambda pair: -pair.strongest))


def cast_matrix(cast: Mapping[str, Sequence[FaceMeasurement]], embedder: FaceEmbedder) -> CastMatrix:
    """Return the matrix of a cast: every person's measured anchors, by name."""
    within = {name: _within(name, anchors, embedder) for name, anchors in cast.items()}
    faces = {name: [one for one in anchors if comparable(one, embedder)] for name, anchors in cast.items()}
    between = tuple(
        _between(within[one], within[other], faces[one], faces[other], embedder)
        for one, other in combinations(cast, 2)
        if faces[one] and faces[other]
    )
    return CastMatrix(
        embedder=embedder.name,
        version=embedder.version,
        same_person=embedder.same_person,
        safe_margin=embedder.margin,
        within=tuple(within.values()),
        between=between,
    )


def _within(name: str, anchors: Sequence[FaceMeasurement], embedder: FaceEmbedder) -> Within:
    faces = [one for one in anchors if comparable(one, embedder)]
    blank = sum(1 for one in anchors if one.face is None)
    stale = sum(1 for one in anchors if one.face is not None and not is_of(one, embedder))
    weakest = min((likeness(one, other, embedder) for one, other in combinations(faces, 2)), default=None)
    return Within(
        name=name,
        faces=len(faces),
        not_applicable=blank,
        stale=stale,
        weakest=None if weakest is None else round(weakest, 4),
        holds=None if weakest is None else weakest >= embedder.same_person,
    )


def _between(
    one: Within,
    other: Within,
    faces: Sequence[FaceMeasurement],
    other_faces: Sequence[FaceMeasurement],
    embedder: FaceEmbedder,
) -> Between:
    strongest = max(likeness(a, b, embedder) for a, b in product(faces, other_faces))
    own = min((person.weakest for person in (one, other) if person.weakest is not None), default=None)
    margin = None if own is None else own - strongest
    thin = margin is not None and margin < embedder.margin and strongest >= embedder.same_person - embedder.margin
    return Between(
        one=one.name,
        other=other.name,
        strongest=round(strongest, 4),
        margin=None if margin is None else round(margin, 4),
        confusable=strongest >= embedder.same_person or thin,
    )
