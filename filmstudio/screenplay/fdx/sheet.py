"""The finished sheet of a script that came as paragraphs: measured, with its directives and all remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.screenplay import Screenplay, TitleEntry
from filmstudio.screenplay.complete import completed
from filmstudio.screenplay.fdx.assemble import Assembled
from filmstudio.screenplay.fdx.remarks import remarks_on


def finished_sheet(
    source: str, title_page: Sequence[TitleEntry], assembled: Assembled, diagnostics: Iterable[Diagnostic]
) -> Screenplay:
    """Return the Screenplay. Lengths of scenes that the file says stand; the others are measured."""
    parsed = Screenplay(
        source=source,
        title_page=tuple(title_page),
        elements=assembled.elements,
        notes=assembled.notes,
        diagnostics=(*diagnostics, *assembled.diagnostics, *remarks_on(assembled.elements)),
    )
    return completed(parsed)
