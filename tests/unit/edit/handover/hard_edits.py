"""Timelines that are hard to hand over: every transition, overlapping and looped sounds, names that break formats."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from filmstudio.digest import digest
from filmstudio.edit.handover.conform import Conformed, conform
from filmstudio.edit.handover.conform_pictures import Footage
from filmstudio.edit.handover.conform_sounds import FoundSound
from filmstudio.edit.handover.lay_edit import SoundFacts, TakeFacts, lay_edit
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem, Treatment
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Chapter, Clip, Correction, Overlay, Sound, Subtitle, Timeline
from filmstudio.ports.writer import EditClip, EditMark, EditSheet
from filmstudio.units import Resolution, frame_to_sample

RATES = (Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(30000, 1001))
SIZE = Resolution(160, 90)
HOSTILE = "He said: \"run!\"\n<b>&amp; \\ 'x' %d [a];\t🎬 王 -->\x00\x07"
CUT = TransitionKind.CUT
SHOTS: tuple[tuple[str, int, int, int, tuple[TransitionKind, int], int], ...] = (
    # shot, frames, head, tail, transition in, fade out
    ("0A", 48, 0, 20, (TransitionKind.FADE_IN, 18), 0),
    ("1A", 40, 2, 9, (TransitionKind.DISSOLVE, 11), 0),
    ("1B", 31, 0, 12, (TransitionKind.SMASH_CUT, 0), 10),
    ("-v/🎬", 40, 5, 13, (TransitionKind.FADE_IN, 10), 0),
    ("1D", 26, 7, 1, (TransitionKind.WIPE, 12), 0),
    ("1e", 1, 0, 3, (TransitionKind.DISSOLVE, 1), 0),
    ("1E", 30, 0, 0, (TransitionKind.MATCH_CUT, 0), 18),
)


def blob(name: str, suffix: str = ".mp4") -> Blob:
    return Blob(sha256=digest(name), suffix=suffix, size_bytes=1)


def hard_timeline(rate: Fraction = Fraction(24)) -> Timeline:
    clips, position = [], 0
    for shot, frames, head, tail, (kind, length), fade in SHOTS:
        clips.append(
            Clip(
                shot=shot,
                take_key=f"key {shot}",
                picture=blob(shot),
                start_frame=position,
                frames=frames,
                head_frames=head,
                tail_frames=tail,
                transition_in=kind,
                transition_in_frames=length,
                transition_out=TransitionKind.FADE_OUT if fade else CUT,
                transition_out_frames=fade,
                correction=Correction(anchor="1A", strength=0.5) if shot == "1D" else None,
            )
        )
        position += frames

    def sound(name: str, start: int, samples: int, stem: Stem, **more: object) -> Sound:
        facts: dict[str, object] = {"recording_key": f"recorded {name}", "name": name, "stem": stem, **more}
        begin = frame_to_sample(start, rate)
        return Sound.model_validate({"sound": blob(name, ".wav"), "start_sample": begin, "samples": samples, **facts})

    sounds = (
        sound("rain", 0, frame_to_sample(88, rate), Stem.AMBIENCE, loops=True, from_sample=700, gain_db=-12.0),
        sound("MARA", 20, 70_003, Stem.DIALOGUE, pan=-0.3),
        sound("OTTO", 44, 61_234, Stem.DIALOGUE, treatment=Treatment.TELEPHONE),  # a J cut, over MARA's line
        sound("door", 60, 9_999, Stem.EFFECTS, gain_db=-6.0, from_sample=frame_to_sample(12, rate)),
        sound("theme", 88, frame_to_sample(128, rate), Stem.MUSIC, gain_db=-15.5),
        sound("OTTO", 150, 61_234, Stem.DIALOGUE),
    )
    return Timeline(
        title=HOSTILE,
        author="Ann & <Co>",
        size=SIZE,
        rate=rate,
        frames=position,
        clips=tuple(clips),
        sounds=sounds,
        subtitles=(
            Subtitle(start_frame=20, end_frame=55, speaker="MARA", text="Hello."),
            Subtitle(start_frame=44, end_frame=70, speaker="OTTO", text="No."),
        ),
        chapters=(Chapter(start_frame=0, title="1 <INT.> & \x00"), Chapter(start_frame=119, title="2 EXT.")),
        overlays=(Overlay(text="1943", start_frame=50, end_frame=80),),
    )


def take_facts(timeline: Timeline) -> dict[str, TakeFacts]:
    facts = {"scene": "1", "script_line": "88", "action": HOSTILE, "seed": "77", "verdict": "picked", "note": HOSTILE}
    marks = (EditMark(3, "line 88", HOSTILE), EditMark(9, "take 2", "seed 77; picked", "yellow"))
    return {
        clip.take_key: TakeFacts(number, clip.head_frames + clip.frames + clip.tail_frames, facts, marks)
        for number, clip in enumerate(timeline.clips, 1)
    }


def sound_facts(timeline: Timeline) -> dict[str, SoundFacts]:
    stereo = {"theme", "rain"}
    return {
        one.sound.sha256: SoundFacts(
            one.from_sample + one.samples + 480, channels=2 if one.name in stereo else 1, text=f"{one.name} says"
        )
        for one in timeline.sounds
    }


def hard_edit(rate: Fraction = Fraction(24)) -> EditSheet:
    timeline = hard_timeline(rate)
    return lay_edit(timeline, take_facts(timeline), sound_facts(timeline))


def long_timeline(shots: int = 400, rate: Fraction = Fraction(24)) -> Timeline:
    clips = []
    for number in range(shots):
        dissolves = number % 7 == 3
        kind = (TransitionKind.DISSOLVE, 8) if dissolves else (CUT, 0)
        clips.append(
            Clip(
                shot=f"{number // 10 + 1}{'ABCDEFGHIJ'[number % 10]}",
                take_key=f"key {number}",
                picture=blob(f"{number}"),
                start_frame=number * 50,
                frames=50,
                tail_frames=8,
                transition_in=kind[0],
                transition_in_frames=kind[1],
            )
        )
    return Timeline(title="Long", size=SIZE, rate=rate, frames=shots * 50, clips=tuple(clips))


def places(edit: EditSheet) -> list[tuple[bool, list[tuple[object, ...]]]]:
    """What of an edit must come back: on every track, which frames of which file are where, and the transitions."""
    return [(track.picture, [_place(clip) for clip in track.clips]) for track in edit.tracks]


def _place(clip: EditClip) -> tuple[object, ...]:
    return clip.file.name, clip.start_frame, clip.frames, clip.source_frame, clip.into, clip.out_of


def conformed(back: EditSheet, timeline: Timeline) -> Conformed:
    """Conform an edit against a timeline, every file of which is known by the name that it went out with."""
    sounds = sound_facts(timeline)
    sent = lay_edit(timeline, take_facts(timeline), sounds)
    known = {clip.file.name: clip.facts["take_key"] for clip in _pictures(sent)}
    clips = {clip.take_key: clip for clip in timeline.clips}

    def find(clip: EditClip) -> Footage | None:
        was = clips.get(known.get(clip.file.name, ""))
        if was is None:
            return None
        return Footage(was.shot, was.take_key, was.picture, was.head_frames + was.frames + was.tail_frames)

    def black(frames: int) -> Footage:
        return Footage("black", "black", blob("black"), frames)

    def find_sound(clip: EditClip) -> FoundSound | None:
        known = clip.file.name == "thunder"
        return FoundSound("clip:thunder", blob("thunder", ".wav"), 100_000, 2) if known else None

    return conform(back, sent, timeline, sounds, find, black, find_sound)


def _pictures(edit: EditSheet) -> Iterator[EditClip]:
    for track in edit.tracks:
        if track.picture:
            yield from track.clips
