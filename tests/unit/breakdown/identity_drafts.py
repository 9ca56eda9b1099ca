"""The drafts of `The Salt Ledger`, one rewrite after another, and a way to follow its shots through them."""

from __future__ import annotations

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.identity.keep_ids import Kept, keep_ids
from filmstudio.model.lock import Lock
from filmstudio.model.shots import ShotList, ShotSpec
from filmstudio.screenplay.reader import FountainReader

OFFICE = """
INT. HARBOUR OFFICE - NIGHT

Ines opens the salt ledger under a weak lamp and counts the columns twice.

Every page after March has been cut out with a knife.

INES
Somebody has sold the whole winter, and nobody on this coast has seen a single sack of it leave.

Bruno stands in the door with wet boots and does not come in.

BRUNO
The gate was open when I came, and the dogs were asleep in the middle of the yard.

Ines shuts the ledger and reaches for her coat behind the stove.
"""

PANS = """
EXT. SALT PANS - DAWN

White heaps stand in rows as far as the sea wall.

Two carts wait without horses, their shafts lying in the brine.

BRUNO
They will come back for the carts, because nobody leaves two good carts to the salt.

Ines kneels and finds a knife in the crust between the wheels.
"""

CHAPEL = """
INT. CHAPEL - DAY

The priest folds ledger pages into paper boats on the altar step.

PRIEST
I did not steal the pages, I was given them for the children, and the children are never cold.

A boat burns in the candle and curls into ash.
"""

FERRY = """
EXT. FERRY - EVENING

The ferry leaves the quay with forty white sacks under a tarpaulin.

Ines throws the knife into the wake and watches it go down.
"""

FIRST = OFFICE + PANS + CHAPEL + FERRY


def shot_list(text: str) -> ShotList:
    return break_down(FountainReader().read(text.encode(), "salt.fountain"), "The Salt Ledger")


def keep(text: str, lock: Lock | None = None, seed: int = 1) -> Kept:
    return keep_ids(shot_list(text), lock, seed)


def words_of(shot: ShotSpec) -> str:
    return " ".join([shot.action, *(line.text for line in shot.lines)]).strip()


def opening(shot: ShotSpec) -> str:
    """The first two words that a shot carries, by which the drafts know it."""
    return " ".join(words_of(shot).split()[:2])


def ids(kept: Kept) -> list[str]:
    return [f"{shot.id} {opening(shot)}" for shot in kept.shots.shots]


def seeds(kept: Kept) -> dict[str, int | None]:
    return {shot.id: shot.generation.seed for shot in kept.shots.shots}


BOATHOUSE = """
INT. BOATHOUSE - DAY

Ropes hang from the beams, and one hook is empty.

A boy sleeps on a heap of nets with salt in his hair.
"""

PROLOGUE = """
EXT. COAST ROAD - NIGHT

A lorry without lights rolls down the hill in neutral.
"""

MARKET = """
EXT. MARKET SQUARE - MORNING

Women queue before a stall that has no salt to sell.
"""

# The second draft: three scenes more.
SECOND = PROLOGUE + OFFICE + PANS + BOATHOUSE + CHAPEL + FERRY + MARKET

# The third: a speech is cut, a paragraph added in the middle, another at the end of its scene.
OFFICE_3 = OFFICE.replace(
    """INES
Somebody has sold the whole winter, and nobody on this coast has seen a single sack of it leave.

""",
    "",
).replace(
    "BRUNO\nThe gate",
    "Rain drips from his hat onto the map of the pans.\n\nBRUNO\nThe gate",
)
FERRY_3 = FERRY + "\nGulls follow the empty cart along the quay.\n"
THIRD = PROLOGUE + OFFICE_3 + PANS + BOATHOUSE + CHAPEL + FERRY_3 + MARKET

# The fourth: the chapel comes before the pans.
FOURTH = PROLOGUE + OFFICE_3 + CHAPEL + PANS + BOATHOUSE + FERRY_3 + MARKET

# The fifth: one paragraph says the same in other words, another is a new one in its place.
OFFICE_5 = OFFICE_3.replace(
    "Every page after March has been cut out with a knife.",
    "Every single page after the tenth of March has been cut out with a sharp knife.",
).replace(
    "Ines shuts the ledger and reaches for her coat behind the stove.",
    "Outside the gulls begin to scream, all at once, over nothing.",
)
FIFTH = PROLOGUE + OFFICE_5 + CHAPEL + PANS + BOATHOUSE + FERRY_3 + MARKET

# The sixth: the pans are split in two scenes, and the ferry is called a barge.
PANS_6 = PANS.replace("BRUNO\nThey", "EXT. SALT PANS - SEA WALL - MOMENTS LATER\n\nBRUNO\nThey")
FERRY_6 = FERRY_3.replace("EXT. FERRY - EVENING", "EXT. COAL BARGE - DUSK")
SIXTH = PROLOGUE + OFFICE_5 + CHAPEL + PANS_6 + BOATHOUSE + FERRY_6 + MARKET

# The seventh: the chapel is cut, and so is the boathouse. The eighth: the chapel is back, at the end.
SEVENTH = PROLOGUE + OFFICE_5 + PANS_6 + FERRY_6 + MARKET
EIGHTH = PROLOGUE + OFFICE_5 + PANS_6 + FERRY_6 + MARKET + CHAPEL

# The ninth: the speech that the third draft cut is back, and a new paragraph stands before everything.
NINTH = (
    PROLOGUE
    + OFFICE_5.replace("\nInes opens", "\nThe stove ticks as it cools.\n\nInes opens").replace(
        "\nBruno stands",
        "\nINES\nSomebody has sold the whole winter, and nobody on this coast has seen a single sack of it leave.\n\n"
        "Bruno stands",
    )
    + PANS_6
    + FERRY_6
    + MARKET
    + CHAPEL
)

DRAFTS = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH)


def history() -> list[Kept]:
    """All drafts in turn, each with the lock that the one before it left."""
    kept: list[Kept] = []
    for text in DRAFTS:
        kept.append(keep(text, kept[-1].lock if kept else None))
    return kept
