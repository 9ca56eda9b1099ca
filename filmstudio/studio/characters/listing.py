"""`filmstudio character list`: everybody in the stores, what is pinned to them, and what is wrong.

Why so little is looked at: a studio's store has hundreds of people and must be listed in a blink. What takes reading
pictures is the work of `check`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from filmstudio.characters.media_paths import leads_out
from filmstudio.characters.scene_ranges import parse_ranges
from filmstudio.characters.store import BrokenEntry, Entry, read_entries
from filmstudio.model.character import CharacterRecord, SeedPolicy
from filmstudio.model.record import Record
from filmstudio.studio.characters.stores import Stores
from filmstudio.studio.script_report import CastLine


class Row(Record):
    """One character of the table."""

    name: str
    slug: str
    file: str
    aliases: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    """Their views."""
    looks: tuple[str, ...] = ()
    loras: tuple[str, ...] = ()
    """Their families."""
    voice: str = ""
    """What is decided of it, in a few words; empty for a voice that follows from the rest."""
    seed: str = ""
    described: bool = False
    lines: int | None = None
    """Speeches in the script; None without one."""
    words: int | None = None
    scenes: tuple[str, ...] | None = None
    problems: tuple[str, ...] = ()


def list_characters(stores: Stores, script: Path | None = None) -> tuple[Row, ...]:
    """Return everybody, in the order of stores and slugs; a wrong record is a row with its problem.

    Raises UsageError and ScriptError for a script that cannot be read.
    """
    cast, order = _cast_of(script) if script else (None, ())
    claimed: dict[str, Entry] = {}
    return tuple(
        _broken(found) if isinstance(found, BrokenEntry) else _row(found, claimed, cast, order)
        for found in read_entries(stores.folders)
    )


def _cast_of(script: Path) -> tuple[tuple[CastLine, ...], tuple[str, ...]]:
    """Who is in the script, and its scenes in order. Loaded here: without a script nothing of the breakdown is."""
    from filmstudio.studio.break_down import understand
    from filmstudio.studio.project import open_project
    from filmstudio.studio.read_report import build_report

    breakdown = understand(open_project(script))
    report = build_report(breakdown.screenplay, breakdown.shots, 0)
    return report.cast, tuple(scene.number for scene in report.scenes)


def _broken(found: BrokenEntry) -> Row:
    slug = found.path.parent.name
    problem = found.error.message.removeprefix(f"{found.path}: ")
    return Row(name=slug, slug=slug, file=str(found.path), problems=(problem,))


def _row(entry: Entry, claimed: dict[str, Entry], cast: Sequence[CastLine] | None, order: Sequence[str]) -> Row:
    record = entry.record
    own = None if cast is None else [line for line in cast if record.answers_to(line.name)]
    return Row(
        name=record.name,
        slug=entry.folder.name,
        file=str(entry.path),
        aliases=record.aliases,
        anchors=tuple(anchor.view.value for anchor in record.anchors),
        looks=tuple(look.name for look in record.looks),
        loras=tuple(dict.fromkeys(lora.family for lora in record.loras)),
        voice=voice_words(record),
        seed="" if record.seed.policy is SeedPolicy.FILM else f"{record.seed.policy} {record.seed.value}",
        described=bool(record.description),
        lines=None if own is None else sum(line.lines for line in own),
        words=None if own is None else sum(line.words for line in own),
        scenes=None if own is None else tuple(one for one in order if any(one in line.scenes for line in own)),
        problems=problems_of(entry, claimed),
    )


def voice_words(record: CharacterRecord) -> str:
    """Return what is decided of a voice: `heart, pitch 0.9`."""
    said = {key: value for key, value in record.voice if value is not None}
    engine, voice = said.pop("engine", None), said.pop("voice", None)
    recording = said.pop("reference", None)
    said.pop("reference_sha256", None)
    told = [*filter(None, [engine, voice]), *(f"{key} {value:g}" for key, value in said.items())]
    return ", ".join([*told, *([f"recording {recording}"] if recording else [])])


def problems_of(entry: Entry, claimed: dict[str, Entry]) -> tuple[str, ...]:
    """Return what is wrong with a record, as far as names and folders tell. `claimed` gathers the names so far."""
    record = entry.record
    found: list[str] = []
    for name in (record.name, *record.aliases):
        first = claimed.setdefault(name.casefold(), entry)
        if first.path == entry.path:
            continue
        other = first.record.name
        hidden = name == record.name and first.store != entry.store
        found.append(f"hidden by {first.path}" if hidden else f"{name} is {other} too ({first.path})")
    if not record.description:
        found.append("no description")
    for file in _files(record):
        if leads_out(file):
            found.append(f"{file} leads out of the character's folder")
        elif not (entry.folder / file).is_file():
            found.append(f"{file} is missing")
    for look in record.looks:
        try:
            parse_ranges(look.scenes)
        except ValueError as error:
            found.append(f"look {look.name}: {error}")
    return tuple(found)


def _files(record: CharacterRecord) -> Sequence[str]:
    named: Mapping[str, None] = dict.fromkeys(
        [
            *(anchor.file for anchor in record.anchors),
            *(picture.file for look in record.looks for picture in look.references),
            *(lora.file for lora in record.loras if lora.file),
            *([record.voice.reference] if record.voice.reference else []),
        ]
    )
    return list(named)
