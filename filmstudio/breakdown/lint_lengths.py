"""Shots and scenes that are too long or too short: for their words, for the engine, for the eye, for the page."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.breakdown.durations import LONGEST_SHOT_S, SHORTEST_SHOT_S, read_s
from filmstudio.breakdown.lint_reel import Reel, remark, remark_in, words_s
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.shots import DurationSource, Role, ShotSpec
from filmstudio.units import clock, seconds_to_frames

_EIGHTH_S = 7.5
"""An eighth of a page, where a page is a minute."""
_SHORT_SCENE_EIGHTHS = 4
"""Scenes up to this say nothing: the page rule holds over many words only."""
_TOO_FAR = 2.0
_ROUNDING_S = 0.05


def line_longer_than_shot(reel: Reel) -> Iterator[Diagnostic]:
    """A length that somebody wrote down is too short for the words in it."""
    for part in reel.scenes:
        for shot in part.shots:
            needed_s = words_s(shot.lines)
            if shot.duration_source is DurationSource.SCRIPT and needed_s > shot.duration_s + _ROUNDING_S:
                message = (
                    f"Shot {shot.id} is to last {shot.duration_s:g} s, but its words need about {needed_s:.1f} s; "
                    "they will run on under the next shot."
                )
                yield remark_in("line-longer-than-shot", message, shot, part.scene)


def long_shot(reel: Reel) -> Iterator[Diagnostic]:
    """A shot is longer than what the engine makes in one piece."""
    longest, rates = reel.engine.longest_frames, reel.engine.native_rates
    if longest is None:
        return
    rate = reel.rate if not rates or reel.rate in rates else rates[0]
    for part in reel.scenes:
        for shot in part.shots:
            if seconds_to_frames(shot.duration_s, rate) > longest:
                message = (
                    f"Shot {shot.id} lasts {shot.duration_s:g} s; the engine {reel.engine.name} makes "
                    f"{float(longest / rate):.3g} s in one piece, so it is made of pieces that go on from each other."
                )
                yield remark_in("long-shot", message, shot, part.scene)


def short_shot(reel: Reel) -> Iterator[Diagnostic]:
    """A shot outside a montage is over before it is understood."""
    for part in reel.scenes:
        for shot in part.shots:
            if shot.duration_s < SHORTEST_SHOT_S and shot.role is not Role.MONTAGE:
                message = f"Shot {shot.id} lasts {shot.duration_s:g} s, too short to be read outside a montage."
                yield remark_in("short-shot", message, shot, part.scene)


def empty_scene(reel: Reel) -> Iterator[Diagnostic]:
    """Nothing happens under a heading: it becomes one shot of the place."""
    for part in reel.scenes:
        if part.scene.heading and not any(_carries(shot) for shot in part.shots):
            message = f"Nothing happens in scene {part.scene.number}; it becomes a single shot of the place."
            yield remark("empty-scene", message, part.scene)


def _carries(shot: ShotSpec) -> bool:
    return bool(shot.action or shot.lines or shot.subject or shot.title or shot.people)


def long_sentence(reel: Reel) -> Iterator[Diagnostic]:
    """A sentence is longer than any shot and has no place to cut."""
    for part in reel.scenes:
        for shot in part.shots:
            needed_s = max(words_s(shot.lines), read_s(shot.action) if shot.action else 0.0)
            held = shot.duration_source is not DurationSource.SCRIPT and shot.duration_s < needed_s - _ROUNDING_S
            if held and needed_s > LONGEST_SHOT_S + _ROUNDING_S:  # a shot that a note asks for is held to nothing
                message = (
                    f"Shot {shot.id} would last {needed_s:.0f} s and is held to {shot.duration_s:.0f} s; "
                    "shorter sentences would let it be cut."
                )
                yield remark_in("long-sentence", message, shot, part.scene)


def scene_length_against_page(reel: Reel) -> Iterator[Diagnostic]:
    """A scene plays less than half or more than twice of what its pages say."""
    for part in reel.scenes:
        if part.scene.eighths <= _SHORT_SCENE_EIGHTHS:
            continue
        paper_s = part.scene.eighths * _EIGHTH_S
        played_s = sum(shot.duration_s for shot in part.shots)
        if played_s > paper_s * _TOO_FAR or played_s * _TOO_FAR < paper_s:
            message = (
                f"Scene {part.scene.number} is about {clock(played_s)} as shots, but its {part.scene.eighths} eighths "
                f"of a page say {clock(paper_s)}."
            )
            yield remark("scene-length-against-page", message, part.scene)
