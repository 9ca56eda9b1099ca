"""Camera moves that the writer asked for. A person who tilts their head moves no camera; no move is ever invented.

Rule: a move counts where the camera or `we` does it (`the camera pans left`, `we push in`), where a sentence opens
with it as an order (`Push in on the dial.`), or where it stands in capitals (`PULL BACK to reveal`). An adverb beside
it (`slowly`, `FAST`) is its speed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.model.camera import CameraMove, MoveSpeed

_LEFT = r"(?=[^.!?\n]{0,12}\bleft\b)"
_DIRECTED = r"(?: (?:left|right|to|across|over|along|with|from|around|slowly)\b)"
# First match in this order wins; a move without a direction takes the usual one.
_MOVES = (
    (CameraMove.CRASH_ZOOM, r"(?:crash|snap)[ -]zoom(?:s|ing)?"),
    (CameraMove.DOLLY_ZOOM, r"(?:dolly|zolly|contra|vertigo|hitchcock)[ -]?(?:zoom|shot|effect)(?:s|ing)?"),
    (CameraMove.WHIP_PAN, r"(?:whip|swish)[ -]pan(?:s|ning)?"),
    (CameraMove.SNORRICAM, r"snorri-?cam|body-?mounted camera"),
    (CameraMove.BULLET_TIME, r"bullet[ -]time"),
    (CameraMove.HYPERLAPSE, r"hyper-?lapse"),
    (CameraMove.TIMELAPSE, r"time-?lapse"),
    (CameraMove.FPV, r"fpv(?: drone)?(?: shot)?"),
    (CameraMove.ROBOT_ARM, r"robot(?:ic)?[ -]arm(?: (?:shot|move))?|bolt[ -]cam"),
    (CameraMove.RACK_FOCUS, r"(?:rack|pull|shift)(?:s|ing)? focus|focus pull"),
    (CameraMove.STEADICAM, r"steadi-?cam(?: shot)?"),
    (CameraMove.HANDHELD, r"hand-?held"),
    (CameraMove.THROUGH_OBJECT, r"(?:fl(?:y|ies|ying)|pass(?:es|ing)?|mov(?:e|es|ing)|track(?:s|ing)?|push(?:es|ing)?) "
     r"through (?:the|a|an) (?:\w+ )?(?:window|keyhole|wall|glass|door|floor|ceiling|gate|fence|hole|crack)"),
    (CameraMove.AERIAL_PULLBACK, r"aerial (?:pull-?back|retreat)|drone (?:pull-?back|pulls back)"),
    (CameraMove.SUPER_DOLLY_OUT, r"super dolly out"),
    (CameraMove.SUPER_DOLLY_IN, r"super dolly in"),
    (CameraMove.ZOOM_OUT, r"zoom(?:s|ing)? (?:out|back)"),
    (CameraMove.ZOOM_IN, r"zoom(?:s|ing)? (?:in|into|on|to|toward)"),
    (CameraMove.ROLL_COUNTERCLOCKWISE, r"roll(?:s|ing)? (?:counter-?clockwise|anti-?clockwise)"),
    (CameraMove.ROLL_CLOCKWISE, r"roll(?:s|ing)? clockwise|barrel roll|camera roll"),
    (CameraMove.TILT_DOWN, r"(?:tilt|pan)(?:s|n?ing)? down"),
    (CameraMove.TILT_UP, r"tilt(?:s|ing)?(?: up| to)|pan(?:s|ning)? up"),
    (CameraMove.PAN_LEFT, rf"pan(?:s|ning)?{_LEFT}"),
    (CameraMove.PAN_RIGHT, rf"pan(?:s|ning)?{_DIRECTED}"),
    (CameraMove.PEDESTAL_DOWN, r"(?:pedestal|ped|boom)(?:s|ing)? down"),
    (CameraMove.PEDESTAL_UP, r"(?:pedestal|ped|boom)(?:s|ing)? up"),
    (CameraMove.CRANE_DOWN, r"(?:crane|jib|descend)(?:s|ing)? down|descends"),
    (CameraMove.CRANE_UP, r"(?:crane|jib)(?:s|ing)?(?: up| over)|rises|rise up"),
    (CameraMove.TRUCK_LEFT, r"(?:truck|track|slid|crab|doll)(?:e|y|ies|s|es|ing|ying|king|bing)? left"),
    (CameraMove.TRUCK_RIGHT, r"(?:truck|track|slid|crab|doll)(?:e|y|ies|s|es|ing|ying|king|bing)? right"),
    (CameraMove.ORBIT_LEFT, rf"(?:orbit|circle|circling|arc)(?:s|ing)?{_LEFT}"),
    (CameraMove.ORBIT_RIGHT, r"(?:orbit|circle|circling|arc)(?:s|ing)?(?: right| around)?"),
    (CameraMove.DOLLY_OUT, r"(?:pull(?:s|ing)?|doll(?:y|ies|ying)|mov(?:e|es|ing)|draw(?:s|ing)?) (?:back|out|away)"),
    (CameraMove.DOLLY_IN, r"(?:push(?:es|ing)?|doll(?:y|ies|ying)|mov(?:e|es|ing)|creep(?:s|ing)?|clos(?:e|es|ing)) "
     r"(?:in|closer|toward)"),
    (CameraMove.LEADING, r"lead(?:s|ing)? (?:shot|with|(?=[A-Z]{2})|him|her|them)"),
    (CameraMove.SIDE_TRACKING, r"(?:track(?:s|ing)?|follow(?:s|ing)?|travel(?:s|ling)?) (?:alongside|beside)"
     r"|side[ -]tracking"),
    (CameraMove.TRACKING, r"(?:track(?:s|ing)?|follow(?:s|ing)?)(?: (?:shot|with|after|behind))?"),
)  # fmt: skip
_ADVERB = r"(?:(?:very slowly|slowly|slow|gently|quickly|fast|suddenly|then|now|to|is|are|begins? to|starts? to) ){0,2}"
_WORD_END = r"(?!\w)"
_PATTERNS = tuple(
    (
        move,
        re.compile(rf"(?:\bwe |\bcamera )(?:[^.!?\n]{{1,40}}? and )?{_ADVERB}(?:{words}){_WORD_END}", re.IGNORECASE),
        re.compile(rf"(?:^|[.!?:;\n]\s*|\s[–—-]+\s*){_ADVERB}(?:{words}){_WORD_END}", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{words}){_WORD_END}", re.IGNORECASE),
    )
    for move, words in _MOVES
)
_ANY_MOVE = re.compile("|".join(words for _, words in _MOVES), re.IGNORECASE)
# Third person needs its subject: `Follows her down` at the head of a sentence is somebody, not the camera.
_THIRD_PERSON = re.compile(
    r"(?:pans|tilts|pushes|pulls|moves|follows|tracks|rises|closes|creeps|descends|circles)\b", re.I
)


_SPEEDS = (
    (MoveSpeed.VERY_SLOW, r"(?:very|extremely|ever so) slow(?:ly)?|imperceptibly|glacially"),
    (MoveSpeed.VERY_FAST, r"(?:very|extremely) (?:fast|quick(?:ly)?|rapid(?:ly)?)|violently"),
    (MoveSpeed.SLOW, r"slow(?:ly)?|gently|gradually"),
    (MoveSpeed.FAST, r"fast|quick(?:ly)?|rapid(?:ly)?|swift(?:ly)?|sudden(?:ly)?"),
)
_SPEED_PATTERNS = tuple((speed, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for speed, words in _SPEEDS)
_BESIDE = 24
"""Characters on either side of a move in which the word for its speed stands."""


class AskedMove(NamedTuple):
    """A move and its speed, as a paragraph asks for them; `at` is where in its text the move stands."""

    move: CameraMove = CameraMove.STATIC
    speed: MoveSpeed = MoveSpeed.NORMAL
    at: int = 0


def read_move(text: str) -> AskedMove:
    """Return the move that a paragraph asks for, `static` where it asks for none."""
    if _ANY_MOVE.search(text) is None:
        return AskedMove()
    for move, by_camera, as_order, anywhere in _PATTERNS:
        if match := by_camera.search(text):
            return _asked(move, text, match)
        order = as_order.search(text)
        if order and not _THIRD_PERSON.search(order[0]):
            return _asked(move, text, order)
        for match in anywhere.finditer(text):
            if match[0].isupper():
                return _asked(move, text, match)
    return AskedMove()


def read_speed(words: str) -> MoveSpeed:
    """Return the speed that some words beside a move say."""
    return next((speed for speed, pattern in _SPEED_PATTERNS if pattern.search(words)), MoveSpeed.NORMAL)


def _asked(move: CameraMove, text: str, match: re.Match[str]) -> AskedMove:
    start = max(text.rfind(mark, 0, match.start()) for mark in ".!?\n") + 1
    ends = [at for mark in ".!?\n" if (at := text.find(mark, match.end())) >= 0]
    beside = text[max(start, match.start() - _BESIDE) : min([match.end() + _BESIDE, *ends])]
    return AskedMove(move, read_speed(beside), match.start() + len(match[0]) - len(match[0].lstrip(" .!?:;\n–—-")))
