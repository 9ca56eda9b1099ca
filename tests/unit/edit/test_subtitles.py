from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from filmstudio.edit.subtitles import SrtWriter, cues_of
from filmstudio.model.timeline import Subtitle, Timeline
from filmstudio.ports.writer import Writer
from filmstudio.units import Resolution


def _timeline(*captions: tuple[int, int, str, str], rate: Fraction = Fraction(24)) -> Timeline:
    return Timeline(
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


def _srt(*captions: tuple[int, int, str, str], rate: Fraction = Fraction(24)) -> str:
    writer: Writer = SrtWriter()
    assert writer.suffix == ".srt"
    return writer.write(_timeline(*captions, rate=rate)).decode()


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
        "1\n00:00:00,000 --> 00:00:02,000\nMARA: Go!\nTOM: Stay!\n\n2\n00:00:04,000 --> 00:00:05,000\nGone.\n"
    )


def test_who_joins_in_later_comes_to_who_speaks_already() -> None:
    assert _srt((0, 96, "MARA", "Not by day, not by night."), (36, 120, "TOM", "Not ever, I know.")) == (
        "1\n00:00:00,000 --> 00:00:01,500\nMARA: Not by day, not by night.\n\n"
        "2\n00:00:01,500 --> 00:00:05,000\nMARA: Not by day, not by night.\nTOM: Not ever, I know.\n"
    )


def test_who_breaks_in_ends_the_cue_before_and_nothing_flickers() -> None:
    assert _srt((0, 48, "MARA", "I never said --"), (42, 90, "TOM", "You did!")) == (
        "1\n00:00:00,000 --> 00:00:01,750\nI never said --\n\n2\n00:00:01,750 --> 00:00:03,750\nYou did!\n"
    )


def test_three_at_once_are_never_three_lines() -> None:
    text = _srt((0, 21, "TOM", "Who is there?"), (0, 15, "MARA", "Nobody --"), (9, 48, "TOM", "Nobody at all!"))
    assert text == (
        "1\n00:00:00,000 --> 00:00:00,833\nTOM: Who is there?\nMARA: Nobody --\n\n"
        "2\n00:00:00,833 --> 00:00:02,000\nNobody at all!\n"
    )


captions = st.lists(
    st.tuples(
        st.integers(0, 200), st.integers(1, 90), st.sampled_from("AB"), st.text("ab c", min_size=1, max_size=120)
    ),
    max_size=8,
)


@given(captions)
def test_cues_follow_each_other_with_two_lines_at_most_and_every_word(said: list[tuple[int, int, str, str]]) -> None:
    parts = [(start, start + length, who, text) for start, length, who, text in said]
    timeline = _timeline(*parts)
    cues = cues_of(timeline)
    assert all(one.start_frame < one.end_frame for one in cues)
    assert all(one.end_frame <= two.start_frame for one, two in pairwise(cues))
    assert all(1 <= len(one.lines) <= 2 for one in cues)
    if all(length >= 60 for _, length, _, _ in said):  # shorter ones may have no frame for each of their pages
        seen = "".join(line for cue in cues for line in cue.lines)
        assert all(word in seen for *_, text in said for word in text.split() if len(word) <= 42)


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
