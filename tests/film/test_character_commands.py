"""`filmstudio character`: the everyday verbs, as a user types them."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from filmstudio.digest import file_digest
from tests.film.studio_run import Ran, filmstudio, tree, write_script

pytestmark = pytest.mark.film

SCRIPT = """Title: THE LAMP

INT. LAMP ROOM - NIGHT

MARA VOSS, 67, broad, grey braid, yellow oilskin, climbs the steps. TOBY, 22, thin, waits.

MARA
You are late.

YOUNG MARA
I was never late.

MARA'S VOICE
Never.

MAN #2
Hey!

TOBY
Sorry.

EXT. ROCK - DAY

TOBY
The sea.
"""
COMMENTED = """# the keeper
schema = "character/1"  # one
name = "MARA"  # two
description = "67, broad"  # three
aliases = ["MARA VOSS"]  # four

[voice]  # five
pitch = 0.9  # six
"""


def character(folder: Path, *arguments: object) -> Ran:
    return filmstudio("character", *arguments, cwd=folder)


def told(ran: Ran) -> dict[str, Any]:
    """The one JSON object that a command has printed."""
    assert ran.code == 0, ran.err
    (line,) = ran.out.splitlines()
    return dict(json.loads(line))


@pytest.fixture
def mara(tmp_path: Path) -> Path:
    """A store with one commented record; returns the record."""
    path = tmp_path / "characters" / "mara" / "character.toml"
    path.parent.mkdir(parents=True)
    path.write_text(COMMENTED, encoding="utf-8")
    return path


def picture(path: Path, colour: str = "navy") -> Path:
    Image.new("RGB", (40, 60), colour).save(path)
    return path


def test_a_cast_from_a_script(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT, "lamp.fountain")
    dry = character(tmp_path, "from-script", script, "--dry-run")
    assert dry.code == 0, dry.err
    assert "would be new" in dry.out
    assert not (tmp_path / "characters").exists()

    made = told(character(tmp_path, "from-script", script, "--json"))
    people = {person["name"]: person for person in made["people"]}
    assert (made["skipped"], made["consequences"]) == (["MAN #2"], [])
    assert set(people) == {"MARA", "TOBY"}
    assert people["MARA"]["aliases"] == ["MARA VOSS", "YOUNG MARA", "MARA'S VOICE"]
    assert people["MARA"]["description"] == "67, broad, grey braid, yellow oilskin"
    assert (people["MARA"]["lines"], people["MARA"]["words"], people["MARA"]["scenes"]) == (3, 8, ["1"])
    assert people["TOBY"]["scenes"] == ["1", "2"]
    text = (tmp_path / "characters" / "mara" / "character.toml").read_text(encoding="utf-8")
    assert "# The script's own words, lamp.fountain:5." in text
    assert "another age" in text

    before = tree(tmp_path / "characters")
    again = character(tmp_path, "from-script", script)
    assert "is there" in again.out
    assert "MAN #2" in again.out
    assert tree(tmp_path / "characters") == before
    everybody = told(character(tmp_path, "from-script", script, "--all", "--json"))
    assert "MAN #2" in [person["name"] for person in everybody["people"]]
    assert filmstudio("read", script, "--check").code == 0


def test_every_change_says_what_it_will_have_made_again(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT, "lamp.fountain")
    made = told(character(tmp_path, "add", "MARA", "-d", "67, a broad woman in a yellow oilskin", "--json"))
    assert made["consequences"]
    pinned = character(tmp_path, "pin-look", "MARA", "coat", "--scenes", "1", "--garment", "coat")
    assert re.search(r"lamp\.fountain: \d+ shots? changes?", pinned.out), pinned
    kept = told(character(tmp_path, "pin-look", "MARA", "coat", "--scenes", "1", "--garment", "coat", "--json"))
    assert kept["consequences"] == []  # the record says what it said
    assert filmstudio("render", script, "--size", "160x90", "--shots", "2").code == 0
    cast = told(character(tmp_path, "from-script", script, "--json"))
    assert [person["status"] for person in cast["people"]].count("new") == 1
    assert "is rendered already" in cast["consequences"][0]


def test_a_script_without_people_is_told(tmp_path: Path) -> None:
    ran = character(tmp_path, "from-script", write_script(tmp_path, "EXT. SEA - DAY\n\nWaves.\n"))
    assert ran.code == 2
    assert "nobody speaks" in ran.err


def test_add_makes_the_store_and_refuses_the_same_name_in_any_case(tmp_path: Path) -> None:
    made = told(character(tmp_path, "add", "Mara", "-d", "67, broad", "--alias", "MARA VOSS", "--json"))
    assert (made["name"], made["file"]) == ("MARA", str(Path("characters/mara/character.toml")))
    for name in ("MARA", "mara", "Mara Voss"):
        ran = character(tmp_path, "add", name)
        assert ran.code == 4
        assert "in the store already" in ran.err
    shown = told(character(tmp_path, "show", "mara voss", "--json"))
    assert shown["record"]["description"] == "67, broad"


@pytest.mark.parametrize("name", ["../x", "CON", "😀", "-x", "nul", "a/b"])
def test_odd_names_get_safe_folders(tmp_path: Path, name: str) -> None:
    made = told(character(tmp_path, "add", "--json", "--", name))
    folder = Path(made["file"]).parent
    assert folder.parent == Path("characters")
    assert re.fullmatch("[a-z0-9-]+", folder.name)
    assert folder.name not in {"con", "nul"}
    assert character(tmp_path, "show", "--", name).code == 0


@pytest.mark.parametrize("name", ["", "x" * 300, "a\x1bb", "a\u202eb", "MARA (V.O.)"])
def test_what_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    ran = character(tmp_path, "add", name)
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert not (tmp_path / "characters").exists()


def test_add_takes_the_words_of_a_script(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT, "lamp.fountain")
    made = told(character(tmp_path, "add", "TOBY", "--script", script, "--json"))
    assert any("line 5: 22, thin" in sentence for sentence in made["did"])


def test_every_pin_keeps_the_comments(tmp_path: Path, mara: Path) -> None:
    reference = picture(tmp_path / "My Coat.png")
    look = ("pin-look", "MARA", "coat", "--scenes", "1-12,40", "--garment", "coat", "--garment-colour", "mustard")
    for verb in (
        ("pin-voice", "MARA", "--pace", 0.8),
        ("pin-seed", "MARA", "fixed", 7),
        (*look, "--reference", reference, "--tag", "glasses=true"),
        ("pin-look", "MARA", "COAT", "-d", "67, in a coat"),
        ("pin-look", "MARA", "dress", "--scenes", "13"),
        ("rename", "MARA", "MARTA"),
        ("unpin", "MARTA", "look", "dress"),
        ("unpin", "MARTA", "seed"),
    ):
        made = told(character(tmp_path, *verb, "--json"))
        assert made["did"], verb
    text = mara.read_text(encoding="utf-8")
    for word in ("keeper", "one", "two", "three", "four", "five", "six"):
        assert re.search(rf"#.*\b{word}\b", text), word
    record = told(character(tmp_path, "show", "MARA", "--json"))["record"]
    assert (record["name"], record["aliases"]) == ("MARTA", ["MARA VOSS", "MARA"])
    assert record["voice"] == {"pitch": 0.9, "pace": 0.8}
    (coat,) = record["look"]
    assert (coat["scenes"], coat["description"]) == ("1-12, 40", "67, in a coat")
    assert coat["appearance"] == {"garment": "coat", "garment_colour": "#c29a36", "glasses": True}
    (pinned,) = coat["references"]
    assert pinned == {"file": "looks/coat/my-coat.png", "sha256": file_digest(reference)}
    assert (mara.parent / pinned["file"]).read_bytes() == reference.read_bytes()


def test_wrong_pins_change_nothing_and_name_the_nearest(tmp_path: Path, mara: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(picture(tmp_path / "whole.png").read_bytes()[:60])
    for verb, code, words in (
        (("pin-voice", "MARA", "hart"), 2, "'heart' is"),
        (("pin-voice", "MARA", "--engine", "hibary"), 2, "did you mean hibari?"),
        (("pin-voice", "MARA", "--pitch", 9), 2, "between 0.4 and 2"),
        (("pin-voice", "MARA"), 2, "nothing of the voice"),
        (("pin-seed", "MARA", "fixd"), 2, "did you mean fixed?"),
        (("pin-seed", "MARA", "fixed", 2**32), 2, "is no seed"),
        (("pin-look", "MARA", "coat", "--scenes", "9-1"), 2, "runs backwards"),
        (("pin-look", "MARA", "coat", "--garment", "cote"), 2, "one of shirt"),
        (("pin-look", "MARA", "coat", "--tag", "garmet=coat"), 2, "did you mean garment?"),
        (("pin-look", "MARA", "coat", "--reference", broken), 4, "broken.png"),
        (("pin-look", "MARA", "coat", "--reference", tmp_path / "none.png"), 4, "none.png"),
        (("unpin", "MARA", "look"), 4, "has no looks"),
        (("unpin", "MARA", "voise"), 2, "did you mean voice?"),
        (("unpin", "MARA", "seed"), 4, "no seed pinned"),
        (("show", "MARRA"), 4, "did you mean MARA?"),
        (("rename", "MARA", ""), 2, "needs a name"),
    ):
        ran = character(tmp_path, *verb)
        assert ran.code == code, (verb, ran)
        assert words in ran.err, (verb, ran.err)
    assert mara.read_text(encoding="utf-8") == COMMENTED
    assert list(mara.parent.iterdir()) == [mara]


def test_overlapping_looks_are_warned_of(tmp_path: Path, mara: Path) -> None:
    character(tmp_path, "pin-look", "MARA", "coat", "--scenes", "1-12")
    ran = character(tmp_path, "pin-look", "MARA", "dress", "--scenes", "12A-14, 5")
    assert ran.code == 0
    assert "scene 5 is in the looks dress and coat of MARA" in ran.err
    script = write_script(tmp_path, SCRIPT, "lamp.fountain")
    ran = character(tmp_path, "pin-look", "MARA", "cape", "--scenes", "2, 40", "--script", script)
    assert ran.code == 0
    assert "lamp.fountain has no scene 40; its scenes are 1 to 2" in ran.err


def test_the_same_picture_is_copied_once_and_another_of_its_name_beside_it(tmp_path: Path, mara: Path) -> None:
    (tmp_path / "other").mkdir()
    one, other = picture(tmp_path / "coat.png"), picture(tmp_path / "other" / "coat.png", "red")
    for reference in (one, one, other):
        told(character(tmp_path, "pin-look", "MARA", "coat", "--reference", reference, "--json"))
    assert sorted(path.name for path in (mara.parent / "looks" / "coat").iterdir()) == ["coat-2.png", "coat.png"]
    told(character(tmp_path, "unpin", "MARA", "look", "--json"))
    assert (mara.parent / "looks" / "coat" / "coat.png").exists()  # what a person gave is never deleted by unpin


def test_list_shows_everybody_and_what_is_wrong(tmp_path: Path, mara: Path) -> None:
    script = write_script(tmp_path, SCRIPT, "lamp.fountain")
    told(character(tmp_path, "add", "TOBY", "--json"))
    (tmp_path / "characters" / "broken").mkdir()
    (tmp_path / "characters" / "broken" / "character.toml").write_text("name = 3", encoding="utf-8")
    anchor = f'\n[[anchor]]\nfile = "anchors/front.png"\nsha256 = "{"0" * 64}"\n'
    mara.write_text(COMMENTED + anchor + '[[look]]\nname = "coat"\nscenes = "x"\n', encoding="utf-8")
    rows = [json.loads(line) for line in character(tmp_path, "list", "--script", script, "--json").out.splitlines()]
    by_name = {row["name"]: row for row in rows}
    assert list(by_name) == ["broken", "MARA", "TOBY"]
    assert "name: must be a text" in by_name["broken"]["problems"][0]
    assert by_name["TOBY"]["problems"] == ["no description"]
    assert (by_name["TOBY"]["lines"], by_name["TOBY"]["scenes"]) == (2, ["1", "2"])
    assert by_name["MARA"]["problems"] == [
        "anchors/front.png is missing",
        "look coat: 'x' is no scene and no range of scenes; write 1-12, 40",
    ]
    table = character(tmp_path, "list", "--script", script)
    for word in ("anchors", "LoRAs", "MARA", "front", "pitch", "3 characters, 3 with problems"):
        assert word in table.out, word


def test_an_empty_store_says_how_to_begin(tmp_path: Path) -> None:
    ran = character(tmp_path, "list")
    assert ran.code == 0
    assert "filmstudio character add NAME" in ran.out


def test_several_stores_and_one_that_is_named(tmp_path: Path, mara: Path) -> None:
    film = tmp_path / "film"
    film.mkdir()
    assert [json.loads(line)["name"] for line in character(film, "list", "--json").out.splitlines()] == ["MARA"]
    (film / "characters").mkdir()
    told(character(film, "add", "TOBY", "--json"))
    assert (film / "characters" / "toby").is_dir()
    names = [json.loads(line)["name"] for line in character(film, "list", "--json").out.splitlines()]
    assert names == ["TOBY", "MARA"]
    told(character(film, "add", "NORA", "--store", "studio wide", "--json"))
    assert (film / "studio wide" / "nora").is_dir()
    (film / "film.toml").write_text('schema = "film/1"\ncharacters = ["studio wide"]\n', encoding="utf-8")
    assert [json.loads(line)["name"] for line in character(film, "list", "--json").out.splitlines()] == ["NORA"]
    assert character(film, "list", "--store", film / "film.toml").code == 4


def test_show_tells_everything_and_draws_only_on_a_terminal(tmp_path: Path, mara: Path) -> None:
    anchors = mara.parent / "anchors"
    anchors.mkdir()
    front = picture(anchors / "front.png", "#d8a93a")
    anchor = f'\n[[anchor]]\nfile = "anchors/front.png"\nsha256 = "{file_digest(front)}"\nlicence = "CC0"\n'
    mara.write_text(COMMENTED + anchor, encoding="utf-8")
    plain = character(tmp_path, "show", "MARA")
    for word in ("MARA VOSS", "67, broad", "pitch 0.9", "anchors/front.png", "CC0"):
        assert word in plain.out
    assert "\N{UPPER HALF BLOCK}" not in plain.out
    drawn = on_a_terminal(tmp_path, "show", "MARA")
    assert "\N{UPPER HALF BLOCK}" in drawn
    assert "\x1b[38;2;216;169;58" in drawn
    front.write_bytes(b"")
    assert "67, broad" in on_a_terminal(tmp_path, "show", "MARA")


def test_a_record_cannot_steer_the_terminal(tmp_path: Path, mara: Path) -> None:
    mara.write_text(COMMENTED.replace("67, broad", "\\u001b[2J [red]67"), encoding="utf-8")
    for verb in (("show", "MARA"), ("list",)):
        ran = character(tmp_path, *verb)
        assert ran.code == 0
        assert "\x1b" not in ran.out
    assert "[red]67" in character(tmp_path, "show", "MARA").out


def test_rename_keeps_the_folder_and_the_cues(tmp_path: Path, mara: Path) -> None:
    told(character(tmp_path, "add", "TOBY", "--json"))
    taken = character(tmp_path, "rename", "MARA", "toby")
    assert taken.code == 4
    assert "TOBY is TOBY in the store already" in taken.err
    told(character(tmp_path, "rename", "MARA", "MARA VOSS", "--json"))
    record = told(character(tmp_path, "show", "MARA", "--json"))
    assert (record["slug"], record["record"]["aliases"]) == ("mara", ["MARA"])


def test_remove_asks_and_refuses_while_a_script_uses_them(tmp_path: Path, mara: Path) -> None:
    write_script(tmp_path, SCRIPT, "lamp.fountain")
    used = character(tmp_path, "remove", "MARA", "--yes")
    assert used.code == 4
    assert "MARA is in lamp.fountain (1 cue)" in used.err
    silent = character(tmp_path, "remove", "MARA", "--force")
    assert silent.code == 2
    assert "nobody is there to ask" in silent.err
    assert "Delete MARA" in on_a_terminal(tmp_path, "remove", "MARA", "--force", answer=b"n\n")
    assert mara.exists()
    on_a_terminal(tmp_path, "remove", "MARA", "--force", answer=b"y\n")
    assert list((tmp_path / "characters").iterdir()) == []
    told(character(tmp_path, "add", "NORA", "--json"))
    told(character(tmp_path, "remove", "NORA", "--yes", "--json"))
    assert character(tmp_path, "remove", "NORA", "--yes").code == 4


def test_errors_are_json_for_machines(tmp_path: Path, mara: Path) -> None:
    ran = character(tmp_path, "show", "MARRA", "--json")
    assert (json.loads(ran.out)["event"], json.loads(ran.out)["exit_code"]) == ("error", 4)


def test_the_shell_completes_names(tmp_path: Path, mara: Path) -> None:
    words = {"_TYPER_COMPLETE_ARGS": "filmstudio character show M", "_FILMSTUDIO_COMPLETE": "complete_zsh"}
    done = subprocess.run(
        [sys.executable, "-c", "from filmstudio.cli.app import app; app(prog_name='filmstudio')"],
        cwd=tmp_path,
        env={**os.environ, **words},
        capture_output=True,
        text=True,
        check=False,
    )
    assert '"MARA"' in done.stdout


def on_a_terminal(folder: Path, *arguments: str, answer: bytes = b"") -> str:
    """Run a verb on a true-colour terminal of its own, type an answer, and return what it showed."""
    ours, theirs = pty.openpty()
    settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "80", "LINES": "30"}
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | settings
    command = [sys.executable, "-m", "filmstudio", "character", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment) as running:
        os.close(theirs)
        os.write(ours, answer)
        late = threading.Timer(60, running.kill)
        late.start()
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:
            pass  # the way Linux says that the other end of a terminal is closed
        late.cancel()
    os.close(ours)
    return shown.decode("utf-8", "replace")
