"""Prompts in parts, as families of models want to be spoken to, and where every part is from."""

from __future__ import annotations

from typing import Any

import pytest

from filmstudio.model.camera import Camera, CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock
from filmstudio.model.capabilities import Dialect
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.prompt import PartKind, joined
from filmstudio.model.shots import Delivery, Generation, Origin, Presence, Role, ShotSpec
from filmstudio.planning.prompts import Voicing, WrittenPrompt, write_prompt
from tests.unit.planning.sheets import cast_of, line, spec

CAMERA = Camera(
    size=ShotSize.CLOSE_UP, angle=CameraAngle.LOW, lens_mm=85, lens_kind=LensKind.ANAMORPHIC, focus=Focus.SHALLOW
)


def at(line_number: int, end: int | None = None) -> SourceSpan:
    return SourceSpan(line=line_number, column=1, end_line=end or line_number, end_column=9)


def write(shot: ShotSpec, dialect: Dialect | None = None, voicing: Voicing | None = None) -> WrittenPrompt:
    return write_prompt(shot, cast_of("ADA", "BEN"), dialect or Dialect(), voicing or Voicing())


def told(shot: ShotSpec, dialect: Dialect | None = None, **voicing: Any) -> str:
    return joined(write(shot, dialect, Voicing(**voicing)).parts)


def of_kind(prompt: WrittenPrompt, kind: PartKind) -> list[str]:
    return [part.text for part in prompt.parts if part.kind is kind]


def origins(**said: str) -> tuple[Origin, ...]:
    return tuple(Origin(field=field.replace("__", "."), source=source) for field, source in said.items())


def test_parts_stand_in_the_order_of_the_family_and_the_rest_behind_them_as_usual() -> None:
    shot = spec(action="She waits.", light=Light.NEON)
    usual = [part.kind for part in write(shot, voicing=Voicing("noir")).parts]
    assert usual == [PartKind.STYLE, PartKind.FRAMING, PartKind.PERSON, PartKind.ACTION, PartKind.PLACE, PartKind.LIGHT]
    order = Dialect(order=(PartKind.ACTION, PartKind.PERSON))
    other = [part.kind for part in write(shot, order, Voicing("noir")).parts]
    assert other == [PartKind.ACTION, PartKind.PERSON, PartKind.STYLE, PartKind.FRAMING, PartKind.PLACE, PartKind.LIGHT]


def test_a_familys_own_terms_are_used_where_they_mean_just_this() -> None:
    wan = Dialect(terms="wan")
    assert of_kind(write(spec(light=Light.MOONLIGHT), wan), PartKind.LIGHT) == ["Moonlight."]
    assert of_kind(write(spec(), wan), PartKind.FRAMING) == ["Medium shot."]
    # `Hard lighting` is only near to low key, and a full shot is no `Wide shot`.
    assert "contrast" in of_kind(write(spec(light=Light.LOW_KEY), wan), PartKind.LIGHT)[0]
    full = spec(camera=Camera(size=ShotSize.FULL))
    assert of_kind(write(full, wan), PartKind.FRAMING) == of_kind(write(full), PartKind.FRAMING)
    panned = spec(camera=Camera(size=ShotSize.MEDIUM, move=CameraMove.PAN_LEFT))
    assert of_kind(write(panned, Dialect(terms="hunyuan")), PartKind.MOVE) == ["镜头向左摆动."]


@pytest.mark.parametrize("most", [1, 2, 3, 4, 7, None])
def test_a_model_of_few_terms_is_told_the_most_telling(most: int | None) -> None:
    shot = spec(
        camera=CAMERA,
        light=Light.NEON,
        stock=Stock.VHS,
        origins=origins(camera__lens_mm="script:3", camera__size="rule:face", light="rule:x", stock="title-page:2"),
    )
    prompt = write(shot, Dialect(most_terms=most))
    kept = [
        name
        for name, words in {
            "size": "lose-up", "mm": "85mm", "stock": "VHS", "angle": "ow-angle", "light": "neon",
            "kind": "anamorphic", "focus": "shallow",
        }.items()
        if words in joined(prompt.parts)
    ]  # fmt: skip
    # The size always; then what somebody asked for, then what rules chose.
    ranked = ["size", "stock", "mm", "angle", "light", "kind", "focus"]
    assert sorted(kept) == sorted(ranked[:most])
    assert {term.name for term in prompt.unsaid} == {"stock", "lens_mm"} - {
        {"mm": "lens_mm"}.get(name, name) for name in kept
    }


def test_the_angle_goes_where_the_camera_moves() -> None:
    low = {"size": ShotSize.MEDIUM, "angle": CameraAngle.LOW}
    still, moving = spec(camera=Camera(**low)), spec(camera=Camera(**low, move=CameraMove.PAN_LEFT))
    dialect = Dialect(angle_with_move=False)
    assert "low-angle" in told(still, dialect).lower()
    assert "low-angle" not in told(moving, dialect).lower()
    assert "low-angle" in told(moving).lower()


def test_light_that_nobody_asked_for() -> None:
    shot = spec(light=Light.NEON, origins=origins(light="rule:x", place__time="rule:day-unless-said"))
    asked = spec(light=Light.NEON, origins=origins(light="script:3", place__time="script:1"))
    dark = Dialect(light=False)
    assert ("neon" in told(shot), "daylight" in told(shot)) == (True, True)
    assert ("neon" in told(shot, dark), "daylight" in told(shot, dark)) == (False, False)
    assert ("neon" in told(asked, dark), "daylight" in told(asked, dark)) == (True, True)


def test_a_plain_view_is_told_where_nobody_described_the_camera() -> None:
    plain = Dialect(plain_view="The shot is at an eye-level angle with the main subject.")
    assert told(spec(), plain).endswith("with the main subject.")
    for described in (
        spec(camera=Camera(size=ShotSize.MEDIUM, move=CameraMove.PAN_LEFT)),
        spec(camera=Camera(size=ShotSize.MEDIUM, angle=CameraAngle.LOW)),
        spec(origins=origins(camera__move="script:3")),
        spec(role=Role.TITLE),
    ):
        assert "eye-level" not in told(described, plain)
    assert "eye-level" in told(spec(origins=origins(camera__angle="rule:face")), plain)


TALK = spec(
    people=(Presence(name="ADA"), Presence(name="BEN")),
    lines=(
        line('Он был "здесь".', parenthetical="(quietly)", span=at(12)),
        line("Yes.", speaker="BEN", span=at(14), sung=True),
        line("Away.", speaker="BEN", delivery=Delivery.VOICE_OVER, span=at(16)),
        line("No.", span=at(18)),
    ),
)


def test_lines_are_quoted_for_a_model_that_says_them() -> None:
    prompt = write(TALK, Dialect(quotes_lines=True), Voicing(sound=True))
    assert of_kind(prompt, PartKind.LINE) == [
        "ADA says, quietly: \"Он был 'здесь'.\"",
        'BEN sings: "Yes."',
        'ADA says: "No."',
    ]
    sources = [source for part, source in zip(prompt.parts, prompt.sources, strict=True) if part.kind is PartKind.LINE]
    assert sources == ["script:12", "script:14", "script:18"]


@pytest.mark.parametrize(("quotes", "sound"), [(False, True), (True, False), (False, False)])
def test_for_others_somebody_speaks_so_that_lips_move(quotes: bool, sound: bool) -> None:
    prompt = write(TALK, Dialect(quotes_lines=quotes), Voicing(sound=sound))
    assert of_kind(prompt, PartKind.LINE) == ["ADA speaks.", "BEN sings."]


def test_every_part_says_where_it_is_from() -> None:
    shot = spec(
        action="She runs. She falls!",
        spans=(at(8, 9), at(12)),
        lines=(line(span=at(12)),),
        camera=Camera(size=ShotSize.MEDIUM, angle=CameraAngle.LOW, move=CameraMove.DOLLY_IN, speed=MoveSpeed.SLOW),
        generation=Generation(prompt_extra="wet fibres"),
        style="charcoal",
        origins=origins(
            camera__size="rule:one-person", camera__angle="script:7", camera__move="script:7",
            generation__prompt_extra="script:6", style="film.toml", place__time="rule:same-time",
        ),
    )  # fmt: skip
    prompt = write(shot, voicing=Voicing("noir", heading="script:4"))
    assert [(part.kind.value, source) for part, source in zip(prompt.parts, prompt.sources, strict=True)] == [
        ("style", "the film's style"),
        ("style", "film.toml"),
        ("framing", "rule:one-person, script:7"),
        ("person", "cast:ADA"),
        ("action", "script:8-9"),
        ("action", "script:8-9"),
        ("line", "script:12"),
        ("place", "script:4, rule:same-time"),
        ("move", "script:7"),
        ("extra", "script:6"),
    ]
    assert of_kind(prompt, PartKind.ACTION) == ["She runs.", "She falls!"]


def test_over_a_shoulder_is_told_whose() -> None:
    over = spec(role=Role.OVER_SHOULDER, people=(Presence(name="BEN", shoulder=True), Presence(name="ADA")))
    assert of_kind(write(over), PartKind.FRAMING) == ["Over-the-shoulder shot of ADA, past the shoulder of BEN."]


def test_a_prompt_that_somebody_wrote_is_one_part_that_is_never_cut() -> None:
    asked = Generation(prompt="A red  door.", prompt_extra="Rain")
    prompt = write(spec(generation=asked, origins=origins(generation__prompt="script:3")))
    assert [(part.kind, part.text) for part in prompt.parts] == [
        (PartKind.OWN, "A red door."),
        (PartKind.EXTRA, "Rain"),
    ]
    assert prompt.sources == ("script:3", "script")
