from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.camera import Light
from filmstudio.model.look import Look
from filmstudio.model.wish import Wish
from filmstudio.screenplay.directives import TitleLook
from filmstudio.studio.plugins import engine_names, find_engine, find_reader, find_voice, find_writer
from filmstudio.studio.project import Overrides, decide_look, open_project
from filmstudio.units import Resolution


def test_without_a_film_toml_the_animatic_draws(tmp_path: Path) -> None:
    project = open_project(tmp_path / "x.fountain")
    assert decide_look(project, TitleLook()).look.engine == "animatic"
    assert project.folder == tmp_path / "x.film"
    assert open_project(tmp_path / "x.fdx").folder == tmp_path / "x.fdx.film"


SETTINGS = """schema = "film/1"
engine = "wan"
size = "640x360"
fps = 25
seed = 0
style = "toml"
[shot]
lens = "35mm"
light = "moonlight"
"""


def test_the_command_line_wins_over_the_title_page_and_that_over_film_toml(tmp_path: Path) -> None:
    (tmp_path / "film.toml").write_text(SETTINGS, encoding="utf-8")
    script = tmp_path / "x.fountain"
    project = open_project(script)
    assert project.shot == Wish(lens_mm=35, light=Light.MOONLIGHT)
    written = decide_look(project, TitleLook())
    assert written.look == Look(engine="wan", size=Resolution(640, 360), rate=Fraction(25), seed=0, style="toml")
    assert "film.toml" in written.engine_from
    page = TitleLook("page", None, Resolution(800, 450), Fraction(30), 7, "ltx")
    titled = decide_look(project, page)
    assert titled.look == Look(engine="ltx", size=Resolution(800, 450), rate=Fraction(30), seed=7, style="page")
    assert "title page" in titled.engine_from
    said = open_project(script, Overrides("animatic", Resolution(320, 180), Fraction(50), 9))
    assert decide_look(said, page).look == Look(
        engine="animatic", size=Resolution(320, 180), rate=Fraction(50), seed=9, style="page"
    )


def test_an_aspect_ratio_changes_the_height_only(tmp_path: Path) -> None:
    project = open_project(tmp_path / "x.fountain")
    assert decide_look(project, TitleLook(aspect=Fraction("2.39"))).look.size == Resolution(1280, 536)
    (tmp_path / "film.toml").write_text('schema = "film/1"\nsize = "640x360"\naspect = "4:3"', encoding="utf-8")
    project = open_project(tmp_path / "x.fountain")
    assert decide_look(project, TitleLook()).look.size == Resolution(640, 360)  # a size says more than a ratio
    assert decide_look(project, TitleLook(aspect=Fraction(1))).look.size == Resolution(640, 640)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("size = ", "not valid TOML"),
        ('size = "wide"', "1280x720"),
        ('fps = "0"', "frame rate"),
        ("seed = -1", "seed"),
        ('schema = "film/2"', "schema"),
        ('colour = "red"', "colour"),
        ('schema = "film/1"\naspect = "wide"', "2.39:1"),
        ('schema = "film/1"\n[shot]\nlens = "soup"', "lens"),
        ('schema = "film/1"\n[shot]\nlense = "35mm"', "lens"),
        ('schema = "film/1"\n[shot]\nlens = "35mm; light: soup"', "light"),
        ('[deliver]\nlanguage = "english"', "deliver.language: 'english' is no language: write its three letters"),
        ("[deliver]\nmatch = 3", "deliver.match: must be at most 1"),
        ('[sound]\nrooms = "loud"', "sound.rooms: must be true or false"),
    ],
)
def test_a_wrong_film_toml_is_named_with_its_key(tmp_path: Path, text: str, part: str) -> None:
    (tmp_path / "film.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        open_project(tmp_path / "x.fountain")
    assert part in caught.value.message
    assert "film.toml" in caught.value.message


def test_a_wrong_key_of_a_table_is_answered_with_those_of_the_table(tmp_path: Path) -> None:
    def hint(text: str) -> str | None:
        (tmp_path / "film.toml").write_text(text, encoding="utf-8")
        with pytest.raises(ProjectError) as caught:
            open_project(tmp_path / "x.fountain")
        return caught.value.hint

    within = hint("[sound]\nroom = true")
    assert within is not None
    assert within.startswith("known keys of [sound]: ")
    assert "rooms" in within
    assert "engine" in (hint('enigne = "x"\n[sound]\nroom = true') or "")


def test_stores_beside_the_script_and_above_are_found(tmp_path: Path) -> None:
    (tmp_path / "characters").mkdir()
    (tmp_path / "scripts").mkdir()
    assert [path.resolve() for path in open_project(tmp_path / "scripts" / "x.fountain").character_stores] == [
        tmp_path / "characters"
    ]


def test_unknown_plugins_name_the_known_ones() -> None:
    assert "animatic" in engine_names()
    for find in (find_engine, find_voice, find_writer, find_reader):
        with pytest.raises(UsageError) as caught:
            find("nothing")
        assert caught.value.hint
