"""A home of its own and the toy engine for every test of models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from filmstudio.studio import plugins
from tests.unit.studio.models.toy_plugin import write_plugin


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where this test's list of models lies; the engine `toy` is installed beside the real ones."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FILMSTUDIO_HOME", str(folder))
    monkeypatch.syspath_prepend(str(write_plugin(tmp_path / "plugin")))
    plugins._found.cache_clear()
    plugins.find_engine.cache_clear()
    yield folder
    plugins._found.cache_clear()
    plugins.find_engine.cache_clear()
