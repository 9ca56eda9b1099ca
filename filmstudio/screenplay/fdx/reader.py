"""The reader of Final Draft (.fdx): the same sheet that Fountain gives, with places in the XML file for messages."""

from __future__ import annotations

from filmstudio.errors import ScriptError
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.collector import collector_paused
from filmstudio.screenplay.fdx.assemble import assemble
from filmstudio.screenplay.fdx.final_draft import read_script
from filmstudio.screenplay.fdx.sheet import finished_sheet
from filmstudio.screenplay.fdx.title_page import read_title_page
from filmstudio.screenplay.fdx.xml_source import XmlElement, parse_xml

INSTRUCTION = "filmstudio"
"""Target of the instruction with which our own writer says that the case of every word is as its author typed it."""


class FdxReader:
    """Reads Final Draft 8 and later. Holds nothing, so one reader serves any number of scripts."""

    suffixes: tuple[str, ...] = (".fdx", ".fdxt")

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script in linear time; `source` is the file's name for messages.

        Whatever the paragraphs hold, it comes back as elements, and what is doubtful as diagnostics. Raises
        ScriptError for a file that is no XML, has a DOCTYPE, is no Final Draft script, or is too large or too deep.
        """
        with collector_paused():
            return _read(parse_xml(data, source, "Final Draft"), source)


def _read(root: XmlElement, source: str) -> Screenplay:
    if root.tag != "FinalDraft":
        raise ScriptError(
            f"{source}:{root.line}:{root.column}: this XML is no Final Draft script: "
            f"it begins with <{root.tag[:40]}> [fdx-no-script]",
            hint="export the script as Final Draft (.fdx) or Fountain",
        )
    exact = "exact" in root.instructions.get(INSTRUCTION, "").split()
    script = read_script(root, exact=exact)
    assembled = assemble(script.paragraphs, script.end_notes, exact=exact)
    return finished_sheet(source, read_title_page(root, exact=exact), assembled, script.diagnostics)
