"""Why a shot is as it is: every field that was decided, its value in words, who decided it, and the reason.

Why: a director who disagrees with a shot must see at once whether a rule, a line of the script or a setting has made it
so, and therefore where to change it.
"""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.breakdown.rules import RULES
from filmstudio.model.guide import Guide
from filmstudio.model.shots import Lora, PictureAt, Presence, ShotList, ShotSpec

_OUTSIDE = {
    "cli": "the command line says so",
    "film.toml": "film.toml says so",
    "lock": "the lock beside the script keeps it",
    "take": "the picked take was asked for it",
}
_NAMING = {
    "slate": "shots are lettered in the order of their scene; a rewrite puts new ones between the letters of old ones",
    "seed": "the seed of the film and the id of the shot give every shot a seed of its own",
}
"""The rules by which `identity` names shots, once a shot list is whole."""
_SECONDS = frozenset({"duration_s", "transition_in_s", "transition_out_s"})


class Explained(NamedTuple):
    """One field of a shot."""

    field: str
    """Dotted, as in the shot list: `camera.size`."""
    value: str
    """In words for people."""
    source: str
    """`rule:<id>`, `script:<line>`, `title-page:<line>`, `film.toml`, `cli` or `lock`; of a seed also `cast:<name>`."""
    sentence: str
    """Why, for people."""


def explain(shots: ShotList, shot: ShotSpec) -> tuple[Explained, ...]:
    """Return the decided fields of a shot of this list, in the order of the shot's record.

    A rule of another room or of a later version, whose sentence is not known here, is named by its id.
    """
    order = {name: index for index, name in enumerate(_field_names())}
    found = [
        Explained(origin.field, _value(shot, origin.field), origin.source, _sentence(shots, origin.source))
        for origin in shot.origins
    ]
    return tuple(sorted(found, key=lambda one: (order.get(one.field.split(".")[0], len(order)), one.field)))


def _field_names() -> list[str]:
    return list(ShotSpec.model_fields)


def _sentence(shots: ShotList, source: str) -> str:
    kind, _, rest = source.partition(":")
    if kind == "rule":
        return RULES.get(rest) or _NAMING.get(rest, f"the rule {rest}")
    if kind == "script":
        return f"line {rest} of {shots.source}"
    if kind == "title-page":
        return f"the title page, line {rest}"
    return _OUTSIDE.get(source, source)


def _value(shot: ShotSpec, field: str) -> str:
    value: object = shot
    for name in field.split("."):
        value = getattr(value, name, None)
    if field in _SECONDS:
        return f"{value:g} s" if isinstance(value, float) else "the usual length"
    if field == "camera.lens_mm" and isinstance(value, float):
        return f"{value:g} mm"
    return _words(value)


def _words(value: object) -> str:
    if value is None or value == () or value == "":
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(_words(one) for one in value)
    if isinstance(value, Presence):
        return value.name
    if isinstance(value, Lora):
        return f"{value.name} at {value.weight:g}"
    if isinstance(value, Guide):
        return f"{value.shows.value} at {value.strength:g}"
    if isinstance(value, PictureAt):
        return f"{value.place} {value.file}"
    if isinstance(value, float):
        return f"{value:g}"
    enum_value = getattr(value, "value", None)
    return enum_value.replace("_", " ") if isinstance(enum_value, str) else str(value)
