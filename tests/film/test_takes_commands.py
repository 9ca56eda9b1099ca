"""`filmstudio takes` and `filmstudio verify` as a user types them, over a film that was really shot, twice."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import cv2
import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.model.take import Take
from filmstudio.studio.lock import read_lock
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.held import hold_takes
from filmstudio.takes.stock import vault_files
from tests.film.studio_run import Ran, write_script
from tests.film.studio_run import filmstudio as in_a_process

pytestmark = pytest.mark.film


def filmstudio(*arguments: object) -> Ran:
    """Run a command that makes nothing here, and a render in a process of its own."""
    if arguments[0] == "render":
        return in_a_process(*arguments)
    done = CliRunner().invoke(app, list(map(str, arguments)))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def shot_twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film whose every shot has two takes: plain, and with a move."""
    script = write_script(tmp_path_factory.mktemp("twice"))
    (script.parent / "film.toml").write_text('schema = "film/1"\nsize = "160x90"\n', encoding="utf-8")
    for wishes in ((), ("--set", "move: push in")):
        ran = filmstudio("render", script, *wishes, "--quiet")
        assert ran.code == 0, ran.err
        assert filmstudio("takes", script).code == 0
    return script


@pytest.fixture
def script(shot_twice: Path, tmp_path: Path) -> Path:
    """A copy of that film that a test may spoil."""
    shutil.copytree(shot_twice.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / shot_twice.name


def _rows(script: Path, *arguments: object) -> list[dict[str, Any]]:
    ran = filmstudio("takes", script, *arguments, "--json")
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def _row(script: Path, shot: str, take: int) -> dict[str, Any]:
    return next(row for row in _rows(script, "--all") if (row["shot"], row["take"]) == (shot, take))


def _takes(script: Path, *arguments: object) -> Ran:
    verb, *rest = arguments
    return filmstudio("takes", verb, script, *rest)


def _folder(script: Path) -> FilmFolder:
    return FilmFolder(script.with_suffix(".film"))


def test_every_take_is_listed_with_what_made_it(shot_twice: Path) -> None:
    rows = _rows(shot_twice)
    # In the film's order: the end credits are numbered like the title card and stand last.
    assert [row["shot"] for row in rows] == sorted((row["shot"] for row in rows), key=lambda shot: (shot == "0B", shot))
    assert [(row["shot"], row["take"]) for row in rows if row["shot"] in ("1B", "1C")] == [
        ("1B", 1), ("1B", 2), ("1C", 1), ("1C", 2)
    ]  # fmt: skip
    for row in rows:
        assert row["there"]
        assert row["engine"] == "animatic"
        assert row["size"] == "160x90"
        assert row["frames"] > 0
        assert row["size_bytes"] > 0
        assert row["made_at"].endswith("+00:00")
        assert len(row["machine"]) == 3
        assert row["elapsed_s"] >= 0
    assert {row["take"] for row in rows if row["differs"]} == {2}
    assert all(row["in_film"] is not None for row in rows)
    table = filmstudio("takes", shot_twice, "1B").out
    assert "dolly in" in table
    assert "2 takes of 1 shot" in table


def test_a_take_remembers_when_and_on_what_it_was_made(shot_twice: Path) -> None:
    ledger = _folder(shot_twice).ledger
    takes = [ledger.find("takes", key, Take) for key in ledger.keys("takes")]
    assert takes
    for take in takes:
        assert take is not None
        assert take.made_at
        assert "core" in take.machine[2]


def test_decisions_go_into_the_lock_and_out_of_it(script: Path) -> None:
    lock = script.with_suffix(".lock")
    before = lock.read_bytes()
    assert _takes(script, "pick", "1b", 1).code == 0
    assert _takes(script, "rate", "1B", 2, 4).code == 0
    assert _takes(script, "note", "1B", 2, "the look is right; \x1b[31mred").code == 0
    assert _takes(script, "reject", "1C", 1).code == 0
    row = _row(script, "1B", 2)
    assert (row["rating"], row["note"]) == (4, "the look is right; \x1b[31mred")
    assert _row(script, "1B", 1)["picked"]
    assert _row(script, "1C", 1)["rejected"]
    shown = filmstudio("takes", script, "1B").out
    assert "★★★★" in shown
    assert "\x1b[31m" not in shown
    assert _takes(script, "unpick", "1B").code == 0
    assert _takes(script, "rate", "1B", 2, 0).code == 0
    assert _takes(script, "note", "1B", 2, "").code == 0
    assert _takes(script, "reject", "1C", 1, "--undo").code == 0
    assert lock.read_bytes() == before


def test_a_pick_says_what_it_takes_the_place_of(script: Path) -> None:
    assert "the next render cuts it in" in _takes(script, "pick", "1B", 1).out
    assert "picked already" in _takes(script, "pick", "1B", 1).out
    _takes(script, "reject", "1B", 2)
    ran = _takes(script, "pick", "1B", 2)
    assert "instead of take 1" in ran.out
    assert "rejected, and is not any more" in ran.out
    assert "it was picked, and is not any more" in _takes(script, "reject", "1B", 2).out


def test_a_pick_of_an_unknown_number_names_those_there_are(script: Path) -> None:
    lock = script.with_suffix(".lock").read_bytes()
    ran = _takes(script, "pick", "1B", 7)
    assert ran.code == 2
    assert "there is no take 7 of shot 1B" in ran.err
    assert "there are takes 1, 2" in ran.err
    assert _takes(script, "pick", "9Z", 1).code == 2
    assert script.with_suffix(".lock").read_bytes() == lock


def test_decisions_survive_renders_and_a_deleted_folder(script: Path) -> None:
    _takes(script, "pick", "1B", 1)
    _takes(script, "reject", "1C", 2)
    shutil.rmtree(script.with_suffix(".film"))
    assert filmstudio("render", script, "--quiet").code == 0
    assert filmstudio("render", script, "--quiet").code == 0
    lock = read_lock(script.with_suffix(".lock"))
    assert lock is not None
    assert [(one.shot, one.take) for one in lock.takes] == [("1B", 1), ("1C", 2)]
    assert _row(script, "1B", 1)["there"]
    assert not _row(script, "1C", 2)["there"]


def test_a_pick_that_the_script_has_moved_away_from_is_told(script: Path) -> None:
    _takes(script, "pick", "1B", 1)
    script.write_text(
        script.read_text(encoding="utf-8").replace("the key to the house", "the key to the boat"), "utf-8"
    )
    told = filmstudio("takes", script).out
    assert "shot 1B: take 1 is picked, but the script has moved on since" in told
    ran = _takes(script, "pick", "1B", 1)
    assert "the script has moved on" in ran.err
    assert ran.code == 0


def test_the_sheet_is_a_picture_with_a_row_for_each_take(script: Path) -> None:
    heights = []
    for numbers in ((), (2,)):
        output = script.parent / "sheet.png"
        ran = _takes(script, "show", "1B", *numbers, "-o", output, "--width", 800)
        assert ran.code == 0, ran.err
        assert ran.out.strip() == str(output)
        picture = cv2.imread(str(output))
        assert picture is not None
        assert picture.shape[1] == 800
        heights.append(picture.shape[0])
    assert heights[0] > heights[1] * 1.5
    assert _takes(script, "show", "1B", 9).code == 2


def test_what_is_in_the_film_is_marked(script: Path) -> None:
    assert filmstudio("render", script, "--quiet").code == 0
    shown = {(row["shot"], row["take"]) for row in _rows(script) if row["in_film"]}
    assert {("1B", 1), ("1C", 1)} <= shown
    assert not {("1B", 2), ("1C", 2)} & shown


def test_diff_tells_inputs_and_whether_pictures_are_equal(script: Path) -> None:
    told = _takes(script, "diff", "1B", 1, 2).out
    assert "move static to dolly in" in told
    assert "pictures: not equal" in told
    same = json.loads(_takes(script, "diff", "1B", 1, 1, "--json").out)
    assert same["same_picture"]
    assert same["inputs"] == []
    assert same["making"] == []


def test_prune_never_touches_a_pick_nor_the_film(script: Path) -> None:
    assert filmstudio("render", script, "--quiet").code == 0  # the film is cut from the plain takes
    _takes(script, "pick", "1B", 2)
    _takes(script, "reject", "1C", 2)
    folder = _folder(script)
    files = set(vault_files(folder.root))
    said = _takes(script, "prune", "--keep", 0, "--dry-run", "--json")
    would = json.loads(said.out)
    assert set(vault_files(folder.root)) == files
    assert ("1B", 2) not in {(take["shot"], take["take"]) for take in would["takes"]}
    assert [
        take["shot"] for take in json.loads(_takes(script, "prune", "--rejected", "--dry-run", "--json").out)["takes"]
    ] == ["1C"]
    size = sum(path.stat().st_size for path in files)
    done = json.loads(_takes(script, "prune", "--keep", 0, "--json").out)
    assert done["takes"] == would["takes"]
    assert done["freed_bytes"] == would["freed_bytes"] == size - sum(p.stat().st_size for p in vault_files(folder.root))
    assert _row(script, "1B", 2)["there"]
    assert filmstudio("verify", script).code == 0
    assert json.loads(_takes(script, "prune", "--keep", 0, "--json").out)["freed_bytes"] == 0
    ran = filmstudio("takes", "prune", script, "--older-than", "never")
    assert ran.code == 2
    assert "12h, 30d" in ran.err


def test_prune_clears_what_nothing_names(script: Path) -> None:
    folder = _folder(script)
    orphan = folder.root / "vault" / "ab" / ("ab" * 32 + ".mp4")
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"leavings")
    aside = folder.root / "quarantine" / "old.mp4"
    aside.parent.mkdir(exist_ok=True)
    aside.write_bytes(b"damaged")
    takes = folder.ledger.keys("takes")
    with folder.opened():  # a render is at work
        ran = _takes(script, "prune")
        assert ran.code == 0, ran.err
        assert "a render is at work" in ran.err
        assert orphan.exists()
    assert "files that nothing names: 1" in _takes(script, "prune").out
    assert not orphan.exists()
    assert not aside.exists()
    assert folder.ledger.keys("takes") == takes


def test_prune_leaves_what_a_render_at_work_needs(script: Path) -> None:
    folder = _folder(script)
    moved = next(row["key"] for row in _rows(script) if (row["shot"], row["take"]) == ("1B", 2))
    with folder.opened():
        ran = _takes(script, "prune", "--keep", 0)
        assert ran.code == 4
        assert "has not said yet which takes it needs" in ran.err
        hold_takes(folder, [moved])
        assert _takes(script, "prune", "--keep", 0).code == 0
    assert _row(script, "1B", 2)["there"]


def test_verify_finds_sets_aside_and_says_how_to_make_it_again(script: Path) -> None:
    assert filmstudio("render", script, "--quiet").code == 0
    assert filmstudio("verify", script).code == 0
    folder = _folder(script)
    key = next(row["key"] for row in _rows(script) if (row["shot"], row["take"]) == ("1B", 1))
    other = next(row["key"] for row in _rows(script) if (row["shot"], row["take"]) == ("1C", 2))
    take = folder.ledger.find("takes", key, Take)
    assert take is not None
    picture = folder.vault.locate(take.picture)
    data = bytearray(picture.read_bytes())
    data[len(data) // 2] ^= 1
    picture.write_bytes(data)
    lost = folder.ledger.find("takes", other, Take)
    assert lost is not None
    folder.vault.locate(lost.picture).unlink()
    record = folder.ledger.path("lines", folder.ledger.keys("lines")[0])
    record.write_bytes(record.read_bytes()[:-9])
    ran = filmstudio("verify", script, "--json")
    assert ran.code == 4
    found = json.loads(ran.out.splitlines()[-1])["damaged"]
    by_what = {(one["what"], one["shot"], one["take"], one["missing"]) for one in found}
    assert ("picture", "1B", 1, False) in by_what
    assert ("picture", "1C", 2, True) in by_what
    assert any(what == "record" for what, *_ in by_what)
    assert len(found) == 3
    assert not picture.exists()
    assert not record.exists()
    assert len(list((folder.root / "quarantine").iterdir())) == 2
    told = filmstudio("verify", script)
    assert told.code == 4  # the take whose picture is gone is still known
    assert "its picture is gone" in told.out
    assert "filmstudio takes pick" in told.out
    again = next(one["again"] for one in found if one["shot"] == "1B")
    assert again == f"filmstudio render {shlex.quote(str(script))} --shots 1B"
    assert filmstudio(*shlex.split(again)[1:], "--json").summary["rendered"] == ["1B"]


def test_verify_reads_the_film_itself(script: Path) -> None:
    assert filmstudio("render", script, "--quiet").code == 0
    (film,) = _folder(script).root.glob("*.mp4")
    whole, times = film.read_bytes(), film.stat()
    rotten = bytearray(whole)
    rotten[len(rotten) // 2] ^= 4
    film.write_bytes(rotten)
    os.utime(film, ns=(times.st_atime_ns, times.st_mtime_ns))
    ran = filmstudio("verify", script)
    assert ran.code == 4
    assert film.name in ran.out + ran.err
    assert filmstudio("render", script, "--quiet").code == 0
    assert film.read_bytes() == whole
    assert filmstudio("verify", script).code == 0


def test_a_film_that_was_never_shot_has_nothing_to_list_or_verify(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    assert "there are no takes" in filmstudio("takes", script).out
    assert filmstudio("verify", script).code == 0
    assert _takes(script, "prune", "--keep", 0).code == 0
    ran = _takes(script, "pick", "1B", 1)
    assert ran.code == 2
    assert "no take of shot 1B is shot yet" in ran.err
    assert not script.with_suffix(".film").exists()
    assert not script.with_suffix(".lock").exists()


def test_a_mistyped_verb_is_not_taken_for_a_script(tmp_path: Path) -> None:
    ran = filmstudio("takes", "pik", tmp_path / "x.fountain", "1A", 1)
    assert ran.code == 2
    assert "did you mean 'pick'" in ran.err


def test_the_commands_of_the_page_are_true(script: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "takes.md").read_text(encoding="utf-8")
    block = page.split("```")[1].replace("film.fountain", shlex.quote(str(script)))
    commands = [re.split(r"  +", line)[0] for line in block.strip().splitlines()]
    assert len(commands) > 8
    seen = []
    for command in commands:
        # The film of the page has a shot 12A with three takes; here that is 1B with two.
        words = [{"12A": "1B", "3": "2", "scene:3": "scene:2"}.get(word, word) for word in shlex.split(command)[1:]]
        words = [*words[:-1], "1"] if words[1] == "diff" else words
        ran = filmstudio(*words)
        assert ran.code == 0, (words, ran.err)
        seen.append(" ".join(words[:2]) if words[0] == "takes" else words[0])
    assert {"takes show", "takes pick", "takes prune", "verify"} <= set(seen)
