"""The keys of the notation: what each is called, where it may stand, and how its value is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from filmstudio.model.directive import DirectiveKind
from filmstudio.model.vocabulary.lookup import normal_form
from filmstudio.model.vocabulary.term import Field
from filmstudio.screenplay.directives import film_values as film
from filmstudio.screenplay.directives import plain_values as plain
from filmstudio.screenplay.directives.reading import BadValueError
from filmstudio.screenplay.directives.sound_values import read_ambience
from filmstudio.screenplay.directives.term_values import read_lens, read_move, read_term, shown

SHOT, SCENE, CAST, LOC = DirectiveKind.SHOT, DirectiveKind.SCENE, DirectiveKind.CAST, DirectiveKind.LOCATION


class Key(NamedTuple):
    """A key of the notation."""

    name: str
    fields: tuple[str, ...]
    """The fields of `Wish` that it sets."""
    kinds: frozenset[DirectiveKind]
    """The directives in which it may stand."""
    read: Callable[[str], dict[str, object]]
    """Value to fields; raises BadValueError."""
    adds: bool = False
    """True: it may stand in a note several times, and its values add up."""


def _key(name: str, kinds: tuple[DirectiveKind, ...], *fields: str, read: Callable[[str], object]) -> Key:
    """Make a key whose reader gives the one value of its one field."""
    return Key(name, fields, frozenset(kinds), lambda value: {fields[0]: read(value)})


def _term(field: Field, *kinds: DirectiveKind) -> Key:
    return _key(field, kinds, field, read=lambda value: read_term(field, value))


def _read_lock(value: str) -> tuple[str, ...]:
    """Return the fields of `Wish` behind a list of keys, or `all`."""
    if normal_form(value) == "all":
        return ("all",)
    fields: list[str] = []
    for part in value.split(","):
        key = find_key(part.strip())
        if key is None or key.name == "lock":
            raise BadValueError(f"{shown(part)} is no key that can be locked; write keys of this note, or all")
        fields.extend(key.fields)
    return tuple(dict.fromkeys(fields))


KEYS: tuple[Key, ...] = (
    _term("size", SHOT),
    _term("angle", SHOT, SCENE),
    _term("view", SHOT),
    Key("move", ("move", "speed"), frozenset({SHOT, SCENE}), read_move),
    _term("speed", SHOT, SCENE),
    Key("lens", ("lens_mm", "lens_kind"), frozenset({SHOT, SCENE}), read_lens),
    _term("focus", SHOT, SCENE),
    _term("light", SHOT, SCENE, LOC),
    _term("stock", SHOT, SCENE),
    _key("finish", (SHOT, SCENE), "finish", read=film.read_finish),
    _key("era", (SCENE, LOC), "era", read=film.read_era),
    _key("mood", (SCENE, LOC), "mood", read=film.read_mood),
    _key("look", (SHOT, SCENE, CAST, LOC), "look", read=plain.read_words),
    _term("role", SHOT),
    _key("on", (SHOT,), "subject", read=plain.read_words),
    _key("chars", (SHOT,), "people", read=plain.read_people),
    _key("acting", (SHOT,), "acting", read=film.read_acting),
    _key("line", (SHOT,), "side", read=lambda value: plain.read_choice(
        value, {"same": "same", "across": "across", "cross": "across", "opposite": "across"})),
    Key("dur", ("duration_s", "duration_frames"), frozenset({SHOT}), plain.read_duration),
    Key("trans", ("transition", "transition_s"), frozenset({SHOT}), plain.read_transition),
    _key("lead", (SHOT,), "sound_lead_s", read=lambda value: plain.read_seconds(value, 10)),
    _key("lag", (SHOT,), "sound_lead_s", read=lambda value: -plain.read_seconds(value, 10)),
    _key("until", (SHOT,), "whole_scene", read=lambda value: bool(plain.read_choice(value, {"scene": "scene"}))),
    _key("skip", (SHOT,), "skip", read=plain.read_flag),
    _key("setup", (SHOT,), "setup", read=plain.read_words),
    _key("id", (SHOT,), "id", read=plain.read_slate),
    _key("model", (SHOT, SCENE), "engine", read=lambda value: plain.read_name(value, "name of an engine")),
    _key("seed", (SHOT, SCENE, CAST), "seed", read=lambda value: plain.read_whole_number(value, 0, 2**32 - 1, "seed")),
    _key("steps", (SHOT, SCENE), "steps", read=lambda value: plain.read_whole_number(value, 1, 1000, "count of steps")),
    _key("cfg", (SHOT, SCENE), "guidance", read=lambda value: plain.read_number(value, 0, 100, "guidance")),
    _key("lora", (SHOT, SCENE, CAST), "loras", read=plain.read_loras),
    _key("ref", (SHOT, SCENE, CAST, LOC), "references", read=plain.read_paths),
    _key("init", (SHOT,), "first_frame", read=plain.read_path),
    _key("last", (SHOT,), "last_frame", read=plain.read_path),
    _key("keyframe", (SHOT,), "keyframes", read=film.read_keyframes)._replace(adds=True),
    _key("control", (SHOT,), "control", read=plain.read_path),
    _key("guide", (SHOT, SCENE), "guide", read=film.read_guide),
    _key("continue", (SHOT, SCENE), "continues", read=film.read_joining),
    _key("quality", (SHOT, SCENE), "quality", read=film.read_quality),
    _key("prompt", (SHOT,), "prompt", read=plain.read_words),
    _key("prompt+", (SHOT, SCENE, LOC), "prompt_extra", read=plain.read_words),
    _key("neg", (SHOT, SCENE, CAST), "negative", read=plain.read_words),
    _key("audio", (SHOT, SCENE), "audio", read=film.read_sound),
    _key("ambience", (SHOT, SCENE, LOC), "ambience", read=read_ambience),
    _key("voice", (SHOT, CAST), "voice", read=plain.read_words),
    _key("lock", (SHOT,), "locked", read=_read_lock),
)  # fmt: skip

ALIASES: dict[str, str] = {
    "duration": "dur", "transition": "trans", "negative": "neg", "subject": "on", "characters": "chars",
    "people": "chars", "engine": "model", "guidance": "cfg", "loras": "lora", "refs": "ref", "reference": "ref",
    "references": "ref", "film": "stock", "style": "look", "side": "line",
    "first": "init", "keyframes": "keyframe", "continues": "continue", "sound": "audio", "period": "era",
    "atmosphere": "ambience", "atmos": "ambience",
}  # fmt: skip
"""Longer names of keys, as other lists of shots have them."""

_BY_NAME = {key.name: key for key in KEYS}


def find_key(name: str) -> Key | None:
    """Return the key of a name, in any case and by any of its names; None where there is none."""
    folded = name.casefold()
    return _BY_NAME.get(ALIASES.get(folded, folded))


def keys_of(kind: DirectiveKind) -> tuple[Key, ...]:
    """Return the keys that may stand in a directive of a kind."""
    return tuple(key for key in KEYS if kind in key.kinds)
