"""Single pictures of a shot: for boards, control frames and whoever wants to see a moment without the whole take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.engines.animatic.camera.reel import Reel
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.job import RenderJob

Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Upper left, upper right, lower right, lower left: parts of the picture's width and height, beyond 0 ... 1 outside."""


def stills_of(job: RenderJob, indices: Sequence[int], *, words: bool = True) -> Iterator[Pixels]:
    """Yield the frames with these indices, in the order asked for, each `(height, width, rgb)` uint8.

    They are the frames that `draw_frames` yields, byte for byte, and only they are drawn; without `words` captions and
    slate are left away, and what belongs to the picture (a title card, a superimposed title) stays. Raises IndexError
    for a frame that the shot has not.
    """
    for index in indices:
        if not 0 <= index < job.frames:
            raise IndexError(f"shot {job.slate} has no frame {index}")
    reel = Reel(job, words=words)
    for index in indices:
        yield reel.frame(index)


def seen_frame(job: RenderJob, seen_in: int, of: int) -> Corners:
    """Return where the frame `of` lies in the picture `seen_in`, at the depth of the people: what a move ends on.

    A camera that stands still gives the whole picture; one that comes closer gives a smaller frame inside it.
    """
    shot = Shot(job)
    width, height = job.size
    there, here = (shot.path.at(index).view(1.0, shot.frame) for index in (of, seen_in))
    onto = here.after(there.inverse())
    left_top, right_top, right_low, left_low = (
        onto(x, y) for x, y in ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    )
    parts = [(x / width, y / height) for x, y in (left_top, right_top, right_low, left_low)]
    return parts[0], parts[1], parts[2], parts[3]
