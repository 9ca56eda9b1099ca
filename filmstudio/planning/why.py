"""Why a shot is new: two jobs held against each other, field by field, in words that a director understands.

A key says that something differs and never what. Here every field of a job has words, so that a plan can say `line 88
edited` before an hour is spent on it, and two takes of one shot can be told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from filmstudio.model.job import RenderJob
from filmstudio.model.shots import ShotSpec
from filmstudio.planning import why_conditions, why_sheet, why_text
from filmstudio.planning.origins import source_of
from filmstudio.planning.two_jobs import Told, TwoJobs
from filmstudio.units import rate_text

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


class Change(NamedTuple):
    """One thing in which two jobs differ."""

    field: str
    """Of the job, dotted where a part of it is meant: `camera.move`, `prompt.action`, `loras`."""
    words: str
    """`move static to dolly in`: what it was, and what it is now."""


_Compare = Callable[[TwoJobs], Told]


def changes(old: RenderJob, new: RenderJob, *, names: Mapping[str, str] = _NO_NAMES) -> tuple[Change, ...]:
    """Return everything in which two jobs differ that can change a pixel, in words; nothing for jobs of one key.

    `names` says by SHA-256 what files are called; one that is not in it is called by what it is for.
    """
    if old.key == new.key:
        return ()
    found = tuple(Change(*told) for compare in _COMPARED.values() for told in compare(TwoJobs(old, new, names)))
    # Two keys and not a word: a plan that says nothing would be worse than one that says little.
    return found or (Change("job", "something else in its job changed"),)


def why(old: RenderJob, new: RenderJob, shot: ShotSpec, names: Mapping[str, str] = _NO_NAMES) -> tuple[str, ...]:
    """Return in what a shot's new job differs from the one of its last take, the script's own lines by their number.

    `shot` is what `new` was planned from: it knows where its words stand and who decided its values.
    """
    told: list[str] = []
    edited = why_text.edited_lines(old, new, shot)
    for change in changes(old, new, names=names):
        if edited and change.field in why_text.WRITTEN:
            told.append(edited)
            continue
        told.append(change.words + _decided(shot, change.field))
    return tuple(dict.fromkeys(told))


def compared_fields() -> frozenset[str]:
    """Return the fields of a job that have words: all of them, which a test holds."""
    return frozenset(field for group in _COMPARED for field in group.split())


def _decided(shot: ShotSpec, field: str) -> str:
    """Return in brackets which person's decision a value is, nothing for one of the rules or of nobody known."""
    source = source_of(shot, _WISHED_AS.get(field, field))
    kind, _, line = source.partition(":")
    if kind in ("script", "title-page") and line:
        return f" ({'line' if kind == 'script' else 'title page, line'} {line})"
    return {"film.toml": " (film.toml)", "cli": " (the command line)"}.get(source, "")


_WISHED_AS = {name: f"generation.{name}" for name in ("seed", "steps", "guidance", "negative", "quality", "engine")}


def _plainly(field: str, called: str) -> _Compare:
    """Return a comparison that says `seed 7 to 9`."""

    def compare(both: TwoJobs) -> Told:
        old, new, _ = both
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            yield field, f"{called} {_said(was)} to {_said(now)}"

    return compare


def _said(value: object) -> str:
    return "unset" if value in (None, "") else why_sheet.plain(value)


def _version(both: TwoJobs) -> Told:
    """An engine's versions are its own: those of two engines are not compared."""
    old, new, _ = both
    if old.engine == new.engine and old.engine_version != new.engine_version:
        yield "engine_version", f"engine version {old.engine_version} to {new.engine_version}"


def _weights(both: TwoJobs) -> Told:
    old, new, names = both
    was, now = old.checkpoint, new.checkpoint
    if was == now or old.engine != new.engine:
        return
    if was is None or now is None:
        yield "checkpoint", "model weights are used now" if now else "no model weights are used any more"
        return
    known = [names.get(pin.digest) or pin.kind for pin in (was, now)]
    told = f" ({known[0]} to {known[1]})" if known[0] != known[1] else f" ({known[1]}, other bytes)"
    yield "checkpoint", f"model weights changed{told}"


def _slate(both: TwoJobs) -> Told:
    old, new, _ = both
    if old.slate != new.slate and (old.checkpoint is None or new.checkpoint is None):  # a model draws no slate
        yield "slate", f"called {new.slate} and was {old.slate}"


def _sound(both: TwoJobs) -> Told:
    old, new, _ = both
    if old.sound != new.sound:
        yield "sound", "the engine makes its sound now" if new.sound else "its sound is the recorded voices' now"


def _rate(both: TwoJobs) -> Told:
    old, new, _ = both
    if old.rate != new.rate:
        yield "rate", f"frame rate {rate_text(old.rate)} to {rate_text(new.rate)}"


def _length(both: TwoJobs) -> Told:
    """Another number of frames is told only where another rate does not explain it."""
    old, new, _ = both
    was_s, now_s = old.frames / old.rate, new.frames / new.rate
    if old.rate != new.rate and abs(was_s - now_s) <= 1 / min(old.rate, new.rate):
        return
    if old.frames != new.frames:
        was, now = f"{float(was_s):.1f} s", f"{float(now_s):.1f} s"
        yield "frames", f"{was} became {now}" if was != now else f"{old.frames} frames became {new.frames}"


_COMPARED: Mapping[str, _Compare] = {
    "schema_": _plainly("schema_", "the form of jobs"),
    "engine": _plainly("engine", "engine"),
    "engine_version": _version,
    "checkpoint": _weights,
    "action": why_text.action,
    "lines": why_text.lines,
    "title": why_text.title,
    "subject": _plainly("subject", "subject"),
    "prompt": why_text.prompt,
    "negative": why_text.negative,
    "people": why_sheet.people,
    "camera": why_sheet.camera,
    "place": why_sheet.place,
    "role": _plainly("role", "kind of shot"),
    "light": _plainly("light", "light"),
    "stock": _plainly("stock", "stock"),
    "finish": _plainly("finish", "finish"),
    "story_time": _plainly("story_time", "story time"),
    "references": why_conditions.references,
    "first_frame last_frame control": why_conditions.pictures,
    "guide": why_conditions.guide,
    "keyframes": why_conditions.keyframes,
    "continues": why_conditions.continues,
    "loras": why_conditions.loras,
    "quality": _plainly("quality", "quality"),
    "steps": _plainly("steps", "steps"),
    "guidance": _plainly("guidance", "guidance"),
    "seed": _plainly("seed", "seed"),
    "sound": _sound,
    "retime": _plainly("retime", "retiming"),
    "size": _plainly("size", "size"),
    "rate": _rate,
    "frames": _length,
    "slate": _slate,
}
"""By the fields that each comparison answers for, parted by spaces; in the order in which they are told."""
