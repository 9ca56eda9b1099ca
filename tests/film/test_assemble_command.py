"""`filmstudio assemble` over a film that was really shot: every deliverable, once; the one before it where it fails."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import av
import numpy as np
import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.digest import file_digest
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.media.probe import probe_film
from filmstudio.media.stills import frames_at
from filmstudio.model.take import Recording, Take
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import LINES, TAKES
from filmstudio.units import frame_to_sample
from tests.film.studio_run import SMALL, Ran, write_script
from tests.film.studio_run import filmstudio as in_a_process
from tests.soak.damage import flip_a_bit

pytestmark = pytest.mark.film

SCRIPT = """Title: THE: KEY / "Ä"
Author: A. Writer

INT. KITCHEN - NIGHT

NORA, 40, in a green coat, stands at the table.

NORA
(whispering)
Where is the key? 100% {sure}, [no]; it's \\N <b>.

DISSOLVE TO:

EXT. PIER - DAY

Lev runs.
"""
NAME = "THE_KEY_Ä"
HELD = ("web", "subs", "vertical", "stems")


def _assemble(script: Path, *arguments: object) -> Ran:
    done = CliRunner().invoke(app, ["assemble", str(script), *SMALL, *map(str, arguments)])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout, done.stderr)


def _sound(film: Path) -> list[tuple[int | None, bytes]]:
    with av.open(str(film)) as container:
        return [(packet.pts, bytes(packet)) for packet in container.demux(audio=0) if packet.size]


def _by_kind(ran: Ran) -> dict[str, dict[str, Any]]:
    assert ran.code == 0, ran
    return {one["deliverable"]: one for one in ran.summary["delivered"]}


@pytest.fixture(scope="module")
def shot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = write_script(tmp_path_factory.mktemp("assembled"), SCRIPT)
    rendered = in_a_process("render", script, *SMALL)
    assert rendered.code == 0, rendered
    return script


@pytest.fixture(scope="module")
def made(shot: Path) -> dict[str, dict[str, Any]]:
    out = shot.parent / "out"
    return _by_kind(_assemble(shot, "--deliver", ",".join(HELD), "-o", out, "--json"))


def test_every_deliverable_is_as_long_as_the_film(shot: Path, made: dict[str, dict[str, Any]]) -> None:
    film = probe_film(shot.parent / "key.film" / "key.mp4")
    web = probe_film(shot.parent / "out" / f"{NAME}-web.mp4")
    up = probe_film(shot.parent / "out" / f"{NAME}-vertical.mp4")
    for facts in (web, up):
        assert (facts.frames, facts.audio_samples) == (film.frames, frame_to_sample(film.frames, Fraction(24)))
    assert (web.posters, web.chapters > 0, web.title) == (1, True, 'THE: KEY / "Ä"')
    assert up.picture.size == (50, 90)
    with av.open(str(shot.parent / "out" / f"{NAME}-web.mp4")) as container:
        assert container.metadata["artist"] == "A. Writer"
        assert container.metadata["comment"].startswith("Made with filmstudio ")
    assert set(made) == set(HELD)
    stems = shot.parent / "out" / f"{NAME}-stems"
    assert sorted(path.name for path in stems.iterdir()) == ["ambience.wav", "dialogue.wav", "effects.wav", "music.wav"]


def test_the_web_film_is_the_takes_themselves_and_as_loud_as_promised(
    shot: Path, made: dict[str, dict[str, Any]]
) -> None:
    web, film = shot.parent / "out" / f"{NAME}-web.mp4", shot.parent / "key.film" / "key.mp4"
    indices = range(0, probe_film(web).frames, 7)
    for ours, theirs in zip(frames_at(web, indices), frames_at(film, indices), strict=True):
        assert np.array_equal(ours, theirs)
    meter = LoudnessMeter()
    with av.open(str(web)) as container:
        for frame in container.decode(container.streams.audio[0]):
            meter.hear(frame.to_ndarray().T.astype(np.float32))
    measured = meter.integrated_lufs()
    assert measured == pytest.approx(-16.0, abs=0.2)
    assert made["web"]["loudness_lufs"] == pytest.approx(measured, abs=0.1)


def test_subtitles_are_timed_and_say_what_was_written(shot: Path, made: dict[str, dict[str, Any]]) -> None:
    srt = (shot.parent / "out" / f"{NAME}-subs.srt").read_text(encoding="utf-8")
    assert "it's ∖N ‹b›." in " ".join(srt.split())
    assert all(len(line) <= 42 for line in srt.splitlines())
    vtt = (shot.parent / "out" / f"{NAME}-subs.vtt").read_text(encoding="utf-8")
    assert "\\N &lt;b&gt;." in " ".join(vtt.split())
    sdh = _by_kind(_assemble(shot, "--deliver", "subs", "--sdh", "-o", shot.parent / "out", "--json"))["subs"]
    assert "NORA: [whispering] Where is the key?" in " ".join(Path(sdh["files"][0]).read_text("utf-8").split())


def test_nothing_is_made_twice_and_only_what_is_touched_is_made_again(
    shot: Path, made: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = shot.parent / "out"
    asked = ("--deliver", "web,subs", "-o", out, "--json")
    read: list[str] = []

    def reading(path: Path) -> str:
        read.append(path.suffix)
        return file_digest(path)

    monkeypatch.setattr("filmstudio.takes.vault.file_digest", reading)
    assert not any(one["new"] for one in _by_kind(_assemble(shot, *asked)).values())
    assert ".mp4" not in read  # a feature is many gigabytes
    (out / f"{NAME}-subs.vtt").write_text("by hand", encoding="utf-8")
    again = _by_kind(_assemble(shot, *asked))
    assert (again["web"]["new"], again["subs"]["new"]) == (False, True)
    louder = _assemble(shot, *asked, "--loudness", "-20")
    assert (_by_kind(louder)["web"]["new"], _by_kind(louder)["subs"]["new"]) == (True, False)  # words are not louder
    assert ".mp4" in read
    assert _by_kind(louder)["web"]["loudness_lufs"] == pytest.approx(-20, abs=0.2)
    back = _assemble(shot, *asked)
    assert _by_kind(back)["web"]["new"]
    # The film itself still has the first loudness: only the other one has to be mixed.
    assert ['"stage": "mix"' in ran.out for ran in (louder, back)] == [True, False]
    film = shot.parent / "key.film" / "key.mp4"
    assert _sound(out / f"{NAME}-web.mp4") == _sound(film) == _sound(out / f"{NAME}-vertical.mp4")


def test_takes_that_are_missing_are_named_with_the_command_that_makes_them(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    otherwise = _assemble(script, "--deliver", "web", "--fps", "25", "--folder", tmp_path / "o.film")
    assert f"make them: filmstudio render {script} --size 160x90 --fps 25 --folder {tmp_path / 'o.film'}" in (
        otherwise.err
    )
    ran = _assemble(script, "--deliver", "web")
    assert ran.code == 4
    assert "not shot yet" in ran.err
    assert "filmstudio render" in ran.err


@pytest.mark.parametrize("kind", ["takes", "lines"])
def test_a_flipped_bit_is_told_with_the_command_that_mends_it(shot: Path, tmp_path: Path, kind: str) -> None:
    """The film that was cut before the bit flipped lies there whole all the while."""
    script = shutil.copytree(shot.parent, tmp_path / "copy") / shot.name
    folder = FilmFolder(script.with_suffix(".film"))
    if kind == "takes":
        keys = folder.ledger.keys(TAKES)
        blob = next(take.picture for key in keys if (take := folder.ledger.find(TAKES, key, Take)) and take.job.lines)
    else:
        line = folder.ledger.find(LINES, folder.ledger.keys(LINES)[0], Recording)
        assert line is not None
        blob = line.sound
    flip_a_bit(Random(1), folder.vault.locate(blob))  # noqa: S311 - made-up damage, nothing secret
    out = ("--deliver", "web", "-o", tmp_path, "--json")
    ran = _assemble(script, *out)
    assert ran.code == 4
    assert "gone or" in ran.err
    assert kind == "lines" or "was damaged and is not used" in ran.out
    assert not list(tmp_path.glob("*.mp4"))
    assert (folder.root / "quarantine" / folder.vault.locate(blob).name).exists()
    command = re.search(r": filmstudio (render .*)", ran.err)
    assert command, ran.err
    assert in_a_process(*shlex.split(command[1])).code == 0
    assert _by_kind(_assemble(script, *out))["web"]["new"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--deliver", "webb"), "'webb' is nothing that a film is delivered as"),
        (("--deliver", ","), "--deliver names nothing"),
        (("--loudness", "loud"), "'loud' is not a loudness"),
        (("--loudness", "-80"), "'-80' is not a loudness"),
        (("--codec", "mpeg2"), "a master is not written as 'mpeg2'"),
        (("--deliver", "prores", "--editing", "avi"), "no film for editing is written as 'avi'"),
        (("--deliver", "prores", "--editing", "dnxhr"), "dnxhr holds pictures of at least 256x120"),
        (("-o", "{script}"), "is a file, and deliverables are several"),
    ],
)
def test_what_cannot_be_made_is_said_before_anything_is_made(
    shot: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ran = _assemble(shot, *(one.replace("{script}", str(shot)) for one in arguments))
    assert ran.code == 2, ran
    assert sentence in ran.err
    assert len(ran.err.strip().splitlines()) <= 2 + ran.err.count("Cutting")


def test_an_ffmpeg_that_dies_leaves_the_film_before_it(
    shot: Path, made: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    web = shot.parent / "out" / f"{NAME}-web.mp4"
    before = web.read_bytes()
    # Every file may have 8 blocks: the kernel kills ffmpeg as soon as it writes more.
    dying = tmp_path / "ffmpeg"
    dying.write_text(f"#!/bin/sh\nulimit -f 8\nexec '{ffmpeg_path()}' \"$@\"\n", encoding="utf-8")
    dying.chmod(0o755)
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(dying))
    ran = _assemble(shot, "--deliver", "web", "--loudness", "-23", "-o", web.parent)
    assert ran.code == 6, ran
    assert re.search(r"writing .*-web\.mp4 failed: ", ran.err)
    assert web.read_bytes() == before
    assert not [path for path in web.parent.iterdir() if path.name.startswith(".part")]


def test_json_is_one_object_a_line(shot: Path, made: dict[str, dict[str, Any]]) -> None:
    ran = _assemble(shot, "--deliver", "web", "-o", shot.parent / "out", "--json")
    events = [json.loads(line)["event"] for line in ran.out.splitlines()]
    assert events[0] == "start"
    assert events[-1] == "summary"


def test_a_film_whose_engine_draws_no_captions_has_a_track_or_words_in_the_picture(
    scripted_engine: str, tmp_path: Path
) -> None:
    script = write_script(tmp_path, SCRIPT)
    (tmp_path / "key.film" / "prompts").mkdir(parents=True)  # where that engine leaves its marks
    # In this process: one of its own would not see the engine that this test has installed.
    done = CliRunner().invoke(app, ["render", str(script), *SMALL, "--engine", scripted_engine, "-q"])
    assert done.exit_code == 0, done.stderr
    asked = ("--engine", scripted_engine, "--deliver", "web", "-o", tmp_path, "--json")
    web = Path(_by_kind(_assemble(script, *asked))["web"]["files"][0])
    track = probe_film(web)
    assert (track.subtitle_tracks, track.subtitle_languages) == (1, ("eng",))
    plain = frames_at(web, range(0, track.frames, 6))
    assert _by_kind(_assemble(script, *asked, "--burn-in"))["web"]["new"]
    burned = probe_film(web)
    assert (burned.subtitle_tracks, burned.frames, burned.audio_samples) == (0, track.frames, track.audio_samples)
    changed = [
        np.abs(one.astype(int) - other).max() > 60
        for one, other in zip(plain, frames_at(web, range(0, track.frames, 6)), strict=True)
    ]
    assert any(changed)
    assert not all(changed)
