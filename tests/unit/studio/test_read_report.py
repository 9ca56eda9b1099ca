"""The report on a script: what stands in it, and that an error does not stop it."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.read_report import check_script, report_script
from filmstudio.studio.script_report import ScriptReport

SCRIPT = """Title: LOW TIDE

# Act one

INT. HUT - NIGHT

= They meet.

NORA, 40, in a green coat, waits by the stove.

NORA
Who is there?

EXT. PIER - DAY

LEV, 50, a bald man, runs along the water.

LEV
Only me.

NORA
Come in.

INT. HUT - NIGHT

An empty chair.
"""


def write(folder: Path, text: str, name: str = "low_tide.fountain") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def report(tmp_path: Path) -> ScriptReport:
    return report_script(write(tmp_path, SCRIPT))


def test_scenes_stand_in_order_with_their_figures(report: ScriptReport) -> None:
    assert report.title == "LOW TIDE"
    assert [scene.number for scene in report.scenes] == ["1", "2", "3"]
    assert [scene.heading for scene in report.scenes] == ["INT. HUT - NIGHT", "EXT. PIER - DAY", "INT. HUT - NIGHT"]
    first = report.scenes[0]
    assert (first.sections, first.synopsis, first.page, first.eighths) == (("Act one",), "They meet.", 1, 1)
    assert first.cast == ("NORA",)
    assert set(report.scenes[1].cast) == {"NORA", "LEV"}
    assert all(scene.shots >= 1 and scene.estimated_s > 0 for scene in report.scenes)
    assert [scene.line for scene in report.scenes] == [5, 14, 24]


def test_sums_are_those_of_the_parts(report: ScriptReport) -> None:
    titles = 2  # the title card, and the end credits
    assert report.shots == titles + sum(scene.shots for scene in report.scenes)
    assert report.estimated_s > sum(scene.estimated_s for scene in report.scenes)
    assert report.eighths == sum(scene.eighths for scene in report.scenes)
    assert (report.directives, report.notes) == (0, 0)


def test_cast_and_places_know_their_scenes(report: ScriptReport) -> None:
    cast = {person.name: person for person in report.cast}
    assert (cast["NORA"].lines, cast["NORA"].words, cast["NORA"].scenes) == (2, 5, ("1", "2"))
    assert (cast["LEV"].lines, cast["LEV"].words, cast["LEV"].scenes) == (1, 2, ("2",))
    assert [(place.name, place.scenes) for place in report.locations] == [("HUT", ("1", "3")), ("PIER", ("2",))]
    assert report.locations[0].times == ("night",)


def test_words_before_the_first_heading_are_a_scene_too(tmp_path: Path) -> None:
    report = report_script(write(tmp_path, "Black.\n\nINT. HUT - NIGHT\n\nLight comes on.\n"))
    assert [scene.words for scene in report.scenes] == [1, 3]
    assert report.scenes[0].heading == ""
    assert [place.name for place in report.locations] == ["HUT"]


def test_notes_are_counted_by_what_they_are(tmp_path: Path) -> None:
    text = "INT. HUT - NIGHT\n\n[[shot: CU]] A key. [[check the prop]]\n"
    report = report_script(write(tmp_path, text))
    assert (report.directives, report.notes) == (1, 1)


def test_all_remarks_are_told_errors_first(tmp_path: Path) -> None:
    script = write(
        tmp_path, "INT. HUT - NIGHT\n\n[[shot: dur: soon]] A key.\n\nNORA\n\n[[shot: lens: thick]] A door.\n"
    )
    found = check_script(script)
    severities = [remark.severity for remark in found]
    assert severities == sorted(severities, key=[Severity.ERROR, Severity.WARNING].index)
    assert found == report_script(script).remarks
    assert len([remark for remark in found if remark.line in (3, 7)]) >= 2
    for remark in found:
        assert remark.sentence == f"{script}:{remark.line}:{remark.column}: {remark.message} [{remark.code}]"


def test_bytes_that_are_no_script_are_one_error(tmp_path: Path) -> None:
    script = tmp_path / "picture.fountain"
    script.write_bytes(b"\xff\xfe\x00\xd8")
    (remark,) = check_script(script)
    assert (remark.severity, remark.line, remark.code) == (Severity.ERROR, 1, "unreadable")
    (remark,) = check_script(write(tmp_path, " \n"))
    assert remark.message == "the script is empty"


def test_a_script_is_read_where_its_engine_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "film.toml").write_text('schema = "film/1"\nengine = "wan"\n', encoding="utf-8")
    assert report_script(write(tmp_path, SCRIPT)).title == "LOW TIDE"


def test_a_missing_file_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no file"):
        report_script(tmp_path / "nothing.fountain")
    with pytest.raises(UsageError, match="there is no file"):
        check_script(tmp_path / "nothing.fountain")


def test_the_report_reads_back(report: ScriptReport) -> None:
    assert ScriptReport.model_validate_json(report.model_dump_json()) == report
    assert report.as_json()["schema"] == "script-report/1"
