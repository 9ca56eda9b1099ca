"""The sounds of a plan: with which shot they are told, in `--json` and on the terminal."""

from __future__ import annotations

import json
import wave
from pathlib import Path

from filmstudio.breakdown.break_down import break_down
from filmstudio.cli.cue_lines import cue_lines
from filmstudio.cli.reporters import QuietReporter
from filmstudio.screenplay.reader import FountainReader
from filmstudio.studio.planning.cue_reports import cue_reports
from filmstudio.studio.planning.plan import PlanRequest, plan
from filmstudio.studio.planning.report import CueReport

SCRIPT = """\
INT. PIER OFFICE - NIGHT

[[music: tide.wav; level: -12dB; from: 0:12; until: scene]]
NORA sits by the window and waits. [[sfx: gull.wav; at: 1.2s; pan: left]]

EXT. PIER - DAY

[[music: stop]]
Nora runs over the wet planks. [[sfx: gull.wav; level: -6dB; pan: 0.1]]
"""


def test_every_sound_is_told_with_its_shot() -> None:
    shots = break_down(FountainReader().read_text(SCRIPT, "film.fountain"), "Film")
    told = {shot.id: cue_reports(shot, shots.music) for shot in shots.shots}
    assert told == {
        "1A": (
            CueReport(kind="music", file="tide.wav", from_s=12, level_db=-12, until="scene", line=3),
            CueReport(kind="effect", file="gull.wav", at_s=1.2, pan=-1, line=4),
        ),
        "2A": (
            CueReport(kind="music", file="", line=8),
            CueReport(kind="effect", file="gull.wav", level_db=-6, pan=0.1, line=9),
        ),
    }


def test_a_plan_lists_them_for_people_and_for_programs(tmp_path: Path) -> None:
    for name in ("tide.wav", "gull.wav"):
        with wave.open(str(tmp_path / name), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(48_000)
            sound.writeframes(bytes(2 * 48_000 * 15))
    script = tmp_path / "film.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    report = plan(PlanRequest(script), QuietReporter())
    assert list(cue_lines(report.shots)) == [
        "1A  music   tide.wav from 0:12, -12 dB, until scene (line 3)",
        "1A  effect  gull.wav at 1.2 s, left (line 4)",
        "2A  music   stops (line 8)",
        "2A  effect  gull.wav at 0 s, -6 dB (line 9)",
    ]
    shots = json.loads(json.dumps(report.as_json()))["shots"]
    assert [[cue["kind"] for cue in shot["cues"]] for shot in shots] == [["music", "effect"], ["music", "effect"]]


def test_many_sounds_leave_the_plan_on_one_screen(tmp_path: Path) -> None:
    script = tmp_path / "film.fountain"
    script.write_text("INT. HUT - DAY\n\nNORA sits.\n", encoding="utf-8")
    report = plan(PlanRequest(script), QuietReporter())
    cues = tuple(CueReport(kind="effect", file="a.wav") for _ in range(33))
    lines = list(cue_lines([report.shots[0].model_copy(update={"cues": cues})]))
    assert len(lines) == 31
    assert lines[-1] == "and 3 more sounds; --json has them all"
