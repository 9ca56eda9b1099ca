"""A film is rendered, handed over to editing programs, and made again from what came back: by the real command line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import av
import numpy as np
import opentimelineio as otio
import pytest
from opentimelineio.opentime import RationalTime, TimeRange

from tests.film.studio_run import SMALL, Ran, filmstudio, tree, write_script

pytestmark = pytest.mark.film


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the script, its film and the edit in every format beside `media/`."""
    folder = tmp_path_factory.mktemp("handover")
    script = write_script(folder)
    assert filmstudio("render", script, *SMALL).code == 0
    places = [
        part
        for ending in ("otio", "xml", "fcpxml", "edl", "otioz", "aaf", "ale")
        for part in ("-o", folder / "edit" / f"film.{ending}")
    ]
    ran = filmstudio("cut", script, *SMALL, *places)
    assert ran.code == 0, ran.err
    return folder


def conform(folder: Path, edit: str, *more: object) -> Ran:
    return filmstudio("conform", folder / "edit" / edit, folder / "key.fountain", *SMALL, "--json", *more)


def seen_and_heard(path: Path) -> tuple[list[str], str]:
    """Every frame and all sound of a film, decoded, as digests."""
    with av.open(str(path)) as film:
        frames = [hashlib.sha256(frame.to_ndarray().tobytes()).hexdigest() for frame in film.decode(video=0)]
    heard = hashlib.sha256()
    with av.open(str(path)) as film:
        for block in film.decode(audio=0):
            heard.update(block.to_ndarray().tobytes())
    return frames, heard.hexdigest()


def test_the_media_are_named_for_people_and_nothing_points_into_the_vault(handed_over: Path) -> None:
    media = {path.name for path in (handed_over / "edit" / "media").iterdir()}
    assert {"0A_t1.mp4", "1B_t1.mp4", "2A_t1.mp4"} <= media
    assert any(name.startswith("1B_NORA_") and name.endswith(".wav") for name in media)
    timeline = otio.adapters.read_from_file(str(handed_over / "edit" / "film.otio"))
    urls = {clip.media_reference.target_url for clip in timeline.find_clips()}
    assert urls == {f"media/{name}" for name in media}
    vault = {path.stat().st_ino for path in (handed_over / "key.film" / "vault").rglob("*") if path.is_file()}
    assert not vault & {path.stat().st_ino for path in (handed_over / "edit" / "media").iterdir()}
    first = next(iter(timeline.find_clips()))
    with av.open(str(handed_over / "edit" / first.media_reference.target_url)) as clip:
        frames = sum(1 for packet in clip.demux(video=0) if packet.size)
    assert first.media_reference.available_range.duration.value == frames


@pytest.mark.parametrize("edit", ["film.fcpxml", "film.otioz"])
def test_an_unchanged_edit_is_planned_as_the_film_that_it_was(edit: str, handed_over: Path) -> None:
    before = tree(handed_over)
    ran = conform(handed_over, edit, "--plan")
    assert ran.code == 0, ran.err
    assert ran.summary["unchanged"] is True
    assert ran.summary["film"] is None
    assert tree(handed_over) == before  # a plan writes nothing


def test_an_unchanged_edit_makes_the_same_film_to_the_frame_and_sample(handed_over: Path) -> None:
    out = handed_over / "again.mp4"
    assert conform(handed_over, "film.otio", "-o", out).code == 0
    assert seen_and_heard(out) == seen_and_heard(handed_over / "key.film" / "key.mp4")


def test_a_changed_edit_is_the_film_that_it_says(handed_over: Path) -> None:
    edit = handed_over / "edit" / "changed.otio"
    timeline = otio.adapters.read_from_file(str(handed_over / "edit" / "film.otio"))
    track = timeline.tracks[0]
    clips = {item.name: item.clone() for item in track if isinstance(item, otio.schema.Clip)}
    (handed_over / "edit" / "it's [new].mp4").write_bytes((handed_over / "edit" / "media" / "1C_t1.mp4").read_bytes())
    new = otio.schema.ExternalReference("it%27s%20%5Bnew%5D.mp4", TimeRange(RationalTime(0, 24), RationalTime(40, 24)))
    clips["1D"].source_range = TimeRange(RationalTime(6, 24), RationalTime(30, 24))
    del track[:], timeline.tracks[1:]
    line = next((handed_over / "edit" / "media").glob("1B_NORA_*.wav"))
    (handed_over / "edit" / "%d;'.wav").write_bytes(line.read_bytes())
    heard = otio.schema.Track("Effects", kind="Audio")
    media = otio.schema.ExternalReference("%25d%3B%27.wav", TimeRange(RationalTime(0, 24), RationalTime(30, 24)))
    heard.append(otio.schema.Gap(source_range=TimeRange(RationalTime(0, 24), RationalTime(24, 24))))
    heard.append(otio.schema.Clip("new", media, TimeRange(RationalTime(0, 24), RationalTime(24, 24))))
    timeline.tracks.append(heard)
    track.extend(
        [
            clips["1D"],
            otio.schema.Gap(source_range=TimeRange(RationalTime(0, 24), RationalTime(12, 24))),
            clips["1A"],
            otio.schema.Clip("new", new, TimeRange(RationalTime(4, 24), RationalTime(20, 24))),
        ]
    )
    otio.adapters.write_to_file(timeline, str(edit))
    out = handed_over / "changed.mp4"
    ran = conform(handed_over, edit.name, "-o", out)
    assert ran.code == 0, ran.err
    frames = 30 + 12 + round(clips["1A"].source_range.duration.value) + 20
    assert (ran.summary["clips"], ran.summary["frames"], ran.summary["unchanged"]) == (4, frames, False)
    with av.open(str(out)) as film:
        assert sum(1 for packet in film.demux(video=0) if packet.size) == frames
    with av.open(str(out)) as film:
        assert film.streams.audio[0].duration == frames * 2000
        pictures = [frame.to_ndarray(format="gray") for frame in film.decode(video=0)]
    with av.open(str(out)) as film:
        blocks = [np.abs(block.to_ndarray()).max(axis=0) for block in film.decode(audio=0)]
    levels = np.concatenate(blocks)
    assert levels[:44_000].max() < 0.001  # the only sound begins at frame 24
    assert levels[50_000:90_000].max() > 0.05
    assert pictures[36].max() <= 17  # in the gap
    assert pictures[10].max() > 60


def test_what_cannot_be_followed_leaves_the_film_in_its_place(handed_over: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.mp4"
    outside.write_bytes((handed_over / "edit" / "media" / "1C_t1.mp4").read_bytes())
    edit = handed_over / "edit" / "wrong.otio"
    timeline = otio.adapters.read_from_file(str(handed_over / "edit" / "film.otio"))
    clips = [item for item in timeline.tracks[0] if isinstance(item, otio.schema.Clip)]
    clips[2].effects.append(otio.schema.LinearTimeWarp(time_scalar=0.5))
    media = otio.schema.ExternalReference(str(outside), clips[3].media_reference.available_range)
    clips[3].media_reference, clips[3].name = media, "outside"
    clips[3].metadata.clear()
    (handed_over / "edit" / "empty.mp4").write_bytes(b"")
    media = otio.schema.ExternalReference("empty.mp4", clips[4].media_reference.available_range)
    clips[4].media_reference, clips[4].name = media, "empty"
    clips[4].metadata.clear()
    otio.adapters.write_to_file(timeline, str(edit))
    out = handed_over / "kept.mp4"
    out.write_bytes(b"the film before")
    ran = conform(handed_over, edit.name, "-o", out)
    assert ran.code == 2
    assert "event 3 (1B_t1): it runs at 50 % of its speed" in ran.out + ran.err
    assert "event 4 (outside): no take of this film" in ran.out + ran.err
    assert "empty.mp4" in (ran.out + ran.err).partition("event 5 (empty)")[2]  # it is there, and no clip
    assert out.read_bytes() == b"the film before"


def test_media_is_linked_or_made_prores_on_request(handed_over: Path) -> None:
    script, part = handed_over / "key.fountain", ("--shots", "1B,1C")
    linked, prores = handed_over / "linked", handed_over / "prores"
    assert filmstudio("cut", script, *SMALL, *part, "--media", "link", "-o", linked / "film.edl").code == 0
    vault = {path.stat().st_ino for path in (handed_over / "key.film" / "vault").rglob("*.mp4")}
    pictures = list((linked / "media").glob("*.mp4"))
    assert pictures and {path.stat().st_ino for path in pictures} <= vault
    assert filmstudio("cut", script, *SMALL, *part, "--media", "prores", "-o", prores / "film.fcpxml").code == 0
    for picture in pictures:
        with av.open(str(prores / "media" / f"{picture.stem}.mov")) as mov, av.open(str(picture)) as master:
            assert mov.streams.video[0].codec_context.name == "prores"
            counts = [sum(1 for packet in one.demux(video=0) if packet.size) for one in (mov, master)]
        assert counts[0] == counts[1]


def test_a_file_of_that_name_is_never_written_over(handed_over: Path) -> None:
    folder = handed_over / "other"
    (folder / "media").mkdir(parents=True)
    mine = folder / "media" / "1A_t1.mp4"
    mine.write_bytes(b"mine")
    ran = filmstudio("cut", handed_over / "key.fountain", *SMALL, "-o", folder / "film.edl")
    assert ran.code == 2
    assert "is another file" in ran.err
    assert mine.read_bytes() == b"mine"
    assert not (folder / "film.edl").exists()
