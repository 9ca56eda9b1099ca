"""What can be seen of a render from outside: the stream of events, its status from elsewhere, and the look before."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.film.studio_run import HEARD, SCRIPT, SMALL, filmstudio, write_script

pytestmark = pytest.mark.film

PAGE = Path(__file__).parents[2] / "docs" / "events.md"
TYPES: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "null": type(None)}
LONG = SCRIPT + "\n".join(
    f"\nINT. ROOM {n} - DAY\n\nA long wait in room {n}, and nothing happens at all.\n" for n in range(30)
)


def documented() -> dict[str, dict[str, str]]:
    """Event -> field -> type, as the page says."""
    events = {}
    for name, body in re.findall(r"^## (\w+)\n(.*?)(?=^#|\Z)", PAGE.read_text(encoding="utf-8"), re.M | re.S):
        events[name] = dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", body, re.M))
    return events


def fits(value: object, kind: str) -> bool:
    if kind.startswith("list of "):
        of = {"string": str, "object": dict}[kind.removeprefix("list of ")]
        return isinstance(value, list) and all(isinstance(one, of) for one in value)
    kinds = [TYPES[one] for one in kind.split(" or ")]
    return any(isinstance(value, one) for one in kinds)


def held_against_the_page(lines: str) -> list[dict[str, Any]]:
    """Every event with every field of the page, of its type, and with no other."""
    page, events = documented(), [json.loads(line) for line in lines.splitlines()]
    for event in events:
        fields = page[event["event"]]
        assert event.keys() - {"event"} == fields.keys(), event
        for field, kind in fields.items():
            assert fits(event[field], kind), (event, field, kind)
    return events


@contextmanager
def started(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "filmstudio", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(process: subprocess.Popen[str], event: str) -> dict[str, Any]:
    """Read on until an event comes."""
    assert process.stdout is not None
    for line in process.stdout:
        if (told := json.loads(line))["event"] == event:
            return dict(told)
    raise AssertionError(f"no event {event}")


def status_of(script: Path) -> dict[str, Any]:
    ran = filmstudio("status", script, "--json")
    assert ran.code == 0, ran.err
    return dict(json.loads(ran.out))


def test_every_event_of_a_render_is_as_the_page_says(tmp_path: Path) -> None:
    script = write_script(tmp_path, HEARD)
    events = held_against_the_page(filmstudio("render", script, *SMALL, "--json").out)
    assert (events[0]["event"], events[0]["schema"]) == ("start", "render-events/1")
    assert events[-1]["event"] == "summary"
    stages = [event["stage"] for event in events if event["event"] == "end"]
    assert stages == ["voices", "sounds", "shots", "cut"]
    done = [event["shot"] for event in events if event["event"] == "shot"]
    assert sorted(done) == sorted(events[-1]["rendered"])
    refused = filmstudio("render", script, "--size", "7x7", "--json")
    assert held_against_the_page(refused.out)[-1]["exit_code"] == refused.code == 2


def test_a_look_before_the_render_tells_all_that_is_wrong_at_once(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT.replace("He was lying.", "\N{CUNEIFORM SIGN A} he said."))
    ready = filmstudio("render", script, *SMALL, "--check", "--json")
    events = held_against_the_page(ready.out)
    assert (ready.code, events[-1]) == (0, {"event": "checked"})
    assert any("letters of Cuneiform" in event.get("message", "") for event in events)
    assert not (tmp_path / "key.film").exists()
    (tmp_path / "key.film").mkdir()
    (tmp_path / "key.film" / "vault").write_text("in the way", encoding="utf-8")
    no = filmstudio("render", script, "--size", "4000x4000", "--check", "-o", tmp_path / "film.avi")
    assert no.code == 2
    for words in ("2 things stop this render", "vault is a file", "film.avi"):
        assert words in no.err
    assert not (tmp_path / "film.avi").exists()


def test_the_status_of_a_film_from_another_terminal(tmp_path: Path) -> None:
    script = write_script(tmp_path, LONG)
    assert status_of(script)["last"] is None
    with started("render", script, *SMALL, "--jobs", "1", "--json") as render:
        heard(render, "shot")
        now = status_of(script)
        assert [run["pid"] for run in now["running"]] == [render.pid]
        assert (now["running"][0]["state"], now["running"][0]["stage"]) == ("running", "shots")
        told = filmstudio("status", script).out
        assert f"a render is at work: process {render.pid}" in told
        os.kill(render.pid, signal.SIGKILL)
        render.wait()
        dead = status_of(script)
    assert (dead["running"], dead["last"]["state"], dead["last"]["pid"]) == ([], "died", render.pid)
    assert "filmstudio render" in filmstudio("status", script).out
    ran = filmstudio("render", script, *SMALL, "--shots", "1A", "--json")
    last = status_of(script)["last"]
    assert (last["state"], last["done"], last["film"]) == ("done", ran.summary["rendered"], ran.summary["film"])


def test_a_watch_renders_what_a_saved_change_touches_and_only_that(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    film = tmp_path / "key.film" / "key.mp4"
    with started("render", script, *SMALL, "--watch", "--json") as watch:
        first = heard(watch, "summary")
        assert len(first["rendered"]) > 3
        heard(watch, "waiting")
        before = film.read_bytes()
        script.write_text(SCRIPT + "\n[[shot: CU; lens: 0mm]]\n", encoding="utf-8")
        assert heard(watch, "error")["exit_code"] == 3
        heard(watch, "waiting")
        script.write_text(SCRIPT.replace("Rain. Lev runs.", "Snow. Lev stands."), encoding="utf-8")
        changed = heard(watch, "summary")
        # The end credits are drawn over the film's last place, in its weather.
        assert {shot[0] for shot in changed["rendered"]} == {"0", "2"}
        assert "0A" not in changed["rendered"]
        heard(watch, "waiting")
        assert film.read_bytes() != before
        (tmp_path / "film.toml").write_text('schema = "film/1"\nengin = "animatic"\n', encoding="utf-8")
        assert heard(watch, "error")["exit_code"] == 4
        heard(watch, "waiting")
        watch.send_signal(signal.SIGINT)
        _, errors = watch.communicate(timeout=30)
        assert watch.returncode == 130
        assert "the watch has ended" in errors
        assert "Traceback" not in errors


def test_a_watch_that_was_asked_for_wrongly_ends_at_once(tmp_path: Path) -> None:
    assert filmstudio("render", tmp_path / "gone.fountain", "--watch").code == 2
    assert filmstudio("render", write_script(tmp_path), "--watch", "--check").code == 2
