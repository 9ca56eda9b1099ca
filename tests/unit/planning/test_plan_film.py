from __future__ import annotations

from fractions import Fraction

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.camera import Light, Stock
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan
from filmstudio.model.shots import Delivery, Generation, Presence, ShotSpec, StoryTime, TransitionKind
from filmstudio.planning.plan_film import plan_film
from filmstudio.units import Resolution
from tests.unit.planning.sheets import DRAWS, ENGINE, cast_of, engines, line, recording, shot_list, spec


def plan(*shots: ShotSpec, look: Look | None = None, engine: Capabilities = DRAWS, cast: Cast | None = None) -> Plan:
    return plan_film(
        shot_list(*shots),
        cast or cast_of("ADA", "OTTO"),
        look or Look(engine="test"),
        engines(engine),
        recording_of=lambda spoken: recording(len(spoken.text) / 10, key=spoken.text),
        mouths_of=lambda _recording, frames, _rate: "C" * frames,
    )


def keys(made: Plan) -> list[str]:
    return [shot.job.key for shot in made.shots]


def test_two_plans_of_one_script_are_equal() -> None:
    shots = [spec("1A", lines=(line(),)), spec("1B")]
    assert plan(*shots) == plan(*shots)


def test_one_changed_line_changes_one_key() -> None:
    before = plan(spec("1A", lines=(line("Yes."),)), spec("1B", lines=(line("No."),)), spec("1C"))
    after = plan(spec("1A", lines=(line("Yes."),)), spec("1B", lines=(line("Never ever."),)), spec("1C"))
    changed = [a != b for a, b in zip(keys(before), keys(after), strict=True)]
    assert changed == [False, True, False]


@pytest.mark.parametrize(
    "look",
    [
        Look(engine="test", seed=2),
        Look(engine="test", size=Resolution(640, 360)),
        Look(engine="test", rate=Fraction(25)),
    ],
)
def test_seed_size_and_rate_change_every_key(look: Look) -> None:
    assert not set(keys(plan(spec("1A"), spec("1B")))) & set(keys(plan(spec("1A"), spec("1B"), look=look)))


def test_the_engines_version_changes_every_key() -> None:
    assert keys(plan(spec())) != keys(plan(spec(), engine=DRAWS.model_copy(update={"version": "2"})))


def test_a_prompt_counts_only_where_it_is_read() -> None:
    noir = Look(engine="test", style="noir")
    assert keys(plan(spec(), look=noir, engine=ENGINE)) != keys(plan(spec(), engine=ENGINE))
    assert keys(plan(spec(), look=noir)) == keys(plan(spec()))


def test_a_plan_survives_its_json() -> None:
    made = plan(spec("1A", lines=(line(),)), look=Look(engine="test", rate=Fraction(24000, 1001)))
    again = Plan.model_validate_json(made.model_dump_json())
    assert again == made
    assert keys(again) == keys(made)


def test_a_dissolve_lengthens_the_take_before_it_and_not_the_film() -> None:
    cut = plan(spec("1A"), spec("1B"))
    dissolve = plan(spec("1A"), spec("1B", transition_in=TransitionKind.DISSOLVE))
    assert dissolve.frames == cut.frames
    assert dissolve.shots[0].tail_frames == 18
    assert dissolve.shots[0].job.frames == dissolve.shots[0].frames + 18


def test_only_those_who_are_seen_speaking_move_their_lips() -> None:
    lines = (line("Here."), line("There.", delivery=Delivery.VOICE_OVER), line("Off.", delivery=Delivery.OFF_SCREEN))
    mouths = [bool(timed.mouth) for timed in plan(spec(lines=lines)).shots[0].job.lines]
    assert mouths == [True, False, False]


def test_who_the_action_means_is_bound_by_the_scripts_words_whatever_the_record_calls_them() -> None:
    cast = cast_of("THE CAPTAIN", "OTTO")
    captain, otto = cast.members
    cast = cast.model_copy(update={"members": (captain.model_copy(update={"aliases": ("ADA",)}), otto)})
    sheet = spec(action="Ada pours tea.", people=(Presence(name="ADA"), Presence(name="OTTO")), lines=())
    job = plan(sheet, cast=cast).shots[0].job
    assert [(person.name, person.called) for person in job.people] == [("THE CAPTAIN", "ada"), ("OTTO", "")]
    assert job.key == plan(sheet).shots[0].job.key


def test_an_odd_size_is_refused_with_the_nearest_even_one() -> None:
    with pytest.raises(UsageError) as caught:
        plan(spec(), look=Look(engine="test", size=Resolution(1279, 719)))
    assert caught.value.hint is not None
    assert "1280x720" in caught.value.hint


def test_an_absurd_size_is_refused() -> None:
    with pytest.raises(UsageError, match="from 64x64 to 4096x4096"):
        plan(spec(), look=Look(engine="test", size=Resolution(90_000, 2)))


def test_a_job_is_as_long_as_the_film_needs_it_whatever_an_engine_makes_in_one_go() -> None:
    made = plan(spec(duration_s=3.0), engine=ENGINE.model_copy(update={"longest_frames": 48}))
    assert made.shots[0].job.frames == made.shots[0].frames == 72
    assert made.snapped == ()


@pytest.mark.parametrize("kind", [TransitionKind.DISSOLVE, TransitionKind.WIPE])
def test_an_overlap_is_as_long_as_written_and_never_longer_than_its_shot(kind: TransitionKind) -> None:
    made = plan(spec("1A"), spec("1B", transition_in=kind, transition_in_s=1.5))
    assert made.shots[0].tail_frames == 36
    assert made.snapped == ()
    long = plan(spec("1A"), spec("1B", duration_s=2.0, transition_in=kind, transition_in_s=10.0))
    assert long.shots[0].tail_frames == long.shots[1].frames == 48
    assert long.snapped == (f"shot 1B: a {kind.value} of 240 frames becomes 48, all that the shot has",)


@pytest.mark.parametrize("kind", [kind for kind in TransitionKind if kind.is_cut])
def test_a_cut_of_any_kind_has_no_tail(kind: TransitionKind) -> None:
    assert plan(spec("1A"), spec("1B", transition_in=kind)).shots[0].tail_frames == 0


def test_rounding_errors_stay_in_their_scene() -> None:
    look = Look(engine="test", rate=Fraction(25))
    made = plan(*(spec(f"{scene}{shot}", duration_s=2.01) for scene in "12" for shot in "ABCD"), look=look)
    assert [shot.frames for shot in made.shots] == [50, 51, 50, 50] * 2


def test_a_seed_that_was_given_stands() -> None:
    given_seed = spec("1A", generation=Generation(seed=42))
    assert plan(given_seed).shots[0].job.seed == 42
    assert plan(given_seed, look=Look(engine="test", seed=9)).shots[0].job.seed == 42


@pytest.mark.parametrize(
    "shot",
    [
        spec(title="1943"),
        spec(light=Light.NEON),
        spec(stock=Stock.VHS),
        spec(story_time=StoryTime.FLASHBACK),
    ],
)
def test_what_changes_the_picture_is_bound_and_changes_the_key(shot: ShotSpec) -> None:
    made = plan(shot)
    assert keys(made) != keys(plan(spec()))
    job = made.shots[0].job
    assert (job.title, job.light, job.stock, job.story_time) == (shot.title, shot.light, shot.stock, shot.story_time)


def test_fades_that_a_shot_cannot_hold_are_said() -> None:
    fading = {"transition_in": TransitionKind.FADE_IN, "transition_out": TransitionKind.FADE_OUT, "duration_s": 2.0}
    assert plan(spec("1A").model_copy(update=fading)).snapped == ()
    long = spec("1A").model_copy(update=fading | {"transition_out_s": 4.0})
    assert plan(long).snapped == ("shot 1A: fades of 114 frames become 48, all that the shot has",)
