"""What films by video models share in tests: a home of their own, tiny checkpoints, and what the takes say."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from filmstudio.model.take import Take
from filmstudio.takes.film_folder import FilmFolder
from tests.film.studio_run import Ran


class Desk:
    """A terminal of somebody with models of their own, without network, one thread."""

    def __init__(self, home: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
        # Tiny models are several times slower with more threads.
        self.environment = kept | {
            "FILMSTUDIO_HOME": str(home),
            "HF_HUB_OFFLINE": "1",
            "OMP_NUM_THREADS": "1",
            "MKL_NUM_THREADS": "1",
        }

    def run(self, *arguments: object, on: Mapping[str, str] | None = None) -> Ran:
        """Run `filmstudio ARGUMENTS` and wait for it; `on` adds to the environment."""
        done = subprocess.run(
            self._command(arguments),
            capture_output=True,
            text=True,
            env=self.environment | dict(on or {}),
            stdin=subprocess.DEVNULL,
            timeout=240,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """Start `filmstudio ARGUMENTS` in a process group of its own; its lines can be read."""
        return subprocess.Popen(
            self._command(arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=self.environment,
            start_new_session=True,
        )

    def _command(self, arguments: tuple[object, ...]) -> list[str]:
        return [sys.executable, "-m", "filmstudio", *map(str, arguments)]


class Tiny(NamedTuple):
    """A checkpoint that the tests can build, and what it is told from."""

    build: Callable[[Path], Path]
    engine: str
    kind: str


def tiny(name: str) -> Tiny:
    """Return one of the checkpoints by its name; nothing is imported before that."""
    from tests.tiny_checkpoints import cogvideox, hunyuan, ltx, wan

    return {
        "vace": Tiny(wan.build_vace, "wan", "wan-2.1-vace"),
        "t2v": Tiny(wan.build_t2v, "wan", "wan-2.1-t2v"),
        "ti2v-5b": Tiny(wan.build_ti2v_5b, "wan", "wan-2.2-ti2v-5b"),
        "ltx-video": Tiny(ltx.build_ltx_video, "ltx", "ltx-video"),
        "ltx-2": Tiny(ltx.build_ltx2, "ltx", "ltx-2"),
        "hunyuan-1.5": Tiny(hunyuan.build_t2v_15, "hunyuan", "hunyuan-1.5-480p-t2v"),
        "cogvideox": Tiny(cogvideox.build_t2v, "cogvideox", "cogvideox-t2v"),
    }[name]


def takes_of(script: Path, without: Collection[str] = ()) -> dict[str, Take]:
    """Return every take of a film, by its shot, `without` those of some keys."""
    folder = FilmFolder(script.with_suffix(".film"))
    keys = [path.stem for path in (folder.root / "ledger" / "takes").glob("*.json")]
    takes = [
        take for key in keys if key not in without and (take := folder.ledger.find("takes", key, Take)) is not None
    ]
    return {take.job.slate: take for take in takes}
