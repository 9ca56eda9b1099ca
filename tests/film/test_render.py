"""From a script to a film with the real parts: what was promised is what lies on disk."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from filmstudio.model.take import Take
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import frame_to_sample
from tests.film.studio_run import HEARD, SMALL, Ran, filmstudio, tree, write_script

pytestmark = pytest.mark.film


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    script = write_script(tmp_path_factory.mktemp("film"), HEARD)
    return script, filmstudio("render", script, *SMALL, "--subtitles", "--json")


def test_a_selection_that_ends_before_a_dissolve(copy: Path) -> None:
    part = filmstudio("render", copy, *SMALL, "--shots", "1", "--json")
    assert part.code == 0, part.err
    with av.open(part.summary["film"]) as container:
        assert sum(bool(packet.size) for packet in container.demux(video=0)) == part.summary["frames"]
    assert part.summary["rendered"] == []


def test_two_scripts_of_one_stem_make_two_films(tmp_path: Path) -> None:
    one = write_script(tmp_path, "INT. A - DAY\n\nA dog.\n", "a.fountain")
    two = write_script(tmp_path, "INT. B - DAY\n\nA cat.\n", "a.txt")
    films = {filmstudio("render", script, *SMALL, "--json").summary["film"] for script in (one, two)}
    assert len(films) == 2


@pytest.fixture
def copy(rendered: tuple[Path, Ran], tmp_path: Path) -> Iterator[Path]:
    """A film of one's own to spoil, everything rendered. The path of the script."""
    shutil.copytree(rendered[0].parent, tmp_path / "copy")
    yield tmp_path / "copy" / rendered[0].name


def takes_of(script: Path) -> dict[str, Take]:
    ledger = FilmFolder(script.with_suffix(".film")).ledger
    takes = [ledger.find("takes", key, Take) for key in ledger.keys("takes")]
    return {take.job.slate: take for take in takes if take is not None}


def sound_of(film: Path) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    with av.open(str(film)) as container:
        pieces = [frame.to_ndarray().mean(axis=0) for frame in container.decode(audio=0)]
    return np.concatenate(pieces).astype(np.float32)


def test_the_summary_says_what_lies_on_disk(rendered: tuple[Path, Ran]) -> None:
    script, ran = rendered
    assert ran.code == 0, ran.err
    summary = ran.summary
    film = Path(summary["film"])
    assert film == script.with_suffix(".film") / "key.mp4"
    assert summary["failed"] == []
    assert summary["reused"] == []
    assert set(summary["rendered"]) == set(takes_of(script))
    with av.open(str(film)) as container:
        video = container.streams.video[0]
        packets = [packet for packet in container.demux(video) if packet.size]
        deltas = {b.pts - a.pts for a, b in itertools.pairwise(packets) if b.pts is not None and a.pts is not None}
        assert (video.codec_context.width, video.codec_context.height) == (160, 90)
        assert len(packets) == summary["frames"]
        assert len(deltas) == 1
        audio = container.streams.audio[0]
        assert audio.duration is not None
        assert audio.time_base is not None
        assert audio.duration * audio.time_base * 48_000 == frame_to_sample(summary["frames"], Fraction(24))
    assert summary["seconds"] == pytest.approx(summary["frames"] / 24, abs=0.001)


def test_there_is_speech_where_the_plan_says_and_a_quiet_place_elsewhere(rendered: tuple[Path, Ran]) -> None:
    script, ran = rendered
    takes = takes_of(script)
    order = ran.summary["rendered"]
    samples = sound_of(Path(ran.summary["film"]))
    spoken = np.zeros(len(samples), dtype=bool)
    start = 0
    heard = []
    for slate in order:
        job = takes[slate].job
        for line in job.lines:
            begin = frame_to_sample(start + line.start_frame, job.rate)
            end = frame_to_sample(start + line.end_frame, job.rate)
            spoken[begin:end] = True
            heard.append(float(np.sqrt(np.mean(samples[begin:end] ** 2))))
        tail = 18 if slate == _before_the_dissolve(order, takes) else 0
        start += job.frames - tail
    assert start == ran.summary["frames"]
    assert len(heard) == 3
    assert min(heard) > 0.02
    # The codec smears a little over the edges; away from speech the tones of the places are heard, and never nothing.
    edge = np.convolve(spoken, np.ones(4801), mode="same") > 0.5
    elsewhere = samples[: len(edge)].copy()
    elsewhere[edge] = 0.0
    assert float(np.abs(elsewhere).max()) < 0.08
    tenths = np.abs(samples[: len(samples) // 4800 * 4800]).reshape(-1, 4800).max(axis=1)
    assert float(tenths[:-1].min()) > 1e-5


def _before_the_dissolve(order: list[str], takes: dict[str, Take]) -> str:
    return [slate for slate in order if takes[slate].job.place.name == "KITCHEN"][-1]


def test_a_second_render_has_nothing_to_do(rendered: tuple[Path, Ran]) -> None:
    script, first = rendered
    before = tree(script.parent)
    again = filmstudio("render", script, *SMALL, "--subtitles", "--json")
    assert again.summary["rendered"] == []
    assert again.summary["reused"] == first.summary["rendered"]
    assert tree(script.parent) == before


def test_two_renders_are_the_same_bytes(rendered: tuple[Path, Ran], tmp_path: Path) -> None:
    script = write_script(tmp_path, HEARD)
    again = filmstudio("render", script, *SMALL, "--json", "--jobs", "2")
    one, two = Path(rendered[1].summary["film"]), Path(again.summary["film"])
    assert one.read_bytes() == two.read_bytes()


def test_one_changed_line_renders_the_shots_that_it_touches(copy: Path) -> None:
    copy.write_text(HEARD.replace("I have never seen a key.", "I have never in my life seen a key."), encoding="utf-8")
    shots = filmstudio("breakdown", copy, "--json")
    touched = [
        shot["id"]
        for shot in json.loads(shots.out)["shots"]
        if any("in my life" in line["text"] for line in shot["lines"])
    ]
    again = filmstudio("render", copy, *SMALL, "--json")
    assert again.code == 0, again.err
    assert again.summary["rendered"] == touched
    assert len(touched) == 1


def test_selected_shots_make_a_film_of_their_own(copy: Path) -> None:
    whole = copy.with_suffix(".film") / "key.mp4"
    before = whole.read_bytes()
    part = filmstudio("render", copy, *SMALL, "--shots", "2", "--json")
    assert part.code == 0, part.err
    assert all(shot.startswith("2") for shot in part.summary["reused"])
    assert Path(part.summary["film"]) != whole
    assert whole.read_bytes() == before


def test_a_damaged_take_is_made_again(copy: Path) -> None:
    film = copy.with_suffix(".film")
    take = takes_of(copy)["1A"]
    master = film / "vault" / take.picture.sha256[:2] / f"{take.picture.sha256}.mp4"
    data = bytearray(master.read_bytes())
    data[len(data) // 2] ^= 1
    master.write_bytes(data)
    (film / "key.mp4").unlink()
    again = filmstudio("render", copy, *SMALL, "--json")
    assert again.summary["rendered"] == ["1A"]
    assert "was damaged" in again.out
    assert (film / "quarantine" / master.name).exists()


def test_a_deleted_film_is_cut_again_from_the_takes(copy: Path) -> None:
    film = copy.with_suffix(".film") / "key.mp4"
    before = film.read_bytes()
    film.unlink()
    again = filmstudio("render", copy, *SMALL, "--json")
    assert again.summary["rendered"] == []
    assert film.read_bytes() == before


def test_subtitles_follow_the_lines(rendered: tuple[Path, Ran]) -> None:
    text = (rendered[0].with_suffix(".film") / "key.srt").read_text(encoding="utf-8")
    assert text.count("-->") == 3
    assert "Where is the key to the house?" in text


def test_subtitles_are_never_those_of_an_older_film(copy: Path) -> None:
    copy.write_text(HEARD.replace("He was lying.", "She was lying."), encoding="utf-8")
    assert filmstudio("render", copy, *SMALL).code == 0
    assert filmstudio("render", copy, *SMALL, "--subtitles").code == 0
    assert "She was lying." in (copy.with_suffix(".film") / "key.srt").read_text(encoding="utf-8")


def test_the_contact_sheet_shows_every_shot(copy: Path) -> None:
    sheet = copy.parent / "sheet.png"
    ran = filmstudio("contact-sheet", copy, *SMALL, "--columns", "3", "--width", "900", "-o", sheet)
    assert ran.code == 0, ran.err
    assert sheet.read_bytes().startswith(b"\x89PNG")
    assert ran.out.strip() == str(sheet)
    assert ran.err == ""
