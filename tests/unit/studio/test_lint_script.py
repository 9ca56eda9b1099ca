"""`lint` on real scripts with the real reader, breakdown and engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.studio.lint import lint_script
from filmstudio.studio.project import Overrides

EXAMPLES = Path(__file__).parents[3] / "scripts_examples"
HONEST = {"two_at_the_table": {"jump"}}
"""Who listens to a long speech and then answers is seen one step nearer."""


def test_remarks_stand_under_their_scene(tmp_path: Path) -> None:
    script = tmp_path / "x.fountain"
    script.write_text("INT. A - DAY\n\nHe sits.\n\nINT. B - DAY\n\nEXT. C - DAY\n\nHe runs.\n", encoding="utf-8")
    (scene,) = lint_script(script)
    assert scene.heading == "2 INT. B - DAY"
    (remark,) = scene.remarks
    assert (remark.code, remark.line, remark.file) == ("empty-scene", 5, str(script))


def test_an_unknown_engine_is_refused(tmp_path: Path) -> None:
    script = tmp_path / "x.fountain"
    script.write_text("INT. A - DAY\n\nHe sits.\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no engine 'brush'"):
        lint_script(script, Overrides(engine="brush"))


def test_errors_of_the_script_itself_are_told_too(tmp_path: Path) -> None:
    script = tmp_path / "x.fountain"
    script.write_text("INT. A - DAY\n\n[[shot: CU; lenz: 35mm]] A key.\n", encoding="utf-8")
    (scene,) = lint_script(script)
    assert [remark.code for remark in scene.remarks] == ["unknown-directive-key"]


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.fountain")), ids=lambda path: path.stem)
def test_the_examples_are_cut_as_an_editor_would_like_them(script: Path) -> None:
    codes = {remark.code for scene in lint_script(script) for remark in scene.remarks}
    assert codes <= {"wish-not-served", "generation-not-used", *HONEST.get(script.stem, ())}
