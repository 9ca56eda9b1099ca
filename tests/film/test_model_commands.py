"""`filmstudio models` as a person types it, with an engine from a plug-in and a hub on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.film.studio_run import Ran
from tests.unit.studio.models.toy_plugin import model_files, tensors, write_model, write_plugin
from tests.unit.weights.hub_server import FIRST, SECOND, Hub, hub_server

_SHARD = "transformer/model-00001-of-00002.safetensors"


class Desk:
    """A terminal of somebody who has the toy engine and a home of their own."""

    def __init__(self, folder: Path, endpoint: str = "http://127.0.0.1:9") -> None:
        self.folder = folder
        self.home = folder / "home"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
        self.environment = kept | {
            "FILMSTUDIO_HOME": str(self.home),
            "PYTHONPATH": str(write_plugin(folder / "plugin")),
            "HF_HOME": str(folder / "hub"),
            "HF_ENDPOINT": endpoint,
            "HF_HUB_DISABLE_TELEMETRY": "1",
        }

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "filmstudio", *map(str, arguments)]

    def run(self, *arguments: object, **environment: str) -> Ran:
        done = subprocess.run(
            self.command(*arguments),
            capture_output=True,
            text=True,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def registry(self) -> str:
        return (self.home / "models.toml").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _repository() -> dict[str, bytes]:
    return model_files() | {
        "README.md": b"toys",
        "transformer/diffusion_pytorch_model.bin": b"\x80\x04 a pickle",
        "transformer/model.fp16.safetensors": tensors({"a": 10}),
        "transformer/modeling.py": b"raise SystemExit",
        "vae/tokenizer.model": b"pieces",
        "demo.mp4": b"film",
        "extra/config.json": b"{}",
    }


@pytest.fixture
def hub() -> Iterator[Hub]:
    with hub_server(_repository()) as served:
        yield served


@pytest.fixture
def online(tmp_path: Path, hub: Hub) -> Desk:
    return Desk(tmp_path, hub.address)


def test_a_folder_is_added_listed_checked_and_forgotten(desk: Desk) -> None:
    weights = write_model(desk.folder / "weights")

    added = desk.run("models", "add", "car", weights)
    assert added.code == 0, added
    for words in ("toy-car, for the engine toy", "ToyTransformer", "a first frame", "Apache-2.0", "--model car"):
        assert words in added.out

    rows = [json.loads(line) for line in desk.run("models", "list", "--json").out.splitlines()]
    toys = {row["name"]: row["presence"] for row in rows if row["engine"] == "toy"}
    assert toys == {"toy-car": "absent", "toy-train": "absent", "car": "here"}

    checked = desk.run("models", "check", "car", "--deep")
    assert checked.code == 0 and "every byte is as it was added" in checked.out

    refused = desk.run("models", "remove", "car", "--files")
    assert refused.code == 2 and "filmstudio did not fetch them" in refused.err
    removed = desk.run("models", "remove", "car")
    assert removed.code == 0 and f"its files stay: {weights}" in removed.out
    assert (weights / _SHARD).is_file() and "car" not in desk.registry().replace("models", "")


def test_a_table_for_people_says_licence_and_its_limits(desk: Desk) -> None:
    listed = desk.run("models", "list")

    assert listed.code == 0, listed
    for words in ("toy-train", "Toys-1", "toy shops ask first", "8 GB", "filmstudio models fetch NAME"):
        assert words in listed.out, listed.out


def test_a_model_comes_from_the_hub_and_only_what_a_render_loads(online: Desk, hub: Hub) -> None:
    done = online.run("models", "fetch", "toy-car", "--yes")

    assert done.code == 0, done
    assert "licence   Apache-2.0" in done.err and "20.8 kB (7 of 8 files)" in done.err
    folder = online.home / "models" / "toy-car"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {*model_files(), "vae/tokenizer.model"}
    assert all((folder / name).read_bytes() == data for name, data in model_files().items())
    assert f'revision = "{FIRST}"' in online.registry()

    hub.asked.clear()
    again = online.run("models", "fetch", "toy-car")
    assert again.code == 0 and "every file is here already" in again.err and hub.asked == []

    removed = online.run("models", "remove", "toy-car", "--files", "--yes")
    assert removed.code == 0 and not folder.exists()


def test_nothing_comes_without_a_yes(online: Desk, hub: Hub) -> None:
    asked = online.run("models", "fetch", "toy-car")

    assert asked.code == 2
    assert "nobody is there to ask" in asked.err and "fetch toy-car --yes" in asked.err
    assert hub.sent == ["model_index.json"]


def test_an_interrupted_download_goes_on_inside_the_file_and_with_its_commit(online: Desk, hub: Hub) -> None:
    long = {_SHARD: tensors({"a": 7_000_000})}
    hub.commits[FIRST] = _repository() | long
    hub.stall[_SHARD] = 21 << 20
    running = subprocess.Popen(
        online.command("models", "fetch", "toy-car", "--yes"),
        env=online.environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    part = online.home / "models" / "toy-car" / f"{_SHARD}.part"
    for _ in range(600):
        if part.is_file() and part.stat().st_size:
            break
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert running.returncode == 130, err
    assert "what has arrived is kept; go on with: filmstudio models fetch toy-car" in err
    assert "not whole" in online.run("models", "list").out

    hub.stall.clear()
    hub.asked.clear()
    # Somebody publishes another version meanwhile: what was begun goes on with what it began with.
    hub.commits[SECOND] = model_files(fill=1)
    hub.branches["main"] = SECOND
    arrived = part.stat().st_size
    assert 0 < arrived <= 21 << 20
    done = online.run("models", "fetch", "toy-car", "--yes")

    assert done.code == 0, done
    assert (_SHARD, f"bytes={arrived}-") in hub.asked
    assert "model_index.json" not in hub.sent
    folder = online.home / "models" / "toy-car"
    assert (folder / _SHARD).read_bytes() == long[_SHARD]
    assert online.run("models", "check", "toy-car", "--deep").code == 0

    newer = online.run("models", "fetch", "toy-car@main", "--yes")
    assert newer.code == 0, newer
    assert (folder / _SHARD).read_bytes() == model_files(fill=1)[_SHARD]
    assert f'revision = "{SECOND}"' in online.registry()


@pytest.mark.parametrize(
    ("status", "error", "code", "words"),
    [
        (404, "RepoNotFound", 2, "no such repository on the hub, or it is private"),
        (404, "RevisionNotFound", 2, "has no revision 'v9'"),
        (401, "", 5, "hf auth login"),
        (403, "GatedRepo", 5, "want their terms accepted first"),
        (403, "", 5, "refuses you"),
        (500, "", 5, "answered with an error (500)"),
    ],
)
def test_what_the_hub_refuses_is_a_sentence(
    online: Desk, hub: Hub, status: int, error: str, code: int, words: str
) -> None:
    hub.status, hub.error = status, error

    done = online.run("models", "fetch", "toy-car@v9", "--yes")

    assert done.code == code, done
    assert words in done.err and "Traceback" not in done.err and "http_" not in done.err


def test_no_network_and_a_forbidden_one_are_sentences(desk: Desk) -> None:
    nowhere = desk.run("models", "fetch", "toy-car", "--yes")
    assert nowhere.code == 5 and "the connection to http://127.0.0.1:9 failed" in nowhere.err
    assert "filmstudio models fetch toy-car" in nowhere.err

    forbidden = desk.run("models", "fetch", "toy-car", "--yes", HF_HUB_OFFLINE="1")
    assert forbidden.code == 2 and "HF_HUB_OFFLINE is set" in forbidden.err


def test_two_adding_at_once_lose_nothing(desk: Desk) -> None:
    names = [f"car-{number}" for number in range(4)]
    weights = write_model(desk.folder / "weights")
    running = [
        subprocess.Popen(desk.command("models", "add", name, weights), env=desk.environment, stdout=subprocess.DEVNULL)
        for name in names
    ]
    assert [process.wait(timeout=120) for process in running] == [0] * len(names)

    rows = [json.loads(line) for line in desk.run("models", "list", "--here", "--json").out.splitlines()]
    assert [row["name"] for row in rows] == names


def test_help_loads_no_engine_and_no_hub(desk: Desk) -> None:
    code = (
        "import sys\nfrom filmstudio.cli.app import app\n"
        "try: app(['models', 'list', '--json'])\nexcept SystemExit: pass\n"
        "print(sorted({'torch', 'diffusers', 'transformers', 'huggingface_hub'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=desk.environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_server_that_knows_no_ranges_sends_the_file_from_its_start(online: Desk, hub: Hub) -> None:
    folder = online.home / "models" / "toy-car"
    part = folder / f"{_SHARD}.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"what came before" * 100)
    hub.ranges = False

    done = online.run("models", "fetch", "toy-car", "--yes", "--json")

    assert done.code == 0, done
    assert (_SHARD, "bytes=1600-") in hub.asked
    assert (folder / _SHARD).read_bytes() == model_files()[_SHARD]
    events = [json.loads(line) for line in done.out.splitlines()]
    assert events[-1]["event"] == "added" and events[-1]["facts"]["kind"] == "toy-car"
    assert events[-2]["event"] == "progress" and events[-2]["done"] == events[-2]["total"]


def test_a_file_that_arrives_damaged_is_thrown_away(online: Desk, hub: Hub) -> None:
    hub.commits[FIRST] = _repository() | {_SHARD: tensors({"a": 3000}, fill=7)}
    hub.damaged.add(_SHARD)

    done = online.run("models", "fetch", "toy-car", "--yes")

    assert done.code == 5 and f"{_SHARD} arrived damaged" in done.err
    assert not list((online.home / "models").rglob("*.part"))
    hub.damaged.clear()
    assert online.run("models", "fetch", "toy-car", "--yes").code == 0


def test_a_name_of_ones_own_for_a_repository_of_the_hub(online: Desk, hub: Hub) -> None:
    named = online.run("models", "add", "mine", "toys/toy-car-diffusers@main")
    assert named.code == 0 and "nothing is downloaded yet: filmstudio models fetch mine" in named.out
    assert hub.asked == []

    assert online.run("models", "fetch", "mine", "--yes").code == 0
    assert online.run("models", "check", "mine").code == 0
    direct = online.run("models", "fetch", "toys/toy-car-diffusers")
    assert direct.code == 2 and "models add NAME toys/toy-car-diffusers" in direct.err
