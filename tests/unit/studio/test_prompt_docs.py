"""What docs/prompts.md and the new parts of docs/directives.md show is so."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.model.character import FilmLora
from filmstudio.model.look import Quality
from filmstudio.model.prompt import GIVEN_UP_FIRST, PartKind

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "prompts.md").read_text(encoding="utf-8")
DIRECTIVES = (ROOT / "docs" / "directives.md").read_text(encoding="utf-8")


def test_the_commands_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (block,) = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines():
        words = shlex.split(line)
        assert words[:2] == ["filmstudio", "prompt"]
        ran = CliRunner().invoke(app, words[1:])
        assert ran.exit_code == 0, ran.output


def test_every_kind_of_part_is_in_the_table() -> None:
    table = PAGE.split("## The parts")[1].split("\n## ")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert {name for cell in cells for name in re.findall(r"`(\w+)`", cell)} == {kind.value for kind in PartKind}


def test_the_order_in_which_parts_are_given_up() -> None:
    said = PAGE.split("in this order:\n")[1].split(";")[0].replace("\n", " ")
    words = {PartKind.PERSON: "people", PartKind.LINE: "lines"}
    assert said == ", ".join(words.get(kind, kind.value.replace("_", " ")) for kind in GIVEN_UP_FIRST)


def test_the_adapters_of_film_toml_are_read() -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", DIRECTIVES, re.DOTALL)
    dolly, fast = (FilmLora.model_validate(one) for one in tomllib.loads(block)["lora"])
    assert [move.value for move in dolly.moves] == ["dolly_in"]
    assert dolly.qualities == ()
    assert fast.qualities == fast.quality == (Quality.DRAFT, Quality.PREVIEW)
    assert FilmLora(family="x", steps=4).qualities == fast.qualities
