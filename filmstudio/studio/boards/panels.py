"""A planned shot and its pictures as panels: which words and which arrows belong to which picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filmstudio.model.camera import CameraMove
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Facing, Position, Role
from filmstudio.review import board_words as words
from filmstudio.review.board import Panel
from filmstudio.review.board_camera_marks import BELOW, IN, OUT, camera_marks
from filmstudio.review.board_corner_marks import Staged
from filmstudio.review.board_marks import Mark, Point
from filmstudio.review.board_people_marks import people_marks
from filmstudio.studio.boards.drawing import PictureResult
from filmstudio.studio.boards.moments import Moment

_ACROSS = {Position.LEFT: 0.36, Position.CENTER: 0.5, Position.RIGHT: 0.64}
_FACES = 0.36
"""Where faces usually are, in parts of the width and of the height."""


def move_frames(planned: PlannedShot, moments: Sequence[Moment]) -> tuple[int, int]:
    """Return in which picture of a shot its camera's move is drawn, and which frame is drawn into it.

    A move outwards shows its beginning within its end, every other move its end within its beginning.
    """
    if planned.shot.camera.move in OUT:
        return moments[-1].frame, 0
    return 0, planned.frames - 1


def panels_of(
    planned: PlannedShot,
    moments: Sequence[Moment],
    files: Sequence[Path],
    made: PictureResult,
    aspect: float,
    *,
    missing: bool = False,
) -> tuple[Panel, ...]:
    """Return the panels of a shot, one for each moment."""
    shot = planned.shot
    carried = words.spread_lines(planned.lines, [moment.frame for moment in moments])
    heard = dict.fromkeys(line.speaker for line in shot.lines)
    people = tuple(dict.fromkeys((*(person.name for person in shot.people), *heard)))
    first, camera_at = 0, len(moments) - 1 if shot.camera.move in OUT else 0
    title = shot.role is Role.TITLE
    panels = []
    for index, (moment, file, lines) in enumerate(zip(moments, files, carried, strict=True)):
        marks: tuple[Mark, ...] = ()
        if index == first and not title:
            lifted = shot.camera.move in BELOW and camera_at == first
            marks += people_marks(shot.people, shot.camera.size, aspect, lifted=lifted, stances=made.stances)
        if index == camera_at and not title:
            marks += camera_marks(shot.camera.move, _staged(planned, made, aspect))
        panels.append(
            Panel(
                shot=shot.id,
                scene=shot.scene,
                part=moment.part,
                size="" if title or index else shot.camera.size.abbreviation,
                camera=("Title card" if title else words.camera_words(shot)) if index == first else "",
                time=words.time_words(planned.frames, planned.job.rate) if index == first else "",
                action=words.what_is_seen(shot) if index == first else "",
                speeches=tuple(words.speech(shot.lines[line]) for line in lines),
                remarks=words.remarks(shot, opens=index == first, closes=index == len(moments) - 1),
                picture=file,
                marks=marks,
                alt=words.seen_words(shot, moment.part),
                people=people,
                missing=missing,
            )
        )
    return tuple(panels)


def _staged(planned: PlannedShot, made: PictureResult, aspect: float) -> Staged:
    shot = planned.shot
    move = shot.camera.move
    goes_left = any(person.facing is Facing.LEFT and not person.shoulder for person in shot.people)
    if move is CameraMove.WHIP_PAN:  # as it is drawn: the frame that it ends on lies to that side
        goes_left = sum(x for x, _ in made.corners) / len(made.corners) < 0.5
    return Staged(aspect, goes_left, made.corners if move in IN | OUT else (), _focus(planned, made))


def _focus(planned: PlannedShot, made: PictureResult) -> tuple[Point, Point]:
    """Return from where to where a focus goes: from the first person to the next, or to what is beside a single one."""
    people = [person for person in planned.shot.people if not person.shoulder]
    faces = [
        made.stances[person.name].face if person.name in made.stances else (_ACROSS[person.position], _FACES)
        for person in people
    ]
    near = faces[0] if faces else (0.34, _FACES)
    return near, faces[1] if len(faces) > 1 else (0.76 if near[0] <= 0.5 else 0.24, _FACES)
