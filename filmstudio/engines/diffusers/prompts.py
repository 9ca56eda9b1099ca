"""Prompts within the text encoder's limit, counted with the model's own tokenizer; no model is loaded for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from filmstudio.engines.diffusers.environment import check_libraries, go_offline
from filmstudio.engines.diffusers.family import Family
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import ProjectError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import FittedPrompt, fit_prompt


class Said(NamedTuple):
    """What a job tells the model."""

    prompt: FittedPrompt
    negative: str | None
    """None where the call is not guided, so that nothing is read from it."""
    limit: int
    """Of tokens: what the encoder reads."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that must be encoded."""
        return (self.prompt.text,) if self.negative is None else (self.prompt.text, self.negative)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What does not reach the model: whole parts, and the end of a prompt that is too long even so."""
        parts = tuple(part.text for part in self.prompt.left_out)
        cut = f"the end of the prompt: it has {self.prompt.tokens} tokens, and the encoder reads {self.limit}"
        return (*parts, cut) if self.prompt.too_long else parts


def what_is_said(family: Family, kind: Kind, checkpoint: Checkpoint, job: RenderJob, guidance: float | None) -> Said:
    """Return prompt and negative of a job, both as they are sent."""
    guided = kind.guided and guidance is not None and guidance > 1
    return Said(fitted(family, kind, checkpoint, job), _negative(kind, job) if guided else None, kind.most_tokens)


def _negative(kind: Kind, job: RenderJob) -> str:
    """Return what must not be seen: the job's, which planning has put before its makers' own, else theirs alone."""
    return job.negative or kind.negative


def fitted(family: Family, kind: Kind, checkpoint: Checkpoint, job: RenderJob) -> FittedPrompt:
    """Return a job's prompt within the kind's limit.

    Raises MissingTool where the library that counts is not installed, ProjectError where the tokenizer is broken.
    """
    return fit_prompt(job.prompt, kind.most_tokens, _counter(family, checkpoint))


def _counter(family: Family, checkpoint: Checkpoint) -> Callable[[str], int]:
    class_name = next((one.class_name for one in checkpoint.components if one.name == "tokenizer"), "")
    tokenizer = read_tokenizer(str(Path(checkpoint.folder) / "tokenizer"), class_name)

    def count(text: str) -> int:
        with quiet():
            return family.count_tokens(tokenizer, text)

    return count


@lru_cache(maxsize=8)
def read_tokenizer(folder: str, class_name: str) -> Any:
    """Return the tokenizer of a folder by its explicit class. Raises ProjectError where it cannot be read."""
    check_libraries()
    go_offline()
    with quiet():
        import transformers

        try:
            return getattr(transformers, class_name).from_pretrained(folder, local_files_only=True)
        except (OSError, ValueError, AttributeError, TypeError, KeyError, ImportError) as error:
            raise ProjectError(
                f"{folder}: the tokenizer ({class_name}) cannot be read: {str(error).splitlines()[0][:200]}",
                hint="fetch it again with `filmstudio models fetch`",
            ) from error
