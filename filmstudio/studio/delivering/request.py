"""What can be asked of `filmstudio assemble`, and what it answers."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from filmstudio.errors import UsageError
from filmstudio.model.record import Record
from filmstudio.model.soundtrack import LOUDNESSES, WEB, Loudness
from filmstudio.studio.project import Overrides

MasterCodec = Literal["hevc", "av1"]
EditingCodec = Literal["prores", "dnxhr"]
_QUIETEST_LUFS, _LOUDEST_LUFS = -40.0, -8.0


class Deliverable(StrEnum):
    """For whom a film is written."""

    WEB = "web"
    """H.264 and AAC: plays everywhere."""
    MASTER = "master"
    """HEVC or AV1 in ten bits, sound without loss: to keep."""
    PRORES = "prores"
    """ProRes or DNxHR, sound as PCM, timecode: for an editing program."""
    VERTICAL = "vertical"
    """9:16, following who speaks."""
    SUBS = "subs"
    """Subtitles as files."""
    STEMS = "stems"
    """Dialogue, effects, ambience and music, each alone."""


class AssembleRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    deliver: tuple[Deliverable, ...] = (Deliverable.WEB,)
    output: Path | None = None
    """A folder; None for the film's own."""
    overrides: Overrides = Overrides()
    folder: Path | None = None
    loudness: Loudness | None = None
    """None: what `film.toml` says, else as for the web."""
    match: float | None = None
    burn_in: bool = False
    """Subtitles in the picture itself."""
    sdh: bool = False
    """Subtitles for people who do not hear: who speaks, how, and what else is heard."""
    codec: MasterCodec = "hevc"
    editing: EditingCodec = "prores"
    certificate: Path | None = None
    key: Path | None = None


class Delivered(Record):
    """One deliverable as it lies."""

    deliverable: Deliverable
    files: tuple[str, ...]
    new: bool
    """False: it was there already, made from the same."""
    size_bytes: int
    loudness_lufs: float | None = None


class AssembleSummary(Record):
    """What came of it: the last line of `--json`."""

    schema_: Literal["assembled/1"] = Field(default="assembled/1", alias="schema")
    title: str
    frames: int
    seconds: float
    delivered: tuple[Delivered, ...]
    remarks: tuple[str, ...] = ()


def parse_deliver(text: str) -> tuple[Deliverable, ...]:
    """Read `web,master,subs`, in the order asked for. Raises UsageError that names the known ones."""
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    known = {one.value: one for one in Deliverable}
    unknown = next((name for name in names if name not in known), None)
    if unknown is not None or not names:
        what = f"{unknown!r} is nothing that a film is delivered as" if names else "--deliver names nothing"
        raise UsageError(what, hint=f"known: {', '.join(known)}")
    return tuple(dict.fromkeys(known[name] for name in names))


def parse_loudness(text: str) -> Loudness:
    """Read `web`, `broadcast`, `cinema` or a number of LUFS, `-18`. Raises UsageError."""
    cleaned = text.strip().lower()
    named = next((one for one in LOUDNESSES if one.name == cleaned), None)
    if named:
        return named
    number = re.fullmatch(r"(-\d{1,2}(?:\.\d{1,2})?)\s*(?:lufs|lkfs)?", cleaned)
    if number and _QUIETEST_LUFS <= float(number[1]) <= _LOUDEST_LUFS:
        return Loudness(name=number[1], lufs=float(number[1]), peak_dbtp=WEB.peak_dbtp)
    raise UsageError(
        f"{text!r} is not a loudness",
        hint="write web (-16), broadcast (-23), cinema (-27, by the dialogue) or LUFS from -40 to -8, like -18",
    )


def parse_codec(text: str) -> MasterCodec:
    """Read what a master is written in. Raises UsageError."""
    match text.strip().lower():
        case "hevc" | "h265":
            return "hevc"
        case "av1":
            return "av1"
    raise UsageError(f"a master is not written as {text!r}", hint="--codec hevc or --codec av1")


def parse_editing(text: str) -> EditingCodec:
    """Read what an editing program gets. Raises UsageError."""
    match text.strip().lower():
        case "prores":
            return "prores"
        case "dnxhr" | "dnxhd":
            return "dnxhr"
    raise UsageError(f"no film for editing is written as {text!r}", hint="--editing prores or --editing dnxhr")
