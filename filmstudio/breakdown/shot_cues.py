"""Shot language at the head of a paragraph: `CLOSE ON the rope`, `MARA'S POV`, `WIDE SHOT`, `OVER LEV'S SHOULDER`.

Rule: such words make a new shot of that size and role, and what follows them, up to a full stop, colon, dash or line
end, is its subject. Words that prose also begins with (`Wide`, `On`, `Insert`, `Back to`) count in capitals only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmstudio.model.camera import CameraAngle, CameraMove, ShotSize
from filmstudio.model.shots import Role


@dataclass(frozen=True, slots=True)
class ShotCue:
    """What a paragraph's first words ask for. None where they leave it open."""

    role: Role = Role.ACTION
    size: ShotSize | None = None
    angle: CameraAngle = CameraAngle.EYE_LEVEL
    move: CameraMove = CameraMove.STATIC
    subject: str = ""
    owner: str = ""
    """Whose POV or whose shoulder, as written."""


_LONGEST_SUBJECT_WORDS = 14
_SHORT_CUE_WORDS = 8
_RETURN = re.compile(r"\s*(?:BACK TO|RESUME)(?: (?:THE )?(?:SCENE|PRESENT|SHOT|ACTION))?[\s:.]*")
_OF = r"(?:\s+(?:ON|OF|AT))?"
# Each: pattern, role, size, angle, move. `(?i:...)` marks what cannot be prose; the rest must stand in capitals.
_CUES: tuple[tuple[str, Role, ShotSize | None, CameraAngle, CameraMove], ...] = (
    (r"(?i:(?:EXTREME|BIG|VERY) CLOSE[ -]?UP)" + _OF + "|[EX]CU" + _OF, Role.ACTION, ShotSize.EXTREME_CLOSE_UP,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:MEDIUM CLOSE[ -]?UP)" + _OF + "|MCU" + _OF, Role.ACTION, ShotSize.MEDIUM_CLOSE_UP,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:CLOSE ON|CLOSE[ -]?UP(?: (?:ON|OF))?|TIGHT ON|CLOSER ON|EXTREMELY CLOSE ON)|CU" + _OF + "|CLOSE(?=[:.,—–-])",
     Role.ACTION, ShotSize.CLOSE_UP, CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?:INSERT|Insert(?=\s*[:—–-])|MACRO|DETAIL)" + _OF, Role.INSERT, ShotSize.CLOSE_UP,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:ESTABLISHING(?: SHOT)?)(?: OF)?", Role.ESTABLISHING, ShotSize.WIDE,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:EXTREME (?:WIDE|LONG)(?: SHOT)?)" + _OF + "|EWS|ELS", Role.ACTION, ShotSize.EXTREME_WIDE,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:MEDIUM (?:WIDE|LONG) SHOT)" + _OF + "|MWS|MLS|COWBOY SHOT", Role.ACTION, ShotSize.MEDIUM_WIDE,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:(?:WIDE|LONG)(?:R)? (?:SHOT|ANGLE))" + _OF + "|WIDER?" + _OF + "|WS", Role.ACTION, ShotSize.WIDE,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:FULL SHOT)" + _OF + "|FS", Role.ACTION, ShotSize.FULL, CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:MEDIUM SHOT|MID[ -]SHOT)" + _OF + "|MS" + _OF + "|MEDIUM ON", Role.ACTION, ShotSize.MEDIUM,
     CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:(?:TWO|2)[ -]SHOT)" + _OF, Role.TWO_SHOT, ShotSize.MEDIUM_WIDE, CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"(?i:AERIAL (?:SHOT|VIEW)|DRONE SHOT)" + _OF + "|AERIAL" + _OF, Role.ACTION, ShotSize.EXTREME_WIDE,
     CameraAngle.AERIAL, CameraMove.STATIC),
    (r"(?i:(?:OVERHEAD|TOP) SHOT|BIRD['’]S[ -]EYE(?: VIEW)?)" + _OF + "|OVERHEAD" + _OF, Role.ACTION, ShotSize.WIDE,
     CameraAngle.OVERHEAD, CameraMove.STATIC),
    (r"(?i:WORM['’]?S?[ -]EYE(?: VIEW)?)" + _OF, Role.ACTION, None, CameraAngle.WORM_EYE, CameraMove.STATIC),
    (r"(?i:GROUND[ -]LEVEL)(?= SHOT| ON|[:.,]| -)(?i: SHOT)?" + _OF, Role.ACTION, None, CameraAngle.GROUND_LEVEL,
     CameraMove.STATIC),
    (r"(?i:HIP[ -](?:LEVEL|HEIGHT))(?= SHOT| ON|[:.,]| -)(?i: SHOT)?" + _OF, Role.ACTION, None, CameraAngle.HIP_LEVEL,
     CameraMove.STATIC),
    (r"(?:EYE[ -]LEVEL|Eye[ -]level(?= shot))(?i: SHOT)?" + _OF, Role.ACTION, None, CameraAngle.EYE_LEVEL,
     CameraMove.STATIC),
    (r"(?i:LOW ANGLE)" + _OF, Role.ACTION, None, CameraAngle.LOW, CameraMove.STATIC),
    (r"(?i:HIGH ANGLE)" + _OF, Role.ACTION, None, CameraAngle.HIGH, CameraMove.STATIC),
    (r"(?i:DUTCH (?:ANGLE|TILT)|CANTED ANGLE)" + _OF, Role.ACTION, None, CameraAngle.DUTCH, CameraMove.STATIC),
    (r"(?i:TRACKING SHOT)" + _OF + r"|TRACKING(?: WITH)?", Role.ACTION, None,
     CameraAngle.EYE_LEVEL, CameraMove.TRACKING),
    (r"(?i:HAND-?HELD)(?: ON)?(?=\W)", Role.ACTION, None, CameraAngle.EYE_LEVEL, CameraMove.HANDHELD),
    (r"(?i:ANGLE ON|(?:NEW|ANOTHER|DIFFERENT|CLOSER|REVERSE) ANGLE)(?: ON)?|REVERSE(?: ON)?|FAVOU?RING",
     Role.ACTION, None, CameraAngle.EYE_LEVEL, CameraMove.STATIC),
    (r"BACK TO(?: SCENE)?|BACK ON|RESUME|ON(?= [A-Z]{2})", Role.ACTION, None, CameraAngle.EYE_LEVEL, CameraMove.STATIC),
)  # fmt: skip
_START = r"\s*(?:"
_END = r")(?!\w)"
_PATTERNS = tuple(
    (re.compile(_START + words + _END), ShotCue(role, size, angle, move)) for words, role, size, angle, move in _CUES
)
_POV_OF = re.compile(r"\s*(?P<owner>[^\W_a-z][^\na-z.:]{0,38}?)(?:['’]S?)? (?:POV|P\.O\.V\.)(?!\w)")
_POV = re.compile(r"\s*(?:POV|P\.O\.V\.)(?:\s+(?:OF|FROM|SHOT))?(?!\w)")
_SHOULDER = re.compile(
    r"\s*(?:(?i:OVER) (?P<owner>[^\n.:,]{1,39}?)(?:['’](?i:S)?)? (?i:SHOULDER)|(?i:OVER[ -]THE[ -]SHOULDER)|OTS)(?!\w)"
)
_SUBJECT = re.compile(r"[\s:.,—–-]*(?:(?i:on|of|at|with|as)\s)?([^\n:;.!?—–]*?)(?=\s+-+\s|--|[\n:;.!?—–]|$)")


def read_cue(text: str) -> ShotCue | None:
    """Return what the head of a paragraph asks for, None where it is plain prose."""
    shoulder = _SHOULDER.match(text)
    if shoulder:
        owner = (shoulder["owner"] or "").strip()
        return ShotCue(Role.OVER_SHOULDER, ShotSize.MEDIUM, owner=owner, subject=_subject(text, shoulder.end()))
    pov = _POV_OF.match(text) or _POV.match(text)
    if pov:
        owner = (pov.groupdict().get("owner") or "").strip()
        return ShotCue(Role.POV, None, owner=owner, subject=_subject(text, pov.end()))
    for pattern, cue in _PATTERNS:
        match = pattern.match(text)
        if match:
            return ShotCue(cue.role, cue.size, cue.angle, cue.move, _subject(text, match.end()))
    return None


def only_returns(text: str) -> bool:
    """Return whether a paragraph says `BACK TO SCENE` and shows nothing itself."""
    return _RETURN.fullmatch(text) is not None


def only_asks(text: str) -> bool:
    """Return whether a paragraph is shot language alone, `INSERT - THE LETTER`: the next one says what is seen."""
    brief = len(text.split()) <= _SHORT_CUE_WORDS and text[-1:] not in ".!?…"
    return (brief or text.isupper()) and read_cue(text) is not None


def _subject(text: str, at: int) -> str:
    match = _SUBJECT.match(text, at)
    words = match[1].split() if match else []
    return " ".join(words[:_LONGEST_SUBJECT_WORDS]).strip(" ,'\"")


_UNMISTAKABLE = re.compile(
    r"\s*(?:CLOSE(?:R)? ON|CLOSE[ -]?UP|TIGHT ON|(?:EXTREME|BIG|MEDIUM) (?:CLOSE|WIDE|LONG)|[EXM]?CU\b|"
    r"INSERT\b|ANGLE ON|"
    r"(?:NEW|ANOTHER|REVERSE|LOW|HIGH|WIDE) ANGLE|(?:\S+ ){0,3}(?:POV|P\.O\.V\.)|OVER (?:\S+ ){1,3}SHOULDER|OTS\b|"
    r"(?:WIDE|FULL|LONG|MEDIUM|TWO|AERIAL|DRONE|OVERHEAD|TRACKING|MASTER)[ -]SHOT|BACK TO (?:SCENE|SHOT)|RESUME)",
    re.IGNORECASE,
)


def is_shot_line(text: str) -> bool:
    """Return whether a heading without INT or EXT is a shot: `.CLOSE ON THE KEY`. `.WIDE STREET` is a place."""
    words = " ".join(text.split())
    return _UNMISTAKABLE.match(words) is not None and (read_cue(words) is not None or only_returns(words))
