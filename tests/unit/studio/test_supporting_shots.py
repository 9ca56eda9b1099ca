"""Shots that nobody selected, but that selected ones go on from."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan
from filmstudio.ports.engine import Stage
from filmstudio.studio.selection.narrow import narrow
from filmstudio.studio.shooting.shoot import Shooting, shoot
from filmstudio.studio.shooting.usable import missing_shots
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.studio.test_shoot import job, plan

FIRST = job("1A")
SECOND = job("1B", FIRST)
THIRD = job("1C", SECOND)
OTHER = job("2A")
FILM = plan(FIRST, SECOND, THIRD, OTHER)


def slates(some: Plan) -> tuple[list[str], list[str]]:
    return [shot.shot.id for shot in some.shots], [shot.shot.id for shot in some.supporting]


@pytest.mark.parametrize(
    ("chosen", "supporting"),
    [((2,), ["1A", "1B"]), ((1, 2), ["1A"]), ((0, 2), ["1B"]), ((0, 3), []), ((3,), []), ((0, 1, 2, 3), [])],
)
def test_a_narrowed_plan_names_what_its_shots_go_on_from(chosen: tuple[int, ...], supporting: list[str]) -> None:
    assert slates(narrow(FILM, chosen)) == ([FILM.shots[index].shot.id for index in chosen], supporting)


def shot(folder: Path, some: Plan) -> Shooting:
    opened = FilmFolder(folder / "x.film")
    with opened.opened():
        return shoot(some, opened, QuietReporter(), 2, {"scripted": Stage()})


def missing(folder: Path, some: Plan) -> list[str]:
    return [one.shot.id for one in missing_shots(some, FilmFolder(folder / "x.film"))]


def test_a_look_ahead_counts_what_supports_a_missing_shot(tmp_path: Path) -> None:
    assert missing(tmp_path, narrow(FILM, [2])) == ["1A", "1B", "1C"]
    assert missing(tmp_path, narrow(FILM, [3])) == ["2A"]


@pytest.mark.usefixtures("scripted_engine")
def test_a_supporting_shot_is_made_where_its_take_is_missing_and_only_then(tmp_path: Path) -> None:
    made = shot(tmp_path, narrow(FILM, [2]))
    assert (made.rendered, made.reused, made.failed) == (("1A", "1B", "1C"), (), {})
    assert missing(tmp_path, narrow(FILM, [2])) == []
    assert set(made.takes) == {FIRST.key, SECOND.key, THIRD.key}
    again = shot(tmp_path, narrow(FILM, [2]))
    assert (again.rendered, again.reused) == ((), ("1C",))
    tail = made.takes[FIRST.key].tail
    assert tail is not None
    FilmFolder(tmp_path / "x.film").vault.locate(tail).unlink()
    assert missing(tmp_path, narrow(FILM, [2])) == [], "a look ahead says what the render does"
    assert shot(tmp_path, narrow(FILM, [2])).rendered == (), "nothing is made that needs those frames"
    assert shot(tmp_path, FILM).rendered == ("2A",)


@pytest.mark.usefixtures("scripted_engine")
def test_a_supporting_shot_that_cannot_be_made_fails_what_goes_on_from_it(tmp_path: Path) -> None:
    bad: RenderJob = job("1A", subject="impossible")
    failed = shot(tmp_path, narrow(plan(bad, job("1B", bad), OTHER), [1, 2])).failed
    assert failed["1A"] == "nothing is that large (make it smaller)"
    assert set(failed) == {"1A", "1B"}
