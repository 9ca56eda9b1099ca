from __future__ import annotations

from filmstudio.model.job import RenderJob
from filmstudio.scheduling.order import order_of_work
from tests.unit.scheduling.jobs_of_tests import job


def slates(jobs: list[RenderJob], groups: dict[str, str] | None = None) -> list[str]:
    by_key = {one.key: (groups or {}).get(one.slate, "") for one in jobs}
    return [one.slate for one in order_of_work(jobs, by_key)]


def test_without_a_reason_the_films_order_stays() -> None:
    assert slates([job("2A"), job("1A"), job("1B")]) == ["2A", "1A", "1B"]


def test_engines_come_one_after_the_other_the_films_first_one_first() -> None:
    jobs = [job("1A", engine="wan"), job("1B", engine="animatic"), job("1C", engine="wan")]
    assert slates(jobs) == ["1A", "1C", "1B"]


def test_what_needs_nothing_changed_over_stands_together() -> None:
    jobs = [job("1A"), job("1B"), job("1C"), job("1D")]
    assert slates(jobs, {"1A": "wide", "1B": "tall", "1C": "wide", "1D": "tall"}) == ["1A", "1C", "1B", "1D"]


def test_a_chain_follows_its_head_depth_first_whatever_its_group() -> None:
    head = job("1A")
    second = job("1B", after=head)
    jobs = [head, job("2A"), second, job("1X", after=head), job("1C", after=second)]
    assert slates(jobs, {"1B": "other"}) == ["1A", "1B", "1C", "1X", "2A"]


def test_nobody_stands_before_what_they_go_on_from() -> None:
    head = job("1A")
    second = job("1B", after=head)
    assert slates([job("1C", after=second), second, job("2A"), head]) == ["2A", "1A", "1B", "1C"]


def test_a_chain_through_two_engines_keeps_its_order() -> None:
    head = job("1A", engine="ltx")
    second = job("1B", after=head, engine="wan")
    jobs = [job("0", engine="wan"), head, second, job("1C", after=second, engine="ltx"), job("2A", engine="wan")]
    assert slates(jobs) == ["0", "2A", "1A", "1B", "1C"]


def test_what_goes_on_from_a_take_that_is_there_is_a_head() -> None:
    assert slates([job("2A"), job("1B", after=job("1A"))]) == ["2A", "1B"]


def test_the_same_jobs_give_the_same_order_and_all_of_them() -> None:
    jobs = [job(f"{n}A", engine="ab"[n % 2]) for n in range(30)]
    jobs += [job(f"{n}B", after=jobs[n], engine="ab"[n % 3 % 2]) for n in range(30)]
    groups = {one.slate: str(hash_free(one.slate)) for one in jobs}
    assert slates(jobs, groups) == slates(jobs, groups)
    assert sorted(slates(jobs, groups)) == sorted(one.slate for one in jobs)


def hash_free(slate: str) -> int:
    return sum(map(ord, slate)) % 4
