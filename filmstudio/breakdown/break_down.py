"""The breakdown: a screenplay becomes a list of shots. Pure and deterministic; the same text gives the same bytes."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from filmstudio.breakdown.beats import Beat, Happening
from filmstudio.breakdown.calls import Join
from filmstudio.breakdown.cast_notes import read_cast_notes
from filmstudio.breakdown.coverage import SceneCoverage
from filmstudio.breakdown.credits import end_credits
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.find_beats import find_beats
from filmstudio.breakdown.intercut import REMEMBERED, Spot, announced_in_heading, only_announces, speaks_of_telephone
from filmstudio.breakdown.montage import announces_montage
from filmstudio.breakdown.number_shots import ShotNumbers
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.places import is_new, nowhere, place_sources, read_place
from filmstudio.breakdown.pronouns import learn_pronouns
from filmstudio.breakdown.scenes import TITLE_SCENE, Division, divide
from filmstudio.breakdown.scopes import Scopes
from filmstudio.breakdown.setting import Setting
from filmstudio.breakdown.settings import set_places
from filmstudio.breakdown.sound_cues import lay_cues
from filmstudio.breakdown.story_times import tell
from filmstudio.breakdown.story_words import heading_time
from filmstudio.breakdown.telephones import seat_callers
from filmstudio.breakdown.title import film_title, opening_card
from filmstudio.breakdown.transitions import join_shots
from filmstudio.breakdown.wishes import grant
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.screenplay import Action, Screenplay
from filmstudio.model.shots import Scene, ShotList, ShotSpec, StoryTime
from filmstudio.model.wish import Wish

_NO_PLACE = Place(side=Side.INTERIOR, name="LIMBO", time=TimeOfDay.DAY)
_NOTHING = Wish()


def break_down(screenplay: Screenplay, title: str, *, command_line: Wish = _NOTHING, film: Wish = _NOTHING) -> ShotList:
    """Return the film as shots, in order. Never raises.

    `title` names the film where the title page does not; only a title page makes a title card. `command_line` and
    `film` (the defaults of `film.toml`) are wishes for every shot; `wishes` says who is stronger. Printed action and
    dialogue are each carried by exactly one shot of `shots` and `left_out`, and a changed line changes shots of its
    own scene only, apart from what stands at its place and when the film plays.
    """
    roster = Roster.of(screenplay)
    own_title = film_title(screenplay)
    divisions = divide(screenplay, titled=bool(own_title))
    scopes = Scopes(screenplay, divisions, command_line=command_line, film=film)
    settings = set_places(divisions, _places(divisions), scopes)
    places = [setting.place for setting in settings]
    covered = _cover(screenplay, divisions, places, roster)
    card: list[Draft | Join] = [opening_card(screenplay, own_title)] if own_title else []
    for draft in _drafts(card):
        grant(draft, scopes.of(None, None))
    for index, (reel, _) in enumerate(covered):
        told = place_sources(divisions[index].heading, *_around(divisions, places, index))
        sources = told | settings[index].sources
        for draft in _drafts(reel):
            draft.why = {**sources, **draft.why}
            grant(draft, scopes.of(index, draft.place or places[index]))
    film_reel = [*card, *(item for reel, _ in covered for item in reel)]
    join_shots(_shown(film_reel))
    numbers = ShotNumbers(_drafts(film_reel))
    shots = numbers.finish(_drafts(card), TITLE_SCENE, places[0] if places else _NO_PLACE)[0]
    left_out: list[ShotSpec] = []
    scenes: list[Scene] = []
    for division, place, (reel, _) in zip(divisions, places, covered, strict=True):
        kept, skipped = numbers.finish(_drafts(reel), division.number, place)
        shots += kept
        left_out += skipped
        scenes.append(_scene(division, place, kept))
    credits = end_credits(screenplay, own_title, shots)
    for draft in credits:
        grant(draft, scopes.of(None, None))
    shots += numbers.finish(credits, TITLE_SCENE, places[-1] if places else _NO_PLACE)[0]
    heard = lay_cues(screenplay, shots, left_out)
    cast_notes, on_cast = read_cast_notes(screenplay, roster, divisions)
    remarks = [remark for _, found in covered for remark in found]
    return ShotList(
        source=screenplay.source,
        title=own_title or title,
        scenes=tuple(scenes),
        shots=heard.shots,
        left_out=tuple(left_out),
        cast_notes=cast_notes,
        music=heard.music,
        diagnostics=(*screenplay.diagnostics, *_in_order([*remarks, *numbers.remarks, *on_cast])),
    )


def _in_order(remarks: Sequence[Diagnostic]) -> list[Diagnostic]:
    return sorted(remarks, key=lambda remark: (remark.span.line, remark.span.column, remark.code, remark.message))


def _cover(
    screenplay: Screenplay, divisions: Sequence[Division], places: Sequence[Place], roster: Roster
) -> list[tuple[list[Draft | Join], list[Diagnostic]]]:
    """Return the shots of every scene, with the transitions between them and what cannot be done as written."""
    pronouns = learn_pronouns(roster, [item.text for item in screenplay.elements if isinstance(item, Action)])
    beats = [_beats(division, roster) for division in divisions]
    times = tell([(division.heading, found) for division, found in zip(divisions, beats, strict=True)])
    spots: deque[Spot] = deque(maxlen=REMEMBERED)
    before: tuple[str, ...] = ()
    covered = []
    left_behind = _left_behind(divisions, places)
    joined = ""
    for index, (division, place) in enumerate(zip(divisions, places, strict=True)):
        heading = division.heading
        coverage = SceneCoverage(
            beats[index],
            Setting(
                place,
                roster,
                pronouns,
                establish=heading is not None and is_new(heading, place, places[index - 1] if index else None),
                times=times[index],
                spots=tuple(spots),
                before=before,
                back=left_behind[index],
                telephone=any(
                    speaks_of_telephone(text)
                    for one in divisions[max(0, index - 1) : index + 1]
                    for text in (_action(one), one.heading.text if one.heading else "")
                ),
                intercut=heading.text if heading and announced_in_heading(heading.text) else joined,
            ),
        )
        joined = _joins_next(beats[index])
        shots = coverage.shoot()
        covered.append((shots, coverage.remarks))
        spots.append(Spot(place, {name for draft in _drafts(shots) if not draft.place for name in draft.names}))
        before = coverage.recent
    return covered


def _left_behind(divisions: Sequence[Division], places: Sequence[Place]) -> list[Place | None]:
    """Return for every scene whose heading is that of a flashback or a dream where the story was before it."""
    left: list[Place | None] = []
    before: StoryTime | None = None
    for index, division in enumerate(divisions):
        time = heading_time(division.heading.text) if division.heading else None
        again = left[-1] if left and time is before else places[index - 1] if index else None
        left.append(again if time else None)
        before = time
    return left


def _joins_next(beats: Sequence[Beat]) -> str:
    """Return the words that join a scene with the next one, `INTERCUT WITH:` above its heading; else nothing."""
    last = next((beat for beat in reversed(beats) if not isinstance(beat, Join)), None)
    return last.text if isinstance(last, Happening) and only_announces(last.text) else ""


def _beats(division: Division, roster: Roster) -> list[Beat]:
    heading = division.heading
    beats = find_beats(division.items, roster, montage=bool(heading and announces_montage(heading.text)))
    return seat_callers(beats, roster)


def _places(divisions: Sequence[Division]) -> list[Place]:
    places: list[Place] = []
    for division in divisions:
        action = _action(division)
        previous = places[-1] if places else None
        places.append(read_place(division.heading, action, previous) if division.heading else nowhere(action))
    return places


def _action(division: Division) -> str:
    return "\n".join(element.text for element in division.elements if isinstance(element, Action))


def _around(divisions: Sequence[Division], places: Sequence[Place], index: int) -> tuple[str, Place, Place | None]:
    return _action(divisions[index]), places[index], places[index - 1] if index else None


def _drafts(reel: Sequence[Draft | Join]) -> list[Draft]:
    return [item for item in reel if isinstance(item, Draft)]


def _shown(reel: Sequence[Draft | Join]) -> list[Draft | Join]:
    """Return a reel without the shots that a note leaves out: nothing dissolves into them."""
    return [item for item in reel if not (isinstance(item, Draft) and item.skipped)]


def _scene(division: Division, place: Place, shots: Sequence[ShotSpec]) -> Scene:
    people: dict[str, None] = {}
    for shot in shots:
        people.update(dict.fromkeys(presence.name for presence in shot.people))
        people.update(dict.fromkeys(line.speaker for line in shot.lines))
    heading = division.heading
    return Scene(
        number=division.number,
        heading=" ".join(heading.text.split()) if heading else "",
        place=place,
        people=tuple(people),
        eighths=heading.eighths or 0 if heading else 0,
        numbered=division.numbered,
        span=division.span,
    )
