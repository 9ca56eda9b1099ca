"""The Writer ports: a Timeline becomes a file for others.

`Writer` is for what follows from the timeline alone (subtitles), found under `filmstudio.writers`. `EditWriter` is for
what editing programs open, found under `filmstudio.edit_writers`: it gets an `EditSheet`, the edit as they think of it,
files beside it, tracks and marks. What comes back from an editor is read into the same sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import Timeline
from filmstudio.units import Resolution


class Writer(Protocol):
    """Writes one format that needs the timeline alone, such as subtitles."""

    suffix: str
    """The ending of the file, with the dot."""

    def write(self, timeline: Timeline) -> bytes:
        """Return the file's bytes."""
        ...


@dataclass(frozen=True, slots=True)
class EditFile:
    """A file beside the edit: a take's picture, or a sound. Frames are the film's."""

    name: str
    """As people say it: `12A_t3`, `MARA_12A_1`. No two files of an edit have the same."""
    path: str
    """Relative to the edit, with `/`: `media/12A_t3.mp4`. Of an edit that came back: as it stands there."""
    reel: str
    """At most eight letters and digits, for lists that know files by reel alone. Unique."""
    frames: int
    """How many there are of it; of a sound the whole frames that hold it."""
    picture: bool
    sha256: str = ""
    """Of its bytes, empty where nobody has said."""
    rate_hz: int = 48_000
    """Of a sound."""
    channels: int = 1
    """Of a sound."""


@dataclass(frozen=True, slots=True)
class EditMark:
    """A marker."""

    frame: int
    """Of a clip: in its file; of the edit: from the film's start."""
    name: str
    text: str = ""
    colour: str = "green"
    """`green` for notes, `red` for what was rejected, `yellow` for what is rated, `purple` for chapters."""


@dataclass(frozen=True, slots=True)
class EditTransition:
    """A transition into a clip (from the clip before, or from black) or out of it (to black)."""

    kind: TransitionKind
    frames: int


@dataclass(frozen=True, slots=True)
class EditClip:
    """A piece of a file on a track."""

    name: str
    file: EditFile
    start_frame: int
    """In the film. A dissolve or wipe into the clip begins here: the clip before goes on under it."""
    frames: int
    source_frame: int
    """The first frame of the file that is used."""
    into: EditTransition | None = None
    out_of: EditTransition | None = None
    marks: tuple[EditMark, ...] = ()
    gain_db: float = 0.0
    pan: float = 0.0
    speed: Fraction = Fraction(1)
    """Only of an edit that came back: ours have none."""
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What is known of it, by name: `shot`, `take`, `seed`, `engine`, `script_line` ..."""

    @property
    def end_frame(self) -> int:
        """Where it ends in the film, exclusive."""
        return self.start_frame + self.frames


@dataclass(frozen=True, slots=True)
class EditTrack:
    """Clips that never overlap, in order."""

    name: str
    picture: bool
    clips: tuple[EditClip, ...]
    stem: Stem | None = None


@dataclass(frozen=True, slots=True)
class EditSheet:
    """A whole edit."""

    title: str
    size: Resolution
    rate: Fraction
    frames: int
    start_frame: int
    """The timecode of the film's first frame, as a count of frames: an hour, by custom."""
    tracks: tuple[EditTrack, ...]
    """Pictures first, then dialogue, effects, ambience and music."""
    marks: tuple[EditMark, ...] = ()
    """Chapters, and words over the picture."""
    author: str = ""
    remarks: tuple[str, ...] = ()
    """What people should be told: what an edit asks for that this sheet cannot hold."""

    @property
    def files(self) -> tuple[EditFile, ...]:
        """Every file that is used, once, in the order of tracks."""
        return tuple(dict.fromkeys(clip.file for track in self.tracks for clip in track.clips))


class EditWriter(Protocol):
    """Writes one format that editing programs open."""

    suffix: str
    """The ending of the file, with the dot."""

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit to `out`; its files lie at their paths in `folder`. The same edit gives the same bytes.

        Returns a sentence for everything that this format cannot say. Raises MissingTool where a library is missing.
        """
        ...
