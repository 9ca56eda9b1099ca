"""What decides, besides the cast, how lines are heard: recorded files, and how words are pronounced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from filmstudio.digest import digest
from filmstudio.errors import ProjectError
from filmstudio.model.cast import Cast
from filmstudio.model.record import Record
from filmstudio.model.shots import Line, ShotList
from filmstudio.model.soundtrack import Treatment
from filmstudio.sound.pronunciation import check_pronunciations
from filmstudio.sound.rooms import Room, room_of
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.project import Project
from filmstudio.studio.recorded_files import RecordedPart, find_recorded
from filmstudio.studio.speeches import Said, said, speeches_of
from filmstudio.takes.film_folder import FilmFolder

USUAL_FOLDER = "lines"
_READ_AS = "read_as"
"""The kind of ledger record that keeps what a file was recorded for."""


class ReadAs(Record):
    """The words for which a recorded file came into the film: a script that is changed later shows in it."""

    schema_: Literal["read-as/1"] = Field(default="read-as/1", alias="schema")
    file: str
    words: str


class Dialogue(NamedTuple):
    """How the lines of a film are heard."""

    pronounce: Mapping[str, str] = {}
    """For everybody; a character's own table is stronger."""
    parts: Mapping[Said, RecordedPart] = {}
    rooms: Mapping[Said, Room] = {}
    """Lines that are said in a room which answers."""
    level_recorded: bool = False
    folder: Path | None = None
    """Where recorded lines are looked for, there or not."""
    remarks: tuple[str, ...] = ()

    def part_of(self, line: Line) -> RecordedPart | None:
        """Return the recorded file of a line, None where a voice says it."""
        return self.parts.get(said(line))

    def room_of(self, line: Line) -> Room | None:
        """Return the room that is heard in a line, None where there is none.

        Who speaks into the film from elsewhere is in no room of it; what somebody has recorded has its own.
        """
        here = line.treatment in (Treatment.NATURAL, Treatment.OFF_AXIS)
        return self.rooms.get(said(line)) if here and self.part_of(line) is None else None


def read_dialogue(project: Project, breakdown: Breakdown, cast: Cast, digests: FileDigests) -> Dialogue:
    """Return how the lines of a film are heard. Nothing is decoded and nothing written.

    Raises ProjectError for a pronunciation that nobody can say and for files that cannot be read.
    """
    settings = project.settings
    toml = project.script.parent / "film.toml"
    check_pronunciations(settings.pronounce, str(toml))
    for member in cast.members:
        check_pronunciations(member.pronounce, f"the character record of {member.name}")
    folder = project.script.parent / (settings.sound.lines or USUAL_FOLDER)
    if settings.sound.lines and not folder.is_dir():
        raise ProjectError(
            f"{toml}: sound: lines: there is no folder {settings.sound.lines!r}", hint="make it, or take the key away"
        )
    shots = breakdown.as_written or breakdown.shots
    rooms = _rooms(shots) if settings.sound.rooms else {}
    if not folder.is_dir():
        return Dialogue(settings.pronounce, rooms=rooms, folder=folder)
    speeches = speeches_of(breakdown.screenplay, shots)
    found = find_recorded(folder, speeches, _other_names(cast, {who for _, who in speeches.of_scenes}), digests)
    lines = [line for shot in shots.shots for line in shot.lines]
    recorded = sum(said(line) in found.parts for line in lines)
    told = [f"{recorded} of {len(lines)} lines {'is' if recorded == 1 else 'are'} recorded in {folder.name}/"]
    changed = _changed(found.parts.values(), FilmFolder(project.folder))
    remarks = (*(told if found.parts else ()), *found.remarks, *changed)
    return Dialogue(settings.pronounce, found.parts, rooms, settings.sound.level_recorded, folder, remarks)


def note_words(dialogue: Dialogue, lines: Iterable[Line], folder: FilmFolder) -> None:
    """Remember for which words the files of some lines are, where nobody has yet. The folder must be open."""
    for part in {part.path: part for line in lines if (part := dialogue.part_of(line))}.values():
        if folder.ledger.find(_READ_AS, _key(part), ReadAs) is None:
            folder.ledger.enter(_READ_AS, _key(part), ReadAs(file=part.path.name, words=part.words))


def _rooms(shots: ShotList) -> dict[Said, Room]:
    """Return the room of every line that is said in one."""
    of_shots = ((shot, room_of(shot.place)) for shot in (*shots.shots, *shots.left_out))
    return {said(line): room for shot, room in of_shots if room is not None for line in shot.lines}


def _changed(parts: Iterable[RecordedPart], folder: FilmFolder) -> list[str]:
    """Return a sentence for every file whose words have been rewritten since it came into the film."""
    sentences = []
    for part in {part.path: part for part in parts}.values():
        before = folder.ledger.find(_READ_AS, _key(part), ReadAs)
        if before is not None and _plain(before.words) != _plain(part.words):
            was, now = _from_difference(before.words, part.words)
            sentences.append(
                f"{part.path.parent.name}/{part.path.name} was recorded for {was!r}; "
                f"the script now says {now!r}: record it again, or take it away"
            )
    return sentences


def _key(part: RecordedPart) -> str:
    return digest({"schema": "read-as-key/1", "file": part.path.name, "sha256": part.sha256})


def _plain(words: str) -> str:
    """Words without punctuation and case: another comma is no other line."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _from_difference(before: str, now: str) -> tuple[str, str]:
    """Return two texts from just before the first word in which they differ, shortened for a sentence."""
    first, second = before.split(), now.split()
    same = next((at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), None)
    start = max(0, (min(len(first), len(second)) if same is None else same) - 2)
    return _short(first[start:], cut=start > 0), _short(second[start:], cut=start > 0)


def _short(words: Sequence[str], *, cut: bool) -> str:
    flat = ("... " if cut else "") + " ".join(words)
    return flat if len(flat) <= 60 else flat[:57] + "..."


def _other_names(cast: Cast, speakers: Iterable[str]) -> dict[str, str]:
    """Return other names by the name under which somebody speaks in the shots, which may itself be an alias."""
    cues = {speaker.casefold(): speaker for speaker in speakers}
    found: dict[str, str] = {}
    for member in cast.members:
        names = (member.name, *member.aliases)
        cue = next((cues[name.casefold()] for name in names if name.casefold() in cues), None)
        if cue:
            found |= dict.fromkeys(names, cue)
    return found
