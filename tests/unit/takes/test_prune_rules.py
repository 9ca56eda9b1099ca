"""What a rule names, and what no rule may touch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from filmstudio.takes.prune import KeptTake, PruneRule, takes_to_go

DAY_S = 86_400.0
NOW_S = 1_000 * DAY_S


def _take(shot: str, number: int, *, days: float = 0, rating: int = 0, rejected: bool = False) -> KeptTake:
    return KeptTake(shot, number, f"{shot}/{number}", NOW_S - days * DAY_S, rating, rejected)


def _numbers(takes: tuple[KeptTake, ...]) -> list[tuple[str, int | None]]:
    return sorted((take.shot, take.number) for take in takes)


FILM = (
    _take("1A", 1, days=50),
    _take("1A", 2, days=40, rating=5),
    _take("1A", 3, days=3, rejected=True),
    _take("1A", 4, days=1),
    _take("1B", 1, days=50),
)


def test_without_a_rule_no_take_goes() -> None:
    assert takes_to_go(FILM, PruneRule(), (), NOW_S) == ()
    assert not PruneRule().names_takes


def test_the_best_rated_stay_then_the_newest() -> None:
    assert _numbers(takes_to_go(FILM, PruneRule(keep=2), (), NOW_S)) == [("1A", 1), ("1A", 3)]
    assert _numbers(takes_to_go(FILM, PruneRule(keep=1), (), NOW_S)) == [("1A", 1), ("1A", 3), ("1A", 4)]
    assert len(takes_to_go(FILM, PruneRule(keep=0), (), NOW_S)) == len(FILM)


def test_rejected_ones_go_at_any_age() -> None:
    assert _numbers(takes_to_go(FILM, PruneRule(rejected=True), (), NOW_S)) == [("1A", 3)]


def test_age_alone_and_age_with_a_number() -> None:
    old = PruneRule(older_than_s=30 * DAY_S)
    assert _numbers(takes_to_go(FILM, old, (), NOW_S)) == [("1A", 1), ("1A", 2), ("1B", 1)]
    assert _numbers(takes_to_go(FILM, old._replace(keep=2), (), NOW_S)) == [("1A", 1)]
    assert _numbers(takes_to_go(FILM, old._replace(keep=2, rejected=True), (), NOW_S)) == [("1A", 1), ("1A", 3)]


TAKES = st.lists(
    st.builds(
        KeptTake,
        st.sampled_from(["1A", "1a", "2B"]),
        st.integers(1, 9),
        st.text("abcdef", min_size=1, max_size=3),
        st.floats(0, NOW_S),
        st.integers(0, 5),
        st.booleans(),
    ),
    unique_by=lambda take: take.key,
    max_size=20,
)
RULES = st.builds(PruneRule, st.none() | st.integers(0, 4), st.booleans(), st.none() | st.floats(0, 500 * DAY_S))


@given(TAKES, RULES, st.sets(st.text("abcdef", min_size=1, max_size=3)))
def test_what_is_needed_never_goes(takes: list[KeptTake], rule: PruneRule, needed: set[str]) -> None:
    gone = takes_to_go(takes, rule, needed, NOW_S)
    assert not needed & {take.key for take in gone}
    assert set(gone) <= set(takes_to_go(takes, rule, (), NOW_S))
    assert {take.key for take in takes_to_go(takes, PruneRule(keep=0), needed, NOW_S)} | needed >= {
        take.key for take in takes
    }


@given(TAKES, st.integers(0, 4))
def test_keeping_more_throws_away_less(takes: list[KeptTake], keep: int) -> None:
    fewer = set(takes_to_go(takes, PruneRule(keep=keep + 1), (), NOW_S))
    more = set(takes_to_go(takes, PruneRule(keep=keep), (), NOW_S))
    assert fewer <= more
    for shot in {take.shot.casefold() for take in takes}:
        mine = [take for take in takes if take.shot.casefold() == shot]
        assert len([take for take in mine if take not in more]) == min(keep, len(mine))
