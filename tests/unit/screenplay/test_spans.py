"""Every element, title entry, note and remark points at exactly its own characters in the source."""

from __future__ import annotations

import pytest

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.screenplay.reader import FountainReader


def cut(text: str, span: SourceSpan) -> str:
    """Return the source text under a span, line ends as LF."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  EXT. PIER - DAWN #3#  \n\n  Fog.\n Wind. ", ["EXT. PIER - DAWN #3#", "Fog.\n Wind."]),
        ("\tMARA (O.S.) ^\n\t(low)\n\tOne.\n  \n\tTwo.\t", ["MARA (O.S.) ^", "(low)", "One.\n  \n\tTwo."]),
        ("!CUT TO:\n\n> Iris.\n\n>  END  <\n\n~La\n\n# One\n\n= Two\n\n===", None),
        ("@nora\nHi.", ["@nora", "Hi."]),
        ("/* x */ Fog /* y */ and [[z]] wind. /* end", ["Fog /* y */ and [[z]] wind. /* end"]),
        ("/* one\ntwo */ Fog. [[a\nb]] Wind.[[c]]", ["Fog. [[a\nb]] Wind."]),
        ("EXT. PIER\r\n\r\nFog.\r\rRain.", ["EXT. PIER", "Fog.", "Rain."]),
        ("a\u2028b c", ["a\u2028b c"]),
        ("夜 🎬 fin.", ["夜 🎬 fin."]),
    ],
)
def test_elements(text: str, expected: list[str] | None) -> None:
    elements = FountainReader().read_text(text, "x").elements
    assert [cut(text, element.span) for element in elements] == (text.split("\n\n") if expected is None else expected)


def test_remarks_point_at_the_fault() -> None:
    text = "A gull.\nB [[note\n\nC /* x [[d]] */ /* e\n\nF\x00G\n"
    remarks = FountainReader().read_text(text, "x").diagnostics
    pointed = [(remark.code, cut(text, remark.span)) for remark in remarks if remark.code != "no-scenes"]
    assert pointed == [("unclosed-note", "[["), ("unclosed-boneyard", "/*"), ("control-character", "\x00")]


def test_a_span_is_an_object_in_json_and_holds_four_whole_numbers() -> None:
    element = FountainReader().read_text("Wind.", "x").elements[0]
    written = {"line": 1, "column": 1, "end_line": 1, "end_column": 6}
    assert element.as_json()["span"] == written
    assert type(element).model_validate({"span": written, "text": "Wind."}).span == element.span
    for broken in ({**written, "line": "one"}, {**written, "more": 1}, {"line": 1}, [1, 1, 1, 6]):
        with pytest.raises(ValueError, match="span"):
            type(element).model_validate({"span": broken, "text": "Wind."})
