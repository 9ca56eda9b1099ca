"""Two renders that share the shots of an engine that generates: in threads, each with its own workers."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from filmstudio.model.job import RenderJob
from filmstudio.model.plan import PlannedShot
from filmstudio.ports.engine import Stage
from filmstudio.ports.reporter import Ahead
from filmstudio.studio.planning.estimates import learn
from filmstudio.studio.planning.outlook import Outlook
from filmstudio.studio.shooting.shoot import Shooting, shoot
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.studio.test_shoot import Heard, film, job, openings, plan


def render(root: Path, jobs: Sequence[RenderJob], stage: Stage) -> Shooting:
    folder = FilmFolder(root)
    with folder.opened():
        return shoot(plan(*jobs), folder, Heard(), 1, {"scripted": stage})


@pytest.mark.usefixtures("scripted_engine")
def test_two_renders_make_each_shot_once_chains_too(tmp_path: Path) -> None:
    first = job("1A")
    jobs = [first, job("1B", first), job("2A"), job("2B"), job("3A")]
    stage = Stage(cache=tmp_path)
    with ThreadPoolExecutor(2) as both:
        one, two = both.map(lambda _: render(tmp_path / "x.film", jobs, stage), range(2))
    assert one.failed == two.failed == {}
    assert sorted((*one.rendered, *two.rendered)) == ["1A", "1B", "2A", "2B", "3A"]
    assert {*one.rendered} == {*two.reused}
    assert {*two.rendered} == {*one.reused}
    assert one.takes == two.takes


@pytest.mark.usefixtures("scripted_engine")
def test_a_lost_tail_is_made_again_although_the_take_is_whole_for_others(tmp_path: Path) -> None:
    first = job("1A")
    tail = film(tmp_path, [first]).takes[first.key].tail
    assert tail is not None
    FilmFolder(tmp_path / "x.film").vault.locate(tail).unlink()
    again = film(tmp_path, [first, job("1B", first)])
    assert again.rendered == ("1A", "1B")


class Impatient(Outlook):
    """Gives one shot a second."""

    def limit_s(self, job: RenderJob) -> float | None:
        return 1.0 if job.slate == "1A" else None

    def ahead(self, key: str, planned: PlannedShot) -> Ahead:
        return Ahead(planned.shot.id, planned.job.frames)


@pytest.mark.usefixtures("scripted_engine")
def test_a_shot_that_hangs_is_tried_twice_set_aside_and_the_film_goes_on(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    jobs = [job("1A", subject="hang"), job("1B")]
    (tmp_path / "cache").mkdir()
    with folder.opened():
        stage = Stage(cache=tmp_path / "cache")
        shooting = shoot(plan(*jobs), folder, Heard(), 1, {"scripted": stage}, Impatient({}, learn({})))
    assert shooting.rendered == ("1B",)
    assert shooting.failed["1A"].startswith("the engine's process made no progress for 1 s")
    assert openings(tmp_path) == 2, "1B and the second try had a worker of their own"
