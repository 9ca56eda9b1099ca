"""Loudness of written films by a meter that is not ours, and captions against the speech that is heard.

The speech is real: the bundled voice speaks the lines of an example film. Nothing is drawn for it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.made_up_film import Silent
from benchmarks.sound_and_cut_checks import loudness_by_ffmpeg
from benchmarks.sound_and_cut_films import Reel, make_reel
from filmstudio.edit.cut import assemble
from filmstudio.edit.lay_timeline import lay_timeline
from filmstudio.edit.reading_speed import MOST_CPS, letters_of, with_time_to_read
from filmstudio.edit.subtitles import cues_of
from filmstudio.model.plan import Plan
from filmstudio.model.soundtrack import BROADCAST, CINEMA, WEB, Loudness, Stem
from filmstudio.model.take import Blob, Take
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.sound.mix import mix_film
from filmstudio.sound.wav import read_wav, write_wav
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import open_project
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_EXAMPLE = Path(__file__).parent.parent / "scripts_examples" / "the_last_lamp.fountain"
_LINES = (
    "Is it lit?",
    "Nobody has kept this light for forty years.",
    "Then who is on the stairs?",
    "Keep away from me!",
)
_SPEECH_DB = -40.0
"""So far below a line's loudest 10 ms its first and last sound is taken to be."""


def measure_loudness(folder: Path) -> Iterator[str]:
    """Yield a row for each target: speech, music that ducks and a quiet place, in the film as it is handed over."""
    from benchmarks.sound_and_cut import row

    film, reel = _spoken_film(folder)
    for target in (WEB, BROADCAST, CINEMA, Loudness(name="-18 LUFS", lufs=-18.0, peak_dbtp=-1.0)):
        mix, out, stems = folder / "mix.wav", folder / "film.mp4", folder / "stems"
        stems.mkdir(exist_ok=True)
        report = mix_film(film, reel.locate, mix, loudness=target, stems=stems)
        assemble(film, mix, locate=reel.locate, cached=reel.cached, out=out)
        heard = loudness_by_ffmpeg(stems / "dialogue.wav" if target.dialogue else out)
        peak = f"true peak {report.peak_db:.1f} dBTP" if report.peak_db is not None else "silent"
        where = "its dialogue" if target.dialogue else "the film"
        measured = f"{where} at {heard:.1f} LUFS by ffmpeg's meter, {peak}"
        met = abs(heard - target.lufs) <= 0.2 and report.peak_db is not None and report.peak_db <= target.peak_dbtp
        goal = f"{target.lufs:g} within 0.2 LU, peak under {target.peak_dbtp:g}"
        yield row(f"loudness, target {target.name}", measured, goal, met=met)


def measure_captions(folder: Path) -> Iterator[str]:
    """Yield rows on the captions of an example film: against the voices that are heard, and for their readers."""
    from benchmarks.sound_and_cut import row

    film, studio = _spoken_example(folder)
    spans = sorted(
        _speech(studio.vault.locate(sound.sound), sound) for sound in film.sounds if sound.stem is Stem.DIALOGUE
    )
    captions = sorted(film.subtitles, key=lambda one: one.start_frame)
    early = [begin - float(one.start_frame / film.rate) for (begin, _), one in zip(spans, captions, strict=True)]
    late = [float(one.end_frame / film.rate) - end for (_, end), one in zip(spans, captions, strict=True)]
    frame = float(1 / film.rate)
    measured = (
        f"{len(captions)} captions: seen {min(early) * 1000:.0f} to {max(early) * 1000:.0f} ms before the first sound, "
        f"gone {min(late) * 1000:.0f} to {max(late) * 1000:.0f} ms after the last"
    )
    met = -frame <= min(early) and max(early) <= 4 * frame and -frame <= min(late)
    yield row("captions against the measured speech", measured, "not a frame too late, nor gone too soon", met=met)
    cues = with_time_to_read(cues_of(film), film.rate, film.frames)
    widest = max(len(line) for cue in cues for line in cue.lines)
    most = max(len(cue.lines) for cue in cues)
    fast = [cue for cue in cues if letters_of(cue) * film.rate / (cue.end_frame - cue.start_frame) > MOST_CPS]
    measured = (
        f"{len(cues)} cues, at most {most} lines of {widest} characters, {len(fast)} faster than {MOST_CPS} a second"
    )
    yield row("captions that can be read", measured, "2 lines of 42", met=most <= 2 and widest <= 42)


class _Voiced(NamedTuple):
    film: Timeline
    reel: Reel


def _spoken_film(folder: Path) -> _Voiced:
    """Lay twenty seconds: four lines, a chord that gives way to them, and soft noise all the time."""
    import numpy as np

    from filmstudio.model.cast import VoiceSpec
    from filmstudio.model.soundtrack import Manner
    from filmstudio.studio.plugins import find_voice

    reel = make_reel(folder, Fraction(24), [240, 240])
    voice = find_voice("hibari")
    clips = [
        Clip(shot=f"{number}A", take_key=f"{number}", picture=blob, start_frame=240 * number, frames=240)
        for number, (blob, _, _) in enumerate(reel.masters)
    ]
    sounds = []
    for number, line in enumerate(_LINES):
        samples = voice.speak(voice.spell(line), VoiceSpec(), Manner())
        blob = _sound(reel, f"line-{number}", samples)
        start = (1 + 5 * number) * SAMPLE_RATE_HZ
        sounds.append(Sound(recording_key=f"{number}", sound=blob, start_sample=start, samples=len(samples)))
    total = frame_to_sample(480, Fraction(24))
    time = np.arange(total, dtype=np.float64) / SAMPLE_RATE_HZ
    chord = sum(np.sin(2 * np.pi * hertz * time) for hertz in (220.0, 277.2, 329.6)) / 12
    music = _sound(reel, "music", np.asarray(chord, np.float32))
    noise = _sound(reel, "place", np.random.default_rng(1).normal(0, 0.004, total).astype(np.float32))
    for blob, stem, ducks in ((music, Stem.MUSIC, True), (noise, Stem.AMBIENCE, False)):
        key = stem.value
        sounds.append(Sound(recording_key=key, sound=blob, start_sample=0, samples=total, stem=stem, ducks=ducks))
    film = Timeline(
        title="Voices", size=reel.size, rate=reel.rate, frames=480, clips=tuple(clips), sounds=tuple(sounds)
    )
    return _Voiced(film, reel)


def _sound(reel: Reel, name: str, samples: NDArray[np.float32]) -> Blob:
    path = reel.folder / f"{name}.wav"
    write_wav(path, samples)
    return reel.put(path)


def _spoken_example(folder: Path) -> tuple[Timeline, FilmFolder]:
    """Have every line of an example spoken, and lay its film as if all shots were there."""
    folder.mkdir(parents=True)
    script = folder / _EXAMPLE.name
    shutil.copy(_EXAMPLE, script)
    project, reporter = open_project(script), Silent()
    studio = FilmFolder(project.folder)
    with studio.opened():
        recordings, plan = prepare(check_wish(project, break_down_script(project, reporter), None), studio, reporter)
        return lay_timeline(plan, _takes(plan), recordings.by_key), studio


def _takes(plan: Plan) -> dict[str, Take]:
    """Return takes in name: nobody looks at their pictures."""
    blob = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
    jobs = [shot.job for shot in plan.shots]
    return {job.key: Take(key=job.key, job=job, picture=blob, frames=job.frames, elapsed_s=1.0) for job in jobs}


def _speech(path: Path, sound: Sound) -> tuple[float, float]:
    """Return when a line is first and last heard in the film, in seconds, measured on its samples."""
    import numpy as np

    samples = read_wav(path)[sound.from_sample : sound.from_sample + sound.samples]
    step = SAMPLE_RATE_HZ // 100
    power = np.square(samples[: len(samples) // step * step].astype(np.float64)).reshape(-1, step).mean(axis=1)
    loud = np.flatnonzero(power > power.max() * 10 ** (_SPEECH_DB / 10))
    first, last = int(loud[0]) * step, (int(loud[-1]) + 1) * step
    return (sound.start_sample + first) / SAMPLE_RATE_HZ, (sound.start_sample + last) / SAMPLE_RATE_HZ
