"""`filmstudio reshoot` with the real parts: what it says is what lies on disk, and nothing else was made."""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import UsageError
from filmstudio.media.stills import frames_at
from filmstudio.model.take import Take
from filmstudio.studio.lock import read_lock
from filmstudio.studio.reshooting.asked_takes import asked_takes
from filmstudio.studio.reshooting.reshoot import ReshootRequest
from filmstudio.studio.reshooting.reshoot import reshoot as reshoot_film
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from tests.film.studio_run import SCRIPT, Ran, filmstudio, tree, write_script

pytestmark = pytest.mark.film


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = write_script(
        tmp_path_factory.mktemp("film"), SCRIPT.replace("Title: THE KEY", "Title: THE KEY\nSize: 160x90")
    )
    ran = filmstudio("render", script, "--json")
    assert ran.code == 0, ran.err
    return script


@pytest.fixture
def script(rendered: Path, tmp_path: Path) -> Path:
    """A rendered film of one's own. Its first cut lies elsewhere, so the first re-shoot cuts it anew."""
    shutil.copytree(rendered.parent, tmp_path / "copy")
    return tmp_path / "copy" / rendered.name


def reshoot(script: Path, *arguments: object) -> Ran:
    return filmstudio("reshoot", script, *arguments, "--json")


def takes_of(script: Path) -> dict[str, Take]:
    """Every take in the ledger, by key."""
    folder = FilmFolder(script.with_suffix(".film"))
    keys = [path.stem for path in (folder.root / "ledger" / TAKES).glob("*.json")]
    return {key: take for key in keys if (take := folder.ledger.find(TAKES, key, Take))}


def digest_of(film: object) -> str:
    return sha256(Path(str(film)).read_bytes()).hexdigest()


def test_one_shot_is_made_and_the_film_is_cut_from_it(script: Path, rendered: Path) -> None:
    ran = reshoot(script, "1b", "--set", "camera.size=wide; light=neon")
    assert ran.code == 0, ran.err
    (take,) = ran.summary["takes"]
    assert (take["shot"], take["take"], take["state"], take["picked"]) == ("1B", 2, "rendered", True)
    assert take["differs"] == ["size: wide", "light: neon"]
    assert ran.summary["film"]["rendered"] == []
    film = Path(ran.summary["film"]["film"])
    assert digest_of(film) != digest_of(rendered.with_suffix(".film") / "key.mp4")
    made = takes_of(script)[take["key"]]
    assert (made.job.camera.size, made.job.light, made.job.seed) == ("wide", "neon", take["seed"])
    lock = read_lock(script.with_suffix(".lock"))
    assert lock
    assert [(one.shot, one.take, one.picked, one.variation.wishes) for one in lock.takes] == [
        ("1B", 2, True, ("size: wide", "light: neon"))
    ]

    known = reshoot(script, "1B", "--plain", "--set", "size: wide", "--set", "light: neon")
    assert [one["state"] for one in known.summary["takes"]] == ["known"]
    assert "was shot before, as take 2" in known.out

    explained = filmstudio("breakdown", script, "--explain", "1B", "--json")
    assert '"value": "neon", "source": "take"' in explained.out

    first = digest_of(film)
    shutil.rmtree(script.with_suffix(".film"))
    again = filmstudio("render", script, "--json")
    assert again.code == 0, again.err
    assert digest_of(again.summary["film"]) == first


def test_several_takes_of_several_shots(script: Path) -> None:
    ran = reshoot(script, "scene:1", "!1A,!1B,!1E", "--takes", "2", "--no-pick")
    assert ran.code == 0, ran.err
    assert [(one["shot"], one["take"]) for one in ran.summary["takes"]] == [("1C", 2), ("1C", 3), ("1D", 2), ("1D", 3)]
    assert len({one["seed"] for one in ran.summary["takes"]}) == 4
    assert ran.summary["film"] is None
    assert not any(one["picked"] for one in ran.summary["takes"])
    unpicked = reshoot(script, "unpicked", "--dry-run")
    assert [one["shot"] for one in unpicked.summary["takes"]] == ["1C", "1D"]


def test_a_dry_run_writes_nothing(script: Path) -> None:
    before = tree(script.parent)
    ran = filmstudio("reshoot", script, "all", "--takes", "3", "--dry-run")
    assert ran.code == 0, ran.err
    assert tree(script.parent) == before


def test_a_list_on_standard_input(script: Path) -> None:
    command = [sys.executable, "-m", "filmstudio", "reshoot", str(script), "-", "--dry-run"]
    ran = subprocess.run(command, input="1A # the kitchen\n1D\n", capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert [row.split()[0] for row in ran.stdout.splitlines()[1:]] == ["1A", "1D"]


def test_what_the_script_has_changed_is_stale(script: Path) -> None:
    assert filmstudio("reshoot", script, "1C", "--no-pick", "-q").code == 0
    script.write_text(script.read_text(encoding="utf-8").replace("looks up", "looks away"), encoding="utf-8")
    ran = reshoot(script, "stale", "--dry-run")
    assert ran.code == 0, ran.err
    (take,) = ran.summary["takes"]
    assert (take["shot"], take["take"], take["differs"]) == ("1C", 3, [])


def test_the_same_seed_gives_the_same_bytes(script: Path) -> None:
    ran = reshoot(script, "1D", "1C", "--same-seed")
    assert ran.code == 0, ran.err
    assert [(one["shot"], one["equal"]) for one in ran.summary["shots"]] == [("1C", True), ("1D", True)]
    refused = filmstudio("reshoot", script, "1D", "--same-seed", "--set", "light=neon")
    assert (refused.code, "--set asks for something else" in refused.err) == (2, True)


def test_another_picture_in_the_vault_is_told_with_its_own_exit_code(script: Path) -> None:
    takes = takes_of(script).values()
    one, other = (next(take for take in takes if take.job.slate == slate) for slate in ("1C", "1D"))
    folder = FilmFolder(script.with_suffix(".film"))
    with folder.opened():
        folder.ledger.enter(TAKES, one.key, one.model_copy(update={"picture": other.picture}))
    ran = filmstudio("reshoot", script, "1C", "--same-seed")
    assert ran.code == 7
    assert "not equal: picture" in ran.out
    assert "1C" in ran.err


@pytest.mark.parametrize(
    ("selection", "wishes", "engine", "takes", "said"),
    [
        ("1Z", [], None, 1, "there is no scene or shot '1Z'"),
        ("cast:NORAH", [], None, 1, "did you mean NORA?"),
        ("1B", ["mvoe=in"], None, 1, "the nearest is `move`"),
        ("all", ["light=neon"], None, 1, "shot 0A is a title card"),
        ("1B", [], "wan", 1, "draws a preview of every shot itself"),
        ("1B", [], "nope", 1, "there is no engine 'nope'"),
        ("1B", [], None, 0, "--takes: 0"),
        ("1B", ["seed=4"], None, 2, "--seed counts on"),
        ("stale", [], None, 1, "no shot is stale"),
        ("failed", [], None, 1, "no shot is failed"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_made(
    rendered: Path, selection: str, wishes: list[str], engine: str | None, takes: int, said: str
) -> None:
    before = tree(rendered.parent)
    with pytest.raises(UsageError) as raised:
        asked = asked_takes(rendered, takes=takes, wishes=wishes, engine=engine)
        reshoot_film(ReshootRequest(rendered, (selection,), asked), QuietReporter())
    assert said in f"{raised.value.message} {raised.value.hint}"
    assert tree(rendered.parent) == before


def test_a_new_take_looks_as_it_was_asked(script: Path) -> None:
    """A take without anybody in it has no face where there was one."""
    ran = reshoot(script, "1D", "--set", "on: the key", "--set", "size: close up", "--set", "dur: 12f")
    assert ran.code == 0, ran.err
    (take,) = ran.summary["takes"]
    takes = takes_of(script)
    made = takes[take["key"]]
    assert (made.frames, made.job.subject, made.job.people) == (12, "the key", ())
    plain = next(one for one in takes.values() if one.job.slate == "1D" and one.job.people)
    vault = script.with_suffix(".film") / "vault"
    pictures = [vault / one.picture.sha256[:2] / f"{one.picture.sha256}.mp4" for one in (made, plain)]
    new, old = (frames_at(path, [5])[0] for path in pictures)
    assert abs(new.astype(int) - old.astype(int)).mean() > 10
