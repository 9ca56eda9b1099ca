"""What docs/directives.md and docs/vocabulary.md show is so: every example is read, every table is complete."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from filmstudio.model.directive import DirectiveKind
from filmstudio.model.vocabulary.lookup import find_term
from filmstudio.screenplay.directives import read_directives, read_title_defaults, read_wish
from filmstudio.screenplay.directives.keys import ALIASES, KEYS
from filmstudio.screenplay.directives.title_keys import FILM_KEYS, SHOT_KEYS
from filmstudio.screenplay.reader import FountainReader

DOCS = Path(__file__).parents[3] / "docs"
PAGE = (DOCS / "directives.md").read_text(encoding="utf-8")
VOCABULARY = (DOCS / "vocabulary.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """Return the text of a section of the page."""
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of all rows of a table, heads and rules left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def codes(note: str) -> list[str]:
    """Return the codes of all remarks on a note in the middle of a line."""
    screenplay = FountainReader().read_text(f"EXT. PIER - DAWN\n\nNora waits. {note} A gull.\n", "docs.fountain")
    directives, remarks = read_directives(screenplay.notes, screenplay.elements)
    assert directives or remarks, f"{note} is no directive"
    return [remark.code for remark in remarks]


def test_the_long_example_has_nothing_wrong() -> None:
    (example,) = re.findall(r"```fountain\n(.*?)```", PAGE, re.DOTALL)
    screenplay = FountainReader().read_text(example, "docs.fountain")
    directives, remarks = read_directives(screenplay.notes, screenplay.elements)
    assert {directive.kind for directive in directives} == set(DirectiveKind) - {DirectiveKind.STYLE}
    assert remarks == read_title_defaults(screenplay.title_page)[2] == screenplay.diagnostics == ()


KINDS = section("How a note is written").partition("| kind")[2]


@pytest.mark.parametrize("note", re.findall(r"`(\[\[[^`]*\]\])`", KINDS))
def test_examples_of_kinds(note: str) -> None:
    assert codes(note) == []


def test_every_kind_is_shown() -> None:
    table = section("How a note is written")
    assert [row[0].strip("`") for row in rows(table)] == [kind.value for kind in DirectiveKind]


@pytest.mark.parametrize("row", rows(section("The lead of a shot")), ids=lambda row: row[0])
def test_examples_of_leads(row: list[str]) -> None:
    assert codes(row[0].strip("`")) == []


def test_the_table_of_keys_is_complete() -> None:
    shown = {row[0].strip("`"): set(row[2].strip(" |").split()) for row in rows(section("Keys"))}
    assert shown == {key.name: {kind.value for kind in key.kinds} for key in KEYS}
    assert list(shown) == [key.name for key in KEYS]
    longer = section("Keys").split("Longer names are understood too:")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", longer)) - {"stock", "look", "line", "init", "audio", "era"} == set(ALIASES)


@pytest.mark.parametrize("row", rows(section("Keys")), ids=lambda row: row[0])
def test_values_in_the_table_of_keys(row: list[str]) -> None:
    name = row[0].strip("`")
    kind = DirectiveKind(row[2].strip(" |").split()[0])
    wrong = [value for value in re.findall(r"`([^`]+)`", row[1]) if read_wish(f"{name}: {value}", kind)[1]]
    assert wrong == []


def test_the_keys_of_the_title_page_are_complete() -> None:
    text = section("On the title page")
    shown = {name.partition(":")[0].casefold() for name in re.findall(r"`([^`]+)`", text)}
    assert shown == {*SHOT_KEYS, *FILM_KEYS} - {"neg", "guidance", "resolution"}


@pytest.mark.parametrize("row", rows(section("When something is wrong")), ids=lambda row: row[0])
def test_mistakes_have_their_codes(row: list[str]) -> None:
    assert codes(row[0].strip("`")) == re.findall(r"`([a-z-]+)`", row[1])[:1]


def test_wishes_of_the_command_line() -> None:
    for page in (PAGE, VOCABULARY):
        for text in re.findall(r'--set "([^"]+)"', page):
            assert read_wish(text, DirectiveKind.SCENE)[1] == ()


def test_the_words_of_the_vocabulary_page() -> None:
    assert find_term("move", "[Truck left]") is not None
    for word in ("bolt_cam", "crush-zoom", "hitchcock"):
        assert f"`{word}`" in VOCABULARY
        assert find_term("move", word) is not None
    for word in ("low", "low angle", "a low angle shot"):
        found = find_term("angle", word)
        assert found is not None
        assert found.id == "low_angle"


def test_the_commands_of_the_vocabulary_page() -> None:
    from typer import Typer
    from typer.testing import CliRunner

    from filmstudio.cli.commands.vocabulary import vocabulary

    app = Typer()
    app.command()(vocabulary)
    (block,) = re.findall(r"```sh\n(.*?)```", VOCABULARY, re.DOTALL)
    for line in block.splitlines():
        words = shlex.split(line)
        assert words[:2] == ["filmstudio", "vocabulary"]
        assert CliRunner().invoke(app, words[2:]).exit_code == 0
