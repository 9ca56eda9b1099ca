"""When a scene plays, what it feels like and what stands there; and who says so."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.dressing import read_dressing
from filmstudio.breakdown.dressing_words import DETERMINED, NAMES, NOT_AFTER, NOT_BEFORE, WORDS
from filmstudio.breakdown.moods import read_mood
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Mood
from filmstudio.model.shots import ShotList
from filmstudio.model.wish import Wish
from filmstudio.screenplay.reader import FountainReader


def film(text: str, **wishes: Wish) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film", **wishes)


def eras(text: str, **wishes: Wish) -> list[Era]:
    return [scene.place.era for scene in film(text, **wishes).scenes]


def source(shots: ShotList, field: str, scene: str = "1") -> str:
    (found,) = {o.source for shot in shots.shots if shot.scene == scene for o in shot.origins if o.field == field}
    return found


@pytest.mark.parametrize(
    ("action", "things"),
    [
        ("A grand piano stands by the fireplace.", {"fireplace", "piano"}),
        ("Bookshelves line the walls. Candles on every shelf.", {"bookshelf", "candle", "shelf", "wall"}),
        ("A neon sign buzzes over the bar.", {"bar", "neon_sign"}),
        ("Two street lamps, a park bench, the village well.", {"bench", "streetlamp", "well"}),
        ("She is well. He signs the letter. They cross over, fence all day.", set()),
        ("Piano music. The car keys. A train whistle.", set()),
        ("No lamp burns. He stands like a statue.", set()),
        ("A water tower. A bar of soap, a candy bar, a power plant, a paper plane, the flower bed.", set()),
        ("She opens an umbrella. The stone tower. The bar. A narrow bed.", {"bar", "bed", "tower"}),
        ("Beach umbrellas and a parasol.", {"umbrella"}),
        ("A couch, a TV, a fridge.", {"refrigerator", "sofa", "television"}),
    ],
)
def test_what_stands_there(action: str, things: set[str]) -> None:
    assert read_dressing([], [action], inside=False) == tuple(sorted(things))


def test_a_heading_needs_no_articles_and_a_room_holds_no_tower() -> None:
    assert read_dressing(["BRIDGE"], [], inside=False) == ("bridge",)
    assert read_dressing(["TOWER - BAR"], [], inside=True) == ("bar",)


def test_the_table_is_closed_and_agrees_with_itself() -> None:
    assert set(NAMES.values()) == set(WORDS)
    assert set(NOT_BEFORE) | set(NOT_AFTER) | DETERMINED <= set(NAMES)
    assert all(word == word.casefold() and " " not in word for word in WORDS)


PLACES = """\
INT. BAR - NIGHT

MARA waits at a jukebox.

EXT. BAR - NIGHT

A bicycle leans on a wall.

INT. BAR - DAY

Dust on the grand piano.
"""


def test_one_place_is_dressed_alike_whenever_it_comes_back() -> None:
    shots = film(PLACES)
    first, outside, again = (scene.place.dressing for scene in shots.scenes)
    assert first == again == ("bar", "jukebox", "piano")
    assert outside == ("bar", "bicycle", "wall")
    assert source(shots, "place.dressing") == "rule:dressing"
    assert {shot.place.dressing for shot in shots.shots if shot.scene == "3"} == {again}


def test_a_year_over_the_picture_runs_on_and_one_in_a_heading_holds_for_its_moment() -> None:
    text = (
        'EXT. FIELD - DAY\n\nSUPER: "BERLIN, 1943"\n\nMARA waits.\n\n'
        "INT. HUT - SUMMER 1975 - DAY\n\nMara waits.\n\n"
        "INT. SHED - CONTINUOUS\n\nMara waits.\n\n"
        "INT. ROOM 1408 - DAY\n\nMara waits.\n\n"
        "INT. OFFICE - DAY\n\nSUPER: Present day\n\nMara waits.\n"
    )
    assert eras(text) == [Era.FORTIES, Era.SEVENTIES, Era.SEVENTIES, Era.FORTIES, Era.NOW]
    assert source(film(text), "place.era", "2") == "script:7"
    assert source(film(text), "place.era", "4") == "script:3"


def test_the_title_page_is_weaker_than_the_script_and_stronger_than_what_is_seen() -> None:
    body = "EXT. STREET - DAY\n\nA hansom waits under the gaslights.\n\nINT. BAR - 1975 - DAY\n\nMARA waits.\n"
    assert eras(body) == [Era.VICTORIAN, Era.SEVENTIES]
    assert eras(f"Era: 1920s\n\n{body}") == [Era.TWENTIES, Era.SEVENTIES]
    assert eras(f"Period: the fifties\n\n{body}") == [Era.FIFTIES, Era.SEVENTIES]
    assert eras(f"Period: a quiet one\nMood: dark comedy\n\n{body}") == [Era.VICTORIAN, Era.SEVENTIES]
    noted = body.replace("MARA", "[[scene: era: medieval; mood: eerie]]\n\nMARA")
    assert eras(noted) == [Era.VICTORIAN, Era.MEDIEVAL]
    assert film(noted).scenes[1].place.mood is Mood.EERIE
    assert eras(noted, command_line=Wish(era=Era.FUTURE)) == [Era.FUTURE, Era.FUTURE]
    placed = body.replace("MARA", "[[loc: BAR; era: 1943]]\n\nMARA")
    assert eras(placed) == [Era.VICTORIAN, Era.FORTIES]


def test_the_first_heading_dates_the_film() -> None:
    text = "EXT. FIELD - 1889 - DAY\n\nMARA waits.\n\nINT. HUT - DAY\n\nA starship on a shelf.\n"
    assert eras(text) == [Era.VICTORIAN, Era.VICTORIAN]
    assert eras(text.replace("DAY", "DAY [FLASHBACK]", 1).replace("A starship", "A toy")) == [Era.VICTORIAN, Era.NOW]


def test_what_is_seen_must_say_it_clearly() -> None:
    assert eras("EXT. STREET - DAY\n\nA knight in a play passes.\n") == [Era.NOW]
    assert eras("EXT. DECK - DAY\n\nThe starship turns.\n") == [Era.FUTURE]
    assert eras("EXT. STREET - DAY\n\nA hansom, gaslights. She checks her smartphone and her laptop.\n") == [Era.NOW]


def test_a_saloon_and_a_sheriff_are_of_the_old_west_unless_engines_run_or_somebody_says_otherwise() -> None:
    western = "EXT. DESERT TOWN - DAY\n\nA saloon. The sheriff waits.\n"
    assert eras(western) == [Era.FRONTIER]
    assert eras(f"{western}\nHis car stands by the road.\n") == [Era.NOW]
    assert eras(f"Era: 1970s\n\n{western}") == [Era.SEVENTIES]
    assert eras("EXT. STREET - DAY\n\nThe sheriff waits.\n") == [Era.NOW]


def test_one_telephone_does_not_bring_the_old_west_into_the_present() -> None:
    western = "EXT. DRY CREEK - DAY\n\nA saloon, a hitching rail. The sheriff and an outlaw with spurs.\n"
    assert eras(f"{western}\nA broken telephone on the wall.\n") == [Era.FRONTIER]
    assert eras(f"{western}\nA telephone. The car came off the rails.\n") == [Era.FRONTIER]
    assert eras(f"{western}\nA telephone, a truck, a neon sign.\n") == [Era.NOW]
    assert eras(f"{western}\nINT. CAR - DAY\n\nHe drives.\n") == [Era.NOW, Era.NOW]
    assert eras(f"{western}\nINT. RAILWAY CAR - DAY\n\nHe sleeps.\n") == [Era.FRONTIER, Era.FRONTIER]
    assert eras(western.replace("CREEK", "CREEK, 1878")) == [Era.FRONTIER]
    assert eras("EXT. STREET - 1878 - DAY\n\nA saloon.\n") == [Era.VICTORIAN]
    told = western.replace("A saloon", "[[scene: era: 1970s]]\n\nA saloon")
    assert eras(told) == [Era.SEVENTIES]


@pytest.mark.parametrize(
    ("action", "mood"),
    [
        ("She weeps alone, an old photograph in her hand.", Mood.MELANCHOLY),
        ("A gun goes off. He runs, breathless.", Mood.TENSE),
        ("They kiss.", Mood.ROMANTIC),
        ("Fog. A door creaks. Shadows flicker over cobwebs.", Mood.EERIE),
        ("Confetti. Everybody dances and laughs.", Mood.JOYFUL),
        ("A hearth, lamplight, bread on the table.", Mood.WARM),
        ("Rubble and ash under a grey sky.", Mood.BLEAK),
        ("She walks in and puts a bag on the table.", Mood.NEUTRAL),
        ("No gun, no knife, nobody runs.", Mood.NEUTRAL),
    ],
)
def test_what_words_feel_like(action: str, mood: Mood) -> None:
    assert read_mood(action) is mood


def test_a_mood_that_somebody_wrote_is_stronger_than_the_words() -> None:
    body = "INT. CRYPT - NIGHT\n\nA ghost. Cobwebs. MARA waits.\n"
    assert film(body).scenes[0].place.mood is Mood.EERIE
    assert source(film(body), "place.mood") == "rule:mood-in-action"
    told = film(f"Title: X\nMood: warm\n\n{body}")
    assert told.scenes[0].place.mood is Mood.WARM
    assert source(told, "place.mood") == "title-page:2"


def test_finish_and_guide_by_note_scene_and_title_page() -> None:
    body = (
        "INT. HUT - DAY\n\n[[scene: finish: noir; guide: pose@0.8]]\n\nMARA waits by the wall.\n\n"
        "[[shot: CU on Mara; finish: ink; guide: none]]\nShe waits.\n\nINT. SHED - DAY\n\nMara waits.\n"
    )
    shots = film(f"Title: X\nFinish: colour\nGuide: animatic@0.5\n\n{body}").shots
    assert [shot.finish for shot in shots] == [Finish.COLOUR, Finish.NOIR, Finish.INK, Finish.COLOUR]
    guides = [shot.generation.guide for shot in shots]
    assert [guide and (guide.shows.value, guide.strength) for guide in guides] == [
        ("depth", 0.5),
        ("pose", 0.8),
        None,
        ("depth", 0.5),
    ]
