"""Bad input gets one clear sentence, the exit code of its class, and nothing is lost or left behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.film.studio_run import SCRIPT, SMALL, filmstudio, write_script

pytestmark = pytest.mark.film


@pytest.mark.parametrize(
    ("name", "content", "code", "part"),
    [
        ("empty.fountain", b"", 3, "empty"),
        ("blank.fountain", b" \n\n \t\n", 3, "empty"),
        ("latin.fountain", b"INT. CAF\xc9 - DAY\n\nHello.\n", 3, "offset 8"),
        ("binary.fountain", bytes(range(256)) * 8, 3, "not"),
        ("script.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 3, "PDF"),
        ("bone.fountain", b"INT. A - DAY\n\n/* Hello.\n", 3, "bone.fountain:3:1"),
        ("only_note.fountain", b"[[nothing but a note]]\n", 3, "nothing to shoot"),
        ("script.xyz", b"INT. A - DAY\n\nHello.\n", 2, ".fountain"),
    ],
)
def test_a_script_that_cannot_be_used(tmp_path: Path, name: str, content: bytes, code: int, part: str) -> None:
    script = tmp_path / name
    script.write_bytes(content)
    ran = filmstudio("render", script)
    assert ran.code == code, ran.err
    assert part in ran.err
    assert "Traceback" not in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == [name], "something was left behind"


def test_no_such_file_and_a_folder(tmp_path: Path) -> None:
    write_script(tmp_path)
    missing = filmstudio("render", tmp_path / "nope.fountain")
    assert missing.code == 2
    assert "key.fountain" in missing.err  # the way out
    assert filmstudio("render", tmp_path).code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "part"),
    [
        (("--engine", "wann"), 2, "animatic"),
        (("--engine", "wan"), 5, "needs the weights of a model"),
        (("--size", "1279x719"), 2, "1280x720"),
        (("--size", "99999x2"), 2, "4096x4096"),
        (("--size", "big"), 2, "1280x720"),
        (("--fps", "0"), 2, "frame rate"),
        (("--shots", "77"), 2, "77"),
        (("--shots", ""), 2, "names no shot"),
        (("--shots", "2-1"), 2, "backwards"),
        (("--jobs", "0"), 2, "jobs"),
        (("-o", "film.avi"), 2, ".mp4"),
        (("-o", "film.srt"), 2, ".mp4"),
        (("-o", "."), 2, "folder"),
    ],
)
def test_a_flag_that_cannot_be_used(tmp_path: Path, arguments: tuple[str, ...], code: int, part: str) -> None:
    ran = filmstudio("render", write_script(tmp_path), *arguments, cwd=tmp_path)
    assert ran.code == code, ran.err
    assert part in ran.err
    assert "Traceback" not in ran.err


def test_a_path_that_is_no_name(tmp_path: Path) -> None:
    for path in (".", "/", b"caf\xe9.fountain".decode("utf-8", "surrogateescape")):
        ran = filmstudio("render", path, cwd=tmp_path)
        assert ran.code == 2, ran.err
        assert "Traceback" not in ran.err


def test_nothing_is_recorded_for_a_wish_that_cannot_be_granted(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    assert filmstudio("render", script, "--size", "161x91").code == 2
    assert filmstudio("render", script, "--shots", "77").code == 2
    sheet = filmstudio("contact-sheet", script)
    assert sheet.code == 2
    assert "filmstudio render" in sheet.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key.fountain"]


def test_a_missing_ffmpeg_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(tmp_path / "nothing"))
    ran = filmstudio("render", write_script(tmp_path), *SMALL)
    assert ran.code == 5
    assert ran.err.count("error:") == 1


def test_a_line_that_no_voice_can_say_is_shown(tmp_path: Path) -> None:
    text = "INT. A - DAY\n\nBOB\n\u018f.\n\nEVA\nIt costs 9" + "9" * 40 + ".\n\nBOB\nOh.\n"
    ran = filmstudio("render", write_script(tmp_path, text), *SMALL)
    assert ran.code == 0, ran.err
    assert ran.err.count("shown as a caption") == 2
    assert "key.fountain:4:" in ran.err


def test_a_folder_that_a_person_uses_is_left_as_it_is(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    (tmp_path / "tmp").mkdir()
    (tmp_path / "tmp" / "thesis.txt").write_text("years of work", encoding="utf-8")
    ran = filmstudio("render", script, *SMALL, "--shots", "2", "--folder", tmp_path)
    assert ran.code == 0, ran.err
    assert (tmp_path / "tmp" / "thesis.txt").exists()
    assert not (tmp_path / ".gitignore").exists()


def test_wrong_decisions_are_named_with_path_and_key(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    (tmp_path / "characters" / "nora").mkdir(parents=True)
    record = tmp_path / "characters" / "nora" / "character.toml"
    record.write_text('schema = "character/1"\nname = "NORA"\n[voice]\nvoice = "thunder"\n', encoding="utf-8")
    ran = filmstudio("render", script, *SMALL)
    assert ran.code == 4
    assert "NORA" in ran.err
    assert "thunder" in ran.err
    record.write_text("x = " + "[" * 20_000, encoding="utf-8")
    assert filmstudio("render", script, *SMALL).code == 4
    (tmp_path / "film.toml").write_text('schema = "film/1"\ncharacters = ["charakters"]\n', encoding="utf-8")
    ran = filmstudio("render", script, *SMALL)
    assert ran.code == 4
    assert "charakters" in ran.err


def test_a_script_without_headings_is_one_scene_and_a_warning(tmp_path: Path) -> None:
    ran = filmstudio("render", write_script(tmp_path, "A man waits for a train.\n"), *SMALL, "--json")
    assert ran.code == 0, ran.err
    assert "no-scenes" in ran.out
    assert ran.summary["frames"] > 0


def test_a_wrong_film_toml_is_named_with_its_key(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    (tmp_path / "film.toml").write_text('schema = "film/1"\nengin = "animatic"\n', encoding="utf-8")
    ran = filmstudio("render", script)
    assert ran.code == 4
    assert "engin" in ran.err


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    ran = filmstudio("render", write_script(tmp_path), "-o", "/proc/film.mp4")
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_a_title_that_looks_like_an_attack_is_only_a_title(tmp_path: Path) -> None:
    text = "Title: $(touch hacked); 'x':[y],{z}\\ %{n} <b>\n\nINT. A' - DAY\n\nBOB\nIt's a, [sub]:x;.srt 100%: {a}\n"
    script = write_script(tmp_path, text, "-it's; a:'film' [1].fountain")
    ran = filmstudio("render", "--json", *SMALL, "--subtitles", "--", script, cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert Path(ran.summary["film"]).exists()
    assert not (tmp_path / "hacked").exists()


def started(script: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "filmstudio", "render", str(script), *SMALL, "--jobs", "1", "--json", *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for_a_shot(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line)["event"] == "shot":
            return
    pytest.fail("no shot was finished")


LONG = SCRIPT + "\n".join(
    f"\nINT. ROOM {n} - DAY\n\nA long wait in room {n}, and nothing happens at all.\n" for n in range(12)
)


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_what_was_finished_stays_when_a_render_is_stopped(tmp_path: Path, how: signal.Signals, code: int) -> None:
    script = write_script(tmp_path, LONG)
    process = started(script)
    wait_for_a_shot(process)
    process.send_signal(how)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == code
    if how is signal.SIGINT:
        assert "every finished shot is kept" in errors
        assert "Traceback" not in errors
    film = script.with_suffix(".film")
    assert not list(film.glob("*.mp4"))
    again = filmstudio("render", script, *SMALL, "--json")
    assert again.code == 0, again.err
    assert again.summary["reused"]
    assert again.summary["rendered"]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_no_process_outlives_a_render(tmp_path: Path, how: signal.Signals) -> None:
    script = write_script(tmp_path, LONG)
    process = started(script)
    wait_for_a_shot(process)
    family: list[int] = []
    while not any(b"ffmpeg" in command_line(pid) for pid in family):  # until a shot is being encoded
        assert process.poll() is None
        family = descendants(process.pid)
    process.send_signal(how)
    process.communicate(timeout=60)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if not any(Path(f"/proc/{pid}").exists() for pid in family):
            return
        time.sleep(0.2)
    pytest.fail("a worker or an encoder is still running")


def command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def descendants(pid: int) -> list[int]:
    """Children, grandchildren and so on of a process."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return children + [grandchild for child in children for grandchild in descendants(child)]
