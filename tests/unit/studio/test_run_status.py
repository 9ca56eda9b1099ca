from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import ProjectError
from filmstudio.ports.reporter import Ahead
from filmstudio.studio.seeing.run_status import STATUS, State, StatusKeeper, kept_status
from filmstudio.studio.seeing.status import film_status, read_status
from filmstudio.takes.film_folder import FilmFolder


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "x.fountain"


@pytest.fixture
def folder(tmp_path: Path) -> FilmFolder:
    return FilmFolder(tmp_path / "x.film")


def test_how_far_a_render_is_can_be_read_while_it_goes_on(script: Path, folder: FilmFolder) -> None:
    clock = Clock()
    keeper = StatusKeeper(script, folder.root, QuietReporter(), now=clock)
    with folder.opened():
        assert film_status(script).others == 1
        keeper.planned(["1A"], [Ahead("2A", 50), Ahead("2B", 50)])
        keeper.begin("shots", 100)
        clock.at += 0.5
        keeper.shot("2A", 20, 50, "step 2 of 5")
        assert film_status(script).running[0].running == ()  # it was written less than a second ago
        clock.at += 0.6
        keeper.advance("shots", 20)
        (run,) = film_status(script).running
        assert (run.state, run.shots, run.reused, run.share) == (State.RUNNING, 3, 1, 0.2)
        assert [(one.shot, one.frames, one.note) for one in run.running] == [("2A", 20, "step 2 of 5")]
        keeper.failed("2B", "the engine died")
        assert film_status(script).running[0].failed == {"2B": "the engine died"}
    assert film_status(script).running == ()


def test_how_the_last_render_ended_stays(script: Path, folder: FilmFolder) -> None:
    with kept_status(script, folder.root, QuietReporter()) as keeper, folder.opened():
        keeper.begin("shots", 10)
        keeper.shot("1A", 10, 10)
        keeper.came_to(["1B"], ["1C"], ["shot 1C: it broke"], None)
    last = read_status(folder.root / STATUS)
    assert last is not None
    assert (last.state, last.done, last.reused, last.failed) == (State.FAILED, ("1A",), 1, {"1C": "it broke"})
    with pytest.raises(KeyboardInterrupt), kept_status(script, folder.root, QuietReporter()) as keeper:
        keeper.begin("cut", 10)
        raise KeyboardInterrupt
    with pytest.raises(ProjectError), kept_status(script, folder.root, QuietReporter()) as keeper:
        assert film_status(script).last.state is State.STOPPED  # type: ignore[union-attr]
        keeper.begin("cut", 10)
        raise ProjectError("no")
    last = film_status(script).last
    assert last is not None
    assert (last.state, last.error) == (State.FAILED, "no")


def test_a_render_with_nothing_to_do_leaves_no_word(script: Path, folder: FilmFolder) -> None:
    with kept_status(script, folder.root, QuietReporter()), folder.opened():
        pass
    assert not (folder.root / STATUS).exists()
    assert film_status(script).last is None


def test_a_film_folder_that_is_gone_stops_nothing(script: Path, folder: FilmFolder) -> None:
    with kept_status(script, folder.root, QuietReporter()) as keeper:
        keeper.begin("shots", 10)
        keeper.shot("1A", 10, 10)
    assert not folder.root.exists()


@pytest.mark.parametrize("content", ["", "{", '{"schema": "run-status/2"}', "[" * 5000])
def test_a_damaged_word_is_none(script: Path, folder: FilmFolder, content: str) -> None:
    folder.root.mkdir()
    (folder.root / STATUS).write_text(content, encoding="utf-8")
    assert film_status(script).last is None
