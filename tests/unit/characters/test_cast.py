from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.characters.appearance import bind_appearance
from filmstudio.characters.introductions import Introduction, introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import BrokenEntry, read_entries, read_entry, record_paths
from filmstudio.errors import ProjectError
from filmstudio.model.cast import Age, Garment, Presentation
from filmstudio.model.character import AppearanceTags
from filmstudio.model.given_names import presentation_of
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.reader import FountainReader

SCRIPT = """INT. YARD - DAY

GREGOR (60s), a heavy man in a green coat, and LENA, 25, in a white dress, wait. An old dog sleeps.

GREGOR
Cold.

LENA
Yes.

SAM enters. She shakes the snow from her sleeves.

SAM
Hello.
"""


def read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "x.fountain")


def people(text: str = SCRIPT) -> tuple[Introduction, ...]:
    screenplay = read(text)
    names = [element.name for element in screenplay.elements if element.kind == "character"]
    return introductions(screenplay, list(dict.fromkeys(names)))


def test_each_person_gets_their_own_clause() -> None:
    gregor, lena, sam = people()
    assert (gregor.tags.age, gregor.tags.presentation, gregor.tags.garment) == (
        Age.OLD, Presentation.MAN, Garment.COAT,
    )  # fmt: skip
    assert (lena.tags.age, lena.tags.garment) == (Age.YOUNG, Garment.DRESS)
    assert sam.tags.presentation is Presentation.WOMAN  # by her pronoun


def test_a_name_is_not_a_haircut() -> None:
    (bob,) = people("INT. YARD - DAY\n\nA man in a coat, BOB, 40, waits.\n\nBOB\nCold.\n")
    assert bob.tags.hair is None
    assert (bob.tags.age, bob.tags.presentation, bob.tags.garment) == (Age.ADULT, Presentation.MAN, Garment.COAT)
    (ginger,) = people("INT. YARD - DAY\n\nGINGER waits.\n\nGINGER\nCold.\n")
    assert ginger.tags.hair_colour is None


def test_a_cue_can_say_who_it_is() -> None:
    (boy, woman) = people("INT. YARD - DAY\n\nTHE BOY\nCold.\n\nOLD WOMAN\nYes.\n")
    assert (boy.tags.age, boy.tags.presentation) == (Age.CHILD, Presentation.MAN)
    assert (woman.tags.age, woman.tags.presentation) == (Age.OLD, Presentation.WOMAN)


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("ZOË", Presentation.WOMAN),
        ("JOSÉ", Presentation.MAN),
        ("MRS. ABERNATHY", Presentation.WOMAN),
        ("MR. O'BRIEN-SMITH", Presentation.MAN),
        ("СЕРГЕЙ", Presentation.MAN),
        ("XQ-7", None),
    ],
)
def test_names_and_titles_suggest_who_somebody_is(name: str, who: Presentation | None) -> None:
    assert presentation_of(name) is who


def test_the_same_name_is_the_same_person_in_every_film() -> None:
    assert bind_appearance("NORA", AppearanceTags(), []) == bind_appearance("Nora", AppearanceTags(), [])


def test_people_differ_in_the_colour_of_their_clothes() -> None:
    cast = lock_cast([Introduction(f"PERSON {n}", AppearanceTags()) for n in range(8)], [])
    assert len({member.appearance.garment_colour for member in cast.members}) == 8
    assert len({member.appearance.accent_colour for member in cast.members}) == 8


def test_a_person_who_joins_later_changes_nobody() -> None:
    names = ["ADA", "OTTO", "LEV", "NORA"]
    few = lock_cast([Introduction(name, AppearanceTags()) for name in names[:3]], [])
    many = lock_cast([Introduction(name, AppearanceTags()) for name in names], [])
    assert many.members[:3] == few.members


def write_record(folder: Path, slug: str, text: str) -> None:
    (folder / slug).mkdir(parents=True)
    (folder / slug / "character.toml").write_text(text, encoding="utf-8")


def test_a_record_wins_over_the_script(tmp_path: Path) -> None:
    write_record(
        tmp_path,
        "gregor",
        'schema = "character/1"\nname = "GREGOR"\naliases = ["OLD GREGOR"]\ndescription = "a slim man, red jacket"\n'
        '[appearance]\ngarment_colour = "#123456"\n[voice]\npitch = 0.7\n',
    )
    cast = lock_cast(
        people(SCRIPT.replace("GREGOR\nCold", "OLD GREGOR\nCold")),
        [read_entry(path) for path in record_paths(tmp_path)],
    )
    member = cast.member("old gregor")
    assert member.name == "GREGOR"
    assert member.recorded
    assert member.appearance.garment_colour == "#123456"
    assert member.appearance.garment is Garment.JACKET
    assert member.voice.pitch == 0.7


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("name = ", "not valid TOML"),
        ('schema = "character/9"\nname = "X"', "schema"),
        ('schema = "character/1"\nname = "X"\nhiar = "bob"', "hiar"),
        ('schema = "character/1"\nname = "X"\n[appearance]\nskin = "pink"', "appearance.skin"),
    ],
)
def test_a_bad_record_is_named_with_path_and_key(tmp_path: Path, text: str, part: str) -> None:
    write_record(tmp_path, "x", text)
    (broken,) = read_entries([tmp_path])
    assert isinstance(broken, BrokenEntry)
    assert part in broken.error.message
    assert "character.toml" in broken.error.message


def test_a_record_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "character.toml").write_bytes(b'name = "\xff"')
    with pytest.raises(ProjectError, match="offset 8"):
        read_entry(tmp_path / "x" / "character.toml")
