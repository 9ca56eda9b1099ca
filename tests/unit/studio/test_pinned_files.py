"""Files that changed behind the record's back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filmstudio.characters.store import Entry, read_entry
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.character import VoiceTags
from filmstudio.model.shots import CastNote, Generation
from filmstudio.studio.file_digests import FileDigests, FileSeal
from filmstudio.studio.pinned_files import noted_pictures, sealed_entries
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.planning.sheets import shot_list, spec

DRAWS = Capabilities(name="draws", version="1")
READS = Capabilities(name="reads", version="1", most_references=3, lora_families=("ltx-2",))


@pytest.fixture
def digests(tmp_path: Path) -> FileDigests:
    return FileDigests(FilmFolder(tmp_path / "x.film"))


@pytest.fixture
def mara(tmp_path: Path) -> Entry:
    folder = tmp_path / "characters" / "mara"
    folder.mkdir(parents=True)
    for name in ("front.png", "coat.png", "mara.safetensors", "unsealed.safetensors"):
        (folder / name).write_bytes(name.encode())
    sums = {name: file_digest(folder / name) for name in ("front.png", "coat.png", "mara.safetensors")}
    (folder / "character.toml").write_text(
        f"""schema = "character/1"
name = "MARA"
[[anchor]]
file = "front.png"
sha256 = "{sums["front.png"]}"
[[look]]
name = "coat"
references = [{{file = "coat.png", sha256 = "{sums["coat.png"]}"}}]
[[lora]]
family = "ltx-2"
file = "mara.safetensors"
sha256 = "{sums["mara.safetensors"]}"
[[lora]]
family = "ltx-2"
file = "unsealed.safetensors"
[[lora]]
family = "ltx-2"
hub = "acme/mara:mara.safetensors"
revision = "abc"
""",
        encoding="utf-8",
    )
    return read_entry(folder / "character.toml")


def test_untouched_files_pass_and_an_adapter_without_a_digest_gets_its_own(mara: Entry, digests: FileDigests) -> None:
    (sealed,) = sealed_entries([mara], READS, digests)
    record = sealed.record
    assert record.loras[0] == mara.record.loras[0]
    assert record.loras[1].sha256 == file_digest(mara.folder / "unsealed.safetensors")
    assert record.loras[2] == mara.record.loras[2]


@pytest.mark.parametrize("engine", [DRAWS, READS])
def test_every_changed_file_is_named_at_once_whatever_the_engine_reads(
    mara: Entry, digests: FileDigests, engine: Capabilities
) -> None:
    names = ("front.png", "coat.png", "mara.safetensors")
    for name in names:
        (mara.folder / name).write_bytes(b"other")
    with pytest.raises(ProjectError) as caught:
        sealed_entries([mara], engine, digests)
    for name in names:
        assert f"{mara.folder / name} was changed behind the record's back" in caught.value.message
    assert caught.value.hint is not None
    assert "pin it again" in caught.value.hint


@pytest.mark.parametrize("name", ["front.png", "coat.png", "mara.safetensors"])
def test_a_missing_file_is_missed_by_engines_that_read_it(mara: Entry, digests: FileDigests, name: str) -> None:
    (mara.folder / name).unlink()
    assert sealed_entries([mara], DRAWS, digests)[0].record.name == "MARA"
    with pytest.raises(ProjectError, match=f"{name} is not there"):
        sealed_entries([mara], READS, digests)


def test_a_path_that_leads_out_of_the_folder_is_refused(mara: Entry, digests: FileDigests) -> None:
    anchor = mara.record.anchors[0].model_copy(update={"file": "../../front.png"})
    outside = mara._replace(record=mara.record.model_copy(update={"anchors": (anchor,)}))
    with pytest.raises(ProjectError, match="leads out of its folder"):
        sealed_entries([outside], DRAWS, digests)


def test_pictures_of_notes_are_found_beside_the_script(tmp_path: Path, digests: FileDigests) -> None:
    (tmp_path / "ref.png").write_bytes(b"picture")
    shots = shot_list(
        spec(generation=Generation(references=("ref.png", "gone.png", "../x.png"), first_frame="ref.png"))
    )
    shots = shots.model_copy(update={"cast_notes": (CastNote(name="ADA", references=("ref.png",), line=1),)})
    assert noted_pictures(shots, tmp_path, digests) == {"ref.png": file_digest(tmp_path / "ref.png")}


def test_a_large_file_is_read_once_and_again_after_any_touch(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(5 << 20))
    first = FileDigests(folder)
    seen = first.of(large)
    with folder.opened():
        first.keep()
    (key,) = folder.ledger.keys("digests")
    folder.ledger.enter("digests", key, FileSeal(sha256="0" * 64))
    assert FileDigests(folder).of(large) == "0" * 64, "the note is believed while the file is untouched"
    times = large.stat()
    large.write_bytes(bytes(5 << 20)[:-1] + b"1")
    os.utime(large, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert FileDigests(folder).of(large) == file_digest(large) != seen


def test_a_recording_of_the_voice_may_be_missing_and_must_not_change(mara: Entry, digests: FileDigests) -> None:
    wav = mara.folder / "voice" / "mara.wav"
    wav.parent.mkdir()
    wav.write_bytes(b"as pinned")
    voice = VoiceTags(reference="voice/mara.wav", reference_sha256=file_digest(wav))
    spoken = mara._replace(record=mara.record.model_copy(update={"voice": voice}))
    assert sealed_entries([spoken], READS, digests)[0].record.voice == voice
    wav.write_bytes(b"another voice")
    with pytest.raises(ProjectError, match=r"mara\.wav was changed behind the record's back"):
        sealed_entries([spoken], DRAWS, digests)
    wav.unlink()
    assert sealed_entries([spoken], READS, digests)[0].record.voice == voice
