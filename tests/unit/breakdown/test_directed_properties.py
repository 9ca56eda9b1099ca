"""What must hold for every screenplay with notes, intercuts, flashbacks and titles over the picture."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.rules import RULES
from filmstudio.model.camera import CameraAngle, CameraMove, Light, ShotSize
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.directive import Anchor, Directive, DirectiveKind
from filmstudio.model.screenplay import Action, Centered, Dialogue, Element, Lyric, SceneHeading, Screenplay
from filmstudio.model.shots import Lora, Role, ShotList, TransitionKind
from filmstudio.model.wish import Wish
from filmstudio.screenplay.reader import FountainReader
from tests.unit.breakdown.scripts import squeezed

_PARAGRAPHS = [
    "Mara walks to the window. Lev stays where he is and looks at his hands for a very long time.",
    "CLOSE ON the key.",
    "Lev nods.",
    'SUPER: "Ten years before"',
    "INTERCUT - TELEPHONE",
    "FLASHBACK:",
    "END FLASHBACK",
    "BACK TO SCENE",
    "They run. PUSH IN slowly on the door.",
    "MONTAGE\n- A gull.\n- A rope.\n- Mara asleep.",
    "The two of them sit.",
    ".CLOSE ON THE DIAL",
    "> A CARD <",
    "> SLOW DISSOLVE TO:",
    "SMASH CUT TO:",
    "FADE OUT.",
    "# Act",
    "= What happens",
]
_SPEECHES = [
    "MARA\nWho is there?",
    "LEV\n(softly)\nNobody. I have been here the whole time, and I have waited for you. Every day. Every night.",
    "MARA (V.O.)\nI did not know him then.",
    "LEV (O.S.)\nCome in.",
    "MARA\nNow!\n\nLEV ^\nNever!",
    "SUPER\nBerlin, 1943",
]
_HEADINGS = ["INT. HOUSE - DAY", "EXT. SEA - NIGHT [FLASHBACK]", "INT. HUT - CONTINUOUS", "EXT. PIER - LATER #7#"]
_NOTES = [
    "[[shot: CU on the rope; lens: 85mm]]",
    "[[shot: OTS on LEV; chars: MARA, LEV]]",
    "[[shot: WS; move: push in slow; dur: 5s]]",
    "[[shot: two shot; line: across; until: scene]]",
    "[[shot: MARA'S POV]]",
    "[[shot: MCU on MARA; skip: true]]",
    "[[shot: id: 9Z; light: neon]]",
    "[[shot: insert the knot; dur: 12f; trans: dissolve 1s]]",
    "[[shot: chars: NOBODY]]",
    "[[cut: wipe 1s]]",
    "[[cut: fade out]]",
    "[[hold: 2s]]",
    "[[scene: light: overcast; lens: 35mm]]",
    "[[style: cold grey]]",
    "[[loc: SEA; look: salt haze]]",
    "[[cast: MARA; look: 40s]]",
    "[[not a directive]]",
]


def _noted(parts: tuple[str, list[tuple[int, str, str]]]) -> str:
    """Put notes into a block of text: at the nearest word boundary, on the line above, or alone."""
    text, notes = parts
    for at, note, place in notes:
        if place == "alone":
            text = f"{note}\n\n{text}"
        elif place == "above" or "[[" in text:
            text = f"{note}\n{text}"
        else:
            spaces = [match.start() for match in re.finditer(" ", text.split("\n")[-1])]
            head, _, last = text.rpartition("\n")
            cut = spaces[at % len(spaces)] if spaces else len(last)
            text = f"{head}\n{last[:cut]} {note}{last[cut:]}" if head else f"{last[:cut]} {note}{last[cut:]}"
    return text


_BLOCKS = st.tuples(
    st.sampled_from([*_PARAGRAPHS, *_SPEECHES, *_SPEECHES]),
    st.lists(
        st.tuples(st.integers(0, 20), st.sampled_from(_NOTES), st.sampled_from(["alone", "above", "in"])), max_size=2
    ),
).map(_noted)
_SCENES = st.tuples(st.sampled_from(_HEADINGS), st.lists(_BLOCKS, max_size=8)).map(
    lambda scene: "\n\n".join([scene[0], *scene[1]])
)
_SCRIPTS = st.tuples(st.lists(_BLOCKS, max_size=3), st.lists(_SCENES, max_size=4)).map(
    lambda parts: "\n\n".join([*parts[0], *parts[1]]) + "\n"
)


def _read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "any.fountain")


def _printed(screenplay: Screenplay) -> list[str]:
    texts = [e.text for e in screenplay.elements if isinstance(e, Action | Dialogue | Lyric | Centered)]
    return texts + [e.text for e in screenplay.elements if _is_shot(e)]


def _is_shot(element: Element) -> bool:
    return isinstance(element, SceneHeading) and not element.prefix and squeezed(element.text) == "CLOSEONTHEDIAL"


def _is_title(element: Element) -> bool:
    return isinstance(element, Dialogue) and squeezed(element.text) == "Berlin,1943"


def _carried(shots: ShotList) -> list[str]:
    every = (*shots.shots, *shots.left_out)
    texts = [shot.action for shot in every if shot.role is not Role.TITLE]
    texts += [shot.subject for shot in every if shot.role is Role.TITLE]
    return texts + [line.text for shot in every for line in shot.lines]


def _letters(texts: list[str]) -> list[str]:
    return sorted("".join("".join(text.split()) for text in texts))


@settings(max_examples=600, deadline=None)
@given(_SCRIPTS)
def test_every_printed_word_is_in_exactly_one_shot(text: str) -> None:
    screenplay = _read(text)
    shots = break_down(screenplay, "Any")
    assert _letters(_carried(shots)) == _letters(_printed(screenplay))


@settings(max_examples=60, deadline=None)
@given(_SCRIPTS)
def test_words_keep_their_order_within_a_film_that_leaves_nothing_out(text: str) -> None:
    screenplay = _read(text.replace("skip: true", "stock: vhs"))
    shots = break_down(screenplay, "Any")
    spoken = [e.text for e in screenplay.elements if isinstance(e, Dialogue | Lyric) and not _is_title(e)]
    assert squeezed("".join(line.text for shot in shots.shots for line in shot.lines)) == squeezed("".join(spoken))
    acted = [e.text for e in screenplay.elements if isinstance(e, Action) or _is_title(e) or _is_shot(e)]
    assert squeezed("".join(s.action for s in shots.shots if s.role is not Role.TITLE)) == squeezed("".join(acted))


@settings(max_examples=60, deadline=None)
@given(_SCRIPTS)
def test_shot_lists_are_sound_and_two_runs_are_byte_equal(text: str) -> None:
    screenplay = _read(text)
    shots = break_down(screenplay, "Any")
    assert break_down(_read(text), "Any").model_dump_json() == shots.model_dump_json()
    every = (*shots.shots, *shots.left_out)
    ids = [shot.id.casefold() for shot in every]
    assert len(set(ids)) == len(ids)
    for shot in every:
        fields = [origin.field for origin in shot.origins]
        assert fields == sorted(set(fields))
        assert {"role", "camera.size", "duration_s", "setup", "place.time"} <= {*fields} or shot.scene == "0"
        for origin in shot.origins:
            kind, _, rest = origin.source.partition(":")
            assert (kind == "rule" and rest in RULES) or (kind == "script" and 1 <= int(rest) <= text.count("\n") + 1)
        assert len({presence.name for presence in shot.people}) == len(shot.people)
        assert shot.duration_s > 0


@settings(max_examples=40, deadline=None)
@given(_SCRIPTS, st.sampled_from(["Who is there?", "Come in."]))
def test_an_edited_line_changes_shots_of_its_scenes_only(text: str, line: str) -> None:
    edited = text.replace(line, "This is another line altogether.")
    before, after = break_down(_read(text), "Any"), break_down(_read(edited), "Any")
    touched = {s.scene for shots in (before, after) for s in (*shots.shots, *shots.left_out) for line_ in s.lines
               if line_.text in (line, "This is another line altogether.")}  # fmt: skip
    # The lines below do not move, so that all other shots are equal to the last field.
    changed = {shot.scene for shot in {*before.shots, *before.left_out} ^ {*after.shots, *after.left_out}}
    assert changed <= touched


_WISHES = st.builds(
    Wish,
    size=st.none() | st.sampled_from(ShotSize),
    angle=st.none() | st.sampled_from(CameraAngle),
    move=st.none() | st.sampled_from(CameraMove),
    light=st.none() | st.sampled_from(Light),
    role=st.none() | st.sampled_from([role for role in Role if role is not Role.TITLE]),
    subject=st.none() | st.sampled_from(["MARA", "Lev's hand", "the rope", "", "MARA & LEV", "("]),
    people=st.none() | st.lists(st.sampled_from(["MARA", "lev", "", "Otto", "?"]), max_size=4).map(tuple),
    side=st.none() | st.sampled_from(["same", "across"]),
    duration_s=st.none() | st.just("auto") | st.floats(0.01, 400),
    transition=st.none() | st.sampled_from(TransitionKind),
    whole_scene=st.none() | st.booleans(),
    skip=st.none() | st.booleans(),
    id=st.none() | st.sampled_from(["1A", "x", " "]),
    loras=st.none() | st.just((Lora(name="a", weight=0.5),)),
    look=st.none() | st.text(max_size=5),
    locked=st.none() | st.just(("all",)) | st.just(("size", "look")),
)
_SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=2)


@st.composite
def _directives(draw: Callable[[st.SearchStrategy[object]], object]) -> tuple[Directive, ...]:
    made = draw(
        st.lists(
            st.builds(
                Directive,
                kind=st.sampled_from(DirectiveKind),
                name=st.sampled_from(["", "MARA", "HOUSE", "?"]),
                wish=_WISHES,
                hold_s=st.floats(0, 9),
                anchor=st.builds(Anchor, element=st.integers(0, 12), offset=st.integers(0, 80), attached=st.booleans()),
                span=st.just(_SPAN),
            ),
            max_size=8,
        )
    )
    assert isinstance(made, list)
    return tuple(made)


@settings(max_examples=600, deadline=None)
@given(_SCRIPTS, _directives(), _WISHES, _WISHES)
def test_no_directive_breaks_it_or_loses_a_word(
    text: str, directives: tuple[Directive, ...], command_line: Wish, film: Wish
) -> None:
    screenplay = _read(text).model_copy(update={"directives": directives})
    shots = break_down(screenplay, "Any", command_line=command_line, film=film)
    assert _letters(_carried(shots)) == _letters(_printed(screenplay))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="[]shotcuendl:; \nABC.-^>()#=SUPERINT@", max_size=300))
def test_any_text_becomes_a_shot_list(text: str) -> None:
    screenplay = _read(text)
    shots = break_down(screenplay, "Any")
    assert len({shot.id for shot in shots.shots}) == len(shots.shots)


@pytest.mark.parametrize("block", ["talk", "alone", "notes"])
def test_work_grows_with_the_script_and_no_faster(block: str) -> None:
    scenes = {
        "talk": "MARA\nWho is there?\n\nLEV\nNobody but me and the sea.\n\n",
        "alone": "MARA\nWho is there, behind the door, at this hour?\n\n",
        "notes": "Mara walks. [[shot: CU on the key; hold: 1s]] She waits. [[hold: 1s]]\n\n",
    }[block]

    def calls(repeats: int) -> int:
        screenplay = _read("INT. HOUSE - DAY\n\n" + scenes * repeats)
        count = 0

        def count_call(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(count_call)
        try:
            break_down(screenplay, "Long")
        finally:
            sys.setprofile(None)
        return count

    assert calls(160) < calls(20) * 8 * 1.3
