from __future__ import annotations

from fractions import Fraction

import pytest

from filmstudio.digest import digest
from filmstudio.edit.lay_timeline import lay_timeline
from filmstudio.edit.subtitles import SrtWriter
from filmstudio.errors import InternalError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import Plan, PlannedLine, PlannedShot
from filmstudio.model.shots import Delivery, Role, ShotSpec, TransitionKind
from filmstudio.model.take import Blob, Recording, Take
from filmstudio.model.timeline import Subtitle
from filmstudio.units import Resolution

SIZE = Resolution(160, 90)
CAMERA = Camera(size=ShotSize.MEDIUM)
PLACE = Place(side=Side.INTERIOR, name="LAMP ROOM", time=TimeOfDay.NIGHT)
CUT, DISSOLVE = TransitionKind.CUT, TransitionKind.DISSOLVE


def _blob(name: str, suffix: str) -> Blob:
    return Blob(sha256=digest(name), suffix=suffix, size_bytes=1)


def _line(start: int, end: int, text: str = "Is it lit?", delivery: Delivery = Delivery.ON_SCREEN) -> TimedLine:
    return TimedLine(speaker="MARA", text=text, delivery=delivery, colour="#aa3311", start_frame=start, end_frame=end)


def _shot(
    name: str,
    frames: int,
    tail: int = 0,
    into: TransitionKind = CUT,
    out: TransitionKind = CUT,
    lines: tuple[TimedLine, ...] = (),
    voices: tuple[PlannedLine, ...] = (),
    rate: Fraction = Fraction(24),
) -> PlannedShot:
    spec = ShotSpec(
        id=name,
        scene="1",
        role=Role.SINGLE,
        camera=CAMERA,
        place=PLACE,
        duration_s=1.0,
        transition_in=into,
        transition_out=out,
    )
    job = RenderJob(
        engine="animatic",
        engine_version="1",
        slate=name,
        role=Role.SINGLE,
        camera=CAMERA,
        place=PLACE,
        seed=1,
        size=SIZE,
        rate=rate,
        frames=frames + tail,
    )
    return PlannedShot(shot=spec, job=job, frames=frames, tail_frames=tail, lines=lines, voices=voices)


def _plan(*shots: PlannedShot, rate: Fraction = Fraction(24)) -> Plan:
    return Plan(source="x.fountain", title="The Lamp", look=Look(size=SIZE, rate=rate), shots=shots)


def _takes(plan: Plan) -> dict[str, Take]:
    return {
        shot.job.key: Take(
            key=shot.job.key,
            job=shot.job,
            picture=_blob(shot.shot.id, ".mp4"),
            frames=shot.job.frames,
            encoder="x",
            elapsed_s=0.1,
        )
        for shot in plan.shots
    }


def test_clips_follow_each_other_without_a_gap() -> None:
    plan = _plan(_shot("1A", 30), _shot("1B", 7), _shot("2A", 50))
    timeline = lay_timeline(plan, _takes(plan), {})
    assert [(clip.shot, clip.start_frame, clip.frames) for clip in timeline.clips] == [
        ("1A", 0, 30),
        ("1B", 30, 7),
        ("2A", 37, 50),
    ]
    assert (timeline.frames, timeline.title, timeline.size, timeline.rate) == (87, "The Lamp", SIZE, Fraction(24))
    assert [clip.picture for clip in timeline.clips] == [_blob(name, ".mp4") for name in ("1A", "1B", "2A")]


def test_a_dissolve_is_as_long_as_the_tail_before_it() -> None:
    plan = _plan(_shot("1A", 30, tail=12, into=DISSOLVE), _shot("2A", 20, into=DISSOLVE), _shot("3A", 9, into=DISSOLVE))
    clips = lay_timeline(plan, _takes(plan), {}).clips
    assert [(clip.transition_in, clip.transition_in_frames, clip.tail_frames) for clip in clips] == [
        (CUT, 0, 12),
        (DISSOLVE, 12, 0),
        (CUT, 0, 0),
    ]


@pytest.mark.parametrize(("rate", "fade"), [(Fraction(24), 18), (Fraction(25), 19), (Fraction(30000, 1001), 22)])
def test_fades_last_three_quarters_of_a_second_or_the_whole_shot(rate: Fraction, fade: int) -> None:
    plan = _plan(
        _shot("1A", 100, into=TransitionKind.FADE_IN, rate=rate),
        _shot("1B", 5, out=TransitionKind.FADE_OUT, rate=rate),
        rate=rate,
    )
    first, last = lay_timeline(plan, _takes(plan), {}).clips
    assert (first.transition_in_frames, first.transition_out_frames) == (fade, 0)
    assert (last.transition_in_frames, last.transition_out_frames) == (0, 5)


def test_sounds_start_at_the_sample_of_their_frame_in_the_film() -> None:
    rate = Fraction(30000, 1001)
    voice = PlannedLine(recording_key="r", start_frame=3, samples=4321)
    plan = _plan(_shot("1A", 31, rate=rate), _shot("1B", 40, voices=(voice,), rate=rate), rate=rate)
    sound = _blob("r", ".wav")
    recording = Recording(key="r", sound=sound, samples=4321, loudness=(), spoken="Is it lit?")
    (laid,) = lay_timeline(plan, _takes(plan), {"r": recording}).sounds
    # Frame 34 at 30000/1001: 34 * 1601.6 = 54454.4.
    assert (laid.start_sample, laid.samples, laid.sound, laid.pan) == (54_454, 4321, sound, 0.0)


def test_captions_move_with_their_shot_and_end_with_the_film() -> None:
    plan = _plan(
        _shot("1A", 30, lines=(_line(2, 20),)),
        _shot(
            "1B", 20, lines=(_line(15, 99, "Yes."), _line(0, 9, "I was ten.", Delivery.VOICE_OVER), _line(3, 9, " "))
        ),
    )
    assert lay_timeline(plan, _takes(plan), {}).subtitles == (
        Subtitle(start_frame=2, end_frame=20, speaker="MARA", text="Is it lit?"),
        Subtitle(start_frame=30, end_frame=39, speaker="MARA (V.O.)", text="I was ten."),
        Subtitle(start_frame=45, end_frame=50, speaker="MARA", text="Yes."),
    )


def test_what_is_missing_is_our_own_fault() -> None:
    voice = PlannedLine(recording_key="r", start_frame=0, samples=10)
    plan = _plan(_shot("1A", 30, voices=(voice,)))
    with pytest.raises(InternalError, match="no take"):
        lay_timeline(plan, {}, {})
    with pytest.raises(InternalError, match="without its recording"):
        lay_timeline(plan, _takes(plan), {})
    short = {key: take.model_copy(update={"frames": 29}) for key, take in _takes(plan).items()}
    with pytest.raises(InternalError, match="29 frames; the cut needs 30 and a tail of 0"):
        lay_timeline(plan, short, {})


def _lasting(shot: PlannedShot, **wished: float) -> PlannedShot:
    return shot.model_copy(update={"shot": shot.shot.model_copy(update=wished)})


def test_fades_last_as_long_as_written_and_never_longer_than_their_shot() -> None:
    faded = _shot("1A", 60, into=TransitionKind.FADE_IN, out=TransitionKind.FADE_OUT)
    usual, written, cut_off = (
        _plan(faded),
        _plan(_lasting(faded, transition_in_s=0.5, transition_out_s=2.0)),
        _plan(_lasting(faded, transition_in_s=9.0)),
    )
    lengths = [
        (clip.transition_in_frames, clip.transition_out_frames)
        for plan in (usual, written, cut_off)
        for clip in lay_timeline(plan, _takes(plan), {}).clips
    ]
    assert lengths == [(18, 18), (12, 48), (60, 18)]


def test_a_wipe_is_laid_like_a_dissolve() -> None:
    plans = [_plan(_shot("1A", 40, tail=18), _shot("1B", 30, into=kind)) for kind in (DISSOLVE, TransitionKind.WIPE)]
    dissolve, wipe = (lay_timeline(plan, _takes(plan), {}).clips[1] for plan in plans)
    assert wipe.transition_in is TransitionKind.WIPE
    assert wipe.transition_in_frames == dissolve.transition_in_frames == 18


def test_a_voice_that_outlasts_its_shot_runs_on_into_the_next() -> None:
    recording = Recording(key="k", sound=_blob("k", ".wav"), samples=96_000, loudness=(), spoken="Is it lit?")
    voice = PlannedLine(recording_key="k", start_frame=0, samples=96_000)
    short = _shot("1A", 24, lines=(_line(0, 48),), voices=(voice,))
    last = _shot("1B", 12, lines=(_line(0, 48, "Not yet."), _line(60, 80, "Ever.")), voices=(voice,))
    plan = _plan(short, last)
    timeline = lay_timeline(plan, _takes(plan), {"k": recording})
    assert timeline.frames == 36
    assert [(sound.start_sample, sound.samples) for sound in timeline.sounds] == [(0, 96_000), (48_000, 96_000)]
    assert [(one.start_frame, one.end_frame, one.text) for one in timeline.subtitles] == [
        (0, 36, "Is it lit?"),
        (24, 36, "Not yet."),
    ]
    cues = SrtWriter().write(timeline).decode()
    assert "00:00:00,000 --> 00:00:01,000\nIs it lit?" in cues
    assert "00:00:01,000 --> 00:00:01,500\nIs it lit?\nNot yet." in cues


def test_a_line_that_was_timed_before_its_picture_is_heard_there() -> None:
    """A J cut: planning has placed the line before its shot, so that lips agree; the timeline only counts samples."""
    rate = Fraction(24000, 1001)
    recording = Recording(key="k", sound=_blob("k", ".wav"), samples=48_000, loudness=(), spoken="Wait.")
    voice = PlannedLine(recording_key="k", start_frame=-12, samples=48_000)
    early = _shot("1B", 40, lines=(_line(-12, 12, "Wait."),), voices=(voice,), rate=rate)
    plan = _plan(_shot("1A", 30, rate=rate), early, rate=rate)
    timeline = lay_timeline(plan, _takes(plan), {"k": recording})
    assert [clip.start_frame for clip in timeline.clips] == [0, 30]
    (sound,) = timeline.sounds
    assert (sound.start_sample, sound.samples, sound.from_sample) == (18 * 2002, 48_000, 0)
    assert [(one.start_frame, one.end_frame) for one in timeline.subtitles] == [(18, 42)]


def test_two_hours_of_shots_end_at_the_exact_sample() -> None:
    """4,800 shots of 1.5 s at 30000/1001: the last sound stands where its frame says, to the sample."""
    rate = Fraction(30000, 1001)
    recording = Recording(key="k", sound=_blob("k", ".wav"), samples=10, loudness=(), spoken="Tick.")
    voice = PlannedLine(recording_key="k", start_frame=0, samples=10)
    one = _shot("1A", 45, voices=(voice,), rate=rate)
    plan = _plan(*[one] * 4_800, rate=rate)
    timeline = lay_timeline(plan, _takes(plan), {"k": recording})
    assert timeline.frames == 216_000
    wanted = [(number * 45 * 48_000 * 1001 * 2 + 30_000) // 60_000 for number in range(4_800)]
    assert [sound.start_sample for sound in timeline.sounds] == wanted
