"""`--help` and a render with nothing to do must not pay for drawing, sound or ffmpeg."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {
    "uharfbuzz",
    "numpy",
    "cv2",
    "PIL",
    "aggdraw",
    "av",
    "ffmpeg",
    "imageio_ffmpeg",
    "hibari",
    "dlib",
    "onnxruntime",
    "reportlab",
    "torch",
    "diffusers",
}


def modules_after(code: str) -> set[str]:
    probe = f"{code}\nimport sys\nprint(' '.join(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def loaded_after(code: str) -> set[str]:
    return {name.split(".")[0] for name in modules_after(code)}


def test_the_command_table_loads_nothing_heavy() -> None:
    loaded = loaded_after("import filmstudio.cli.app")
    assert not loaded & (HEAVY | {"pydantic", "rich"})


def test_a_plan_loads_no_drawing_and_no_sound() -> None:
    assert not loaded_after("import filmstudio.studio.make_film, filmstudio.cli.reporters") & HEAVY


def test_a_render_with_nothing_to_do_loads_nothing_that_reads_a_script_or_shoots() -> None:
    loaded = modules_after("import filmstudio.studio.render, filmstudio.cli.reporters, filmstudio.cli.commands.render")
    assert "filmstudio.studio.planning.memo" in loaded
    assert not loaded & {
        "filmstudio.studio.make_film",
        "filmstudio.studio.cut",
        "filmstudio.studio.break_down",
        "filmstudio.breakdown.break_down",
        "filmstudio.model.plan",
        "filmstudio.scheduling.crew",
    }


def test_an_engine_says_what_it_can_without_loading_anything() -> None:
    code = "from filmstudio.studio.plugins import find_engine, find_voice\nfind_engine('animatic').capabilities()\n"
    code += "find_voice('hibari').version, find_voice('hibari').spell('Hello.')"
    assert not loaded_after(code) & HEAVY


def test_the_package_ships_its_type_marker() -> None:
    import filmstudio

    assert (Path(filmstudio.__file__).parent / "py.typed").exists()
