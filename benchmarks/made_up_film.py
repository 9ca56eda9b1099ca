"""A film's folder as a render would have left it: records true in form, files of a few bytes. Nothing is drawn.

Planning reads records and sizes, never pictures, so that a feature can be planned here without days of rendering.
"""

from __future__ import annotations

from pathlib import Path

from filmstudio.cli.reporters import QuietReporter
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.film import FilmRecord
from filmstudio.model.plan import Plan
from filmstudio.model.take import Recording, Take
from filmstudio.studio.break_down import break_down_script, pin_ids
from filmstudio.studio.cut import film_key
from filmstudio.studio.cutting.facts import cut_facts
from filmstudio.studio.finished_films import place_key
from filmstudio.studio.keyed_lines import keyed
from filmstudio.studio.planning.last_cut import keep_cut
from filmstudio.studio.prepare import Wish, check_wish, prepare
from filmstudio.studio.project import Project
from filmstudio.studio.shooting.this_machine import this_machine
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES


class Silent(QuietReporter):
    """Hears nothing: a made-up feature has made-up faults."""

    def warn(self, message: str) -> None:
        """Stay silent."""


def make_up(project: Project, reporter: QuietReporter, *, cut: bool = True) -> tuple[Wish, Plan, Path]:
    """Have every line and every shot of a film made up, the lock written and, with `cut`, the film cut."""
    film = FilmFolder(project.folder)
    output = project.folder / f"{project.script.stem}.mp4"
    with film.opened():
        wish = check_wish(project, break_down_script(project, reporter), None)
        speak(wish, film)
        _, plan = prepare(wish, film, reporter)
        pin_ids(project, wish.lock, reporter)
        shoot(plan, film)
        if cut:
            output.write_bytes(b"a film")
            key = film_key(plan, wish.engines.main.capabilities, cut_facts(project, wish, plan))
            facts = output.stat()
            record = FilmRecord(
                key=key,
                path=str(output),
                size_bytes=facts.st_size,
                modified_ns=facts.st_mtime_ns,
                loudness_lufs=None,
            )
            film.ledger.enter("films", place_key(key, output), record)
            keep_cut(plan, key, output, film)
    return wish, plan, output


def speak(wish: Wish, film: FilmFolder) -> None:
    """Have every line recorded: half a second for each word."""
    for line in wish.lines:
        key = keyed(line, wish.cast, wish.dialogue).key
        seconds = len(line.text.split()) / 2
        recording = Recording(
            key=key,
            sound=film.vault.put(_file(film, key, ".wav")),
            samples=int(seconds * 48_000),
            loudness=(90,) * int(seconds * 100),
            spoken=line.text,
        )
        film.ledger.enter("lines", key, recording)


def shoot(plan: Plan, film: FilmFolder, shots: tuple[str, ...] | None = None) -> None:
    """Have takes of some shots, or of all: a second for each, made on this machine."""
    for planned in plan.shots:
        if shots is None or planned.shot.id in shots:
            job = planned.job
            take = Take(
                key=job.key,
                job=job,
                picture=film.vault.put(_file(film, job.key, ".mp4")),
                frames=job.frames,
                encoder=ENCODER_KEY,
                elapsed_s=1.0,
                machine=this_machine(),
                made_at="2026-01-01T12:00:00+00:00",
            )
            film.ledger.enter(TAKES, job.key, take)


def _file(film: FilmFolder, key: str, suffix: str) -> Path:
    path = film.workspace / f"{key}{suffix}"
    path.write_bytes(key.encode())
    return path
