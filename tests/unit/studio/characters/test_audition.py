"""The little screenplay of an audition, read back as every screenplay is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.camera import ShotSize, View
from filmstudio.model.diagnostic import Severity
from filmstudio.ports.reporter import Ahead, Reporter
from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.write_fountain import FountainWriter
from filmstudio.studio.break_down import Breakdown, understand
from filmstudio.studio.characters.audition import (
    USUAL_LINE,
    AuditionRequest,
    _film_toml,
    audition,
    audition_script,
)
from filmstudio.studio.characters.stores import Stores
from filmstudio.studio.project import open_project
from tests.unit.characters.packs import pack_samples as samples


def broken_down(folder: Path, cue: str, line: str, look: str | None = None) -> Breakdown:
    script = folder / "audition.fountain"
    script.write_bytes(FountainWriter().write(audition_script(cue, line, look)))
    return understand(open_project(script))


@pytest.mark.parametrize("cue", ["MARA", "McCLANE", "OLD MAN", "НИНА", "老王", "R2-D2", "MARA'S VOICE", "lower", "7"])
def test_four_shots_with_the_line_in_the_middle_two(tmp_path: Path, cue: str) -> None:
    shots = broken_down(tmp_path, cue, USUAL_LINE).shots
    assert [remark for remark in shots.diagnostics if remark.severity is Severity.ERROR] == []
    assert [shot.camera.size for shot in shots.shots] == [
        ShotSize.FULL,
        ShotSize.MEDIUM,
        ShotSize.CLOSE_UP,
        ShotSize.CLOSE_UP,
    ]
    assert shots.shots[3].camera.view is View.PROFILE
    assert [[line.text for line in shot.lines] for shot in shots.shots] == [[], [USUAL_LINE], [USUAL_LINE], []]
    for shot in shots.shots:
        assert [person.name for person in shot.people] == [cue]


@given(st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(str.isprintable))
def test_every_line_is_spoken_as_it_was_given(line: str) -> None:
    if not any(char.isalnum() for char in line):
        return
    text = FountainWriter().write(audition_script("MARA", line)).decode()
    spoken = [element.text for element in FountainReader().read_text(text, "").elements]
    assert spoken.count(line) >= 2


@pytest.mark.parametrize(
    "line",
    [
        "(nobody here) No.",
        "@x",
        "[[shot: CU]] no",
        "/* a */ b",
        "> x <",
        ". x",
        "*a* _b_",
        "MARA",
    ],
)
def test_what_looks_like_a_mark_is_spoken_too(tmp_path: Path, line: str) -> None:
    shots = broken_down(tmp_path, "MARA", line).shots.shots
    assert [[spoken.text for spoken in shot.lines] for shot in shots] == [[], [line], [line], []]


def test_how_a_line_is_to_be_said_is_not_spoken(tmp_path: Path) -> None:
    shots = broken_down(tmp_path, "MARA", "(whispers) No.").shots.shots
    assert [[(spoken.text, spoken.parenthetical) for spoken in shot.lines] for shot in shots[1:3]] == [
        [("No.", "whispers")]
    ] * 2


def test_a_look_is_asked_for_by_its_name(tmp_path: Path) -> None:
    notes = broken_down(tmp_path, "MARA", "Yes.", "funeral").shots.cast_notes
    assert [(note.name, note.look) for note in notes] == [("MARA", "funeral")]


def test_the_films_own_settings_hold(tmp_path: Path) -> None:
    store = tmp_path / "characters"
    samples.plain(store, "MARA", "mara")
    film = 'schema = "film/1"\nseed = 7 # ours\ncharacters = ["characters"]\n\n[shot]\nlens = "35mm"\n'
    (tmp_path / "film.toml").write_text(film, encoding="utf-8")
    inside = tmp_path / "elsewhere"
    inside.mkdir()
    (inside / "film.toml").write_text(_film_toml(tmp_path, Stores((store,), store)), encoding="utf-8")
    project = open_project(inside / "a.fountain")
    assert project.settings.seed == 7
    assert project.settings.shot == {"lens": "35mm"}
    assert project.character_stores == (store,)
    (tmp_path / "film.toml").write_text('schema = "film/1"\n[shot]\nlens = "35mm"\n', encoding="utf-8")
    (inside / "film.toml").write_text(_film_toml(tmp_path, Stores((store,), store)), encoding="utf-8")
    assert open_project(inside / "a.fountain").character_stores == (store,)


class _Nobody:
    """Hears nothing: these auditions are refused before anything is told."""

    def say(self, message: str) -> None: ...
    def warn(self, message: str) -> None: ...
    def begin(self, stage: str, total: int) -> None: ...
    def advance(self, stage: str, done: int) -> None: ...
    def end(self, stage: str) -> None: ...
    def opening(self, engine: str, what: str, done: int, total: int) -> None: ...
    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None: ...
    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None: ...
    def failed(self, shot: str, reason: str) -> None: ...


def test_what_cannot_be_auditioned_is_said(tmp_path: Path) -> None:
    store = tmp_path / "characters"
    samples.anchored(store)
    samples.plain(store, "A, B", "ab")
    stores = Stores((store,), store)
    reporter: Reporter = _Nobody()
    with pytest.raises(ProjectError, match="there is no character NOAH"):
        audition(stores, AuditionRequest("NOAH"), reporter)
    with pytest.raises(ProjectError, match="has no look 'zzz'") as caught:
        audition(stores, AuditionRequest("MARA", look="zzz"), reporter)
    assert caught.value.hint == "looks: coat"
    with pytest.raises(UsageError, match="nothing to say"):
        audition(stores, AuditionRequest("MARA", " ... "), reporter)
    with pytest.raises(UsageError, match="an audition takes 600"):
        audition(stores, AuditionRequest("MARA", "word " * 200), reporter)
    for marked in ("(laughs)", "~ la la"):
        with pytest.raises(UsageError, match="is no speech"):
            audition(stores, AuditionRequest("MARA", marked, output=tmp_path / "a.mp4"), reporter)
    with pytest.raises(ProjectError, match="cannot stand in a script's note"):
        audition(stores, AuditionRequest("A, B", output=tmp_path / "a.mp4"), reporter)
    with pytest.raises(UsageError, match=r"written as \.mp4"):
        audition(stores, AuditionRequest("MARA", output=tmp_path / "a.gif"), reporter)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["characters"]
