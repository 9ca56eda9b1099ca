"""What a check of the cast finds in the records alone: names claimed twice, and looks for the same scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from filmstudio.characters.scene_ranges import SceneRange, covers, parse_ranges
from filmstudio.characters.store import Entry
from filmstudio.model.character import CharacterLook
from filmstudio.model.diagnostic import Severity
from filmstudio.model.record import Record
from filmstudio.studio.characters.command_line import character_command


class Remark(Record):
    """One thing that a check found: a stable code, whom it is about, a sentence and a way out."""

    code: str
    severity: Severity
    who: str
    message: str
    hint: str = ""


def name_remarks(entries: Sequence[Entry]) -> Iterator[Remark]:
    """Yield a remark for each cue that two records answer to; the first one has it."""
    claimed: dict[str, Entry] = {}
    for entry in entries:
        for cue in dict.fromkeys((entry.record.name, *entry.record.aliases)):
            first = claimed.setdefault(cue.casefold(), entry)
            if first.path == entry.path:
                continue
            if first.store != entry.store and cue == entry.record.name == first.record.name:
                message, hint = f"is hidden by {first.path}", "the store that is named first decides"
            else:
                message = f"the cue {cue} is claimed twice: {first.record.name} ({first.path}) has it"
                hint = character_command("unpin", entry.record.name, "alias", cue)
                hint = "rename one of them" if cue == entry.record.name else hint
            yield Remark(code="cue-twice", severity=Severity.WARNING, who=entry.record.name, message=message, hint=hint)


def look_remarks(entry: Entry) -> Iterator[Remark]:
    """Yield remarks about looks: scenes that cannot be read, names given twice, scenes that two looks claim."""
    who, seen = entry.record.name, set[str]()
    ranges: list[tuple[CharacterLook, tuple[SceneRange, ...]]] = []
    for look in entry.record.looks:
        if look.name.casefold() in seen:
            message = f"two looks are called {look.name}"
            yield Remark(code="look-twice", severity=Severity.WARNING, who=who, message=message, hint="rename one")
        seen.add(look.name.casefold())
        try:
            ranges.append((look, parse_ranges(look.scenes)))
        except ValueError as error:
            hint = character_command("pin-look", who, look.name, "--scenes", "1-12, 40")
            message = f"look {look.name}: {error}"
            yield Remark(code="look-scenes", severity=Severity.ERROR, who=who, message=message, hint=hint)
    for (one, its), (other, others) in combinations(ranges, 2):
        both = next(_common(one.scenes, its, other.scenes, others), None)
        if both:
            message = f"scene {both} is in the looks {one.name} and {other.name}"
            hint = f"change the scenes of one; as it is, {one.name} is worn there"
            yield Remark(code="looks-overlap", severity=Severity.WARNING, who=who, message=message, hint=hint)


def _common(one: str, its: Sequence[SceneRange], other: str, others: Sequence[SceneRange]) -> Iterator[str]:
    """Yield scenes of both: two ranges that meet have the first scene of one of them in common."""
    yield from (found.first for found in its if covers(other, found.first, ()))
    yield from (found.first for found in others if covers(one, found.first, ()))
