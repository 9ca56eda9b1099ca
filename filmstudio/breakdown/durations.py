"""How long speech and action take, in seconds, before anything has been recorded.

Why: a plan needs lengths before there are voices, and an animatic without measured lines must still play at the pace
of a film. Every figure of the room stands here. Planning replaces the estimate of a line by its recording.
"""

from __future__ import annotations

import re

WORDS_PER_S = 2.5
"""Speaking rate of film dialogue: 150 words a minute, the usual figure for conversational English."""
SENTENCE_PAUSE_S = 0.3
"""Breath after a sentence."""
SPEECH_MARGIN_S = 0.5
"""Lead and tail of a speech together."""
CJK_CHARACTERS_PER_S = 4.5
"""Speaking rate of Chinese, Japanese and Korean, which is counted in characters, not words."""

ACTION_S_PER_WORD = 0.24
"""Fitted on a feature of known running time (125 min) whose dialogue was counted at 2.5 words a second."""
ACTION_S_PER_CJK_CHARACTER = 0.16
"""The rate above, with three characters for two English words, the translators' rule of thumb."""
ACTION_MARGIN_S = 0.5
"""A picture needs a moment to be understood before anything happens in it."""
SHORTEST_ACTION_S = 2.0
"""No silent shot is cut faster than this outside a montage."""

JOIN_BELOW_S = 1.5
"""A paragraph that reads faster than this shares the shot of the next one."""
SPLIT_ABOVE_S = 8.0
"""A paragraph or speech that lasts longer than this becomes several shots."""
SHORT_REPLY_S = 1.2
"""A reply that is spoken faster than this does not get a cut of its own."""
SHORTEST_SHOT_S = 1.0
LONGEST_SHOT_S = 12.0
"""Hard limits of every shot; 2 to 8 s is what local video models advise."""

TITLE_S = 3.5
"""A title card: read twice at leisure."""
ESTABLISHING_S = 3.0
"""An establishing shot that carries no action; one that does lasts at least `SHORTEST_ESTABLISHING_S`."""
SHORTEST_ESTABLISHING_S = 2.5
LONGEST_ESTABLISHING_S = 4.0
"""After this the wide shot has done its work and the paragraph goes on in a nearer one."""
LONGEST_HELD_S = 600.0
"""Even a shot that a note holds together ends here: it is longer than any reel."""
WORDLESS_S = 2.5
"""A shot that a note asks for and that carries no words."""
SHORTEST_OVERLAY_S = 2.5
"""Words over the picture: shorter ones are missed by whoever looks at the picture first."""
SHORTEST_MONTAGE_S = 1.5
LONGEST_MONTAGE_S = 2.5

_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_SENTENCE_END = re.compile(r"[.!?…؟।]+(?=[\"'”’)\]»]*(?:\s|$))|[。！？]+")


def word_counts(text: str) -> tuple[int, int]:
    """Return how many words a text has in scripts with spaces, and how many CJK characters."""
    characters = len(_CJK.findall(text))
    rest = _CJK.sub(" ", text) if characters else text
    return sum(any(char.isalnum() for char in word) for word in rest.split()), characters


def spoken_s(text: str) -> float:
    """Return the seconds that a voice needs for a text, pauses between sentences included, margins not."""
    words, characters = word_counts(text)
    pauses = len(_SENTENCE_END.findall(text))
    return words / WORDS_PER_S + characters / CJK_CHARACTERS_PER_S + pauses * SENTENCE_PAUSE_S


def read_s(text: str) -> float:
    """Return the seconds that action of this text plays, before any limit is applied."""
    words, characters = word_counts(text)
    return words * ACTION_S_PER_WORD + characters * ACTION_S_PER_CJK_CHARACTER + ACTION_MARGIN_S


def action_s(text: str) -> float:
    """Return the length of a shot that carries this action and no words."""
    return max(SHORTEST_ACTION_S, read_s(text))


def montage_s(text: str) -> float:
    """Return the length of one picture of a montage."""
    return min(max(read_s(text), SHORTEST_MONTAGE_S), LONGEST_MONTAGE_S)


def title_s(text: str) -> float:
    """Return how long words over the picture must stay: a breath, then each word at half the speed of speech."""
    words, characters = word_counts(text)
    return max(SHORTEST_OVERLAY_S, 1.0 + 2 * (words / WORDS_PER_S + characters / CJK_CHARACTERS_PER_S))


def within_limits(seconds: float, longest_s: float | None = LONGEST_SHOT_S) -> float:
    """Return a length that a shot may have, to the hundredth of a second so that plans read well."""
    return round(min(max(seconds, SHORTEST_SHOT_S), longest_s or LONGEST_HELD_S), 2)
