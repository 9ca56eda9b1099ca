"""In what the words of two jobs differ: action, lines, lettering and prompt, and where in the script they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.prompt import PartKind
from filmstudio.model.shots import ShotSpec
from filmstudio.planning.two_jobs import Told, TwoJobs

WRITTEN = frozenset({"action", "lines", "prompt.action", "prompt.line"})
"""What the script's own words decide: told by their lines where those are known."""
_PARTS = {
    PartKind.OWN: "the prompt in its note was edited",
    PartKind.TRIGGER: "trigger words changed",
    PartKind.STYLE: "style changed",
    PartKind.STORY_TIME: "story time changed",
    PartKind.FRAMING: "framing changed",
    PartKind.PERSON: "description changed",
    PartKind.ACTION: "the action was edited",
    PartKind.LINE: "a line was edited",
    PartKind.PLACE: "place or hour changed",
    PartKind.LIGHT: "light changed",
    PartKind.GLASS: "lens or focus changed",
    PartKind.STOCK: "stock changed",
    PartKind.MOVE: "camera move changed",
    PartKind.EXTRA: "words added to the prompt changed",
}


def action(both: TwoJobs) -> Told:
    """Yield that the action has other words."""
    old, new, _ = both
    if old.action != new.action:
        yield "action", "the action was edited"


def title(both: TwoJobs) -> Told:
    """Yield that other words lie over the picture."""
    old, new, _ = both
    if old.title != new.title:
        yield "title", f"the words over the picture became {new.title!r}" if new.title else "no words over the picture"


def lines(both: TwoJobs) -> Told:
    """Yield which lines have other words, and whose are only timed or shown otherwise."""
    old, new, _ = both
    was, now = ([_worded(one) for one in job.lines] for job in (old, new))
    if was != now:
        edited = dict.fromkeys(one.speaker for one in new.lines if _worded(one) not in was)
        gone = dict.fromkeys(one.speaker for one in old.lines if _worded(one) not in now)
        yield from (("lines", f"{speaker}'s line was edited") for speaker in edited)
        yield from (("lines", f"a line of {speaker} is gone") for speaker in gone if speaker not in edited)
        if not edited and not gone:
            yield "lines", "the lines stand in another order"
        return
    for before, after in zip(old.lines, new.lines, strict=True):
        if (before.end_frame - before.start_frame, before.mouth) != (after.end_frame - after.start_frame, after.mouth):
            yield "lines.voice", f"{after.speaker}'s line is spoken otherwise"
        elif before.start_frame != after.start_frame:
            sooner = after.start_frame < before.start_frame
            yield "lines.start", f"{after.speaker}'s line comes {'earlier' if sooner else 'later'}"
        if before.expression != after.expression:
            faces = " to ".join(one.expression.value.replace("_", " ") for one in (before, after))
            yield "lines.expression", f"{after.speaker}'s face while speaking {faces}"
        if before.colour != after.colour:
            yield "lines.colour", f"{after.speaker}'s captions have another colour"


def prompt(both: TwoJobs) -> Told:
    """Yield what kinds of parts a model is told otherwise, and about whom."""
    old, new, _ = both
    if old.prompt == new.prompt:
        return
    told = False
    for kind in PartKind:
        was, now = ([part.text for part in job.prompt if part.kind is kind] for job in (old, new))
        if was == now:
            continue
        told = True
        field = f"prompt.{kind.value}"
        if kind is PartKind.PERSON:
            yield from ((field, words) for words in _people(was, now))
        else:
            yield field, _PARTS[kind]
    if not told:
        yield "prompt", "the prompt says the same in another order"


def negative(both: TwoJobs) -> Told:
    """Yield what must not be seen now, and what may be again."""
    old, new, _ = both
    if old.negative == new.negative:
        return
    was, now = (dict.fromkeys(word.strip() for word in job.negative.split(",") if word.strip()) for job in (old, new))
    added, dropped = [word for word in now if word not in was], [word for word in was if word not in now]
    yield from (("negative", f"negative {word!r} is new") for word in added)
    yield from (("negative", f"negative {word!r} is gone") for word in dropped)
    if not added and not dropped:
        yield "negative", "the negative says the same in another order"


def edited_lines(old: RenderJob, new: RenderJob, shot: ShotSpec) -> str:
    """Return `line 88 edited` or `lines 88-90 edited` for the words that differ, empty where no place is known."""
    edited = sorted({number for span in _edited_spans(old, new, shot) for number in _numbers(span)})
    if not edited:
        return ""
    runs: list[list[int]] = []
    for number in edited:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    places = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f"line{'s' * (len(edited) > 1)} {places} edited"


def _edited_spans(old: RenderJob, new: RenderJob, shot: ShotSpec) -> Iterator[SourceSpan]:
    spoken = {line.span for line in shot.lines}
    silent = [span for span in shot.spans if span not in spoken]
    if old.action != new.action:
        yield from _narrowed(old.action, new.action, silent)
    if [_worded(one) for one in old.lines] != [_worded(one) for one in new.lines]:
        was = [_worded(one) for one in old.lines]
        for timed, line in zip(new.lines, shot.lines, strict=False):
            if _worded(timed) not in was:
                yield line.span
    was_told, now_told = (_told(job, PartKind.ACTION) for job in (old, new))
    if was_told != now_told:
        yield from silent
    was_told, now_told = (_told(job, PartKind.LINE) for job in (old, new))
    for text in now_told:
        if text not in was_told:
            yield from (line.span for line in shot.lines if " ".join(line.text.split()).replace('"', "'") in text)


def _narrowed(old: str, new: str, spans: Sequence[SourceSpan]) -> Iterable[SourceSpan]:
    """Return the lines of the script that differ, where the text has one line for each; else all of them."""
    numbers = [number for span in spans for number in _numbers(span)]
    was, now = old.split("\n"), new.split("\n")
    if len(numbers) != len(now):
        return spans
    places = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    edited = [numbers[index] for tag, _, _, first, last in places if tag != "equal" for index in range(first, last)]
    return [SourceSpan(number, 1, number, 2) for number in edited] or spans


def _numbers(span: SourceSpan) -> range:
    """The lines of a span; one that ends at the very start of a line does not reach into it."""
    last = span.end_line - (span.end_column == 1 and span.end_line > span.line)
    return range(span.line, last + 1)


def _told(job: RenderJob, kind: PartKind) -> list[str]:
    return [part.text for part in job.prompt if part.kind is kind]


def _worded(line: TimedLine) -> tuple[str, str, str]:
    return line.speaker, line.text, line.delivery.value


def _people(was: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """Yield whose description differs; the name stands before the colon."""
    before, after = ({text.partition(":")[0].rstrip("."): text for text in some} for some in (was, now))
    yield from (f"{name}'s description changed" for name in after if name in before and before[name] != after[name])
    yield from (f"{name} is described now" for name in after if name not in before)
    yield from (f"{name} is not described any more" for name in before if name not in after)
    if before == after:
        yield "the people are described in another order"
