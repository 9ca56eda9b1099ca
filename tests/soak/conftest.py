"""One film that nobody has interrupted, for all that is compared with it."""

from __future__ import annotations

import subprocess

import pytest

from tests.soak.kills import render_command
from tests.soak.thirty_shots import write_film


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The film of one room."""
    script = write_film(tmp_path_factory.mktemp("untouched") / "film", rooms=1)
    subprocess.run(render_command(script), check=True, capture_output=True)
    return script.with_suffix(".film").joinpath("thirty.mp4").read_bytes()
