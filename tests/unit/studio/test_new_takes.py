"""Which seed and number new takes get: the ladder is pure, and one thing changes at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.digest import seed_from
from filmstudio.errors import UsageError
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.studio.reshooting.new_takes import Asked, ShotBefore, Slated, check_asked, new_takes
from filmstudio.studio.reshooting.seed_ladder import counted, ladder
from filmstudio.takes.slates import SlateEntry

OWN = 77
seeds = st.integers(0, 2**32 - 1)


def before(*variations: Variation, made: bool = True) -> ShotBefore:
    """A shot with takes, the last one in the film."""
    slate = [
        SlateEntry(shot="1A", number=number, key=f"k{number}", variation=one)
        for number, one in enumerate(variations, start=1)
    ]
    return ShotBefore("1A", OWN, variations[-1] if variations else PLAIN, slate, made)


def drawn(takes: tuple[Slated, ...]) -> list[int]:
    return [OWN if take.variation.seed is None else take.variation.seed for take in takes]


@given(seeds, st.integers(1, 500))
def test_the_ladder_is_pure_and_documented(own: int, number: int) -> None:
    assert ladder(own, number) == (own if number == 1 else seed_from("take", own, number))
    assert 0 <= ladder(own, number) < 2**32


@given(seeds)
def test_the_rungs_of_a_ladder_differ(own: int) -> None:
    assert len({ladder(own, number) for number in range(1, 50)}) == 49


def test_there_is_no_rung_below_the_first() -> None:
    with pytest.raises(ValueError, match="numbered from 1"):
        ladder(1, 0)


def test_the_ladder_never_changes() -> None:
    """Takes that people have picked must come out the same in every version."""
    assert [ladder(77, number) for number in (1, 2, 3)] == [77, 2077590336, 2374951646]


@given(seeds, st.integers(1, 99))
def test_a_row_of_seeds_counts_on(first: int, count: int) -> None:
    row = counted(first, count)
    assert row[0] == first
    assert all(0 <= seed < 2**32 for seed in row)
    assert len(set(row)) == count


def test_new_takes_climb_from_their_number() -> None:
    takes = new_takes(before(PLAIN, Variation(seed=5)), Asked(takes=3))
    assert [take.number for take in takes] == [3, 4, 5]
    assert drawn(takes) == [ladder(OWN, number) for number in (3, 4, 5)]


def test_given_seeds_count_on() -> None:
    assert drawn(new_takes(before(PLAIN), Asked(Variation(seed=99), takes=3))) == [99, 100, 101]


def test_one_thing_changes_at_a_time() -> None:
    wish = Variation(wishes=("move: push in",))
    (take,) = new_takes(before(PLAIN, Variation(seed=5)), Asked(wish))
    assert take.variation == Variation(seed=5, wishes=("move: push in",))
    (take,) = new_takes(before(PLAIN), Asked(wish))
    assert take.variation == wish
    (take,) = new_takes(before(PLAIN), Asked(wish.model_copy(update={"seed": 9})))
    assert take.variation.seed == 9


def test_several_takes_with_a_wish_have_several_seeds() -> None:
    assert len(set(drawn(new_takes(before(PLAIN), Asked(Variation(wishes=("light: neon",)), takes=4))))) == 4


def test_a_reshoot_begins_at_the_take_in_the_film() -> None:
    film = before(PLAIN, Variation(seed=5, wishes=("move: push in", "light: neon")))
    (take,) = new_takes(film, Asked(Variation(wishes=("light: low key",))))
    assert take.variation == Variation(seed=5, wishes=("move: push in", "light: low key"))


def test_plain_begins_at_the_script() -> None:
    film = before(PLAIN, Variation(seed=5, wishes=("move: push in",)))
    assert new_takes(film, Asked(plain=True))[0].variation == PLAIN
    (take,) = new_takes(film, Asked(Variation(wishes=("light: neon",)), plain=True))
    assert take.variation == Variation(wishes=("light: neon",))


def test_what_was_never_made_is_made_as_it_is_asked_for_first() -> None:
    assert new_takes(before(made=False), Asked())[0] == Slated("1A", 1, PLAIN)
    stale = before(PLAIN, Variation(seed=5), made=False)
    assert drawn(new_takes(stale, Asked(takes=2))) == [5, ladder(OWN, 4)]


def test_the_shots_own_seed_is_no_variation() -> None:
    assert new_takes(before(PLAIN), Asked(Variation(seed=OWN)))[0].variation == PLAIN


@pytest.mark.parametrize("takes", [0, -1, 100])
def test_a_count_that_nobody_means_is_refused(takes: int) -> None:
    with pytest.raises(UsageError, match="--takes"):
        check_asked(Asked(takes=takes))
