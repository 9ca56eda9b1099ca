"""The prompt of a shot, part by part and each with its source, as the family of models wants to be spoken to.

The usual order and the rules are those of the published prompt guides of Wan and HunyuanVideo: style first, plain
visual words, people by their fixed descriptions, the camera in a sentence of its own, and no move that nobody asked
for. What a family wants otherwise, its engine says in the `Dialect`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filmstudio.model.capabilities import Dialect
from filmstudio.model.cast import Cast
from filmstudio.model.conditions import BoundLora
from filmstudio.model.place import Side, TimeOfDay, Weather
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Delivery, Line, ShotSpec, StoryTime
from filmstudio.planning.camera_words import CameraTerm, choose_terms, is_plain, move_words, phrase
from filmstudio.planning.carried_on import carried_on
from filmstudio.planning.origins import lines_of, source_of, sources_of
from filmstudio.planning.scene_words import scene_words

_SIDE_WORDS = {Side.INTERIOR: "Interior", Side.EXTERIOR: "Exterior", Side.BOTH: "Between inside and outside"}
_TIME_WORDS = {
    TimeOfDay.DAWN: "at dawn",
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.DAY: "in daylight",
    TimeOfDay.AFTERNOON: "in the afternoon",
    TimeOfDay.GOLDEN_HOUR: "at golden hour",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.EVENING: "in the evening",
    TimeOfDay.NIGHT: "at night",
}
_STORY_WORDS = {
    StoryTime.FLASHBACK: "Memory of the past, faded warm colours",
    StoryTime.FLASH_FORWARD: "Vision of the future, cool pale colours",
    StoryTime.DREAM: "Dreamlike, soft glowing haze",
}
_UNSAID_TIME = "rule:day-unless-said"
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_ENDS = (".", "!", "?", "…", "。")


class SourcedPart(NamedTuple):
    """A part of a prompt and where it is from, for people."""

    part: PromptPart
    source: str


class WrittenPrompt(NamedTuple):
    """A prompt, part by part."""

    parts: tuple[PromptPart, ...]
    sources: tuple[str, ...]
    """One for each part."""
    unsaid: tuple[CameraTerm, ...] = ()
    """Terms of the camera that somebody asked for and that this family of models is not told."""


class Voicing(NamedTuple):
    """What a prompt can know besides the shot."""

    style: str = ""
    """The film's; the shot's own stands behind it."""
    loras: Sequence[BoundLora] = ()
    """Those that are bound: their trigger words are said."""
    sound: bool = False
    """True: the model makes the sound of this shot."""
    heading: str = "script"
    """Where the scene's heading stands."""


def write_prompt(shot: ShotSpec, cast: Cast, dialect: Dialect, voicing: Voicing = Voicing()) -> WrittenPrompt:  # noqa: B008 - an immutable tuple
    """Return the prompt of a shot (the script's own words stay as written).

    Trigger words stand with what their adapter knows: those of the film first, a person's before the description, which
    goes in byte for byte. Words that somebody wrote for the prompt replace all others.
    """
    if shot.generation.prompt is not None:
        told, unsaid = list(_own(shot)), tuple[CameraTerm, ...]()
    else:
        terms = choose_terms(shot, dialect)
        order = {kind: place for place, kind in enumerate(dict.fromkeys((*dialect.order, *PartKind)))}
        told = sorted(_parts(shot, cast, dialect, voicing, terms.said), key=lambda one: order[one.part.kind])
        unsaid = terms.unsaid
    return WrittenPrompt(tuple(one.part for one in told), tuple(one.source for one in told), unsaid)


def _own(shot: ShotSpec) -> Iterator[SourcedPart]:
    asked = shot.generation
    for kind, text, field in (
        (PartKind.OWN, asked.prompt or "", "prompt"),
        (PartKind.EXTRA, asked.prompt_extra, "prompt_extra"),
    ):
        if words := " ".join(text.split()):
            yield SourcedPart(PromptPart(kind=kind, text=words), source_of(shot, f"generation.{field}") or "script")


def _parts(
    shot: ShotSpec, cast: Cast, dialect: Dialect, voicing: Voicing, terms: Sequence[CameraTerm]
) -> Iterator[SourcedPart]:
    for lora in voicing.loras:
        if not lora.person:
            yield from _sentence(PartKind.TRIGGER, ", ".join(lora.triggers), f"LoRA {lora.name}")
    yield from _sentence(PartKind.STYLE, voicing.style, "the film's style")
    yield from _sentence(PartKind.STYLE, shot.style, source_of(shot, "style") or "script")
    story = _STORY_WORDS.get(shot.story_time, "")
    yield from _sentence(PartKind.STORY_TIME, story, source_of(shot, "story_time") or "script")
    yield from _phrase(shot, terms, PartKind.FRAMING)
    for presence in shot.people:
        name = cast.member(presence.name).name
        part = PromptPart(kind=PartKind.PERSON, text=_person(presence.name, shot, cast, voicing.loras))
        yield SourcedPart(part, f"cast:{name}")
    for sentence in carried_on(shot):
        yield from _sentence(PartKind.ACTION, sentence, "the scene so far")
    spoken = {line.span for line in shot.lines}
    for sentence in _SENTENCE_END.split(scene_words(shot.action)):
        yield from _sentence(PartKind.ACTION, sentence, lines_of(span for span in shot.spans if span not in spoken))
    yield from _speech(shot, cast, aloud=voicing.sound and dialect.quotes_lines)
    yield from _sentence(PartKind.PLACE, *_place(shot, dialect, voicing.heading))
    for kind in (PartKind.LIGHT, PartKind.GLASS, PartKind.STOCK):
        yield from _phrase(shot, terms, kind)
    move = move_words(shot, dialect)
    yield from _sentence(PartKind.MOVE, move, sources_of(shot, ("camera.move", "camera.speed"), "script"))
    if is_plain(shot):
        yield from _sentence(PartKind.MOVE, dialect.plain_view, "rule:plain-view")
    extra = shot.generation.prompt_extra
    yield from _sentence(PartKind.EXTRA, extra, source_of(shot, "generation.prompt_extra") or "script")


def _sentence(kind: PartKind, text: str, source: str) -> Iterator[SourcedPart]:
    words = " ".join(text.split()).rstrip(". ")
    if words:
        ended = words if words.endswith(_ENDS) else f"{words}."
        yield SourcedPart(PromptPart(kind=kind, text=f"{ended[:1].upper()}{ended[1:]}"), source)


def _phrase(shot: ShotSpec, terms: Sequence[CameraTerm], kind: PartKind) -> Iterator[SourcedPart]:
    words, fields = phrase(terms, kind)
    return _sentence(kind, words, sources_of(shot, fields, "rule:framing" if kind is PartKind.FRAMING else "script"))


def _person(name: str, shot: ShotSpec, cast: Cast, loras: Sequence[BoundLora]) -> str:
    """Return name, trigger words and description; the description is not touched, only its sentence is ended."""
    member = cast.member(name).name
    triggers = dict.fromkeys(word for lora in loras if lora.person == member for word in lora.triggers)
    words = [", ".join(triggers), cast.person(name, shot.scene).description.strip()]
    person = f"{name}: {', '.join(filter(None, words))}" if any(words) else name
    return person if person.endswith(_ENDS) else f"{person}."


def _speech(shot: ShotSpec, cast: Cast, *, aloud: bool) -> Iterator[SourcedPart]:
    """Yield the lines that are spoken in the frame: word for word for a model that says them, else that somebody
    speaks, so that lips move."""
    silent: set[str] = set()
    for line in shot.lines:
        speaker = cast.member(line.speaker).name
        name = next((one.name for one in shot.people if cast.member(one.name).name == speaker), speaker)
        text = " ".join(line.text.split()).replace('"', "'")
        if line.delivery is not Delivery.ON_SCREEN or not text:
            continue
        if aloud:
            part = PromptPart(kind=PartKind.LINE, text=f'{name} {_how(line)}: "{text}"')
        elif name in silent:
            continue
        else:
            silent.add(name)
            part = PromptPart(kind=PartKind.LINE, text=f"{name} {'sings' if line.sung else 'speaks'}.")
        yield SourcedPart(part, lines_of([line.span]))


def _how(line: Line) -> str:
    manner = " ".join(line.parenthetical.split()).strip("() .")
    return f"{'sings' if line.sung else 'says'}{f', {manner}' if manner else ''}"


def _place(shot: ShotSpec, dialect: Dialect, heading: str) -> tuple[str, str]:
    """Return where and when, and the source; an hour that nobody named is light that nobody asked for."""
    place = shot.place
    untold = not dialect.light and source_of(shot, "place.time") == _UNSAID_TIME
    words = [_SIDE_WORDS[place.side], place.name, "" if untold else _TIME_WORDS[place.time]]
    if place.weather is not Weather.CLEAR:
        words.append(place.weather.value)
    decided = [source_of(shot, "place.name") or heading]
    decided += [source_of(shot, field) for field in ("place.time", "place.weather")]
    return ", ".join(filter(None, words)), ", ".join(dict.fromkeys(filter(None, decided)))
