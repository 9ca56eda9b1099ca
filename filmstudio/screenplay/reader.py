"""The reader of Fountain 1.1: one text in, one Screenplay out, with every remark in one pass."""

from __future__ import annotations

from dataclasses import replace

from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.anchors import anchored
from filmstudio.screenplay.collector import collector_paused
from filmstudio.screenplay.complete import completed, in_order
from filmstudio.screenplay.decode import decode_script
from filmstudio.screenplay.parser import parse_body
from filmstudio.screenplay.proofread import proofread
from filmstudio.screenplay.text_scan import scan
from filmstudio.screenplay.title_page import read_title_page


class FountainReader:
    """Reads Fountain and plain text. Holds nothing, so one reader serves any number of scripts."""

    suffixes: tuple[str, ...] = (".fountain", ".spmd", ".txt", ".md")

    def read(self, data: bytes, source: str) -> Screenplay:
        """Decode and parse a script in linear time; a byte order mark at its start is dropped.

        Whatever the text, it comes back as elements, and what is doubtful as diagnostics, sorted by their place in the
        text. `source` is the file's name for messages. Raises ScriptError for bytes that are no UTF-8 text.
        """
        return self.read_text(decode_script(data, source), source)

    def read_text(self, text: str, source: str) -> Screenplay:
        """Read a decoded script, lengths of scenes and directives included. Never raises."""
        with collector_paused():
            return completed(self.parse_text(text, source))

    def parse_text(self, text: str, source: str) -> Screenplay:
        """Parse a decoded script as it is written: no scene is measured, no note understood. Never raises."""
        with collector_paused():
            scanned = scan(text.removeprefix("\ufeff"))
            title_page = read_title_page(scanned.page)
            page = replace(scanned.page, start=title_page.body_start)
            elements = parse_body(page)
            # Its parts are records already; the validator would look at each of the thousands again.
            return Screenplay.model_construct(
                source=source,
                title_page=title_page.entries,
                elements=tuple(elements),
                notes=anchored(scanned.notes, page, elements),
                diagnostics=in_order(*scanned.diagnostics, *title_page.diagnostics, *proofread(page, elements)),
            )
