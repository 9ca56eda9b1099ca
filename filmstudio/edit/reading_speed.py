"""Whether captions can be read in the time that they are seen, and more time for them where nobody speaks.

Sources: Netflix Timed Text Style Guide (17 characters a second at ease, 20 at most for adults; at least 5/6 of a
second on screen; two frames between cues); BBC Subtitle Guidelines have 160 to 180 words a minute, which is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import zip_longest

from filmstudio.edit.subtitles import Cue
from filmstudio.units import clock
from filmstudio.wording import few

AT_EASE_CPS = 17
MOST_CPS = 20
_SHORTEST_S = Fraction(5, 6)
_GAP_FRAMES = 2
_NAMED = 3
_SHOWN_LETTERS = 32


def letters_of(cue: Cue) -> int:
    """Return the characters that are read: spaces count, marks that stand on other letters do too."""
    return sum(map(len, cue.lines)) + len(cue.lines) - 1


def with_time_to_read(cues: Sequence[Cue], rate: Fraction, film_frames: int) -> tuple[Cue, ...]:
    """Return cues that stay for as long as they take to read, as far as the pause behind them goes.

    A cue never begins earlier, never reaches into the next one or past the film, and leaves two frames before the next
    one where it was made longer. What has time enough is left as it was measured.
    """
    longer: list[Cue] = []
    for cue, following in zip_longest(cues, cues[1:]):
        needed = max(Fraction(letters_of(cue), AT_EASE_CPS), _SHORTEST_S) * rate
        free = film_frames if following is None else following.start_frame - _GAP_FRAMES
        end = min(cue.start_frame + -(-needed.numerator // needed.denominator), free)
        longer.append(cue._replace(end_frame=max(cue.end_frame, end)))
    return tuple(longer)


def too_fast(cues: Sequence[Cue], rate: Fraction) -> tuple[str, ...]:
    """Return a sentence that names the cues which nobody can read in time, fastest first; none where all can be."""
    speeds = [(letters_of(cue) * rate / (cue.end_frame - cue.start_frame), cue) for cue in cues]
    fast = sorted((pair for pair in speeds if pair[0] > MOST_CPS), key=lambda pair: (-pair[0], pair[1].start_frame))
    if not fast:
        return ()
    named = [f"{clock(float(cue.start_frame / rate))} “{_beginning(cue)}” at {float(speed):.0f}" for speed, cue in fast]
    count = "1 caption is" if len(fast) == 1 else f"{len(fast)} captions are"
    return (f"{count} faster than {MOST_CPS} characters a second, which few can read: {few(named, _NAMED, '; ')}",)


def _beginning(cue: Cue) -> str:
    text = " ".join(cue.lines)
    return text if len(text) <= _SHOWN_LETTERS else f"{text[: _SHOWN_LETTERS - 1].rstrip()}…"
