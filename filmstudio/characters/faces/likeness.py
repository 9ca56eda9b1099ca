"""Compares an anchor with the character's others and with everybody else's: is it the person it is said to be?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from filmstudio.model.face import FaceMeasurement, Finding, Gravity

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder


def comparable(measurement: FaceMeasurement, embedder: FaceEmbedder) -> bool:
    """Say whether a measurement has a face whose embedding this embedder made."""
    return measurement.face is not None and is_of(measurement, embedder)


def is_of(measurement: FaceMeasurement, embedder: FaceEmbedder) -> bool:
    """Say whether this embedder, in this version, made the measurement."""
    return (measurement.embedder, measurement.version) == (embedder.name, embedder.version)


def likeness(one: FaceMeasurement, other: FaceMeasurement, embedder: FaceEmbedder) -> float:
    """Return the similarity of two comparable measurements. Raises ValueError for one without a face."""
    if one.face is None or other.face is None:
        raise ValueError("a picture without a measured face is like nobody")
    return embedder.similarity(one.face.vector, other.face.vector)


def judge_likeness(
    measurement: FaceMeasurement,
    own: Sequence[FaceMeasurement],
    others: Mapping[str, Sequence[FaceMeasurement]],
    embedder: FaceEmbedder,
) -> list[Finding]:
    """Return what the comparisons say against an anchor. See `judge.judge_anchor`."""
    own_best = _best(measurement, own, embedder)
    findings = _unlike_own(own_best, embedder)
    for name in sorted(others):
        findings += _like_another(name, _best(measurement, others[name], embedder), own_best, embedder)
    return findings + _of_another_embedder([*own, *(one for many in others.values() for one in many)], embedder)


def _best(measurement: FaceMeasurement, rest: Iterable[FaceMeasurement], embedder: FaceEmbedder) -> float | None:
    if not comparable(measurement, embedder):
        return None
    return max((likeness(measurement, one, embedder) for one in rest if comparable(one, embedder)), default=None)


def _unlike_own(own_best: float | None, embedder: FaceEmbedder) -> list[Finding]:
    if own_best is None or own_best >= embedder.same_person:
        return []
    # Age, a beard or a profile costs similarity; a whole margin less is another person.
    gravity = Gravity.REFUSE if own_best < embedder.same_person - embedder.margin else Gravity.WARN
    return [
        Finding(
            code="unlike-own",
            gravity=gravity,
            message=f"this is not like the character's other anchors: similarity {own_best:.2f}, "
            f"and one person has at least {embedder.same_person:.2f} ({embedder.name})",
            hint="look whether it is the right picture; another age of the same character is a look of its own",
        )
    ]


def _like_another(name: str, other: float | None, own: float | None, embedder: FaceEmbedder) -> list[Finding]:
    if other is None or other < embedder.same_person - embedder.margin:
        return []
    certain = other >= embedder.same_person and (own is None or other >= own)
    if not certain and own is not None and own - other >= embedder.margin:
        return []
    against = "" if own is None else f"; to the character's own anchors {own:.2f}, a margin of {own - other:+.2f}"
    return [
        Finding(
            code="like-another",
            gravity=Gravity.REFUSE if certain else Gravity.WARN,
            message=f"this could be {name}: similarity {other:.2f}{against} "
            f"(one person has at least {embedder.same_person:.2f}, a safe margin is {embedder.margin:+.2f})",
            hint=f"look whether it is {name}'s picture; if both are cast so, expect them to be taken for each other",
        )
    ]


def _of_another_embedder(measured: Sequence[FaceMeasurement], embedder: FaceEmbedder) -> list[Finding]:
    stale = sum(1 for one in measured if one.face is not None and not is_of(one, embedder))
    if not stale:
        return []
    anchors = "1 anchor was" if stale == 1 else f"{stale} anchors were"
    return [
        Finding(
            code="other-embedder",
            gravity=Gravity.WARN,
            message=f"{anchors} measured by another embedder than {embedder.name} ({embedder.version}), "
            "and could not be compared",
            hint="measure them again with `filmstudio character check`",
        )
    ]
