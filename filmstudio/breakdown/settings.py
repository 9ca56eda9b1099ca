"""The places of a film as a painter needs them: when the story plays, what it feels like, what stands there; and who
says so.

Precedence for era and mood: command line, notes of the scene and of the place, then for the era what the script's
headings and titles say, then title page and `film.toml`, then the words of the action.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from filmstudio.breakdown.dressing import read_dressing
from filmstudio.breakdown.eras import When, era_of_words, read_eras
from filmstudio.breakdown.moods import read_mood
from filmstudio.breakdown.rules import because
from filmstudio.breakdown.scenes import Division
from filmstudio.breakdown.scopes import Scopes
from filmstudio.breakdown.supers import read_super
from filmstudio.breakdown.wishes import Layer
from filmstudio.model.place import Era, Mood, Place, Side
from filmstudio.model.screenplay import Action


class SetPlace(NamedTuple):
    """The place of a scene, and the source of every field of it that was decided here."""

    place: Place
    sources: dict[str, str]


def set_places(divisions: Sequence[Division], places: Sequence[Place], scopes: Scopes) -> list[SetPlace]:
    """Return the places of all scenes with era, mood and dressing, in order."""
    actions = [_actions(division) for division in divisions]
    dressings = _dressings(divisions, places, actions)
    told = read_eras(divisions)
    by_words: When | None = None
    if any(when is None or when.era is Era.VICTORIAN for when in told):
        headings = (division.heading.text for division in divisions if division.heading)
        by_words = era_of_words(headings, (text for texts in actions for text in texts))
    found = []
    for index, place in enumerate(places):
        near, far = scopes.setting(index, place)
        sources: dict[str, str] = {}
        update: dict[str, object] = {}
        era = _wished(near, "era") or _dated(told[index], by_words) or _wished(far, "era") or _said(by_words)
        if era:
            update["era"], sources["place.era"] = era
        mood = _wished((*near, *far), "mood") or _felt(actions[index])
        if mood:
            update["mood"], sources["place.mood"] = mood
        dressing = dressings[_Spot(place.side, place.name)]
        if dressing:
            update["dressing"], sources["place.dressing"] = dressing, because("dressing")
        found.append(SetPlace(place.model_copy(update=update), sources))
    return found


class _Spot(NamedTuple):
    """What makes two scenes play at one place, whatever the hour."""

    side: Side
    name: str


def _actions(division: Division) -> list[str]:
    """Return the action of a scene without the words that are only laid over the picture."""
    texts = (element.text for element in division.elements if isinstance(element, Action))
    return [text for text in texts if not ((overlay := read_super(text)) and overlay.alone)]


def _dressings(
    divisions: Sequence[Division], places: Sequence[Place], actions: Sequence[Sequence[str]]
) -> dict[_Spot, tuple[str, ...]]:
    texts: dict[_Spot, tuple[list[str], list[str]]] = {}
    for place, division, action in zip(places, divisions, actions, strict=True):
        headings, told = texts.setdefault(_Spot(place.side, place.name), ([], []))
        headings.append(place.name if division.heading else "")
        told.extend(action)
    return {
        spot: read_dressing(dict.fromkeys(headings), told, inside=spot.side is Side.INTERIOR)
        for spot, (headings, told) in texts.items()
    }


def _wished(layers: Iterable[Layer], field: str) -> tuple[object, str] | None:
    """Return what the strongest layer says of a field, and its source."""
    for layer in layers:
        value = getattr(layer.wish, field)
        if value is not None:
            return value, layer.source(field)
    return None


def _dated(when: When | None, by_words: When | None) -> tuple[object, str] | None:
    """Return what headings and titles say of the era. `KANSAS, 1878` is the old West where the film's words are."""
    western = by_words is not None and by_words.era is Era.FRONTIER
    return _said(by_words if when is not None and when.era is Era.VICTORIAN and western else when)


def _said(when: When | None) -> tuple[object, str] | None:
    return (when.era, when.source) if when else None


def _felt(actions: Sequence[str]) -> tuple[object, str] | None:
    mood = read_mood("\n".join(actions))
    return None if mood is Mood.NEUTRAL else (mood, because("mood-in-action"))
