"""By which words a text means somebody."""

from __future__ import annotations

import pytest

from filmstudio.model.called import called_in


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        ("Voss coils the rope.", "MARA VOSS", "voss"),
        ("The old man sits by the door.", "THE OLD MAN", "old man"),
        ("The door opens.", "THE COLONEL", ""),
        ("Anna waits.", "ANN", ""),
        ("O'Brien laughs.", "Mr. O'Brien", "o brien"),
        ("Éva rit.", "ÉVA", "éva"),
        ("", "MARA", ""),
    ],
)
def test_whole_words_that_not_every_sentence_holds(text: str, name: str, called: str) -> None:
    assert called_in(text, name) == called
