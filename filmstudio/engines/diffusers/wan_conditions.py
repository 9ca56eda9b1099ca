"""Pictures in, a VACE clip and its mask out: one canvas for heads, first, last and keyframes, and a clip to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

    from filmstudio.engines.diffusers.family import Call

UNKNOWN = (127, 127, 127)
"""Grey: what is to be made is zero to the model, whose pictures reach from -1 to 1."""
MAKE = 255
KEEP = 0


def pinned(call: Call) -> dict[int, Image]:
    """Return what is given, by the frame where it stands. What was there before wins over a keyframe."""
    given = {place: picture for place, picture in sorted(call.keyframes.items()) if 0 <= place < call.frames}
    if call.first is not None:
        given[0] = call.first
    if call.last is not None:
        given[call.frames - 1] = call.last
    return given | dict(enumerate(list(call.head)[: call.frames]))


def canvas(call: Call) -> tuple[list[Image], list[Image]]:
    """Return the clip and its mask, one picture for each frame; two empty lists where nothing is given.

    The mask is white where frames are to be made, after the clip to follow where there is one, and black where they
    are to be kept. A clip that is too short stands still at its end: VACE would take a shorter list for a shorter film.
    """
    from PIL import Image

    given = pinned(call)
    if not given and not call.control:
        return [], []
    grey = Image.new("RGB", call.size, UNKNOWN)
    make, keep = Image.new("L", call.size, MAKE), Image.new("L", call.size, KEEP)
    follows = list(call.control)
    under = [follows[min(place, len(follows) - 1)] if follows else grey for place in range(call.frames)]
    return (
        [given.get(place, under[place]) for place in range(call.frames)],
        [keep if place in given else make for place in range(call.frames)],
    )
