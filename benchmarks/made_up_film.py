"""A film that looks as if it had been rendered: its records are true in form, its files hold a few bytes each.

Planning reads records and sizes, never pictures, so a feature can be planned here without days of rendering.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.feature import feature
from filmstudio.breakdown.durations import spoken_s
from filmstudio.cli.reporters import QuietReporter
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.take import Recording, Take
from filmstudio.planning.recording_key import recording_key
from filmstudio.studio.break_down import break_down_script, pin_ids
from filmstudio.studio.cut import enter_film, film_key
from filmstudio.studio.make_take import TAKES
from filmstudio.studio.plugins import find_voice
from filmstudio.studio.prepare import Wish, check_wish, prepare
from filmstudio.studio.project import open_project
from filmstudio.takes.film_folder import FilmFolder

_LOUDNESS_PER_S = 100


class _Silent(QuietReporter):
    """Hears nothing."""

    def warn(self, message: str) -> None:
        """Stay silent."""


def made_up_film(folder: Path, pages: int) -> tuple[Path, int]:
    """Write a script of so many pages and everything that a render of it would have left; return it and its shots."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "feature.fountain"
    script.write_text(feature(pages), encoding="utf-8")
    project = open_project(script)
    film = FilmFolder(project.folder)
    reporter = _Silent()
    with film.opened():
        wish = check_wish(project, break_down_script(project, reporter), None)
        _speak(wish, film)
        _, plan = prepare(wish, film, reporter)
        pin_ids(project, wish.lock, reporter)
        for shot in plan.shots:
            take = Take(
                key=shot.job.key,
                job=shot.job,
                picture=film.vault.put(_file(film, shot.job.key, ".mp4")),
                frames=shot.job.frames,
                encoder=ENCODER_KEY,
                elapsed_s=round(shot.job.frames / 30, 3),
            )
            film.ledger.enter(TAKES, take.key, take)
        output = project.folder / "feature.mp4"
        output.write_bytes(b"cut")
        enter_film(film_key(plan, wish.engines.main.capabilities), output, film)
    return script, len(plan.shots)


def _speak(wish: Wish, film: FilmFolder) -> None:
    for line in wish.lines:
        spec = wish.cast.member(line.speaker).voice
        voice = find_voice(spec.engine)
        key = recording_key(voice.spell(line.text), spec, voice.version)
        seconds = spoken_s(line.text)
        recording = Recording(
            key=key,
            sound=film.vault.put(_file(film, key, ".wav")),
            samples=int(seconds * 48_000),
            loudness=tuple(number * 37 % 256 for number in range(int(seconds * _LOUDNESS_PER_S))),
            spoken=line.text,
        )
        film.ledger.enter("lines", key, recording)


def _file(film: FilmFolder, key: str, suffix: str) -> Path:
    path = film.workspace / f"{key}{suffix}"
    path.write_bytes(key.encode())
    return path
