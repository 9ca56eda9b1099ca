"""What every reader does to a script at last, whatever file it came from: measures it and understands its notes."""

from __future__ import annotations

from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.directives import read_directives, read_title_defaults
from filmstudio.screenplay.pagination import measured


def completed(parsed: Screenplay) -> Screenplay:
    """Return a parsed screenplay with lengths of scenes, directives and the title page's defaults. Never raises.

    Lengths that the file itself says stand. The remarks on directives join the others, in order.
    """
    directives, doubts = read_directives(parsed.notes, parsed.elements)
    defaults, said, title_doubts = read_title_defaults(parsed.title_page)
    return parsed.model_copy(
        update={
            "elements": measured(parsed.elements),
            "directives": directives,
            "defaults": defaults,
            "defaults_said": said,
            "diagnostics": in_order(*parsed.diagnostics, *doubts, *title_doubts),
        }
    )


def in_order(*remarks: Diagnostic) -> tuple[Diagnostic, ...]:
    """Return remarks by their place in the text."""
    return tuple(sorted(remarks, key=lambda remark: (remark.span.line, remark.span.column, remark.code)))
