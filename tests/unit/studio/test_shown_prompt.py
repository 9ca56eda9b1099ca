"""`filmstudio prompt`: the parts with their sources, what does not fit, and the route."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.cli.reporters import QuietReporter
from filmstudio.studio import plugins
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.project import Overrides, open_project
from filmstudio.studio.prompt import ShownPrompt, estimate_tokens, show_prompts

SCRIPT = """Title: LOW TIDE
Style: cold grey

INT. MILL - DAY

[[shot: CU on ADA; lens: 85mm; id: 1A; setup: near]]
Ada counts coins. She waits for somebody who never comes.

[[shot: CU on ADA; lens: 85mm; id: 1B; setup: near; prompt+: wet eyes]]
Ada looks up.

[[shot: WS; id: 1C; seed: 7; move: fpv]]
Ada runs.

ADA
Gone.
"""
RECORD = 'schema = "character/1"\nname = "ADA"\ndescription = "40, yellow oilskin"\n'


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A film with one character record, and an engine that came through the door of all plugins."""
    found = plugins._found
    own = EntryPoint("told", "tests.unit.studio.told_engine:ToldEngine", "filmstudio.engines")
    monkeypatch.setattr(
        plugins, "_found", lambda group: {**found(group), "told": own} if group == "engines" else found(group)
    )
    record = tmp_path / "characters" / "ada" / "character.toml"
    record.parent.mkdir(parents=True)
    record.write_text(RECORD, encoding="utf-8")
    path = tmp_path / "mill.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    yield path
    plugins.find_engine.cache_clear()


def shown(script: Path, wanted: str, engine: str = "told") -> list[ShownPrompt]:
    project = open_project(script, Overrides(engine=engine))
    return [told for _, told in show_prompts(project, break_down_script(project, QuietReporter()), wanted).shots]


def test_every_part_is_shown_with_its_source(script: Path) -> None:
    (told,) = shown(script, "1A")
    rows = {part.kind.value: (part.text, part.source) for part in told.parts}
    assert rows["style"] == ("Cold grey.", "style, title-page:2")
    assert rows["person"] == ("ADA: 40, yellow oilskin.", "ADA: characters/ada/character.toml")
    assert rows["framing"][1] == "script:6"
    assert rows["action"] == ("She waits for somebody who never comes.", "script:7")
    assert rows["glass"][1] == "script:6"
    assert rows["place"][1].startswith("script:4")
    assert told.negative == "blurry"


def test_what_has_no_room_is_marked_and_the_rest_is_what_is_sent(script: Path) -> None:
    (told,) = shown(script, "1A")
    left_out = [part.kind.value for part in told.parts if part.left_out]
    assert left_out[:1] != []
    assert "person" not in left_out
    assert told.text == " ".join(part.text for part in told.parts if not part.left_out)
    assert (told.tokens, told.most_tokens, told.counted) == (len(told.text.split()), 24, True)


def test_a_tokenizer_that_is_not_there_is_replaced_by_an_estimate_that_says_so(script: Path) -> None:
    (told,) = shown(script, "1C")
    assert told.counted is False
    assert told.tokens == estimate_tokens(told.text) <= 24


def test_the_route_and_what_a_shot_goes_on_from(script: Path) -> None:
    first, second, third = shown(script, "1A-1C")
    assert (first.continues, second.continues) == ("", "1A")
    assert second.route is not None
    assert second.route.conditions == ("9 last frames of 1A",)
    assert (third.route, third.refused) == (None, "this engine cannot fly (choose another move)")


def test_nothing_is_written_for_it(script: Path) -> None:
    before = sorted(script.parent.rglob("*"))
    shown(script, "1A")
    assert sorted(script.parent.rglob("*")) == before


def test_an_engine_that_draws_reads_no_prompt(script: Path) -> None:
    (told,) = shown(script, "1A", engine="animatic")
    assert (told.reads_prompt, told.parts, told.text) == (False, (), "")


def test_it_is_printed_for_people_and_for_machines(script: Path) -> None:
    run = CliRunner()
    plain = run.invoke(app, ["prompt", str(script), "1b", "1C", "--engine", "told"])
    assert plain.exit_code == 0, plain.output
    for words in (
        "1B",
        "Wet eyes.",
        "of 24 tokens",
        "about ",
        "an estimate",
        "832x480",
        "cannot be made",
        "but the seed",
    ):
        assert words in plain.output
    machine = run.invoke(app, ["prompt", str(script), "1A", "1B", "--engine", "told", "--json"])
    told = [json.loads(line) for line in machine.output.splitlines()]
    assert [(one["schema"], one["shot"]) for one in told] == [("prompt/1", "1A"), ("prompt/1", "1B")]
    wrong = run.invoke(app, ["prompt", str(script), "9Z", "--engine", "told"])
    assert wrong.exit_code == 2
