"""What a living render has said that it needs, and what a dead one leaves behind: nothing."""

from __future__ import annotations

from pathlib import Path

from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.held import hold_takes, needs
from filmstudio.takes.presence import gate


def test_what_living_renders_hold_is_known_to_others(tmp_path: Path) -> None:
    one, other, looking = FilmFolder(tmp_path), FilmFolder(tmp_path), FilmFolder(tmp_path)
    with one.opened(), other.opened():
        with gate(tmp_path):
            assert [owner.token for owner in needs(looking).silent] == [owner.token for owner in needs(looking).at_work]
            assert len(needs(looking).silent) == 2
        hold_takes(one, ["a", "b", "a"])
        hold_takes(other, ["c"])
        hold_takes(other, ["d"])
        with gate(tmp_path):
            found = needs(looking)
            assert found.keys == {"a", "b", "d"}
            assert not found.silent
            assert needs(one).keys == {"d"}
    with gate(tmp_path):
        assert needs(looking) == (frozenset(), (), ())


def test_a_note_that_cannot_be_read_is_no_note(tmp_path: Path) -> None:
    one, looking = FilmFolder(tmp_path), FilmFolder(tmp_path)
    with one.opened():
        hold_takes(one, ["a"])
        (one.workspace / "needs.json").write_bytes(b"[")
        with gate(tmp_path):
            assert [owner.token for owner in needs(looking).silent] == [one.token]
