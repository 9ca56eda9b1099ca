"""What a job's key depends on."""

from __future__ import annotations

import pytest

from filmstudio.model.checkpoint import CheckpointPin
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.shots import Delivery
from filmstudio.model.take import Blob, Take
from filmstudio.planning.plan_film import plan_film
from tests.unit.planning.sheets import DRAWS, cast_of, engines, recording, shot_list, spec


@pytest.fixture
def job() -> RenderJob:
    plan = plan_film(
        shot_list(spec()),
        cast_of("ADA"),
        Look(engine="test"),
        engines(DRAWS),
        recording_of=lambda line: recording(1.0),
        mouths_of=lambda recording, frames, rate: "X" * frames,
    )
    return plan.shots[0].job


def test_the_slate_counts_where_it_may_be_drawn(job: RenderJob) -> None:
    pin = CheckpointPin(kind="kind", digest="c" * 64)
    made = job.model_copy(update={"checkpoint": pin})
    assert job.model_copy(update={"slate": "9Z"}).key != job.key
    assert made.model_copy(update={"slate": "9Z"}).key == made.key


def test_a_name_counts_where_a_caption_shows_it(job: RenderJob) -> None:
    def called(name: str, **more: object) -> RenderJob:
        face = Reference(kind=ReferenceKind.FACE, person=name, sha256="a" * 64)
        people = tuple(person.model_copy(update={"name": name}) for person in job.people)
        return job.model_copy(update={"people": people, "references": (face,), **more})

    def line(speaker: str) -> TimedLine:
        return TimedLine(
            speaker=speaker, text="Yes.", delivery=Delivery.ON_SCREEN, colour="#ffffff", start_frame=0, end_frame=9
        )

    assert called("ADA").key == called("BEN").key
    assert called("ADA", lines=(line("ADA"),)).key != called("BEN", lines=(line("BEN"),)).key
    # Who of those in frame speaks is something to see.
    assert called("ADA", lines=(line("ADA"),)).key != called("BEN", lines=(line("ADA"),)).key


def test_whose_pictures_are_whose_counts_whatever_they_are_called(job: RenderJob) -> None:
    def of(first: str, second: str) -> RenderJob:
        person = job.people[0]
        people = tuple(person.model_copy(update={"name": name}) for name in ("ADA", "BEN"))
        pictures = ((first, "a" * 64), (second, "b" * 64))
        references = tuple(Reference(kind=ReferenceKind.FACE, person=who, sha256=sha) for who, sha in pictures)
        return job.model_copy(update={"people": people, "references": references})

    assert of("ADA", "BEN").key != of("BEN", "ADA").key


@pytest.mark.parametrize(
    "change",
    [
        {"references": (Reference(kind=ReferenceKind.FACE, person="ADA", sha256="a" * 64),)},
        {"first_frame": "b" * 64},
        {"loras": (BoundLora(name="ink", family="ltx-2", sha256="c" * 64),)},
        {"negative": "hats"},
        {"steps": 4},
        {"guidance": 0.0},
    ],
)
def test_every_condition_enters_the_key(job: RenderJob, change: dict[str, object]) -> None:
    assert job.model_copy(update=change).key != job.key


def test_a_take_is_known_again_with_its_conditions(job: RenderJob) -> None:
    asked = job.model_copy(
        update={
            "references": (Reference(kind=ReferenceKind.LOOK, person="ADA", sha256="a" * 64),),
            "loras": (BoundLora(name="ink", family="ltx-2", sha256="c" * 64, triggers=("ink wash",)),),
        }
    )
    picture = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
    take = Take(key=asked.key, job=asked, picture=picture, frames=1, elapsed_s=0.1)
    assert Take.model_validate_json(take.model_dump_json()).job == asked
