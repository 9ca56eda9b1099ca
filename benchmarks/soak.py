"""The long soak: whatever can happen to a render and to its files, until something is lost. Nothing may be.

`python -m benchmarks soak [KILLS] [SEED]` does the five of them; `tests/soak` has the short forms of the same.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

from tests.soak.damage import DAMAGES
from tests.soak.kills import Soak, Soaked, render_command
from tests.soak.mending import Mended
from tests.soak.small_disk import can_mount, python_on
from tests.soak.thirty_shots import write_film
from tests.soak.together import render_together

_GENERATED = ("--size", "64x64", "--fps", "16", "--quality", "draft", "--json")
"""What the tiny checkpoint can make in a moment; it is loaded by the real pipeline in the worker."""
_STAGES = (("lines", 1), ("takes", 1), ("takes", 3), ("takes", 5), ("segments", 1), ("segments", 2))


def soak(kills: int = 50, seed: int = 1) -> None:
    """Do all of it and print a table. Raises AssertionError at the first thing that is lost, with what was seen."""
    print(f"seed {seed}\n\n| what | how often | seen |\n|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(prefix="filmstudio-soak-") as name:
        place = Path(name)
        _kills(place / "kills", kills, seed)
        film = _damage(place / "damage", seed)
        _full_disk(place / "disk", film)
        _together(place / "together", film, seed)
        _generated(place / "generated", max(1, kills // 10), seed)


def _kills(place: Path, kills: int, seed: int) -> None:
    started = time.monotonic()
    seen = Soak(place, seed).run(kills, say=_quiet)
    _row_of("a film of 30 drawn shots, killed at random", seen, started)


def _generated(place: Path, kills: int, seed: int) -> None:
    from tests.tiny_checkpoints.wan import build_t2v

    started = time.monotonic()
    model = build_t2v(place / "model")

    def render(script: Path) -> Sequence[str]:
        return render_command(script, "--model", str(model), *_GENERATED)

    seen = Soak(place / "soak", seed, write=partial(write_film, rooms=1)).run(kills, render, say=_quiet)
    _row_of("a film of 6 shots by a (tiny) Wan, killed at random", seen, started)


def _row_of(what: str, seen: Soaked, started: float) -> None:
    _hold(not seen.faults, "\n".join(seen.faults))
    _hold(seen.again == 0, f"{seen.again} finished pieces were made again")
    named = ", ".join(f"{kind} {count}" for kind, count in sorted(seen.kills.items()))
    _row(
        what,
        f"{seen.killed} kills ({named}) in {seen.runs - 1} runs",
        f"{seen.films} films finished, all equal to the untouched one; nothing torn, nothing finished made again; "
        f"no worker outlived its parent by more than {seen.orphans_s:.1f} s; "
        f"{time.monotonic() - started:.0f} s, one untouched render {seen.untouched_s:.0f} s",
    )


def _damage(place: Path, seed: int) -> bytes:
    """Damage every file in every way; return the film of one room."""
    started = time.monotonic()
    random = Random(seed)  # noqa: S311 - made-up damage, nothing secret
    mended = Mended(write_film(place, rooms=1))
    kinds: Counter[str] = Counter()
    # A person who deletes `.gitignore` wants it deleted.
    for kept in [kept for kept in mended.files() if kept.path.name != ".gitignore"]:
        for damage in DAMAGES:
            if kept.path.exists():
                wrong = list(mended.wrong_after(kept, damage, random))
                _hold(not wrong, "\n".join(wrong))
                kinds[kept.kind] += 1
    _row(
        f"every file of a film's folder ({', '.join(sorted(kinds))}), damaged in {len(DAMAGES)} ways",
        f"{kinds.total()} damages",
        f"told, made again, the same film each time; {time.monotonic() - started:.0f} s",
    )
    return mended.film.read_bytes()


def _full_disk(place: Path, film: bytes) -> None:
    if not can_mount():
        _row("a disk that fills up in the middle", "left out", "this system lets nobody mount a small disk")
        return
    kept: list[str] = []
    for stage, pieces in _STAGES:
        disk = place / f"{stage}-{pieces}"
        disk.mkdir(parents=True)
        ran = python_on(disk, "64m", "tests.soak.filling_up", str(disk), stage, str(pieces))
        _hold(ran.returncode == 0, ran.stderr)
        seen = json.loads(ran.stdout)
        _hold(seen["code"] in (2, 6) and "no space left" in seen["said"].lower(), seen["said"])
        _hold(not (seen["torn"] or seen["film_seen"] or seen["made_twice"] or seen["torn_again"]), str(seen)[:2000])
        _hold(seen["code_again"] == 0 and bytes.fromhex(seen["film"]) == film, seen["said_again"])
        kept.append(str(seen["kept"]))
    _row(
        "a disk that fills up to the last byte in the middle, then has room again",
        f"{len(_STAGES)} times, from the first recording to the cut",
        f"ended with a sentence, {', '.join(kept)} finished pieces kept and none made again, the same film",
    )


def _together(place: Path, film: bytes, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - moments, nothing secret
    for renders, kills in ((2, 0), (4, 0), (2, 1), (4, 3)):
        script = write_film(place / f"{renders}-{kills}", rooms=1)
        logs = place / f"logs-{renders}-{kills}"
        ended = render_together(script, logs, film, renders=renders, kills=kills, random=random)
        _hold(set(ended.codes) == {0} and ended.equal and not ended.faults, f"{ended}")
        _hold(len(ended.rendered) == len(set(ended.rendered)), f"a shot was made twice: {ended.rendered}")
        _row(
            f"{renders} renders of one film at once" + (f", {ended.killed} of them killed" if kills else ""),
            "once",
            "the others ended well; the same film; no shot made twice",
        )


def _hold(holds: bool, message: str) -> None:
    if not holds:
        raise AssertionError(message)


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


def _quiet(_line: str) -> None:
    """Say nothing: the table does."""
