"""The sounds that notes ask for, shot by shot, for `filmstudio plan`."""

from __future__ import annotations

from collections.abc import Iterable

from filmstudio.model.shots import ShotSpec
from filmstudio.model.soundtrack import MusicCue
from filmstudio.studio.planning.report import CueReport


def cue_reports(shot: ShotSpec, music: Iterable[MusicCue]) -> tuple[CueReport, ...]:
    """Return the effects of a shot and the music of the film that begins or stops with it, in the script's order."""
    effects = [
        CueReport(kind="effect", file=cue.file, at_s=cue.at_s, level_db=cue.level_db, pan=cue.pan, line=cue.line)
        for cue in shot.effects
    ]
    themes = [
        CueReport(kind="music", file=cue.file, from_s=cue.from_s, level_db=cue.level_db, until=cue.until, line=cue.line)
        for cue in music
        if cue.shot == shot.id
    ]
    return tuple(sorted([*themes, *effects], key=lambda cue: cue.line))
