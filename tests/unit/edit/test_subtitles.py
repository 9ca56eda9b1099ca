from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from filmstudio.edit.subtitles import SrtWriter
from filmstudio.model.timeline import Subtitle, Timeline
from filmstudio.ports.writer import Writer
from filmstudio.units import Resolution


def _srt(*captions: tuple[int, int, str, str], rate: Fraction = Fraction(24)) -> str:
    timeline = Timeline(
        title="T",
        size=Resolution(160, 90),
        rate=rate,
        frames=10_000,
        clips=(),
        subtitles=tuple(
            Subtitle(start_frame=start, end_frame=end, speaker=speaker, text=text)
            for start, end, speaker, text in captions
        ),
    )
    writer: Writer = SrtWriter()
    assert writer.suffix == ".srt"
    return writer.write(timeline).decode()


def test_two_captions_after_each_other() -> None:
    assert _srt((0, 24, "MARA", "Is it lit?"), (36, 60, "TOM", "Not yet.")) == (
        "1\n00:00:00,000 --> 00:00:01,000\nIs it lit?\n\n2\n00:00:01,500 --> 00:00:02,500\nNot yet.\n"
    )


def test_times_are_exact_to_the_millisecond_however_late() -> None:
    text = _srt((172_655, 172_679, "MARA", "Late."), rate=Fraction(24000, 1001))
    # 172655 * 1001 / 24000 = 7201.1523..., 172679 * 1001 / 24000 = 7202.1533...
    assert "02:00:01,152 --> 02:00:02,153" in text


def test_a_voice_over_names_its_speaker() -> None:
    assert "\nMARA (V.O.): I was ten." in _srt((0, 24, "MARA (V.O.)", "I was ten."))


def test_people_who_speak_at_once_share_a_cue_and_are_named() -> None:
    assert _srt((0, 48, "MARA", "Go!"), (0, 24, "TOM", "Stay!"), (96, 120, "TOM", "Gone.")) == (
        "1\n00:00:00,000 --> 00:00:01,000\nMARA: Go!\nTOM: Stay!\n\n"
        "2\n00:00:01,000 --> 00:00:02,000\nMARA: Go!\n\n"
        "3\n00:00:04,000 --> 00:00:05,000\nGone.\n"
    )


def test_one_who_speaks_without_pause_is_not_named() -> None:
    assert "MARA" not in _srt((0, 24, "MARA", "One."), (24, 48, "MARA", "Two."), (40, 60, "MARA", "Three."))


def test_a_long_speech_runs_through_pages_without_a_gap() -> None:
    text = _srt((24, 240, "MARA", "The lamp has burned every night since my father carried it up these stairs. " * 3))
    times = re.findall(r"(\S+) --> (\S+)", text)
    assert len(times) == 3
    assert times[0][0] == "00:00:01,000"
    assert times[-1][1] == "00:00:10,000"
    assert all(end == start for (_, end), (start, _) in pairwise(times))


def test_signs_that_players_take_for_markup_are_replaced() -> None:
    text = _srt((0, 24, "MARA", r"a <b>world</b> {\an8} --> \N 1 < 2"))
    body = text.split("\n", 2)[2]
    assert body.strip() == "a ‹b›world‹/b› {∖an8} --› ∖N 1 ‹ 2"


def test_control_characters_never_reach_the_file() -> None:
    assert "\nno bell or end" in _srt((0, 24, "MARA", "no \x07bell\x1b or\x00 \x85end"))


def test_captions_without_words_or_time_give_no_cue() -> None:
    assert _srt() == ""
    assert _srt((0, 24, "MARA", "   "), (30, 30, "TOM", "Never.")) == ""


def test_a_caption_too_short_for_its_pages_gives_well_formed_cues() -> None:
    text = _srt((0, 1, "MARA", "word " * 60))
    assert len(re.findall(r"-->", text)) == 1
    assert "00:00:00,000 --> 00:00:00,042" in text
