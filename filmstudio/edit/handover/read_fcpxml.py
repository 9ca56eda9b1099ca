"""FCPXML 1.8 and later: what Final Cut Pro and DaVinci Resolve write, and our own.

The story line is the picture; what hangs on it is a track of its own, above or below. Compound clips, auditions,
multicam and titles are told and left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from xml.etree.ElementTree import Element

from filmstudio.edit.handover.names import one_line
from filmstudio.edit.handover.read_otio import MOST_CLIPS, media_name
from filmstudio.edit.handover.transition_names import wipe_named
from filmstudio.edit.handover.xml_tree import parse_xml
from filmstudio.errors import UsageError
from filmstudio.model.shots import TransitionKind
from filmstudio.ports.writer import EditClip, EditFile, EditSheet, EditTrack, EditTransition
from filmstudio.units import Resolution, rate_text

_TIME = re.compile(r"(-?\d{1,18})(?:/(\d{1,18}))?s", re.ASCII)
_LEVEL = re.compile(r"(-?\d{1,3}(?:\.\d{1,6})?)dB", re.ASCII)
_LEFT_OUT = {
    "ref-clip": "a compound clip", "mc-clip": "a multicam clip", "sync-clip": "a synchronised clip",
    "title": "a title", "audition": "an audition",
}  # fmt: skip


def read_fcpxml(data: bytes, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    """Return the edit of a document's first sequence. Raises UsageError for what is none, or runs at another rate."""
    root = parse_xml(data, name)
    sequence = root.find(".//project/sequence") if root.tag == "fcpxml" else None
    spine = sequence.find("spine") if sequence is not None else None
    if sequence is None or spine is None:
        raise UsageError(f"{name}: there is no project in this FCPXML", hint="export the project, not an event")
    reader = _Reader(name, rate, root)
    reader.check_rate(sequence)
    origin = reader.frames(sequence.get("tcStart"))
    reader.read_spine(spine, -origin, 0)
    lanes = sorted(reader.lanes, key=lambda lane: (not lane[1], abs(lane[0]), lane[0]))
    tracks = tuple(
        EditTrack(f"lane {lane}", picture, tuple(sorted(clips, key=lambda clip: clip.start_frame)))
        for (lane, picture), clips in ((key, reader.lanes[key]) for key in lanes)
    )
    end = max((clip.end_frame for track in tracks for clip in track.clips), default=0)
    project = root.find(".//project")
    title = one_line(project.get("name") or "") if project is not None else ""
    return EditSheet(title, size, rate, end, origin, tracks, remarks=tuple(reader.remarks))


class _Reader:
    """Goes through a story line and what hangs on it."""

    def __init__(self, name: str, rate: Fraction, root: Element) -> None:
        self._name = name
        self._rate = rate
        self._assets = {one.get("id") or "": one for one in root.iterfind("resources/asset")}
        self._formats = {one.get("id") or "": one for one in root.iterfind("resources/format")}
        self._events = 0
        self.lanes: dict[tuple[int, bool], list[EditClip]] = {(0, True): []}
        self.remarks: list[str] = []

    def check_rate(self, sequence: Element) -> None:
        """Raise UsageError where the sequence's frames are not the film's."""
        form = self._formats.get(sequence.get("format") or "")
        length = self._seconds(form.get("frameDuration")) if form is not None else Fraction(0)
        if length and length * self._rate != 1:
            raise UsageError(
                f"{self._name} runs at {rate_text(1 / length)} frames a second, the film at {rate_text(self._rate)}",
                hint="edit in a project of the film's rate",
            )

    def frames(self, time: str | None) -> int:
        """Return a time as whole frames, the nearest one; what is not given is 0."""
        exact = self._seconds(time) * self._rate
        return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)

    def read_spine(self, spine: Element, shift: int, lane: int) -> None:
        """Read clips that follow each other, whose own time plus `shift` is the film's."""
        mine = self.lanes.setdefault((lane, True), [])
        position = 0 if lane else -shift
        crossing: tuple[EditTransition, int] | None = None
        leaving = False  # the last clip touches what follows
        for item in spine:
            if item.tag == "transition":
                start = position if item.get("offset") is None else self.frames(item.get("offset"))
                crossing = (self._transition(item), start + shift)
                continue
            offset = position if item.get("offset") is None else self.frames(item.get("offset"))
            position = offset + self.frames(item.get("duration"))
            clip = self._read_item(item, offset + shift, lane)
            if crossing is not None:
                _cross(mine, clip, leaving, *crossing)
            elif clip is not None:
                mine.append(clip)
            leaving, crossing = clip is not None, None
        if crossing is not None:
            _cross(mine, None, leaving, *crossing)

    def _read_item(self, item: Element, start: int, lane: int) -> EditClip | None:
        """Return a clip of the story line, None for black; what hangs on it goes to its lanes."""
        self._events += 1
        if self._events > MOST_CLIPS:
            raise UsageError(f"{self._name}: more than {MOST_CLIPS} clips: no film has so many")
        event = f"event {self._events}" + (f" on lane {lane}" if lane else "")
        if item.tag in _LEFT_OUT:
            self.remarks.append(f"{event}: {_LEFT_OUT[item.tag]} is not followed")
        clip = self._clip(item, start, event) if item.tag in ("asset-clip", "clip", "video", "audio") else None
        local = start - self.frames(item.get("start"))
        for child in item:
            hangs = child.get("lane")
            if hangs is None or not re.fullmatch(r"-?\d{1,4}", hangs):
                continue
            at = self.frames(child.get("offset")) + local
            if child.tag == "spine":
                self.read_spine(child, at, int(hangs))
                continue
            hung = self._read_item(child, at, int(hangs))
            if hung is not None:
                self.lanes.setdefault((int(hangs), hung.file.picture), []).append(hung)
        return clip if clip is not None and clip.frames > 0 and item.get("enabled", "1") != "0" else None

    def _clip(self, item: Element, start: int, event: str) -> EditClip | None:
        inner = next((child for child in item if child.tag in ("video", "audio") and child.get("lane") is None), item)
        asset = self._assets.get(inner.get("ref") or item.get("ref") or "")
        media = asset.find("media-rep") if asset is not None else None
        url = (media.get("src") if media is not None else asset.get("src") if asset is not None else "") or ""
        picture = asset.get("hasVideo") == "1" if asset is not None else inner.tag != "audio"
        notes = {one.get("key"): one.get("value") for one in asset.iterfind("metadata/md")} if asset is not None else {}
        name = media_name(url) or (asset.get("name") if asset is not None else item.get("name")) or ""
        file = EditFile(
            name=one_line(name),
            path=url,
            reel=notes.get("com.apple.proapps.studio.reel") or "",
            frames=self.frames(asset.get("duration")) if asset is not None else 0,
            picture=picture,
            sha256=notes.get("org.filmstudio.sha256") or "",
        )
        first = self.frames(asset.get("start")) if asset is not None else 0
        level = _LEVEL.fullmatch(_attribute(item, "adjust-volume", "amount"))
        fades = {tag: self._fade(item, tag) for tag in ("fadeIn", "fadeOut")}
        return EditClip(
            name=one_line(item.get("name") or file.name),
            file=file,
            start_frame=start,
            frames=self.frames(item.get("duration")),
            source_frame=self.frames(item.get("start")) - first,
            into=EditTransition(TransitionKind.FADE_IN, fades["fadeIn"]) if picture and fades["fadeIn"] else None,
            out_of=EditTransition(TransitionKind.FADE_OUT, fades["fadeOut"]) if picture and fades["fadeOut"] else None,
            gain_db=max(-60.0, min(float(level[1]), 24.0)) if level else 0.0,
            pan=_pan(_attribute(item, "adjust-panner", "amount")),
            speed=self._speed(item),
            facts={"event": event},
        )

    def _transition(self, item: Element) -> EditTransition:
        name = (item.get("name") or "").casefold()
        wipe = wipe_named(name)
        if wipe is None and "dissolve" not in name:
            self.remarks.append(f"event {self._events + 1}: {one_line(name, 60)!r} is made a dissolve")
        return EditTransition(wipe or TransitionKind.DISSOLVE, self.frames(item.get("duration")))

    def _fade(self, item: Element, tag: str) -> int:
        found = item.find(f"adjust-blend/param/{tag}")
        return self.frames(found.get("duration")) if found is not None else 0

    def _speed(self, item: Element) -> Fraction:
        """Return the mean speed that a time map gives: so much of the file in so much of the film."""
        points = item.findall("timeMap/timept")
        if len(points) < 2:
            return Fraction(1)
        first, last = points[0], points[-1]
        film = self._seconds(last.get("time")) - self._seconds(first.get("time"))
        shot = self._seconds(last.get("value")) - self._seconds(first.get("value"))
        return shot / film if film else Fraction(0)

    def _seconds(self, time: str | None) -> Fraction:
        """Read `1001/24000s`, `5s`; None is 0. Raises UsageError for what is no time."""
        if time is None:
            return Fraction(0)
        found = _TIME.fullmatch(time)
        if found is None or not int(found[2] or 1):
            raise UsageError(f"{self._name}: {one_line(time, 40)!r} is no time of FCPXML")
        return Fraction(int(found[1]), int(found[2] or 1))


def _cross(mine: list[EditClip], clip: EditClip | None, leaving: bool, transition: EditTransition, start: int) -> None:
    """Lay a transition between the last clip (if it is `leaving`) and the next one, None for black."""
    if leaving and clip is None:
        last = mine[-1]
        out_of = EditTransition(TransitionKind.FADE_OUT, transition.frames)
        mine[-1] = replace(last, frames=max(last.frames, start + transition.frames - last.start_frame), out_of=out_of)
    if clip is None:
        return
    if leaving:
        mine[-1] = replace(mine[-1], frames=start - mine[-1].start_frame)
    kind = transition.kind if leaving else TransitionKind.FADE_IN
    earlier = clip.start_frame - start
    into = EditTransition(kind, transition.frames)
    frames, source = clip.frames + earlier, clip.source_frame - earlier
    mine.append(replace(clip, start_frame=start, frames=frames, source_frame=source, into=into))


def _attribute(item: Element, tag: str, name: str) -> str:
    found = item.find(tag)
    return (found.get(name) or "") if found is not None else ""


def _pan(text: str) -> float:
    return max(-1.0, min(float(text) / 100, 1.0)) if re.fullmatch(r"-?\d{1,3}(\.\d{1,6})?", text) else 0.0
