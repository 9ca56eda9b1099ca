"""`filmstudio takes diff`: in what two takes of a shot differ: what went in, how it went, and what came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Literal

from pydantic import Field

from filmstudio.errors import FilmstudioError, UsageError
from filmstudio.model.record import Record
from filmstudio.model.take import Take
from filmstudio.planning.why import changes
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.shooting.stage import named_files
from filmstudio.studio.takes.decisions import in_words
from filmstudio.studio.takes.film import FilmTakes
from filmstudio.takes.slates import SlateEntry


class Difference(Record):
    """One thing in which two takes differ."""

    field: str
    words: str


class TakeDiff(Record):
    """Two takes held against each other."""

    schema_: Literal["take-diff/1"] = Field(default="take-diff/1", alias="schema")
    shot: str
    takes: tuple[int, int]
    asked: tuple[tuple[str, ...], tuple[str, ...]]
    """What was asked of each over the script, in words."""
    inputs: tuple[Difference, ...]
    """What of the job differs: everything that can change a pixel."""
    making: tuple[Difference, ...]
    """How it went: machine, precision, versions, time. None of it should change much."""
    same_picture: bool
    """The picture files are the same, byte for byte."""
    same_sound: bool | None
    """The same of the engine's sound; None where neither has any."""
    same_latents: bool | None = None
    """What the model made before decoding is the same; None where that was not kept."""


def diff_takes(film: FilmTakes, wanted: str, one: int, other: int) -> TakeDiff:
    """Compare two takes of a shot. Raises UsageError where one is unknown or its footage is not there."""
    shot = film.shot_id(wanted)
    entries = (film.find(shot, one), film.find(shot, other))
    old, new = (_there(film, entry) for entry in entries)
    latents = [take.making.latents if take.making else "" for take in (old, new)]
    return TakeDiff(
        shot=shot,
        takes=(one, other),
        asked=(in_words(entries[0].variation), in_words(entries[1].variation)),
        inputs=tuple(
            Difference(field=change.field, words=change.words)
            for change in changes(old.job, new.job, names=_names(film))
        ),
        making=tuple(_in_the_making(old, new)),
        same_picture=old.picture.sha256 == new.picture.sha256,
        same_sound=None if old.sound is None and new.sound is None else old.sound == new.sound,
        same_latents=latents[0] == latents[1] if all(latents) else None,
    )


def _there(film: FilmTakes, entry: SlateEntry) -> Take:
    take = film.take(entry)
    if take is None:
        raise UsageError(
            f"the footage of take {entry.number} of shot {entry.shot} is not there any more",
            hint="pick it and render to have it shot again",
        )
    return take


def _names(film: FilmTakes) -> Mapping[str, str]:
    """Return what files are called by their digest, as far as the film can be cast as it is now."""
    with suppress(FilmstudioError, OSError):
        wish = check_wish(film.project, film.breakdown, None, weights=False)
        return {file.sha256: file.path.name for file in named_files(film.project, wish) if file.sha256}
    return {}


def _in_the_making(old: Take, new: Take) -> Iterator[Difference]:
    """Yield what differs outside the job, in the order in which a person would suspect it."""
    for field, called in (("machine", "machine"), ("software", "software"), ("encoder", "encoder's parameters")):
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            words = f"{called} {_said(was)} to {_said(now)}" if field != "encoder" else f"other {called}"
            yield Difference(field=field, words=words)
    if old.making and new.making:
        for field, called in _MAKING.items():
            was, now = getattr(old.making, field), getattr(new.making, field)
            if was != now:
                yield Difference(field=f"making.{field}", words=f"{called} {_said(was)} to {_said(now)}")
        for field, called in _ROUTE.items():
            was, now = getattr(old.making.route, field), getattr(new.making.route, field)
            if was != now:
                yield Difference(field=f"making.route.{field}", words=f"{called} {_said(was)} to {_said(now)}")
    elif old.making or new.making:
        yield Difference(
            field="making", words=f"only {'the first' if old.making else 'the second'} says how it was made"
        )
    if round(old.elapsed_s, 1) != round(new.elapsed_s, 1):
        yield Difference(field="elapsed_s", words=f"took {old.elapsed_s:.1f} s and {new.elapsed_s:.1f} s")


_MAKING = {
    "device": "device",
    "precision": "precision",
    "attention": "attention",
    "step_cache": "reuse between steps",
    "memory": "to fit the memory:",
    "libraries": "libraries",
    "retries": "thrown away attempts:",
    "prompt": "prompt as sent:",
    "negative": "negative prompt as sent:",
    "left_out": "left out of the prompt:",
}
_ROUTE = {
    "size": "made in",
    "frames": "frames made",
    "steps": "steps",
    "guidance": "guidance",
    "downgrades": "given up:",
}


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "nothing"
    return str(value) if value not in (None, "") else "nothing"
