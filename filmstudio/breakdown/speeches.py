"""A cue and its words as one speech: who speaks, how it reaches us, in which parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmstudio.breakdown.calls import Call, Hold
from filmstudio.breakdown.durations import LONGEST_SHOT_S, SPEECH_MARGIN_S, SPLIT_ABOVE_S, spoken_s
from filmstudio.breakdown.feeling_words import feeling_of
from filmstudio.breakdown.folding import fold
from filmstudio.breakdown.inner_hints import inner_hints
from filmstudio.breakdown.manners import manner_of
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.sentences import fit_pieces
from filmstudio.breakdown.silent_people import is_device, is_group
from filmstudio.breakdown.treatments import at_device, treatment_of
from filmstudio.model.screenplay import Character, Element, Lyric, Parenthetical
from filmstudio.model.shots import Delivery, Expression, Line
from filmstudio.model.soundtrack import Manner, Treatment

_VOICE_OVER = re.compile(r"\b(?:v\.? ?o\b|voice[- ]?over|narrat\w*|pre-?lap|з\.? ?к\b)|за кадром|画外音|旁白")
_OFF_SCREEN = re.compile(
    r"\b(?:o\.? ?[sc]\b|off\b|off[- ](?:screen|camera|stage)|hors champ|"
    r"on (?:the )?(?:radio|tv|television|phone|speaker|intercom)|"
    r"filtered|through (?:the )?(?:door|wall|radio|speaker|phone))|画外"
)
_NARRATOR = re.compile(r"(?:the )?narrator|erzahler(?:in)?|narrateur|narrador|рассказчик|.*['’]s voice")


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech. `people` are those the cue names; they are in frame unless `delivery` hides them."""

    speaker: str
    people: tuple[str, ...]
    delivery: Delivery
    lines: tuple[Line, ...]
    dual: bool = False
    call: Call | None = None
    """The shot note that this speech stands under."""
    holds: tuple[Hold, ...] = ()
    calling: bool = False
    """Spoken in frame, at a telephone or radio: who is at the other end is heard over this speaker's picture."""
    either_end: bool = False
    """The cue says `ON PHONE`, and does not say of which end of the line."""

    @property
    def seconds(self) -> float:
        """The estimated length, lead and tail included."""
        return sum(spoken_s(line.text) for line in self.lines) + SPEECH_MARGIN_S


def read_speech(cue: Character, body: Sequence[Element], roster: Roster) -> tuple[Speech | None, str]:
    """Return the speech under a cue, and the gesture of a cue that has only a parenthetical (else empty)."""
    speaker = roster.canonical(cue.name)
    delivery, treatment = _delivery(cue), _treatment(cue)
    if is_device(cue.name):
        thing = fold(cue.name).removeprefix("the ").removesuffix(" voice")
        delivery, treatment = Delivery.OFF_SCREEN, treatment_of(f"on the {thing}") or Treatment.RADIO
    said = [*cue.extensions, *_first_hints(body)]
    at_phone = any(at_device(words) for words in said) and not any(_says_where(words) for words in said)
    if delivery is Delivery.VOICE_OVER and treatment is Treatment.TELEPHONE:
        delivery = Delivery.OFF_SCREEN  # a voice on the line is heard by somebody; their face is the picture
    if delivery is Delivery.ON_SCREEN and treatment is not Treatment.NATURAL:
        delivery = Delivery.OFF_SCREEN  # `(UPSTAIRS)`, `(RADIO)`: who is heard through something is not here
    if delivery is Delivery.ON_SCREEN and is_group(cue.name):
        delivery = Delivery.OFF_SCREEN  # nobody of that name is there; those who are listen in frame
    lines: list[Line] = []
    hint = ""
    for element in body:
        text = element.text.strip()
        if isinstance(element, Parenthetical):
            if not lines and (moved := _delivery_of(_without_brackets(text))):
                delivery, treatment = moved, treatment_of(text) or treatment
                if manner_of(_without_brackets(text)) == Manner():
                    continue
            hint = "; ".join(filter(None, [hint, _without_brackets(text)]))
        elif text:
            sung = isinstance(element, Lyric)
            for part in inner_hints(text):
                hint = "; ".join(filter(None, [hint, part.hint]))
                if not part.text:
                    continue
                line = Line(
                    speaker=speaker,
                    text=part.text,
                    delivery=delivery,
                    parenthetical=hint,
                    expression=_face(hint),
                    manner=manner_of(hint),
                    treatment=treatment,
                    sung=sung,
                    span=element.span,
                )
                lines.append(line)
                hint = ""
    if not lines:
        return None, hint
    if hint:
        hints = "; ".join(filter(None, [lines[-1].parenthetical, hint]))
        lines[-1] = lines[-1].model_copy(update=_under(hints))
    unseen = delivery is not Delivery.ON_SCREEN
    people = roster.members(cue.name)
    calling, either_end = at_phone and not unseen, at_phone and unseen
    return Speech(speaker, people, delivery, tuple(lines), cue.dual, calling=calling, either_end=either_end), ""


def _first_hints(body: Sequence[Element]) -> Iterator[str]:
    """Yield the parentheticals between a cue and its first words."""
    for element in body:
        if not isinstance(element, Parenthetical):
            return
        yield element.text


def _says_where(words: str) -> bool:
    """Return whether words put a speaker outside the frame, with a telephone or without one."""
    return not at_device(words) and _delivery_of(words) is not None


def split_speech(speech: Speech) -> list[tuple[Line, ...]]:
    """Return the lines of a speech shot by shot: none longer than 8 s where a sentence end allows the cut.

    Parts between parentheticals stay in the same shot while they fit into it.
    """
    shots: list[list[Line]] = []
    held_s = 0.0
    for line in speech.lines:
        room_s = SPLIT_ABOVE_S - SPEECH_MARGIN_S
        for index, piece in enumerate(fit_pieces(line.text, spoken_s, room_s, LONGEST_SHOT_S - SPEECH_MARGIN_S)):
            hint = "" if index else line.parenthetical
            part = line.model_copy(update={"text": piece, "parenthetical": hint})
            length = spoken_s(piece)
            if not shots or held_s + length > room_s:
                shots.append([])
                held_s = 0.0
            shots[-1].append(part)
            held_s += length
    return [tuple(lines) for lines in shots]


def together(first: Speech, second: Speech) -> tuple[Line, ...]:
    """Return the two lines of dual dialogue: one for each speaker, the second starting with the first."""
    return _one_line(first), _one_line(second).model_copy(update={"with_previous": True})


def _one_line(speech: Speech) -> Line:
    text = "\n".join(line.text for line in speech.lines)
    hints = "; ".join(line.parenthetical for line in speech.lines if line.parenthetical)
    return speech.lines[0].model_copy(update={"text": text, **_under(hints)})


def _under(hints: str) -> dict[str, object]:
    """Return what a parenthetical makes of a line."""
    return {"parenthetical": hints, "expression": _face(hints), "manner": manner_of(hints)}


def _face(hints: str) -> Expression:
    return feeling_of(hints) or Expression.NEUTRAL


def _delivery(cue: Character) -> Delivery:
    extensions = " / ".join(cue.extensions)
    if heard := _delivery_of(extensions):
        return heard
    return Delivery.VOICE_OVER if _NARRATOR.fullmatch(fold(cue.name).strip()) else Delivery.ON_SCREEN


def _treatment(cue: Character) -> Treatment:
    """Return how a voice reaches us by its extensions; a narrator without any is close."""
    found = [said for extension in cue.extensions if (said := treatment_of(extension))]
    through = [said for said in found if said not in (Treatment.CLOSE, Treatment.OFF_AXIS)]
    usual = Treatment.CLOSE if _delivery(cue) is Delivery.VOICE_OVER else Treatment.NATURAL
    return next(iter((*through, *found)), usual)


def _delivery_of(words: str) -> Delivery | None:
    """Return what `V.O.`, `O.S.` and their kin say, wherever the writer has put them."""
    folded = fold(words)
    if _VOICE_OVER.search(folded):
        return Delivery.VOICE_OVER
    return Delivery.OFF_SCREEN if _OFF_SCREEN.search(folded) else None


def _without_brackets(text: str) -> str:
    return " ".join(text.removeprefix("(").removesuffix(")").split())
