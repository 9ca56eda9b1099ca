from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan
from filmstudio.model.take import Take
from filmstudio.planning.plan_film import plan_film
from filmstudio.studio.shoot import kept_takes, shoot
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.planning.sheets import ENGINE, cast_of, shot_list, spec


def plan(seconds: float) -> Plan:
    return plan_film(
        shot_list(spec(duration_s=seconds)),
        cast_of("ADA"),
        Look(engine="test"),
        ENGINE,
        recording_of=lambda _line: None,
        mouths_of=lambda _recording, _frames, _rate: (),
    )


def test_a_film_that_no_disk_can_hold_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    with folder.opened(), pytest.raises(UsageError, match="not enough disk space") as caught:
        shoot(plan(1e12), folder, QuietReporter(), workers=1)
    assert caught.value.hint is not None
    assert not (folder.root / "vault").exists()


def test_an_engine_that_is_not_there_stops_the_run(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    with folder.opened(), pytest.raises(UsageError, match="no engine 'test'"):
        shoot(plan(1), folder, QuietReporter(), workers=1)


def test_a_take_that_is_gone_or_cannot_be_joined_is_missing(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    made = plan(1)
    job = made.shots[0].job
    with folder.opened():
        picture = folder.workspace / "take.mp4"
        picture.write_bytes(b"picture")
        blob = folder.vault.put(picture)
        take = Take(key=job.key, job=job, picture=blob, frames=job.frames, encoder=ENCODER_KEY, elapsed_s=0.0)
        folder.ledger.enter("takes", job.key, take)
        assert kept_takes(made, folder) == {job.key: take}
        folder.ledger.enter("takes", job.key, take.model_copy(update={"encoder": "of another version"}))
        assert kept_takes(made, folder) == {}
        folder.ledger.enter("takes", job.key, take)
        folder.vault.locate(blob).unlink()
        assert kept_takes(made, folder) == {}
