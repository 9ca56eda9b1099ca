"""One tiny checkpoint for all tests of what families share, and one thread: tiny models are slower with more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.model.checkpoint import Checkpoint


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """So little work is done sooner by one thread than shared out, and gives the same bits."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def t2v_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny Wan 2.1 text-to-video checkpoint; nobody may write in it."""
    from tests.tiny_checkpoints.wan import build_t2v

    return build_t2v(tmp_path_factory.mktemp("core") / "tiny-t2v")


@pytest.fixture(scope="session")
def t2v(t2v_folder: Path) -> Checkpoint:
    found = WanEngine().recognise(t2v_folder)
    assert found is not None
    return found
