"""`filmstudio character sheet`: the whole cast on one picture, or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.crowd import is_crowd
from filmstudio.characters.introductions import introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import Entry
from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.cast import Cast, Member
from filmstudio.model.screenplay import Screenplay
from filmstudio.studio.characters.export import chosen_entries
from filmstudio.studio.characters.sheet_words import Part, counted, facts_of, parts_of
from filmstudio.studio.characters.stores import Stores

if TYPE_CHECKING:
    from filmstudio.review.casting_sheet import Card

ENDINGS = (".png", ".pdf")


class SheetRequest(NamedTuple):
    """What the user asked for."""

    names: tuple[str, ...] = ()
    """Everybody where none is named."""
    output: Path | None = None
    script: Path | None = None
    """Counts lines and scenes, and brings those of its cast who have no record."""
    letter: bool = False
    """US letter instead of A4, for a .pdf."""
    stylised: bool = False
    """Photographs as cut-paper portraits, of one hand with what is drawn."""


class Sheet(NamedTuple):
    """A casting sheet that was made."""

    output: Path
    names: tuple[str, ...]
    """Who is on it, in order."""
    warnings: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return it for machines."""
        return {
            "event": "sheet",
            "output": str(self.output),
            "names": list(self.names),
            "warnings": list(self.warnings),
        }


class _Film(NamedTuple):
    """The cast with what the script says of it; without a script nothing."""

    title: str
    cast: Cast
    parts: dict[str, Part]
    """By the member's name."""


def make_sheet(stores: Stores, request: SheetRequest) -> Sheet:
    """Draw the casting sheet. With a script its cast comes first, in order of appearance, with record or without.

    Raises UsageError for another ending than .png and .pdf and where nothing can be written, ProjectError for
    unknown names and wrong records, and what a script raises that cannot be read.
    """
    output = request.output or Path("casting-sheet.png")
    if output.suffix.lower() not in ENDINGS:
        raise UsageError(f"{output.name}: a casting sheet is a .png or .pdf file", hint=f"-o {output.stem}.png")
    entries = _entries(stores, request)
    film = _of_script(request.script, entries) if request.script else _of_store(entries)
    members = [member for member in film.cast.members if _wanted(member, entries, request)]
    if output.suffix.lower() == ".png":
        from filmstudio.review.casting_sheet_png import MOST_CARDS, too_many

        if len(members) > MOST_CARDS:
            raise too_many(len(members))
    warnings: list[str] = []
    cards = [_card(member, _entry_of(member, entries), film, warnings, stylised=request.stylised) for member in members]
    facts = _facts(cards, entries, film)
    if output.suffix.lower() == ".pdf":
        from filmstudio.review.casting_sheet_pdf import write_casting_sheet_pdf

        write_casting_sheet_pdf(film.title, facts, cards, output, letter=request.letter)
    else:
        from filmstudio.review.casting_sheet_png import write_casting_sheet_png

        write_casting_sheet_png(film.title, facts, cards, output)
    return Sheet(output, tuple(member.name for member in members), tuple(warnings))


def _entries(stores: Stores, request: SheetRequest) -> list[Entry]:
    try:
        return chosen_entries(stores, request.names)
    except ProjectError:
        if request.script and not request.names and not any(folder.is_dir() for folder in stores.folders):
            return []  # a film without a store has a cast all the same
        raise


def _of_store(entries: Sequence[Entry]) -> _Film:
    cast = lock_cast(introductions(Screenplay(source=""), [entry.record.name for entry in entries]), entries)
    return _Film("Casting sheet", cast, {})


def _of_script(script: Path, entries: Sequence[Entry]) -> _Film:
    from filmstudio.studio.break_down import understand
    from filmstudio.studio.project import open_project

    breakdown = understand(open_project(script))
    names = [name for scene in breakdown.shots.scenes for name in scene.people]
    everyone = list(dict.fromkeys([*names, *(entry.record.name for entry in entries)]))
    cast = lock_cast(introductions(breakdown.screenplay, everyone), entries, breakdown.shots.cast_notes)
    return _Film(breakdown.shots.title, cast, parts_of(cast, breakdown.screenplay, breakdown.shots.scenes))


def _entry_of(member: Member, entries: Sequence[Entry]) -> Entry | None:
    return next((entry for entry in entries if entry.record.name == member.name), None)


def _wanted(member: Member, entries: Sequence[Entry], request: SheetRequest) -> bool:
    if _entry_of(member, entries) is not None:
        return True
    return not request.names and not is_crowd(member.name)


def _card(member: Member, entry: Entry | None, film: _Film, warnings: list[str], *, stylised: bool) -> Card:
    from filmstudio.review.casting_sheet import Card
    from filmstudio.studio.characters.sheet_pictures import figures_of, looks_of, portrait_of

    portrait = portrait_of(member, entry, warnings, stylised=stylised)
    red, green, blue = bytes.fromhex(member.appearance.accent_colour[1:])
    return Card(
        name=member.name,
        aliases=member.aliases,
        description=member.description,
        colour=(red / 255, green / 255, blue / 255),
        portrait=portrait.rgb,
        portrait_from=portrait.source,
        figures=figures_of(member),
        looks=looks_of(member),
        facts=facts_of(member, entry, film.parts.get(member.name)),
    )


def _facts(cards: Sequence[Card], entries: Sequence[Entry], film: _Film) -> str:
    anchored = sum(1 for entry in entries if entry.record.anchors)
    parts = ["Casting sheet"] if film.parts else []
    parts.append(counted(len(cards), "character"))
    parts.append(f"{anchored} with a face anchor" if anchored else "drawn, no face anchors yet")
    return "   ·   ".join(parts)
