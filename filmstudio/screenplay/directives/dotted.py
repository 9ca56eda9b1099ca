"""`camera.move=push_in`: a field of the shot list with `=`, as other programs write it, turned into the notation.

Why: who reads `camera.move` in a shot list or behind `--explain` types it again as it stands there.
"""

from __future__ import annotations

import re

from filmstudio.screenplay.directives.keys import find_key
from filmstudio.screenplay.directives.segments import split_body

_FIELDS: dict[str, tuple[str, str]] = {
    "camera.lens_mm": ("lens", "mm"), "camera.lens_kind": ("lens", ""),
    "style": ("look", ""), "subject": ("on", ""), "people": ("chars", ""),
    "place.era": ("era", ""), "place.mood": ("mood", ""),
    "duration_s": ("dur", "s"), "duration_frames": ("dur", "f"), "transition_in": ("trans", ""),
    "generation.engine": ("model", ""), "generation.guidance": ("cfg", ""), "generation.loras": ("lora", ""),
    "generation.references": ("ref", ""), "generation.first_frame": ("init", ""), "generation.last_frame": ("last", ""),
    "generation.keyframes": ("keyframe", ""), "generation.continues": ("continue", ""),
    "generation.prompt_extra": ("prompt+", ""), "generation.negative": ("neg", ""),
}  # fmt: skip
"""Fields of a shot that the notation calls otherwise, and the unit that a bare number of theirs has."""
_TERMS = frozenset(
    {
        "size",
        "angle",
        "view",
        "move",
        "speed",
        "lens",
        "focus",
        "light",
        "stock",
        "trans",
        "role",
        "finish",
        "era",
        "mood",
    }
)
"""Keys whose values are words of the vocabulary: files have `dolly_in`, people say `dolly in`."""
_GROUPS = ("camera", "generation", "shot")
_PAIR = re.compile(r"(?P<name>[^\W\d_][\w+]*(?:\.[^\W\d_][\w+]*)?)\s*(?P<mark>[=＝:：])\s*", re.UNICODE)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def as_notation(text: str) -> str:
    """Return wishes as a note writes them: `camera.move=push_in` and `move=push in` are `move: push in`.

    What is no such pair comes back as it is, for the notation to read or to refuse.
    """
    return "; ".join(_pair(segment.text) for segment in split_body(text))


def _pair(text: str) -> str:
    match = _PAIR.match(text)
    if match is None:
        return text
    name, value = match["name"], text[match.end() :]
    group, dot, field = name.rpartition(".")
    key, unit = _FIELDS.get(name.casefold(), (name, ""))
    if dot and key == name:
        key = field if group.casefold() in _GROUPS else name
    elif not dot and key == name and (dotted := _under_a_group(name)):
        key, unit = dotted
    if match["mark"] in ":：" and key == name:
        return text
    if key in _TERMS:
        value = value.replace("_", " ")
    return f"{key}: {value}{unit if _NUMBER.fullmatch(value) else ''}"


def _under_a_group(name: str) -> tuple[str, str] | None:
    """Return the key of a field that is named without its group: `lens_mm`. A key of the notation stands for itself."""
    if find_key(name):
        return None
    return next((_FIELDS[full] for group in _GROUPS if (full := f"{group}.{name.casefold()}") in _FIELDS), None)
