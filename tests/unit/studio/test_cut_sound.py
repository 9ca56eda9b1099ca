"""Cutting a film with sound of the engine's own: every sample of it at its place in the finished file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.cli.reporters import QuietReporter
from filmstudio.media.picture_master import write_master
from filmstudio.media.probe import probe_film
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.film import FilmRecord
from filmstudio.model.footage import Footage, FootageSound
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Role, Scene, ShotSpec, TransitionKind
from filmstudio.model.soundtrack import BROADCAST, WEB, Loudness
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.sound.mix import MixReport, mix_film
from filmstudio.sound.native import keep_native
from filmstudio.studio.cut import cut_film, film_key
from filmstudio.studio.cutting.facts import CutFacts
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import Resolution, frame_to_sample

SIZE = Resolution(160, 90)
RATE = Fraction(24000, 1001)
ENGINE = Capabilities(name="ltx", version="1", sound=True)


class _Hearing(QuietReporter):
    """Keeps what is said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, message: str) -> None:
        self.said.append(message)


def _grey(count: int, level: int) -> Iterator[NDArray[np.uint8]]:
    for _ in range(count):
        yield np.full((90, 160, 3), level, np.uint8)


def _tone(hertz: float, seconds: float, rate_hz: int) -> FootageSound:
    time = np.arange(round(seconds * rate_hz)) / rate_hz
    tone = (0.2 * np.sin(2 * np.pi * hertz * time)).astype(np.float32)
    return FootageSound(np.stack((tone, 0.3 * tone), axis=1), rate_hz)


def _decoded(path: Path) -> NDArray[np.float32]:
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)


_LENGTHS, _PITCHES, _RATES_HZ = (31, 40, 25), (400.0, 700.0, 1100.0), (24_000, 44_100, 48_000)


def _film(folder: FilmFolder, level: int = 90) -> Timeline:
    """Lay three shots of one grey, each with a tone of its own. The folder must be open."""
    clips, sounds = [], []
    position = 0
    for number, (frames, hertz, rate_hz) in enumerate(zip(_LENGTHS, _PITCHES, _RATES_HZ, strict=True)):
        master, wav = folder.workspace / "m.mp4", folder.workspace / "s.wav"
        write_master(Footage(_grey(frames, level), frames, SIZE, RATE), master)
        assert keep_native(_tone(hertz, 2.0, rate_hz), wav, frames=frames, rate=RATE)
        clips.append(
            Clip(
                shot=f"1{number}",
                take_key=f"{number}",
                picture=folder.vault.put(master),
                start_frame=position,
                frames=frames,
            )
        )
        start, stop = (frame_to_sample(frame, RATE) for frame in (position, position + frames))
        sounds.append(
            Sound(
                recording_key=f"{number}",
                sound=folder.vault.put(wav),
                start_sample=start,
                samples=stop - start,
                native=True,
                rate_hz=rate_hz,
            )
        )
        position += frames
    return Timeline(
        title="t", size=SIZE, rate=RATE, frames=position, clips=tuple(clips), sounds=tuple(sounds),
        remarks=("shot 9Z: the engine's own sound is silent",),
    )  # fmt: skip


def test_the_film_holds_the_engines_sound_to_the_sample(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    with folder.opened():
        timeline = _film(folder)
        reporter = _Hearing()
        record = cut_film("k", timeline, ENGINE, folder, tmp_path / "film.mp4", reporter)
    assert reporter.said == ["shot 9Z: the engine's own sound is silent"]
    assert record.loudness_lufs == pytest.approx(-16.0, abs=0.1)
    facts = probe_film(tmp_path / "film.mp4")
    assert (facts.frames, facts.audio_samples) == (96, frame_to_sample(96, RATE))
    heard = _decoded(tmp_path / "film.mp4")
    for sound, hertz in zip(timeline.sounds, _PITCHES, strict=True):
        middle = heard[:, sound.start_sample + 600 : sound.start_sample + sound.samples - 600]
        spectrum = np.abs(np.fft.rfft(middle[0] * np.hanning(middle.shape[1])))
        assert spectrum.argmax() * 48_000 / middle.shape[1] == pytest.approx(hertz, abs=2 * 48_000 / middle.shape[1])
        assert middle[1].std() / middle[0].std() == pytest.approx(0.3, abs=0.02)
    # At a cut there is a dip, not a click: no sample is far from its neighbours.
    assert np.abs(np.diff(heard[0])).max() < 1.5 * 2 * np.pi * 1100 / 48_000 * np.abs(heard[0]).max()


def _mixes(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return where mixes are written from now on."""
    written: list[Path] = []

    def counted(timeline: Timeline, locate: Callable[[Blob], Path], out: Path, *, loudness: Loudness) -> MixReport:
        written.append(out)
        return mix_film(timeline, locate, out, loudness=loudness)

    monkeypatch.setattr("filmstudio.sound.mix.mix_film", counted)
    return written


def test_sound_that_has_not_changed_is_copied_from_the_film_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, film = FilmFolder(tmp_path / "x.film"), tmp_path / "film.mp4"
    mixes = _mixes(monkeypatch)

    def cut(key: str, timeline: Timeline, out: Path = film, loudness: Loudness = WEB) -> FilmRecord:
        return cut_film(key, timeline, ENGINE, folder, out, QuietReporter(), loudness=loudness)

    with folder.opened():
        first = cut("first", _film(folder))
        changed = _film(folder, level=200)
        second = cut("second", changed)
        assert len(mixes) == 1
        assert second.loudness_lufs == first.loudness_lufs == pytest.approx(-16.0, abs=0.1)
        copied = film.read_bytes()
        # Whoever mixes it anew gets the same bytes: here, since another loudness was in between.
        assert cut("third", changed, loudness=BROADCAST).loudness_lufs == pytest.approx(-23.0, abs=0.1)
        cut("second", changed)
        assert (len(mixes), film.read_bytes()) == (3, copied)
        moved = changed.sounds[0].model_copy(update={"start_sample": 9_999})
        cut("fourth", changed.model_copy(update={"sounds": (moved, *changed.sounds[1:])}), tmp_path / "other.mp4")
        assert len(mixes) == 4
        assert not list(folder.workspace.glob("sound*"))


def test_what_was_said_of_a_sound_is_said_of_its_copy(tmp_path: Path) -> None:
    folder, film = FilmFolder(tmp_path / "x.film"), tmp_path / "film.mp4"
    impossible = Loudness(name="-1", lufs=-1.0, peak_dbtp=-9.0)
    said: list[list[str]] = []
    with folder.opened():
        for key, level in (("first", 90), ("second", 200)):
            reporter = _Hearing()
            cut_film(key, _film(folder, level), ENGINE, folder, film, reporter, loudness=impossible)
            said.append(reporter.said)
    assert any("LUFS, where -1 asks for -1" in sentence for sentence in said[0])
    assert said[0] == said[1]


def test_a_rotten_film_gives_no_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, film = FilmFolder(tmp_path / "x.film"), tmp_path / "film.mp4"
    mixes = _mixes(monkeypatch)
    with folder.opened():
        timeline = _film(folder)
        cut_film("first", timeline, ENGINE, folder, film, QuietReporter())
        whole, times = film.read_bytes(), film.stat()
        film.write_bytes(whole[:-5] + bytes([whole[-5] ^ 1]) + whole[-4:])
        os.utime(film, ns=(times.st_atime_ns, times.st_mtime_ns))
        cut_film("second", timeline, ENGINE, folder, film, QuietReporter())
        assert (len(mixes), film.read_bytes()) == (2, whole)


def _plan(*, sound: bool = False, transition_in_s: float | None = None) -> Plan:
    camera, place = Camera(size=ShotSize.MEDIUM), Place(side=Side.INTERIOR, name="ROOM", time=TimeOfDay.NIGHT)
    spec = ShotSpec(
        id="1A", scene="1", role=Role.SINGLE, camera=camera, place=place, duration_s=1.0,
        transition_in=TransitionKind.FADE_IN, transition_in_s=transition_in_s,
    )  # fmt: skip
    job = RenderJob(
        engine="ltx", engine_version="1", slate="1A", role=Role.SINGLE, camera=camera, place=place, seed=1,
        size=SIZE, rate=RATE, frames=24, sound=sound,
    )  # fmt: skip
    return Plan(source="x", title="t", look=Look(), shots=(PlannedShot(shot=spec, job=job, frames=24),))


def test_how_own_sound_is_mixed_changes_only_films_that_have_some(monkeypatch: pytest.MonkeyPatch) -> None:
    mute, sounding = film_key(_plan(), ENGINE), film_key(_plan(sound=True), ENGINE)
    assert mute != sounding
    assert film_key(_plan(transition_in_s=0.5), ENGINE) != mute
    monkeypatch.setattr("filmstudio.studio.cut._NATIVE_SOUND_VERSION", 99)
    assert film_key(_plan(), ENGINE) == mute
    assert film_key(_plan(sound=True), ENGINE) != sounding


def test_everything_that_a_film_is_cut_by_is_in_its_key_and_nothing_else() -> None:
    plain = film_key(_plan(), ENGINE)
    scene = Scene(
        number="1",
        heading="INT. ROOM",
        place=Place(side=Side.INTERIOR, name="ROOM", time=TimeOfDay.DAY),
        span=SourceSpan(1, 1, 1, 1),
    )
    changes: tuple[CutFacts, ...] = (
        CutFacts(author="A. Writer"),
        CutFacts(scenes=(scene,)),
        CutFacts(scenes=(scene.model_copy(update={"heading": "INT. HALL"}),)),
        CutFacts(match=0.5),
        CutFacts(match=0.6),
        CutFacts(match=0.6, match_drawn=True),
        CutFacts(match=0.6, anchors=("1A",)),
        CutFacts(loudness=BROADCAST),
        CutFacts(score="cues"),
    )
    keys = {film_key(_plan(), ENGINE, facts) for facts in changes}
    assert len(keys | {plain}) == len(changes) + 1
    # What is only said of a match that nobody asked for, or of a scene for people, changes no film.
    assert film_key(_plan(), ENGINE, CutFacts(match_drawn=True, anchors=("1A",))) == plain
    measured = scene.model_copy(update={"eighths": 5})
    assert film_key(_plan(), ENGINE, CutFacts(scenes=(measured,))) == film_key(_plan(), ENGINE, changes[1])
