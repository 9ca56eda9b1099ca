"""Drafts are edited, and only the shots that the edit uses are shot again at full quality, with their own sound."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
import opentimelineio as otio
import pytest
from opentimelineio.opentime import RationalTime, TimeRange
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.model.look import Quality
from filmstudio.studio import plugins
from tests.film.generation_run import takes_of

pytestmark = pytest.mark.film

SCRIPT = """\
INT. KITCHEN - NIGHT

[[shot: MS; dur: 24f; audio: engine]]
The woman walks slowly in.

[[shot: CU; dur: 24f; audio: engine]]
A key in the red coat.
"""
ASKED = ("--engine", "sampled", "--set", "steps: 2", "--size", "96x64")


@pytest.fixture
def sampled_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The engine `sampled` of the tests, installed as a stranger's plugin would be. Worker processes find it too."""
    about = tmp_path / "site" / "sampled_engine-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: sampled-engine\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(
        "[filmstudio.engines]\nsampled = tests.film.sampled_engine:SampledEngine\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(about.parent)
    caches = (plugins._found, plugins.find_engine)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def run(*words: object) -> dict[str, Any]:
    """Run a command in this process: one of its own would not see the engine. Returns its last line."""
    done = CliRunner().invoke(app, [*map(str, words), "--json"])
    assert done.exit_code == 0, done.stdout + done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_only_what_the_edit_uses_is_shot_at_final_quality(sampled_engine: None, tmp_path: Path) -> None:
    script = tmp_path / "short.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    run("render", script, *ASKED, "--quality", "draft")
    drafts = takes_of(script)
    assert {take.job.quality for take in drafts.values() if take.job.engine == "sampled"} == {Quality.DRAFT}
    edit = tmp_path / "edit" / "film.otio"
    run("cut", script, *ASKED, "--quality", "draft", "-o", edit)
    timeline = otio.adapters.read_from_file(str(edit))
    used = next(clip for clip in timeline.find_clips() if clip.name == "1B").clone()
    used.source_range = TimeRange(RationalTime(6, 24), RationalTime(12, 24))
    del timeline.tracks[0][:], timeline.tracks[1:]
    timeline.tracks[0].append(used)
    otio.adapters.write_to_file(timeline, str(edit))

    plan = run("conform", edit, script, *ASKED, "--plan")
    assert (plan["below_final"], plan["frames"], plan["film"]) == (["1B"], 12, None)
    out = tmp_path / "film.mp4"
    drafted = run("conform", edit, script, *ASKED, "-o", out)
    assert (drafted["rendered"], drafted["below_final"]) == ([], ["1B"])
    light, loud = _seen_and_heard(out)
    assert light[0] < 80
    finished = run("conform", edit, script, *ASKED, "--quality", "final", "-o", out)
    assert (finished["rendered"], finished["below_final"], finished["frames"]) == (["1B"], [], 12)
    finals = takes_of(script, without=[take.key for take in drafts.values()])
    assert {shot: (take.job.quality, take.job.seed) for shot, take in finals.items()} == {
        "1B": (Quality.FINAL, drafts["1B"].job.seed)
    }
    lighter, as_loud = _seen_and_heard(out)
    # The engine's picture is a step lighter sixteen times a second: the edit begins with frame 6 of 24 a second.
    assert lighter[0] == pytest.approx(120 + 1 + 4, abs=3)
    assert lighter - light == pytest.approx(np.full(12, 100.0), abs=3)
    assert loud > 0.01 and as_loud == pytest.approx(loud, rel=0.05)
    again = run("conform", edit, script, *ASKED, "--quality", "final", "-o", out)
    assert (again["rendered"], again["reused"]) == ([], ["1B"])


def _seen_and_heard(path: Path) -> tuple[Any, float]:
    """The mean grey of every frame, and the mean level of the sound."""
    with av.open(str(path)) as film:
        light = np.array([frame.to_ndarray(format="rgb24").mean() for frame in film.decode(video=0)])
    with av.open(str(path)) as film:
        sound = np.concatenate([block.to_ndarray()[0] for block in film.decode(audio=0)])
    return light, float(np.abs(sound).mean())
