"""Who sits, holds something or weeps goes on doing it in the prompts of shots that have no action of their own."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.characters.introductions import Introduction
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.model.capabilities import Dialect
from filmstudio.model.character import AppearanceTags
from filmstudio.model.shots import ShotSpec
from filmstudio.planning.carried_on import carried_on
from filmstudio.planning.prompts import write_prompt
from filmstudio.screenplay.reader import FountainReader

SCENE = "INT. HUT - DAY\n\nMARA sits by the stove with a letter in her hand. LEV stands at the door.\n\n"


def shots(text: str) -> list[ShotSpec]:
    return list(break_down(FountainReader().read_text(SCENE + text, "film.fountain"), "Film").shots)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("LEV\nWhat does he say, then?\n", ["MARA sits, holding the letter"]),
        (
            "MARA\nWell.\n\nMARA\n(furious)\nNothing of it is true, and you know that.\n",
            ["MARA sits, holding the letter, angry"],
        ),
        (
            "She drops the letter and gets up, crying.\n\nMARA\nNothing of it is true, and you know.\n",
            ["MARA is crying"],
        ),
        (
            "LEV\n(afraid)\nWhat does he say, and when does he come?\n",
            ["LEV is afraid", "MARA sits, holding the letter"],
        ),
        ("She reads it aloud.\n", []),
    ],
)
def test_what_goes_on(text: str, told: list[str]) -> None:
    assert list(carried_on(shots(text)[-1])) == told


def test_it_stands_in_the_prompt_and_says_where_it_is_from() -> None:
    cast = lock_cast([Introduction(name, AppearanceTags()) for name in ("MARA", "LEV")], [])
    prompt = write_prompt(shots("LEV\nWhat does he say, then?\n")[-1], cast, Dialect())
    said = dict(zip((part.text for part in prompt.parts), prompt.sources, strict=True))
    assert said["MARA sits, holding the letter."] == "the scene so far"
