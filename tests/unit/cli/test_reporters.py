from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from filmstudio.cli.reporters import JsonReporter, LineReporter, TerminalReporter
from filmstudio.ports.reporter import Reporter


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
        "  shot 12A: 100 frames, after 1:30",
        "  shot 12B: 20 frames, after 1:30",
        "Shooting: done in 1:30",
    ]


def test_json_has_one_shot_event_a_shot_and_progress_between(capsys: pytest.CaptureFixture[str]) -> None:
    long_shot(JsonReporter)
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event for event in events if event["event"] == "shot"] == [
        {"event": "shot", "shot": "12A", "frames": 100},
        {"event": "shot", "shot": "12B", "frames": 20},
    ]
    progress = [event for event in events if event["event"] == "progress"]
    assert progress[0] == {"event": "progress", "shot": "12A", "frames": 18, "total": 100, "note": "step 2 of 10"}
    assert len(progress) == 9
    opening = {"event": "opening", "engine": "wan", "what": "reading the model", "total": 2}
    assert [event for event in events if event["event"] == "opening"] == [opening | {"done": n} for n in range(3)]


def test_notes_are_words_and_never_markup(capsys: pytest.CaptureFixture[str]) -> None:
    reporter = TerminalReporter()
    reporter.begin("shots", 10)
    reporter.opening("wan", "reading [/the] model", 0, 2)
    reporter.shot("[1A]", 3, 10, "step [/1] of 2")
    reporter.shot("[1A]", 10, 10)
    reporter.end("shots")
    assert "Shooting: done in" in capsys.readouterr().err
