"""Edits come back: unchanged they are the same timeline, changed they are followed or refused in a sentence."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import opentimelineio as otio
import pytest
from opentimelineio.opentime import RationalTime, TimeRange

from filmstudio.edit.handover.lay_edit import lay_edit
from filmstudio.edit.handover.read_edit import load_edit
from filmstudio.edit.handover.write_edl import EdlWriter
from filmstudio.edit.handover.write_fcp7 import Fcp7Writer
from filmstudio.edit.handover.write_fcpxml import FcpxmlWriter
from filmstudio.edit.handover.write_otio import OtioWriter
from filmstudio.edit.pieces import pieces_of
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import Timeline
from filmstudio.ports.writer import EditClip, EditFile, EditSheet, EditTrack, EditTransition, EditWriter
from filmstudio.units import frame_to_sample
from tests.unit.edit.handover.hard_edits import (
    RATES,
    SIZE,
    conformed,
    hard_edit,
    hard_timeline,
    long_timeline,
    places,
    sound_facts,
    take_facts,
)

WRITERS: list[EditWriter] = [OtioWriter(), Fcp7Writer(), FcpxmlWriter(), EdlWriter()]


def back(writer: EditWriter, edit: EditSheet, folder: Path) -> EditSheet:
    out = folder / f"film{writer.suffix}"
    writer.write(edit, out, folder)
    return load_edit(out, edit.rate, SIZE)


def made(edit: EditSheet, timeline: Timeline) -> Timeline:
    found = conformed(edit, timeline)
    assert found.problems == ()
    assert found.timeline is not None
    return found.timeline


def picture(edit: EditSheet, *clips: EditClip) -> EditSheet:
    """The edit with these pictures one after the other, and no sound of its own."""
    laid, position = [], 0
    for clip in clips:
        laid.append(replace(clip, start_frame=position))
        position += clip.frames
    return replace(edit, tracks=(EditTrack("V", True, tuple(laid)),), frames=position)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda one: one.suffix)
@pytest.mark.parametrize("rate", RATES, ids=str)
def test_an_unchanged_edit_is_the_same_film_to_the_frame_and_sample(
    rate: Fraction, writer: EditWriter, tmp_path: Path
) -> None:
    timeline = hard_timeline(rate)
    edit = lay_edit(timeline, take_facts(timeline), sound_facts(timeline))
    returned = back(writer, edit, tmp_path)
    wanted = places(edit)[:1] if writer.suffix == ".edl" else places(edit)
    assert places(returned) == wanted
    found = made(returned, timeline)
    assert found.sounds == timeline.sounds
    assert found == timeline.model_copy(update={"remarks": found.remarks})
    assert pieces_of(found) == pieces_of(timeline)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda one: one.suffix)
def test_four_hundred_shots_come_back(writer: EditWriter, tmp_path: Path) -> None:
    timeline = long_timeline()
    edit = lay_edit(timeline, take_facts(timeline), sound_facts(timeline))
    assert made(back(writer, edit, tmp_path), timeline) == timeline


def test_reordered_trimmed_and_dropped_shots_take_their_sounds_along() -> None:
    timeline = hard_timeline()
    clips = hard_edit().tracks[0].clips
    second = replace(clips[1], into=None, source_frame=5, frames=20)
    found = made(picture(hard_edit(), replace(clips[6], into=None, out_of=None), second), timeline)
    assert [(clip.shot, clip.start_frame, clip.frames, clip.head_frames) for clip in found.clips] == [
        ("1E", 0, 30, 0),
        ("1A", 30, 20, 5),
    ]
    assert found.frames == 50
    heard = {sound.name: sound.start_sample for sound in found.sounds}
    # The door is 12 frames into 1A, whose frame 14 that is; 1A begins with its frame 5 at 30 now.
    assert heard == {"door": frame_to_sample(30 + 14 - 5, timeline.rate)}
    assert [chapter.title for chapter in found.chapters] == [timeline.chapters[1].title, timeline.chapters[0].title]
    assert [chapter.start_frame for chapter in found.chapters] == [0, 30]
    assert [one.text for one in found.overlays] == ["1943"]


@pytest.mark.parametrize("writer", [OtioWriter(), Fcp7Writer(), FcpxmlWriter()], ids=lambda one: one.suffix)
def test_two_who_speak_at_once_are_no_change_whichever_stands_first(writer: EditWriter, tmp_path: Path) -> None:
    hard = hard_timeline()
    mara = next(sound for sound in hard.sounds if sound.name == "MARA")
    otto = next(sound for sound in hard.sounds if sound.name == "OTTO")
    both = [mara, otto.model_copy(update={"start_sample": mara.start_sample})]  # the longer line first
    words = [one.model_copy(update={"start_frame": 20}) for one in hard.subtitles]
    timeline = hard.model_copy(update={"sounds": tuple(both), "subtitles": tuple(words)})
    sent = lay_edit(timeline, take_facts(timeline), sound_facts(timeline))
    found = made(back(writer, sent, tmp_path), timeline)
    assert found.sounds == timeline.sounds
    assert found.subtitles == timeline.subtitles
    alone = [
        track if track.picture else replace(track, clips=tuple(one for one in track.clips if "OTTO" not in one.name))
        for track in sent.tracks
    ]
    without = made(replace(sent, tracks=tuple(alone)), timeline)
    assert [one.speaker for one in without.subtitles] == ["MARA"]


def test_a_fade_from_black_behind_a_hard_cut_comes_back_from_an_edit_list(tmp_path: Path) -> None:
    clips = [one.model_copy(update={"transition_out": TransitionKind.CUT, "transition_out_frames": 0})
             for one in long_timeline(2).clips]  # fmt: skip
    fade = {"transition_in": TransitionKind.FADE_IN, "transition_in_frames": 18}
    timeline = long_timeline(2).model_copy(update={"clips": (clips[0].model_copy(update={"tail_frames": 0}),
                                                             clips[1].model_copy(update=fade))})  # fmt: skip
    sent = lay_edit(timeline, take_facts(timeline), {})
    assert made(back(EdlWriter(), sent, tmp_path), timeline).clips == timeline.clips


def test_what_an_edit_shows_twice_is_there_twice_and_holes_are_black() -> None:
    timeline = hard_timeline()
    first = replace(hard_edit().tracks[0].clips[0], into=None)
    track = EditTrack("V", True, (replace(first, start_frame=10), replace(first, start_frame=70)))
    found = made(replace(hard_edit(), tracks=(track,)), timeline)
    assert [(clip.shot, clip.start_frame, clip.frames) for clip in found.clips] == [
        ("black", 0, 10), ("0A", 10, 48), ("black", 58, 12), ("0A", 70, 48),
    ]  # fmt: skip
    assert pieces_of(found)


def test_a_hole_of_an_hour_is_no_cut() -> None:
    first = replace(hard_edit().tracks[0].clips[0], start_frame=86400)
    found = conformed(replace(hard_edit(), tracks=(EditTrack("V", True, (first,)),)), hard_timeline())
    assert found.problems == ("nothing is seen for 1:00:00: close that gap",)


def test_a_higher_track_covers_a_lower_one() -> None:
    timeline = hard_timeline()
    low, high = (replace(clip, into=None, out_of=None) for clip in hard_edit().tracks[0].clips[:2])
    tracks = (EditTrack("V1", True, (low,)), EditTrack("V2", True, (replace(high, start_frame=10, frames=8),)))
    found = made(replace(hard_edit(), tracks=tracks), timeline)
    assert [(clip.shot, clip.start_frame, clip.frames, clip.head_frames) for clip in found.clips] == [
        ("0A", 0, 10, 0), ("1A", 10, 8, 2), ("0A", 18, 30, 18),
    ]  # fmt: skip


def test_a_sound_that_was_moved_trimmed_and_turned_down() -> None:
    timeline = hard_timeline()
    edit = hard_edit()
    mara = next(clip for track in edit.tracks for clip in track.clips if clip.name == "MARA")
    changed = replace(mara, start_frame=30, source_frame=4, frames=mara.frames - 4, gain_db=mara.gain_db - 6)
    tracks = (edit.tracks[0], EditTrack("Dialogue 1", False, (changed,), Stem.DIALOGUE))
    found = made(replace(edit, tracks=tracks), timeline)
    was = next(sound for sound in timeline.sounds if sound.name == "MARA")
    [sound] = found.sounds
    assert sound.start_sample == was.start_sample + frame_to_sample(10, timeline.rate)
    assert (sound.from_sample, sound.samples) == (4 * 2000, was.samples - 4 * 2000)
    assert sound.gain_db == pytest.approx(was.gain_db - 6)
    assert [(one.start_frame, one.speaker) for one in found.subtitles] == [(26, "MARA")]  # OTTO's line is gone


def test_a_line_that_was_voiced_again_stands_in_the_place_of_the_old_one() -> None:
    timeline = hard_timeline()
    edit = hard_edit()
    track = next(track for track in edit.tracks if any(clip.name == "MARA" for clip in track.clips))
    old = next(clip for clip in track.clips if clip.name == "MARA")
    file = replace(old.file, name=old.file.name[:-6] + "0a1b2c", sha256="")
    changed = EditTrack("A1", False, (replace(old, file=file, start_frame=22, frames=9),))
    found = conformed(replace(edit, tracks=(edit.tracks[0], changed)), timeline)
    assert found.remarks == (f"A1, event 1 ({file.name}): it is another recording now, and heard in its place",)
    assert found.timeline is not None
    [sound] = found.timeline.sounds
    was = next(sound for sound in timeline.sounds if sound.name == "MARA")
    assert (sound.start_sample, sound.samples) == (was.start_sample + 2 * 2000, was.samples)


def test_a_sound_from_outside_is_laid_on_the_stem_of_its_track() -> None:
    edit = hard_edit()
    thunder = EditClip("thunder", EditFile("thunder", "thunder.wav", "", 0, False), 10, 20, 5, gain_db=-3.0)
    nothing = replace(thunder, file=replace(thunder.file, name="nothing"), start_frame=40)
    tracks = (edit.tracks[0], EditTrack("Music 3", False, (thunder, nothing)), EditTrack("Dialogue", False, (thunder,)))
    found = conformed(replace(edit, tracks=tracks), hard_timeline())
    assert found.timeline is not None
    assert [
        (one.stem, one.start_sample, one.samples, one.from_sample, one.gain_db) for one in found.timeline.sounds
    ] == [
        (Stem.MUSIC, 20_000, 40_000, 10_000, -3.0),
        (Stem.EFFECTS, 20_000, 40_000, 10_000, -3.0),  # a line is mono
    ]
    assert [remark.partition(":")[0] for remark in found.remarks] == [
        "Music 3, event 2 (nothing)",
        "Dialogue, event 1 (thunder)",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"speed": Fraction(1, 2)}, "event 3 (1B_t3): it runs at 50 % of its speed"),
        ({"speed": Fraction(0)}, "event 3 (1B_t3): it stands still"),
        ({"frames": 60}, "event 3 (1B_t3): it asks for frames 0 to 60 of 43"),
        ({"source_frame": -3}, "event 3 (1B_t3): it asks for frames -3 to 28 of 43"),
        ({"file": EditFile("beach", "", "", 0, True)}, "event 3 (beach): no take of this film"),
        (
            {"into": EditTransition(TransitionKind.DISSOLVE, 12)},
            "event 3 (1B_t3): its dissolve of 12 frames needs as many",
        ),
    ],
)
def test_what_cannot_be_followed_is_a_sentence(change: dict[str, object], sentence: str) -> None:
    clips = list(hard_edit().tracks[0].clips)
    clips[2] = replace(clips[2], **change)  # type: ignore[arg-type]
    found = conformed(picture(hard_edit(), *clips), hard_timeline())
    assert found.timeline is None
    assert any(problem.startswith(sentence) for problem in found.problems), found.problems


def test_every_problem_is_told_at_once() -> None:
    clips = [replace(clip, speed=Fraction(2)) for clip in hard_edit().tracks[0].clips]
    assert len(conformed(picture(hard_edit(), *clips), hard_timeline()).problems) == len(clips)


def test_an_editors_own_changes_in_otio(tmp_path: Path) -> None:
    timeline = hard_timeline()
    edit = hard_edit()
    path = tmp_path / "film.otio"
    OtioWriter().write(edit, path, tmp_path)
    changed = otio.adapters.read_from_file(str(path))
    track = changed.tracks[0]
    dissolve = next(
        item for item in track if isinstance(item, otio.schema.Transition) and item.name == "Cross Dissolve"
    )
    dissolve.in_offset, dissolve.out_offset = RationalTime(3, 24), RationalTime(4, 24)
    last = track[-2]
    last.source_range = TimeRange(last.source_range.start_time, RationalTime(20, 24))
    last.effects.append(otio.schema.Effect(name="Gaussian Blur"))
    otio.adapters.write_to_file(changed, str(path))
    returned = load_edit(path, edit.rate, SIZE)
    found = made(returned, timeline)
    second = found.clips[1]
    # The cut lies where it lay, in the middle: 5 frames into the old dissolve, 3 into the new one.
    assert (second.start_frame, second.head_frames, second.transition_in_frames) == (50, 4, 7)
    assert found.frames == timeline.frames - 10
    assert any("'Gaussian Blur' is not followed" in remark for remark in found.remarks)


def test_premiere_and_resolve_place_clips_by_absolute_paths_and_other_cases(tmp_path: Path) -> None:
    timeline = hard_timeline()
    path = tmp_path / "film.xml"
    Fcp7Writer().write(hard_edit(), path, tmp_path)
    text = path.read_text(encoding="utf-8")
    text = text.replace("<pathurl>media/", "<pathurl>file://localhost/C%3a/Users/Ann%20B/film/media/")
    path.write_text(text, encoding="utf-8")
    assert made(load_edit(path, timeline.rate, SIZE), timeline).clips == timeline.clips
