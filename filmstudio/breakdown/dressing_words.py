"""The furniture and the landmarks of sets that a drawing knows, each with the words by which scripts name it.

The list is closed: painters draw every word on it, and an unknown one never reaches them. A word of two parts has an
underscore (`neon_sign`). Everything is in folded words, singular; a plural is found by `dressing`.
"""

from __future__ import annotations

_PLAIN = """
altar anchor anvil aquarium armchair barn barrel bathtub bed bench bicycle billboard birdcage blackboard boat
bonfire bookshelf bus cabinet campfire candle cannon carriage chair chandelier chimney clock clothesline coffin
computer console cradle crib cupboard curtain dartboard desk door dumpster easel fireplace fountain gate globe
gramophone grave helicopter hydrant jukebox ladder lamp lighthouse loom mailbox microphone mirror motorcycle ottoman
painting pew photograph piano pier pinball poster pulpit radio refrigerator rug ruin scarecrow shelf sink skeleton
sofa spaceship staircase statue stool stove streetlamp table television tent throne toilet tractor tree truck
typewriter vase wagon wardrobe wheelbarrow windmill window workbench
"""
_DETERMINED = """
bar bottle bridge bush car cart counter crane crate cross dresser fence flag horse machine map monitor phone plane plant
rock safe screen ship sign stage stall swing tower train trough wall well
"""
"""Verbs and adjectives too: they count behind an article (`the well`, not `well done`), or in a heading."""

_OTHER_NAMES = {
    "armchair": "easy chair, wing chair, wingback chair",
    "bars": "iron bars, prison bars, cell bars, steel bars",
    "bathtub": "bath tub, tub",
    "bed": "bunk, bunk bed, cot, mattress",
    "bench": "park bench",
    "bicycle": "bike",
    "blackboard": "chalkboard, whiteboard",
    "boat": "rowing boat, rowboat, dinghy, canoe, trawler, sailboat, skiff, punt",
    "bonfire": "bon fire",
    "bookshelf": "bookcase, book shelf, bookshelves, wall of books, shelves of books",
    "cabinet": "filing cabinet, china cabinet, sideboard, chest of drawers, bureau",
    "campfire": "camp fire",
    "candle": "candlestick, candelabra",
    "car": "sedan, taxi, limousine, pickup, police car, convertible, hatchback, jeep, parked car",
    "carriage": "stagecoach, hansom",
    "chimney": "smokestack, chimney stack",
    "clock": "grandfather clock, alarm clock, wall clock",
    "clothesline": "washing line, clothes line, laundry line",
    "coffin": "casket",
    "computer": "laptop, desktop computer",
    "console": "control panel, instrument panel, control desk",
    "counter": "countertop, checkout, kitchen counter",
    "crane": "loading crane, harbour crane, harbor crane",
    "cupboard": "pantry",
    "curtain": "drape, blinds",
    "door": "doorway",
    "dumpster": "trash can, garbage can, dustbin, rubbish bin",
    "dresser": "vanity, dressing table",
    "fence": "picket fence, barbed wire, railing",
    "ferris_wheel": "ferris wheel, big wheel",
    "fireplace": "hearth, mantel, mantelpiece",
    "gate": "gateway, portcullis",
    "gramophone": "record player, phonograph, turntable, victrola",
    "grave": "gravestone, tombstone, headstone",
    "helicopter": "chopper",
    "hitching_post": "hitching post, hitching rail",
    "horse": "mare, stallion, pony, steed",
    "hospital_bed": "hospital bed, gurney, stretcher",
    "hydrant": "fire hydrant",
    "lamp": "lantern, oil lamp, desk lamp, floor lamp, table lamp, bedside lamp, lightbulb, light bulb, bare bulb",
    "mailbox": "mail box, letter box, letterbox, post box, postbox",
    "mirror": "looking glass",
    "monitor": "bank of monitors, wall of monitors, surveillance screen",
    "motorcycle": "motorbike, motor scooter, scooter, moped, vespa",
    "neon_sign": "neon sign, neon, neon light",
    "operating_table": "operating table, surgical table, autopsy table",
    "painting": "portrait, framed picture, oil painting",
    "phone": "telephone, payphone, rotary phone",
    "phone_booth": "phone booth, phone box, telephone booth, telephone box, call box",
    "photograph": "framed photo, family photo",
    "piano": "grand piano, upright piano, pianoforte",
    "pier": "jetty, wharf, quay",
    "plane": "airplane, aeroplane, aircraft, biplane",
    "plant": "potted plant, potted palm, potted fern, houseplant, rubber plant, fern",
    "pool_table": "pool table, billiard table, snooker table",
    "poster": "wanted poster",
    "printing_press": "printing press",
    "radio": "wireless set, transistor radio, transistor",
    "refrigerator": "fridge, icebox",
    "rock": "boulder",
    "rug": "carpet",
    "ruin": "ruined wall, ruined house, ruined church, ruined tower, ruined castle, ruined temple, rubble",
    "shelf": "shelving",
    "ship": "freighter, galleon, ocean liner, steamer, ferry, cargo ship",
    "sink": "washbasin, basin",
    "sofa": "couch, settee, chaise, chaise longue, loveseat",
    "spaceship": "space ship, starship, spacecraft, rocket ship",
    "staircase": "stairs, stairway, stairwell, spiral stair, spiral stairs, spiral staircase",
    "stall": "market stall, food stall",
    "statue": "bust, sculpture, monument",
    "stool": "bar stool, barstool",
    "stove": "cooker, oven, wood burner",
    "streetlamp": "street lamp, streetlight, street light, lamppost, lamp post, gas lamp, gaslight",
    "swing": "porch swing, swing set",
    "table": "kitchen table, dining table, coffee table",
    "television": "tv, tv set, television set, telly",
    "tent": "marquee, tepee, wigwam, yurt",
    "toilet": "urinal",
    "traffic_light": "traffic light, stoplight",
    "train": "locomotive, steam engine, freight train, railway carriage, boxcar",
    "tree": "oak, pine tree, birch, willow, palm tree, elm, cypress, apple tree, fir",
    "truck": "lorry, tanker truck, delivery van",
    "trough": "water trough, horse trough",
    "umbrella": "beach umbrella, sun umbrella, garden umbrella, patio umbrella, parasol, sunshade",
    "vending_machine": "vending machine",
    "wagon": "covered wagon, caravan",
    "wardrobe": "closet, armoire",
    "washing_machine": "washing machine, tumble dryer",
    "well": "wishing well, village well",
    "window": "windowsill, bay window, skylight, shop window",
}
_NOT_BEFORE = {
    "bar": "of, code, exam, fight, brawl",
    "bed": "time, rest",
    "boat": "house, ride, trip",
    "bus": "stop, station, ticket, driver",
    "bust": "of luck, up",
    "car": "key, keys, park, alarm, horn, crash, accident, chase, wash, radio, door",
    "bridge": "of his, of her",
    "clock": "tower",
    "cross": "fire, roads, examination",
    "desk": "sergeant, job, clerk",
    "door": "bell, man, step",
    "gate": "crasher, keeper",
    "grave": "voice, face, mistake, danger",
    "horse": "race, races, sense, play, power, trough, shoe, thief, opera",
    "machine": "gun, guns",
    "phone": "call, number, book, bill, line",
    "piano": "music, concerto, lesson, lessons, teacher, tuner",
    "plane": "ticket, crash",
    "plant": "manager, worker",
    "portrait": "of a",
    "radio": "silence, static, signal, tower",
    "rock": "music, band, bottom, star, concert, and roll",
    "sign": "of, that, language",
    "stage": "of, fright, whisper",
    "table": "manners, tennis",
    "tower": "of, over",
    "train": "station, track, tracks, ticket, platform, of thought, whistle",
    "tree": "house, line, top",
    "well": "done, enough, known, dressed, aware, then, as, over, past, worn, lit, before, after, into",
    "window": "shopping, of opportunity",
    "wall": "street",
}
"""What must not stand behind a word for it to be the thing: `piano music` puts no piano into a room."""
_NOT_AFTER = {
    "bar": "candy, chocolate, gold, silver, space, protein",
    "bed": "flower, river, lake, sea, death",
    "boat": "toy, model, paper",
    "car": "toy, model, cable",
    "cross": "red",
    "horse": "toy, rocking, clothes, dark, high, wooden",
    "plane": "toy, model, paper",
    "plant": "power, chemical, nuclear, industrial, treatment",
    "ship": "toy, model",
    "sign": "dollar, peace, star",
    "table": "times, periodic, water",
    "tower": "water, cell, radio",
    "train": "toy, model",
    "tree": "family",
    "truck": "toy, model",
}
"""What must not stand before a word: a `water tower` is no tower of a castle, a `power plant` none in a pot."""


def _names() -> dict[str, str]:
    """Return the canonical word behind every name, longest names as they are."""
    names = {word: word for word in (*_PLAIN.split(), *_DETERMINED.split())}
    for canonical, others in _OTHER_NAMES.items():
        names |= dict.fromkeys((name.strip() for name in others.split(",")), canonical)
    return names


NAMES = _names()
"""Canonical word by name; a name may have several words."""
DETERMINED = frozenset(_DETERMINED.split())
"""Names that count behind an article only."""
OUTSIDE = frozenset(
    {
        "barn",
        "billboard",
        "bonfire",
        "bridge",
        "campfire",
        "cannon",
        "chimney",
        "dumpster",
        "ferris_wheel",
        "helicopter",
    }
    | {"hitching_post", "hydrant", "lighthouse", "pier"}
    | {"scarecrow", "streetlamp", "tower", "traffic_light", "windmill"}
)
"""What stands in no room: seen through a window, or only talked about."""
NOT_BEFORE = {name: tuple(word.strip() for word in words.split(",")) for name, words in _NOT_BEFORE.items()}
NOT_AFTER = {name: frozenset(word.strip() for word in words.split(",")) for name, words in _NOT_AFTER.items()}
WORDS = tuple(sorted(set(NAMES.values())))
"""Every word that can arrive at a drawing."""
