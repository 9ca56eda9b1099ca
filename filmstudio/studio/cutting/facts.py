"""What a film is cut by besides its shots: author, chapters, colour match, loudness, and the key of other sounds."""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.breakdown.credits import film_authors
from filmstudio.model.plan import Plan
from filmstudio.model.shots import Scene
from filmstudio.model.soundtrack import WEB, Loudness
from filmstudio.studio.cutting.score import score_key
from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project


class CutFacts(NamedTuple):
    """All of it enters the film's key, and nothing of it a shot's."""

    author: str = ""
    scenes: tuple[Scene, ...] = ()
    """The chapters; none without them."""
    match: float = 0.0
    """How far shots are brought towards the colours of their scene's anchor, 0 ... 1."""
    match_drawn: bool = False
    """Drawn shots too."""
    anchors: tuple[str, ...] = ()
    """Slates that somebody named as their scenes' anchors."""
    loudness: Loudness = WEB
    score: str = ""
    """Digest of everything that is heard besides lines and takes' own sounds; empty where there is nothing."""

    def as_key(self) -> dict[str, object]:
        """Return what of this changes a film; what is left away changes none."""
        matching = (self.match, self.match_drawn, list(self.anchors)) if self.match else None
        return {
            "author": self.author,
            "chapters": [[scene.number, scene.heading] for scene in self.scenes],
            "match": matching,
            "loudness": self.loudness.model_dump(mode="json"),
            "score": self.score,
        }


def cut_facts(
    project: Project, wish: Wish, plan: Plan, *, match: float | None = None, loudness: Loudness | None = None
) -> CutFacts:
    """Return what a plan is cut by: what `film.toml` says, `match` and `loudness` over it. Makes nothing.

    Raises OSError or ProjectError for a sound file that cannot be read; `check_cues` says so before.
    """
    breakdown = wish.breakdown
    deliver = project.settings.deliver
    return CutFacts(
        author=film_authors(breakdown.screenplay),
        scenes=breakdown.shots.scenes,
        match=deliver.match if match is None else match,
        match_drawn=deliver.match_drawn,
        anchors=deliver.anchors,
        loudness=loudness or WEB,
        score=score_key(project, wish, plan),
    )
