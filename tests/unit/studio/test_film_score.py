"""The score of a film on disk: faults said with their lines, sounds made once, keys that change with what is heard."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from filmstudio.cli.events import QuietReporter
from filmstudio.errors import ScriptError
from filmstudio.model.plan import Plan
from filmstudio.model.soundtrack import Stem
from filmstudio.sound.wav import WavWriter, wav_shape, write_wav
from filmstudio.studio.break_down import understand
from filmstudio.studio.cutting.cue_files import check_cues
from filmstudio.studio.cutting.score import prepare_sounds, score_key, score_of
from filmstudio.studio.planning.plan_shots import plan_with_kept_lines
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import Project, open_project
from filmstudio.takes.film_folder import FilmFolder

SCRIPT = """Title: X

INT. KITCHEN - NIGHT

[[music: sounds/theme.wav; from: 0:01; until: scene]]

Nora waits. [[sfx: sounds/knock.wav; at: 0.5s]] Somebody knocks.

EXT. YARD - DAY

[[scene: ambience: sounds/hens.wav]]

The hens look up.
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / "sounds").mkdir()
    noise = np.random.default_rng(1).standard_normal((4 * 44_100, 2)).astype(np.float32) * np.float32(0.05)
    for name, rate_hz in (("theme", 44_100), ("hens", 48_000)):
        write_wav(tmp_path / "sounds" / f"{name}.wav", noise, rate_hz)
    with WavWriter(tmp_path / "sounds" / "knock.wav", 1, bits=24) as knock:
        knock.write(noise[:9600, 0])
    path = tmp_path / "x.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def _opened(script: Path) -> tuple[Project, Wish, Plan, FilmFolder]:
    project = open_project(script)
    wish = check_wish(project, understand(project), None)
    folder = FilmFolder(project.folder)
    return project, wish, plan_with_kept_lines(wish, folder), folder


def _complaints(script: Path) -> str:
    project = open_project(script)
    with pytest.raises(ScriptError) as error:
        check_cues(project, understand(project).shots)
    return error.value.message


class Warned(QuietReporter):
    """Keeps what is said."""

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.said: list[str] = []

    def say(self, message: str) -> None:
        self.said.append(message)

    def warn(self, message: str) -> None:
        self.warnings.append(message)


def test_everything_that_is_asked_for_is_laid_and_made_once(script: Path) -> None:
    project, wish, plan, folder = _opened(script)
    check_cues(project, wish.breakdown.shots)
    reporter = Warned()
    assert score_of(project, wish, plan, folder, reporter, make=False).sounds == ()
    assert "not in this cut yet: sounds/knock.wav, sounds/theme.wav, sounds/hens.wav, room" in reporter.said[0]
    assert not folder.root.exists()
    with folder.opened():
        sounds = score_of(project, wish, plan, folder, QuietReporter()).sounds
        assert Counter(sound.stem for sound in sounds) == {Stem.AMBIENCE: 2, Stem.EFFECTS: 1, Stem.MUSIC: 1}
        assert {sound.name for sound in sounds} == {
            "room", "sounds/hens.wav", "sounds/knock.wav", "sounds/theme.wav",
        }  # fmt: skip
        shapes = {sound.name: wav_shape(folder.vault.locate(sound.sound)) for sound in sounds}
        assert {shape.sample_rate_hz for shape in shapes.values()} == {48_000}
        assert shapes["sounds/theme.wav"][:3] == (2, 48_000, 4 * 48_000)
        assert shapes["sounds/knock.wav"].channels == 1
        assert all(folder.vault.is_sound(sound.sound) for sound in sounds)
        written = {path: path.stat().st_mtime_ns for path in folder.root.rglob("*.wav")}
        assert score_of(project, wish, plan, folder, QuietReporter()).sounds == sounds
        assert {path: path.stat().st_mtime_ns for path in folder.root.rglob("*.wav")} == written
    assert score_of(project, wish, plan, folder, QuietReporter(), make=False).sounds == sounds


def test_a_damaged_sound_is_made_again(script: Path) -> None:
    project, wish, plan, folder = _opened(script)
    with folder.opened():
        sounds = score_of(project, wish, plan, folder, QuietReporter()).sounds
        path = folder.vault.locate(next(sound.sound for sound in sounds if sound.name == "sounds/knock.wav"))
        path.write_bytes(path.read_bytes()[:-4] + b"\1\2\3\4")
        assert score_of(project, wish, plan, folder, QuietReporter()).sounds == sounds
        assert all(folder.vault.is_sound(sound.sound) for sound in sounds)


def test_the_key_changes_with_what_is_heard_and_with_nothing_else(script: Path) -> None:
    def key() -> str:
        project, wish, plan, _ = _opened(script)
        return score_key(project, wish, plan)

    first = key()
    assert len(first) == 64
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("Title: X\n", "Title: X\nDraft date: today\n"), encoding="utf-8")
    assert key() == first  # every line has moved, nothing else
    keys = {first}
    for old, new in (("at: 0.5s", "at: 0.6s"), ("until: scene", "until: film"), ("sounds/hens.wav", "none")):
        script.write_text(text.replace(old, new), encoding="utf-8")
        keys.add(key())
    script.write_text(text, encoding="utf-8")
    write_wav(script.parent / "sounds" / "knock.wav", np.full(9600, 0.1, dtype=np.float32))
    keys.add(key())
    (script.parent / "film.toml").write_text('schema = "film/1"\n[sound]\nambience = false\n', encoding="utf-8")
    keys.add(key())
    assert len(keys) == 6


def test_a_file_that_breaks_off_is_found_before_anything_is_shot(script: Path) -> None:
    sounds = script.parent / "sounds"
    song = encoded(sounds / "song.flac", seconds=4.0)
    (sounds / "song.flac").write_bytes(song[: len(song) // 2])
    script.write_text(SCRIPT.replace("theme.wav", "song.flac"), encoding="utf-8")
    project, wish, plan, folder = _opened(script)
    check_cues(project, wish.breakdown.shots)  # its beginning is whole
    with folder.opened(), pytest.raises(ScriptError) as error:
        prepare_sounds(project, wish, plan, folder, QuietReporter())
    assert error.value.message.startswith(f"{script}:5: {sounds / 'song.flac'}: cannot be read as sound")
    (sounds / "song.flac").write_bytes(song)
    project, wish, plan, folder = _opened(script)
    with folder.opened():
        prepare_sounds(project, wish, plan, folder, QuietReporter())
    assert {one.name for one in score_of(project, wish, plan, folder, QuietReporter(), make=False).sounds} >= {
        "sounds/song.flac", "sounds/knock.wav", "sounds/hens.wav",
    }  # fmt: skip


def encoded(path: Path, seconds: float) -> bytes:
    """Write noise as FLAC and return its bytes."""
    import av

    samples = np.random.default_rng(2).integers(-9000, 9000, (1, round(seconds * 48_000)), dtype=np.int16)
    with av.open(str(path), "w") as out:
        stream = out.add_stream("flac", rate=48_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate = 48_000
        for packet in (*stream.encode(frame), *stream.encode(None)):
            out.mux(packet)
    return path.read_bytes()


def test_places_can_be_silent(script: Path) -> None:
    script.write_text("EXT. YARD - DAY\n\nThe hens look up.\n", encoding="utf-8")
    (script.parent / "film.toml").write_text('schema = "film/1"\n[sound]\nambience = false\n', encoding="utf-8")
    project, wish, plan, folder = _opened(script)
    assert score_key(project, wish, plan) == ""
    assert score_of(project, wish, plan, folder, QuietReporter()).sounds == ()


def test_all_faults_are_said_at_once_with_their_lines(script: Path) -> None:
    (script.parent / "sounds" / "hens.wav").write_bytes(b"not a sound at all")
    (script.parent / "sounds" / "knock.wav").unlink()
    text = SCRIPT.replace("0:01; until: scene", "0:09; until: 9Z")
    script.write_text(text, encoding="utf-8")
    lines = _complaints(script).splitlines()
    assert [line.removeprefix(f"{script}:").partition(":")[0] for line in lines] == ["7", "11", "5", "5"]
    assert "knock.wav: is not there" in lines[0]
    assert "hens.wav: cannot be read as sound" in lines[1]
    assert "lasts 0:04, and the music is to begin at 0:09" in lines[2]
    assert "no shot 9Z" in lines[3]


def test_a_link_out_of_the_folder_is_refused(script: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.wav"
    write_wav(outside, np.zeros(4800, dtype=np.float32))
    (script.parent / "sounds" / "knock.wav").unlink()
    (script.parent / "sounds" / "knock.wav").symlink_to(outside)
    assert "leads out of the script's folder" in _complaints(script)


def test_an_effect_that_comes_when_its_shot_is_over_is_said(script: Path) -> None:
    script.write_text(SCRIPT.replace("at: 0.5s", "at: 50s"), encoding="utf-8")
    project, wish, plan, folder = _opened(script)
    reporter = Warned()
    with folder.opened():
        score_of(project, wish, plan, folder, reporter)
    assert [f"{script}:7: sounds/knock.wav begins 50 s into shot 1A" in said for said in reporter.warnings] == [True]
