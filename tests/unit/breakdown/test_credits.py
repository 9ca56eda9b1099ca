"""End credits: who is named, in which order, on how many cards, and when there are none."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.credits import LONGEST_CARD
from filmstudio.model.shots import Role, ShotList, ShotSpec, TransitionKind
from filmstudio.screenplay.reader import FountainReader

FILM = "INT. HALL - DAY\n\nMARA VOSS waits.\n\nMARA VOSS\nWell?\n\nOTTO (V.O.)\nNo.\n\nMARA VOSS (CONT'D)\nYes.\n"


def _film(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film")


def _cards(shots: ShotList) -> list[ShotSpec]:
    return [shot for shot in shots.shots if shot.scene == "0"][1:]


def test_who_speaks_is_named_in_order_of_appearance_and_then_who_wrote_it() -> None:
    shots = _film("Title: Low Tide\nCredit: written by\nAuthor: A. *Writer*\n\n" + FILM)
    (card,) = _cards(shots)
    assert shots.shots[-1] == card
    assert (card.id, card.role, card.subject) == ("0B", Role.TITLE, "Low Tide")
    assert card.action == "Mara Voss · Otto — written by A. Writer"
    assert (card.transition_in, card.transition_out) == (TransitionKind.FADE_IN, TransitionKind.FADE_OUT)
    assert {origin.source for origin in card.origins if origin.field in ("role", "subject")} == {"rule:end-credits"}


@pytest.mark.parametrize("word", ["no", "No", "none", "off", "nein"])
def test_the_title_page_switches_them_off(word: str) -> None:
    assert _cards(_film(f"Title: Low Tide\nCredits: {word}\n\n" + FILM)) == []


@pytest.mark.parametrize(
    "text", [FILM, "Author: A. Writer\n\n" + FILM, "Title: Low Tide\n\nEXT. SEA - DAY\n\nWaves.\n"]
)
def test_a_film_without_a_title_or_without_anybody_who_speaks_has_none(text: str) -> None:
    assert _cards(_film(text)) == []


def test_names_are_written_as_a_cast_list_writes_them() -> None:
    cues = ["DR. O'NEIL", "McCOY", "老王", "ΕΛΕΝΗ", "THE KEEPER'S WIFE"]
    scene = "INT. HALL - DAY\n\n" + "\n".join(f"@{cue}\nYes.\n" for cue in cues)
    (card,) = _cards(_film("Title: Low Tide\n\n" + scene))
    assert card.action == "Dr. O'Neil · McCOY · 老王 · Ελενη · The Keeper's Wife"


def test_a_long_cast_takes_several_cards_that_can_be_read() -> None:
    cues = [f"PERSON NUMBER {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number]}" for number in range(20)]
    scene = "INT. HALL - DAY\n\n" + "\n".join(f"{cue}\nYes.\n" for cue in cues)
    cards = _cards(_film("Title: Low Tide\nAuthor: A. Writer\n\n" + scene))
    assert len(cards) > 2
    assert all(len(card.action) <= LONGEST_CARD for card in cards)
    named = " · ".join(card.action for card in cards)
    assert all(cue.title() in named for cue in cues)
    assert cards[-1].action.endswith("by A. Writer")
    fades = [(card.transition_in, card.transition_out) for card in cards]
    assert fades[0][0] is TransitionKind.FADE_IN
    assert fades[-1][1] is TransitionKind.FADE_OUT
    assert all(one is TransitionKind.CUT for pair in fades[1:-1] for one in pair)
