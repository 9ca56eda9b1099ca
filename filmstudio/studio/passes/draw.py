"""Draws the passes of one job into files: once over the shot, whatever is wanted of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from filmstudio.errors import EngineError
from filmstudio.model.guide import GuidePass
from filmstudio.model.job import RenderJob
from filmstudio.studio.passes.kinds import Pass

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def draw_to(
    job: RenderJob, places: Mapping[Pass, Path], hear: Callable[[int], None] = lambda _: None
) -> Mapping[Pass, Path]:
    """Draw passes of a job of the animatic into files, clips without loss and stills as PNG; returns `places`.

    Frames go from the drawing to the file one by one, so that memory stays flat. `hear` hears how many are drawn. The
    same job gives the same bytes. Of the first frame alone nothing else is drawn.
    Raises EngineError where the animatic draws another number of frames than the shot has, UsageError for a full disk.
    """
    # Drawing libraries are loaded here, so that whoever draws nothing does not wait for them.
    from filmstudio.engines.animatic.passes import draw_passes
    from filmstudio.media.frame_strip import write_strip
    from filmstudio.media.pass_clip import PassClip

    wanted: frozenset[GuidePass | Literal["mask"]] = frozenset(
        "mask" if one is Pass.MASK else GuidePass(one.drawn_as) for one in places
    )
    drawn, last = 0, None
    with ExitStack() as open_clips:
        clips = {
            one: open_clips.enter_context(PassClip(place, job.size, job.rate, grey=one.is_grey))
            for one, place in places.items()
            if not one.is_still
        }
        for passes in draw_passes(job, wanted):
            for one, clip in clips.items():
                clip.add(passes[one.drawn_as])
            if not drawn and Pass.FIRST in places:
                write_strip([_picture(passes)], places[Pass.FIRST])
                if len(places) == 1:
                    return places
            last = passes
            drawn += 1
            hear(drawn)
    if last is None or drawn != job.frames:
        raise EngineError(f"the animatic drew {drawn} frames of {job.frames}")
    if Pass.LAST in places:
        write_strip([_picture(last)], places[Pass.LAST])
    return places


def _picture(passes: Mapping[str, NDArray[np.uint8]]) -> NDArray[np.uint8]:
    return passes["picture"]
