"""The writer of Final Draft (.fdx): a file that the program opens, and that reads back as the same sheet.

Final Draft shows cues and headings in capitals however they are typed, and knows no keys on the title page. What it
cannot hold stands in two processing instructions in front of the root, which every program that does not know them
must pass over (XML 1.0, 2.6): they are gone once somebody edits the file, and then nothing relies on them any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.model.screenplay import Character, Element, Note, PageBreak, SceneHeading, Screenplay, Synopsis
from filmstudio.screenplay.fdx.reader import INSTRUCTION
from filmstudio.screenplay.fdx.speeches import Speech, groups_of
from filmstudio.screenplay.fdx.write_paragraphs import EMPTY_CUE, write_element, write_lone_note
from filmstudio.screenplay.fdx.write_title_page import names_of, title_paragraphs


class FdxWriter:
    """Writes Final Draft files. Holds nothing."""

    suffixes: tuple[str, ...] = (".fdx",)

    def write(self, screenplay: Screenplay) -> bytes:
        """Return the file as UTF-8. Reading it gives the same elements, notes and title page (spans differ).

        Characters that XML cannot hold become U+FFFD.
        """
        script = "".join(f"    {line}\n" for line in _Pages(screenplay).paragraphs())
        title = "".join(f"      {line}\n" for line in title_paragraphs(screenplay.title_page))
        page = f"  <TitlePage>\n    <Content>\n{title}    </Content>\n  </TitlePage>\n" if title else ""
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
            f"<?{INSTRUCTION} exact?>\n{names_of(screenplay.title_page)}"
            '<FinalDraft DocumentType="Script" Template="No" Version="5">\n'
            f"  <Content>\n{script}  </Content>\n{page}</FinalDraft>\n"
        ).encode()


class _Pages:
    """The elements of a sheet and the notes of each, and the page break that waits for its paragraph."""

    def __init__(self, screenplay: Screenplay) -> None:
        self.elements: Sequence[Element] = screenplay.elements
        self._lone: dict[int, list[Note]] = {}
        self._inside: dict[int, list[Note]] = {}
        for note in screenplay.notes:
            stands = self._inside if note.anchor.attached else self._lone
            stands.setdefault(min(note.anchor.element, len(self.elements)), []).append(note)
        self._new_page = False

    def paragraphs(self) -> Iterator[str]:
        at = 0
        for group in groups_of(self.elements):
            if group.at < at:
                continue  # a synopsis that stands on the card of its scene
            at = group.at + 1
            if group.speeches:
                yield from self._dual(group.speeches) if group.dual else self._speech(group.speeches[0])
            elif isinstance(self.elements[group.at], SceneHeading):
                summaries = self._summaries(group.at)
                at += len(summaries)
                yield from self._element(group.at, summaries)
            else:
                yield from self._element(group.at)
        for note in (*self._lone.get(len(self.elements), ()), *self._inside.get(len(self.elements), ())):
            yield write_lone_note(note)

    def _element(self, index: int, summaries: Sequence[Synopsis] = ()) -> Iterator[str]:
        yield from map(write_lone_note, self._lone.get(index, ()))
        element, notes = self.elements[index], self._inside.get(index, ())
        if isinstance(element, PageBreak) and not notes and self._can_start_a_page(index + 1):
            self._new_page = True
            return
        yield write_element(element, notes, new_page=self._take_new_page(), summaries=summaries)

    def _speech(self, speech: Speech) -> Iterator[str]:
        for index in range(speech.start, speech.end):
            yield from self._element(index)

    def _dual(self, speeches: Sequence[Speech]) -> Iterator[str]:
        new_page = ' StartsNewPage="Yes"' if self._take_new_page() else ""
        first = self.elements[speeches[0].start]
        left = [EMPTY_CUE] if isinstance(first, Character) and first.dual else []
        inside = [*left, *(line for speech in speeches for line in self._speech(speech))]
        yield f"<Paragraph{new_page}><DualDialogue>{''.join(inside)}</DualDialogue></Paragraph>"

    def _take_new_page(self) -> bool:
        new_page, self._new_page = self._new_page, False
        return new_page

    def _can_start_a_page(self, index: int) -> bool:
        """Tell whether the page break in front of an element can be an attribute of its paragraph."""
        return (
            index < len(self.elements) and index not in self._lone and not isinstance(self.elements[index], PageBreak)
        )

    def _summaries(self, heading: int) -> list[Synopsis]:
        """Return the synopses that follow a heading at once, without notes: they stand on its index card."""
        found: list[Synopsis] = []
        for index in range(heading + 1, len(self.elements)):
            element = self.elements[index]
            if not isinstance(element, Synopsis) or index in self._lone or index in self._inside:
                break
            found.append(element)
        return found
