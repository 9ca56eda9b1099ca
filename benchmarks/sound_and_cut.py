"""What `python -m benchmarks cut` measures on films that were really written: counts, places, colours, loudness."""

from __future__ import annotations

import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from benchmarks.sound_and_cut_checks import find_clicks, worst_patch, wrong_frames
from benchmarks.sound_and_cut_films import Colour, Reel, click_film, make_reel
from filmstudio.edit.cut import assemble
from filmstudio.media.probe import probe_film
from filmstudio.model.timeline import Clip, Timeline
from filmstudio.sound.mix import mix_film
from filmstudio.units import Resolution, frame_to_sample, rate_text

HEAD = "| what | measured | goal | met |\n|---|---|---|---|"
NTSC_FILM, NTSC = Fraction(24000, 1001), Fraction(30000, 1001)
_TWO_HOURS_S = 7200
_PATCHES: list[Colour] = [
    (255, 0, 0), (0, 255, 0), (0, 0, 255), (191, 191, 0), (0, 191, 191), (191, 0, 191), (255, 255, 255),
    (128, 128, 128), (0, 0, 0), (205, 133, 96),
]  # fmt: skip
"""Primaries, secondaries at 75 %, white, grey, black and a skin."""


def measure_cut(folder: Path) -> Iterator[str]:
    """Yield the rows of the table, each as soon as it is measured."""
    from benchmarks.sound_and_cut_speech import measure_captions, measure_loudness

    yield HEAD
    for shots in (40, 400):
        for rate in (Fraction(24), NTSC_FILM, NTSC):
            yield _counted(folder / f"{shots}-{rate.numerator}", shots, rate)
    yield _two_hours(folder / "long")
    yield _colours(folder / "patches")
    yield from measure_loudness(folder / "loudness")
    yield from measure_captions(folder / "captions")


def write_film(film: Timeline, reel: Reel, out: Path) -> Path:
    """Mix and assemble a film as `filmstudio render` does."""
    mix = reel.folder / "mix.wav"
    mix_film(film, reel.locate, mix)
    assemble(film, mix, locate=reel.locate, cached=reel.cached, out=out)
    mix.unlink()
    return out


def row(what: str, measured: str, goal: str, *, met: bool) -> str:
    """Return a row of the table."""
    return f"| {what} | {measured} | {goal} | {'yes' if met else '**no**'} |"


def _counted(folder: Path, shots: int, rate: Fraction) -> str:
    reel = make_reel(folder, rate, [24 + (7 * number) % 19 for number in range(20)])
    film = click_film(reel, shots)
    path = write_film(film, reel, folder / "film.mp4")
    facts, wrong, clicks = probe_film(path), wrong_frames(path, film, reel), find_clicks(path, film)
    samples = frame_to_sample(film.frames, rate)
    right = (facts.frames, facts.audio_samples, facts.picture.constant_rate) == (film.frames, samples, True)
    measured = (
        f"{facts.frames} of {film.frames} frames, {wrong} of them not the right one; "
        f"{facts.audio_samples} of {samples} samples; "
        f"{clicks.found} of {clicks.expected} clicks, off by at most {clicks.worst_samples}"
    )
    met = right and not wrong and clicks == (shots, shots, 0)
    return row(f"{shots} shots at {rate_text(rate)}, cut hard", measured, "all, off by 0", met=met)


def _two_hours(folder: Path) -> str:
    reel = make_reel(folder, NTSC_FILM, [231 + (5 * number) % 17 for number in range(20)])
    frames = sum(whole for _, whole, _ in reel.masters)
    shots = int(_TWO_HOURS_S * NTSC_FILM / frames * len(reel.masters)) + 1
    film = click_film(reel, shots)
    started = time.perf_counter()
    path = write_film(film, reel, folder / "film.mp4")
    took_s = time.perf_counter() - started
    facts, clicks = probe_film(path), find_clicks(path, film)
    samples = frame_to_sample(film.frames, NTSC_FILM)
    right = (facts.frames, facts.audio_samples, facts.picture.constant_rate) == (film.frames, samples, True)
    measured = (
        f"{shots} shots, {facts.frames} of {film.frames} frames, {facts.audio_samples} of {samples} samples; "
        f"{clicks.found} clicks, the worst {clicks.worst_samples} samples off; made in {took_s:.0f} s"
    )
    met = right and clicks == (shots, shots, 0)
    return row("two hours at 24000/1001: drift", measured, "0 samples", met=met)


def _colours(folder: Path) -> str:
    """Flat colours in masters, and in pieces that were encoded a second time because the cut trims them."""
    frames = 12
    folder.mkdir(parents=True)
    reel = Reel(folder, Fraction(24), Resolution(320, 180))
    for colour in _PATCHES:
        reel.shoot(frames + 4, colour)
    clips = [
        Clip(
            shot=f"{number}A",
            take_key=f"{number}",
            picture=blob,
            start_frame=number * frames,
            frames=frames,
            tail_frames=4,
        )
        for number, (blob, _, _) in enumerate(reel.masters)
    ]
    total = frames * len(clips)
    film = Timeline(title="Patches", size=reel.size, rate=reel.rate, frames=total, clips=tuple(clips))
    path = folder / "film.mp4"
    assemble(film, None, locate=reel.locate, cached=reel.cached, out=path)
    worst, tags = worst_patch(path, _PATCHES, frames), probe_film(path).picture.tags
    measured = f"at most {worst:.1f} of 255 from BT.709, encoded twice; tags {'-'.join(map(str, tags))}"
    return row("ten flat colours", measured, "at most 2; 1-1-1-1", met=worst <= 2 and tags == (1, 1, 1, 1))
