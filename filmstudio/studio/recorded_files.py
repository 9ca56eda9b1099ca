"""Finds the lines that somebody has recorded: which file of the folder `lines/` is which line of the film.

A file of a speech that is split over shots is divided among them; a file that is named by its shot is that line alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.model.shots import Line
from filmstudio.sound.recorded_names import ENDINGS, LineName, read_name, slug, usual_name
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.speeches import Said, Speeches, said

LARGEST_BYTES = 1 << 30
_PATTERN = "12-mara-3.wav is scene 12, MARA, her third speech in it"


class RecordedPart(NamedTuple):
    """A file, and which part of it one line is."""

    path: Path
    sha256: str
    part: int = 0
    texts: tuple[str, ...] = ("",)
    """The whole speech that the file is of, as shots carry it: the line is `texts[part]`."""

    @property
    def words(self) -> str:
        """The whole speech."""
        return " ".join(self.texts)


class RecordedFiles(NamedTuple):
    """What a folder of recordings holds of a film."""

    parts: Mapping[Said, RecordedPart] = {}
    remarks: tuple[str, ...] = ()
    """A sentence for every file that is not used, or of which there is doubt."""


def find_recorded(folder: Path, speeches: Speeches, aliases: Mapping[str, str], digests: FileDigests) -> RecordedFiles:
    """Return which lines of a film are recorded in a folder. `aliases` are other names of speakers.

    Raises ProjectError for a file that cannot be read or is far too large for a line.
    """
    shelf = _Shelf(speeches, aliases)
    parts: dict[Said, RecordedPart] = {}
    remarks: list[str] = []
    for path in _files(folder):
        named = f"{folder.name}/{path.name}"
        lines, doubt = shelf.find(path.stem)
        if not lines:
            remarks.append(f"{named}: {doubt}; it is not used")
            continue
        taken = next((parts[said(line)].path.name for line in lines if said(line) in parts), None)
        if taken:
            remarks.append(f"{named}: {taken} is of the same words; it is not used")
            continue
        if doubt:
            remarks.append(f"{named}: {doubt}")
        sha256 = _digest(path, digests)
        texts = tuple(line.text for line in lines)
        for at, line in enumerate(lines):
            parts.setdefault(said(line), RecordedPart(path, sha256, at, texts))
    return RecordedFiles(parts, tuple(remarks))


class _Shelf:
    """The film's speeches by what files are called."""

    def __init__(self, speeches: Speeches, aliases: Mapping[str, str]) -> None:
        self._slugs = {slug(speaker): speaker for _, speaker in speeches.of_scenes}
        for alias, speaker in aliases.items():
            if speaker in self._slugs.values():
                self._slugs.setdefault(slug(alias), speaker)
        self._scenes = {(scene.casefold(), who): found for (scene, who), found in speeches.of_scenes.items()}
        self._shots = {(shot.casefold(), who): lines for (shot, who), lines in speeches.of_shots.items()}
        self._usual = {
            name.casefold(): name
            for (scene, who), found in speeches.of_scenes.items()
            for number in range(1, len(found) + 1)
            if (name := usual_name(scene, who, number))
        }

    def find(self, stem: str) -> tuple[tuple[Line, ...], str]:
        """Return the lines that a file is of, and what is doubtful about it; no lines: why it is of none."""
        name = read_name(stem)
        if name is None:
            return (), f"its name says no line; {_PATTERN}{self._nearest(stem)}"
        for one in _readings(name):
            speaker = self._slugs.get(one.who)
            if speaker is None:
                continue
            found, doubt = self._numbered(one, speaker)
            if found or doubt:
                return found, doubt
        return (), f"there is no such line in the script{self._nearest(stem)}"

    def _numbered(self, name: LineName, speaker: str) -> tuple[tuple[Line, ...], str]:
        of_scene = self._scenes.get((name.where, speaker), ())
        of_shot = self._shots.get((name.where, speaker), ())
        several: tuple[tuple[Line, ...], ...] = of_scene or tuple((line,) for line in of_shot)
        where = f"{'scene' if of_scene else 'shot'} {name.where.upper()}"
        if not several:
            return (), ""
        if name.number is None and len(several) > 1:
            return (), f"which of the {len(several)} times that {speaker} speaks in {where}? Write the number behind it"
        number = name.number or 1
        if number > len(several):
            times = "once" if len(several) == 1 else f"{len(several)} times"
            return (), f"{speaker} speaks {times} in {where}"
        doubt = f"there is a shot {name.where.upper()} too; taken as the scene" if of_scene and of_shot else ""
        return several[number - 1], doubt

    def _nearest(self, stem: str) -> str:
        near = get_close_matches(stem.casefold(), self._usual, n=1, cutoff=0.5)
        return f"; the nearest is {self._usual[near[0]]}" if near else ""


def _readings(name: LineName) -> Iterator[LineName]:
    """Yield what a name can mean: `12-guard-2` is GUARD's second speech, or that of GUARD 2."""
    yield name
    if name.number is not None:
        yield LineName(name.where, f"{name.who}-{name.number}", None)


def _files(folder: Path) -> Iterable[Path]:
    """Return the sound files of a folder by name; what a system hides there is nobody's line."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and not path.name.startswith(".")]
        return sorted((path for path in found if path.is_file()), key=lambda path: path.name)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise ProjectError(f"{folder}: cannot be read: {error.strerror}", hint="see who may read it") from error


def _digest(path: Path, digests: FileDigests) -> str:
    try:
        size = path.stat().st_size
        if not size:
            raise ProjectError(f"{path}: the file is empty", hint="export it again, or take it away")
        if size > LARGEST_BYTES:
            raise ProjectError(f"{path}: is larger than 1 GiB, which no line is", hint="cut out the line")
        return digests.of(path)
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}", hint="see who may read it") from error
