"""The meters of `python -m benchmarks cut` must see the faults that they are there for."""

from __future__ import annotations

import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from benchmarks.sound_and_cut import write_film
from benchmarks.sound_and_cut_checks import bt709, find_clicks, loudness_by_ffmpeg, worst_patch, wrong_frames
from benchmarks.sound_and_cut_films import Reel, click_film, make_reel
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.model.timeline import Timeline

RATE = Fraction(30000, 1001)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Timeline, Reel]:
    folder = tmp_path_factory.mktemp("cut")
    reel = make_reel(folder / "reel", RATE, [24, 31, 27, 25])
    film = click_film(reel, 9, dissolves=False)
    return write_film(film, reel, folder / "film.mp4"), film, reel


def test_a_film_of_ours_is_exact(made: tuple[Path, Timeline, Reel]) -> None:
    path, film, reel = made
    assert find_clicks(path, film) == (9, 9, 0)
    assert wrong_frames(path, film, reel) == 0


def test_joined_aac_is_seen_to_drift(made: tuple[Path, Timeline, Reel], tmp_path: Path) -> None:
    """Every shot with sound of its own, joined by copying: what a film must not be made by."""
    path, film, _ = made
    ffmpeg = (str(ffmpeg_path()), "-loglevel", "error", "-y")
    names = []
    for number, clip in enumerate(film.clips):
        begin, length = float(clip.start_frame / RATE), float(clip.frames / RATE)
        name = tmp_path / f"{number}.mp4"
        cut = ("-ss", f"{begin:.9f}", "-i", str(path), "-t", f"{length:.9f}", "-map", "0:a", "-c:a", "aac")
        subprocess.run([*ffmpeg, *cut, str(name)], check=True)
        names.append(f"file '{name}'\n")
    listing = tmp_path / "list.txt"
    listing.write_text("".join(names))
    joined = tmp_path / "joined.mp4"
    subprocess.run([*ffmpeg, "-f", "concat", "-safe", "0", "-i", str(listing), "-c", "copy", str(joined)], check=True)
    found = find_clicks(joined, film)
    assert found.found < found.expected or found.worst_samples > 500


def test_shots_in_another_order_are_seen(made: tuple[Path, Timeline, Reel]) -> None:
    path, film, reel = made
    first, second, *rest = film.clips
    swapped = (
        second.model_copy(update={"start_frame": 0}),
        first.model_copy(update={"start_frame": second.frames}),
        *rest,
    )
    assert wrong_frames(path, film.model_copy(update={"clips": swapped}), reel) >= 40


def test_colours_by_the_wrong_matrix_are_seen(tmp_path: Path) -> None:
    """What ffmpeg writes when nobody names the matrix: red is (81, 90, 240) instead of (63, 102, 240)."""
    path = tmp_path / "red.mp4"
    source = ("-f", "lavfi", "-i", "color=red:s=64x36:r=24:d=0.5,format=rgb24")
    command = [str(ffmpeg_path()), "-loglevel", "error", *source, "-pix_fmt", "yuv420p", str(path)]
    subprocess.run(command, check=True)
    assert worst_patch(path, [(255, 0, 0)], 12) > 10


def test_code_values_are_those_of_the_recommendation() -> None:
    assert [round(value) for value in bt709((255, 0, 0))] == [63, 102, 240]
    assert [round(value) for value in bt709((0, 255, 0))] == [173, 42, 26]
    assert [round(value) for value in bt709((255, 255, 255))] == [235, 128, 128]


def test_the_other_meter_reads_a_tone_of_known_loudness(tmp_path: Path) -> None:
    """EBU Tech 3341, case 1: a stereo sine of 1 kHz at -23 dBFS is -23 LUFS."""
    path = tmp_path / "tone.wav"
    tone = "aevalsrc='0.07079*sin(2000*PI*t)|0.07079*sin(2000*PI*t)':s=48000:d=5"
    subprocess.run([str(ffmpeg_path()), "-loglevel", "error", "-f", "lavfi", "-i", tone, str(path)], check=True)
    assert loudness_by_ffmpeg(path) == pytest.approx(-23.0, abs=0.1)
