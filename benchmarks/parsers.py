"""Our Fountain parser and four others: how fast, how the time grows, and who reads what right.

The goals: a feature at least three times as fast as screenplain and fountain-py, 20 copies at most 25 times as long.
`parse_text` does what the others do; `read_text` also lays the script out in pages and reads the directives.
"""

from __future__ import annotations

import importlib.metadata
import sys
import time
from collections.abc import Callable, Mapping

from benchmarks.feature import feature
from benchmarks.fountain_cases import CASES, Case
from benchmarks.peers import PEERS, Peer, normalised
from filmstudio.screenplay.reader import FountainReader

_COPIES = 20
_RUNS = 5
_IN_A_ROW = 3


def compare_parsers(*, failures: bool = False) -> None:
    """Print two tables: speed, and right answers. With `failures`, each wrong one too."""
    text = feature()
    reader = FountainReader()
    ours: dict[str, Callable[[str], object]] = {
        "parse_text": lambda script: reader.parse_text(script, "feature.fountain"),
        "read_text (directives and page lengths too)": lambda script: reader.read_text(script, "feature.fountain"),
    }
    parsers = {**{f"ours, {name}": parse for name, parse in ours.items()}, **bare_parsers()}
    once = _best(parsers, text, _RUNS)
    many = _best(parsers, text * _COPIES, 1)
    size = f"{text.count(chr(10))} lines, {len(text)} characters"
    print(f"A feature of {size}; processor time, best of {_RUNS * _IN_A_ROW}\n")
    print(f"| parser | one feature | of ours, parse_text | {_COPIES} copies | times as long |\n|---|---|---|---|---|")
    for name in parsers:
        version = "" if name.startswith("ours") else f" {importlib.metadata.version(name)}"
        ratio, growth = once[name] / once["ours, parse_text"], many[name] / once[name]
        times = f"{once[name] * 1000:.1f} ms | **{ratio:.2f}** | {many[name]:.2f} s | **{growth:.1f}**"
        print(f"| {name}{version} | {times} |")
    print()
    _print_answers(failures)


def bare_parsers() -> dict[str, Callable[[str], object]]:
    """Return the parsers of the others as they come, without an adapter."""
    import io

    import fountain
    import fountain_parser
    from screenplain.parsers import fountain as screenplain
    from screenplay_tools.fountain.parser import Parser

    def screenplay_tools(text: str) -> object:
        parser = Parser()
        parser.add_text(text)
        parser.finalize()
        return parser.script

    return {
        "screenplain": lambda text: screenplain.parse(io.StringIO(text)),
        "fountain-py": lambda text: fountain.FountainParser().parse(text),
        "screenplay-tools": screenplay_tools,
        "fountain-parser": lambda text: fountain_parser.parse(text),
    }


def wrong_answers(peer: Peer, case: Case) -> str | None:
    """Return what a parser says to a case if that is wrong or an exception, else None."""
    try:
        answer = normalised(peer(case.text))
    except Exception as error:  # noqa: BLE001 - whatever a stranger's parser raises is its answer
        return repr(error)
    return None if answer == normalised(case.expected) else repr(answer)


def _best(parsers: Mapping[str, Callable[[str], object]], text: str, runs: int) -> dict[str, float]:
    """Return the shortest time of each in seconds of the processor.

    All take turns, so that a machine that slows down slows all; each turn is a few runs, so that nobody is timed only
    with the memory that the others have left behind.
    """
    best = dict.fromkeys(parsers, float("inf"))
    for _ in range(runs):
        for name, parse in parsers.items():
            for _ in range(_IN_A_ROW):
                started = time.process_time()
                parse(text)
                best[name] = min(best[name], time.process_time() - started)
    return best


def _print_answers(failures: bool) -> None:
    wrong = {
        name: [(case, answer) for case in CASES if (answer := wrong_answers(peer, case))]
        for name, peer in PEERS.items()
    }
    settled = sum(case.in_fountain for case in CASES)
    print("| right answers | " + " | ".join(wrong) + " |\n|---" + "|---" * len(wrong) + "|")
    for title, in_fountain, total in (
        (f"what Fountain says ({settled})", True, settled),
        (f"conventions and decisions ({len(CASES) - settled})", False, len(CASES) - settled),
    ):
        counts = [total - sum(case.in_fountain is in_fountain for case, _ in rows) for rows in wrong.values()]
        print(f"| {title} | " + " | ".join(map(str, counts)) + " |")
    totals = [len(CASES) - len(rows) for rows in wrong.values()]
    print(f"| **all ({len(CASES)})** | " + " | ".join(f"**{total}**" for total in totals) + " |")
    for name, rows in wrong.items() if failures else ():
        for case, answer in rows:
            print(f"{name}: {case.name}: {answer[:200]}", file=sys.stderr)
