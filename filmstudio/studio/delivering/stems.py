"""Stems: dialogue, effects, ambience and music of a film, each alone, as long as the film and in its levels."""

from __future__ import annotations

import shutil
from pathlib import Path

from filmstudio.media.safe_output import safe_output
from filmstudio.model.soundtrack import Stem
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.delivering.films import Places, stage_of
from filmstudio.studio.delivering.kept import delivered
from filmstudio.studio.delivering.material import Material
from filmstudio.studio.delivering.request import Deliverable, Delivered
from filmstudio.units import frame_to_sample

_VERSION = 1


def deliver_stems(material: Material, places: Places, reporter: Reporter) -> Delivered:
    """Deliver a film's stems: WAV, 24 bit, in a folder of their own. Their sum is the film's mix."""
    folder = places.folder / f"{places.name}-stems"
    targets = [folder / f"{stem.value}.wav" for stem in Stem]

    def make() -> float | None:
        from filmstudio.sound.mix import mix_film

        material.hold()
        film = material.cut.folder
        desk = film.workspace / "stems"
        desk.mkdir()
        stage, timeline = stage_of(Deliverable.STEMS), material.timeline
        reporter.begin(stage, frame_to_sample(timeline.frames, timeline.rate))
        try:
            report = mix_film(
                timeline,
                film.vault.locate,
                desk / "mix.wav",
                lambda samples: reporter.advance(stage, samples),
                loudness=material.loudness,
                stems=desk,
            )
            folder.mkdir(parents=True, exist_ok=True)
            for target in targets:
                _move(desk / target.name, target)
        finally:
            shutil.rmtree(desk, ignore_errors=True)
        reporter.end(stage)
        return report.loudness_lufs

    return delivered(
        Deliverable.STEMS, material.key(_VERSION, stems=True), targets, make, material.cut.folder, reporter
    )


def _move(made: Path, target: Path) -> None:
    """Bring a finished file to its place, which may be on another disk."""
    with safe_output(target) as temporary:
        shutil.copyfile(made, temporary)
    made.unlink()
