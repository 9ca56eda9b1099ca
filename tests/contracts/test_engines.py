"""What every engine promises, whoever wrote it: one suite over all of ours, each model of them tiny and random."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import FilmstudioError, MissingTool
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.footage import Footage
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.route import Route
from filmstudio.model.shots import Delivery, Facing, Pose, Position, Role
from filmstudio.ports.engine import Engine, OpenEngine, Progress, Stage
from filmstudio.units import Resolution
from tests.unit.planning.sheets import LOOK

DRAWN = Resolution(192, 108)
TINY = Resolution(64, 64)


class Model(NamedTuple):
    """An engine, and how its checkpoint is built; none for an engine that needs none."""

    engine: str
    build: str = ""


MODELS = {
    "animatic": Model("filmstudio.engines.animatic.engine:AnimaticEngine"),
    "wan": Model("filmstudio.engines.diffusers.wan:WanEngine", "wan:build_t2v"),
    "wan-vace": Model("filmstudio.engines.diffusers.wan:WanEngine", "wan:build_vace"),
    "ltx": Model("filmstudio.engines.diffusers.ltx:LtxEngine", "ltx:build_ltx_video"),
    "ltx-2": Model("filmstudio.engines.diffusers.ltx:LtxEngine", "ltx:build_ltx2"),
    "hunyuan": Model("filmstudio.engines.diffusers.hunyuan:HunyuanEngine", "hunyuan:build_t2v_15"),
    "cogvideox": Model("filmstudio.engines.diffusers.cogvideox:CogVideoXEngine", "cogvideox:build_t2v"),
}


class Tried(NamedTuple):
    """An engine with its checkpoint, and what a person of the suite does with them."""

    engine: Engine
    checkpoint: Checkpoint | None

    def job(self, **more: Any) -> RenderJob:
        facts = self.engine.capabilities(self.checkpoint)
        base = RenderJob(
            engine=facts.name,
            engine_version=facts.version,
            checkpoint=self.checkpoint.pin if self.checkpoint else None,
            slate="1A",
            role=Role.SINGLE,
            camera=Camera(size=ShotSize.MEDIUM, move=CameraMove.DOLLY_IN),
            place=Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.NIGHT, weather=Weather.RAIN),
            people=(Person(name="ADA", appearance=LOOK, position=Position.LEFT, facing=Facing.RIGHT, pose=Pose.STAND),)
            if facts.draws
            else (),
            lines=(
                TimedLine(
                    speaker="ADA",
                    text="Yes.",
                    delivery=Delivery.ON_SCREEN,
                    colour="#e0c060",
                    start_frame=1,
                    end_frame=4,
                    mouth="XCB",
                ),
            ),
            prompt=(PromptPart(kind=PartKind.ACTION, text="the woman walks in the street"),)
            if facts.reads_prompt
            else (),
            steps=2 if facts.reads_sampling else None,
            seed=7,
            size=DRAWN if facts.draws else TINY,
            rate=Fraction(24),
            frames=5,
        )
        return base.model_copy(update=more)

    @contextmanager
    def opened(self, *jobs: RenderJob) -> Iterator[OpenEngine]:
        with self.engine.open(Stage(self.checkpoint, device="cpu"), jobs, silent) as engine:
            yield engine

    def shoot(self, *jobs: RenderJob) -> list[NDArray[np.uint8]]:
        with self.opened(*jobs) as engine:
            return [taken(engine.shoot(one, silent), self.route(one)) for one in jobs]

    def route(self, job: RenderJob) -> Route:
        return self.engine.plan(job, self.checkpoint)


def silent(progress: Progress) -> None:
    """Hear nothing."""


def taken(footage: Footage, route: Route) -> NDArray[np.uint8]:
    """Take the frames, and hold them against the route."""
    assert (footage.count, footage.size, footage.rate) == (route.frames, route.size, route.rate)
    # An engine may draw into the same memory again.
    frames = [frame.copy() for frame in footage.frames]
    assert len(frames) == footage.count
    assert all(frame.shape == (route.size.height, route.size.width, 3) for frame in frames)
    assert all(frame.dtype == np.uint8 for frame in frames)
    if footage.sound is not None:
        length = round(Fraction(footage.count) / footage.rate * footage.sound.rate_hz)
        assert len(footage.sound.samples) == length
    return np.stack(frames)


def named(place: str) -> Callable[..., Any]:
    module, _, name = place.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found


@pytest.fixture(scope="module", params=sorted(MODELS))
def tried(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tried]:
    model = MODELS[request.param]
    engine: Engine = named(model.engine)()
    if not model.build:
        yield Tried(engine, None)
        return
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # tiny models are slower with more
    folder = named(f"tests.tiny_checkpoints.{model.build}")(tmp_path_factory.mktemp("engines") / request.param)
    checkpoint = engine.recognise(folder)
    assert checkpoint is not None
    yield Tried(engine, checkpoint)
    torch.set_num_threads(threads)


def test_it_gives_what_its_route_says_as_long_as_the_job(tried: Tried) -> None:
    job = tried.job()
    route = tried.route(job)
    assert Fraction(route.frames) / route.rate >= Fraction(job.frames) / job.rate
    assert Fraction(route.frames - 1) / route.rate < Fraction(job.frames) / job.rate
    tried.shoot(job)


def test_the_same_job_gives_the_same_pixels_and_another_seed_or_place_others(tried: Tried) -> None:
    elsewhere = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
    draws = tried.engine.capabilities(tried.checkpoint).draws
    other = tried.job(place=elsewhere) if draws else tried.job(seed=8)
    one, again, changed = tried.shoot(tried.job(), tried.job(), other)
    assert np.array_equal(one, again)
    assert not np.array_equal(one, changed)
    assert np.array_equal(one, tried.shoot(tried.job())[0])


def test_the_picture_is_neither_black_nor_blank(tried: Tried) -> None:
    for frame in tried.shoot(tried.job())[0]:
        assert frame.std() > (8 if tried.checkpoint is None else 1)


def test_planning_is_pure_and_says_what_it_does(tried: Tried) -> None:
    job = tried.job(size=Resolution(1280, 720), frames=400)
    route = tried.route(job)
    assert route == tried.route(job) == Route.model_validate_json(route.model_dump_json())
    if (route.size, route.rate) != (job.size, job.rate):
        assert route.downgrades
    if route.segments:
        new = sum(one.frames - one.head_frames for one in route.segments)
        assert new >= route.frames
        assert len({one.seed for one in route.segments}) == len(route.segments)


def test_a_checkpoint_is_what_the_engine_says_it_can_use(tried: Tried, tmp_path: Path) -> None:
    facts = tried.engine.capabilities(tried.checkpoint)
    assert facts.needs_checkpoint is (tried.checkpoint is not None)
    assert tried.engine.recognise(tmp_path) is None
    if tried.checkpoint is None:
        return
    assert tried.checkpoint.engine == facts.name
    assert all((Path(tried.checkpoint.folder) / file).is_file() for file in tried.checkpoint.files)
    assert set(facts.tasks) <= set(tried.engine.capabilities().tasks)
    with pytest.raises(MissingTool) as raised:
        tried.engine.plan(tried.job())
    assert raised.value.hint


def test_prompts_are_counted_and_kept_within_the_limit(tried: Tried) -> None:
    facts = tried.engine.capabilities(tried.checkpoint)
    long = (
        PromptPart(kind=PartKind.ACTION, text="A man walks."),
        PromptPart(kind=PartKind.GLASS, text="slowly " * 3000),
    )
    fitted = tried.engine.fit_prompt(tried.job(prompt=long), tried.checkpoint)
    if not facts.reads_prompt:
        assert fitted.text == ""
        return
    assert facts.most_tokens is not None
    assert 0 < fitted.tokens <= facts.most_tokens
    assert fitted.text == "A man walks." and len(fitted.left_out) == 1


def test_what_hears_may_stop_it_and_it_stays_usable(tried: Tried) -> None:
    class StoppedError(Exception):
        pass

    def stop(progress: Progress) -> None:
        raise StoppedError

    job = tried.job()
    with tried.opened(job) as engine:
        clean = taken(engine.shoot(job, silent), tried.route(job))
        if tried.checkpoint is not None:
            with pytest.raises(StoppedError):
                engine.shoot(job, stop)
        assert np.array_equal(clean, taken(engine.shoot(job, silent), tried.route(job)))


def test_a_size_without_sense_is_a_sentence_with_a_way_out(tried: Tried) -> None:
    with pytest.raises(FilmstudioError) as raised:
        tried.route(tried.job(size=Resolution(8, 8)))
    assert raised.value.hint


def test_a_job_survives_its_json(tried: Tried) -> None:
    one = tried.job()
    assert RenderJob.model_validate_json(one.model_dump_json()).key == one.key
