"""The route of a job: sizes, rates, clips and conditions, and every compromise said."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.engines.diffusers.hunyuan import HunyuanEngine
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.ltx import LtxEngine
from filmstudio.engines.diffusers.segments import cut_into_segments, overlap_of
from filmstudio.engines.diffusers.sizes import generation_rate, generation_size
from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.engines.diffusers.wan_kinds import I2V, T2V, T2V_1_3B, VACE, VACE_1_3B
from filmstudio.errors import EngineError, MissingTool
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.capabilities import Control
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import Reference, ReferenceKind
from filmstudio.model.job import Continuation, Keyframe, RenderJob
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution
from tests.unit.engines.diffusers.core_jobs import job, lora, paper_checkpoint

ENGINE = WanEngine()
FACE = Reference(kind=ReferenceKind.FACE, person="MARA", sha256="a" * 64)


@pytest.mark.parametrize(
    ("kind", "wanted", "scale", "made"),
    [
        (T2V, Resolution(1280, 720), 1, Resolution(1280, 720)),
        (T2V_1_3B, Resolution(1280, 720), 1, Resolution(832, 480)),
        (T2V_1_3B, Resolution(720, 1280), 1, Resolution(480, 832)),
        (T2V_1_3B, Resolution(64, 64), 1, Resolution(64, 64)),
        (T2V, Resolution(64, 64), Fraction(1, 2), Resolution(32, 32)),
    ],
)
def test_sizes(kind: Kind, wanted: Resolution, scale: int, made: Resolution) -> None:
    assert generation_size(wanted, kind, Fraction(scale)) == made


@given(st.integers(16, 4096), st.integers(16, 4096), st.sampled_from([Fraction(1), Fraction(2, 3), Fraction(1, 2)]))
def test_any_size_is_on_the_multiples_and_within_the_limit(width: int, height: int, scale: Fraction) -> None:
    made = generation_size(Resolution(width, height), T2V_1_3B, scale)
    assert made.width % 16 == made.height % 16 == 0
    assert min(made) >= 32
    wide = max(Fraction(width, height), Fraction(height, width)) > 20
    assert made.width * made.height <= T2V_1_3B.most_pixels or wide


def test_a_kind_of_fixed_sizes_makes_nothing_else() -> None:
    fixed = replace(T2V, fixed=True, sizes=(Resolution(720, 480),))
    assert generation_size(Resolution(1080, 1920), fixed, Fraction(1, 2)) == Resolution(720, 480)


def test_the_rate_is_the_films_or_the_next_above_or_the_fastest() -> None:
    several = replace(T2V, rates=(Fraction(16), Fraction(25)))
    assert generation_rate(Fraction(24), several) == 25
    assert generation_rate(Fraction(16), several) == 16
    assert generation_rate(Fraction(60), several) == 25
    assert generation_rate(Fraction(24000, 1001), replace(T2V, rates=())) == Fraction(24000, 1001)


@given(st.integers(1, 600), st.sampled_from([0, 1, 5, 9]))
def test_clips_cover_the_shot_exactly_once(frames: int, head: int) -> None:
    clips = cut_into_segments(VACE, frames, head, 7)
    new = sum(clip.frames - clip.head_frames for clip in clips)
    assert frames <= new < frames + len(clips) * VACE.grid.step + VACE.grid.minimum
    assert len({clip.frames for clip in clips}) == 1
    assert all((clip.frames - 1) % 4 == 0 and clip.frames <= 81 for clip in clips)
    assert [clip.head_frames for clip in clips] == [head] + [9] * (len(clips) - 1)
    assert len({clip.seed for clip in clips}) == len(clips)
    assert clips[0].seed == 7


def test_a_model_that_cannot_go_on_is_mixed_and_says_so() -> None:
    route = ENGINE.plan(job(frames=150), paper_checkpoint("wan-2.1-t2v"))
    assert len(route.segments) == 2
    assert route.segments[1].head_frames == overlap_of(T2V) == 8
    assert any("mixed into each other" in said for said in route.downgrades)


def test_a_long_shot_of_a_model_that_goes_on_says_how() -> None:
    route = ENGINE.plan(job(frames=150), paper_checkpoint("wan-2.1-vace"))
    assert [clip.head_frames for clip in route.segments] == [0, 9]
    assert any("going on from the last" in said for said in route.downgrades)


def test_rounding_is_said() -> None:
    route = ENGINE.plan(
        job(rate=Fraction(24), frames=48, size=Resolution(1280, 720)), paper_checkpoint("wan-2.1-t2v-1.3b")
    )
    assert (route.frames, route.rate, route.size) == (32, Fraction(16), Resolution(832, 480))
    assert "made at 832x480, brought to 1280x720" in route.downgrades
    assert "made at 16 frames a second, brought to 24" in route.downgrades


def test_references_come_first_and_what_was_not_shown_is_said() -> None:
    shown = ENGINE.plan(job(references=(FACE,) * 5), paper_checkpoint("wan-2.1-vace"))
    assert shown.task is Task.REFERENCES
    assert shown.conditions == ("3 references (MARA)",)
    assert any("2 references left out" in said for said in shown.downgrades)
    unseen = ENGINE.plan(job(references=(FACE,)), paper_checkpoint("wan-2.1-t2v"))
    assert unseen.task is Task.TEXT
    assert any("only the description stands in for 1 picture" in said for said in unseen.downgrades)
    known = ENGINE.plan(job(references=(FACE,), loras=(lora("mara", person="MARA"),)), paper_checkpoint("wan-2.1-t2v"))
    assert any("a LoRA and the description" in said for said in known.downgrades)


def test_everything_of_vace_goes_together() -> None:
    wanted = job(
        references=(FACE,), first_frame="b" * 64, last_frame="c" * 64, keyframes=(Keyframe(frame=4, sha256="d" * 64),)
    )
    route = ENGINE.plan(wanted, paper_checkpoint("wan-2.1-vace"))
    assert route.conditions == ("1 reference (MARA)", "a first frame", "a last frame", "1 keyframe")
    assert route.downgrades == ()


def test_what_two_pipelines_would_do_is_not_done_by_one() -> None:
    apart = replace(VACE, pipelines={Task.TEXT: "A", Task.REFERENCES: "A", Task.FIRST_FRAME: "B"})
    from filmstudio.engines.diffusers.choice import choose

    choice = choose(apart, job(references=(FACE,), first_frame="b" * 64))
    assert choice.first == ""
    assert any("first frame is left out" in said for said in choice.left_out)


def test_a_model_of_pictures_wants_a_picture() -> None:
    paper = paper_checkpoint("wan-2.1-i2v")
    with pytest.raises(EngineError, match="makes nothing without a first frame"):
        ENGINE.plan(job(), paper)
    assert ENGINE.plan(job(first_frame="b" * 64), paper).task is Task.FIRST_FRAME
    whole = Reference(kind=ReferenceKind.SHOT, sha256="e" * 64)
    stood_in = ENGINE.plan(job(references=(whole,)), paper)
    assert stood_in.conditions == ("a first frame",)
    assert any("begins with the shot's own picture" in said for said in stood_in.downgrades)


def test_a_shot_goes_on_with_as_many_frames_as_the_model_takes() -> None:
    after = Continuation(after="k", shot="12A", frames=9)
    vace = ENGINE.plan(job(continues=after), paper_checkpoint("wan-2.1-vace"))
    assert vace.segments[0].head_frames == 9
    assert vace.conditions == ("9 last frames of 12A",)
    i2v = ENGINE.plan(job(continues=after), paper_checkpoint("wan-2.1-i2v"))
    assert (i2v.segments[0].head_frames, i2v.task) == (1, Task.FIRST_FRAME)
    words = ENGINE.plan(job(continues=after), paper_checkpoint("wan-2.1-t2v"))
    assert words.segments[0].head_frames == 0
    assert any("does not go on from 12A" in said for said in words.downgrades)


def test_an_adapter_for_few_steps_brings_them_and_its_owner_may_say_otherwise() -> None:
    paper = paper_checkpoint("wan-2.1-t2v-1.3b")
    few = lora("lightning", steps=4)
    route = ENGINE.plan(job(loras=(few,), steps=None), paper)
    assert (route.steps, route.guidance, route.passes) == (4, 1.0, 1)
    told = ENGINE.plan(job(loras=(few,), steps=6, guidance=3.0), paper)
    assert (told.steps, told.guidance, told.passes) == (6, 3.0, 2)
    assert ENGINE.plan(job(steps=None, quality=Quality.PREVIEW), paper).steps == 25


def test_an_adapter_of_another_family_stays_out_and_is_named() -> None:
    route = ENGINE.plan(job(loras=(lora("far", family="ltx-2"),)), paper_checkpoint("wan-2.1-t2v-1.3b"))
    assert not any("far" in one for one in route.conditions)
    assert any("the LoRA far is left out: it is for ltx-2" in said for said in route.downgrades)


def test_the_camera_is_answered_in_the_declared_order() -> None:
    paper = paper_checkpoint("wan-2.1-vace")
    camera = Camera(size=ShotSize.MEDIUM, move=CameraMove.ORBIT_LEFT)
    orbit = lora("orbit", moves=(CameraMove.ORBIT_LEFT,))
    both = job(camera=camera, loras=(orbit,), control="f" * 64)
    assert ENGINE.plan(both, paper).camera is Control.LORA
    assert ENGINE.plan(job(camera=camera, control="f" * 64), paper).camera is Control.CLIP
    unsaid = ENGINE.plan(job(camera=camera), paper)
    assert unsaid.camera is Control.NONE
    assert any("orbit left is left out" in said for said in unsaid.downgrades)


def test_jobs_of_one_bucket_have_one_shape_and_one_set_of_adapters() -> None:
    paper = paper_checkpoint("wan-2.1-t2v-1.3b")
    plain = ENGINE.plan(job(), paper).bucket
    assert ENGINE.plan(job(seed=8), paper).bucket == plain
    assert ENGINE.plan(job(frames=20), paper).bucket != plain
    assert ENGINE.plan(job(loras=(lora("x"),)), paper).bucket != plain


def test_memory_grows_with_what_is_made_and_counts_no_encoder() -> None:
    paper = paper_checkpoint("wan-2.1-t2v-1.3b")
    small = ENGINE.plan(job(), paper).memory_bytes or 0
    large = ENGINE.plan(job(size=Resolution(832, 480), frames=81), paper).memory_bytes or 0
    assert 2 * 1_419_000_000 < small < large < 12e9


@pytest.mark.parametrize("size", [Resolution(16, 16), Resolution(8000, 4000)])
def test_a_size_out_of_range_is_refused(size: Resolution) -> None:
    with pytest.raises(EngineError, match="cannot make"):
        ENGINE.plan(job(size=size), paper_checkpoint("wan-2.1-t2v"))


def test_without_weights_there_is_a_command() -> None:
    with pytest.raises(MissingTool) as raised:
        ENGINE.plan(job())
    assert "models fetch" in (raised.value.hint or "")


def test_planning_is_pure_and_reads_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = paper_checkpoint("wan-2.1-vace-1.3b")
    wanted: list[RenderJob] = [job(seed=seed, references=(FACE,)) for seed in range(1500)]
    opened: list[object] = []
    monkeypatch.setattr("builtins.open", lambda *args, **_: opened.append(args))
    routes = [ENGINE.plan(one, paper) for one in wanted]
    assert routes == [ENGINE.plan(one, paper) for one in wanted]
    assert opened == []


def test_asking_and_planning_load_nothing_heavy() -> None:
    code = (
        "import sys; from filmstudio.engines.diffusers.wan import WanEngine\n"
        "from tests.unit.engines.diffusers.core_jobs import job, paper_checkpoint\n"
        "e = WanEngine(); p = paper_checkpoint('wan-2.1-vace'); e.capabilities(p); e.capabilities(); e.presets()\n"
        "e.plan(job(), p)\n"
        "heavy = {'torch', 'diffusers', 'transformers', 'peft', 'accelerate', 'safetensors', 'PIL'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"


def test_what_is_longer_than_the_grid_is_cut_to_its_last_step() -> None:
    odd = replace(I2V, grid=FrameGrid(4, 1, 5, 80))
    assert {clip.frames for clip in cut_into_segments(odd, 77, 0, 1)} == {77}
    assert len(cut_into_segments(odd, 78, 0, 1)) == 2


def test_capabilities_of_a_family_are_those_of_its_kinds() -> None:
    every, one = ENGINE.capabilities(), ENGINE.capabilities(paper_checkpoint("wan-2.1-vace-1.3b"))
    assert set(one.tasks) <= set(every.tasks)
    assert (one.most_references, one.tail_frames, one.longest_frames) == (3, 9, 81)
    assert one.usual_size == VACE_1_3B.sizes[0]
    assert one.needs_checkpoint and one.works_ahead and not one.draws


def test_two_pictures_at_one_place_of_the_model_are_one_and_it_is_said() -> None:
    keys = (Keyframe(frame=1, sha256="c" * 64), Keyframe(frame=2, sha256="d" * 64), Keyframe(frame=7, sha256="e" * 64))
    wanted = job(rate=Fraction(24), frames=8, keyframes=keys, last_frame="b" * 64)
    route = ENGINE.plan(wanted, paper_checkpoint("wan-2.1-vace"))
    # At 16 a second frames 1 and 2 are both the model's second, and frame 7 is its last.
    assert route.conditions == ("a last frame", "1 keyframe")
    assert any("2 keyframes left out" in said for said in route.downgrades)


def test_a_model_that_takes_pictures_at_some_frames_alone_says_what_it_moves() -> None:
    paper = paper_checkpoint("ltx-video", engine="ltx")
    exact = LtxEngine().plan(job(frames=33, keyframes=(Keyframe(frame=16, sha256="c" * 64),)), paper)
    assert not any("moved" in said for said in exact.downgrades)
    moved = LtxEngine().plan(job(frames=33, keyframes=(Keyframe(frame=13, sha256="c" * 64),)), paper)
    assert any("1 keyframe moved by up to 4 frames" in said for said in moved.downgrades)


def test_frames_left_out_for_the_sake_of_the_last_picture_are_said() -> None:
    paper = paper_checkpoint("wan-2.1-flf2v")
    both = {"first_frame": "b" * 64, "last_frame": "c" * 64}
    assert any(
        "2 frames more than the shot has" in said for said in ENGINE.plan(job(frames=7, **both), paper).downgrades
    )
    assert ENGINE.plan(job(frames=9, **both), paper).downgrades == ()


def test_guidance_beside_the_time_step_is_taken_in_one_pass() -> None:
    paper = paper_checkpoint("hunyuan-1.0-t2v", engine="hunyuan")
    route = HunyuanEngine().plan(job(guidance=3.0, negative="blur", rate=Fraction(24)), paper)
    assert (route.guidance, route.passes) == (3.0, 1)
    assert len(route.downgrades) == 1 and "what must not be seen" in route.downgrades[0]
