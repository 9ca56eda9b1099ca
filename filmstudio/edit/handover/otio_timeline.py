"""An EditSheet as an OpenTimelineIO timeline: what `.otio`, FCP7 XML and AAF are written from.

A dissolve of ours begins at the cut; editing programs think of one as lying around it. The same picture comes out when
the cut is moved to its middle, so that is how it is said: the clip before is seen half of it longer, which its handle
holds, and the next one begins so much later in its take.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from filmstudio import __version__
from filmstudio.edit.handover.names import one_line, xml_text
from filmstudio.edit.handover.transition_names import TRANSITION_NAMES
from filmstudio.ports.writer import EditClip, EditFile, EditMark, EditSheet, EditTrack, EditTransition

if TYPE_CHECKING:
    import opentimelineio as otio

NAMESPACE = "filmstudio"
"""Under which our own facts stand in metadata."""
_COLOURS = {"green": "GREEN", "red": "RED", "yellow": "YELLOW", "purple": "PURPLE", "blue": "BLUE"}


def build_timeline(edit: EditSheet, *, black_at_ends: bool = False) -> otio.schema.Timeline:
    """Return a new timeline whose files stand under their paths relative to the edit.

    Times of every clip count from its file's first frame; the film's own clock begins at its hour. With `black_at_ends`
    a track that begins or ends with a fade has black of no length beyond it, for formats in which a transition always
    stands between two things.
    """
    import opentimelineio as otio

    rate = float(edit.rate)
    timeline = otio.schema.Timeline(
        name=one_line(edit.title), global_start_time=otio.opentime.RationalTime(edit.start_frame, rate)
    )
    timeline.metadata[NAMESPACE] = {
        "schema": "edit/1",
        "software": f"filmstudio {__version__}",
        "author": xml_text(edit.author),
        "size": str(edit.size),
        "rate": f"{edit.rate.numerator}/{edit.rate.denominator}",
        "frames": edit.frames,
    }
    for track in edit.tracks:
        timeline.tracks.append(_track(track, rate, black_at_ends))
    timeline.tracks.markers.extend(_marker(mark, rate) for mark in edit.marks)
    return timeline


def relative_url(file: EditFile) -> str:
    """Return a file's path as a relative URL."""
    return quote(file.path)


def centre(transition: EditTransition | None) -> int:
    """Return how many frames of a transition lie before the cut when the cut is moved to its middle."""
    return transition.frames // 2 if transition is not None and transition.kind.overlaps else 0


def seen_range(clip: EditClip, following: EditClip | None) -> tuple[int, int]:
    """Return where a clip starts and ends in the film when cuts lie in the middle of dissolves and wipes."""
    adjoins = following is not None and following.start_frame == clip.end_frame
    later = centre(following.into) if following is not None and adjoins else 0
    return clip.start_frame + centre(clip.into), clip.end_frame + later


def _track(track: EditTrack, rate: float, black_at_ends: bool) -> otio.schema.Track:
    import opentimelineio as otio

    kind = otio.schema.TrackKind.Video if track.picture else otio.schema.TrackKind.Audio
    laid = otio.schema.Track(name=track.name, kind=kind)
    if track.stem is not None:
        laid.metadata[NAMESPACE] = {"stem": track.stem.value}
    position, faded = 0, False
    for clip, following in pairwise((*track.clips, None)):
        assert clip is not None  # noqa: S101 - only the last one is None, for the type checker
        start, end = seen_range(clip, following)
        gap = start - position
        comes_from_black = clip.into is not None and not clip.into.kind.overlaps
        # Black of no length says that a fade comes from there or goes there, and is no dissolve with its neighbour.
        if gap or faded or (comes_from_black and (position or black_at_ends)):
            laid.append(otio.schema.Gap(source_range=_range(0, gap, rate)))
        if clip.into is not None:
            before = centre(clip.into)
            laid.append(_transition(clip.into, before, clip.into.frames - before, rate))
        laid.append(_clip(clip, start, end, rate))
        if clip.out_of is not None:
            laid.append(_transition(clip.out_of, clip.out_of.frames, 0, rate))
        position, faded = end, clip.out_of is not None
    if faded and black_at_ends:
        laid.append(otio.schema.Gap(source_range=_range(0, 0, rate)))
    return laid


def _clip(clip: EditClip, start: int, end: int, rate: float) -> otio.schema.Clip:
    import opentimelineio as otio

    file = clip.file
    media = otio.schema.ExternalReference(
        target_url=relative_url(file),
        available_range=_range(0, file.frames, rate),
        metadata={NAMESPACE: file_facts(file)},
    )
    media.name = file.name
    source = clip.source_frame + (start - clip.start_frame)
    laid = otio.schema.Clip(
        name=one_line(clip.name), media_reference=media, source_range=_range(source, end - start, rate)
    )
    facts: dict[str, Any] = {key: xml_text(value) for key, value in clip.facts.items()}
    facts |= {"gain_db": clip.gain_db, "pan": clip.pan} if not file.picture else {}
    laid.metadata[NAMESPACE] = facts
    laid.metadata["cmx_3600"] = {"reel": file.reel}
    laid.markers.extend(_marker(mark, rate) for mark in clip.marks)
    return laid


def file_facts(file: EditFile) -> dict[str, Any]:
    """Return what stands in the metadata of a file, so that it is found again under another name."""
    facts: dict[str, Any] = {"name": file.name, "reel": file.reel, "sha256": file.sha256}
    return facts if file.picture else {**facts, "rate_hz": file.rate_hz, "channels": file.channels}


def _transition(transition: EditTransition, before: int, after: int, rate: float) -> otio.schema.Transition:
    import opentimelineio as otio

    dissolves = not transition.kind.wipes
    kinds = otio.schema.TransitionTypes
    return otio.schema.Transition(
        name=TRANSITION_NAMES[transition.kind],
        transition_type=kinds.SMPTE_Dissolve if dissolves else kinds.Custom,
        in_offset=otio.opentime.RationalTime(before, rate),
        out_offset=otio.opentime.RationalTime(after, rate),
        metadata={NAMESPACE: {"kind": transition.kind.value}},
    )


def _marker(mark: EditMark, rate: float) -> otio.schema.Marker:
    import opentimelineio as otio

    return otio.schema.Marker(
        name=one_line(mark.name),
        marked_range=_range(mark.frame, 1, rate),
        color=_COLOURS.get(mark.colour, "GREEN"),
        comment=xml_text(mark.text),
        metadata={NAMESPACE: {"colour": mark.colour}},
    )


def _range(start: int, frames: int, rate: float) -> otio.opentime.TimeRange:
    from opentimelineio.opentime import RationalTime, TimeRange

    return TimeRange(RationalTime(start, rate), RationalTime(frames, rate))
