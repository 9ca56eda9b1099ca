"""Emphasis marks: what they cover, and where they are only characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.screenplay import Action, Emphasis
from filmstudio.screenplay.emphasis import plain, styled
from filmstudio.screenplay.reader import FountainReader

_LETTERS = {Emphasis.ITALIC: "i", Emphasis.BOLD: "b", Emphasis.UNDERLINE: "u"}


def shorthand(text: str) -> str:
    """Write runs as `<letters:text>`, so that a case fits in a line."""
    shown, runs = styled(text.split("\n"))
    if not runs:
        return shown
    assert "".join(run.text for run in runs) == shown
    return "".join(
        f"<{''.join(_LETTERS[mark] for mark in run.emphasis)}:{run.text}>" if run.emphasis else run.text for run in runs
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* c", "a <i:b> c"),
        ("a **b** c", "a <b:b> c"),
        ("a ***b*** c", "a <ib:b> c"),
        ("a _b_ c", "a <u:b> c"),
        ("_the *Petrel* sinks_", "<u:the ><iu:Petrel><u: sinks>"),
        ("**b *bi***", "<b:b ><ib:bi>"),
        ("***bi* b**", "<ib:bi><b: b>"),
        ("*i **ib***", "<i:i ><ib:ib>"),
        ("_**b**_", "<bu:b>"),
        ("*a* *b*", "<i:a> <i:b>"),
        ("*a*\n*b*", "<i:a>\n<i:b>"),
        ("*one\ntwo*", "*one\ntwo*"),
        (r"code \*77\*", "code *77*"),
        (r"\_a\_ and \\", "_a_ and \\"),
        (r"*a\**", "<i:a*>"),
        (r"c:\new", r"c:\new"),
        ("5 * 4 * 3", "5 * 4 * 3"),
        ("rows *a and *b", "rows *a and *b"),
        ("* a*", "* a*"),
        ("a*b*c", "a<i:b>c"),
        ("take_two_final", "take_two_final"),
        ("_take_two_", "<u:take_two>"),
        ("____", "____"),
        ("**** a ****", "**** a ****"),
        ("**a*", "*<i:a>"),
        ("*a _b* c_", "<i:a _b> c_"),
        ("_a *b_ c*", "<u:a *b> c*"),
        ("*", "*"),
        ("", ""),
    ],
)
def test_marks(text: str, expected: str) -> None:
    assert shorthand(text) == expected


def test_elements_carry_runs_only_where_something_is_emphasised() -> None:
    first, second = FountainReader().read_text("He is *very* late.\n\nNobody _ comes _.", "x").elements
    assert isinstance(first, Action)
    assert isinstance(second, Action)
    assert [(run.text, run.emphasis) for run in first.runs] == [
        ("He is ", ()),
        ("very", (Emphasis.ITALIC,)),
        (" late.", ()),
    ]
    assert first.text == "He is very late."
    assert second.runs == ()


@given(st.text(alphabet="ab *_\\\n", max_size=60))
def test_runs_spell_the_plain_text(text: str) -> None:
    lines = text.split("\n")
    shown, runs = styled(lines)
    assert shown == "\n".join(plain(line) for line in lines)
    assert not runs or "".join(run.text for run in runs) == shown
    assert all(left.emphasis != right.emphasis for left, right in pairwise(runs))
    # Marks may go, letters and spaces never.
    assert [char for char in shown if char in "ab \n"] == [char for char in text if char in "ab \n"]


@given(st.text(alphabet="ab .-'é夜", max_size=60))
def test_text_without_marks_is_left_alone(text: str) -> None:
    assert styled([text]) == (text, ())
