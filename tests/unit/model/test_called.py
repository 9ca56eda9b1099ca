"""By which words a text means somebody."""

from __future__ import annotations

import pytest

from filmstudio.model.called import is_named, name_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MARA", ("mara",)),
        ("THE OLD MAN", ("old", "man")),
        ("Mr. O'Brien", ("mr", "o", "brien")),
        ("ÉVA", ("éva",)),
        ("THE", ()),
    ],
)
def test_words_that_any_sentence_holds_name_nobody(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


def test_whole_words_name_somebody() -> None:
    assert is_named("MARA VOSS", "Voss coils the rope.")
    assert is_named("THE COLONEL", "colonel?")
    assert not is_named("THE COLONEL", "The door opens.")
    assert not is_named("ANN", "Anna waits.")
