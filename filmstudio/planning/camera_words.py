"""What a shot says of framing, light, glass, stock and movement, in the words of a family of models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filmstudio.model.camera import CameraAngle, CameraMove, MoveSpeed
from filmstudio.model.capabilities import Dialect
from filmstudio.model.prompt import PartKind
from filmstudio.model.shots import Role, ShotSpec
from filmstudio.model.vocabulary.focal_lengths import focal_length_prompt
from filmstudio.model.vocabulary.lookup import term_of
from filmstudio.model.vocabulary.term import Field
from filmstudio.planning.origins import asked_for, source_of

_OVER_SHOULDER = "Over-the-shoulder shot"
_MOST_TELLING = ("size", "angle", "light", "view", "stock", "lens_kind", "focus", "lens_mm")
"""Where a model takes few terms: what can be seen in a thumbnail goes before what only an expert sees (our choice);
lens words are hints in every local model."""


class CameraTerm(NamedTuple):
    """One term, in words."""

    name: str
    """`size`, `angle`, `lens_mm` ..."""
    field: str
    """Where the shot has it: `camera.size`, `light`."""
    kind: PartKind
    words: str


class ChosenTerms(NamedTuple):
    """The terms of a prompt in the order of a sentence, and those that somebody asked for and that are not in it."""

    said: tuple[CameraTerm, ...]
    unsaid: tuple[CameraTerm, ...]


def choose_terms(shot: ShotSpec, dialect: Dialect) -> ChosenTerms:
    """Return the terms of a shot, no more than the dialect takes: the size, what was asked for, what rules chose."""
    terms = list(_terms(shot, dialect))
    wanted = [term for term in terms if _fits(term, shot, dialect)]
    ranked = sorted(wanted, key=lambda term: _rank(term, shot))
    said = set(ranked[: dialect.most_terms])
    return ChosenTerms(
        tuple(term for term in terms if term in said),
        tuple(term for term in terms if term not in said and asked_for(shot, term.field)),
    )


def move_words(shot: ShotSpec, dialect: Dialect) -> str:
    """Return the camera's move as a sentence; a still camera is told only where somebody asked for it."""
    camera = shot.camera
    if camera.move is CameraMove.STATIC:
        return term_words("move", camera.move, shot, dialect) if asked_for(shot, "camera.move") else ""
    sentence = term_words("move", camera.move, shot, dialect).rstrip(". ")
    speed = "" if camera.speed is MoveSpeed.NORMAL else term_words("speed", camera.speed, shot, dialect)
    if not speed:
        return sentence
    # `The camera pans left, slowly`, but `Smooth steadicam glide, moving slowly`.
    return f"{sentence}, {speed}" if sentence.startswith("The ") else f"{sentence}, moving {speed}"


def is_plain(shot: ShotSpec) -> bool:
    """Return whether nobody has said how the camera stands and moves."""
    camera = shot.camera
    usual = camera.move is CameraMove.STATIC and camera.angle is CameraAngle.EYE_LEVEL and camera.view is None
    said = any(asked_for(shot, f"camera.{name}") for name in ("move", "angle", "view"))
    return usual and not said and shot.role is not Role.TITLE


def term_words(field: Field, term: str | None, shot: ShotSpec, dialect: Dialect) -> str:
    """Return the words for a term, about this shot's subject: the family's own where it has just this term, else
    English; none where nothing was said."""
    if term is None:
        return ""
    found = term_of(field, str(term))
    if dialect.terms in found.elsewhere and dialect.terms not in found.nearest:
        return found.elsewhere[dialect.terms]
    on = shot.subject or next((one.name for one in shot.people if not one.shoulder), "the subject")
    return found.prompt.replace("{subject}", on).strip()


def phrase(terms: Sequence[CameraTerm], kind: PartKind) -> tuple[str, tuple[str, ...]]:
    """Return the terms of one part of the prompt as a phrase, and the fields that they are from."""
    chosen = [term for term in terms if term.kind is kind]
    return ", ".join(term.words for term in chosen), tuple(term.field for term in chosen)


def _terms(shot: ShotSpec, dialect: Dialect) -> Iterator[CameraTerm]:
    """Yield every term that the shot has, in the order in which they stand in a sentence."""
    camera = shot.camera
    angle = None if camera.angle is CameraAngle.EYE_LEVEL else camera.angle
    length = "" if camera.lens_mm is None else focal_length_prompt(camera.lens_mm)
    every = (
        CameraTerm("size", "camera.size", PartKind.FRAMING, _framing(shot, dialect)),
        CameraTerm("angle", "camera.angle", PartKind.FRAMING, term_words("angle", angle, shot, dialect)),
        CameraTerm("view", "camera.view", PartKind.FRAMING, term_words("view", camera.view, shot, dialect)),
        CameraTerm("light", "light", PartKind.LIGHT, term_words("light", shot.light, shot, dialect)),
        CameraTerm("lens_mm", "camera.lens_mm", PartKind.GLASS, length),
        CameraTerm(
            "lens_kind", "camera.lens_kind", PartKind.GLASS, term_words("lens", camera.lens_kind, shot, dialect)
        ),
        CameraTerm("focus", "camera.focus", PartKind.GLASS, term_words("focus", camera.focus, shot, dialect)),
        CameraTerm("stock", "stock", PartKind.STOCK, term_words("stock", shot.stock, shot, dialect)),
    )
    return (term for term in every if term.words)


def _framing(shot: ShotSpec, dialect: Dialect) -> str:
    if shot.role is Role.INSERT and shot.subject:
        return f"Insert shot of {shot.subject}"
    if shot.role is Role.OVER_SHOULDER and len(shot.people) > 1:
        seen = next((one.name for one in shot.people if not one.shoulder), "")
        near = next((one.name for one in shot.people if one.shoulder), "")
        return f"Over-the-shoulder shot of {seen}, past the shoulder of {near}" if seen and near else _OVER_SHOULDER
    if shot.role is Role.TITLE:
        return f"Title card: {shot.subject}"
    return term_words("size", shot.camera.size, shot, dialect)


def _fits(term: CameraTerm, shot: ShotSpec, dialect: Dialect) -> bool:
    if term.name == "angle" and not dialect.angle_with_move:
        return shot.camera.move is CameraMove.STATIC
    # A light without an origin is one that somebody set: no rule of ours lights a shot.
    by_rule = source_of(shot, term.field).startswith("rule:")
    return term.name != "light" or dialect.light or not by_rule


def _rank(term: CameraTerm, shot: ShotSpec) -> tuple[bool, bool, int]:
    return term.name != "size", not asked_for(shot, term.field), _MOST_TELLING.index(term.name)
