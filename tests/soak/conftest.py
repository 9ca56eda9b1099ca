"""One film that nobody has interrupted, for all that is compared with it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from filmstudio.studio import plugins
from tests.soak.kills import render_command
from tests.soak.thirty_shots import write_film


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The film of one room."""
    script = write_film(tmp_path_factory.mktemp("untouched") / "film", rooms=1)
    subprocess.run(render_command(script), check=True, capture_output=True)
    return script.with_suffix(".film").joinpath("thirty.mp4").read_bytes()


@pytest.fixture
def scripted_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An engine that goes on from what was before and makes sound, installed as a stranger's plugin would be."""
    about = tmp_path / "site" / "scripted_engine-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: scripted-engine\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(
        "[filmstudio.engines]\nscripted = tests.unit.studio.scripted_engine:ScriptedEngine\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(about.parent)
    caches = (plugins._found, plugins.find_engine)
    for cache in caches:
        cache.cache_clear()
    yield "scripted"
    for cache in caches:
        cache.cache_clear()
