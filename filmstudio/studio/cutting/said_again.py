"""What somebody has said on the command line, to be said again: the command in a hint must make what was asked for."""

from __future__ import annotations

from filmstudio.studio.project import Project, beside
from filmstudio.units import rate_text


def options_of(project: Project, *, seed: bool = True) -> list[str]:
    """Return the options with which a project was opened, as `render` takes them; `--set` is left to who said it.

    Without `seed` they are those of `reshoot`, where it is that of the new takes.
    """
    said = project.overrides
    options = {
        "--engine": said.engine,
        "--model": said.model,
        "--quality": said.quality,
        "--seed": said.seed if seed else None,
        "--size": said.size,
        "--fps": None if said.rate is None else rate_text(said.rate),
        "--folder": None if project.folder == beside(project.script, ".film") else project.folder,
    }
    return [word for flag, value in options.items() if value is not None for word in (flag, str(value))]
