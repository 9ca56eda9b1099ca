"""`filmstudio board` as a user types it: of a film that nobody has rendered, and of one that is half shot."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2
import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from tests.film.studio_run import SMALL, Ran, write_script
from tests.film.studio_run import filmstudio as in_a_process

pytestmark = pytest.mark.film

SCRIPT = """Title: THE KEY
Author: Anna Berg

INT. KITCHEN - NIGHT

NORA, 40, in a green coat, stands at the table.

NORA
Where is the key to the house?

[[shot: MS; move: dolly in; dur: 3s]]
She walks to the window.

EXT. PIER - DAY

Lev runs.
"""


def filmstudio(*arguments: object) -> Ran:
    """Run a command here; what it prints for people and for errors is kept apart."""
    done = CliRunner().invoke(app, list(map(str, arguments)))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return write_script(tmp_path, SCRIPT)


def board(script: Path, *arguments: object) -> dict[str, Any]:
    ran = filmstudio("board", script, *arguments, "--json")
    assert ran.code == 0, ran.err
    return dict(json.loads(ran.out))


def texts(pdf: Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def test_a_film_that_is_not_rendered_has_a_board_and_nothing_else(script: Path) -> None:
    made = board(script)
    out = Path(made["output"])
    assert out == script.parent / "key.film" / "key-board.pdf"
    assert made["schema"] == "board/1"
    assert made["panels"] == made["shots"] + 1  # the dolly has a start and an end
    assert made["not_shot"] == []
    pages = texts(out)
    assert len(pages) == made["pages"]
    whole = "\n".join(pages)
    for words in ("THE KEY", "by Anna Berg", "Where is the key to the house?", "dolly in", "EXT. PIER", "1A", "2A"):
        assert words in whole
    left = {path.name for path in out.parent.iterdir()} - {out.name}
    assert left <= {".gitignore", ".unfinished", "render.lock", "status.json", "memos"}, left
    assert not (script.parent / "key.lock").exists()


def test_the_same_board_twice_is_the_same_file(script: Path) -> None:
    first, second = (script.parent / name for name in ("first.pdf", "second.pdf"))
    for out in (first, second):
        board(script, "-o", out, "--shots", "1A,2")
    assert first.read_bytes() == second.read_bytes()


def test_takes_are_shown_in_three_frames_and_the_rest_is_drawn_and_marked(script: Path) -> None:
    assert in_a_process("render", script, *SMALL, "--shots", "2", "--quiet").code == 0
    out = script.parent / "takes.html"
    made = board(script, *SMALL, "--from", "takes", "-o", out, "--shots", "1A,2A")
    assert made["not_shot"] == ["1A"]
    assert made["panels"] == 6
    page = out.read_text(encoding="utf-8")
    assert page.count("Not shot yet") == 1
    assert page.count('class="panel missing"') == 3
    ran = filmstudio("board", script, *SMALL, "--from", "takes", "-o", script.parent / "takes.png")
    assert ran.code == 0
    assert "not shot yet, and drawn: 0A, 1A" in ran.err


def test_a_picture_of_every_panel(script: Path) -> None:
    out = script.parent / "sheet.png"
    made = board(script, "-o", out, "--columns", "2", "--panels", "first", "--shots", "1")
    sheet = cv2.imread(str(out))
    assert sheet is not None
    assert made["pages"] is None
    assert sheet.shape[1] == 1960
    assert np.ptp(sheet) > 200


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("-o", "board.pfd"), "is not written as .pfd", "did you mean .pdf?"),
        (("-o", "board"), "a file without an ending", "known endings: .pdf, .png, .html"),
        (("-o", "nowhere/board.pdf"), "the folder nowhere does not exist", ""),
        (("--shots", "99"), "there is no scene or shot '99'", ""),
        (("--finish", "inc"), "--finish: there is no 'inc'", "did you mean ink?"),
        (("--from", "take"), "--from: there is no 'take'", "did you mean takes?"),
        (("--panels", "none at all"), "--panels: there is no 'none at all'", "known: first, key, all"),
        (("--paper", "a5"), "--paper: there is no 'a5'", "did you mean a4?"),
        (("--columns", "12"), "12 panels do not fit side by side", "give fewer --columns"),
        (("--from", "takes"), "is shot yet", "filmstudio render"),
    ],
)
def test_what_cannot_be_had_is_refused_in_a_sentence_before_anything_is_drawn(
    script: Path, arguments: tuple[str, ...], message: str, hint: str
) -> None:
    ran = filmstudio("board", script, *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert hint in ran.err
    assert "panels of" not in ran.err


def test_a_script_without_a_shot_is_refused(tmp_path: Path) -> None:
    empty = write_script(tmp_path, "/* only a thought */\n", "empty.fountain")
    ran = filmstudio("board", empty)
    assert ran.code == 3
    assert "nothing to shoot" in ran.err


def test_a_folder_is_no_place_for_a_board(script: Path) -> None:
    (script.parent / "board.pdf").mkdir()
    ran = filmstudio("board", script, "-o", script.parent / "board.pdf")
    assert ran.code == 2
    assert "is a folder; name a file in it" in ran.err
