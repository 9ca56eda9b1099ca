from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from filmstudio.studio.seeing.watch import Watch

SCRIPT = "INT. KITCHEN - DAY\n\nNORA stands.\n\nNORA\nHello.\n"


class Clock:
    """Time passes when somebody sleeps; what shall happen at a time happens then."""

    def __init__(self) -> None:
        self.at = 0.0
        self._due: list[tuple[float, Callable[[], object]]] = []

    def __call__(self) -> float:
        return self.at

    def then(self, at: float, what: Callable[[], object]) -> None:
        self._due.append((at, what))

    def sleep(self, seconds: float) -> None:
        self.at += seconds
        due = [what for at, what in self._due if at <= self.at]
        self._due = [one for one in self._due if one[0] > self.at]
        for what in due:
            what()
        if self.at > 60:
            raise TimeoutError


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "key.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def watching(script: Path) -> tuple[Watch, Clock]:
    clock = Clock()
    watch = Watch(script, now=clock, sleep=clock.sleep)
    watch.begin()
    return watch, clock


def changes(name: str) -> Callable[[Path], Path]:
    """What makes a file of the film's folder, and returns it."""

    def write(folder: Path) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("other words\n", encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("name", ["key.fountain", "film.toml", "key.lock", "characters/nora/character.toml"])
def test_every_decision_is_watched(script: Path, name: str) -> None:
    (script.parent / "characters").mkdir()
    watch, clock = watching(script)
    clock.then(3, lambda: changes(name)(script.parent))
    assert watch.wait() == (script.parent / name,)


def test_pictures_and_adapters_that_are_named_are_watched(script: Path) -> None:
    script.write_text(SCRIPT + "\n[[shot: CU; keyframe: 1s door.png]]\n", encoding="utf-8")
    settings = script.parent / "film.toml"
    settings.write_text('schema = "film/1"\n[[lora]]\nfamily = "ltx-2"\nfile = "noir.safetensors"\n', encoding="utf-8")
    for name in ("noir.safetensors", "door.png"):
        watch, clock = watching(script)
        clock.then(3, partial(changes(name), script.parent))
        assert watch.wait() == (script.parent / name,)


def test_nothing_else_ends_the_waiting(script: Path) -> None:
    watch, clock = watching(script)
    clock.then(1, lambda: changes("key.film/ledger/takes/a.json")(script.parent))
    clock.then(2, lambda: changes("other.fountain")(script.parent))
    with pytest.raises(TimeoutError):
        watch.wait()


def test_what_was_changed_while_the_render_worked_is_seen_after_it(script: Path) -> None:
    watch, clock = watching(script)
    script.write_text(SCRIPT + "\nShe sits.\n", encoding="utf-8")
    watch.lock_written()
    assert watch.wait() == (script,)
    assert clock.at < 3


def test_the_renders_own_lock_is_no_change_and_a_later_pick_is_one(script: Path) -> None:
    lock = script.with_suffix(".lock")
    watch, clock = watching(script)
    lock.write_text("by the render\n", encoding="utf-8")
    watch.lock_written()
    with pytest.raises(TimeoutError):
        watch.wait()
    lock.write_text("by a person, while shots are made\n", encoding="utf-8")
    watch.lock_written()  # the end of the render, which does not write the lock again
    clock.at = 0
    assert watch.wait() == (lock,)


def test_a_file_that_is_still_being_written_is_waited_for(script: Path) -> None:
    watch, clock = watching(script)
    for number in range(8):
        clock.then(2 + number / 4, partial(script.write_text, SCRIPT + "x" * number, encoding="utf-8"))
    assert watch.wait() == (script,)
    assert script.read_text(encoding="utf-8").endswith("xxxxxxx")
    assert clock.at >= 3.75 + 0.5


def test_a_script_that_is_gone_for_a_moment_is_not_missed(script: Path) -> None:
    watch, clock = watching(script)
    clock.then(2, script.unlink)
    clock.then(3, lambda: script.write_text(SCRIPT + "\nShe sits.\n", encoding="utf-8"))
    assert watch.wait() == (script,)
    assert script.is_file()


def test_an_edit_that_is_taken_back_is_none(script: Path) -> None:
    watch, clock = watching(script)
    facts = script.stat()
    clock.then(2, lambda: script.write_text("", encoding="utf-8"))

    def back() -> None:
        script.write_text(SCRIPT, encoding="utf-8")
        os.utime(script, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    clock.then(2.5, back)
    with pytest.raises(TimeoutError):
        watch.wait()
