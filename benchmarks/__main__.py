"""Prints the tables of `docs/benchmarks.md`.

`python -m benchmarks` renders and times films, then compares the Fountain parsers (with the extra `peers`);
`python -m benchmarks parsers [--failures]` does only the latter, `python -m benchmarks fuzz [COUNT]` reads damaged
scripts, `python -m benchmarks faces` measures faces (with the extra `faces` and scikit-image), `python -m benchmarks
planning` plans films of which nothing has changed. `python -m benchmarks generation` compares shots by a model with a
bare loop of diffusers (with the extra `dit`), `python -m benchmarks gpu` does so on a graphics card. `python -m
benchmarks cut` writes films and measures them: frames, samples, clicks, colours, loudness, captions, assembly.
`python -m benchmarks soak [KILLS] [SEED]` kills renders and damages their files until something is lost. `python -m
benchmarks art [--out FOLDER] [SHEET ...]` draws contact sheets of everything the animatic can draw, to be looked at.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.drawing import draw_against_encode
from benchmarks.start_up import help_against_typer, no_op_against_typer

_HEAD = "| what | A | B | A / B (lowest to highest) | goal |\n|---|---|---|---|---|"


def main() -> None:
    if sys.argv[1:2] == ["fuzz"]:
        from benchmarks.fuzz import fuzz

        fuzz(*map(int, sys.argv[2:3]))
        return
    if sys.argv[1:2] == ["art"]:
        _art(sys.argv[2:])
        return
    if sys.argv[1:2] == ["soak"]:
        from benchmarks.soak import soak

        soak(*map(int, sys.argv[2:4]))
        return
    if sys.argv[1:2] == ["faces"]:
        from benchmarks.faces import report

        print(report())
        return
    if sys.argv[1:2] == ["planning"]:
        from benchmarks.planning import planning

        print(_HEAD)
        with tempfile.TemporaryDirectory() as name:
            for row in planning(Path(name)):
                print(row, flush=True)
        return
    if sys.argv[1:2] == ["gpu"]:
        from benchmarks.gpu import report as on_a_card

        print(on_a_card(sys.argv[2:]))
        return
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}\n")
    if sys.argv[1:2] == ["generation"]:
        _generation()
        return
    if sys.argv[1:2] == ["cut"]:
        _cut()
        return
    if sys.argv[1:2] != ["parsers"]:
        _films()
        _generation()
    if sys.argv[1:2] == ["parsers"] or importlib.util.find_spec("screenplain"):
        from benchmarks.parsers import compare_parsers

        compare_parsers(failures="--failures" in sys.argv)
    else:
        print("The parsers are left out: pip install -e '.[peers]' brings the others.")


def _art(arguments: list[str]) -> None:
    """`[--out FOLDER] [SHEET ...]`: draw the contact sheets of the animatic; `--pictures`: those of its page."""
    from benchmarks.art.pictures import draw_pictures
    from benchmarks.art.sheets import draw_sheets

    if "--pictures" in arguments:
        for path in draw_pictures():
            print(path)
        return
    folder = Path("sheets")
    if "--out" in arguments:
        at = arguments.index("--out")
        folder, arguments = Path(arguments[at + 1]), arguments[:at] + arguments[at + 2 :]
    for path in draw_sheets(folder, tuple(arguments)):
        print(path)


def _cut() -> None:
    from benchmarks.assembly import measure_assembly, measure_memory
    from benchmarks.sound_and_cut import measure_cut

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for table in (measure_cut(folder / "cut"), measure_assembly(folder / "assembly"), measure_memory(folder)):
            for row in table:
                print(row, flush=True)
            print()


def _generation() -> None:
    if importlib.util.find_spec("diffusers") is None:
        print("Generating is left out: pip install -e '.[dit]' brings the libraries.\n")
        return
    from benchmarks.generation import report

    print(report() + "\n", flush=True)


def _films() -> None:
    print(_HEAD)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(help_against_typer().row("`filmstudio --help` (A), `import typer` (B)", "under 5"), flush=True)
        row = no_op_against_typer(folder).row("a render with nothing to do (A), `import typer` (B)", "A under 1 s")
        print(row, flush=True)
        compared, film_s = draw_against_encode(folder)
        name = f"{film_s:.0f} s of animatic at 1280x720, drawn and encoded (A), encoded alone (B)"
        print(compared.row(name, "under 1.5") + "\n", flush=True)


main()
