"""The tables `[sound]` and `[deliver]` of `film.toml`: what holds for the whole film's sound, cut and deliverables."""

from __future__ import annotations

import re
from enum import StrEnum

from pydantic import Field, field_validator

from filmstudio.model.record import Record


class Fit(StrEnum):
    """What becomes of a picture from outside whose shape is not the film's."""

    LETTERBOX = "letterbox"
    """All of it is seen, with black around it."""
    CROP = "crop"
    """The frame is full, and its edges are lost."""
    SCALE = "scale"
    """The frame is full and nothing lost, and it is stretched."""


class SoundTable(Record):
    """`[sound]`."""

    lines: str | None = None
    """The folder of recorded lines, relative to `film.toml`; without it `lines`, where that is there."""
    level_recorded: bool = False
    """True: recorded lines are brought to the level of the voices; False: they are as loud as they were recorded."""
    rooms: bool = True
    """False: what the voices say is dry in every room."""
    ambience: bool = True
    """False: places are silent but for those of which the script says what they sound like."""


class DeliverTable(Record):
    """`[deliver]`."""

    match: float = Field(default=0.0, ge=0, le=1)
    """How far the colours of generated shots are brought towards those of their scene's anchor shot; 0: not at all."""
    match_drawn: bool = False
    """Drawn shots too: their colours are chosen, so they are left alone unless somebody asks."""
    anchors: tuple[str, ...] = ()
    """Slates that the others of their scenes are matched to, instead of the first wide shot."""
    fit: Fit = Fit.LETTERBOX
    language: str = "eng"
    """Of speech and subtitles, as ISO 639-2 writes it: `eng`, `deu`, `jpn`."""
    loudness: str | None = None
    """`web`, `broadcast`, `cinema` or a number of LUFS; None: as for the web."""
    sign: str | None = None
    """A certificate, relative to `film.toml`, with which deliverables are signed. Its key is never named here."""
    training: bool | None = None
    """What signed films say of training models on them: allowed or not; None: nothing."""

    @field_validator("language")
    @classmethod
    def _three_letters(cls, language: str) -> str:
        if re.fullmatch(r"[a-z]{3}", language) is None:
            raise ValueError(f"{language!r} is no language: write its three letters of ISO 639-2, like eng, deu or jpn")
        return language
