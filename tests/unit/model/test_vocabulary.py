"""The vocabulary: every term can be typed, no word means two things, and other systems' names can be typed too."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.camera import CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock, View
from filmstudio.model.directive import DirectiveKind
from filmstudio.model.shots import Role, TransitionKind
from filmstudio.model.vocabulary.focal_lengths import find_focal_length, focal_length_prompt
from filmstudio.model.vocabulary.lookup import all_terms, find_term, nearest_word, normal_form, term_of
from filmstudio.model.vocabulary.term import Field
from filmstudio.screenplay.directives import read_wish

ENUMS: dict[Field, type[StrEnum]] = {
    "size": ShotSize,
    "angle": CameraAngle,
    "view": View,
    "move": CameraMove,
    "speed": MoveSpeed,
    "lens": LensKind,
    "focus": Focus,
    "light": Light,
    "stock": Stock,
    "role": Role,
    "transition": TransitionKind,
}
SYSTEMS = {"kling", "luma", "minimax", "higgsfield", "pixverse", "wan", "wan_fun", "ltx_lora", "hunyuan"}


@pytest.mark.parametrize("field", ENUMS)
def test_every_value_of_the_model_is_a_term_and_nothing_else_is(field: Field) -> None:
    assert [term.id for term in all_terms(field)] == [value.value for value in ENUMS[field]]
    assert all(term.field == field for term in all_terms(field))


@pytest.mark.parametrize("field", ENUMS)
def test_every_word_finds_its_own_term(field: Field) -> None:
    for term in all_terms(field):
        assert all(find_term(field, word) is term for word in (*term.words, term.id, term.words[0].upper()))
        assert all(normal_form(word) == word for word in term.words)


@pytest.mark.parametrize("field", ENUMS)
def test_no_word_means_two_things(field: Field) -> None:
    words = [word for term in all_terms(field) for word in term.words]
    assert sorted(words) == sorted(set(words))


def test_all_terms_are_those_of_every_field() -> None:
    assert len(all_terms()) == sum(len(enum) for enum in ENUMS.values())


def test_prompts_say_what_to_do_and_moves_are_sentences() -> None:
    assert [term.id for term in all_terms() if not term.prompt] == ["normal"]
    for term in all_terms("move"):
        assert term.prompt[0].isupper()
        assert term.prompt.endswith(".")
    for term in all_terms():
        assert term.prompt.replace("{subject}", "the rope").count("{") == 0


def test_names_elsewhere_are_of_known_systems() -> None:
    for term in all_terms():
        assert set(term.elsewhere) <= SYSTEMS
        assert term.nearest <= set(term.elsewhere)
        assert not any("~" in name for name in term.elsewhere.values())


@pytest.mark.parametrize(
    ("field", "typed", "term"),
    [
        ("size", "CU", "close_up"),
        ("size", "Close-Up shot", "close_up"),
        ("size", "the WIDE SHOT", "wide"),
        ("size", "XCU", "extreme_close_up"),
        ("size", "MLS", "medium_wide"),
        ("size", "Cowboy Shot", "medium_wide"),
        ("angle", "a low angle shot", "low_angle"),
        ("angle", "BIRD’S-EYE VIEW", "overhead"),
        ("angle", "Dutch tilt", "dutch"),
        ("view", "from behind", "rear"),
        ("view", "3/4", "three_quarter"),
        ("move", "[Truck left]", "truck_left"),
        ("move", "crush-zoom", "crash_zoom"),
        ("move", "Crash Zoom In", "crash_zoom"),
        ("move", "bolt_cam", "robot_arm"),
        ("move", "hitchcock", "dolly_zoom"),
        ("move", "horizontal_left", "truck_left"),
        ("move", "drone-orbit", "orbit_right"),
        ("move", "PULL BACK", "dolly_out"),
        ("move", "pan", "pan_right"),
        ("focus", "f14-wide-open", "shallow"),
        ("focus", "deep focus", "deep"),
        ("focus", "f/11", "deep"),
        ("light", "contre-jour", "backlight"),
        ("light", "magic hour", "golden_hour"),
        ("light", "candle light", "firelight"),
        ("stock", "Super 8", "super_8"),
        ("stock", "16mm", "film_16mm"),
        ("stock", "B&W", "black_and_white"),
        ("role", "OTS", "over_shoulder"),
        ("role", "P.O.V.", "pov"),
        ("role", "2-shot", "two_shot"),
        ("transition", "DISSOLVE TO:", "dissolve"),
        ("transition", "FADE OUT.", "fade_out"),
        ("transition", "smash cut to", "smash_cut"),
    ],
)
def test_what_people_type(field: Field, typed: str, term: str) -> None:
    found = find_term(field, typed)
    assert found is not None
    assert found.id == term


def test_what_no_camera_does_is_no_term() -> None:
    assert find_term("move", "teleport") is None
    assert find_term("size", "") is None
    assert find_term("size", "shot") is None
    assert find_term("light", "soft " * 1000) is None


def test_typing_pan_means_pan_whatever_other_systems_call_it() -> None:
    """Kling swaps pan and tilt; the labels `Pan` and `Zoom` of Wan Fun-Camera move the camera through space."""
    assert term_of("move", "pan_left").elsewhere["kling"].startswith("tilt")
    assert term_of("move", "tilt_up").elsewhere["kling"].startswith("pan")
    assert "wan_fun" not in term_of("move", "pan_left").elsewhere
    assert "wan_fun" not in term_of("move", "zoom_in").elsewhere
    assert term_of("move", "truck_left").elsewhere["wan_fun"] == "Pan Left"
    assert term_of("move", "dolly_in").elsewhere["wan_fun"] == "Zoom In"
    assert term_of("move", "dolly_in").nearest == {"kling"}


@pytest.mark.parametrize(
    "system", ["luma", "minimax", "higgsfield", "pixverse"], ids=["Luma", "MiniMax", "Higgsfield", "PixVerse"]
)
def test_names_of_other_systems_can_be_typed(system: str) -> None:
    """An exact name of another system leads to the term that it names, or to one of the same picture in its field."""
    for term in all_terms():
        name = term.elsewhere.get(system)
        if name is None or system in term.nearest or name in ("slow-zoom-in", "slow-zoom-out"):
            continue
        fields: tuple[Field, ...] = ("angle", "role") if term.field in ("angle", "role") else (term.field,)
        assert term.id in {found.id for field in fields if (found := find_term(field, name))}, (term.id, name)


OTHER_SYSTEMS = {
    "Luma": "static, handheld, truck_left, truck_right, pan_left, pan_right, tilt_up, tilt_down, pedestal_up, "
    "pedestal_down, push_in, pull_out, zoom_in, zoom_out, dolly_zoom, crane_up, crane_down, orbit_left, orbit_right, "
    "roll_left, roll_right, low_angle, high_angle, eye_level, ground_level, overhead, aerial, aerial_drone, selfie, "
    "pov, over_the_shoulder, bolt_cam, tiny_planet, elevator_doors",
    "MiniMax": "[Truck left], [Truck right], [Pan left], [Pan right], [Push in], [Pull out], [Pedestal up], "
    "[Pedestal down], [Tilt up], [Tilt down], [Zoom in], [Zoom out], [Shake], [Tracking shot], [Static shot]",
    "Higgsfield": "static-shot, handheld, pov, rack-focus, pan-left, pan-right, tilt-up, tilt-down, whip-pan, "
    "dolly-in, dolly-out, dolly-zoom, truck-left, truck-right, slider-left, slider-right, pedestal-up, pedestal-down, "
    "crane-up, crane-down, slow-zoom-in, slow-zoom-out, crush-zoom, arc-left, arc-right, tracking, side-tracking, "
    "drone-orbit, aerial-pullback, helicopter-shot, robot-arm, snorricam, bullet-time, anamorphic, vintage-anamorphic, "
    "warm-vintage, halation-vintage, modern, 35mm-film, 8mm-film, dv-camcorder, f14-wide-open, f4-moderate, "
    "f11-deep-focus, silhouette, practicals, window, overhead-fall, contre-jour, soft-cross, Crash Zoom In, "
    "Rapid Zoom Out, Super Dolly In, 360 Orbit, Lazy Susan, FPV Drone, Focus Change, Object POV, Robo Arm, "
    "Through Object Out",
    "PixVerse": "horizontal_left, horizontal_right, vertical_up, vertical_down, zoom_in, zoom_out, smooth_zoom_in, "
    "quickly_zoom_in, crane_up, camera_rotation, robo_arm, super_dolly_out, whip_pan, hitchcock, left_follow, "
    "right_follow, pan_left, pan_right, fix_bg",
    "ComfyUI": "front view, front-right quarter view, right side view, back-left quarter view, back view, "
    "low-angle shot, eye-level shot, elevated shot, high-angle shot, wide shot, medium shot, close-up",
}


@pytest.mark.parametrize("system", OTHER_SYSTEMS)
def test_who_comes_from_another_system_can_type_its_names(system: str) -> None:
    """As the value of a key or as the lead of a shot note, with a speed in front where the name has one."""
    for name in OTHER_SYSTEMS[system].split(", "):
        as_lead = read_wish(name, DirectiveKind.SHOT)[0]
        as_value = [field for field in ENUMS if find_term(field, name)]
        assert as_value or as_lead.move, name


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        term_of("move", "teleport")


def test_the_nearest_word_is_the_one_that_was_meant() -> None:
    assert nearest_word("move", "dolyl in") == "dolly in"
    assert nearest_word("light", "Rembrant") == "rembrandt"
    assert nearest_word("size", "medum") == "medium"


@given(text=st.text(max_size=200))
def test_any_text_can_be_looked_up(text: str) -> None:
    for field in ENUMS:
        found = find_term(field, text)
        assert found is None or found.field == field
    assert normal_form(normal_form(text)) == normal_form(text)


@pytest.mark.parametrize(
    ("typed", "mm"),
    [("85mm", 85), ("85 MM", 85), ("35", 35), ("12.5mm", 12.5), ("long lens", 135), ("Wide-Angle Lens", 24)],
)
def test_focal_lengths(typed: str, mm: float) -> None:
    assert find_focal_length(typed) == mm


@pytest.mark.parametrize("typed", ["", "mm", "85cm", "1.2.3", "٣٥mm", "-5mm", "9" * 400, "1e3"])
def test_what_is_no_focal_length(typed: str) -> None:
    assert find_focal_length(typed) is None


def test_focal_lengths_in_words() -> None:
    assert focal_length_prompt(14.0) == "14mm ultra-wide lens"
    assert focal_length_prompt(85.0) == "85mm portrait lens"
    assert focal_length_prompt(2000.0) == "2000mm telephoto lens, compressed background"


def test_the_vocabulary_costs_nothing_to_load() -> None:
    probe = "import filmstudio.model.vocabulary.lookup, sys; print(' '.join(sorted(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "difflib", "numpy"} & set(loaded)
