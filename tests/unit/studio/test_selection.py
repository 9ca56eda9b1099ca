"""One language for which shots are meant: examples, messages, and properties against a plain reading of it."""

from __future__ import annotations

import io
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.errors import UsageError
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Presence, ShotList
from filmstudio.studio.selection.choose import STATES, choose
from tests.unit.planning.sheets import line, shot_list, spec

PIER = Place(side=Side.EXTERIOR, name="OLD PIER", time=TimeOfDay.DAY)
BARE = {"people": (), "lines": ()}
FILM = shot_list(
    spec("0A", scene="0", **BARE),
    spec("1A", scene="1"),
    spec("1B", scene="1", people=(Presence(name="OTTO QUILL"),), lines=(line(speaker="ADA"),)),
    spec("2A", scene="2", place=PIER, **BARE),
    spec("2B", scene="2", place=PIER, people=(Presence(name="OTTO QUILL"),)),
    spec("7-B.2A", scene="7-B.2", **BARE),
    spec("12A", scene="12", **BARE),
)
IDS = [shot.id for shot in FILM.shots]


def ids(*wanted: str, film: ShotList = FILM, **more: Collection[str]) -> list[str]:
    states = {state: (lambda named=named: named) for state, named in more.items()}
    return [film.shots[index].id for index in choose(film, wanted, states=states, aliases={"ADA": ("the girl",)})]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("1", "1A 1B"),
        ("scene:1", "1A 1B"),
        ("1-2", "1A 1B 2A 2B"),
        ("scene:1-2", "1A 1B 2A 2B"),
        ("1b - 2a", "1B 2A"),
        ("1b\N{EN DASH}2a", "1B 2A"),
        ("2 0a", "0A 2A 2B"),
        ("12A,,1A,", "1A 12A"),
        ("7-B.2", "7-B.2A"),
        ("2B-7-B.2A", "2B 7-B.2A"),
        ("cast:ADA", "1A 1B"),
        ("cast:ada", "1A 1B"),
        ("cast:the_girl", "1A 1B"),
        ("cast:otto", "1B 2B"),
        ("cast:OTTO_QUILL", "1B 2B"),
        ("place:pier", "2A 2B"),
        ("loc:old_pier", "2A 2B"),
        ("location:OLD_PIER !2b", "2A"),
        ("!1", "0A 2A 2B 7-B.2A 12A"),
        ("!cast:otto !0", "1A 2A 7-B.2A 12A"),
        ("all", " ".join(IDS)),
        ("all !1-12", "0A"),
    ],
)
def test_what_items_mean(wanted: str, found: str) -> None:
    assert ids(wanted) == found.split()
    assert ids(*wanted.replace(" - ", "-").replace(",", " ").split()) == found.split()


def test_an_argument_of_its_own_may_hold_spaces() -> None:
    assert ids("cast:Otto Quill", "0A") == ["0A", "1B", "2B"]
    assert ids("place:old pier, 12") == ["2A", "2B", "12A"]
    assert ids("!place:old pier") == ["0A", "1A", "1B", "7-B.2A", "12A"]


def test_where_shot_and_scene_have_one_name_the_shot_is_meant() -> None:
    film = shot_list(spec("2A", scene="2"), spec("2B", scene="2"), spec("2AA", scene="2A"), spec("2AB", scene="2A"))
    assert ids("2A", film=film) == ["2A"]
    assert ids("scene:2A", film=film) == ["2AA", "2AB"]


def test_states_are_asked_only_where_they_are_named() -> None:
    def never() -> set[str]:
        raise AssertionError("asked for nothing")

    states = {"stale": lambda: {"2B", "1a"}, "failed": never, "unpicked": never}
    assert choose(FILM, "stale 12A", states=states) == (1, 4, 6)
    assert choose(FILM, "0-2 !stale", states=states) == (0, 2, 3)
    with pytest.raises(UsageError, match="'failed' is not known"):
        choose(FILM, "failed")


def test_a_file_and_standard_input_stand_for_their_items(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = tmp_path / "retakes.txt"
    listed.write_text("\N{BYTE ORDER MARK}1A, 2 # after the screening\n!2B\n", encoding="utf-8")
    assert ids(f"@{listed}", "12A") == ["1A", "2A", "12A"]
    monkeypatch.setattr("sys.stdin", io.StringIO("0A\n12A\n"))
    assert ids("-", "1A") == ["0A", "1A", "12A"]


def test_files_do_not_name_files(tmp_path: Path) -> None:
    listed = tmp_path / "a.txt"
    listed.write_text(f"@{listed}\n", encoding="utf-8")
    with pytest.raises(UsageError, match="there is no scene or shot '@"):
        ids(f"@{listed}")


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        ("1Z", "no scene or shot '1Z'", "the shots of scene 1 are 1A to 1B"),
        ("99", "no scene or shot '99'", "0 to 12"),
        ("stele", "'stele'", "did you mean stale"),
        ("cast:OTTP", "no person 'OTTP'", "known: ADA, OTTO QUILL"),
        ("cast:ADAH", "no person 'ADAH'", "did you mean ADA?"),
        ("place:PEIR", "no place 'PEIR'", "did you mean OLD PIER?"),
        ("place:MOON", "no place 'MOON'", "known: KITCHEN, OLD PIER"),
        ("scene:1A", "no scene '1A'", "did you mean 1"),
        ("2-1", "'2-1' runs backwards", "earlier one first"),
        ("1-", "'1-'", "the shots of scene 1"),
        ("@nowhere.txt", "no file 'nowhere.txt'", "file of items"),
        ("", "names no shot", "write scenes or shots"),
        (" , ", "names no shot", "write scenes or shots"),
        ("1A !1", "names no shot", "takes away"),
        ("stale", "no shot is stale", "as it is now"),
    ],
)
def test_what_names_nothing_is_told_with_the_nearest(wanted: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError, match=message) as raised:
        ids(wanted, stale=())
    assert hint in (raised.value.hint or "")


def test_the_option_is_named_where_there_is_one() -> None:
    with pytest.raises(UsageError, match=r"^--shots: there is no scene or shot '99'"):
        choose(FILM, "99", said_by="--shots")


names = st.sampled_from([*IDS, *(shot.scene for shot in FILM.shots)])


def plainly(name: str) -> set[int]:
    """What a name means, read as slowly as possible."""
    exact = {index for index, shot in enumerate(FILM.shots) if shot.id == name}
    return exact or {index for index, shot in enumerate(FILM.shots) if shot.scene == name}


@given(st.lists(names, min_size=1), st.lists(names), st.sampled_from([",", " ", ", ", "\n"]))
def test_a_selection_is_all_that_is_named_without_all_that_is_taken_away(
    wanted: list[str], taken: list[str], between: str
) -> None:
    left = set().union(*map(plainly, wanted)) - set().union(*map(plainly, taken))
    text = between.join([*(f"!{name}" for name in taken), *wanted])
    if not left:
        with pytest.raises(UsageError):
            choose(FILM, text)
        return
    assert choose(FILM, text) == tuple(sorted(left))
    assert choose(FILM, text.swapcase()) == tuple(sorted(left))


@given(names, names)
def test_a_range_is_everything_between_its_ends(first: str, last: str) -> None:
    begin, end = min(plainly(first)), max(plainly(last))
    if begin > end:
        with pytest.raises(UsageError, match="backwards"):
            choose(FILM, f"{first}-{last}")
    else:
        assert choose(FILM, f"{first}-{last}") == tuple(range(begin, end + 1))


@given(st.text(max_size=30).filter(lambda text: "@" not in text and "-" not in text.replace(",", " ").split()))
def test_any_text_chooses_shots_or_is_refused_in_a_sentence(text: str) -> None:
    try:
        chosen = choose(FILM, text, states={state: lambda: {"1A"} for state in STATES})
    except UsageError as error:
        assert error.message
        assert error.hint
    else:
        assert chosen
        assert list(chosen) == sorted(set(chosen))
