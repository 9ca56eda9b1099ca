"""The use cases over a real engine: a folder of Wan is what it is, whatever somebody calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.studio.models.add import add_model
from filmstudio.studio.models.check import check_model
from filmstudio.studio.models.find import find_checkpoint
from filmstudio.studio.models.listing import Presence, list_models
from tests.tiny_checkpoints.wan import build_t2v

pytestmark = [
    pytest.mark.usefixtures("home"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning"),
]


def test_a_folder_of_words_alone_is_not_taken_for_one_of_first_frames(tmp_path: Path) -> None:
    folder = build_t2v(tmp_path / "weights")

    with pytest.raises(UsageError, match=r"is a model of the kind wan-2\.1-t2v.*the kind wan-2\.1-i2v"):
        add_model("wan2.1-i2v-14b-480p", str(folder))

    added = add_model("tiny", str(folder))
    assert added.facts is not None and added.facts.licence.startswith("Apache-2.0")
    assert any("words alone" in sentence for sentence in added.facts.makes)
    assert find_checkpoint("wan").digest == added.entry.digest
    assert check_model("tiny", deep=True).whole
    assert [row.name for row in list_models() if row.presence is Presence.HERE] == ["tiny"]

    weights = folder / "transformer/diffusion_pytorch_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-8])
    (error,) = check_model("tiny").errors
    assert error.startswith("transformer/diffusion_pytorch_model.safetensors: is cut off")
