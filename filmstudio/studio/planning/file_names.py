"""What files are called, by their digests: jobs know files by content alone, and people by name."""

from __future__ import annotations

from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project
from filmstudio.studio.shooting.stage import named_files


def file_names(project: Project, wish: Wish) -> dict[str, str]:
    """Return names by SHA-256: of the files that the film names now, and of the models of now and before."""
    names = {model.digest: model.name for model in (wish.breakdown.locked.models if wish.breakdown.locked else ())}
    for engine in wish.engines.bound.values():
        if engine.checkpoint is not None and engine.checkpoint.digest:
            names[engine.checkpoint.digest] = engine.checkpoint.name
    names |= {file.sha256: file.path.name for file in named_files(project, wish) if file.sha256}
    return names
