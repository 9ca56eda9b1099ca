"""Real-looking scripts, damaged in every way an editor, a mail program or a cat can: nothing may make the reader raise.

For each damaged text: no exception, every span inside the text, anchors inside their elements, and the sheet reads back
from JSON as it was written. The damage comes from a seed, so that a failure can be had again.
"""

from __future__ import annotations

import time
from random import Random

from benchmarks.feature import feature
from benchmarks.fountain_cases import CASES
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.reader import FountainReader

_SPLICES = (
    *("[[", "]]", "/*", "*/", "*", "**", "***", "_", "\\", "@", "!", "!!", ".", ">", "<", "~", "=", "===", "#", "##"),
    *("#1#", "(", ")", "^", ":", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\u2028", "\x00", "\x1b[31m", "\ufeff"),
    *("INT. ", "ИНТ. ", "EXT./INT. ", "CUT TO:", "FADE IN:", "Title: ", "MARA", "（", "！", "＃", "ß", "İ", "夜", "🎬"),
    *("[[shot: CU; lens: 85mm]]", "[[shot:", "[[hold: 2s]]", "[[cast: MARA; look: x", "; move: push in slow", "; "),
)


def damaged(random: Random, text: str) -> str:
    """Return a text after one to six mutations."""
    for _ in range(random.randint(1, 6)):
        text = random.choice(_DAMAGES)(random, text)
    return text


def _lines(random: Random, text: str) -> str:
    """Insert, delete, duplicate, swap or shuffle lines."""
    lines = text.split("\n")
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    kind = random.randrange(5)
    if kind == 0:
        lines.insert(at, lines[other])
    elif kind == 1:
        del lines[at]
    elif kind == 2:
        lines[at:at] = lines[at : at + random.randint(1, 5)]
    elif kind == 3:
        lines[at], lines[other] = lines[other], lines[at]
    else:
        some = lines[at : at + 8]
        random.shuffle(some)
        lines[at : at + 8] = some
    return "\n".join(lines)


def _splice(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(_SPLICES) + text[at:]


def _noise(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    noise = "".join(chr(random.choice((random.randrange(0x80), random.randrange(0x80, 0xD800)))) for _ in range(4))
    return text[:at] + noise + text[at:]


def _truncate(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[at:] if random.random() < 0.5 else text[:at]


def _case(random: Random, text: str) -> str:
    at, size = random.randint(0, len(text)), random.randint(1, 80)
    return text[:at] + text[at : at + size].swapcase() + text[at + size :]


_DAMAGES = (_lines, _splice, _splice, _noise, _truncate, _case)


def samples() -> tuple[str, ...]:
    """Return what is damaged: pieces of the feature, and every case of Fountain in one text."""
    text = feature(pages=12)
    pieces = [text[at : at + 3000] for at in range(0, len(text) - 3000, 3000)]
    return (*pieces, "\n\n".join(case.text for case in CASES if len(case.text) < 1000))


def check(text: str) -> None:
    """Read a text and assert what holds for every one."""
    screenplay = FountainReader().read_text(text, "fuzz.fountain")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [entry.span for entry in screenplay.title_page] + [element.span for element in screenplay.elements]
    spans += [note.span for note in screenplay.notes]
    # The first two are about the whole script and point at its top.
    spans += [remark.span for remark in screenplay.diagnostics if remark.code not in ("empty-document", "no-scenes")]
    for line, column, end_line, end_column in spans:
        _hold(1 <= line <= end_line <= len(lines), "a line of a span is not in the text")
        _hold(1 <= column <= len(lines[line - 1]), "a column is not in its line")
        _hold(end_column <= len(lines[end_line - 1]) + 1, "an end is not in its line")
        _hold((line, column) < (end_line, end_column), "a span is empty")
    for note in screenplay.notes:
        _hold(note.anchor.element <= len(screenplay.elements), "an anchor is behind the script")
        if note.anchor.offset:
            _hold(note.anchor.offset <= len(screenplay.elements[note.anchor.element].text), "an offset is too large")
    _hold(Screenplay.model_validate_json(screenplay.model_dump_json()) == screenplay, "JSON does not bring it back")


def _hold(holds: bool, message: str) -> None:
    if not holds:
        raise AssertionError(message)


def fuzz(count: int = 10_000, seed: int = 1) -> None:
    """Check so many damaged texts, and print the first one that fails with its seed."""
    started = time.perf_counter()
    sources = samples()
    for nth in range(count):
        random = Random(f"{seed}/{nth}")  # noqa: S311 - made-up damage, nothing secret
        text = damaged(random, random.choice(sources))
        try:
            check(text)
        except Exception:
            print(f"seed {seed}, mutation {nth}:\n{text}")
            raise
    print(
        f"{count} damaged scripts read in {time.perf_counter() - started:.0f} s: no exception, every span in its text"
    )
