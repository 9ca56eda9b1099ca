"""`filmstudio vocabulary`: found by what people type, with the answer of the engines that are installed."""

from __future__ import annotations

import json

import pytest
import typer
from typer.testing import CliRunner

from filmstudio.cli.commands.vocabulary import vocabulary
from filmstudio.errors import UsageError
from filmstudio.model.capabilities import Control
from filmstudio.model.vocabulary.lookup import all_terms
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.vocabulary import FIELDS, list_vocabulary

APP = typer.Typer()
APP.command()(vocabulary)


def test_all_terms_are_listed_in_order() -> None:
    assert [(entry.field, entry.term) for entry in list_vocabulary()] == [(t.field, t.id) for t in all_terms()]


@pytest.mark.parametrize("typed", ["move", "Moves", "MOVE"])
def test_one_field(typed: str) -> None:
    assert {entry.field for entry in list_vocabulary(typed)} == {"move"}


def test_every_field_can_be_asked_for() -> None:
    for field in FIELDS:
        assert {entry.field for entry in list_vocabulary(field)} == {field}


def test_an_unknown_field_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError) as caught:
        list_vocabulary("colour")
    assert "size, angle" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bolt_cam", [("move", "robot_arm")]),
        ("[Truck left]", [("move", "truck_left")]),
        ("hitchcock", [("move", "dolly_zoom")]),
        ("aerial", [("angle", "aerial"), ("move", "aerial_pullback")]),
        ("16mm", [("stock", "film_16mm")]),
        ("jib ", [("move", "crane_up")]),
        ("jib u", [("move", "pedestal_up"), ("move", "crane_up")]),
    ],
)
def test_search(typed: str, found: list[tuple[str, str]]) -> None:
    assert [(entry.field, entry.term) for entry in list_vocabulary(search=typed)] == found


def test_a_search_may_be_within_a_field() -> None:
    assert [entry.term for entry in list_vocabulary("move", "aerial")] == ["aerial_pullback"]


def test_a_search_that_finds_nothing_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        list_vocabulary(search="moonlihgt")
    assert "moonlight" in (caught.value.hint or "")
    with pytest.raises(UsageError):
        list_vocabulary(search=" ")


def test_lenses_may_be_focal_lengths() -> None:
    assert "long (135mm)" in " ".join(CliRunner().invoke(APP, ["lens"], env={"COLUMNS": "200"}).output.split())


def test_engines_answer_as_their_capabilities_say() -> None:
    capabilities = find_engine("animatic").capabilities()
    for entry in list_vocabulary():
        answers = {answer.engine: answer for answer in entry.engines}
        if entry.field in ("role", "transition"):
            assert answers == {}
        else:
            handling = capabilities.handling(entry.field, entry.term)
            assert (answers["animatic"].how, answers["animatic"].detail) == (handling.how, handling.detail)
            assert isinstance(answers["animatic"].how, Control)


def test_the_table_shows_words_meaning_and_engines() -> None:
    done = CliRunner().invoke(APP, ["move", "--elsewhere"], env={"COLUMNS": "220"})
    assert done.exit_code == 0
    assert "push in, dolly in" in done.output
    assert "The camera pushes in toward X." in done.output
    assert "animatic" in done.output.splitlines()[0]
    assert "minimax [Truck left]" in done.output
    assert "kling ~ forward_up" in done.output


def test_the_whole_table_is_brief() -> None:
    done = CliRunner().invoke(APP, [], env={"COLUMNS": "200"})
    assert done.exit_code == 0
    assert "dolly forward" not in done.output
    assert "luma" not in done.output
    assert all(field in done.output for field in FIELDS)


def test_machines_get_one_object_a_line() -> None:
    done = CliRunner().invoke(APP, ["--search", "crush-zoom", "--json"])
    (line,) = done.output.splitlines()
    entry = json.loads(line)
    assert (entry["field"], entry["term"]) == ("move", "crash_zoom")
    assert {"system": "kling", "name": "zoom=-10", "nearest": False} in entry["elsewhere"]


def test_a_wrong_field_ends_with_the_exit_code_of_usage() -> None:
    done = CliRunner().invoke(APP, ["colour"])
    assert done.exit_code == UsageError.exit_code
