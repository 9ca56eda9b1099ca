"""What the command line asks of new takes, read and checked before anything else is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filmstudio.errors import UsageError
from filmstudio.model.look import Quality
from filmstudio.model.variation import Variation
from filmstudio.studio.models.find import engine_of
from filmstudio.studio.plugins import engine_names, find_engine
from filmstudio.studio.reshooting.new_takes import Asked, check_asked
from filmstudio.studio.reshooting.variations import asked_variation


def asked_takes(
    script: Path,
    *,
    takes: int = 1,
    seed: int | None = None,
    wishes: Sequence[str] = (),
    engine: str | None = None,
    model: str | None = None,
    quality: Quality | None = None,
    plain: bool = False,
) -> Asked:
    """Return what is asked, a model's engine found. Raises UsageError for what is not there or cannot be read.

    A model's name stands for its engine too, as everywhere; a folder of weights is relative to the script.
    """
    variation = asked_variation(Variation(seed=seed, engine=engine, model=model, quality=quality), wishes)
    if variation.seed is not None and seed is None and takes > 1:
        raise UsageError("--set seed gives every take one seed", hint="--seed counts on from take to take")
    variation = _with_engine(variation, script.parent)
    asked = Asked(variation, takes, plain)
    check_asked(asked)
    return asked


def _with_engine(variation: Variation, beside: Path) -> Variation:
    engine, model = variation.engine, variation.model
    if engine is not None and engine not in engine_names() and (owner := engine_of(engine, beside)):
        engine, model = owner, model or engine
    if engine is None and model is not None:
        engine = engine_of(model, beside)
        if engine is None:
            raise UsageError(
                f"--model: there is no model {model!r}, and no folder of that name",
                hint="filmstudio models list shows the models",
            )
    if engine is not None:
        find_engine(engine)
    return variation.model_copy(update={"engine": engine, "model": model})
