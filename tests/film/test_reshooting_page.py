"""`docs/reshooting.md` is true: its commands run in their order, and print what the page shows."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.film.studio_run import filmstudio
from tests.guards.test_readme import BLOCK, ROOT

pytestmark = pytest.mark.film
PAGE = ROOT / "docs" / "reshooting.md"
FILM = 'schema = "film/1"\nsize = "160x90"\n[sound]\nambience = false\n'
"""A small picture and silent places: neither seeds nor lengths depend on them."""


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


def test_the_page(tmp_path: Path) -> None:
    examples = tmp_path / "scripts_examples"
    examples.mkdir()
    shutil.copy(ROOT / "scripts_examples" / "two_at_the_table.fountain", examples)
    (examples / "film.toml").write_text(FILM, encoding="utf-8")
    blocks = [(match["kind"], match["body"]) for match in BLOCK.finditer(PAGE.read_text(encoding="utf-8"))]
    shown = [body for kind, body in blocks if kind == "text"]
    compared = 0
    for place, (kind, body) in enumerate(blocks):
        if kind != "sh":
            continue
        words = shlex.split(body)
        assert words[0] == ".venv/bin/filmstudio"
        ran = filmstudio(*words[1:], cwd=tmp_path)
        following = blocks[place + 1] if place + 1 < len(blocks) else ("", "")
        if following[0] == "text":
            compared += 1
            refused = following[1].startswith("error:")
            assert ran.code == (2 if refused else 0), ran.err
            told = ran.err if refused else ran.out
            assert lines(told)[: len(lines(following[1]))] == lines(following[1]), body
        else:
            assert ran.code == 0, ran.err
    assert compared == len(shown) > 5
    (pick,) = [body for kind, body in blocks if kind == "json"]
    shape = re.escape(pick.strip()).replace(re.escape("..."), "[0-9a-f]{64}")
    assert re.search(shape, (examples / "two_at_the_table.lock").read_text(encoding="utf-8"))


def test_every_key_of_a_shot_note_is_on_the_page() -> None:
    from filmstudio.model.directive import DirectiveKind
    from filmstudio.screenplay.directives.keys import keys_of

    page = PAGE.read_text(encoding="utf-8")
    assert [key.name for key in keys_of(DirectiveKind.SHOT) if f"`{key.name}`" not in page] == []
