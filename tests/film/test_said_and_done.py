"""What a change to a character says it will have rendered again is what the next render makes again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.film.studio_run import filmstudio, write_script

pytestmark = pytest.mark.film

SCRIPT = """INT. HALL - DAY

MARA, 30, tall, enters. BOB, 40, waits.

MARA
Hello Bob.

INT. ROOM - NIGHT

BOB sits.
"""


def test_what_is_said_is_done(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    (tmp_path / "film.toml").write_text("size = [160, 90]\n", encoding="utf-8")
    filmstudio("character", "from-script", script.name, cwd=tmp_path)
    filmstudio("render", script.name, cwd=tmp_path)
    for change, expected in (
        (("pin-look", "BOB", "coat", "--scenes", "2", "--garment", "coat"), "1 shot will be rendered again"),
        (("unpin", "BOB", "look"), "1 shot goes back to earlier takes"),
        (("rename", "MARA", "NORA"), "1 shot will be rendered again"),
        (("rename", "NORA", "MARA"), "1 shot goes back to earlier takes"),
    ):
        said = filmstudio("character", *change, cwd=tmp_path).out
        assert expected in said, change
        done = filmstudio("render", script.name, cwd=tmp_path).out
        found = re.search(r"(\d+) rendered", done)
        assert found
        assert int(found[1]) == (1 if "again" in expected else 0), change
