"""The mix of four stems, measured on the written files: targets, peaks, sums, ducking, loops."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.model.soundtrack import BROADCAST, CINEMA, LOUDNESSES, WEB, Loudness, Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Sound, Timeline
from filmstudio.sound.ducking import DUCK_DB
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.sound.mix import TOLERANCE_LU, mix_film
from filmstudio.sound.score import Score
from filmstudio.sound.true_peak import TruePeakMeter
from filmstudio.sound.wav import WavWriter, read_wav, wav_header, write_wav
from filmstudio.units import Resolution

Samples = NDArray[np.float32]
SECOND = 48_000
NOISE = np.random.default_rng(5)


class Film:
    """A film in the making, its sounds in a folder."""

    def __init__(self, folder: Path, seconds: int) -> None:
        self.folder = folder
        self.seconds = seconds
        self.sounds: list[Sound] = []

    def lay(self, wave: Samples, start_s: float, stem: Stem, **more: object) -> None:
        write_wav(self.folder / "new.wav", wave.astype(np.float32))
        name = file_digest(self.folder / "new.wav")
        (self.folder / "new.wav").rename(self.folder / f"{name}.wav")
        blob = Blob(sha256=name, suffix=".wav", size_bytes=1)
        fields = {"samples": wave.shape[0], **more}
        self.sounds.append(
            Sound(recording_key="k", sound=blob, start_sample=round(start_s * SECOND), stem=stem, **fields)
        )

    def locate(self, blob: Blob) -> Path:
        return self.folder / f"{blob.sha256}.wav"

    def timeline(self) -> Timeline:
        return Timeline(
            title="t", size=Resolution(64, 36), rate=Fraction(24), frames=24 * self.seconds, clips=(),
            sounds=tuple(self.sounds),
        )  # fmt: skip

    def score(self) -> Score:
        return Score(self.timeline(), self.locate)


def _speech(seconds: float, level: float = 0.12) -> Samples:
    """Noise in syllables, at the level and with the peaks of recorded speech."""
    time = np.arange(round(seconds * SECOND)) / SECOND
    syllables = np.abs(np.sin(2 * np.pi * 2.1 * time)) ** 0.6
    return np.clip(NOISE.standard_normal(time.size) * level * syllables, -0.94, 0.94).astype(np.float32)


def _tone(seconds: float, hertz: float = 440.0, level: float = 0.1) -> Samples:
    wave = level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * SECOND)) / SECOND)
    return np.stack((wave, wave), axis=1).astype(np.float32)


def _room(seconds: float = 3.0) -> Samples:
    return (0.001 * NOISE.standard_normal((round(seconds * SECOND), 2))).astype(np.float32)


@pytest.fixture
def film(tmp_path: Path) -> Film:
    film = Film(tmp_path, 16)
    film.lay(_speech(3.0), 1.0, Stem.DIALOGUE)
    film.lay(_speech(4.0), 9.0, Stem.DIALOGUE)
    film.lay(_room(), 0.0, Stem.AMBIENCE, samples=16 * SECOND, loops=True)
    film.lay(_tone(12.0), 2.0, Stem.MUSIC, ducks=True)
    film.lay(np.abs(_speech(0.5, 0.3)), 5.0, Stem.EFFECTS, pan=-0.7)
    return film


def _heard(samples: Samples) -> tuple[float | None, float | None]:
    loudness, peak = LoudnessMeter(), TruePeakMeter()
    loudness.hear(samples)
    peak.hear(samples)
    return loudness.integrated_lufs(), peak.peak_db()


@pytest.mark.parametrize("target", LOUDNESSES, ids=lambda target: target.name)
def test_the_written_file_is_at_its_target(film: Film, tmp_path: Path, target: Loudness) -> None:
    stems = tmp_path / "stems"
    stems.mkdir()
    report = mix_film(film.timeline(), film.locate, tmp_path / "mix.wav", loudness=target, stems=stems)
    lufs, peak_db = _heard(read_wav(tmp_path / "mix.wav"))
    assert lufs is not None
    assert peak_db is not None
    assert report.loudness_lufs == pytest.approx(lufs, abs=1e-3)
    assert report.peak_db == pytest.approx(peak_db, abs=1e-3)
    assert peak_db <= target.peak_dbtp
    assert report.on_target
    assert len(report.remarks) == target.dialogue  # by what it was measured
    dialogue = _heard(_stem(stems, Stem.DIALOGUE).astype(np.float32))[0]
    assert report.dialogue_lufs == pytest.approx(dialogue, abs=0.01)
    counted = dialogue if target.dialogue else lufs
    assert counted == pytest.approx(target.lufs, abs=TOLERANCE_LU)


def test_a_target_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    film = Film(tmp_path, 10)
    film.lay(_speech(8.0, level=0.004), 1.0, Stem.DIALOGUE)
    clicks = np.zeros(8 * SECOND, dtype=np.float32)
    clicks[:: SECOND // 8] = 0.9
    film.lay(clicks, 1.0, Stem.EFFECTS)
    report = mix_film(film.timeline(), film.locate, tmp_path / "mix.wav")
    assert not report.on_target
    (remark,) = report.remarks
    assert f"at {report.loudness_lufs:.1f} LUFS, where web asks for -16" in remark


def test_a_film_of_rooms_alone_is_quiet_on_purpose(tmp_path: Path) -> None:
    film = Film(tmp_path, 10)
    film.lay(_room(), 0.0, Stem.AMBIENCE, samples=10 * SECOND, loops=True)
    report = mix_film(film.timeline(), film.locate, tmp_path / "mix.wav")
    assert report.loudness_lufs is not None
    assert report.loudness_lufs < -30
    assert (report.on_target, report.remarks) == (True, ())


def _stem(folder: Path, stem: Stem) -> NDArray[np.float64]:
    """Read a stem as another program does."""
    with av.open(str(folder / f"{stem.value}.wav")) as container:
        stream = container.streams.audio[0]
        assert (stream.codec_context.name, stream.rate, stream.layout.name) == ("pcm_s24le", 48_000, "stereo")
        blocks = [frame.to_ndarray().reshape(-1, 2) for frame in container.decode(stream)]
    return np.concatenate(blocks).astype(np.float64) / 2**31


@pytest.mark.parametrize("target", [WEB, BROADCAST], ids=lambda target: target.name)
def test_the_stems_are_as_long_as_the_film_and_add_up_to_the_mix(film: Film, tmp_path: Path, target: Loudness) -> None:
    film.lay(np.full(200, 0.9, dtype=np.float32), 7.5, Stem.EFFECTS)  # the limiter has to work on the web
    mix_film(film.timeline(), film.locate, tmp_path / "mix.wav", loudness=target, stems=tmp_path)
    stems = {stem: _stem(tmp_path, stem) for stem in Stem}
    assert {samples.shape for samples in stems.values()} == {(16 * SECOND, 2)}
    assert np.abs(sum(stems.values()) - read_wav(tmp_path / "mix.wav")).max() < 4 / 2**23
    spoken = np.zeros(16 * SECOND, dtype=bool)
    for start in (1, 9):
        spoken[start * SECOND : (start + 4) * SECOND] = True
    assert not stems[Stem.DIALOGUE][~spoken].any()
    assert stems[Stem.AMBIENCE].any(axis=1).all()


def test_a_stem_in_which_nothing_is_heard_is_written_all_the_same(tmp_path: Path) -> None:
    film = Film(tmp_path, 2)
    film.lay(_speech(1.0), 0.5, Stem.DIALOGUE)
    mix_film(film.timeline(), film.locate, tmp_path / "mix.wav", stems=tmp_path)
    assert not _stem(tmp_path, Stem.MUSIC).any()
    assert _stem(tmp_path, Stem.MUSIC).shape == (2 * SECOND, 2)


def test_places_are_no_louder_because_nobody_speaks_in_them(tmp_path: Path) -> None:
    film = Film(tmp_path, 6)
    film.lay(_room(), 0.0, Stem.AMBIENCE, samples=6 * SECOND, loops=True)
    report = mix_film(film.timeline(), film.locate, tmp_path / "mix.wav")
    assert report.gain_db == pytest.approx(WEB.lufs + 21.2)
    assert report.loudness_lufs is not None
    assert -58 < report.loudness_lufs < -45
    cinema = mix_film(film.timeline(), film.locate, tmp_path / "cinema.wav", loudness=CINEMA)
    assert cinema.gain_db == pytest.approx(report.gain_db - 11)


def test_a_short_film_of_words_is_measured_by_its_words_in_a_cinema(film: Film, tmp_path: Path) -> None:
    loud_music = film.timeline().model_copy(
        update={"sounds": tuple(s.model_copy(update={"ducks": False}) for s in film.sounds)}
    )
    report = mix_film(loud_music, film.locate, tmp_path / "mix.wav", loudness=CINEMA)
    assert report.dialogue_lufs == pytest.approx(-27.0, abs=0.05)
    assert report.loudness_lufs != pytest.approx(-27.0, abs=0.1)


def _level_db(samples: Samples, start_s: float, stop_s: float) -> float:
    piece = samples[round(start_s * SECOND) : round(stop_s * SECOND)].astype(np.float64)
    return float(10 * np.log10((piece**2).mean()))


def test_music_gives_way_to_speech_before_it_comes_and_returns_slowly(tmp_path: Path) -> None:
    film = Film(tmp_path, 14)
    film.lay(_tone(14.0), 0.0, Stem.MUSIC, ducks=True)
    film.lay(_speech(2.0), 4.0, Stem.DIALOGUE)
    film.lay(_speech(1.0), 6.4, Stem.DIALOGUE)
    music = film.score().read_stem(Stem.MUSIC, 0, 14 * SECOND)
    before = _level_db(music, 1.0, 3.6)
    assert before == pytest.approx(_level_db(_tone(1.0), 0, 1), abs=0.01)
    assert 6 <= DUCK_DB <= 10
    for spoken in ((4.0, 4.2), (4.5, 6.0), (6.0, 6.4), (6.5, 7.4)):  # the pause between both lines too
        assert before - _level_db(music, *spoken) == pytest.approx(DUCK_DB, abs=0.2)
    coming_back = [before - _level_db(music, at, at + 0.05) for at in (7.9, 8.3, 8.7, 9.1, 9.5)]
    assert coming_back == sorted(coming_back, reverse=True)
    assert coming_back[0] > 6
    assert _level_db(music, 10, 13) == pytest.approx(before, abs=0.01)
    # No step that could be heard: the gain moves by less than 1 dB in 10 ms.
    gain_db = [_level_db(music, at / 100, (at + 1) / 100) for at in range(300, 1000)]
    assert np.abs(np.diff(gain_db)).max() < 1.0


def test_music_that_shall_not_duck_stays(tmp_path: Path) -> None:
    film = Film(tmp_path, 4)
    film.lay(_tone(4.0), 0.0, Stem.MUSIC)
    film.lay(_speech(2.0), 1.0, Stem.DIALOGUE)
    music = film.score().read_stem(Stem.MUSIC, 0, 4 * SECOND)
    np.testing.assert_allclose(music[SECOND : 3 * SECOND], _tone(4.0)[SECOND : 3 * SECOND], atol=1e-6)


def test_any_stretch_of_any_stem_is_the_same_as_in_the_whole(film: Film) -> None:
    score = film.score()
    for stem in Stem:
        whole = score.read_stem(stem, 0, score.samples)
        for start, stop in (
            (0, 100),
            (47_000, 52_013),
            (4 * SECOND, 6 * SECOND + 1),
            (score.samples - 5, score.samples),
        ):
            np.testing.assert_array_equal(score.read_stem(stem, start, stop), whole[start:stop])


def test_a_loop_is_read_in_a_circle_from_where_it_is_said(tmp_path: Path) -> None:
    film = Film(tmp_path, 2)
    film.lay(
        (np.arange(10_000) / 10_000).astype(np.float32),
        0.0,
        Stem.AMBIENCE,
        samples=SECOND,
        loops=True,
        from_sample=9000,
    )
    heard = film.score().read_stem(Stem.AMBIENCE, 0, SECOND)[:, 0] * np.sqrt(2)
    expected = ((9000 + np.arange(SECOND)) % 10_000) / 10_000
    np.testing.assert_allclose(heard[1000:-1000], expected[1000:-1000], atol=1e-6)


def test_two_that_cross_are_as_loud_as_one(tmp_path: Path) -> None:
    film = Film(tmp_path, 8)
    for start_s in (0.0, 4.0):
        film.lay(0.1 * NOISE.standard_normal((4 * SECOND + SECOND // 2, 2)).astype(np.float32), max(start_s - 0.5, 0.0),
                 Stem.AMBIENCE, fade_in_samples=SECOND, fade_out_samples=SECOND)  # fmt: skip
    heard = film.score().read(0, 8 * SECOND)
    levels = [_level_db(heard, at, at + 0.1) for at in np.arange(1.5, 6.0, 0.1)]
    assert max(levels) - min(levels) < 0.6


def test_files_that_are_not_as_laid_are_refused(tmp_path: Path) -> None:
    film = Film(tmp_path, 2)
    film.lay(_tone(1.0), 0.0, Stem.MUSIC, samples=SECOND + 1)
    with pytest.raises(ProjectError, match="holds 48000 samples, the cut asks for 48001"):
        film.score()
    film.sounds.clear()
    film.lay(np.zeros((100, 3), dtype=np.float32), 0.0, Stem.EFFECTS)
    with pytest.raises(ProjectError, match="mono or stereo"):
        film.score()


def test_24_bits_are_rounded_and_clipped_and_long_files_are_rf64(tmp_path: Path) -> None:
    with WavWriter(tmp_path / "a.wav", 1, bits=24) as wav:
        wav.write(np.array([0.0, 0.5, -1.5, 1.5, 3e-8], dtype=np.float32))
    data = (tmp_path / "a.wav").read_bytes()
    assert data[-16:-1] == bytes.fromhex("000000 000040 000080 ffff7f 000000")
    assert len(data) % 2 == 0
    assert wav_header(2, 48_000, 10**9, bits=24)[:4] == b"RF64"
    assert len(wav_header(2, 48_000, 10**9, bits=24)) == len(wav_header(2, 48_000, 1))
