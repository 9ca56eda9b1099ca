"""What of a shot's sheet enters its job: everything for an engine that draws; for one that generates, only what it
reads otherwise than in the prompt, so that nothing is made again for a word that it never sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, TypeVar

from filmstudio.model.called import called_in
from filmstudio.model.camera import Camera, CameraMove, Light, ShotSize, Stock
from filmstudio.model.capabilities import Capabilities, Control
from filmstudio.model.cast import Cast
from filmstudio.model.job import Person, TimedLine
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Role, ShotSpec, StoryTime

_ANYWHERE = Place(side=Side.INTERIOR, name="", time=TimeOfDay.DAY)
_T = TypeVar("_T")
_IN_WORDS = (Control.PROMPT, Control.NONE)
_TERMS = {"size": "size", "angle": "angle", "view": "view", "lens_kind": "lens", "focus": "focus"}
"""Fields of `Camera` but its move, and the vocabulary's name for each."""


class Sheet(TypedDict):
    """The fields of a RenderJob that say what is to be seen."""

    role: Role
    camera: Camera
    place: Place
    people: tuple[Person, ...]
    subject: str
    action: str
    title: str
    light: Light | None
    stock: Stock | None
    finish: Finish
    story_time: StoryTime
    lines: tuple[TimedLine, ...]


def sheet_of(shot: ShotSpec, cast: Cast, lines: Sequence[TimedLine], engine: Capabilities, finish: Finish) -> Sheet:
    """Return what an engine gets of a shot's sheet; `finish` is the film's, for shots that name none."""
    if engine.draws:
        return Sheet(
            role=shot.role,
            camera=shot.camera,
            place=shot.place,
            people=_people(shot, cast),
            subject=shot.subject,
            action=shot.action,
            title=shot.title,
            light=shot.light,
            stock=shot.stock,
            finish=shot.finish or finish,
            story_time=shot.story_time,
            lines=_acted(shot, lines),
        )
    return Sheet(
        role=Role.ACTION,
        camera=_camera(shot, engine),
        place=_ANYWHERE,
        people=(),
        subject="",
        action="",
        title="",
        light=_answered("light", shot.light, engine),
        stock=_answered("stock", shot.stock, engine),
        finish=Finish.COLOUR,
        story_time=StoryTime.PRESENT,
        lines=(),
    )


def _acted(shot: ShotSpec, lines: Sequence[TimedLine]) -> tuple[TimedLine, ...]:
    """Return the lines with the faces that they are said with: only a drawing shows them, so only its job has them."""
    pairs = zip(lines, shot.lines, strict=True)
    return tuple(timed.model_copy(update={"expression": line.expression}) for timed, line in pairs)


def _camera(shot: ShotSpec, engine: Capabilities) -> Camera:
    """Return the camera's move, which decides what else is used (adapters, parameters), and the terms that the engine
    answers by more than words."""
    camera = shot.camera
    kept = {
        name: value
        for name, field in _TERMS.items()
        if (value := _answered(field, getattr(camera, name), engine)) is not None
    }
    told_whole = shot.generation.prompt is not None and _answered("move", camera.move, engine) is None
    if camera.move is not CameraMove.STATIC and not told_whole:
        kept |= {"move": camera.move, "speed": camera.speed}
    return Camera(size=ShotSize.MEDIUM).model_copy(update=kept)


def _answered(field: str, term: _T, engine: Capabilities) -> _T | None:
    """Return a term that the engine answers by more than words, None for others."""
    if term is None or engine.handling(field, str(term)).how in _IN_WORDS:
        return None
    return term


def _people(shot: ShotSpec, cast: Cast) -> tuple[Person, ...]:
    people = []
    for presence in shot.people:
        member = cast.member(presence.name)
        people.append(
            Person(
                name=member.name,
                called=called_in(shot.action, presence.name),
                appearance=cast.person(presence.name, shot.scene).appearance,
                position=presence.position,
                facing=presence.facing,
                pose=presence.pose,
                expression=presence.expression,
                holding=presence.holding,
                shoulder=presence.shoulder,
            )
        )
    return tuple(people)
