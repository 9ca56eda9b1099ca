"""How a line is said and how it reaches us, read from brackets."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.manners import manner_of
from filmstudio.breakdown.treatments import treatment_of
from filmstudio.model.shots import Delivery, Line
from filmstudio.model.soundtrack import Effort, Manner, Treatment
from filmstudio.screenplay.reader import FountainReader


def lines_of(text: str) -> list[Line]:
    shots = break_down(FountainReader().read_text(text, "film.fountain"), "Film").shots
    return [line for shot in shots for line in shot.lines]


@pytest.mark.parametrize(
    ("words", "effort"),
    [
        ("whispering", Effort.WHISPERED),
        ("Whispers to KIP", Effort.WHISPERED),
        ("under her breath", Effort.WHISPERED),
        ("barely audible", Effort.WHISPERED),
        ("a loud whisper", Effort.WHISPERED),
        ("softly", Effort.SOFT),
        ("low, to Kip", Effort.SOFT),
        ("mutters", Effort.SOFT),
        ("calling after her", Effort.RAISED),
        ("over the engine", Effort.RAISED),
        ("angrily", Effort.RAISED),
        ("shouting over the wind", Effort.SHOUTED),
        ("quietly shouting", Effort.SHOUTED),
        ("at the top of his lungs", Effort.SHOUTED),
        ("flüsternd", Effort.WHISPERED),
        ("à voix basse", Effort.SOFT),
        ("en criant", Effort.SHOUTED),
        ("susurrando", Effort.WHISPERED),
        ("gridando", Effort.SHOUTED),
        ("em voz alta", Effort.RAISED),
        ("шёпотом", Effort.WHISPERED),
        ("кричит", Effort.SHOUTED),
        ("ψιθυριστά", Effort.WHISPERED),
        ("小声で", Effort.WHISPERED),
        ("not whispering", Effort.NORMAL),
        ("without raising his voice", Effort.NORMAL),
        ("no louder than before", Effort.NORMAL),
        ("about to shout", Effort.NORMAL),
        ("to Kip", Effort.NORMAL),
        ("lowering the lamp", Effort.NORMAL),
        ("at the piano", Effort.NORMAL),
        ("beat", Effort.NORMAL),
    ],
)
def test_the_effort_that_brackets_ask_for(words: str, effort: Effort) -> None:
    assert manner_of(words).effort is effort


@pytest.mark.parametrize(
    ("words", "pace", "pitch"),
    [
        ("quickly", 1.25, 1.0),
        ("slowly", 0.82, 1.0),
        ("drawn out", 0.75, 1.0),
        ("hesitant", 0.88, 1.0),
        ("not so fast", 1.0, 1.0),
        ("fast asleep", 1.0, 1.0),
        ("deadpan", 1.0, 0.95),
        ("in a high voice", 1.0, 1.3),
        ("wearily", 0.82, 0.95),
    ],
)
def test_pace_and_pitch(words: str, pace: float, pitch: float) -> None:
    manner = manner_of(words)
    assert (manner.pace, manner.pitch) == (pace, pitch)


def test_two_words_are_one_manner_and_hold_for_their_own_line() -> None:
    one, two = lines_of("INT. HUT - DAY\n\nADA sits.\n\nADA\n(whispering, quickly)\nRun!\n(normally)\nOr stay.\n")
    assert one.manner == Manner(effort=Effort.WHISPERED, pace=1.25)
    assert two.manner == Manner()


@pytest.mark.parametrize(
    ("words", "treatment"),
    [
        ("V.O.", Treatment.CLOSE),
        ("O.S.", Treatment.OFF_AXIS),
        ("O.C.", Treatment.OFF_AXIS),
        ("ON PHONE", Treatment.TELEPHONE),
        ("PHONE", Treatment.TELEPHONE),
        ("FILTERED", Treatment.TELEPHONE),
        ("V.O., FILTERED", Treatment.TELEPHONE),
        ("AM TELEFON", Treatment.TELEPHONE),
        ("ON RADIO", Treatment.RADIO),
        ("over the P.A.", Treatment.LOUDSPEAKER),
        ("ON TV", Treatment.LOUDSPEAKER),
        ("THROUGH THE DOOR", Treatment.NEXT_ROOM),
        ("FROM THE KITCHEN", Treatment.NEXT_ROOM),
        ("INTO PHONE", Treatment.NATURAL),
        ("into the radio", Treatment.NATURAL),
        ("ON SCREEN", None),
        ("CONT'D", None),
        ("IN FRENCH", None),
    ],
)
def test_what_a_voice_comes_through(words: str, treatment: Treatment | None) -> None:
    assert treatment_of(words) is treatment


def test_extensions_reach_the_lines() -> None:
    heard = lines_of(
        "INT. HUT - DAY\n\nADA sits.\n\nADA (V.O.)\nOne.\n\nIVO (O.S.)\nTwo.\n\nIVO (UPSTAIRS)\nThree.\n\n"
        "ADA\n(into phone)\nFour.\n\nIVO (V.O.) (ON RADIO)\n(whispering)\nFive.\n\nNARRATOR\nSix.\n"
    )
    assert {line.text: (line.treatment, line.delivery) for line in heard} == {
        "One.": (Treatment.CLOSE, Delivery.VOICE_OVER),
        "Two.": (Treatment.OFF_AXIS, Delivery.OFF_SCREEN),
        "Three.": (Treatment.NEXT_ROOM, Delivery.OFF_SCREEN),
        "Four.": (Treatment.NATURAL, Delivery.ON_SCREEN),
        "Five.": (Treatment.RADIO, Delivery.VOICE_OVER),
        "Six.": (Treatment.CLOSE, Delivery.VOICE_OVER),
    }
    assert heard[4].manner.effort is Effort.WHISPERED


def test_in_an_intercut_who_is_elsewhere_is_on_the_telephone() -> None:
    heard = lines_of(
        "INT. BOOTH - NIGHT\n\nNELL lifts the receiver.\n\nINT. KITCHEN - NIGHT\n\nIVO stands there.\n\n"
        "INTERCUT - BOOTH/KITCHEN\n\nNELL\nIvo?\n\nIVO\nHere.\n\nNELL (O.S.)\nWait.\n"
    )
    assert [(line.text, line.treatment) for line in heard] == [
        ("Ivo?", Treatment.NATURAL),
        ("Here.", Treatment.NATURAL),
        ("Wait.", Treatment.TELEPHONE),
    ]


def test_a_cut_to_who_listens_moves_nobody() -> None:
    """The second part of a long speech over the listener's face sounds as the first did."""
    long = "The harbour is closed and the boats are in. " * 6
    heard = lines_of(f"INT. HUT - DAY\n\nADA and IVO sit.\n\nADA\n{long}\n\nIVO\nYes.\n")
    unseen = [line for line in heard if line.delivery is Delivery.OFF_SCREEN]
    assert unseen
    assert {line.treatment for line in heard} == {Treatment.NATURAL}
