"""The words that a text-reading engine gets for a shot: style, framing, people, what happens, place and light.

The order and the rules are those of the published prompt guides of Wan and HunyuanVideo: style first, plain visual
words, people by their fixed descriptions, the camera in a sentence of its own, and no move that nobody asked for. How
many of the terms an engine can take is the engine's affair; here stands everything that was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from filmstudio.model.camera import CameraAngle, CameraMove, MoveSpeed
from filmstudio.model.cast import Cast
from filmstudio.model.conditions import BoundLora
from filmstudio.model.place import Side, TimeOfDay, Weather
from filmstudio.model.shots import Role, ShotSpec, StoryTime
from filmstudio.model.vocabulary.focal_lengths import focal_length_prompt
from filmstudio.model.vocabulary.lookup import term_of
from filmstudio.model.vocabulary.term import Field
from filmstudio.planning.scene_words import scene_words

_SIDE_WORDS = {Side.INTERIOR: "Interior", Side.EXTERIOR: "Exterior", Side.BOTH: "Between inside and outside"}
_TIME_WORDS = {
    TimeOfDay.DAWN: "at dawn",
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.DAY: "in daylight",
    TimeOfDay.AFTERNOON: "in the afternoon",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.EVENING: "in the evening",
    TimeOfDay.NIGHT: "at night",
}
_STORY_WORDS = {
    StoryTime.FLASHBACK: "Memory of the past, faded warm colours",
    StoryTime.FLASH_FORWARD: "Vision of the future, cool pale colours",
    StoryTime.DREAM: "Dreamlike, soft glowing haze",
}


def write_prompt(shot: ShotSpec, cast: Cast, style: str, loras: Sequence[BoundLora] = ()) -> str:
    """Return the prompt of a shot, one line of English (the script's own words stay as written).

    `style` is the film's; the shot's own stands behind it. Trigger words stand with what their adapter knows: those of
    style first, a person's before the description, which goes in byte for byte. Words that somebody wrote for the
    prompt replace all others.
    """
    asked = shot.generation
    if asked.prompt is not None:
        return " ".join(f"{asked.prompt} {asked.prompt_extra}".split())
    before = [_triggers(loras, ""), style, shot.style, _STORY_WORDS.get(shot.story_time, ""), _framing(shot)]
    people = [_person(presence.name, shot, cast, loras) for presence in shot.people]
    after = [scene_words(shot.action)]
    weather = "" if shot.place.weather is Weather.CLEAR else f", {shot.place.weather.value}"
    after.append(f"{_SIDE_WORDS[shot.place.side]}, {shot.place.name}, {_TIME_WORDS[shot.place.time]}{weather}")
    after += [_words("light", shot.light, shot), _glass(shot), _words("stock", shot.stock, shot)]
    after += [_move(shot), asked.prompt_extra]
    return " ".join([*_sentences(before), *people, *_sentences(after)])


def _sentences(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        if part.strip(" .\n"):
            yield f"{_capital(' '.join(part.split()).rstrip('. '))}."


def _person(name: str, shot: ShotSpec, cast: Cast, loras: Sequence[BoundLora]) -> str:
    """Return name, trigger words and description; the description is not touched, only its sentence is ended."""
    words = [_triggers(loras, cast.member(name).name), cast.person(name, shot.scene).description.strip()]
    person = f"{name}: {', '.join(filter(None, words))}" if any(words) else name
    return person if person.endswith((".", "!", "?")) else f"{person}."


def _triggers(loras: Sequence[BoundLora], person: str) -> str:
    """Return the trigger words of a person's adapters, each once; of the film's own for no person."""
    return ", ".join(dict.fromkeys(word for lora in loras if lora.person == person for word in lora.triggers))


def _framing(shot: ShotSpec) -> str:
    """Return size or role, angle and view, as one phrase."""
    camera = shot.camera
    if shot.role is Role.INSERT and shot.subject:
        framing = f"Insert shot of {shot.subject}"
    elif shot.role is Role.OVER_SHOULDER and len(shot.people) > 1:
        framing = "Over-the-shoulder shot"
    elif shot.role is Role.TITLE:
        framing = f"Title card: {shot.subject}"
    else:
        framing = _words("size", camera.size, shot)
    angle = "" if camera.angle is CameraAngle.EYE_LEVEL else _words("angle", camera.angle, shot)
    return ", ".join(filter(None, [framing, angle, _words("view", camera.view, shot)]))


def _glass(shot: ShotSpec) -> str:
    """Return focal length, kind of lens and depth of focus, as one phrase."""
    camera = shot.camera
    length = "" if camera.lens_mm is None else focal_length_prompt(camera.lens_mm)
    return ", ".join(
        filter(None, [length, _words("lens", camera.lens_kind, shot), _words("focus", camera.focus, shot)])
    )


def _move(shot: ShotSpec) -> str:
    """Return the camera's move as a sentence; a still camera is told only where somebody asked for it."""
    camera = shot.camera
    if camera.move is CameraMove.STATIC:
        asked = any(one.field == "camera.move" and not one.source.startswith("rule:") for one in shot.origins)
        return _words("move", camera.move, shot) if asked else ""
    sentence = _words("move", camera.move, shot).rstrip(". ")
    speed = "" if camera.speed is MoveSpeed.NORMAL else _words("speed", camera.speed, shot)
    if not speed:
        return sentence
    # `The camera pans left, slowly`, but `Smooth steadicam glide, moving slowly`.
    return f"{sentence}, {speed}" if sentence.startswith("The ") else f"{sentence}, moving {speed}"


def _words(field: Field, term: str | None, shot: ShotSpec) -> str:
    """Return the vocabulary's words for a term, about this shot's subject; none where nothing was said."""
    if term is None:
        return ""
    on = shot.subject or next((one.name for one in shot.people if not one.shoulder), "the subject")
    return term_of(field, str(term)).prompt.replace("{subject}", on).strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
