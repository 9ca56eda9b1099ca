"""The finished sheet of a script that came as paragraphs: measured, with its directives and all remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.screenplay import Screenplay, TitleEntry
from filmstudio.screenplay.directives import read_directives, read_title_defaults
from filmstudio.screenplay.fdx.assemble import Assembled
from filmstudio.screenplay.fdx.remarks import remarks_on
from filmstudio.screenplay.pagination import measured


def finished_sheet(
    source: str, title_page: Sequence[TitleEntry], assembled: Assembled, diagnostics: Iterable[Diagnostic]
) -> Screenplay:
    """Return the Screenplay. Lengths of scenes that the file says stand; the others are measured."""
    elements = measured(assembled.elements)
    directives, doubts = read_directives(assembled.notes, elements)
    defaults, said, title_doubts = read_title_defaults(title_page)
    remarks = [*diagnostics, *assembled.diagnostics, *doubts, *title_doubts, *remarks_on(elements)]
    return Screenplay(
        source=source,
        title_page=tuple(title_page),
        elements=elements,
        notes=assembled.notes,
        directives=directives,
        defaults=defaults,
        defaults_said=said,
        diagnostics=tuple(sorted(remarks, key=lambda remark: (remark.span.line, remark.span.column, remark.code))),
    )
