from __future__ import annotations

import io

from rich.console import Console

from filmstudio.cli.live import Screen, draws
from filmstudio.ports.reporter import Ahead
from filmstudio.studio.seeing.account import Account


def screen(width: int = 80, height: int = 24) -> tuple[Screen, Account, Console]:
    console = Console(file=io.StringIO(), width=width, height=height, force_terminal=True, color_system=None)
    account = Account(lambda: 0.0)
    return Screen(console, account), account, console


def drawn(shown: Screen, console: Console) -> list[str]:
    """The lines of the screen, without what places them."""
    with console.capture() as capture:
        console.print(shown.drawn())
    return [line.rstrip() for line in capture.get().splitlines()]


def test_the_film_its_figures_and_a_bar_for_each_shot_in_the_works() -> None:
    shown, account, console = screen()
    account.planned(["1A"], [Ahead("2A", 50), Ahead("2B", 50)])
    account.begin("shots", 100)
    account.shot("2A", 20, 50, "step 12 of 30")
    account.advance(20)
    lines = drawn(shown, console)
    assert lines[0].startswith("Shooting")
    assert "20 %" in lines[0]
    assert lines[1].startswith("  shot 2A")
    assert lines[1].endswith("40 % step 12 of 30")
    assert lines[2] == "0 of 2 shots done, 1 running, 1 reused"


def test_it_is_never_higher_or_wider_than_the_terminal() -> None:
    shown, account, console = screen(width=50, height=10)
    account.begin("shots", 2000)
    for number in range(20):
        account.shot(f"{number}A", 1, 100, "a long word about what is being done just now")
    lines = drawn(shown, console)
    assert len(lines) < 10
    assert max(map(len, lines)) <= 50
    assert "  and 14 more" in lines


def test_an_engine_that_gets_ready_has_a_bar_until_a_shot_begins() -> None:
    shown, account, console = screen()
    account.begin("shots", 100)
    shown.opening("wan", "reading the model", 1, 4)
    assert any("wan" in line and "25 %" in line and "reading the model" in line for line in drawn(shown, console))
    shown.working()
    assert not any("wan" in line for line in drawn(shown, console))
    shown.close()


def test_weights_that_are_read_before_any_stage_are_seen_too() -> None:
    shown, _, console = screen()
    shown.opening("wan", "reading the weights", 1, 2)
    assert any("reading the weights" in line for line in drawn(shown, console))
    shown.opening("wan", "reading the weights", 2, 2)
    assert drawn(shown, console) == []


def test_what_cannot_be_drawn_on_is_told_in_lines() -> None:
    assert draws(80, "xterm", lambda: True)
    assert not draws(80, "dumb", lambda: True)
    assert not draws(30, "xterm", lambda: True)
    assert not draws(80, "xterm", lambda: False)
