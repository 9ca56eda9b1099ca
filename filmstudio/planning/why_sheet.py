"""In what two sheets differ: camera, place and the people in frame, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from filmstudio.model.job import Person
from filmstudio.model.record import Record
from filmstudio.planning.two_jobs import Told, TwoJobs

_CAMERA = {
    "size": "shot size",
    "angle": "angle",
    "view": "view",
    "move": "move",
    "speed": "speed of the move",
    "lens_mm": "lens",
    "lens_kind": "kind of lens",
    "focus": "focus",
}
_PLACE = {"side": "side", "name": "place", "time": "time of day", "weather": "weather", "era": "era", "mood": "mood"}
_BODY = {
    "position": "place in frame",
    "facing": "look",
    "pose": "pose",
    "expression": "face",
    "shoulder": "over the shoulder",
    "called": "name in the action",
}
_LOOK = {"height": "height", "face": "face"}


def plain(value: object) -> str:
    """Return a value as people say it: `dolly in`, `1280x720`, `7`, `2.5`."""
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def camera(both: TwoJobs) -> Told:
    """Yield every value of the camera that differs: `move static to dolly in`."""
    old, new, _ = both
    for field, called, was, now in _differing(old.camera, new.camera, _CAMERA):
        unit = " mm" if field == "lens_mm" else ""
        yield f"camera.{field}", f"{called} {_known(was, unit)} to {_known(now, unit)}"


def place(both: TwoJobs) -> Told:
    """Yield in what place and hour differ: `time of day day to night`."""
    old, new, _ = both
    for field, called, before, after in _differing(old.place, new.place, _PLACE):
        if field != "dressing":
            yield f"place.{field}", f"{called} {_known(before)} to {_known(after)}"
    was, now = ([one.replace("_", " ") for one in job.place.dressing] for job in (old, new))
    yield from (("place.dressing", f"{one} is in the set now") for one in now if one not in was)
    yield from (("place.dressing", f"{one} is in the set no more") for one in was if one not in now)


def people(both: TwoJobs) -> Told:
    """Yield who joins, who leaves, who looks or stands otherwise: `MARA's garment coat to jacket`."""
    old, new, _ = both
    if old.people == new.people:
        return
    before = {one.name: one for one in old.people}
    after = {one.name: one for one in new.people}
    gone = [one for one in old.people if one.name not in after]
    fresh = [one for one in new.people if one.name not in before]
    named = {line.speaker for line in (*old.lines, *new.lines)}  # who has no line is known by looks alone
    for was, now in zip(gone, fresh, strict=False):
        if was.appearance != now.appearance or named & {was.name, now.name}:
            yield "people", f"{was.name} became {now.name}"  # how another person looks is no news
        else:
            yield from _person(was, now)
    yield from (("people", f"{one.name} is in frame now") for one in fresh[len(gone) :])
    yield from (("people", f"{one.name} is not in frame any more") for one in gone[len(fresh) :])
    for name in [one.name for one in new.people if one.name in before]:
        yield from _person(before[name], after[name])
    kept_was, kept_now = (_of(some, before.keys() & after.keys()) for some in (old.people, new.people))
    if kept_was != kept_now:
        yield "people", "the people stand in another order"


def _of(some: Sequence[Person], names: set[str]) -> list[str]:
    return [one.name for one in some if one.name in names]


def _person(was: Person, now: Person) -> Iterator[tuple[str, str]]:
    for field, called, before, after in _differing(was, now, _BODY):
        if field == "holding":
            yield "people", f"{now.name} holds {after} now" if after else f"{now.name} holds {before} no more"
        else:
            yield "people", f"{now.name}'s {called} {_known(before)} to {_known(after)}"
    looks = {field: field.replace("_", " ") for field in type(now.appearance).model_fields} | _LOOK
    for field, called, before, after in _differing(was.appearance, now.appearance, looks):
        values = "is another" if field == "face" else f"{_known(before)} to {_known(after)}"
        yield "people", f"{now.name}'s {called} {values}"


def _differing(old: Record, new: Record, called: Mapping[str, str]) -> Iterator[tuple[str, str, object, object]]:
    """Yield field, name for people, old and new value of every field that differs, in the order of the names."""
    for field in dict.fromkeys((*called, *type(new).model_fields)):
        was, now = getattr(old, field), getattr(new, field)
        if was != now and (field in called or not (isinstance(now, Record) or field == "name")):
            yield field, called.get(field, field.replace("_", " ")), was, now


def _known(value: object, unit: str = "") -> str:
    return "unset" if value in (None, "") else plain(value) + unit
