"""A feature of about 120 pages, made up word by word from a fixed seed: the same text on every machine.

The mix is that of a feature: some 180 scenes, half of the lines spoken, every third speech with a hint in brackets,
a note here and there, a section and a synopsis for each sequence, wrapped paragraphs, emphasis, a boneyard.
"""

from __future__ import annotations

from random import Random

_PEOPLE = ("ADA", "IGOR", "MRS. PELL", "OLD TOM", "SERGEANT WREN", "JUNE", "DR. OKORO", "BOY #2")
_PLACES = ("KITCHEN", "QUAY", "ENGINE ROOM", "ATTIC - STAIRS", "CHAPEL", "MARKET HALL", "TUNNEL - NORTH END", "TRAM")
_TIMES = ("DAY", "NIGHT", "DAWN", "CONTINUOUS", "LATER", "DUSK")
_PREFIXES = ("INT.", "INT.", "INT.", "EXT.", "EXT.", "INT./EXT.")
_SUBJECTS = ("the old clock", "a grey dog", "the woman from the ferry", "his sister", "the lamp", "a crate of lemons")
_VERBS = ("waits beside", "turns from", "leans against", "listens to", "knocks over", "hides behind", "looks for")
_OBJECTS = (
    "the green door",
    "a broken radio",
    "the last train",
    "the wet stairs",
    "an empty chair",
    "the harbour wall",
)
_SAID = ("I never asked for", "you still owe me", "nobody will miss", "they have taken", "listen to", "do not touch")
_HINTS = ("(quietly)", "(beat)", "(to the dog)", "(without turning)", "(into the phone)")
_EXTENSIONS = ("", "", "", "", " (V.O.)", " (O.S.)", " (CONT'D)")
_PAGE_LINES = 40
"""Lines of the file that fill a printed page of 55 rows, once they are wrapped."""


def feature(pages: int = 120, seed: int = 7) -> str:
    """Return a script of about so many printed pages."""
    random = Random(seed)  # noqa: S311 - a made-up text, nothing secret
    lines = ["Title: The Clock at Low Water", "Credit: written by", "Author: nobody", "Draft date: 1 May", ""]
    scene = 0
    while len(lines) < pages * _PAGE_LINES:
        if scene % 20 == 0:
            lines += [f"# Sequence {scene // 20 + 1}", "", f"= How {random.choice(_SUBJECTS)} was lost.", ""]
        scene += 1
        lines += _scene(random, scene)
    return "\n".join(lines) + "\n"


def _scene(random: Random, number: int) -> list[str]:
    heading = f"{random.choice(_PREFIXES)} {random.choice(_PLACES)} - {random.choice(_TIMES)}"
    lines = [f"{heading} #{number}#" if number % 3 == 0 else heading, ""]
    for _ in range(random.randint(3, 9)):
        lines += _action(random) if random.random() < 0.45 else _speech(random)
    if random.random() < 0.15:
        lines += ["/* cut:", "", "INT. CELLAR - NIGHT", "", "Nothing happens here. */", ""]
    if random.random() < 0.25:
        lines += [random.choice(("CUT TO:", "DISSOLVE TO:", "SMASH CUT TO:", "> Iris out.")), ""]
    return lines


def _sentence(random: Random) -> str:
    words = f"{random.choice(_SUBJECTS)} {random.choice(_VERBS)} {random.choice(_OBJECTS)}."
    return words[0].upper() + words[1:]


def _action(random: Random) -> list[str]:
    lines = [" ".join(_sentence(random) for _ in range(random.randint(1, 2))) for _ in range(random.randint(1, 3))]
    chance = random.random()
    if chance < 0.06:
        lines[-1] += " [[shot: CU on the hands; lens: 85mm]]"
    elif chance < 0.12:
        lines[-1] += " It is *very* late, and **nobody** is _here_."
    return [*lines, ""]


def _speech(random: Random) -> list[str]:
    lines = [random.choice(_PEOPLE) + random.choice(_EXTENSIONS)]
    for _ in range(random.randint(1, 3)):
        if random.random() < 0.25:
            lines.append(random.choice(_HINTS))
        lines.append(f"{random.choice(_SAID).capitalize()} {random.choice(_OBJECTS)}, and {random.choice(_SUBJECTS)}.")
    return [*lines, ""]
