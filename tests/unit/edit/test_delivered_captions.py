"""Captions as they are delivered: long enough to read, for people who do not hear, in WebVTT, and never drawn twice."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from filmstudio.edit.caption_lines import NARROW_COLUMNS, columns
from filmstudio.edit.deliver_captions import burned_cues, delivered_cues
from filmstudio.edit.reading_speed import AT_EASE_CPS, letters_of, too_fast, with_time_to_read
from filmstudio.edit.subtitles import Cue
from filmstudio.edit.vtt import VttWriter
from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Sound, Subtitle, Timeline
from filmstudio.ports.writer import Writer
from filmstudio.units import Resolution

RATE = Fraction(24)
SOUND = Blob(sha256="0" * 64, suffix=".wav", size_bytes=1)


def _film(*captions: tuple[int, int, str, str], sounds: tuple[Sound, ...] = (), frames: int = 2400) -> Timeline:
    said = tuple(Subtitle(start_frame=a, end_frame=b, speaker=who, text=text) for a, b, who, text in captions)
    size = Resolution(160, 90)
    return Timeline(title="T", size=size, rate=RATE, frames=frames, clips=(), subtitles=said, sounds=sounds)


def _effect(start_s: float, name: str, stem: Stem = Stem.EFFECTS) -> Sound:
    start = int(start_s * 48_000)
    return Sound(recording_key="k", sound=SOUND, start_sample=start, samples=9_600, stem=stem, name=name)


def test_a_hurried_line_stays_on_into_the_pause_behind_it() -> None:
    line = "You know it very well, do you not?"
    (first, second) = delivered_cues(_film((24, 36, "NORA", line), (200, 260, "LEV", "I have never seen a key.")))
    assert first.start_frame == 24
    assert first.end_frame == 24 + -(-len(line) * 24 // AT_EASE_CPS)
    assert (second.start_frame, second.end_frame) == (200, 260)


def test_time_to_read_ends_two_frames_before_the_next_cue_and_with_the_film() -> None:
    cues = [Cue(0, 12, ("a line that needs two seconds to read",)), Cue(30, 60, ("next",)), Cue(2390, 2395, ("end",))]
    longer = with_time_to_read(cues, RATE, 2400)
    assert [cue.end_frame for cue in longer] == [28, 60, 2400]


def test_pages_of_one_speech_are_left_as_they_follow_each_other() -> None:
    speech = "The lamp has burned every night since my father carried it up these stairs, and nobody ever asked why."
    cues = delivered_cues(_film((0, 60, "MARA", speech)))
    assert len(cues) == 2
    assert cues[0].end_frame == cues[1].start_frame


def test_lines_that_nobody_can_read_in_time_are_named() -> None:
    slow, fast = Cue(0, 48, ("Is it lit?",)), Cue(1440, 1464, ("thirty letters are", "here to be read"))
    assert too_fast([slow], RATE) == ()
    (sentence,) = too_fast([slow, fast], RATE)
    assert sentence.startswith("1 caption is faster than 20 characters a second")
    assert "1:00 “thirty letters are here to be r…” at 34" in sentence


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60), st.text("abc déf", min_size=1, max_size=90)), max_size=8)
)
def test_cues_never_meet_never_begin_early_and_never_end_early(parts: list[tuple[int, int, str]]) -> None:
    cues, position = [], 0
    for pause, length, text in parts:
        cues.append(Cue(position + pause, position + pause + length, (text,)))
        position += pause + length
    longer = with_time_to_read(cues, RATE, position + 24)
    for before, after in zip(cues, longer, strict=True):
        assert after.start_frame == before.start_frame
        assert after.end_frame >= before.end_frame
        needed = before.start_frame + letters_of(before) * 24 / AT_EASE_CPS
        assert after.end_frame <= max(before.end_frame, needed + 1, before.start_frame + 20)
    assert all(one.end_frame <= two.start_frame for one, two in pairwise(longer))


def test_people_who_speak_at_once_get_one_line_each() -> None:
    long = "a speech that is long enough for two lines, if it only were alone here"
    cues = delivered_cues(_film((0, 96, "NORA", long), (0, 96, "LEV", long)))
    assert all(len(cue.lines) <= 2 for cue in cues)
    assert {line.partition(":")[0] for line in cues[0].lines} == {"NORA", "LEV"}


def test_those_who_do_not_hear_read_who_how_and_what_else() -> None:
    film = _film(
        (48, 96, "NORA", "Who is there?"),
        (100, 140, "LEV", "Me."),
        (150, 190, "LEV", "Only me."),
        sounds=(
            _effect(0.0, "sfx/Door_slam-02.wav"),
            _effect(5.0, "under a line.wav"),
            _effect(10.0, "theme.mp3", Stem.MUSIC),
        ),
    )
    cues = delivered_cues(film, manners={film.subtitles[0]: "whispering"}, hard_of_hearing=True)
    lines = [cue.lines for cue in cues]
    assert lines == [
        ("[Door slam]",),
        ("NORA: [whispering] Who is there?",),
        ("LEV: Me.",),
        ("Only me.",),
        ("[music]",),
    ]
    assert [cue.lines for cue in delivered_cues(film)] == [("Who is there?",), ("Me.",), ("Only me.",)]


def test_narrow_pictures_get_short_lines() -> None:
    film = _film((0, 240, "NORA", "You had it yesterday, in the blue bowl, next to the letters from the ministry."))
    lines = [line for cue in delivered_cues(film, line_columns=NARROW_COLUMNS) for line in cue.lines]
    assert max(columns(line) for line in lines) <= NARROW_COLUMNS


def test_what_is_drawn_already_is_not_written_again() -> None:
    film = _film((0, 48, "A", "x"))
    cues = [Cue(0, 20, ("drawn",)), Cue(20, 40, ("half",)), Cue(50, 60, ("not",))]
    assert burned_cues(film, cues, [(0, 30)]) == (Cue(30, 40, ("half",)), Cue(50, 60, ("not",)))
    assert burned_cues(film, cues, [(55, 100)])[-1] == Cue(50, 55, ("not",))


def test_web_captions_escape_what_the_format_reads() -> None:
    writer: Writer = VttWriter()
    assert writer.suffix == ".vtt"
    text = writer.write(_film((0, 24, "NORA", r"a <b>world</b> & --> {\an8} 50%"))).decode()
    assert text == "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na &lt;b&gt;world&lt;/b&gt; &amp; --&gt; {\\an8} 50%\n"
    assert writer.write(_film()) == b"WEBVTT\n"
