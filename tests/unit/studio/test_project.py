from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from filmstudio.errors import MissingTool, ProjectError, UsageError
from filmstudio.studio.plugins import engine_names, find_engine, find_reader, find_voice, find_writer
from filmstudio.studio.project import Overrides, open_project
from filmstudio.units import Resolution


def test_without_a_film_toml_the_animatic_draws(tmp_path: Path) -> None:
    project = open_project(tmp_path / "x.fountain")
    assert project.look.engine == "animatic"
    assert project.folder == tmp_path / "x.film"


def test_the_command_line_wins_over_film_toml(tmp_path: Path) -> None:
    (tmp_path / "film.toml").write_text(
        'schema = "film/1"\nengine = "wan"\nsize = "640x360"\nfps = 25\nseed = 0\n', encoding="utf-8"
    )
    script = tmp_path / "x.fountain"
    written = open_project(script)
    assert (written.look.engine, written.look.size, written.look.rate, written.look.seed) == (
        "wan", Resolution(640, 360), Fraction(25), 0,
    )  # fmt: skip
    assert "film.toml" in written.engine_from
    said = open_project(script, Overrides("animatic", Resolution(320, 180), Fraction(30)))
    assert (said.look.engine, said.look.size, said.look.rate) == ("animatic", Resolution(320, 180), Fraction(30))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("size = ", "not valid TOML"),
        ('size = "wide"', "1280x720"),
        ('fps = "0"', "frame rate"),
        ("seed = -1", "seed"),
        ('schema = "film/2"', "schema"),
        ('colour = "red"', "colour"),
    ],
)
def test_a_wrong_film_toml_is_named_with_its_key(tmp_path: Path, text: str, part: str) -> None:
    (tmp_path / "film.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        open_project(tmp_path / "x.fountain")
    assert part in caught.value.message
    assert "film.toml" in caught.value.message


def test_stores_beside_the_script_and_above_are_found(tmp_path: Path) -> None:
    (tmp_path / "characters").mkdir()
    (tmp_path / "scripts").mkdir()
    assert [path.resolve() for path in open_project(tmp_path / "scripts" / "x.fountain").character_stores] == [
        tmp_path / "characters"
    ]


def test_unknown_plugins_name_the_known_ones() -> None:
    assert engine_names() == ("animatic",)
    for find in (find_engine, find_voice, find_writer, find_reader):
        with pytest.raises(UsageError) as caught:
            find("nothing")
        assert caught.value.hint
    with pytest.raises(MissingTool, match="Wan"):
        find_engine("wan")
