"""Renders on a disk that somebody else fills up in the middle; then there is room again. Prints what happened as JSON.

Runs in a process of its own, because the disk is to be seen by nobody else (see `small_disk`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.soak.kills import render_command
from tests.soak.thirty_shots import write_film
from tests.soak.whole import faults, finished, litter


def main(place: Path, stage: str, pieces: int) -> None:
    """Fill the disk once so many pieces of a stage (`lines`, `takes`, `segments`) are in the ledger."""
    script = write_film(place / "film", rooms=1)
    root, film = script.with_suffix(".film"), script.with_suffix(".film") / "thirty.mp4"
    rubbish = place / "rubbish"
    log = place.parent / f"{place.name}-{stage}.txt"
    with log.open("wb") as stream:
        render = subprocess.Popen(render_command(script), stdout=stream, stderr=subprocess.STDOUT)
        while render.poll() is None and len(list((root / "ledger" / stage).glob("*.json"))) < pieces:
            time.sleep(0.001)
        filled = fill(rubbish)
        code = render.wait()
    said = log.read_text(encoding="utf-8", errors="replace")
    torn = list(faults(root, {}))
    seen = film.exists()
    kept = finished(root)
    rubbish.unlink()
    again = subprocess.run(render_command(script), capture_output=True, text=True, check=False)
    now = finished(root)
    result = {
        "filled": filled,
        "code": code,
        "said": said,
        "torn": torn,
        "film_seen": seen,
        "kept": len(kept),
        "code_again": again.returncode,
        "said_again": again.stdout + again.stderr,
        "made_twice": [str(path) for path in kept if now.get(path) != kept[path]],
        "torn_again": list(faults(root, {})),
        "litter": [str(path) for path in litter(place)],
        "film": film.read_bytes().hex() if film.exists() else "",
    }
    sys.stdout.write(json.dumps(result))


def fill(rubbish: Path) -> int:
    """Write until the disk is full, down to the last byte; return how much it was."""
    handle = os.open(rubbish, os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        for size in (1 << 20, 1 << 12, 1):
            with suppress(OSError):
                while os.write(handle, bytes(size)):
                    pass
    os.close(handle)
    return rubbish.stat().st_size


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
