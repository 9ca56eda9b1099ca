"""`[[lora]]` in film.toml, and the cast in the lock, on real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.model.lock import Lock, LockedMember, LockedPart
from filmstudio.studio.break_down import understand
from filmstudio.studio.lock import lock_bytes, read_lock, write_lock
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import open_project

SCRIPT = "INT. MILL - DAY\n\nADA waits.\n\nADA\nCold.\n"
MEMBER = LockedMember(name="ADA", digest="1" * 32, parts=(LockedPart(name="voice", digest="2" * 32),))


def film(folder: Path, settings: str) -> Path:
    (folder / "ink.safetensors").write_bytes(b"adapter")
    (folder / "film.toml").write_text(f'schema = "film/1"\n{settings}', encoding="utf-8")
    script = folder / "mill.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    return script


def test_the_films_own_adapters_are_bound_with_their_digest(tmp_path: Path) -> None:
    script = film(
        tmp_path, '[[lora]]\nfamily = "ltx-2"\nfile = "ink.safetensors"\nweight = 0.5\ntriggers = ["ink wash"]\n'
    )
    project = open_project(script)
    (lora,) = check_wish(project, understand(project), None).material.loras
    assert (lora.name, lora.person, lora.weight, lora.triggers) == ("ink", "", 0.5, ("ink wash",))
    assert lora.sha256 == file_digest(tmp_path / "ink.safetensors")


@pytest.mark.parametrize(
    ("settings", "part"),
    [
        (f'[[lora]]\nfamily = "ltx-2"\nfile = "ink.safetensors"\nsha256 = "{"0" * 64}"\n', "behind the record's back"),
        ('[[lora]]\nfamily = "ltx-2"\nfile = "../ink.safetensors"\n', "leads out of its folder"),
        ('[[lora]]\nfile = "ink.safetensors"\n', "family"),
    ],
)
def test_a_wrong_adapter_is_named(tmp_path: Path, settings: str, part: str) -> None:
    script = film(tmp_path, settings)
    with pytest.raises(ProjectError, match=part):
        project = open_project(script)
        check_wish(project, understand(project), None)


def test_the_lock_has_a_line_for_each_person(tmp_path: Path) -> None:
    script = film(tmp_path, "")
    project = open_project(script)
    wish = check_wish(project, understand(project), None)
    path = tmp_path / "mill.lock"
    assert write_lock(path, wish.lock)
    (line,) = [line for line in path.read_text(encoding="utf-8").splitlines() if '"ADA"' in line]
    assert '"parts": [{"name": "' in line and '{"name": "appearance", "digest": "' in line
    again = understand(project)
    assert again.lock.cast == wish.lock.cast == check_wish(project, again, None).lock.cast


def test_a_lock_without_a_cast_is_written_as_before() -> None:
    assert b"cast" not in lock_bytes(Lock(seed=1))


def test_a_person_who_stands_twice_after_a_merge_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mill.lock"
    path.write_bytes(lock_bytes(Lock(seed=1, cast=(MEMBER, MEMBER))))
    with pytest.raises(ProjectError, match=r"mill\.lock:\d+: ADA stands twice in the cast"):
        read_lock(path)
