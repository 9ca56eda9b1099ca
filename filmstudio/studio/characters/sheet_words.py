"""What stands on a card of the casting sheet: voice, seed, LoRAs, rights, and the size of the part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.characters.store import Entry
from filmstudio.model.cast import Cast, Member, VoiceSpec
from filmstudio.model.character import CharacterLora, SeedPolicy, SeedTags
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import Scene
from filmstudio.screenplay.summary import summarise


class Part(NamedTuple):
    """How much somebody has to do."""

    lines: int
    words: int
    scenes: str
    """`1-3, 7`; empty for somebody who is in no scene."""


def parts_of(cast: Cast, screenplay: Screenplay, scenes: Sequence[Scene]) -> dict[str, Part]:
    """Return everybody's part by name; several cues of one person are added up."""
    lines, words = Counter[str](), Counter[str]()
    for speaker in summarise(screenplay).speakers:
        try:
            name = cast.member(speaker.name).name
        except KeyError:
            continue  # a cue without a word of dialogue is nobody of the cast
        lines[name] += speaker.lines
        words[name] += speaker.words
    return {
        member.name: Part(lines[member.name], words[member.name], _scenes_of(member, scenes)) for member in cast.members
    }


def _scenes_of(member: Member, scenes: Sequence[Scene]) -> str:
    cues = {name.casefold() for name in (member.name, *member.aliases)}
    inside = [any(name.casefold() in cues for name in scene.people) for scene in scenes]
    runs: list[list[str]] = []
    for index, scene in enumerate(scenes):
        if inside[index] and index and inside[index - 1]:
            runs[-1].append(scene.number)
        elif inside[index]:
            runs.append([scene.number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}{'-' if len(run) > 2 else ', '}{run[-1]}" for run in runs)


def facts_of(member: Member, entry: Entry | None, part: Part | None) -> tuple[tuple[str, str], ...]:
    """Return labels with what stands beside them, the most asked first."""
    facts: list[tuple[str, str]] = []
    if part is not None:
        facts.append(("Part", _part(part)))
    facts.append(("Voice", _voice(member.voice)))
    if entry is None:
        return (*facts, ("Record", "none: look and voice follow from the script and the name"))
    record = entry.record
    facts.append(("Seed", _seed(record.seed)))
    facts.extend(("LoRA", _lora(lora)) for lora in record.loras)
    if record.anchors:
        views = ", ".join(anchor.view.value.replace("_", "-") for anchor in record.anchors)
        facts.append(("Anchors", views))
        facts.append(("Rights", _rights(entry)))
    return tuple(facts)


def counted(number: int, noun: str) -> str:
    """Return `1 line` or `3 lines`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def in_scenes(ranges: str) -> str:
    """Return `scene 5` or `scenes 1-3, 7`."""
    return f"scene{'' if ranges.strip().isalnum() else 's'} {ranges}"


def _part(part: Part) -> str:
    if not part.scenes:
        return "not in this script"
    scenes = in_scenes(part.scenes)
    if not part.lines:
        return f"silent, {scenes}"
    return f"{counted(part.lines, 'line')}, {counted(part.words, 'word')}, {scenes}"


def _voice(voice: VoiceSpec) -> str:
    ratios = (("pitch", voice.pitch), ("formant", voice.formant), ("pace", voice.pace))
    told = [f"{name} {value:.2f}" for name, value in ratios if value != 1]
    return ", ".join([f"{voice.engine} {voice.voice}", *told])


def _seed(seed: SeedTags) -> str:
    return {
        SeedPolicy.FILM: "as the film's",
        SeedPolicy.FIXED: f"{seed.value} in every shot",
        SeedPolicy.SCENE: f"one a scene, from {seed.value}",
        SeedPolicy.SHOT: f"one a shot, from {seed.value}",
    }[seed.policy]


def _lora(lora: CharacterLora) -> str:
    family = f"{lora.family} {lora.expert}" if lora.expert else lora.family
    where = re.split("[/:]", lora.file or lora.hub or "")[-1]
    triggers = f", answers to {', '.join(lora.triggers)}" if lora.triggers else ""
    return f"{where} at {lora.weight:g}, {family}{triggers}"


def _rights(entry: Entry) -> str:
    stated = [
        ", ".join(filter(None, [anchor.licence, anchor.source, f"consent: {anchor.consent}" if anchor.consent else ""]))
        for anchor in entry.record.anchors
    ]
    told = list(dict.fromkeys(filter(None, stated)))
    if not all(anchor.licence for anchor in entry.record.anchors):
        told.append("licence not stated for every anchor")
    return "; ".join(told)
