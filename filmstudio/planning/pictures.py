"""Binds the pictures and clips that a shot is made from, by their content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import zip_longest
from typing import NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast
from filmstudio.model.conditions import PinnedPicture, Reference, ReferenceKind
from filmstudio.model.job import Keyframe
from filmstudio.model.shots import PictureAt, Presence, ShotSpec
from filmstudio.units import seconds_to_frames


class Pictures(NamedTuple):
    """The fields of a RenderJob that carry pictures, and what could not be bound."""

    references: tuple[Reference, ...] = ()
    first_frame: str = ""
    last_frame: str = ""
    keyframes: tuple[Keyframe, ...] = ()
    control: str = ""
    references_left_out: int = 0
    """So many more than the engine is shown."""
    keyframes_left_out: tuple[str, ...] = ()
    """Why, in half sentences behind `shot 3A: the keyframe at 9s`."""


def bind_pictures(
    shot: ShotSpec, cast: Cast, engine: Capabilities, files: Mapping[str, str], rate: Fraction, frames: int
) -> Pictures:
    """Return the pictures of a shot of `frames` frames at `rate`, as far as the engine reads them.

    `files` maps what notes name to SHA-256. Raises ProjectError for a file that is named and not there, and for two
    keyframes at one place.
    """
    asked = shot.generation
    references = list(_references(shot, cast, files)) if engine.reads_references else []
    keyframes, left_out = _keyframes(shot, files, rate, frames, engine.most_keyframes)
    return Pictures(
        references=tuple(references[: engine.most_references]),
        first_frame=_content(shot, asked.first_frame, files) if engine.reads_first_frame else "",
        last_frame=_content(shot, asked.last_frame, files) if engine.reads_last_frame else "",
        keyframes=keyframes,
        control=_content(shot, asked.control, files, "clip") if engine.reads_clip else "",
        references_left_out=max(0, len(references) - engine.most_references),
        keyframes_left_out=left_out,
    )


def _references(shot: ShotSpec, cast: Cast, files: Mapping[str, str]) -> Iterator[Reference]:
    """Yield the shot's own pictures, then those of the people, the best of everybody before the second of anybody.

    Why: an engine that is shown three pictures of three people should know all of them a little, not one very well.
    """
    seen: set[tuple[str, str]] = set()
    for file in shot.generation.references:
        yield Reference(kind=ReferenceKind.SHOT, sha256=_content(shot, file, files))
    front_first = sorted(shot.people, key=lambda one: one.shoulder)
    everybody = [
        [Reference(kind=one.kind, person=cast.member(person.name).name, sha256=one.sha256) for one in best]
        for person in front_first
        for best in [list(_best_first(person, shot, cast))]
    ]
    for turn in zip_longest(*everybody):
        for reference in turn:
            if reference is not None and (reference.person, reference.sha256) not in seen:
                seen.add((reference.person, reference.sha256))
                yield reference


def _best_first(person: Presence, shot: ShotSpec, cast: Cast) -> Iterator[PinnedPicture]:
    """Yield somebody's pictures: the face from the front, what they wear here, the other faces.

    Who is seen from behind has no face: it would be turned to the camera.
    """
    pinned = cast.member(person.name).references
    faces: Sequence[PinnedPicture] = [] if person.shoulder else [one for one in pinned if _is_face(one)]
    yield from faces[:1]
    yield from cast.person(person.name, shot.scene).references
    yield from (one for one in pinned if not _is_face(one))
    yield from faces[1:]


def _is_face(picture: PinnedPicture) -> bool:
    return picture.kind is ReferenceKind.FACE


def _keyframes(
    shot: ShotSpec, files: Mapping[str, str], rate: Fraction, frames: int, most: int
) -> tuple[tuple[Keyframe, ...], tuple[str, ...]]:
    if most == 0:
        return (), ()
    bound: dict[int, str] = {}
    left_out: list[str] = []
    for picture in sorted(shot.generation.keyframes, key=lambda one: _frame(one, rate)):
        at, content = _frame(picture, rate), _content(shot, picture.file, files)
        where = f"shot {shot.id}: the keyframe at {picture.place}"
        if at in bound:
            raise ProjectError(f"{where} stands at frame {at}, where another is", hint="give each a time of its own")
        if at >= frames:
            left_out.append(f"{where} is behind the shot's end and is left aside")
        elif len(bound) >= most:
            left_out.append(f"{where} is left aside: the engine takes {most}")
        else:
            bound[at] = content
    return tuple(Keyframe(frame=at, sha256=content) for at, content in bound.items()), tuple(left_out)


def _frame(picture: PictureAt, rate: Fraction) -> int:
    if picture.at_frames is not None:
        return picture.at_frames
    return seconds_to_frames(picture.at_s or 0.0, rate)


def _content(shot: ShotSpec, file: str | None, files: Mapping[str, str], what: str = "picture") -> str:
    if not file:
        return ""
    if file not in files:
        raise ProjectError(
            f"shot {shot.id} asks for the {what} {file!r}, which is not there", hint="paths are relative to the script"
        )
    return files[file]
