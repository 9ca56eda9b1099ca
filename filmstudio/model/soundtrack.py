"""What is heard besides words: stems, how a voice reaches us, cues of effects and music, and how loud a film is.

Why stems: who takes a film over mixes it anew, dubs it, or takes the music out. So every sound belongs to one stem from
the moment it is wished for.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from filmstudio.model.record import Record


class Stem(StrEnum):
    """The four groups in which a film is mixed and handed over."""

    DIALOGUE = "dialogue"
    EFFECTS = "effects"
    AMBIENCE = "ambience"
    MUSIC = "music"


class Treatment(StrEnum):
    """How a voice reaches us: where it is, and through what."""

    NATURAL = "natural"
    """In the room, at its place in the picture."""
    CLOSE = "close"
    """V.O.: near, dry, in the middle."""
    OFF_AXIS = "off_axis"
    """O.S.: from beside the picture, duller, with more of the room."""
    TELEPHONE = "telephone"
    RADIO = "radio"
    LOUDSPEAKER = "loudspeaker"
    """A public address, a television, a megaphone."""
    NEXT_ROOM = "next_room"
    """Through a door or a wall."""


class Effort(StrEnum):
    """How much voice somebody gives."""

    WHISPERED = "whispered"
    SOFT = "soft"
    NORMAL = "normal"
    RAISED = "raised"
    SHOUTED = "shouted"


class Manner(Record):
    """How a line is to be said, as the parenthetical steers it."""

    effort: Effort = Effort.NORMAL
    pace: float = Field(default=1.0, ge=0.5, le=2.0)
    """Speed relative to the person's own."""
    pitch: float = Field(default=1.0, ge=0.5, le=2.0)
    """Fundamental frequency relative to the person's own."""


class EffectCue(Record):
    """A file that is heard in a shot: `[[sfx: door.wav; at: 1.2s; level: -6dB]]`."""

    file: str
    """As a path relative to the script."""
    at_s: float = Field(default=0.0, ge=0)
    """From the shot's start."""
    level_db: float = Field(default=0.0, ge=-60, le=24)
    pan: float = Field(default=0.0, ge=-1, le=1)
    line: int = 0
    """In the script, from 1."""


class MusicCue(Record):
    """Music from a shot on: `[[music: theme.wav; from: 0:12; level: -12dB; fade: 2s; until: scene]]`."""

    file: str
    """As a path relative to the script; empty where music stops."""
    shot: str
    """The slate at whose start it comes in (or stops)."""
    until: str = ""
    """As written: `scene` (that of `shot`), or the slate after which it has gone; empty or `film` for the end of the
    file, the next cue or the film."""
    from_s: float = Field(default=0.0, ge=0)
    """Where in the file it begins."""
    level_db: float = Field(default=0.0, ge=-60, le=24)
    fade_in_s: float = Field(default=0.0, ge=0, le=60)
    fade_out_s: float = Field(default=1.0, ge=0, le=60)
    duck: bool = True
    """Whether it gives way to speech."""
    line: int = 0


class SoundNote(Record):
    """What a note asks to hear, as written: `[[sfx: door.wav; at: 1.2s]]`, `[[music: theme.wav; until: scene]]`.

    The breakdown makes an `EffectCue` or a `MusicCue` of it: only there it is known which shot the note stands in.
    """

    file: str
    """As a path relative to the script; empty for `[[music: stop]]`."""
    at_s: float = Field(default=0.0, ge=0)
    from_s: float = Field(default=0.0, ge=0)
    level_db: float = Field(default=0.0, ge=-60, le=24)
    pan: float = Field(default=0.0, ge=-1, le=1)
    fade_in_s: float = Field(default=0.0, ge=0, le=60)
    fade_out_s: float | None = Field(default=None, ge=0, le=60)
    """None: the usual length."""
    until: str = ""
    """`scene`, `film`, a slate, or nothing."""
    duck: bool = True


class Loudness(Record):
    """A delivery's loudness. Sources: AES TD1008 (web), EBU R 128 (broadcast), Netflix's -27 LKFS dialogue-gated."""

    name: str
    lufs: float
    peak_dbtp: float
    dialogue: bool = False
    """True: the target is that of the dialogue stem, and the rest follows."""


WEB = Loudness(name="web", lufs=-16.0, peak_dbtp=-1.5)
BROADCAST = Loudness(name="broadcast", lufs=-23.0, peak_dbtp=-1.0)
CINEMA = Loudness(name="cinema", lufs=-27.0, peak_dbtp=-2.0, dialogue=True)
LOUDNESSES = (WEB, BROADCAST, CINEMA)
