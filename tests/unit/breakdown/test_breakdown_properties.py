"""What must hold for every screenplay, however strange."""

from __future__ import annotations

from unittest import TestCase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.durations import LONGEST_SHOT_S, SHORTEST_SHOT_S
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Element,
    Lyric,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Screenplay,
    Section,
    TitleEntry,
    Transition,
)
from filmstudio.model.shots import Role, ShotList

_SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=2)
_NAMES = ["MARA", "LEV", "OLD MAN", "НИНА", "老王", "NORA & LEV", "NARRATOR", "ÖZGE", "", " ", "(", "DR. VOSS"]
_PHRASES = [
    "Mara runs to the pier. ",
    "She sits. ",
    "CLOSE ON the key. ",
    "POV: ",
    "A beat.",
    "MONTAGE",
    "\n-- A gull.",
    "\n\n",
    "END MONTAGE",
    "BACK TO SCENE",
    "INSERT - LETTER",
    "He and Lev wait, ",
    "Нина идёт. ",
    "老王走进来。",
    "OVER LEV'S SHOULDER ",
    "rain and a storm; ",
    "No. ",
    "...",
    "What? ",
    "They climb, one by one, over the wall and down into the dark garden. ",
]
_TEXT = st.one_of(
    st.lists(st.sampled_from(_PHRASES), max_size=12).map("".join),
    st.text(max_size=60),
    st.text(alphabet="aА灯 .,!?\n-—'", max_size=300),
)
_HEADINGS = ["INT. HOUSE - DAY", "EXT. SEA - NIGHT", "LATER", "", "CLOSE ON THE DIAL", "INT. HOUSE - SAME", "MONTAGE"]
_TRANSITIONS = ["FADE IN:", "FADE OUT.", "DISSOLVE TO:", "CUT TO:", "FADE TO BLACK.", ""]


def _heading(parts: tuple[str, str | None, tuple[str, ...], str]) -> Element:
    text, number, location, time = parts
    return SceneHeading(
        span=_SPAN, text=text, prefix=text[:3].strip(" ."), location=location, time_of_day=time, number=number
    )


_NUMBERS = st.one_of(st.none(), st.sampled_from(["1", "2", "12A", "1a", "0", "-", "I"]), st.text(max_size=4))
_ELEMENTS: st.SearchStrategy[Element] = st.one_of(
    st.tuples(
        st.one_of(st.sampled_from(_HEADINGS), _TEXT),
        _NUMBERS,
        st.lists(st.sampled_from(["HOUSE", "ROOF", "", "灯塔"]), max_size=2).map(tuple),
        st.sampled_from(["", "NIGHT", "LATER", "CONTINUOUS", "5:40 AM", "夜"]),
    ).map(_heading),
    _TEXT.map(lambda text: Action(span=_SPAN, text=text)),
    st.builds(
        lambda name, extension, dual: Character(
            span=_SPAN, text=name, name=name, extensions=(extension,) if extension else (), dual=dual
        ),
        st.one_of(st.sampled_from(_NAMES), st.text(max_size=6)),
        st.sampled_from(["", "V.O.", "O.S.", "CONT'D"]),
        st.booleans(),
    ),
    _TEXT.map(lambda text: Dialogue(span=_SPAN, text=text)),
    _TEXT.map(lambda text: Dialogue(span=_SPAN, text=text)),
    _TEXT.map(lambda text: Lyric(span=_SPAN, text=text)),
    _TEXT.map(lambda text: Parenthetical(span=_SPAN, text=f"({text})")),
    _TEXT.map(lambda text: Centered(span=_SPAN, text=text)),
    st.sampled_from(_TRANSITIONS).map(lambda text: Transition(span=_SPAN, text=text)),
    st.just(Section(span=_SPAN, text="Act", level=1)),
    st.just(PageBreak(span=_SPAN, text="===")),
)
_SCREENPLAYS = st.builds(
    lambda title, elements: Screenplay(
        source="any.fountain",
        title_page=(TitleEntry(key="TITLE", values=(title,), span=_SPAN),) if title else (),
        elements=tuple(elements),
    ),
    st.sampled_from(["", "_**LOW TIDE**_", "*"]),
    st.lists(_ELEMENTS, max_size=25),
)


def _letters(texts: list[str]) -> list[str]:
    return sorted("".join("".join(text.split()) for text in texts))


def _printed(screenplay: Screenplay) -> list[str]:
    return [e.text for e in screenplay.elements if isinstance(e, Action | Dialogue | Lyric | Centered)]


def _carried(shots: ShotList) -> list[str]:
    scenes = {scene.number for scene in shots.scenes}
    texts = [shot.action for shot in shots.shots if shot.role is not Role.TITLE]
    texts += [shot.subject for shot in shots.shots if shot.role is Role.TITLE and shot.scene in scenes]
    return texts + [line.text for shot in shots.shots for line in shot.lines]


@settings(max_examples=250, deadline=None)
@given(_SCREENPLAYS)
def test_any_screenplay_becomes_a_sound_shot_list(screenplay: Screenplay) -> None:
    shots = break_down(screenplay, "Fallback")
    case = TestCase()
    slates = [shot.id.casefold() for shot in shots.shots]
    assert len(set(slates)) == len(slates)
    assert len({scene.number for scene in shots.scenes}) == len(shots.scenes)
    numbers = [scene.number for scene in shots.scenes]
    order = list(dict.fromkeys(shot.scene for shot in shots.shots))
    assert [number for number in order if number in numbers] == numbers, "every scene has a shot, in order"
    for shot in shots.shots:
        assert SHORTEST_SHOT_S <= shot.duration_s <= LONGEST_SHOT_S
        case.assertEqual(len({presence.name for presence in shot.people}), len(shot.people))
        assert not any(not line.text.strip() for line in shot.lines)
    cues = {element.name for element in screenplay.elements if isinstance(element, Character)}
    for shot in shots.shots:
        assert {presence.name for presence in shot.people} | {line.speaker for line in shot.lines} <= cues
    assert break_down(screenplay, "Fallback").model_dump_json() == shots.model_dump_json()


@settings(max_examples=250, deadline=None)
@given(_SCREENPLAYS)
def test_nothing_printed_is_lost_or_said_twice(screenplay: Screenplay) -> None:
    plain = screenplay.model_copy(
        update={"elements": tuple(e for e in screenplay.elements if not isinstance(e, Parenthetical))}
    )
    assert _letters(_carried(break_down(plain, "Fallback"))) == _letters(_printed(plain))


@pytest.mark.parametrize("factor", [1, 8])
def test_long_scripts_stay_linear_in_shots(factor: int) -> None:
    elements: list[Element] = []
    for _ in range(40 * factor):
        elements.append(_heading(("INT. HOUSE - DAY", None, ("HOUSE",), "DAY")))
        elements.append(Action(span=_SPAN, text="Mara waits by the window with a letter in her hand."))
    assert len(break_down(Screenplay(source="long", elements=tuple(elements)), "Long").shots) == 40 * factor
