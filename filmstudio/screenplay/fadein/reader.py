"""The reader of Fade In (.fadein) and of bare Open Screenplay Format (.osf)."""

from __future__ import annotations

from filmstudio.errors import ScriptError
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.archive import is_zip, read_member
from filmstudio.screenplay.collector import collector_paused
from filmstudio.screenplay.fadein.osf import read_document
from filmstudio.screenplay.fdx.assemble import assemble
from filmstudio.screenplay.fdx.sheet import finished_sheet
from filmstudio.screenplay.fdx.xml_source import XmlElement, parse_xml

_MEMBER = "document.xml"


class FadeInReader:
    """Reads what Fade In saves. The lines of messages are those of the document inside the zip."""

    suffixes: tuple[str, ...] = (".fadein", ".osf")

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script file. Raises ScriptError for a broken archive or XML, a DOCTYPE, or another document."""
        document = read_member(data, source, "Fade In", _document_in) if is_zip(data) else data
        with collector_paused():
            return _read(parse_xml(document, source, "Fade In"), source)


def _read(root: XmlElement, source: str) -> Screenplay:
    if root.tag != "document":
        raise ScriptError(
            f"{source}:{root.line}:{root.column}: this XML is no Fade In script: "
            f"it begins with <{root.tag[:40]}> [fdx-no-script]",
            hint="export the script as Final Draft (.fdx) or Fountain",
        )
    read = read_document(root)
    return finished_sheet(source, read.title_page, assemble(read.paragraphs), read.diagnostics)


def _document_in(names: list[str]) -> str | None:
    return _MEMBER if _MEMBER in names else None
