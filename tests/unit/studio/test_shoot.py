from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import EngineError, MissingTool, UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.media.frame_strip import read_strip
from filmstudio.media.stills import frames_at
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import Continuation, RenderJob
from filmstudio.model.look import Look, Retime
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Role
from filmstudio.model.take import Blob, Take
from filmstudio.ports.engine import Stage
from filmstudio.sound.wav import read_wav, wav_shape
from filmstudio.studio.shooting.make_take import frames_before
from filmstudio.studio.shooting.shoot import Shooting, shoot
from filmstudio.studio.shooting.usable import usable_takes
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import Resolution
from tests.unit.planning.sheets import PLACE, spec
from tests.unit.studio import scripted_engine as scripted


def job(slate: str, after: RenderJob | None = None, **more: Any) -> RenderJob:
    values: dict[str, Any] = {
        "engine": "scripted",
        "engine_version": "1",
        "slate": slate,
        "role": Role.INSERT,
        "camera": Camera(size=ShotSize.CLOSE_UP),
        "place": PLACE,
        "continues": Continuation(after=after.key, shot=after.slate, frames=2) if after else None,
        "retime": Retime.REPEAT,
        "seed": 40,
        "size": Resolution(160, 90),
        "rate": Fraction(24),
        "frames": 7,
    }
    return RenderJob(**(values | more))


def plan(*jobs: RenderJob) -> Plan:
    shots = tuple(PlannedShot(shot=spec(one.slate), job=one, frames=one.frames) for one in jobs)
    return Plan(source="x.fountain", title="X", look=Look(), shots=shots)


class Heard(QuietReporter):
    """Remembers what was told."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, str, int, int]] = []
        self.shots: list[tuple[str, int, int, str]] = []
        self.done: list[int] = []

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        self.opened.append((engine, what, done, total))

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        self.shots.append((shot, frames, total, note))

    def advance(self, stage: str, done: int) -> None:
        self.done.append(done)


def film(folder: Path, jobs: Sequence[RenderJob], reporter: QuietReporter | None = None, **stages: Stage) -> Shooting:
    opened = FilmFolder(folder / "x.film")
    (folder / "cache").mkdir(exist_ok=True)
    with opened.opened():
        places: Mapping[str, Stage] = {"scripted": Stage(cache=folder / "cache")} | stages
        return shoot(plan(*jobs), opened, reporter or Heard(), 2, places)


def openings(folder: Path) -> int:
    return len(list((folder / "cache").glob("opened.*")))


@pytest.fixture
def vault(tmp_path: Path) -> FilmFolder:
    return FilmFolder(tmp_path / "x.film")


def test_a_film_that_no_disk_can_hold_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    endless = job("1A", engine="animatic", frames=10**13)
    with folder.opened(), pytest.raises(UsageError, match="not enough disk space") as caught:
        shoot(plan(endless), folder, QuietReporter(), workers=1)
    assert caught.value.hint is not None
    assert not (folder.root / "vault").exists()


def test_an_engine_that_is_not_there_stops_the_run(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    with folder.opened(), pytest.raises(UsageError, match="no engine 'test'"):
        shoot(plan(job("1A", engine="test")), folder, QuietReporter(), workers=1)


def test_a_take_that_is_gone_or_cannot_be_joined_is_missing(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    one = job("1A")
    made = plan(one)
    with folder.opened():
        picture, sound = folder.workspace / "take.mp4", folder.workspace / "take.wav"
        picture.write_bytes(b"picture")
        sound.write_bytes(b"sound")
        blob, heard = folder.vault.put(picture), folder.vault.put(sound)
        take = Take(
            key=one.key, job=one, picture=blob, sound=heard, frames=one.frames, encoder=ENCODER_KEY, elapsed_s=0.0
        )
        folder.ledger.enter("takes", one.key, take)
        assert usable_takes(made.shots, folder, read=True) == {one.key: take}
        folder.ledger.enter("takes", one.key, take.model_copy(update={"encoder": "of another version"}))
        assert usable_takes(made.shots, folder, read=True) == {}
        folder.ledger.enter("takes", one.key, take)
        folder.vault.locate(heard).write_bytes(b"noise")
        assert usable_takes(made.shots, folder, read=True) == {}
        folder.ledger.enter("takes", one.key, take.model_copy(update={"sound": None}))
        assert len(usable_takes(made.shots, folder, read=True)) == 1
        folder.vault.locate(blob).unlink()
        assert usable_takes(made.shots, folder, read=True) == {}


@pytest.mark.usefixtures("scripted_engine")
def test_a_take_has_the_jobs_measure_and_keeps_sound_tail_and_making(tmp_path: Path, vault: FilmFolder) -> None:
    one = job("1A")
    take = film(tmp_path, [one]).takes[one.key]
    # 7 frames at 24 are 4.67 at the engine's 16: five are made, and the sound is cut to the 7.
    pictures = frames_at(vault.vault.locate(take.picture), range(7))
    assert {picture.shape for picture in pictures} == {(90, 160, 3)}
    with pytest.raises(EngineError, match="no frame 7"):
        frames_at(vault.vault.locate(take.picture), [7])
    assert take.sound is not None
    assert take.tail is not None
    shape = wav_shape(vault.vault.locate(take.sound))
    assert (shape.channels, shape.sample_rate_hz, shape.samples) == (1, scripted.SOUND_HZ, round(7 / 24 * 8_000))
    assert take.sound_rate_hz == scripted.SOUND_HZ
    assert np.all(read_wav(vault.vault.locate(take.sound)) == 0.25)
    tail = read_strip(vault.vault.locate(take.tail), take.tail_frames)
    assert [(frame.shape, int(frame[0, 0, 0])) for frame in tail] == [((32, 48, 3), 40 + n) for n in (3, 4, 5)]
    assert take.making is not None
    assert take.making.route.size == scripted.SIZE
    assert take.software[1:] == ("scripted 1", "scriptlib 2.0")


@pytest.mark.usefixtures("scripted_engine")
def test_a_shot_goes_on_from_the_very_pixels_of_the_one_before(tmp_path: Path, vault: FilmFolder) -> None:
    first = job("1A", subject="silent")
    second = job("1B", first)
    third = job("1C", second)
    shooting = film(tmp_path, [third, second, first])
    assert shooting.failed == {}
    assert openings(tmp_path) == 1
    assert shooting.takes[first.key].sound is None
    before = frames_before(third, vault)
    assert [int(frame[0, 0, 0]) for frame in before] == [49, 50], "five frames from 40, five more from 45"


@pytest.mark.usefixtures("scripted_engine")
def test_a_lost_tail_costs_a_shot_only_where_another_must_go_on_from_it(tmp_path: Path, vault: FilmFolder) -> None:
    first = job("1A")
    second = job("1B", first)
    made = film(tmp_path, [first, second])
    tail = made.takes[first.key].tail
    assert tail is not None
    vault.vault.locate(tail).write_bytes(b"x" * tail.size_bytes)
    assert film(tmp_path, [first, second]).reused == ("1A", "1B")
    again = film(tmp_path, [first, second, job("1X", first)])
    assert again.rendered == ("1A", "1X")
    assert again.reused == ("1B",)
    assert again.failed == {}
    assert again.takes[first.key].tail == tail


@pytest.mark.usefixtures("scripted_engine")
def test_what_goes_on_from_a_shot_that_is_not_there_says_so(tmp_path: Path) -> None:
    failed = film(tmp_path, [job("1B", job("1A")), job("1C")])
    assert failed.failed == {"1B": "it goes on from shot 1A, of which there is no take (render 1A with it)"}
    assert failed.rendered == ("1C",)


@pytest.mark.usefixtures("scripted_engine")
def test_engines_of_one_film_are_opened_one_after_the_other(tmp_path: Path) -> None:
    heard = Heard()
    cards = [job(f"{n}A", engine="animatic", frames=3) for n in (1, 3)]
    shots = [job("2A"), job("2B")]
    shooting = film(tmp_path, [cards[0], *shots, cards[1]], heard)
    assert shooting.failed == {}
    assert shooting.rendered == ("1A", "2A", "2B", "3A")
    assert openings(tmp_path) == 1
    assert set([*dict.fromkeys(shot for shot, *_ in heard.shots)][:2]) == {"1A", "3A"}, "the film begins with a card"
    assert heard.opened[:3] == [("scripted", "reading the model", done, 2) for done in range(3)]
    assert heard.opened[3:] == [("scripted", "reading the pictures", 1, 1)] * 2
    assert heard.done[-1] == sum(one.frames for one in (*cards, *shots))
    assert max(heard.done) == heard.done[-1]


@pytest.mark.usefixtures("scripted_engine")
def test_people_hear_the_steps_then_the_encoding_then_the_end(tmp_path: Path) -> None:
    heard = Heard()
    film(tmp_path, [job("1A")], heard)
    notes = [note for *_, note in heard.shots]
    assert notes[:4] == [f"step {step} of 4" for step in (1, 2, 3, 4)]
    assert notes[4] == "encoding 1 of 7"
    assert heard.shots[-1] == ("1A", 7, 7, "")
    frames = [done for _, done, *_ in heard.shots]
    assert frames == sorted(frames)
    assert frames[-2] == 6, "all is encoded, but not yet kept"


@pytest.mark.usefixtures("scripted_engine")
def test_what_an_engine_refuses_fails_before_anything_is_opened(tmp_path: Path) -> None:
    failed = film(tmp_path, [job("1A", subject="impossible")])
    assert failed.failed == {"1A": "nothing is that large (make it smaller)"}
    assert openings(tmp_path) == 0


@pytest.mark.usefixtures("scripted_engine")
def test_an_engine_that_cannot_be_opened_ends_the_run_and_leaves_what_was_made(tmp_path: Path) -> None:
    card, shot = job("1A", engine="animatic", frames=3), job("2A", subject="no library")
    with pytest.raises(MissingTool, match="there is no library"):
        film(tmp_path, [card, shot])
    folder = FilmFolder(tmp_path / "x.film")
    assert list(usable_takes(plan(card, shot).shots, folder, read=True)) == [card.key]


@pytest.mark.usefixtures("scripted_engine")
def test_a_worker_that_is_killed_loses_no_shot(tmp_path: Path) -> None:
    shooting = film(tmp_path, [job("1A"), job("1B", subject="die once"), job("1C")])
    assert shooting.failed == {}
    assert shooting.rendered == ("1A", "1B", "1C")
    assert openings(tmp_path) == 2


def test_a_blob_that_nobody_knows_is_no_tail(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    first = job("1A")
    lost = Blob(sha256="0" * 64, suffix=".png", size_bytes=1)
    for tail in (None, lost):
        take = Take(key=first.key, job=first, picture=lost, tail=tail, tail_frames=2, frames=7, elapsed_s=0.0)
        with folder.opened():
            folder.ledger.enter("takes", first.key, take)
            with pytest.raises(EngineError, match="goes on from shot 1A, whose last frames") as caught:
                frames_before(job("1B", first), folder)
        assert caught.value.hint == "render 1A with it"
