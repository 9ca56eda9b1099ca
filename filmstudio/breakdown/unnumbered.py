"""Numbers for the scenes that a script leaves without one, while it numbers others.

Rules: the whole number behind the last one, as long as it is smaller than the next one of the script; where none is
free, the number of a scene that was put in between: before 1 it is A1, between 2 and 3 it is 2A.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from filmstudio.breakdown.identity.scene_numbers import number_scenes

_WHOLE = re.compile(r"[A-Z]*(\d{1,9})", re.IGNORECASE | re.ASCII)


def fill_in(numbers: Sequence[str | None], reserved: Collection[str] = ()) -> list[str]:
    """Return the numbers of all scenes of a film in order, with one for each None; the script's stay as they are.

    No new one is among the script's or `reserved`.
    """
    taken = {number.casefold() for number in (*numbers, *reserved) if number}
    filled = list(numbers)
    ahead = [_whole(number) for number in numbers]
    last = 0
    for index, number in enumerate(numbers):
        if number:
            last = ahead[index] or last
            continue
        following = next((whole for whole in ahead[index + 1 :] if whole is not None), None)
        room = following is None or following <= last or last + 1 < following
        if room and str(last + 1) not in taken:
            last += 1
            filled[index] = str(last)
            taken.add(filled[index] or "")
    return number_scenes(filled, taken)


def _whole(number: str | None) -> int | None:
    match = _WHOLE.match(number or "")
    return int(match[1]) if match else None
