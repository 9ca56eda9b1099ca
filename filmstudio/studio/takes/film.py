"""A film's takes, opened for a question or a decision: script, lock, slates and ledger, and nothing that is made."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.lock import Lock
from filmstudio.model.plan import Plan
from filmstudio.model.take import Take
from filmstudio.studio.break_down import Breakdown, understand
from filmstudio.studio.planning.plan_shots import kept_lines, plan_shots
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.record_lines import Recordings
from filmstudio.studio.reshooting.variations import ImpossiblePick
from filmstudio.studio.selection.narrow import find_shot
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import SlateEntry, Slates


class FilmTakes(NamedTuple):
    """A film's script as it is now, and everything that was shot of it."""

    project: Project
    breakdown: Breakdown
    folder: FilmFolder
    slates: Slates
    impossible: ImpossiblePick | None = None
    """Why the film cannot be planned with its picks; the shots are then as written, and decisions can be made still."""

    @property
    def lock(self) -> Lock:
        """The decisions as they are on disk."""
        return self.breakdown.lock

    def take(self, entry: SlateEntry) -> Take | None:
        """Return what the ledger has of a take, None where its footage was thrown away or is damaged."""
        take = self.folder.ledger.find(TAKES, entry.key, Take)
        return take if take is not None and self.folder.vault.holds(take.picture) else None

    def numbered(self, shot: str) -> tuple[SlateEntry, ...]:
        """Return every take of a shot that has a number, by number: also those that only the lock remembers."""
        return self.slates.numbered(shot, self.lock.takes)

    def find(self, shot: str, number: int) -> SlateEntry:
        """Return one take. Raises UsageError that names those that there are."""
        there = self.numbered(shot)
        for entry in there:
            if entry.number == number:
                return entry
        if not there:
            raise UsageError(f"no take of shot {shot} is shot yet", hint="filmstudio render shoots it")
        known = ", ".join(str(entry.number) for entry in there)
        raise UsageError(
            f"there is no take {number} of shot {shot}",
            hint=f"there {'are takes' if len(there) > 1 else 'is take'} {known}",
        )

    def shot_id(self, wanted: str) -> str:
        """Return the id of a shot as the film writes it; one that is not in it any more may have takes still.

        Raises UsageError for one that nobody knows.
        """
        try:
            return find_shot(self.breakdown.shots, wanted).id
        except UsageError:
            asked = wanted.strip().casefold()
            known = [entry.shot for entry in self.slates.of(wanted.strip())]
            known += [one.shot for one in self.lock.takes if one.shot.casefold() == asked]
            if known:
                return known[0]
            raise


def open_takes(script: Path, folder: Path | None = None, overrides: Overrides | None = None) -> FilmTakes:
    """Open a film's takes. Raises what reading script, `film.toml` and lock raises."""
    project = open_project(script, overrides or Overrides(), folder)
    film = FilmFolder(project.folder)
    slates = Slates(film.root)
    try:
        return FilmTakes(project, understand(project), film, slates)
    except ImpossiblePick as error:
        return FilmTakes(project, understand(project, picks=False), film, slates, error)


def plan_as_it_is(film: FilmTakes) -> tuple[Plan, Recordings]:
    """Plan the film with the recordings that are there; nothing is spoken or loaded. Raises FilmstudioError."""
    if film.impossible is not None:
        raise film.impossible
    wish = check_wish(film.project, film.breakdown, None)
    recordings = kept_lines(wish, film.folder)
    return plan_shots(wish, wish.breakdown.shots, recordings), recordings
