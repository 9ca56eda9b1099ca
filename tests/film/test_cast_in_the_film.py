"""The cast meets the film: who is rendered again when somebody changes, and who says so."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from filmstudio.model.character import CharacterRecord
from filmstudio.model.take import Take
from filmstudio.studio.characters.consequences import consequences
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.toml_sheet import read_toml_sheet
from tests.film.studio_run import SMALL, Ran, filmstudio, write_script

SCRIPT = """Title: THE COAT

INT. HALL - DAY

BOB, 50, a bald man in a green cardigan, stands by the door.

BOB
It is cold.

ANN, 40, in a blue dress, sits at the table.

EXT. PIER - DAY

BOB waits in the rain.

EXT. PIER - NIGHT

ANN waits alone.

MAN #2 walks past.

MAN #2
Good night.
"""

BOB = """schema = "character/1"
name = "BOB"
description = "50, bald, green cardigan"
[[look]]
name = "coat"
scenes = "2"
description = "a long red coat"
[[anchor]]
file = "front.png"
sha256 = "{sha256}"
drawn = true
"""

RECORD = Path("characters", "bob", "character.toml")


def write_bob(folder: Path, text: str = BOB, picture: bytes = b"front") -> Path:
    record = folder / "characters" / "bob" / "character.toml"
    record.parent.mkdir(parents=True, exist_ok=True)
    (record.parent / "front.png").write_bytes(picture)
    record.write_text(text.format(sha256=hashlib.sha256(picture).hexdigest()), encoding="utf-8")
    return record


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("film")
    write_bob(folder)
    ran = filmstudio("render", write_script(folder, SCRIPT), *SMALL, "--json")
    assert ran.code == 0, ran
    assert len(ran.summary["rendered"]) > 4
    return folder


@pytest.fixture
def film(rendered: Path, tmp_path: Path) -> Path:
    shutil.copytree(rendered, tmp_path / "film")
    return tmp_path / "film"


def render(film: Path, *more: str) -> Ran:
    return filmstudio("render", film / "key.fountain", *SMALL, "--json", *more)


def said(ran: Ran) -> str:
    return ran.out + ran.err


def slates(film: Path) -> dict[str, str]:
    """The key and slate of every take."""
    ledger = FilmFolder(film / "key.film").ledger
    return {key: take.job.slate for key in ledger.keys("takes") if (take := ledger.find("takes", key, Take))}


def test_bobs_coat_costs_his_shots_in_the_scenes_of_that_look(film: Path) -> None:
    before = slates(film)
    write_bob(film, BOB.replace("red coat", "blue coat"))
    ran = render(film)
    new = {slate for key, slate in slates(film).items() if key not in before}
    assert new == set(ran.summary["rendered"])
    assert new
    assert {slate[0] for slate in new} == {"2"}
    count = "1 shot" if len(new) == 1 else f"{len(new)} shots"
    assert f"BOB: look coat changed; {count} will be rendered again" in said(ran)
    again = render(film)
    assert again.summary["rendered"] == []
    assert "will be rendered again" not in said(again)


def test_a_usual_look_leaves_the_scenes_of_the_coat_alone(film: Path) -> None:
    write_bob(film, BOB.replace("green cardigan", "yellow cardigan"))
    made = render(film).summary["rendered"]
    assert {slate[0] for slate in made} == {"1"}


def test_a_voice_is_told_before_it_is_spoken(film: Path) -> None:
    write_bob(film, BOB + "[voice]\npace = 0.6\n")
    ran = render(film)
    first = said(ran).index("BOB: voice changed; 1 line will be spoken again")
    assert first < said(ran).index("will be rendered again")
    assert {slate[0] for slate in ran.summary["rendered"]} == {"1"}


def test_an_anchor_that_the_engine_does_not_read_costs_nothing_and_is_told(film: Path) -> None:
    write_bob(film, picture=b"another front")
    ran = render(film)
    assert ran.summary["rendered"] == []
    assert "BOB: anchor front.png changed; no shot is rendered again (with the engine 'animatic')" in said(ran)


def test_a_file_changed_behind_the_records_back_stops_the_render(film: Path) -> None:
    lock = (film / "key.lock").read_bytes()
    (film / "characters" / "bob" / "front.png").write_bytes(b"somebody else")
    ran = render(film)
    assert ran.code == 4
    assert "front.png was changed behind the record's back" in said(ran)
    assert (film / "key.lock").read_bytes() == lock


def test_a_part_of_the_film_does_not_hide_the_change_from_the_rest(film: Path) -> None:
    write_bob(film, BOB.replace("green cardigan", "yellow cardigan").replace("red coat", "blue coat"))
    assert "BOB: description, appearance and look coat changed" in said(render(film, "--shots", "2"))
    assert "BOB: description, appearance and look coat changed" in said(render(film))


def test_locked_goes_on_where_nothing_changed_and_refuses_what_did(film: Path) -> None:
    assert render(film, "--locked").code == 0
    lock = (film / "key.lock").read_bytes()
    write_bob(film, BOB.replace("red coat", "blue coat") + "[seed]\npolicy = 'fixed'\n")
    text = SCRIPT.replace("BOB waits in the rain.", "BOB waits in the rain.\n\nANN\nBob!")
    write_script(film, text)
    for verb in ("render", "breakdown"):
        ran = filmstudio(verb, film / "key.fountain", "--locked")
        assert ran.code == 4, ran
        assert "the film is not as it was locked" in ran.err
        assert "shot 2B is new" in ran.err
        assert "BOB: look coat changed, seed added" in ran.err
    assert (film / "key.lock").read_bytes() == lock
    accepted = filmstudio("breakdown", film / "key.fountain", "--lock")
    assert "BOB: look coat changed, seed added since the film was locked" in accepted.err
    assert filmstudio("breakdown", film / "key.fountain", "--locked").code == 0


def test_locked_without_a_lock_is_refused(film: Path) -> None:
    (film / "key.lock").unlink()
    ran = render(film, "--locked")
    assert ran.code == 4
    assert "there is no lock to go by" in said(ran)


def test_another_seed_is_refused_by_locked(film: Path) -> None:
    ran = render(film, "--locked", "--seed", "99")
    assert "the film's seed is 99 and was 1" in said(ran)


def test_speakers_without_a_record_are_told_and_crowds_are_not(film: Path) -> None:
    text = SCRIPT.replace("BOB waits in the rain.", "BOB waits.\n\nBOBB\nWho?\n\nANN\nI.\n\nSVEN\nMe.")
    write_script(film, text)
    out = said(render(film, "--shots", "3"))
    assert "BOBB speaks and has no record: did you mean BOB?" in out
    assert "ANN and SVEN speak and have no record; to add them: filmstudio character from-script" in out
    assert "MAN #2 speak" not in out


def test_a_film_without_records_is_not_nagged(tmp_path: Path) -> None:
    ran = filmstudio("render", write_script(tmp_path, SCRIPT), *SMALL, "--json", "--shots", "2")
    assert ran.code == 0
    assert "speaks and has no record" not in said(ran)


def bob(film: Path, text: str = BOB) -> CharacterRecord:
    return read_toml_sheet(write_bob(film, text), CharacterRecord, hint="")


def test_consequences_are_those_of_the_render(film: Path) -> None:
    before = bob(film)
    after = bob(film, BOB.replace("red coat", "blue coat"))
    (sentence,) = consequences(film / RECORD, before, after)
    made = render(film).summary["rendered"]
    assert sentence == f"key.fountain: {len(made)} shot{'s' if len(made) > 1 else ''} will be rendered again"


def test_consequences_of_a_voice_a_removal_and_a_film_that_is_not_rendered(film: Path) -> None:
    plain = bob(film)
    voiced = bob(film, BOB + "[voice]\npitch = 0.8\n")
    (sentence,) = consequences(film / RECORD, plain, voiced)
    assert sentence.startswith("key.fountain: 1 line will be spoken again, and shots rendered again whose length")
    bare = plain.model_copy(update={"anchors": ()})
    assert consequences(film / RECORD, bare, plain) == ("key.fountain: no shot changes (engine animatic)",)
    shutil.rmtree(film / "key.film")
    shutil.rmtree(film / "characters" / "bob")
    (sentence,) = consequences(film / RECORD, plain, None)
    assert sentence.endswith("the film is not rendered yet")
    other = plain.model_copy(update={"name": "NOBODY"})
    assert consequences(film / RECORD, None, other) == ()


def test_a_script_of_another_store_is_not_spoken_of(film: Path, tmp_path: Path) -> None:
    (tmp_path / "studio").mkdir()
    assert consequences(tmp_path / "studio" / "bob" / "character.toml", bob(film), None) == ()
