"""The table of all rules: every code that `lint` gives, what it means, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from filmstudio.breakdown import lint_cuts, lint_lengths, lint_people, lint_wishes
from filmstudio.breakdown.lint_reel import Reel
from filmstudio.model.diagnostic import Diagnostic


class Rule(NamedTuple):
    """One rule. Its code is part of the public interface and never changes its meaning."""

    code: str
    meaning: str
    """One sentence for people, as the documentation prints it."""
    find: Callable[[Reel], Iterator[Diagnostic]]


RULES = (
    Rule(
        "crossing-the-line",
        "Two people change sides, or look the same way while they talk, between two shots of a scene.",
        lint_cuts.crossing_the_line,
    ),
    Rule(
        "same-picture-twice",
        "Two shots in a row have the same size, angle, people and subject.",
        lint_cuts.same_picture_twice,
    ),
    Rule(
        "jump",
        "Two shots in a row show the same people from the same side, one step of size apart.",
        lint_cuts.jump,
    ),
    Rule(
        "shot-monotony",
        "More than three shots in a row of a talk are the same person in the same size.",
        lint_cuts.shot_monotony,
    ),
    Rule("unknown-character", "Somebody is in frame who is not in the scene.", lint_people.unknown_character),
    Rule("too-many-people", "A frame holds more people than the engine keeps apart.", lint_people.too_many_people),
    Rule(
        "line-longer-than-shot",
        "A length that the script sets is too short for the words spoken in the shot.",
        lint_lengths.line_longer_than_shot,
    ),
    Rule("long-shot", "A shot is longer than what the engine makes in one piece.", lint_lengths.long_shot),
    Rule("short-shot", "A shot outside a montage lasts less than a second.", lint_lengths.short_shot),
    Rule("empty-scene", "Nothing happens under a heading.", lint_lengths.empty_scene),
    Rule("long-sentence", "A sentence is longer than any shot and cannot be cut.", lint_lengths.long_sentence),
    Rule(
        "scene-length-against-page",
        "A scene of more than half a page plays less than half or more than twice of what its pages say.",
        lint_lengths.scene_length_against_page,
    ),
    Rule(
        "wish-not-served",
        "The script asks for a camera term that the engine lacks or only comes near to.",
        lint_wishes.wish_not_served,
    ),
    Rule(
        "generation-not-used",
        "The script sets something that only a generating engine reads.",
        lint_wishes.generation_not_used,
    ),
    Rule(
        "guide-not-followed",
        "The animatic shall lead a shot, and the engine follows neither clips nor a first picture.",
        lint_wishes.guide_not_followed,
    ),
)
