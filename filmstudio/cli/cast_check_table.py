"""A check of the cast on a terminal: who is alike to whom, then what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line, printable
from filmstudio.wording import few

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from filmstudio.characters.faces.matrix import CastMatrix
    from filmstudio.studio.characters.check import CastCheck

_LARGEST_SQUARE = 8
"""People whose matrix fits a terminal of 80 columns; of more the pairs most alike are listed."""
_PAIRS = 10
_NAMES = 12


def print_check(check: CastCheck) -> None:
    """Print the matrix, the remarks with their ways out, and a line that sums up."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(highlight=False)
    if not check.names and not check.remarks:
        console.print("nobody is in the store")
        return
    _print_matrix(console, check.matrix)
    for file in check.measured:
        console.print(f"measured: {escape(printable(file))}", soft_wrap=True)
    for remark in check.remarks:
        colour = "red" if remark.severity == "error" else "yellow"
        sentence = escape(printable(f"{remark.who}: {remark.message} [{remark.code}]"))
        console.print(f"[{colour}]{remark.severity}[/{colour}] {sentence}", soft_wrap=True)
        if remark.hint:
            console.print(f"  [dim]{escape(printable(remark.hint))}[/dim]", soft_wrap=True)
    for note in check.notes:
        console.print(escape(printable(note)), soft_wrap=True)
    errors = sum(remark.severity == "error" for remark in check.remarks)
    people = f"{len(check.names)} {'person' if len(check.names) == 1 else 'people'}"
    warnings = len(check.remarks) - errors
    wrong = f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}"
    console.print(f"{people}: {wrong if check.remarks else 'nothing to remark'}")


def _print_matrix(console: Console, matrix: CastMatrix) -> None:
    seen = [person.name for person in matrix.within if person.faces]
    if seen:
        square = len(seen) <= _LARGEST_SQUARE
        console.print(_square(matrix, seen) if square else _closest(matrix))
        console.print(_figures(matrix), style="dim")
    else:
        console.print("no faces were compared", style="dim")
    drawn = [person.name for person in matrix.within if not person.faces and person.not_applicable]
    none = [person.name for person in matrix.within if not person.faces + person.not_applicable + person.stale]
    for what, names in (("not applicable", drawn), ("no measured anchors", none)):
        if names:
            console.print(f"{what}: {printable(few(names, _NAMES))}", style="dim", markup=False)
    console.print()


def _figures(matrix: CastMatrix) -> str:
    """Return the whole matrix in two figures, within and between, and what they are held against."""
    within = [person.weakest for person in matrix.within if person.weakest is not None]
    between = [pair.strongest for pair in matrix.between]
    figures = [
        f"one's own anchors at least {min(within):.2f}" if within else "",
        f"two people at most {max(between):.2f}" if between else "",
    ]
    return (
        f"similarity by {printable(matrix.embedder)}: {', '.join(filter(None, figures)) or 'nothing to compare with'} "
        f"(one person from {matrix.same_person:.2f}, two safely apart below "
        f"{matrix.same_person - matrix.safe_margin:.2f})"
    )


def _square(matrix: CastMatrix, names: list[str]) -> Table:
    """Everybody against everybody; beside oneself stands the pair of one's own anchors that is least alike."""
    from rich.markup import escape

    pairs = {(pair.one, pair.other): pair for pair in matrix.between}
    own = {person.name: person for person in matrix.within}
    table = _table()
    table.add_column("", style="cyan", overflow="fold")
    for name in names:
        table.add_column(escape(one_line(name)), justify="right", overflow="fold")
    for row in names:
        cells = []
        for column in names:
            person, pair = own[row], pairs.get((row, column)) or pairs.get((column, row))
            if row == column:
                cells.append(_marked(person.weakest, person.holds is False))
            else:
                cells.append("" if pair is None else _marked(pair.strongest, pair.confusable))
        table.add_row(escape(one_line(row)), *cells)
    return table


def _closest(matrix: CastMatrix) -> Table:
    from rich.markup import escape

    table = _table()
    for name in ("most alike", "", "similarity"):
        table.add_column(name, overflow="fold")
    for pair in sorted(matrix.between, key=lambda pair: -pair.strongest)[:_PAIRS]:
        names = (escape(one_line(name)) for name in (pair.one, pair.other))
        table.add_row(*names, _marked(pair.strongest, pair.confusable))
    return table


def _table() -> Table:
    from rich.table import Table

    return Table(box=None, padding=(0, 1), pad_edge=False)


def _marked(similarity: float | None, wrong: bool) -> str:
    if similarity is None:
        return "[dim]-[/dim]"
    return f"[bold red]{similarity:.2f} ![/bold red]" if wrong else f"{similarity:.2f}"
