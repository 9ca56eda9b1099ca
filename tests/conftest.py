"""What all tests share: golden files and a place to render in."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from filmstudio.studio import plugins

# No timed tests: a busy machine must not fail a property. The same examples on every run.
settings.register_profile("filmstudio", deadline=None, derandomize=True)
settings.load_profile("filmstudio")

# A shell's background job ignores Ctrl-C, and so do the commands that tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# Nor does one that was started to outlive its terminal hear of that terminal's end.
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# Tiny models on many threads spend their time waiting for each other; pytest's own workers use the cores.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# Nobody's own list of models is read or written by a test, nor by the commands that it starts.
os.environ["FILMSTUDIO_HOME"] = tempfile.mkdtemp(prefix="filmstudio-home-")
atexit.register(shutil.rmtree, os.environ["FILMSTUDIO_HOME"], ignore_errors=True)

GOLDEN = Path(__file__).parent / "golden"

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files with what the code gives")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """A case with data for its name is numbered: data made on the spot would differ between pytest's workers."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with `tests/golden/<name>`, exactly; `--update-golden` rewrites the file instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        assert path.exists(), f"{path} is missing: run pytest --update-golden and look at it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def scripted_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The engine `scripted` of the tests, installed as a stranger's plugin would be. Worker processes find it too."""
    about = tmp_path / "site" / "scripted_engine-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: scripted-engine\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(
        "[filmstudio.engines]\nscripted = tests.unit.studio.scripted_engine:ScriptedEngine\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(about.parent)
    caches = (plugins._found, plugins.find_engine)
    for cache in caches:
        cache.cache_clear()
    yield "scripted"
    for cache in caches:
        cache.cache_clear()
