from __future__ import annotations

import sys
from pathlib import Path

import pytest

from filmstudio.errors import MissingTool
from filmstudio.media import ffmpeg_binary
from filmstudio.media.ffmpeg_binary import NEEDED_ENCODERS, NEEDED_FILTERS, ffmpeg_facts, ffmpeg_path


def test_the_bundled_ffmpeg_can_do_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FILMSTUDIO_FFMPEG", raising=False)
    facts = ffmpeg_facts()
    assert facts.path.is_file()
    assert facts.version[0].isdigit() or facts.version.startswith(("n", "N", "git"))
    assert facts.encoders >= NEEDED_ENCODERS
    assert facts.filters >= NEEDED_FILTERS
    assert "=" not in facts.encoders | facts.filters
    assert "Video" not in facts.encoders


def test_a_named_binary_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = tmp_path / "my ffmpeg"
    link.symlink_to(ffmpeg_path())
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(link))
    assert ffmpeg_path() == link


def test_a_named_binary_that_is_none_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(tmp_path / "nothing"))
    with pytest.raises(MissingTool, match=r"FILMSTUDIO_FFMPEG names .*nothing") as caught:
        ffmpeg_path()
    assert caught.value.hint


def test_without_the_bundled_one_the_path_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = ffmpeg_path()
    monkeypatch.delenv("FILMSTUDIO_FFMPEG", raising=False)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    ffmpeg_binary._bundled.cache_clear()
    try:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(MissingTool) as caught:
            ffmpeg_path()
        assert caught.value.hint is not None
        assert caught.value.hint.startswith("pip install")
        (tmp_path / "ffmpeg").symlink_to(real)
        assert ffmpeg_path() == tmp_path / "ffmpeg"
    finally:
        ffmpeg_binary._bundled.cache_clear()


def test_a_program_that_is_not_ffmpeg_is_a_missing_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", "/bin/false")
    with pytest.raises(MissingTool, match="does not run as ffmpeg"):
        ffmpeg_facts()
