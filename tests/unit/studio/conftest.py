from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from filmstudio.studio import plugins


@pytest.fixture
def scripted_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The engine `scripted` of the tests, installed as a stranger's plugin would be. Worker processes find it too."""
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
