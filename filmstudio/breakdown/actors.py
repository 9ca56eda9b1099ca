"""A paragraph in which one person acts after the other, cut where the camera would go from one to the other.

Rule: a paragraph of more than five seconds is cut between sentences that begin with different people, by name or by
`he` and `she`. What reads faster than 1.5 s gets no shot of its own: such sentences stay with their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmstudio.breakdown import durations as seconds
from filmstudio.breakdown.pronouns import PRONOUN, owns_what_is_seen
from filmstudio.breakdown.references import References
from filmstudio.breakdown.sentences import split_sentences

LONG_BEAT_S = 5.0
"""So long one picture holds several people who act by turns: our choice, in the middle of 2 to 8 s."""
_LEAD = re.compile(r"[\s\"'“(]*(?:(?:the|then|now|suddenly|slowly|finally|and|but)[\s,]+)?", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?(?!\w)", re.IGNORECASE)


def split_at_actors(text: str, references: References) -> list[str]:
    """Return a paragraph in pieces, in order, of which each is one person's; all of it where it is short."""
    if seconds.read_s(text) <= LONG_BEAT_S:
        return [text]
    starts = [0, *_changes(text, references)]
    pieces = [text[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(text)], strict=True)]
    return _long_enough(text, [piece for piece in pieces if piece])


def _changes(text: str, references: References) -> Iterator[int]:
    """Yield where sentences begin of which somebody else is the subject than of those before."""
    known = list(reversed(references.recent))
    actor, at = "", 0
    for sentence in split_sentences(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        one = _actor(sentence, known, references)
        known += [mention.name for mention in references.mentions(sentence)]
        if one and actor and one != actor:
            yield start
        actor = one or actor


def _actor(sentence: str, known: list[str], references: References) -> str:
    """Return who is the subject of a sentence, as far as its first words tell; else nothing."""
    lead = _LEAD.match(sentence)
    begin = lead.end() if lead else 0
    for mention in references.mentions(sentence):
        if mention.start > begin:
            break
        owner = _OWNER.match(sentence, mention.end)
        return "" if owner and owns_what_is_seen(sentence, mention.end) else mention.name
    pronoun = PRONOUN.match(sentence, begin)
    if pronoun is None or pronoun.lastgroup == "they" or pronoun[0].casefold() not in ("she", "he", "она", "он"):
        return ""
    sure = (name for name in reversed(known) if references.kind(name) == pronoun.lastgroup)
    return next(sure, next((name for name in reversed(known) if not references.kind(name)), ""))


def _long_enough(text: str, pieces: list[str]) -> list[str]:
    """Return the pieces with those joined to the next one that are too short for a shot; the last to the one before."""
    joined: list[str] = []
    held = ""
    at = start = 0
    for piece in pieces:
        begin = text.index(piece, at)
        at = begin + len(piece)
        start = start if held else begin
        held = text[start:at]
        if seconds.read_s(held) >= seconds.JOIN_BELOW_S:
            joined.append(held)
            held = ""
    if held and joined:
        joined[-1] = text[text.rindex(joined[-1]) : at]
    elif held:
        joined.append(held)
    return joined
