"""The breakdown: a screenplay becomes a list of shots. Pure and deterministic; the same text gives the same bytes."""

from __future__ import annotations

from filmstudio.breakdown.beats import find_beats
from filmstudio.breakdown.coverage import SceneCoverage
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.lint import empty_scene, long_sentence
from filmstudio.breakdown.montage import announces_montage
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.places import is_new, nowhere, read_place
from filmstudio.breakdown.references import learn_pronouns
from filmstudio.breakdown.scenes import TITLE_SCENE, Division, divide
from filmstudio.breakdown.slates import slate
from filmstudio.breakdown.title import film_title, opening_card
from filmstudio.breakdown.transitions import join_shots
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.screenplay import Action, Screenplay
from filmstudio.model.shots import Scene, ShotList, ShotSpec, TransitionKind


def break_down(screenplay: Screenplay, title: str) -> ShotList:
    """Return the film as shots, in order. Never raises.

    `title` names the film where the title page does not; only a title page makes a title card. Printed action and
    dialogue are each carried by exactly one shot, and a changed line changes shots of its own scene only.
    """
    roster = Roster.of(screenplay)
    pronouns = learn_pronouns(roster, [item.text for item in screenplay.elements if isinstance(item, Action)])
    own_title = film_title(screenplay)
    divisions = divide(screenplay, titled=bool(own_title))
    places = _places(divisions)
    reel: list[Draft | TransitionKind] = [opening_card(screenplay, own_title)] if own_title else []
    bounds = [len(reel)]
    diagnostics: list[Diagnostic] = list(screenplay.diagnostics)
    for index, (division, place) in enumerate(zip(divisions, places, strict=True)):
        heading = division.heading
        beats = find_beats(division.elements, roster, montage=bool(heading and announces_montage(heading.text)))
        establish = heading is not None and is_new(heading, place, places[index - 1] if index else None)
        reel += SceneCoverage(beats, place, roster, pronouns, establish=establish).shoot()
        bounds.append(len(reel))
        diagnostics += empty_scene(division, beats)
    join_shots(reel)
    shots: list[ShotSpec] = []
    scenes: list[Scene] = []
    if own_title:
        shots += _finish(reel[: bounds[0]], TITLE_SCENE, places[0] if places else _NO_PLACE, diagnostics)
    for index, (division, place) in enumerate(zip(divisions, places, strict=True)):
        finished = _finish(reel[bounds[index] : bounds[index + 1]], division.number, place, diagnostics)
        shots += finished
        scenes.append(_scene(division, place, finished))
    return ShotList(
        source=screenplay.source,
        title=own_title or title,
        scenes=tuple(scenes),
        shots=tuple(shots),
        diagnostics=tuple(diagnostics),
    )


_NO_PLACE = Place(side=Side.INTERIOR, name="LIMBO", time=TimeOfDay.DAY)


def _places(divisions: list[Division]) -> list[Place]:
    places: list[Place] = []
    for division in divisions:
        action = "\n".join(element.text for element in division.elements if isinstance(element, Action))
        previous = places[-1] if places else None
        places.append(read_place(division.heading, action, previous) if division.heading else nowhere(action))
    return places


def _finish(
    reel: list[Draft | TransitionKind], number: str, place: Place, diagnostics: list[Diagnostic]
) -> list[ShotSpec]:
    shots = []
    for index, draft in enumerate(item for item in reel if isinstance(item, Draft)):
        name = slate(number, index)
        diagnostics += long_sentence(name, draft)
        shots.append(draft.finish(name, number, place))
    return shots


def _scene(division: Division, place: Place, shots: list[ShotSpec]) -> Scene:
    people: dict[str, None] = {}
    for shot in shots:
        people.update(dict.fromkeys(presence.name for presence in shot.people))
        people.update(dict.fromkeys(line.speaker for line in shot.lines))
    heading = " ".join(division.heading.text.split()) if division.heading else ""
    return Scene(number=division.number, heading=heading, place=place, people=tuple(people), span=division.span)
