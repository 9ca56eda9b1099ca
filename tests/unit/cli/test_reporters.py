from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from filmstudio.cli.reporters import JsonReporter, LineReporter, TerminalReporter
from filmstudio.ports.reporter import Ahead, Reporter


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def long_shot(make: Callable[[Clock], Reporter]) -> None:
    """Two shots: a minute and a half of steps, and one that is done at once."""
    clock = Clock()
    reporter = make(clock)
    reporter.begin("shots", 120)
    for done in range(3):
        reporter.opening("wan", "reading the model", done, 2)
    for step in range(1, 11):
        clock.at += 9
        reporter.shot("12A", step * 9, 100, f"step {step} of 10")
        reporter.advance("shots", step * 9)
    reporter.shot("12A", 100, 100)
    reporter.shot("12B", 20, 20)
    reporter.end("shots")


def test_a_log_has_one_line_a_shot_and_one_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    long_shot(LineReporter)
    assert capsys.readouterr().err.splitlines() == [
        "Shooting ...",
        "  wan: reading the model ...",
        "  shot 12A: step 5 of 10, 45 %, about 0:55 left",
        "  shot 12A: step 9 of 10, 81 %, about 0:19 left",
        "  shot 12A: 100 frames in 1:21",
        "  shot 12B: 20 frames",
        "Shooting: done in 1:30",
    ]


def test_json_has_one_shot_event_a_shot_and_progress_between(capsys: pytest.CaptureFixture[str]) -> None:
    long_shot(JsonReporter)
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event for event in events if event["event"] == "shot"] == [
        {"event": "shot", "shot": "12A", "frames": 100, "took_s": 81.0},
        {"event": "shot", "shot": "12B", "frames": 20, "took_s": None},
    ]
    progress = [event for event in events if event["event"] == "progress"]
    assert progress[0] == {"event": "progress", "shot": "12A", "frames": 18, "total": 100, "note": "step 2 of 10"}
    assert len(progress) == 9
    opening = {"event": "opening", "engine": "wan", "what": "reading the model", "total": 2}
    assert [event for event in events if event["event"] == "opening"] == [opening | {"done": n} for n in (0, 2)]


def test_a_log_counts_lines_and_sounds_where_they_take_long(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    reporter = LineReporter(clock)
    for stage, total in (("voices", 1), ("sounds", 3), ("deliver web", 90)):
        reporter.begin(stage, total)
        for done in range(1, total + 1):
            clock.at += 20 / (1 if total < 90 else 30)
            reporter.advance(stage, done)
        reporter.end(stage)
    assert capsys.readouterr().err.splitlines() == [
        "Recording voices: 1 line ...",
        "Recording voices: done in 0:20",
        "Preparing sounds: 3 sounds ...",
        "  2 of 3 sounds",
        "Preparing sounds: done in 1:00",
        "Delivering web ...",
        "Delivering web: done in 1:00",
    ]


def test_events_tell_how_far_a_stage_of_steps_is_every_five_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    reporter = JsonReporter(clock)
    reporter.begin("sounds", 9)
    for done in range(1, 10):
        clock.at += 2
        reporter.advance("sounds", done)
    reporter.end("sounds")
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    steps = [event for event in events if event["event"] == "steps"]
    assert steps == [{"event": "steps", "stage": "sounds", "done": done, "total": 9} for done in (3, 6, 9)]


def film_of_three(reporter: Reporter, clock: Clock) -> None:
    """Two shots to make, one of which fails, and one that is there."""
    reporter.planned(["11A"], [Ahead("12A", 100, ("line 88 edited", "seed 7 to 9")), Ahead("12B", 20)])
    reporter.begin("shots", 120)
    for done in (0, 50, 100):
        reporter.shot("12A", done, 100)
        reporter.advance("shots", done)
        clock.at += 10
    reporter.failed("12B", "the engine died")
    reporter.end("shots")


def test_a_log_says_why_a_shot_was_made_and_where_the_film_stands(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    film_of_three(LineReporter(clock), clock)
    assert capsys.readouterr().err.splitlines() == [
        "Shooting 2 shots, 1 reused ...",
        "  shot 12A: 100 frames in 0:20 (line 88 edited, seed 7 to 9); 1 of 2, about 0:04 left",
        "warning: shot 12B failed: the engine died",
        "Shooting: done in 0:30",
    ]


def test_events_tell_the_plan_the_film_and_what_failed(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    film_of_three(JsonReporter(clock), clock)
    events = {line["event"]: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert events["plan"]["ahead"][0]["why"] == ["line 88 edited", "seed 7 to 9"]
    assert events["failed"] == {"event": "failed", "shot": "12B", "reason": "the engine died"}
    assert (events["film"]["shots"], events["film"]["done"], events["film"]["reused"]) == (3, 1, 1)


def test_notes_are_words_and_never_markup(capsys: pytest.CaptureFixture[str]) -> None:
    reporter = TerminalReporter()
    reporter.begin("shots", 10)
    reporter.opening("wan", "reading [/the] model", 0, 2)
    reporter.shot("[1A]", 3, 10, "step [/1] of 2")
    reporter.shot("[1A]", 10, 10)
    reporter.end("shots")
    assert "Shooting: done in" in capsys.readouterr().err
