"""OpenTimelineIO's JSON from somebody else, without its own parser, which can end the process on a damaged file.

(opentimelineio 0.18.1: an object that calls itself `Clip.1` and has the fields of `Clip.2` is a segmentation fault.)
Only what an edit is read for is built, through the library's checked constructors. This can go when the library refuses
such files.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import opentimelineio as otio

_SPACES = ("filmstudio", "cmx_3600", "fcp_xml")
"""Whose metadata is read."""
_EXACT = 1 << 53
"""Whole numbers beyond it are no frames and no samples."""


def timelines_of(data: bytes) -> list[otio.schema.Timeline]:
    """Return the timelines of a file. Raises ValueError or TypeError, in words, for what is none."""
    known = json.loads(data)
    kind = _kind(known)
    if kind == "Timeline":
        return [_timeline(known)]
    if kind == "SerializableCollection":
        return [_timeline(one) for one in _list(known, "children") if _kind(one) == "Timeline"]
    raise ValueError(f"it begins with {kind or 'nothing that OpenTimelineIO knows'}, not with a timeline")


def _timeline(known: dict[str, Any]) -> otio.schema.Timeline:
    import opentimelineio as otio

    timeline = otio.schema.Timeline(name=_text(known, "name"), global_start_time=_time(known.get("global_start_time")))
    stack = known.get("tracks")
    for one in _list(stack, "children") if isinstance(stack, dict) else []:
        if _kind(one) == "Track":
            timeline.tracks.append(_track(one))
    return timeline


def _track(known: dict[str, Any]) -> otio.schema.Track:
    import opentimelineio as otio

    kind = otio.schema.TrackKind.Audio if known.get("kind") == "Audio" else otio.schema.TrackKind.Video
    track = otio.schema.Track(name=_text(known, "name"), kind=kind)
    for one in _list(known, "children"):
        track.append(_item(one))
    return track


def _item(known: dict[str, Any]) -> Any:
    import opentimelineio as otio

    kind = _kind(known)
    if kind == "Transition":
        return otio.schema.Transition(
            name=_text(known, "name"),
            transition_type=_text(known, "transition_type"),
            in_offset=_needed(_time(known.get("in_offset")), "in_offset"),
            out_offset=_needed(_time(known.get("out_offset")), "out_offset"),
            metadata=_metadata(known),
        )
    seen = _range(known.get("source_range"))
    if kind == "Clip":
        clip = _clip(known, seen)
        clip.enabled = known.get("enabled", True) is not False
        return clip
    if kind == "Gap":
        return otio.schema.Gap(source_range=_needed(seen, "source_range"))
    if kind in ("Stack", "Track"):  # a sequence within the sequence: its length is all that counts
        return otio.schema.Stack(name=_text(known, "name"), source_range=_needed(seen, "source_range"))
    raise ValueError(f"{kind or 'something without a name'} stands on a track")


def _clip(known: dict[str, Any], seen: otio.opentime.TimeRange | None) -> otio.schema.Clip:
    import opentimelineio as otio

    references = known.get("media_references")
    media = known.get("media_reference")
    if isinstance(references, dict):
        media = references.get(str(known.get("active_media_reference_key", "DEFAULT_MEDIA")))
    reference: Any = otio.schema.MissingReference()
    if isinstance(media, dict):
        available, facts = _range(media.get("available_range")), _metadata(media)
        if _kind(media) == "ExternalReference":
            url = _text(media, "target_url")
            reference = otio.schema.ExternalReference(target_url=url, available_range=available, metadata=facts)
        else:
            reference = otio.schema.MissingReference(available_range=available, metadata=facts)
        reference.name = _text(media, "name")
    clip = otio.schema.Clip(
        name=_text(known, "name"), media_reference=reference, source_range=seen, metadata=_metadata(known)
    )
    if seen is None and reference.available_range is None:
        raise ValueError("a clip says neither what is seen of it nor how long it is")
    clip.effects.extend(_effect(one) for one in _list(known, "effects"))
    return clip


def _effect(known: dict[str, Any]) -> otio.schema.Effect:
    import opentimelineio as otio

    kind, name = _kind(known), _text(known, "name") or _text(known, "effect_name")
    if kind == "LinearTimeWarp":
        return otio.schema.LinearTimeWarp(name=name, time_scalar=_number(known.get("time_scalar", 1.0)))
    if kind == "FreezeFrame":
        return otio.schema.FreezeFrame(name=name)
    return otio.schema.Effect(name=name, effect_name=_text(known, "effect_name"))


def _kind(known: object) -> str:
    """Return a schema's name without its version, empty for what has none."""
    return str(known.get("OTIO_SCHEMA", "")).partition(".")[0] if isinstance(known, dict) else ""


def _list(known: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = known.get(key) or []
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ValueError(f"{key} is no list of objects")
    return found


def _text(known: dict[str, Any], key: str) -> str:
    found = known.get(key)
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) else ""


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _EXACT:
        raise ValueError(f"{str(value)[:40]!r} is no number of frames")
    return float(value)


def _time(known: object) -> otio.opentime.RationalTime | None:
    import opentimelineio as otio

    if known is None:
        return None
    if not isinstance(known, dict):
        raise TypeError("a time is no object")
    value, rate = _number(known.get("value")), _number(known.get("rate"))
    if not 0 < rate <= 1_000_000:
        raise ValueError(f"{rate:g} is no rate")
    return otio.opentime.RationalTime(value, rate)


def _range(known: object) -> otio.opentime.TimeRange | None:
    import opentimelineio as otio

    if known is None:
        return None
    if not isinstance(known, dict):
        raise TypeError("a range is no object")
    start, length = _time(known.get("start_time")), _time(known.get("duration"))
    return otio.opentime.TimeRange(_needed(start, "start_time"), _needed(length, "duration"))


def _needed(found: Any, name: str) -> Any:
    if found is None:
        raise ValueError(f"a {name} is missing")
    return found


def _metadata(known: dict[str, Any]) -> dict[str, dict[str, str | float]]:
    """Return the facts that are read, as texts and numbers."""
    found = known.get("metadata")
    spaces = {space: found.get(space) for space in _SPACES} if isinstance(found, dict) else {}
    return {
        space: {str(key): _fact(value) for key, value in facts.items() if isinstance(value, str | int | float)}
        for space, facts in spaces.items()
        if isinstance(facts, dict)
    }


def _fact(value: str | float) -> str | float:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return float(value) if abs(value) < _EXACT and math.isfinite(value) else 0.0
