"""Every decided field says who decided it, and every rule is known by name, used and explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.explain import explain
from filmstudio.breakdown.rules import RULES, because
from filmstudio.model.camera import Light
from filmstudio.model.shots import Origin, ShotList, ShotSpec
from filmstudio.model.wish import Wish
from filmstudio.screenplay.reader import FountainReader

ROOT = Path(__file__).parents[3]
SCRIPTS = sorted(
    [*(ROOT / "scripts_examples").glob("*.fountain"), *(ROOT / "tests/golden/breakdown").glob("*.fountain")]
)
TALK = "MARA\nWell then.\n\nLEV\nWell then, yes.\n\n"
SNIPPETS = {
    "no-lips": "INT. HUT - DAY\n\nRADIO (O.S.)\nHarbour closes.\n",
    "voice-over-place": f"INT. HUT - DAY\n\nMARA and LEV wait.\n\n{TALK}MARA (V.O.)\nWe did not go.\n\n{TALK}",
    "those-here": f"INT. HUT - DAY\n\n{TALK}[[shot: two-shot]]\n",
    "eyes": "INT. HUT - DAY\n\nMARA waits at the wall.\n\nHer eyes close.\n",
    "face": "INT. HUT - DAY\n\nMARA waits at the wall.\n\nHer face is wet.\n",
    "chorus": f"INT. HUT - DAY\n\n{TALK}MARA & LEV\nOurselves.\n",
    "gesture": f"INT. HUT - DAY\n\n{TALK}MARA\n(shrugs)\n\nLev waits.\n",
    "group": "INT. HUT - DAY\n\nA long room with a stove at its end.\n\n"
    f"Mara, Lev and Otto wait in a row along the wall.\n\n{TALK}OTTO\nWell.\n",
    "fade-after-fade": "INT. HUT - DAY\n\nMARA waits.\n\nFADE OUT.\n\nDISSOLVE TO:\n\nINT. SHED - DAY\n\nMara waits.\n",
    "flashback-lasts": "INT. HUT - DAY\n\nMARA waits.\n\nFLASHBACK TO:\n\nINT. SHED - DAY\n\nMara runs.\n",
    "back-again": "INT. HUT - DAY\n\nMARA waits.\n\nINT. BARN (DREAM)\n\nMara runs.\n\nEND DREAM\n\nMara wakes.\n",
    "mood-in-action": "INT. HUT - DAY\n\nFog. A door creaks. Shadows flicker over cobwebs.\n",
    "era-in-words": "EXT. STREET - DAY\n\nA hansom waits under the gaslights.\n",
    "day-unless-said": "INT. HUT\n\nMARA waits.\n",
}


def _film(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film")


def _rules(shots: ShotList) -> set[str]:
    every = (*shots.shots, *shots.left_out)
    return {o.source[5:] for shot in every for o in shot.origins if o.source.startswith("rule:")}


@pytest.mark.parametrize(("rule", "text"), SNIPPETS.items())
def test_a_rule_is_named_where_it_decides(rule: str, text: str) -> None:
    assert rule in _rules(_film(text))


def test_every_rule_is_registered_and_every_registered_rule_is_used() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SCRIPTS]
    used = set().union(*(_rules(_film(text)) for text in [*texts, *SNIPPETS.values()]))
    assert used == set(RULES)


def test_an_unregistered_rule_cannot_be_named() -> None:
    with pytest.raises(KeyError):
        because("mood")


@pytest.mark.parametrize(("rule", "sentence"), RULES.items())
def test_rules_are_sentences_for_people(rule: str, sentence: str) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule)
    assert len(sentence.split()) >= 6
    assert not sentence.endswith(".")


def _is_default(shot: ShotSpec, field: str) -> bool:
    value: object = shot
    blank: object = ShotSpec(
        id="", scene="", role=shot.role, camera={"size": shot.camera.size}, place=shot.place, duration_s=0
    )
    for name in field.split("."):
        value, blank = getattr(value, name), getattr(blank, name)
    return value == blank


DECIDED = [
    "camera.angle",
    "camera.view",
    "camera.move",
    "camera.speed",
    "camera.lens_mm",
    "camera.lens_kind",
    "camera.focus",
    "light",
    "stock",
    "style",
    "story_time",
    "title",
    "subject",
    "people",
    "transition_in",
    "transition_out",
    "across_line",
    "transition_in_s",
    "transition_out_s",
    "generation.seed",
    "generation.prompt_extra",
    "setup",
]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_whatever_differs_from_the_plain_shot_has_an_origin(path: Path) -> None:
    shots = _film(path.read_text(encoding="utf-8"))
    lines = len(path.read_text(encoding="utf-8").split("\n"))
    for shot in (*shots.shots, *shots.left_out):
        origins = {origin.field: origin.source for origin in shot.origins}
        assert {"role", "camera.size", "duration_s", "setup"} <= origins.keys()
        for field in DECIDED:
            assert field in origins or _is_default(shot, field), (shot.id, field)
        numbers = [
            int(source.split(":")[1]) for source in origins.values() if re.match(r"(?:script|title-page):", source)
        ]
        assert all(1 <= number <= lines for number in numbers)


def test_a_line_of_the_script_is_the_line_that_says_it() -> None:
    text = (ROOT / "tests/golden/breakdown/low_water.fountain").read_text(encoding="utf-8")
    lines = text.split("\n")
    said = {
        ("3B", "camera.lens_mm"): "lens: 85mm",
        ("3A", "duration_s"): "dur: 5s",
        ("3A", "title"): "SUPER",
        ("3F", "camera.lens_kind"): "100mm macro",
        ("3A", "light"): "light: moonlight",
        ("9X", "across_line"): "line: across",
        ("9X", "duration_s"): "[[hold: 3s]]",
    }
    shots = {shot.id: shot for shot in _film(text).shots}
    for (slate, field), words in said.items():
        source = next(o.source for o in shots[slate].origins if o.field == field)
        assert words in lines[int(source.removeprefix("script:")) - 1], (slate, field)


def test_explanations_are_in_words() -> None:
    text = "Draft date: 2026\nLens: 35mm\n\nINT. HUT - NIGHT\n\n"
    text += "[[shot: CU on MARA; move: push in slow; dur: 5s]]\nMARA waits.\n"
    shots = break_down(FountainReader().read_text(text, "hut.fountain"), "Hut", command_line=Wish(light=Light.NEON))
    told = {one.field: one for one in explain(shots, shots.shots[0])}
    assert (told["camera.size"].value, told["camera.size"].sentence) == ("close up", "line 6 of hut.fountain")
    assert (told["camera.lens_mm"].value, told["camera.lens_mm"].sentence) == ("35 mm", "the title page, line 2")
    assert (told["light"].value, told["light"].sentence) == ("neon", "the command line says so")
    assert (told["duration_s"].value, told["camera.move"].value) == ("5 s", "dolly in")
    assert told["people"].value == "MARA"
    assert (told["setup"].source, told["setup"].sentence) == ("rule:set-up", RULES["set-up"])
    fields = [one.field for one in explain(shots, shots.shots[0])]
    assert fields.index("role") < fields.index("camera.size") < fields.index("place.time") < fields.index("setup")


def test_sources_of_later_versions_are_named_as_they_are() -> None:
    shots = _film("INT. HUT - DAY\n\nMARA waits.\n")
    shot = shots.shots[0].model_copy(
        update={"origins": (Origin(field="light", source="rule:mood"), Origin(field="id", source="lock"))}
    )
    assert [(one.value, one.sentence) for one in explain(shots, shot)] == [
        ("1A", "the lock beside the script keeps it"),
        ("none", "the rule mood"),
    ]
