"""A take's own sound on the timeline: for just the frames that are seen, coming and going as the picture does."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest

from filmstudio.digest import digest
from filmstudio.edit.lay_timeline import lay_timeline
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import Plan, PlannedLine, PlannedShot
from filmstudio.model.shots import Delivery, Role, ShotSpec, TransitionKind
from filmstudio.model.take import Blob, Recording, Take
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound, Timeline
from filmstudio.units import Resolution, frame_to_sample

SIZE = Resolution(160, 90)
CAMERA = Camera(size=ShotSize.MEDIUM)
PLACE = Place(side=Side.INTERIOR, name="LAMP ROOM", time=TimeOfDay.NIGHT)
CUT, DISSOLVE = TransitionKind.CUT, TransitionKind.DISSOLVE
RATES = (Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(30000, 1001))


def _blob(name: str, suffix: str = ".wav") -> Blob:
    return Blob(sha256=digest(name), suffix=suffix, size_bytes=1)


def _shot(
    name: str,
    frames: int,
    *,
    tail: int = 0,
    into: TransitionKind = CUT,
    out: TransitionKind = CUT,
    line: Delivery | None = None,
    sound: bool = True,
    rate: Fraction = Fraction(24),
) -> PlannedShot:
    spec = ShotSpec(
        id=name, scene="1", role=Role.SINGLE, camera=CAMERA, place=PLACE, duration_s=1.0,
        transition_in=into, transition_out=out,
    )  # fmt: skip
    lines: tuple[TimedLine, ...] = ()
    voices: tuple[PlannedLine, ...] = ()
    if line is not None:
        lines = (
            TimedLine(speaker="MARA", text="Is it lit?", delivery=line, colour="#aa3311", start_frame=2, end_frame=20),
        )
        voices = (PlannedLine(recording_key=f"line {name}", start_frame=2, samples=30_000, delivery=line),)
    job = RenderJob(
        engine="ltx", engine_version="1", slate=name, role=Role.SINGLE, camera=CAMERA, place=PLACE,
        seed=1, size=SIZE, rate=rate, frames=frames + tail, sound=sound,
    )  # fmt: skip
    return PlannedShot(shot=spec, job=job, frames=frames, tail_frames=tail, lines=lines, voices=voices)


def _laid(*shots: PlannedShot, silent: tuple[str, ...] = (), rate: Fraction = Fraction(24)) -> Timeline:
    plan = Plan(source="x.fountain", title="The Lamp", look=Look(size=SIZE, rate=rate), shots=shots)
    takes = {
        shot.job.key: Take(
            key=shot.job.key, job=shot.job, picture=_blob(shot.shot.id, ".mp4"), frames=shot.job.frames,
            sound=None if shot.shot.id in silent else _blob(shot.shot.id), sound_rate_hz=24_000,
            encoder="x", elapsed_s=0.1,
        )
        for shot in shots
    }  # fmt: skip
    recordings = {
        voice.recording_key: Recording(
            key=voice.recording_key, sound=_blob(voice.recording_key), samples=30_000, loudness=(), spoken="Is it lit?"
        )
        for shot in shots
        for voice in shot.voices
    }
    return lay_timeline(plan, takes, recordings)


def _spans(timeline: Timeline, *, native: bool = True) -> list[tuple[int, int]]:
    return [(one.start_sample, one.start_sample + one.samples) for one in timeline.sounds if one.native is native]


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_it_lasts_as_long_as_its_picture_and_no_sample_longer(rate: Fraction) -> None:
    lengths = (31, 7, 50, 113)
    timeline = _laid(*(_shot(f"1{n}", n, rate=rate) for n in lengths), rate=rate)
    at = [frame_to_sample(sum(lengths[:count]), rate) for count in range(len(lengths) + 1)]
    assert _spans(timeline) == list(pairwise(at))
    assert {(one.fade_in_samples, one.fade_out_samples, one.rate_hz) for one in timeline.sounds} == {
        (CLICK_FADE_SAMPLES, CLICK_FADE_SAMPLES, 24_000)
    }


@pytest.mark.parametrize("kind", [DISSOLVE, TransitionKind.WIPE])
def test_across_a_dissolve_both_are_heard_as_long_as_both_are_seen(kind: TransitionKind) -> None:
    first, second = _laid(_shot("1A", 30, tail=12), _shot("2A", 40, into=kind)).sounds
    assert (first.start_sample, first.samples, first.fade_out_samples) == (0, 42 * 2000, 12 * 2000)
    assert (second.start_sample, second.samples, second.fade_in_samples) == (30 * 2000, 40 * 2000, 12 * 2000)
    assert (first.fade_in_samples, second.fade_out_samples) == (CLICK_FADE_SAMPLES, CLICK_FADE_SAMPLES)


def test_it_fades_with_the_picture() -> None:
    (sound,) = _laid(_shot("1A", 60, into=TransitionKind.FADE_IN, out=TransitionKind.FADE_OUT)).sounds
    assert (sound.samples, sound.fade_in_samples, sound.fade_out_samples) == (60 * 2000, 18 * 2000, 18 * 2000)
    # Where both do not fit, the sound keeps to what the picture does.
    (short,) = _laid(_shot("1A", 20, into=TransitionKind.FADE_IN, out=TransitionKind.FADE_OUT)).sounds
    assert (short.fade_in_samples, short.fade_out_samples) == (10 * 2000, 10 * 2000)


def test_a_tail_that_nobody_sees_is_not_heard() -> None:
    assert _spans(_laid(_shot("1A", 30, tail=12), _shot("2A", 40))) == [(0, 60_000), (60_000, 140_000)]


@pytest.mark.parametrize(
    ("delivery", "recorded"), [(Delivery.ON_SCREEN, 0), (Delivery.OFF_SCREEN, 1), (Delivery.VOICE_OVER, 1)]
)
def test_only_what_is_said_on_screen_is_the_engines(delivery: Delivery, recorded: int) -> None:
    timeline = _laid(_shot("1A", 30), _shot("1B", 40, line=delivery))
    assert len(_spans(timeline)) == 2
    assert _spans(timeline, native=False) == [(32 * 2000, 32 * 2000 + 30_000)] * recorded
    assert [one.speaks for one in timeline.sounds if one.native] == [False, delivery is Delivery.ON_SCREEN]
    assert [caption.text for caption in timeline.subtitles] == ["Is it lit?"]
    assert timeline.remarks == ()


def test_where_the_engine_was_silent_the_recorded_voices_are_heard_and_it_is_said() -> None:
    timeline = _laid(_shot("1A", 40, line=Delivery.ON_SCREEN), _shot("1B", 30), silent=("1A", "1B"))
    assert _spans(timeline) == []
    assert _spans(timeline, native=False) == [(4000, 34_000)]
    assert timeline.remarks == (
        "shot 1A: the engine's own sound is silent; its recorded voices are heard",
        "shot 1B: the engine's own sound is silent; nothing is heard of it",
    )


def test_sound_that_nobody_asked_for_is_not_heard() -> None:
    timeline = _laid(_shot("1A", 40, line=Delivery.ON_SCREEN, sound=False))
    assert [type(one) for one in timeline.sounds] == [Sound]
    assert _spans(timeline, native=False) == [(4000, 34_000)]
    assert timeline.remarks == ()
