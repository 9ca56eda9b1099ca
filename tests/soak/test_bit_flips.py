"""Files of a film's folder are damaged, one after the other: the film stays as it was, and the damage is told.

Some of all cases; `python -m benchmarks soak` damages every file in every way.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from filmstudio.model.take import Take
from filmstudio.studio.project import Overrides
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import Resolution
from tests.soak.damage import DAMAGES, Kept, flip_a_bit
from tests.soak.mending import Mended
from tests.soak.thirty_shots import write_film

pytestmark = pytest.mark.film

_PERSONS = ".gitignore"
"""Not touched: somebody who deletes it wants it deleted."""


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    return Mended(write_film(tmp_path_factory.mktemp("mended") / "film", rooms=1))


def one_of_each(files: list[Kept], random: Random) -> list[Kept]:
    """Return a file of every kind."""
    kinds: dict[str, list[Kept]] = {}
    for kept in files:
        if kept.path.name != _PERSONS:
            kinds.setdefault(kept.kind, []).append(kept)
    return [random.choice(some) for some in kinds.values()]


def test_every_kind_of_file_is_there_to_be_damaged(mended: Mended) -> None:
    kinds = {kept.kind for kept in mended.files()}
    assert {"picture", "recording", "segment", "film"} <= kinds
    assert {"ledger/takes", "ledger/lines", "ledger/segments", "ledger/films"} <= kinds


def test_damage_is_told_and_made_again(mended: Mended) -> None:
    random = Random(3)  # noqa: S311 - made-up damage, nothing secret
    damages = sorted(DAMAGES)
    wrong: list[str] = []
    for number, kept in enumerate(one_of_each(mended.files(), random)):
        wrong += mended.wrong_after(kept, damages[number % len(damages)], random)
    assert wrong == []


def test_a_flipped_bit_of_a_record_never_becomes_another_number(mended: Mended) -> None:
    """Most bits of a record leave it readable: a length, a level, a version. None may be believed."""
    random = Random(5)  # noqa: S311 - made-up damage, nothing secret
    folder = FilmFolder(mended.root)
    path = next(kept.path for kept in mended.files() if kept.kind == "ledger/takes")
    before = path.read_bytes()
    whole = folder.ledger.find("takes", path.stem, Take)
    assert whole is not None
    for _ in range(400):
        path.write_bytes(before)
        flip_a_bit(random, path)
        assert folder.ledger.find("takes", path.stem, Take) is None
    path.write_bytes(before)
    assert folder.ledger.find("takes", path.stem, Take) == whole
    assert len(folder.ledger.damaged) == 400


CHAIN = """INT. KITCHEN - NIGHT

A man walks. [[shot: MS; setup: A; dur: 0.5s]]

A man sits down. [[shot: MS; setup: A; dur: 0.5s]]
"""


@pytest.mark.parametrize("damage", ["flip_a_bit", "delete"])
def test_sound_and_last_frames_of_an_engine_that_generates(tmp_path: Path, scripted_engine: str, damage: str) -> None:
    script = tmp_path / "film" / "chain.fountain"
    script.with_suffix(".film").joinpath("prompts").mkdir(parents=True)  # the engine leaves its marks there
    script.write_text(CHAIN, encoding="utf-8")
    mended = Mended(script, Overrides(engine=scripted_engine, size=Resolution(96, 64), rate=Fraction(12)))
    random = Random(7)  # noqa: S311 - made-up damage, nothing secret
    files = {kept.kind: kept for kept in mended.files()}
    assert list(mended.wrong_after(files["sound"], damage, random)) == []
    # Nobody needs the last frames of a take until the shot that goes on from it is made again.
    folder = FilmFolder(mended.root)
    takes = {key: take for key in folder.ledger.keys("takes") if (take := folder.ledger.find("takes", key, Take))}
    second = next(take for take in takes.values() if take.job.continues)
    assert second.job.continues is not None
    first = takes[second.job.continues.after]
    assert first.tail is not None
    folder.ledger.remove("takes", second.key)
    tail = Kept(folder.vault.locate(first.tail), "tail")
    assert list(mended.wrong_after(tail, damage, random)) == []
