"""Camera moves that the writer asked for. A person who tilts their head moves no camera; no move is ever invented.

Rule: a move counts where the camera or `we` does it (`the camera pans left`, `we push in`), where a sentence opens
with it as an order (`Push in on the dial.`), or where it stands in capitals (`PULL BACK to reveal`).
"""

from __future__ import annotations

import re

from filmstudio.model.camera import CameraMove

_LEFT = r"(?=[^.!?\n]{0,12}\bleft\b)"
_DIRECTED = r"(?: (?:left|right|to|across|over|along|with|from|around|slowly)\b)"
# First match in this order wins; a move without a direction takes the usual one.
_MOVES = (
    (CameraMove.CRASH_ZOOM, r"(?:crash|snap)[ -]zoom(?:s|ing)?"),
    (CameraMove.WHIP_PAN, r"(?:whip|swish)[ -]pan(?:s|ning)?"),
    (CameraMove.HANDHELD, r"hand-?held"),
    (CameraMove.ZOOM_OUT, r"zoom(?:s|ing)? (?:out|back)"),
    (CameraMove.ZOOM_IN, r"zoom(?:s|ing)? (?:in|into|on|to|toward)"),
    (CameraMove.TILT_DOWN, r"(?:tilt|pan)(?:s|n?ing)? down"),
    (CameraMove.TILT_UP, r"tilt(?:s|ing)?(?: up| to)|pan(?:s|ning)? up"),
    (CameraMove.PAN_LEFT, rf"pan(?:s|ning)?{_LEFT}"),
    (CameraMove.PAN_RIGHT, rf"pan(?:s|ning)?{_DIRECTED}"),
    (CameraMove.CRANE_DOWN, r"(?:crane|jib|boom|descend)(?:s|ing)? down|descends"),
    (CameraMove.CRANE_UP, r"(?:crane|jib|boom)(?:s|ing)?(?: up| over)|rises|rise up"),
    (CameraMove.TRUCK_LEFT, r"(?:truck|track|slide|dolly)(?:s|ing)? left"),
    (CameraMove.TRUCK_RIGHT, r"(?:truck|track|slide|dolly)(?:s|ing)? right"),
    (CameraMove.ORBIT_LEFT, rf"(?:orbit|circle|circling|arc)(?:s|ing)?{_LEFT}"),
    (CameraMove.ORBIT_RIGHT, r"(?:orbit|circle|circling|arc)(?:s|ing)?(?: right| around)?"),
    (CameraMove.DOLLY_OUT, r"(?:pull(?:s|ing)?|doll(?:y|ies|ying)|mov(?:e|es|ing)|draw(?:s|ing)?) (?:back|out|away)"),
    (CameraMove.DOLLY_IN, r"(?:push(?:es|ing)?|doll(?:y|ies|ying)|mov(?:e|es|ing)|creep(?:s|ing)?|clos(?:e|es|ing)) "
     r"(?:in|closer|toward)"),
    (CameraMove.TRACKING, r"(?:track(?:s|ing)?|follow(?:s|ing)?|steadicam)(?: (?:shot|with|after|behind|alongside))?"),
)  # fmt: skip
_ADVERB = r"(?:(?:slowly|gently|quickly|suddenly|then|now|to|is|are|begins? to|starts? to) ){0,2}"
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
# Third person needs its subject: `Follows her down` at the head of a sentence is somebody, not the camera.
_THIRD_PERSON = re.compile(
    r"(?:pans|tilts|pushes|pulls|moves|follows|tracks|rises|closes|creeps|descends|circles)\b", re.I
)


def read_move(text: str) -> CameraMove:
    """Return the move that a paragraph asks for, `static` where it asks for none."""
    for move, by_camera, as_order, anywhere in _PATTERNS:
        if by_camera.search(text):
            return move
        order = as_order.search(text)
        if order and not _THIRD_PERSON.search(order[0]):
            return move
        if any(_in_capitals(match[0]) for match in anywhere.finditer(text)):
            return move
    return CameraMove.STATIC


def _in_capitals(words: str) -> bool:
    return words.isupper()
