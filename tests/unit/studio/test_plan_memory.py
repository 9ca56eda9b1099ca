"""A memo must never lie: whatever a plan is read from is changed here, one thing at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

import filmstudio
from benchmarks.made_up_film import make_up
from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import FilmstudioError
from filmstudio.model.directive import DirectiveKind
from filmstudio.model.look import Quality
from filmstudio.model.wish import Wish as ShotWish
from filmstudio.screenplay.directives import read_wish
from filmstudio.sound.wav import write_wav
from filmstudio.studio import break_down
from filmstudio.studio.machine import Machine
from filmstudio.studio.planning import memo as memos
from filmstudio.studio.planning import plan as planning
from filmstudio.studio.planning import seal
from filmstudio.studio.planning.estimates import history
from filmstudio.studio.planning.plan import PlanRequest
from filmstudio.studio.planning.report import PlanReport
from filmstudio.studio.project import Overrides, open_project
from filmstudio.units import Resolution
from filmstudio.weights.home import home_folder

SCRIPT = """Title: THE KEY

INT. KITCHEN - NIGHT

NORA stands at the table. [[shot: ref: door.png]] [[sfx: knock.wav]]

[[music: theme.wav]]

NORA
Where is the key?

LEV
I have never seen a key.

EXT. PIER - DAY

Lev runs.
"""
NORA = """schema = "character/1"
name = "NORA"
description = "a tall woman"
"""


class Film(NamedTuple):
    """A film that was rendered, and how often its script was broken down since."""

    script: Path
    store: Path
    folder: Path
    read: list[int]

    def plan(self, **more: object) -> PlanReport:
        return planning.plan(PlanRequest(self.script, **more), QuietReporter())  # type: ignore[arg-type]

    def is_remembered(self, **more: object) -> bool:
        before = len(self.read)
        self.plan(**more)
        return len(self.read) == before


@pytest.fixture
def film(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Film]:
    monkeypatch.setenv("FILMSTUDIO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(memos, "_FRESH_NS", 0)  # the files of a test are seconds old
    script = tmp_path / "film" / "key.fountain"
    store = script.parent / "characters"
    (store / "nora").mkdir(parents=True)
    script.write_text(SCRIPT, encoding="utf-8")
    (store / "nora" / "character.toml").write_text(NORA, encoding="utf-8")
    (store / "nora" / "notes.png").write_bytes(b"abcd")
    (script.parent / "door.png").write_bytes(b"a picture")
    for name in ("knock.wav", "theme.wav"):
        write_wav(script.parent / name, np.zeros(4800, dtype=np.float32))
    (script.parent / "film.toml").write_text('schema = "film/1"\nsize = "160x90"\n', encoding="utf-8")
    make_up(open_project(script), QuietReporter())
    read: list[int] = []
    real = break_down.break_down_script

    def counted(*arguments: object) -> object:
        read.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(planning, "break_down_script", counted)
    yield Film(script, store, script.parent / "key.film", read)


def _first(folder: Path, pattern: str) -> Path:
    return sorted(folder.glob(pattern))[0]


def _replaced(path: Path, data: bytes) -> None:
    """Other bytes of the same length, and the old times given back: only the time of the change of state is new."""
    facts = path.stat()
    assert len(data) == facts.st_size
    path.write_bytes(data)
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def _swapped(path: Path, old: str, new: str) -> None:
    """Other words in a text; where they are as long as the old ones, its size and its time do not tell."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    data = text.replace(old, new, 1).encode()
    if len(data) == path.stat().st_size:
        _replaced(path, data)
    else:
        path.write_bytes(data)


CHANGES: dict[str, Callable[[Film], object]] = {
    "script": lambda film: _swapped(film.script, "Lev runs.", "Lev runs and runs."),
    "script, same length and time": lambda film: _swapped(film.script, "Lev runs.", "Lev rows."),
    "film.toml": lambda film: _swapped(film.script.parent / "film.toml", "160x90", "180x90"),
    "film.toml is gone": lambda film: (film.script.parent / "film.toml").unlink(),
    "lock": lambda film: _swapped(film.script.parent / "key.lock", '"gist": "Lev runs."', '"gist": "Lev rows."'),
    "lock is gone": lambda film: (film.script.parent / "key.lock").unlink(),
    "record": lambda film: _swapped(film.store / "nora" / "character.toml", "tall", "wise"),
    "another record": lambda film: _joined(film.store),
    "record is gone": lambda film: (film.store / "nora" / "character.toml").unlink(),
    "a file of the store": lambda film: _replaced(film.store / "nora" / "notes.png", b"abce"),
    "the store is gone": lambda film: shutil.rmtree(film.store),
    "another store": lambda film: (film.script.parents[1] / "characters").mkdir(),
    "a note's picture": lambda film: _replaced(film.script.parent / "door.png", b"another p"),
    "a note's sound": lambda film: _flip(film.script.parent / "knock.wav"),
    "music": lambda film: (film.script.parent / "theme.wav").unlink(),
    "a take's record is gone": lambda film: _first(film.folder, "ledger/takes/*.json").unlink(),
    "a take's record is cut off": lambda film: os.truncate(_first(film.folder, "ledger/takes/*.json"), 100),
    "a take's record has a flipped bit": lambda film: _flip(_first(film.folder, "ledger/takes/*.json")),
    "a picture is gone": lambda film: _first(film.folder, "vault/*/*.mp4").unlink(),
    "a picture is cut off": lambda film: os.truncate(_first(film.folder, "vault/*/*.mp4"), 3),
    "a line's record is gone": lambda film: _first(film.folder, "ledger/lines/*.json").unlink(),
    "a recording is gone": lambda film: _first(film.folder, "vault/*/*.wav").unlink(),
    "the vault is gone": lambda film: shutil.rmtree(film.folder / "vault"),
    "the last cut": lambda film: (film.folder / "ledger" / "cuts" / "last.json").unlink(),
    "the film": lambda film: (film.folder / "key.mp4").write_bytes(b"another"),
    "the film is gone": lambda film: (film.folder / "key.mp4").unlink(),
    "the list of models": lambda film: _listed(home_folder()),
}


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _joined(store: Path) -> None:
    shutil.copytree(store / "nora", store / "ada")
    _swapped(store / "ada" / "character.toml", "NORA", "ADA")


def _listed(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "models.toml").write_text('schema = "models/1"\n', encoding="utf-8")


def test_a_question_is_answered_once(film: Film) -> None:
    first = film.plan()
    assert (first.to_render, len(film.read)) == (0, 1)
    assert first.film == str(film.folder / "key.mp4")
    assert film.plan() == first
    assert len(film.read) == 1


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen(film: Film, change: str) -> None:
    film.plan()
    assert film.is_remembered()
    CHANGES[change](film)
    try:
        told = film.plan()
    except FilmstudioError:
        told = None
    assert len(film.read) == 2, "the memory has lied"
    shutil.rmtree(film.folder / "memos")
    if told is not None:
        assert film.plan() == told


@pytest.mark.parametrize(
    "asked",
    [
        Overrides(engine="animatic"),
        Overrides(size=Resolution(320, 180)),
        Overrides(rate=Fraction(25)),
        Overrides(seed=3),
        Overrides(quality=Quality.DRAFT),
        Overrides(shot=read_wish("lens: 35mm", DirectiveKind.SCENE)[0]),
    ],
    ids=lambda asked: next(name for name, value in asked._asdict().items() if value not in (None, ShotWish())),
)
def test_every_option_is_another_question(film: Film, asked: Overrides) -> None:
    film.plan()
    assert not film.is_remembered(overrides=asked)
    assert film.is_remembered(overrides=asked)
    assert film.is_remembered()


def test_every_field_of_the_command_line_is_in_the_question() -> None:
    assert set(memos.asked_of(Overrides())) == set(Overrides._fields)


def test_so_are_folder_jobs_and_the_way_the_script_is_called(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    film.plan()
    assert not film.is_remembered(machine=Machine(jobs=1))
    other = film.folder.with_name("other.film")
    shutil.copytree(film.folder, other)
    assert not film.is_remembered(folder=other)
    monkeypatch.chdir(film.script.parent)
    assert not film._replace(script=Path("key.fountain")).is_remembered()


def test_code_and_what_is_installed_beside_it_are_sealed(
    film: Film, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "code" / "filmstudio"
    (code / "deep").mkdir(parents=True)
    (code / "deep" / "rule.py").write_text("ONE = 1\n", encoding="utf-8")
    monkeypatch.setattr(filmstudio, "__file__", str(code / "__init__.py"))
    film.plan()
    assert film.is_remembered()
    (code / "deep" / "rule.py").write_text("ONE = 2\n", encoding="utf-8")
    assert not film.is_remembered()
    assert film.is_remembered()
    (tmp_path / "site" / "plugin-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert not film.is_remembered()
    assert film.is_remembered()
    (tmp_path / "site" / "plugin-1.1.dist-info").mkdir()
    assert not film.is_remembered()


def test_where_something_is_made_what_is_learned_is_watched(film: Film) -> None:
    _first(film.folder, "ledger/takes/*.json").unlink()
    assert film.plan().to_render == 1
    assert film.is_remembered()
    history().path.parent.mkdir(parents=True, exist_ok=True)
    history().path.write_text("\n", encoding="utf-8")
    assert not film.is_remembered()


def test_a_damaged_memo_is_none(film: Film) -> None:
    film.plan()
    path = _first(film.folder, "memos/*.json")
    whole = path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        data = bytearray(whole)
        data[place] ^= 1
        path.write_bytes(data)
        assert not film.is_remembered(), place
    path.write_bytes(whole[:-10])
    assert not film.is_remembered()
    path.write_bytes(b"")
    assert not film.is_remembered()


def test_a_picture_that_may_have_been_written_while_it_was_read_is_not_trusted(
    film: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memos, "_FRESH_NS", 3_600_000_000_000)
    film.plan()
    assert not film.is_remembered()


def test_what_changes_while_a_plan_is_made_is_not_remembered(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    real = planning.report_on

    def meanwhile(*arguments: object) -> PlanReport:
        report = real(*arguments)  # type: ignore[arg-type]
        _swapped(film.script, "Lev runs.", "Lev rows.")
        return report

    monkeypatch.setattr(planning, "report_on", meanwhile)
    film.plan()
    monkeypatch.setattr(planning, "report_on", real)
    assert not film.is_remembered()


def test_a_tree_too_large_to_be_sealed_is_no_reason_to_fail(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "MOST_FILES", 3)
    assert film.plan().to_render == 0
    assert not film.is_remembered()


def test_a_plan_makes_no_folder_and_keeps_few_memos(film: Film) -> None:
    shutil.rmtree(film.folder)
    assert film.plan().to_render > 0
    assert not film.folder.exists()
    film.folder.mkdir()
    for seed in range(20):
        film.plan(overrides=Overrides(seed=seed))
    assert len(list((film.folder / "memos").iterdir())) == 16


def test_warnings_of_the_script_are_said_again(film: Film, capsys: pytest.CaptureFixture[str]) -> None:
    text = film.script.read_text(encoding="utf-8")
    film.script.write_text(f"{text}\n[[ a note that nobody has closed\n", encoding="utf-8")
    film.plan()
    said = capsys.readouterr().err
    assert "warning" in said
    assert film.is_remembered()
    assert capsys.readouterr().err == said
