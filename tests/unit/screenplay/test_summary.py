"""The figures of a script: who speaks how much, and what every scene holds."""

from __future__ import annotations

from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.summary import ScriptSummary, summarise, word_count

SCRIPT = """Title: LOW TIDE

# Act one

= The sea goes out.

INT. HUT - NIGHT

= They meet.

Nora waits by the stove.

NORA
(softly)
Who is there?

@Nora (V.O.)
I knew.

## The pier

EXT. PIER - DAY

LEV
Only me. It's only me.

# Act two

INT. HUT - CONTINUOUS

Nothing.
"""


def summary(text: str = SCRIPT) -> ScriptSummary:
    return summarise(FountainReader().read_text(text, "x.fountain"))


def test_scenes_carry_sections_synopses_and_words() -> None:
    first, second, third = summary().scenes
    assert first.heading == "INT. HUT - NIGHT"
    assert first.sections == ("Act one",)
    assert first.synopsis == "The sea goes out.\nThey meet."
    assert second.sections == ("Act one", "The pier")
    assert third.sections == ("Act two",)
    assert (second.synopsis, third.synopsis) == ("", "")
    assert first.location == ("HUT",)
    assert first.time_of_day == "NIGHT"
    # Action, cue, parenthetical, line, cue with extension (V and O), line.
    assert first.words == 5 + 1 + 1 + 3 + 3 + 2
    assert third.words == 1
    assert first.page == second.page == 1


def test_the_words_of_the_scenes_and_their_headings_are_the_scripts() -> None:
    found = summary()
    in_headings = sum(word_count(scene.heading) for scene in found.scenes)
    assert found.words_before == 0
    assert found.words == in_headings + sum(scene.words for scene in found.scenes)


def test_speakers_are_counted_under_their_first_spelling() -> None:
    nora, lev = summary().speakers
    assert (nora.name, nora.lines, nora.words) == ("NORA", 2, 5)
    assert (lev.name, lev.lines, lev.words) == ("LEV", 1, 5)


def test_parentheticals_are_not_spoken_and_lyrics_are() -> None:
    (nora,) = summary("INT. A - DAY\n\nNORA\n(to herself)\n~La la la\n").speakers
    assert nora.words == 3


def test_ideographs_count_one_by_one() -> None:
    assert word_count("灯塔 in the dark") == 5
    assert word_count("don't 老王") == 3
    assert word_count("well-known — fact…") == 2
    assert word_count("") == 0


def test_a_script_without_scenes_has_figures_too() -> None:
    found = summary("Only a line.\n")
    assert found.scenes == ()
    assert found.words == found.words_before == 3
    assert found.eighths == 1
