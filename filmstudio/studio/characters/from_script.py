"""`filmstudio character from-script`: the whole cast of a screenplay, scaffolded into the store."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from filmstudio.characters.scaffold import AgeLook, Alias, Scaffold, scaffold_text
from filmstudio.characters.scaffold_cast import Person, merge_cues
from filmstudio.characters.scaffold_words import Words, first_words
from filmstudio.characters.store_lock import alone_in
from filmstudio.characters.store_new import new_character
from filmstudio.errors import UsageError
from filmstudio.model.record import Record
from filmstudio.studio.break_down import Breakdown, understand
from filmstudio.studio.characters.age_looks import age_looks
from filmstudio.studio.characters.stores import Stores, claimant, usable_entries
from filmstudio.studio.project import open_project
from filmstudio.studio.read_report import build_report
from filmstudio.studio.script_report import CastLine, ScriptReport
from filmstudio.studio.shooting.shoot import any_take
from filmstudio.takes.film_folder import FilmFolder


class AddedLook(Record):
    """A look for another age."""

    name: str
    scenes: tuple[str, ...]


class Scaffolded(Record):
    """One person of a script, and what became of them."""

    name: str
    aliases: tuple[str, ...]
    lines: int
    """Speeches, those of the aliases included."""
    words: int
    scenes: tuple[str, ...]
    description: str
    """At the first mention, in the script's words; of somebody who is in the store already, the store's."""
    looks: tuple[AddedLook, ...] = ()
    """For the ages at which the script shows them."""
    status: str
    """`new`, `would be new` or `is there`."""
    file: str
    """The record's, empty where there is none yet."""


class ScaffoldedCast(Record):
    """What `from-script` has done."""

    people: tuple[Scaffolded, ...]
    skipped: tuple[str, ...]
    """Crowds, and cues of several people."""
    store: str
    consequences: tuple[str, ...]
    """What the new records mean for a film that is there already. Its shots are not counted: planning a feature anew
    for each of fifty people takes minutes, and `render` says first what changes."""


def scaffold_cast(stores: Stores, script: Path, *, with_crowds: bool = False, dry_run: bool = False) -> ScaffoldedCast:
    """Add everybody of a script who is in no store yet, most words first. Records that are there stay untouched.

    Raises UsageError and ScriptError for a script that cannot be read, ProjectError for a store that cannot be written.
    """
    project = open_project(script)
    breakdown = understand(project)
    report = build_report(breakdown.screenplay, breakdown.shots, 0)
    company = merge_cues([line.name for line in report.cast], with_crowds=with_crowds)
    if not report.cast:
        raise UsageError(f"{script}: nobody speaks and nobody is introduced in it", hint="filmstudio read shows why")
    with nullcontext() if dry_run else alone_in(stores.home):
        people = _people(stores, script, breakdown, report, company.people, dry_run=dry_run)
    new = any(person.status == "new" for person in people)
    again = f"{script}: is rendered already; filmstudio render says first which of its shots change"
    return ScaffoldedCast(
        people=tuple(people),
        skipped=company.skipped,
        store=str(stores.home),
        consequences=(again,) if new and any_take(FilmFolder(project.folder)) else (),
    )


def _people(
    stores: Stores,
    script: Path,
    breakdown: Breakdown,
    report: ScriptReport,
    company: Sequence[Person],
    *,
    dry_run: bool,
) -> list[Scaffolded]:
    """Add whoever is in no store yet, unless it is a dry run, and tell of everybody."""
    everyone = [cue for person in company for cue in person.cues]
    order = [scene.number for scene in report.scenes]
    entries = usable_entries(stores)
    people = []
    for person in company:
        counted = _counted(person, report, order)
        there = next((entry for cue in person.cues if (entry := claimant(entries, cue))), None)
        if there:
            record = there.record
            told_of = {"description": record.description, "status": "is there", "file": str(there.path)}
            people.append(counted.model_copy(update=told_of))
            continue
        words = next(
            (found for cue in person.cues if (found := first_words(breakdown.screenplay, cue, everyone))), None
        )
        if words and words.full_name and not any(words.full_name == cue.upper() for cue in everyone):
            full = Alias(words.full_name, "as the script introduces them")
            person = person._replace(aliases=(full, *person.aliases))
        looks = tuple(
            look._replace(described_by=f"{script.name}:{look.described_by.rpartition(':')[2]}")
            for look in age_looks(person, report.cast, breakdown.screenplay, everyone)
        )
        scaffolded = counted.model_copy(
            update={
                "looks": tuple(AddedLook(name=look.name, scenes=tuple(look.scenes)) for look in looks),
                "aliases": tuple(alias.name for alias in person.aliases),
                "description": words.text if words else "",
                "status": "would be new" if dry_run else "new",
            }
        )
        people.append(scaffolded if dry_run else _written(scaffolded, person, words, looks, stores, script))
    return people


def _counted(person: Person, report: ScriptReport, order: list[str]) -> Scaffolded:
    cues = {cue.casefold() for cue in person.cues}
    own: list[CastLine] = [line for line in report.cast if line.name.casefold() in cues]
    scenes = {number for line in own for number in line.scenes}
    return Scaffolded(
        name=person.name,
        aliases=tuple(alias.name for alias in person.aliases),
        lines=sum(line.lines for line in own),
        words=sum(line.words for line in own),
        scenes=tuple(number for number in order if number in scenes),
        description="",
        status="",
        file="",
    )


def _written(
    found: Scaffolded, person: Person, words: Words | None, looks: Sequence[AgeLook], stores: Stores, script: Path
) -> Scaffolded:
    scenes = f"in {'scene' if len(found.scenes) == 1 else 'scenes'} {', '.join(found.scenes)}" if found.scenes else ""
    figures = f"{found.lines} {'line' if found.lines == 1 else 'lines'}, {found.words} words"
    plan = Scaffold(
        person.name.upper() if person.name.islower() else person.name,
        person.aliases,
        words.text if words else "",
        f"{script.name}:{words.line}" if words else "",
        about=[f"{' '.join(filter(None, [figures, scenes]))} of {script.name} when this record was made."],
        looks=looks,
    )
    entry = new_character(stores.home, person.name, scaffold_text(plan))
    return found.model_copy(update={"file": str(entry.path)})
