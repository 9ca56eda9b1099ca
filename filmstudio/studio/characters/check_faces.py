"""What a check of the cast finds in the faces: what is not measured, who is not one person, who may be confused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from filmstudio.characters.anchors import Anchored, FileState, file_state, write_measurement
from filmstudio.characters.faces.matrix import CastMatrix
from filmstudio.errors import MissingTool, ProjectError
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.characters.check_records import Remark
from filmstudio.studio.characters.command_line import character_command
from filmstudio.studio.characters.measured import is_current, measure_again

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder

MEASURE = character_command("check", "--measure")


def measure_stale(anchors: Sequence[Anchored], embedder: FaceEmbedder) -> tuple[list[Anchored], list[str]]:
    """Measure what this embedder has not measured, and write it down; return all anchors, and the files measured.

    A picture that is missing or changed is left as it is. Raises MissingTool, and ProjectError where nothing can be
    written.
    """
    done: list[Anchored] = []
    renewed: list[str] = []
    for one in anchors:
        if is_current(one, embedder) or file_state(one.path, one.anchor.sha256) is not FileState.WHOLE:
            done.append(one)
            continue
        try:
            measurement = measure_again(one, embedder)
        except MissingTool:
            raise
        except ProjectError:  # no picture that can be read: said where the file is looked at
            done.append(one)
            continue
        write_measurement(one.path, measurement)
        renewed.append(one.anchor.file)
        done.append(one._replace(measurement=measurement))
    return done, renewed


def unmeasured_remarks(who: str, anchors: Sequence[Anchored], embedder: FaceEmbedder) -> Iterator[Remark]:
    """Yield a remark for each anchor that cannot be compared and could be."""
    for one in anchors:
        if is_current(one, embedder):
            if one.measurement and not one.anchor.drawn and one.measurement.face is None:
                yield _faceless(who, one)
            continue
        said = (
            "is not measured"
            if one.measurement is None
            else (
                f"was measured by {one.measurement.embedder} ({one.measurement.version}), not by {embedder.name} "
                f"({embedder.version}): the two cannot be compared"
            )
        )
        code = "unmeasured" if one.measurement is None else "stale-measurement"
        yield Remark(
            code=code, severity=Severity.WARNING, who=who, message=f"anchor {one.anchor.file} {said}", hint=MEASURE
        )


def _faceless(who: str, one: Anchored) -> Remark:
    drawn = one.measurement is not None and one.measurement.drawn
    said = "looks drawn, and the record does not say so" if drawn else "has no face that can be measured"
    return Remark(
        code="no-face",
        severity=Severity.WARNING,
        who=who,
        message=f"anchor {one.anchor.file} {said}: nothing was compared with it",
        hint=f"{character_command('pin-face', who, one.path, '--drawn')}, if it is drawn; or take another picture",
    )


def likeness_remarks(matrix: CastMatrix, anchors: Mapping[str, Sequence[Anchored]]) -> Iterator[Remark]:
    """Yield remarks about people whose own anchors are unlike, and about every two who may be confused."""
    least = matrix.same_person
    for person in matrix.within:
        if person.holds is False:
            message = (
                f"the anchors are not alike: the weakest pair has {person.weakest:.2f}, one person at least {least:.2f}"
            )
            files = ", ".join(one.anchor.file for one in anchors[person.name])
            hint = f"look at {files}; another age of the same character is a look of its own"
            yield Remark(code="unlike-own", severity=Severity.WARNING, who=person.name, message=message, hint=hint)
    for pair in matrix.confusable:
        margin = "" if pair.margin is None else f", a margin of {pair.margin:+.2f} to their own"
        message = (
            f"may be taken for {pair.other}: similarity {pair.strongest:.2f}{margin} "
            f"(one person has at least {least:.2f}, a safe margin is {matrix.safe_margin:+.2f})"
        )
        hint = f"{character_command('compare', pair.one, pair.other)}; cast one of them with another face"
        yield Remark(code="confusable", severity=Severity.WARNING, who=pair.one, message=message, hint=hint)
