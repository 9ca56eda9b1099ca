"""Which rooms are heard in a voice: only those that everybody would miss. A kitchen is dry, a cathedral is not."""

from __future__ import annotations

import re
from enum import StrEnum

from filmstudio.model.place import Place, Side


class Room(StrEnum):
    """A kind of room that answers."""

    CATHEDRAL = "cathedral"
    HALL = "hall"
    CAVE = "cave"
    CORRIDOR = "corridor"
    TILES = "tiles"


_DRY = re.compile(
    r"\b(?:office|study|kitchen|bedroom|living room|dining room|lounge|den|closet|attic|vestry|sacristy|confessional|"
    r"dressing room|library|booth|tent|hut|cabin|car(?! park)|taxi|cab|van|truck|"
    r"bus(?! (?:station|terminal))|elevator|lift|shop|cafe|bar|pub)\b"
)
"""Named last, they are where somebody speaks, whatever they stand in: `CHURCH - OFFICE`."""
_ROOMS = (
    (
        Room.CATHEDRAL,
        r"cathedral|church|basilica|abbey|minster|nave|mosque|temple|kathedrale|kirche|cathédrale|église|catedral|"
        r"iglesia|cattedrale|chiesa|собор|церковь|храм",
    ),
    (
        Room.CAVE,
        r"caves?|cavern|grotto|tunnel|underpass|mine ?shaft|mine|sewers?|catacombs?|cistern|crypt|dungeon|höhle|grotte|"
        r"cueva|grotta|пещера",
    ),
    (
        Room.TILES,
        r"(?:bath|wash|rest|shower|changing|locker) ?rooms?|bath|showers?|toilets?|lavatory|latrine|morgue|"
        r"badezimmer|salle de bains?|baño|bagno|ванная",
    ),
    (
        Room.HALL,
        r"(?:great|town|city|concert|banquet|assembly|entrance|sports|dance|exhibition|market|bahnhofs|arrivals?) hall|"
        r"hall of [\w ]+|ballroom|theat(?:er|re)|opera(?: house)?|auditorium|museum|gallery|gym(?:nasium)?|arena|"
        r"warehouse|hangar|factory|foundry|lobby|atrium|concourse|terminal|court ?room|throne room|chapel|"
        r"swimming pool|(?:parking|underground) garage|car park|(?:train|railway|subway|metro) station",
    ),
    (Room.CORRIDOR, r"corridors?|hallways?|stair(?:s|way|well|case)?|passage(?:way)?|flur|treppenhaus|couloir|pasillo"),
)
# `ABBEY'S FLAT` is somebody's, and no church.
_PATTERNS = tuple((room, re.compile(rf"\b(?:{words})\b(?!['’]s\b)")) for room, words in _ROOMS)


def room_of(place: Place) -> Room | None:
    """Return the room that is heard in what is said at a place, None where it is dry or under the sky.

    The heading's last part says where somebody is, and what stands before it counts where that says nothing:
    `ABBEY - NAVE`, `LIGHTHOUSE - STAIRS`, `CHURCH - AT THE ALTAR`.
    """
    if place.side is not Side.INTERIOR:
        return None
    for part in reversed(place.name.casefold().split(" - ")):
        found = next((room for room, pattern in _PATTERNS if pattern.search(part)), None)
        if found is not None and not _DRY.search(part):
            return found
        if _DRY.search(part):
            return None
    return None
