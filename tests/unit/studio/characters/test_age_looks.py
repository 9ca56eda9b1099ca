"""Who is shown at another age gets a look for those scenes, and the list of the cast follows the script."""

from __future__ import annotations

from pathlib import Path

from filmstudio.cli.reporters import QuietReporter
from filmstudio.model.cast import Age
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.characters.from_script import scaffold_cast
from filmstudio.studio.characters.listing import list_characters
from filmstudio.studio.characters.stores import open_stores
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import open_project

SCRIPT = """\
CAST:

MARA KOVAC (38)
DOC HALLIDAY

===

INT. HUT - NIGHT

MARA KOVAC, 38, wiry, black braid, climbs down. DOC HALLIDAY, 50s, a woman in a green coat, waits.

MARA
Well?

INT. KITCHEN - DAY

YOUNG MARA, 8, freckles, draws on the window.

YOUNG MARA
Papa?

INT. BARN - DAY

Young Mara sleeps.

INT. HUT - DAY

MARA
Doc.

DOC
Yes.

OLD MARA (V.O.)
So it was.

MAN'S VOICE
Who is there?
"""


def test_the_cast_of_a_script_has_looks_for_other_ages(tmp_path: Path) -> None:
    script = tmp_path / "film.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    made = scaffold_cast(open_stores(None, script), script)
    people = {person.name: person for person in made.people}
    assert made.skipped == ("MAN'S VOICE",)
    assert people["MARA"].description == "38, wiry, black braid", "the list of the cast says no more than an age"
    assert people["DOC"].description == "50s, a woman in a green coat"
    assert [(look.name, look.scenes) for look in people["MARA"].looks] == [("young", ("2", "3"))]
    text = Path(people["MARA"].file).read_text(encoding="utf-8")
    assert "# The script's own words, film.fountain:17." in text

    project = open_project(script)
    cast = check_wish(project, break_down_script(project, QuietReporter()), None).cast
    ages = {scene: cast.person("YOUNG MARA", scene).appearance.age for scene in ("1", "2", "3", "4")}
    assert ages == {"1": Age.ADULT, "2": Age.CHILD, "3": Age.CHILD, "4": Age.ADULT}
    (row,) = [row for row in list_characters(open_stores(None, script), script) if row.name == "MARA"]
    assert (row.scenes, row.looks) == (("1", "2", "3", "4"), ("young",))


def test_an_age_without_words_is_the_one_of_the_cue(tmp_path: Path) -> None:
    script = tmp_path / "film.fountain"
    script.write_text("INT. A\n\nMARA\nOne.\n\nINT. B\n\nOLD MARA\nTwo.\n", encoding="utf-8")
    made = scaffold_cast(open_stores(None, script), script)
    assert '[look.appearance]\nage = "old"' in Path(made.people[0].file).read_text(encoding="utf-8")
