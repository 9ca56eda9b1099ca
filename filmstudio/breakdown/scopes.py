"""Which wishes hold where: of the command line, the scene, the place, the title page and the film, for any shot."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.breakdown.folding import fold
from filmstudio.breakdown.scenes import Division, film_style
from filmstudio.breakdown.wishes import Layer, Layers
from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.place import Place
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.wish import Wish


class Scopes:
    """All wishes of a film that are not a single shot's."""

    def __init__(
        self, screenplay: Screenplay, divisions: Sequence[Division], *, command_line: Wish, film: Wish
    ) -> None:
        self._command_line = Layer.from_outside(command_line, "cli")
        # Later notes of a scene are stronger than earlier ones.
        self._scenes = [tuple(_layer(note) for note in reversed(division.notes)) for division in divisions]
        self._places = [note for note in screenplay.directives if note.kind is DirectiveKind.LOCATION]
        self._by_place: dict[str, tuple[Layer, ...]] = {}
        # The style of the title page is in the look of the film already.
        page = screenplay.defaults.model_copy(update={"look": None})
        self._film = (
            *(_layer(note) for note in reversed(film_style(screenplay))),
            Layer.from_script(page, screenplay.defaults_said, 1, "title-page"),
            Layer.from_outside(film, "film.toml"),
        )

    def of(self, scene: int | None, place: Place | None) -> Layers:
        """Return the wishes for a shot of a scene (by index) at a place; None for the title card, which has neither."""
        here = self._scenes[scene] if scene is not None else ()
        there = self._of_place(place) if place is not None else ()
        return Layers(self._command_line, (*here, *there, *self._film))

    def setting(self, scene: int, place: Place) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
        """Return the wishes for where and when a scene plays, the strongest first: those near it, and the film's."""
        return (self._command_line, *self._scenes[scene], *self._of_place(place)), self._film

    def _of_place(self, place: Place) -> tuple[Layer, ...]:
        if place.name not in self._by_place:
            meant = [_layer(note) for note in reversed(self._places) if _is_at(note, place)]
            self._by_place[place.name] = tuple(meant)
        return self._by_place[place.name]


def _layer(note: Directive) -> Layer:
    return Layer.from_script(note.wish, note.said, note.span.line)


def _is_at(note: Directive, place: Place) -> bool:
    """Return whether a place has the note's name, or a part that has (`LIGHTHOUSE` of `LIGHTHOUSE - LAMP ROOM`)."""
    wanted = _parts(note.name)
    parts = _parts(place.name)
    return bool(wanted) and any(parts[at : at + len(wanted)] == wanted for at in range(len(parts)))


def _parts(name: str) -> list[str]:
    return [" ".join(fold(part).split()) for part in name.split(" - ") if part.strip()]
