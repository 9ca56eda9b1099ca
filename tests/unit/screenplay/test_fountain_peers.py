"""On a whole feature, two other parsers that fail in different places read what ours reads."""

from __future__ import annotations

import pytest

from benchmarks.feature import feature
from benchmarks.fountain_cases import CASES
from benchmarks.parsers import wrong_answers
from benchmarks.peers import PEERS, filmstudio, normalised


@pytest.mark.parametrize(("name", "module"), [("screenplain", "screenplain"), ("fountain-py", "fountain")])
def test_the_elements_of_a_feature_are_those_of(name: str, module: str) -> None:
    pytest.importorskip(module)
    # fountain-py drops the space that a note in the middle of a line leaves; the feature has notes at the end only.
    text = feature(pages=60)
    ours, theirs = normalised(filmstudio(text)), normalised(PEERS[name](text))
    assert len(ours) > 1000
    assert theirs == ours


def test_the_feature_is_the_same_text_every_time() -> None:
    assert feature(pages=3) == feature(pages=3)
    assert feature(pages=3) != feature(pages=3, seed=8)


def test_an_exception_of_a_peer_is_a_wrong_answer() -> None:
    def broken(text: str) -> list[str]:
        raise RecursionError(text)

    assert wrong_answers(broken, CASES[0]) is not None
    assert wrong_answers(filmstudio, CASES[0]) is None
