"""Sounds are told apart when a line is recorded, and never again."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.sound import lips
from filmstudio.studio.record_lines import kept_recordings, record_lines
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.planning.sheets import cast_of, line

pytest.importorskip("pocketsphinx")
LINES = [line("Bob, my lamp!", "ADA")]
CAST = cast_of("ADA")


def test_a_line_is_held_against_its_words_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = FilmFolder(tmp_path)
    with folder.opened():
        first = record_lines(LINES, "x.fountain", CAST, folder, QuietReporter()).of(LINES[0])
        assert first is not None
        assert len(first.mouth) == len(first.loudness)
        assert "A" in first.mouth

        def never() -> object:
            raise AssertionError("the line was aligned again")

        monkeypatch.setattr(lips, "_decoder", never)
        assert record_lines(LINES, "x.fountain", CAST, folder, QuietReporter()).of(LINES[0]) == first
    assert kept_recordings(LINES, CAST, FilmFolder(tmp_path)).of(LINES[0]) == first


def test_without_the_aligner_it_is_another_recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lips, "_installed", lambda: "")
    folder = FilmFolder(tmp_path)
    with folder.opened():
        plain = record_lines(LINES, "x.fountain", CAST, folder, QuietReporter()).of(LINES[0])
    assert plain is not None
    assert plain.mouth == ""
    monkeypatch.undo()
    assert kept_recordings(LINES, CAST, FilmFolder(tmp_path)).of(LINES[0]) is None
