"""An OpenTimelineIO timeline as an EditSheet: `.otio` and `.otioz` come back this way, and FCP7 XML by its adapter.

Transitions are laid as ours are: the clip that comes in starts where its transition does. What a sheet cannot hold is
told, with the number of the event, and left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from filmstudio.edit.handover.names import one_line
from filmstudio.edit.handover.otio_timeline import NAMESPACE
from filmstudio.edit.handover.transition_names import wipe_named
from filmstudio.errors import UsageError
from filmstudio.model.shots import TransitionKind
from filmstudio.ports.writer import EditClip, EditFile, EditSheet, EditTrack, EditTransition
from filmstudio.units import Resolution, rate_text

if TYPE_CHECKING:
    import opentimelineio as otio

MOST_CLIPS = 50_000
_FCP7 = "fcp_xml"


def sheet_of(timeline: otio.schema.Timeline, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    """Return the edit of a timeline whose frames are those of a film at `rate`.

    Raises UsageError for one at another rate, without clips or with more than any film has.
    """
    clips = sum(1 for _ in timeline.find_clips())
    if not clips:
        raise UsageError(f"{name}: there is no clip in this edit", hint="export the sequence itself, not a bin")
    if clips > MOST_CLIPS:
        raise UsageError(f"{name}: {clips} clips: no film has more than {MOST_CLIPS}")
    reader = _Reader(name, rate)
    tracks = tuple(reader.track(track, number) for number, track in enumerate(timeline.tracks, 1))
    start = timeline.global_start_time
    return EditSheet(
        title=timeline.name or "",
        size=size,
        rate=rate,
        frames=max((clip.end_frame for track in tracks for clip in track.clips), default=0),
        start_frame=reader.frames(start) if start is not None else 0,
        tracks=tracks,
        remarks=tuple(reader.remarks),
    )


def media_name(url: str) -> str:
    """Return the name of a file without folders and ending, whatever kind of path or URL names it."""
    path = unquote(urlsplit(url).path if "://" in url or url.startswith("file:") else url)
    return PurePosixPath(path.replace("\\", "/")).stem


class _Reader:
    """Reads tracks, and collects what cannot be followed."""

    def __init__(self, name: str, rate: Fraction) -> None:
        self._name = name
        self._rate = rate
        self.remarks: list[str] = []

    def frames(self, time: Any) -> int:
        """Return a time as whole frames of the film, the nearest one."""
        if not (math.isfinite(time.value) and time.rate > 0 and abs(time.value) < 1e12):
            raise UsageError(f"{self._name}: {time.value} at {time.rate} is no time")
        exact: float = (
            time.value if abs(time.rate - float(self._rate)) < 0.01 else time.value / time.rate * float(self._rate)
        )
        return math.floor(exact + 0.5)

    def track(self, track: otio.schema.Track, number: int) -> EditTrack:
        """Read a track; the clips' places follow from the lengths of what stands before them."""
        import opentimelineio as otio

        picture = track.kind == otio.schema.TrackKind.Video
        label = "" if picture and number == 1 else f"{one_line(track.name) or f'track {number}'}, "
        items = list(track)
        drafts: dict[int, _Draft] = {}
        cuts: dict[int, int] = {}
        position = 0
        for place, item in enumerate(items):
            if isinstance(item, otio.schema.Transition):
                cuts[place] = position
                continue
            length = self.frames(item.duration())
            event = f"event {label}{len(drafts) + 1}"
            if isinstance(item, otio.schema.Clip) and item.enabled:
                self._check_rate(item, picture)
                source = self.frames(item.trimmed_range().start_time) - self._media_start(item)
                drafts[place] = _Draft(item, event, position, position + length, source)
            elif not isinstance(item, otio.schema.Gap | otio.schema.Clip):
                self.remarks.append(f"{event}: a sequence within the sequence is not followed: decompose it first")
            position += length
        for place, cut in cuts.items():
            self._join(items[place], cut, drafts.get(place - 1), drafts.get(place + 1), picture)
        clips = tuple(self._clip(draft, picture) for draft in drafts.values() if draft.end > draft.start)
        return EditTrack(track.name or "", picture, clips)

    def _check_rate(self, clip: otio.schema.Clip, picture: bool) -> None:
        found = clip.trimmed_range().duration.rate
        if picture and abs(found - float(self._rate)) > 0.01:
            raise UsageError(
                f"{self._name} runs at {found:g} frames a second, the film at {rate_text(self._rate)}",
                hint="edit in a sequence of the film's rate",
            )

    def _media_start(self, clip: otio.schema.Clip) -> int:
        """Return the first frame of a clip's file on the clock in which its range is given."""
        media = clip.media_reference
        available = media.available_range if media is not None else None
        return self.frames(available.start_time) if available is not None else 0

    def _join(
        self, item: otio.schema.Transition, cut: int, left: _Draft | None, right: _Draft | None, picture: bool
    ) -> None:
        """Lay a transition: the clip that goes ends where it begins, and the one that comes starts there."""
        before, after = self.frames(item.in_offset), self.frames(item.out_offset)
        beside = right or left
        if beside is None or before + after < 1:
            return
        if not picture:
            self.remarks.append(f"{beside.event}: the crossfade of its sound is not followed")
            return
        kind = _kind(item, left is not None, right is not None)
        if kind is None:
            kind = TransitionKind.DISSOLVE
            self.remarks.append(f"{beside.event}: {one_line(item.name, 60)!r} is made a dissolve")
        whole = EditTransition(kind, before + after)
        if kind.closes and left is not None:
            left.end = cut + after
            left.out_of = whole
            return
        if kind.overlaps and left is not None:
            left.end = cut - before
        if right is not None:
            right.source -= before - (right.start - cut)
            right.start = cut - before
            right.into = whole

    def _clip(self, draft: _Draft, picture: bool) -> EditClip:
        item = draft.item
        media = item.media_reference
        url = getattr(media, "target_url", None) or ""
        known = _facts(media.metadata if media is not None else {})
        own = _facts(item.metadata)
        reel = _facts(item.metadata, "cmx_3600").get("reel") or known.get("reel") or ""
        name = str(known.get("name") or media_name(url) or (media.name if media is not None else "") or item.name)
        available = media.available_range if media is not None else None
        file = EditFile(
            name=one_line(name),
            path=unquote(url),
            reel=str(reel),
            frames=self.frames(available.duration) if available is not None else 0,
            picture=picture,
            sha256=str(known.get("sha256") or ""),
        )
        level, pan = self._levels(item, own)
        return EditClip(
            name=one_line(item.name) or draft.event,
            file=file,
            start_frame=draft.start,
            frames=draft.end - draft.start,
            source_frame=draft.source,
            into=draft.into,
            out_of=draft.out_of,
            gain_db=level,
            pan=pan,
            speed=self._speed(item, draft.event),
            facts={key: str(value) for key, value in own.items() if key not in ("gain_db", "pan")},
        )

    def _speed(self, clip: otio.schema.Clip, event: str) -> Fraction:
        """Return a clip's speed. Effects that change none are told: the film has the take as it was shot."""
        import opentimelineio as otio

        speed = Fraction(1)
        for effect in clip.effects:
            if isinstance(effect, otio.schema.FreezeFrame):
                speed = Fraction(0)
            elif isinstance(effect, otio.schema.LinearTimeWarp):
                speed *= Fraction(effect.time_scalar).limit_denominator(1000)
            elif isinstance(effect, otio.schema.TimeEffect) or "time remap" in str(effect.name).casefold():
                speed *= _parameter(effect, "speed", 100.0) / 100
            elif str(effect.name) not in ("Audio Levels", "Audio Pan"):
                self.remarks.append(f"{event}: the effect {one_line(str(effect.name), 60)!r} is not followed")
        return speed

    def _levels(self, clip: otio.schema.Clip, own: dict[str, Any]) -> tuple[float, float]:
        """Return a sound's level in dB and its pan, from our own facts or from the filters of FCP7 XML."""
        level, pan = _number(own.get("gain_db"), 0.0), _number(own.get("pan"), 0.0)
        for effect in clip.effects:
            if str(effect.name) == "Audio Levels":
                factor = float(_parameter(effect, "level", 1.0))
                level = 20 * math.log10(factor) if factor > 0.001 else -60.0
            elif str(effect.name) == "Audio Pan":
                pan = float(_parameter(effect, "pan", 0.0))
        return max(-60.0, min(level, 24.0)), max(-1.0, min(pan, 1.0))


@dataclass(slots=True)
class _Draft:
    """A clip while its transitions are laid."""

    item: otio.schema.Clip
    event: str
    start: int
    end: int
    source: int
    into: EditTransition | None = None
    out_of: EditTransition | None = None


def _kind(item: otio.schema.Transition, comes: bool, goes: bool) -> TransitionKind | None:
    """Return what a transition is, None for one that this film has not. `comes`, `goes`: from and to a picture."""
    known = _facts(item.metadata).get("kind")
    alignment = str(_facts(item.metadata, _FCP7).get("alignment", ""))
    name = f"{item.name} {item.transition_type}".casefold()
    wipe = next((kind for kind in TransitionKind if kind.overlaps and kind.value == known), wipe_named(name))
    round_ = known in (TransitionKind.IRIS_IN, TransitionKind.IRIS_OUT) or wipe is TransitionKind.IRIS_WIPE
    if not comes or alignment == "start-black":
        return TransitionKind.IRIS_IN if round_ else TransitionKind.FADE_IN
    if not goes or alignment == "end-black":
        return TransitionKind.IRIS_OUT if round_ else TransitionKind.FADE_OUT
    if wipe is not None:
        return wipe
    plain = not item.name or "dissolve" in item.name.casefold() or item.name == "Transition"
    return TransitionKind.DISSOLVE if plain and "dissolve" in name else None


def _facts(metadata: Any, space: str = NAMESPACE) -> dict[str, Any]:
    """Return what stands under a name in metadata, nothing where that is no table. The library's tables are its own."""
    found: Any = metadata.get(space) if metadata is not None else None
    return {str(key): found[key] for key in found} if hasattr(found, "keys") else {}


def _number(value: object, otherwise: float) -> float:
    sound = isinstance(value, int | float) and math.isfinite(value)
    return float(value) if sound and isinstance(value, int | float) else otherwise


def _parameter(effect: otio.schema.Effect, name: str, otherwise: float) -> Fraction:
    """Return the value of a filter's parameter, as the adapter of FCP7 XML keeps it."""
    found: Any = _facts(effect.metadata, _FCP7).get("parameter")
    for one in [found] if hasattr(found, "keys") else list(found or ()):
        if hasattr(one, "keys") and str(one.get("parameterid", "")).casefold() == name:
            try:
                value = float(str(one.get("value")))
            except ValueError:
                break
            if math.isfinite(value):
                return Fraction(value).limit_denominator(100_000)
    return Fraction(otherwise)
