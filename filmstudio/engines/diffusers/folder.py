"""Reads what a folder of weights says of itself: JSON of a stranger, within limits, and nothing is loaded.

Why by hand: loading accepts a folder of the wrong kind and fails at the first step; a part that is missing or cut off
must be found before a film is planned with it. Names in the files never become paths outside the folder, and whatever
would run code is refused.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from filmstudio.engines.diffusers.family import Configs
from filmstudio.errors import ProjectError

INDEX = "model_index.json"
MODULAR_INDEX = "modular_model_index.json"
_MOST_JSON_BYTES = 4 * 1024 * 1024
"""Indexes of shards of the largest text encoders have about 0.3 MB."""
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,199}")
_MOST_COMPONENTS = 40
_LIBRARIES = frozenset({"diffusers", "transformers"})
_OF_A_PIPELINE = re.compile(r"[a-z][a-z0-9_]{0,40}")
_AGAIN = "fetch it again with `filmstudio models fetch`, or check it with `filmstudio models check`"


def is_plain_name(name: object) -> bool:
    """Say whether a name is that of a file in the same folder: no separators, no dots that climb."""
    return isinstance(name, str) and _PLAIN_NAME.fullmatch(name) is not None and ".." not in name


def read_json(path: Path) -> dict[str, Any]:
    """Return a JSON object. Raises ProjectError for anything else, or for more than 4 MB."""
    try:
        if path.stat().st_size > _MOST_JSON_BYTES:
            raise ProjectError(f"{path}: has more than {_MOST_JSON_BYTES} bytes; no model needs so many", hint=_AGAIN)
        found = json.loads(path.read_bytes())
    except OSError as error:
        raise ProjectError(f"{path}: {error.strerror or 'cannot be read'}", hint=_AGAIN) from error
    except (ValueError, RecursionError) as error:
        raise ProjectError(f"{path}: is not JSON", hint=_AGAIN) from error
    if not isinstance(found, dict):
        raise ProjectError(f"{path}: holds no JSON object", hint=_AGAIN)
    return found


def components_of(folder: Path, index: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Return library and class of every component that an index names.

    Raises ProjectError for names that leave the folder and for classes of a library that nobody vouches for.
    """
    where = folder / INDEX
    if not isinstance(index.get("_class_name"), str):
        raise ProjectError(
            f"{where}: wants a pipeline with code of its own; such code is never run",
            hint="choose a model whose pipeline diffusers has itself",
        )
    found: dict[str, tuple[str, str]] = {}
    for name, entry in index.items():
        if name.startswith("_") or not isinstance(entry, list) or entry == [None, None]:
            continue
        if not is_plain_name(name):
            raise ProjectError(f"{where}: names a part {name[:80]!r} that is no folder in it", hint=_AGAIN)
        if len(entry) != 2 or not all(isinstance(value, str) for value in entry):
            raise ProjectError(f"{where}: does not say which class reads the part {name}", hint=_AGAIN)
        library, class_name = entry
        if library not in _LIBRARIES and not _is_pipelines_own(library):
            raise ProjectError(
                f"{where}: wants the part {name} read by {library[:80]!r}; only diffusers and transformers may",
                hint="choose a model whose parts they have themselves",
            )
        if not class_name.isidentifier():
            raise ProjectError(f"{where}: names no class for the part {name}", hint=_AGAIN)
        found[name] = (library, class_name)
    if not found or len(found) > _MOST_COMPONENTS:
        raise ProjectError(f"{where}: names {len(found)} parts; a model has one to {_MOST_COMPONENTS}", hint=_AGAIN)
    return found


def _is_pipelines_own(library: str) -> bool:
    """Say whether a library is a folder of pipelines inside diffusers, as `ltx2` is; diffusers is found, not loaded."""
    if _OF_A_PIPELINE.fullmatch(library) is None:
        return False
    from importlib.util import find_spec

    spec = find_spec("diffusers")
    if spec is None or not spec.submodule_search_locations:
        return library in {"ltx", "ltx2", "wan", "hunyuan_video", "hunyuan_video1_5", "cogvideo"}
    return any((Path(place) / "pipelines" / library).is_dir() for place in spec.submodule_search_locations)


def config_names(class_name: str) -> tuple[str, ...]:
    """Return the names that the config of a class may have, by the class's kind."""
    if class_name.endswith("Scheduler"):
        return ("scheduler_config.json",)
    if "Tokenizer" in class_name:
        return ("tokenizer_config.json",)
    if "Processor" in class_name or class_name.endswith("FeatureExtractor"):
        return ("preprocessor_config.json", "processor_config.json")
    return ("config.json", "guider_config.json")


def config_file(folder: Path, name: str, class_name: str) -> Path | None:
    """Return the config of a component, None where there is none."""
    places = (folder / name / file for file in config_names(class_name))
    return next((place for place in places if place.is_file()), None)


def read_configs(folder: Path) -> Configs | None:
    """Return the index and every component's config; of parts that are missing, nothing. None: no model's folder.

    Raises ProjectError for what cannot be read, leaves the folder or wants to run code.
    """
    if not (folder / INDEX).is_file():
        return None
    index = read_json(folder / INDEX)
    parts: dict[str, dict[str, Any]] = {}
    for name, (_, class_name) in components_of(folder, index).items():
        file = config_file(folder, name, class_name)
        parts[name] = read_json(file) if file is not None else {}
        if "auto_map" in parts[name]:
            raise ProjectError(
                f"{file}: wants code of its own to be run; such code is never run",
                hint="choose a model whose parts diffusers and transformers have themselves",
            )
    return Configs(model=index, parts=parts)
