"""The pictures of an edit that came back, as clips of a timeline: every take found, every frame asked for there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from filmstudio.errors import ProjectError
from filmstudio.model.shots import TransitionKind
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip
from filmstudio.ports.writer import EditClip, EditTransition


@dataclass(frozen=True, slots=True)
class Footage:
    """What stands behind a clip's name: a take, black, or a clip from elsewhere."""

    shot: str
    key: str
    picture: Blob
    frames: int


@dataclass(slots=True)
class Findings:
    """What is to be told of an edit."""

    remarks: list[str] = field(default_factory=list)
    """What is not followed, and the film is made all the same."""
    problems: list[str] = field(default_factory=list)
    """Why no film can be made of it."""


Find = Callable[[EditClip], Footage | None]
Black = Callable[[int], Footage]
"""Returns at least so many frames of black."""


def lay_clips(
    edit: Sequence[EditClip], find: Find, black: Black, before: Mapping[str, Clip], findings: Findings
) -> list[Clip]:
    """Return the clips of an edit, black where it shows nothing.

    `before` are the clips of the film as it was, by take key: colours and the name of a cut stay a take's own. Clips
    that cannot be followed stand in `findings`, with their number.
    """
    laid: list[Clip] = []
    position = 0
    for number, clip in enumerate(edit, 1):
        event = f"event {number} ({clip.file.name or clip.name})"
        footage = _footage(clip, event, find, findings)
        if footage is None:
            position = clip.end_frame
            continue
        if clip.start_frame < position:
            findings.problems.append(f"{event}: it overlaps the clip before it by {position - clip.start_frame} frames")
            continue
        if clip.start_frame > position:
            laid.append(_black(position, clip.start_frame - position, black))
        laid.append(_clip(clip, footage, event, laid[-1] if laid else None, before, findings))
        position = clip.end_frame
    return laid


def _footage(clip: EditClip, event: str, find: Find, findings: Findings) -> Footage | None:
    """Return what a clip shows, None (and why) for what cannot be shown."""
    if clip.speed != 1:
        told = "stands still" if not clip.speed else f"runs at {float(clip.speed) * 100:g} % of its speed"
        findings.problems.append(f"{event}: it {told}; a shot is made at its length, so change the script's duration")
        return None
    try:
        footage = find(clip)
    except ProjectError as error:
        findings.problems.append(f"{event}: {error.message}")
        return None
    if footage is None:
        findings.problems.append(f"{event}: no take of this film, and no clip beside the edit, has this name")
        return None
    first, last = clip.source_frame, clip.source_frame + clip.frames
    if clip.frames < 1 or first < 0 or last > footage.frames:
        findings.problems.append(
            f"{event}: it asks for frames {first} to {last} of {footage.frames}: trim it to what was shot"
        )
        return None
    return footage


def _clip(
    clip: EditClip,
    footage: Footage,
    event: str,
    previous: Clip | None,
    before: Mapping[str, Clip],
    findings: Findings,
) -> Clip:
    was = before.get(footage.key)
    plain = was.transition_in if was is not None and was.transition_in.is_cut else TransitionKind.CUT
    into = _into(clip, event, previous, findings)
    fade = clip.out_of if clip.out_of is not None and clip.out_of.kind.closes else None
    return Clip(
        shot=footage.shot,
        take_key=footage.key,
        picture=footage.picture,
        start_frame=clip.start_frame,
        frames=clip.frames,
        head_frames=clip.source_frame,
        tail_frames=footage.frames - clip.source_frame - clip.frames,
        transition_in=into.kind if into is not None else plain,
        transition_in_frames=into.frames if into is not None else 0,
        transition_out=fade.kind if fade is not None else TransitionKind.CUT,
        transition_out_frames=min(fade.frames, clip.frames) if fade is not None else 0,
        correction=was.correction if was is not None else None,
    )


def _into(clip: EditClip, event: str, previous: Clip | None, findings: Findings) -> EditTransition | None:
    """Return the transition into a clip as far as it can be made."""
    into = clip.into
    if into is None:
        return None
    if not into.kind.overlaps or previous is None:
        round_ = into.kind in (TransitionKind.IRIS_IN, TransitionKind.IRIS_WIPE)
        return EditTransition(
            TransitionKind.IRIS_IN if round_ else TransitionKind.FADE_IN, min(into.frames, clip.frames)
        )
    frames = min(into.frames, clip.frames)
    if previous.tail_frames < frames:
        findings.problems.append(
            f"{event}: its {into.kind.value} of {frames} frames needs as many of {previous.shot} behind the cut, "
            f"and there are {previous.tail_frames}"
        )
    return EditTransition(into.kind, frames)


def _black(start: int, frames: int, black: Black) -> Clip:
    footage = black(frames)
    tail = footage.frames - frames
    return Clip(
        shot=footage.shot,
        take_key=footage.key,
        picture=footage.picture,
        start_frame=start,
        frames=frames,
        tail_frames=tail,
    )


def holes(edit: Sequence[EditClip]) -> list[int]:
    """Return the lengths of the stretches of an edit that show nothing."""
    edges = [(0, 0), *((clip.start_frame, clip.end_frame) for clip in edit)]
    return [after[0] - before[1] for before, after in pairwise(edges) if after[0] > before[1]]
