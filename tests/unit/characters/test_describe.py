from __future__ import annotations

import pytest

from filmstudio.characters.describe import COLOURS, describe
from filmstudio.model.cast import Age, Build, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.character import AppearanceTags


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "67, broad, grey braid, yellow oilskin",
            {"age": Age.OLD, "build": Build.BROAD, "hair": Hair.BRAIDS, "hair_colour": "#9a9a9c",
             "garment": Garment.OILSKIN, "garment_colour": COLOURS["yellow"]},
        ),
        ("(20s), a thin man with a red beard", {"age": Age.YOUNG, "build": Build.SLIM,
         "presentation": Presentation.MAN, "facial_hair": FacialHair.BEARD, "hair_colour": "#9e4a2a"}),
        ("a bald priest in a black coat and glasses", {"hair": Hair.BALD, "presentation": Presentation.MAN,
         "garment": Garment.COAT, "garment_colour": COLOURS["black"], "glasses": True}),
        ("a GIRL, 9, in a red cap", {"age": Age.CHILD, "presentation": Presentation.WOMAN, "hat": Hat.CAP,
         "hat_colour": COLOURS["red"]}),
        ("mid-forties, green scarf", {"age": Age.ADULT, "accent_colour": COLOURS["green"]}),
        ("blonde, tall, in her thirties", {"hair_colour": "#d0ac62", "height": 1.08, "age": Age.ADULT}),
    ],
)  # fmt: skip
def test_words_become_tags(text: str, wanted: dict[str, object]) -> None:
    tags = describe(text)
    assert {name: getattr(tags, name) for name in wanted} == wanted


@pytest.mark.parametrize("text", ["", "waits at window 12", "carries 30 boxes", "机の前に立つ", "counts to 9 slowly"])
def test_what_is_not_said_stays_open(text: str) -> None:
    assert describe(text) == AppearanceTags()


def test_a_word_inside_another_is_not_read() -> None:
    assert describe("the manager hatches a chapter on address labels") == AppearanceTags()
