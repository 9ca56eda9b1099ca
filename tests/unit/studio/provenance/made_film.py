"""A finished film of two drawn shots and a tone, with its folder, sheet and record: quick, and all of it real."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.cli.reporters import QuietReporter
from filmstudio.edit.provenance_sheet import Provenance
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.media.picture_master import write_master
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Role
from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Take
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.sound.wav import write_wav
from filmstudio.studio.cut import cut_film
from filmstudio.studio.provenance.describe import describe_film
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import Slates
from filmstudio.units import Resolution

SIZE, RATE, FRAMES = Resolution(160, 90), Fraction(24), 24
SECOND = 48_000


class Made(NamedTuple):
    """A film, and what it was made from."""

    film: Path
    folder: FilmFolder
    provenance: Provenance
    timeline: Timeline


def make_film(place: Path, name: str = "lamp.mp4") -> Made:
    """Make `lamp.film/lamp.mp4` in a folder."""
    folder = FilmFolder(place / "lamp.film")
    film = folder.root / name
    with folder.opened():
        clips = [_shoot(folder, f"1{letter}", index) for index, letter in enumerate("AB")]
        path = folder.workspace / "tone.wav"
        time = np.arange(2 * SECOND, dtype=np.float32) / SECOND
        write_wav(path, (0.1 * np.sin(2 * np.pi * 440 * time)).astype(np.float32), SECOND)
        sound = Sound(
            recording_key="tone", sound=folder.vault.put(path), start_sample=0, samples=2 * SECOND, stem=Stem.MUSIC
        )
        timeline = Timeline(
            title="The Lamp",
            author="Nora Finch",
            size=SIZE,
            rate=RATE,
            frames=2 * FRAMES,
            clips=tuple(clips),
            sounds=(sound,),
        )
        provenance = describe_film(timeline, folder)
        engine = Capabilities(name="animatic", version="1", draws=True)
        cut_film("k", timeline, engine, folder, film, QuietReporter(), provenance=provenance)
    return Made(film, folder, provenance, timeline)


def _shoot(folder: FilmFolder, shot: str, index: int) -> Clip:
    job = RenderJob(
        engine="animatic",
        engine_version="1",
        slate=shot,
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=Place(side=Side.INTERIOR, name="LAMP ROOM", time=TimeOfDay.NIGHT),
        seed=index + 7,
        size=SIZE,
        rate=RATE,
        frames=FRAMES,
    )
    path = folder.workspace / f"{shot}.mp4"

    def frames() -> Iterator[NDArray[np.uint8]]:
        for _ in range(FRAMES):
            yield np.full((SIZE.height, SIZE.width, 3), (200 - 90 * index, 60, 30), np.uint8)

    write_master(Footage(frames(), FRAMES, SIZE, RATE), path)
    picture = folder.vault.put(path)
    take = Take(key=job.key, job=job, picture=picture, frames=FRAMES, encoder=ENCODER_KEY, elapsed_s=0.5)
    folder.ledger.enter(TAKES, job.key, take)
    Slates(folder.root).number(shot, job.key)
    return Clip(shot=shot, take_key=job.key, picture=picture, start_frame=index * FRAMES, frames=FRAMES)
