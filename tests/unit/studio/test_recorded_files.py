"""A folder of recorded lines wins over the voices: names, changes, faults, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import ProjectError
from filmstudio.model.shots import Line
from filmstudio.model.take import Recording
from filmstudio.sound.speech_level import active_level_dbfs
from filmstudio.sound.wav import read_wav, write_wav
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.planning.line_reports import line_reports
from filmstudio.studio.planning.plan_shots import plan_with_kept_lines
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import open_project
from filmstudio.studio.record_lines import Recordings, kept_recordings, record_lines, unspoken
from filmstudio.takes.film_folder import FilmFolder

SCRIPT = """INT. HUT - DAY

ADA sits.

ADA
Who was that?

IVO (ON RADIO)
Nobody.

ADA
Nobody rings at night.
"""


def tone(seconds: float, hz: float = 200.0, level: float = 0.2) -> np.ndarray:
    time = np.arange(round(seconds * 48_000)) / 48_000
    return (level * np.sin(2 * np.pi * hz * time)).astype(np.float32)


class Film:
    """A script with a folder of lines beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lines = folder / "lines"
        self.lines.mkdir()
        self.script = folder / "hut.fountain"
        self.script.write_text(SCRIPT)

    def save(self, name: str, samples: np.ndarray) -> Path:
        silence = np.zeros(24_000, np.float32)
        write_wav(self.lines / name, np.concatenate([silence, samples, silence]))
        return self.lines / name

    def wish(self) -> Wish:
        project = open_project(self.script)
        return check_wish(project, break_down_script(project, QuietReporter()), None)

    @property
    def kept(self) -> FilmFolder:
        return FilmFolder(open_project(self.script).folder)

    def record(self) -> dict[str, Recording]:
        """Return the recordings by what is said."""
        wish = self.wish()
        folder = self.kept
        with folder.opened():
            found = record_lines(wish.lines, "hut.fountain", wish.cast, folder, QuietReporter(), wish.dialogue)
        return by_words(wish.lines, found)

    def silent(self) -> list[str]:
        wish = self.wish()
        return [line.text for line in unspoken(wish.lines, wish.cast, self.kept, wish.dialogue)]


def by_words(lines: list[Line], recordings: Recordings) -> dict[str, Recording]:
    return {line.text: found for line in lines if (found := recordings.of(line)) is not None}


@pytest.fixture
def film(tmp_path: Path) -> Film:
    return Film(tmp_path)


def test_a_file_is_the_line_that_its_name_says_and_no_longer_than_its_words(film: Film) -> None:
    film.save("1-ada-2.wav", tone(1.7))
    made = film.record()
    assert made["Nobody rings at night."].file == "1-ada-2.wav"
    assert abs(made["Nobody rings at night."].samples - round(1.7 * 48_000)) < 2_500
    assert made["Who was that?"].file == ""
    assert film.wish().dialogue.remarks == ("1 of 3 lines is recorded in lines/",)


def test_a_name_can_be_that_of_a_shot(film: Film) -> None:
    shot = next(one for one in film.wish().breakdown.shots.shots for line in one.lines if line.speaker == "ADA")
    film.save(f"{shot.id}-ada-1.wav", tone(0.8))
    assert film.record()["Who was that?"].file == f"{shot.id}-ada-1.wav"


def test_its_measured_length_sets_the_shot(film: Film) -> None:
    def seconds() -> float:
        plan = plan_with_kept_lines(film.wish(), film.kept)
        planned = next(one for one in plan.shots if any("rings" in line.text for line in one.lines))
        return float(planned.frames / plan.look.rate)

    film.save("1-ada-2.wav", tone(2.0))
    film.record()
    short = seconds()
    film.save("1-ada-2.wav", tone(5.0))
    film.record()
    assert seconds() - short == pytest.approx(3.0, abs=0.1)


def test_a_changed_file_has_one_line_recorded_again(film: Film) -> None:
    film.save("1-ada-1.wav", tone(1.0))
    film.save("1-ada-2.wav", tone(2.0))
    before = film.record()
    assert film.silent() == []
    film.save("1-ada-2.wav", tone(2.0, hz=300))
    assert film.silent() == ["Nobody rings at night."]
    after = film.record()
    changed = {text for text, one in after.items() if before[text].key != one.key}
    assert changed == {"Nobody rings at night."}


def test_without_its_file_a_voice_says_the_line_again(film: Film) -> None:
    film.save("1-ada-1.wav", tone(1.0))
    film.record()
    (film.lines / "1-ada-1.wav").unlink()
    assert film.silent() == ["Who was that?"]
    assert film.record()["Who was that?"].file == ""


def test_a_treatment_is_heard_on_files_too_and_its_tail_times_nothing(film: Film) -> None:
    film.save("1-ivo-1.wav", tone(1.0, hz=100))
    radio = film.record()["Nobody."]
    sound = read_wav(film.kept.vault.locate(radio.sound))
    assert radio.tail_samples > 0
    assert len(sound) == radio.samples + radio.tail_samples
    power = np.abs(np.fft.rfft(sound[:48_000])) ** 2
    assert power[50:200].sum() < 0.2 * power.sum()  # the tone itself lies under the band


def test_files_are_as_loud_as_recorded_unless_asked(film: Film) -> None:
    film.save("1-ada-1.wav", tone(1.0, level=0.01))
    own = read_wav(film.kept.vault.locate(film.record()["Who was that?"].sound))
    (film.folder / "film.toml").write_text('schema = "film/1"\n[sound]\nlevel_recorded = true\n')
    levelled = read_wav(film.kept.vault.locate(film.record()["Who was that?"].sound))
    assert active_level_dbfs(own) == pytest.approx(-43.0, abs=0.5)
    assert active_level_dbfs(levelled) == pytest.approx(-20.0, abs=0.5)


def test_another_folder_can_be_named_and_must_be_there(film: Film) -> None:
    film.lines.rename(film.folder / "takes of friday")
    (film.folder / "film.toml").write_text('schema = "film/1"\n[sound]\nlines = "takes of friday"\n')
    film.lines = film.folder / "takes of friday"
    film.save("1-ada-1.wav", tone(1.0))
    assert film.record()["Who was that?"].file == "1-ada-1.wav"
    (film.folder / "film.toml").write_text('schema = "film/1"\n[sound]\nlines = "friday"\n')
    with pytest.raises(ProjectError, match="there is no folder 'friday'"):
        film.wish()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("1-eda-2.wav", "there is no such line in the script; the nearest is 1-ada-2"),
        ("2-ada-1.wav", "there is no such line in the script; the nearest is 1-ada-1"),
        ("1-ada-7.wav", "ADA speaks 2 times in scene 1"),
        ("1-ada.wav", "which of the 2 times that ADA speaks in scene 1"),
        ("final.wav", "its name says no line"),
    ],
)
def test_names_that_fit_nothing_are_told_with_the_nearest(film: Film, name: str, said: str) -> None:
    film.save(name, tone(1.0))
    (remark,) = film.wish().dialogue.remarks
    assert remark.startswith(f"lines/{name}: {said}")
    assert remark.endswith("it is not used")


def test_one_speech_needs_no_number_and_two_files_of_it_are_told(film: Film) -> None:
    film.save("1-ivo.wav", tone(1.0))
    film.save("1-ivo-1.wav", tone(1.0))
    remarks = film.wish().dialogue.remarks
    assert remarks[1] == "lines/1-ivo.wav: 1-ivo-1.wav is of the same words; it is not used"


def test_words_that_changed_behind_a_file_are_told_until_it_is_recorded_again(film: Film) -> None:
    film.save("1-ada-2.wav", tone(1.0))
    film.record()
    film.script.write_text(SCRIPT.replace("Nobody rings at night.", "Nobody rings... at night!"))
    assert len(film.wish().dialogue.remarks) == 1  # other punctuation is no other line
    film.script.write_text(SCRIPT.replace("rings at night", "knocks at night"))
    film.record()
    (told,) = film.wish().dialogue.remarks[1:]
    assert "was recorded for 'Nobody rings at night.'" in told
    assert "the script now says 'Nobody knocks at night.'" in told
    film.save("1-ada-2.wav", tone(1.5))
    film.record()
    assert len(film.wish().dialogue.remarks) == 1


@pytest.mark.parametrize("what", ["broken", "silent"])
def test_a_file_without_a_line_stops_with_its_name(film: Film, what: str) -> None:
    path = film.lines / "1-ada-1.wav"
    if what == "broken":
        path.write_bytes(b"RIFF this is no sound")
    else:
        write_wav(path, np.zeros(48_000, np.float32))
    with pytest.raises(ProjectError, match=r"1-ada-1\.wav") as raised:
        film.record()
    assert raised.value.hint


def test_an_empty_file_is_told_before_anything_is_made(film: Film) -> None:
    (film.lines / "1-ada-1.flac").write_bytes(b"")
    with pytest.raises(ProjectError, match=r"1-ada-1\.flac: the file is empty"):
        film.wish()


def test_a_speech_over_several_shots_is_divided_and_nothing_of_it_is_heard_twice(tmp_path: Path) -> None:
    film = Film(tmp_path)
    long = " ".join(f"The harbour is closed, and boat number {count} is in." for count in range(6))
    film.script.write_text(f"INT. HUT - DAY\n\nADA and IVO sit.\n\nADA\n{long}\n")
    film.save("1-ada-1.wav", tone(20.0))
    made = [one for one in film.record().values() if one.file]
    assert len(made) > 1
    assert sum(one.samples for one in made) == pytest.approx(20 * 48_000, rel=0.02)


def test_what_is_kept_is_found_without_reading_a_file(film: Film) -> None:
    path = film.save("1-ada-1.wav", tone(1.0))
    made = film.record()["Who was that?"]
    path.chmod(0o644)
    wish = film.wish()
    kept = by_words(wish.lines, kept_recordings(wish.lines, wish.cast, film.kept, wish.dialogue))
    assert kept["Who was that?"] == made


def test_every_line_is_reported_with_what_it_is_heard_from(film: Film) -> None:
    film.save("1-ada-2.wav", tone(1.7))
    film.script.write_text(SCRIPT.replace("ADA\nWho", "ADA\n(whispering)\nWho"))
    film.record()
    wish = film.wish()
    kept = kept_recordings(wish.lines, wish.cast, film.kept, wish.dialogue)
    one, two, three = line_reports(plan_with_kept_lines(wish, film.kept), wish, kept)
    assert (one.source, one.recorded, one.manner, one.file_name) == ("hibari heart", False, "whispered", "1-ada-1")
    assert (two.treatment, two.file_name) == ("radio", "1-ivo-1")
    assert (three.source, three.recorded) == ("lines/1-ada-2.wav", True)
    assert three.seconds == pytest.approx(1.7, abs=0.06)


def test_a_cathedral_is_heard_in_voices_and_not_in_what_somebody_has_recorded(film: Film) -> None:
    film.script.write_text(SCRIPT.replace("HUT", "CATHEDRAL"))
    film.save("1-ada-2.wav", tone(1.7))
    here = film.record()
    spoken, recorded = here["Who was that?"], here["Nobody rings at night."]
    assert spoken.tail_samples > 48_000
    assert recorded.tail_samples == 0
    wish = film.wish()
    kept = kept_recordings(wish.lines, wish.cast, film.kept, wish.dialogue)
    reports = list(line_reports(plan_with_kept_lines(wish, film.kept), wish, kept))
    assert [reports[0].treatment, reports[2].treatment] == ["cathedral", ""]
    (film.folder / "film.toml").write_text('schema = "film/1"\n[sound]\nrooms = false\n')
    dry = film.record()["Who was that?"]
    assert (dry.tail_samples, dry.samples) == (0, spoken.samples)  # a room times nothing
    assert dry.key != spoken.key
