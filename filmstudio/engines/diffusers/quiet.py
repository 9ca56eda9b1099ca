"""Keeps the libraries from talking while they work: what matters is said by us, once and in a sentence."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_TALKERS = ("diffusers", "transformers", "accelerate", "peft", "torch", "huggingface_hub")


@contextmanager
def quiet() -> Iterator[None]:
    """Silence the libraries' warnings and their log below errors, and give both back as they were.

    A library without a level of its own was not imported yet: giving that back would undo the level it has set itself.
    """
    loggers = [logging.getLogger(name) for name in _TALKERS]
    levels = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.setLevel(logging.ERROR)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                if level != logging.NOTSET:
                    logger.setLevel(level)
