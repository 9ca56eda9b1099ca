"""Cuts a shot into clips that a model can make: alike in length, each going on from the one before."""

from __future__ import annotations

from filmstudio.digest import seed_from
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.model.route import Segment

CROSS_FADE_FRAMES = 8
"""Over so many frames clips are mixed that cannot go on from each other."""


def head_for(kind: Kind, available: int) -> int:
    """Return with how many of `available` frames the kind goes on best, 0 where it cannot."""
    return next((head for head in kind.heads if head <= available), 0)


def overlap_of(kind: Kind) -> int:
    """Return how many frames two clips of one shot share: given to the second, or mixed where it takes none."""
    longest = kind.grid.maximum
    if longest is None:
        return 0
    fitting = [head for head in kind.heads if head <= longest // 2]
    return fitting[0] if fitting else max(1, min(CROSS_FADE_FRAMES, longest // 4))


def cut_into_segments(kind: Kind, frames: int, first_head: int, seed: int) -> tuple[Segment, ...]:
    """Return the clips of a shot of `frames` frames after `first_head` given ones.

    All have one length, the shortest on the grid that does it in as few clips as possible: one shape in memory, and no
    clip so short that the model has never seen the like.
    """
    grid, overlap = kind.grid, overlap_of(kind)
    count = 1
    if grid.maximum is not None:
        # snap_up never gives more than the grid's last step, which may lie below its maximum.
        longest = grid.snap_up(grid.maximum)
        while first_head + frames + (count - 1) * overlap > count * longest:
            count += 1
    needed = -(-(first_head + frames + (count - 1) * overlap) // count)
    length = grid.snap_up(needed)
    return tuple(
        Segment(
            frames=length,
            head_frames=first_head if number == 0 else overlap,
            seed=seed if number == 0 else seed_from("segment", seed, number),
        )
        for number in range(count)
    )
