"""The page that somebody reads who asks for an engine whose weights are not here: what to do, with real commands."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from filmstudio.errors import MissingTool
from filmstudio.model.checkpoint import Preset
from filmstudio.studio.plugins import find_engine
from filmstudio.weights.entry import ModelEntry

_MOST_SHOWN = 3
_LIBRARIES = ("torch", "diffusers", "transformers")


def missing_model(engine_name: str, *, begun: Sequence[ModelEntry] = ()) -> MissingTool:
    """Return the error of an engine without weights. `begun` are models of it that are named but not here."""
    message = f"the engine {engine_name} needs the weights of a model, and none is here"
    paragraphs: list[Sequence[str]] = []
    lacking = [name for name in _LIBRARIES if find_spec(name) is None]
    if lacking:
        paragraphs.append((f"its libraries ({', '.join(lacking)} ...) are not installed either:", *_PIP))
    if begun:
        commands = [f"  filmstudio models fetch {entry.name}" for entry in begun]
        paragraphs.append(("named already, but not whole; this fetches it or goes on:", *commands))
    paragraphs.append(_published(find_engine(engine_name).presets()))
    paragraphs.append(
        (
            "weights that you have, in the layout of diffusers:",
            "  filmstudio models add NAME FOLDER   or once: --model FOLDER",
        )
    )
    paragraphs.append(
        (
            "no model at all: the animatic draws every shot and needs neither weights nor a graphics card:",
            "  --engine animatic",
        )
    )
    indented = ["\n".join(f"       {line}" for line in lines).lstrip() for lines in paragraphs if lines]
    return MissingTool(message, hint="\n\n       ".join(indented))


_PIP = ("  pip install 'filmstudio[dit]'",)


def _published(presets: Sequence[Preset]) -> Sequence[str]:
    """Return the smallest published models, one of each kind, the smallest first."""
    smallest: dict[str, Preset] = {}
    for preset in sorted(presets, key=lambda preset: preset.parameters_b):
        smallest.setdefault(preset.kind, preset)
    shown = list(smallest.values())[:_MOST_SHOWN]
    if not shown:
        return ()
    lines = ["published models (figures are their publishers'; all of them: filmstudio models list):"]
    told: set[str] = set()
    for preset in shown:
        facts = [f"{preset.parameters_b:.1f} B parameters", f"licence: {preset.licence}"]
        facts += [f"download {preset.download_gb:g} GB"] if preset.download_gb else []
        lines += [f"  filmstudio models fetch {preset.name}", f"    {preset.summary}", f"    {', '.join(facts)}"]
        lines += [f"    graphics card: {preset.vram}"] if preset.vram else []
        if preset.licence_terms and preset.licence_terms not in told:
            told.add(preset.licence_terms)
            lines.append(f"    {preset.licence_terms}")
    return lines
