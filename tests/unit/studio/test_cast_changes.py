"""What is said of a cast that has changed since the lock was written."""

from __future__ import annotations

from filmstudio.model.cast import Cast
from filmstudio.model.lock import LockedMember, LockedPart
from filmstudio.model.shots import Presence, ShotSpec
from filmstudio.studio.cast_changes import CastChange, cast_changes, line_sentences, shot_sentences
from tests.unit.planning.sheets import cast_of, line, spec


def member(name: str, **parts: str) -> LockedMember:
    told = tuple(LockedPart(name=part.replace("_", " "), digest=value) for part, value in parts.items())
    return LockedMember(name=name, digest="".join(parts.values()), parts=told)


BEFORE = (member("ADA", anchor_front="1", voice="2", seed="3"), member("BEN", voice="4"))
CAST: Cast = cast_of("ADA", "BEN")
ADAS, BENS = spec("1A"), spec("1B", people=(Presence(name="BEN"),), lines=(line(speaker="BEN"),))
HEARD = spec("1C", people=(), lines=(line(speaker="ADA"),))
SHOTS: list[ShotSpec] = [ADAS, BENS, HEARD]


def told(*after: LockedMember) -> tuple[str, ...]:
    return shot_sentences(cast_changes(BEFORE, after), SHOTS, CAST, "animatic")


def test_an_unchanged_cast_is_not_spoken_of() -> None:
    assert cast_changes(BEFORE, BEFORE) == ()
    assert cast_changes((), BEFORE) == ()


def test_who_joins_or_leaves_has_not_changed() -> None:
    assert cast_changes(BEFORE, (BEFORE[0], member("CAT", voice="1"))) == ()


def test_each_part_is_named_with_the_shots_it_costs() -> None:
    assert told(member("ADA", anchor_front="9", voice="2", seed="3")) == (
        "ADA: anchor front changed; 2 shots will be rendered again",
    )
    assert told(member("ADA", anchor_front="9", voice="8", look_coat="1")) == (
        "ADA: anchor front and voice changed, look coat added, seed removed; 2 shots will be rendered again",
    )


def test_a_voice_costs_the_shots_with_lines_and_a_seed_those_that_the_person_leads() -> None:
    voice, seed = CastChange("ADA", changed=("voice",)), CastChange("ADA", changed=("seed",))
    assert [voice.touches(shot, CAST) for shot in SHOTS] == [False, False, True]
    assert [seed.touches(shot, CAST) for shot in SHOTS] == [True, False, False]


def test_a_change_that_the_engine_does_not_see_costs_nothing() -> None:
    changes = cast_changes(BEFORE, (member("ADA", anchor_front="9", voice="2", seed="3"),))
    assert shot_sentences(changes, [BENS], CAST, "animatic") == (
        "ADA: anchor front changed; no shot is rendered again (animatic)",
    )
    assert shot_sentences(changes, None, CAST, "animatic") == ("ADA: anchor front changed since the film was locked",)


def test_lines_are_counted_for_a_changed_voice_alone() -> None:
    unspoken = [line("One."), line("Two."), line("Three.", speaker="BEN")]
    voice, seed = CastChange("ADA", changed=("voice",)), CastChange("BEN", changed=("seed",))
    assert line_sentences([voice, seed], unspoken, CAST) == ("ADA: voice changed; 2 lines will be spoken again",)
    assert line_sentences([voice], unspoken[2:], CAST) == ()
