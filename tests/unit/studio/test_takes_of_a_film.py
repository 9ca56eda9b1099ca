"""Takes and their script: decisions follow a shot that is renamed, and commands that make a take again say its form."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look, Quality
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Role
from filmstudio.studio.break_down import understand
from filmstudio.studio.lock import change_lock, lock_path, pin_lock, read_lock
from filmstudio.studio.project import open_project
from filmstudio.studio.takes import decisions
from filmstudio.studio.takes.chosen import chosen_shots
from filmstudio.studio.takes.film import open_takes
from filmstudio.studio.takes.whose import form_of
from filmstudio.takes.slates import Slates
from filmstudio.units import Resolution

TEXT = "INT. MILL - DAY\n\nMARA lights the lamp.\n\nMARA\nIs it lit?\n"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "mill.fountain"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _pin(script: Path) -> None:
    project = open_project(script)
    pin_lock(lock_path(script), understand(project).lock)


def test_decisions_and_weights_of_the_lock_are_kept_when_ids_are_pinned(script: Path) -> None:
    _pin(script)
    slate = Slates(script.with_suffix(".film"))
    slate.number("1A", "k")
    change_lock(
        lock_path(script), understand(open_project(script)).lock, lambda lock: decisions.picked(lock, slate.of("1A")[0])
    )
    before = lock_path(script).read_bytes()
    _pin(script)
    assert lock_path(script).read_bytes() == before


def test_decisions_follow_a_shot_that_the_script_calls_otherwise(script: Path) -> None:
    _pin(script)
    slates = Slates(script.with_suffix(".film"))
    slates.number("1A", "k")
    change_lock(
        lock_path(script),
        understand(open_project(script)).lock,
        lambda lock: decisions.rated(lock, slates.of("1A")[0], 4),
    )
    script.write_text(TEXT.replace("MARA lights", "[[shot: id: 1X]]\nMARA lights"), encoding="utf-8")
    _pin(script)
    lock = read_lock(lock_path(script))
    assert lock is not None
    assert [(one.shot, one.take, one.rating) for one in lock.takes] == [("1X", 1, 4)]


def test_a_shot_that_the_script_has_no_more_is_known_by_its_takes(script: Path) -> None:
    slates = Slates(script.with_suffix(".film"))
    slates.number("7Q", "k")
    film = open_takes(script)
    assert film.shot_id("7q") == "7Q"
    assert chosen_shots(film, ["7q"]) == ("7Q",)
    assert chosen_shots(film, None) is None
    assert chosen_shots(film, ["scene:1"]) == tuple(shot.id for shot in film.breakdown.shots.shots if shot.scene == "1")
    for wanted in (["9Z"], ["7Q", "1A"]):
        with pytest.raises(UsageError):
            chosen_shots(film, wanted)


def test_a_take_that_only_the_lock_remembers_is_known(script: Path) -> None:
    film = open_takes(script)
    slates = Slates(script.with_suffix(".film"))
    slates.number("1A", "k")
    lock = decisions.picked(film.lock, slates.of("1A")[0].model_copy(update={"number": 4, "key": "old"}))
    film = film._replace(breakdown=film.breakdown._replace(lock=lock))
    assert [(entry.number, entry.key) for entry in film.numbered("1A")] == [(1, "k"), (4, "old")]
    assert film.take(film.find("1A", 4)) is None
    with pytest.raises(UsageError, match="no take 2") as caught:
        film.find("1A", 2)
    assert caught.value.hint == "there are takes 1, 4"


def test_the_form_of_a_render_is_said_where_it_is_not_the_films() -> None:
    job = RenderJob(
        engine="animatic",
        engine_version="1",
        slate="1A",
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=Place(side=Side.INTERIOR, name="MILL", time=TimeOfDay.DAY),
        seed=1,
        size=Resolution(160, 90),
        rate=Fraction(24000, 1001),
        frames=24,
        quality=Quality.DRAFT,
    )
    assert form_of(job, Look(size=job.size, rate=job.rate, quality=Quality.DRAFT)) == ""
    assert form_of(job, Look()) == " --size 160x90 --fps 24000/1001 --quality draft"
