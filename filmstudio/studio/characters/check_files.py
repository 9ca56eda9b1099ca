"""What a check of the cast finds in the files of a record: missing, changed, without a licence, named by nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from filmstudio.characters.anchors import ANCHOR_FOLDER, FileState, file_state, measurement_path
from filmstudio.characters.media_paths import leads_out
from filmstudio.characters.packs.contents import is_licence_text
from filmstudio.characters.store import Entry
from filmstudio.model.character import CharacterLora, FaceAnchor
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.characters.check_records import Remark
from filmstudio.studio.characters.command_line import character_command
from filmstudio.studio.characters.pinned_loras import both_experts, hold_lora, lora_called


def picture_remarks(entry: Entry) -> Iterator[Remark]:
    """Read every picture that the record names and yield what is wrong with it."""
    record = entry.record
    for anchor in record.anchors:
        again = character_command("pin-face", record.name, entry.folder / anchor.file)
        unpin = character_command("unpin", record.name, "face", anchor.file)
        yield from _state(entry, "anchor", anchor.file, anchor.sha256, (again, unpin))
        yield from _rights(entry, anchor)
    for look in record.looks:
        for picture in look.references:
            again = character_command("pin-look", record.name, look.name, "--reference", "FILE")
            unpin = character_command("unpin", record.name, "look", look.name)
            yield from _state(entry, "reference", picture.file, picture.sha256, (again, unpin))


def recording_remarks(entry: Entry) -> Iterator[Remark]:
    """Read the recording of the voice and yield what is wrong with it."""
    voice, who = entry.record.voice, entry.record.name
    if voice.reference is not None and voice.reference_sha256 is not None:
        again = character_command("pin-voice", who, "--reference", "FILE")
        unpin = character_command("unpin", who, "voice", "reference")
        yield from _state(entry, "recording", voice.reference, voice.reference_sha256, (again, unpin))


def _state(entry: Entry, what: str, file: str, sha256: str, ways_out: tuple[str, str]) -> Iterator[Remark]:
    if leads_out(file):
        message = f"{what} {file} leads out of the character's folder"
        yield Remark(
            code="leads-out", severity=Severity.ERROR, who=entry.record.name, message=message, hint="pin a copy of it"
        )
        return
    state = file_state(entry.folder / file, sha256)
    if state is FileState.WHOLE:
        return
    again, unpin = ways_out
    if state is FileState.MISSING:
        said, hint = "is missing", f"restore it, or take it back: {unpin}"
    else:
        kind = "recording" if what == "recording" else "picture"
        said = f"is not the {kind} that was pinned: it changed afterwards"
        hint = f"restore it, or pin it again: {again}"
    yield Remark(
        code=f"{what}-{state.value}",
        severity=Severity.ERROR,
        who=entry.record.name,
        message=f"{what} {file} {said}",
        hint=hint,
    )


def _rights(entry: Entry, anchor: FaceAnchor) -> Iterator[Remark]:
    """A drawn face is nobody's: it needs a licence and no consent."""
    lacking = {
        "licence": "" if anchor.licence else f"under which licence {anchor.file} is used",
        "consent": "" if anchor.consent or anchor.drawn else "who agreed that this face is used",
    }
    said = {what: words for what, words in lacking.items() if words}
    if not said:
        return
    flags = [word for what in said for word in (f"--{what}", "TEXT")]
    yield Remark(
        code="no-rights" if len(said) > 1 else f"no-{next(iter(said))}",
        severity=Severity.WARNING,
        who=entry.record.name,
        message=f"nobody has said {', nor '.join(said.values())}" + ("" if "licence" in said else f": {anchor.file}"),
        hint=character_command("pin-face", entry.record.name, entry.folder / anchor.file, *flags),
    )


def lora_remarks(entry: Entry) -> Iterator[Remark]:
    """Read every LoRA that the record names, whole, and yield what does not agree."""
    who = entry.record.name
    for lora in entry.record.loras:
        for fault in hold_lora(lora, entry.folder).faults:
            message = f"{lora_called(lora)}: {fault.message}"
            yield Remark(code=fault.code, severity=fault.severity, who=who, message=message, hint=fault.hint)
    for fault in both_experts(entry.record.loras):
        yield Remark(code=fault.code, severity=fault.severity, who=who, message=fault.message, hint=fault.hint)


def style_remarks(settings: Path, loras: Sequence[CharacterLora]) -> Iterator[Remark]:
    """Read the LoRAs of a `film.toml`, whose path is `settings`, and yield what does not agree."""
    for lora in loras:
        for fault in hold_lora(lora, settings.parent).faults:
            message = f"{lora_called(lora)}: {fault.message}"
            yield Remark(code=fault.code, severity=fault.severity, who=settings.name, message=message, hint=fault.hint)


def stray_remarks(entry: Entry) -> Iterator[Remark]:
    """Yield a remark for each file among the anchors that the record does not name."""
    named = {entry.folder / anchor.file for anchor in entry.record.anchors}
    folder = entry.folder / ANCHOR_FOLDER
    present = [path for path in sorted(folder.iterdir()) if path.is_file()] if folder.is_dir() else []
    measurements = {measurement_path(path) for path in (*named, *present)}
    for path in present:
        if path in named | measurements or path.name.startswith(".") or is_licence_text(path.name):
            continue
        file = path.relative_to(entry.folder).as_posix()
        yield Remark(
            code="stray",
            severity=Severity.WARNING,
            who=entry.record.name,
            message=f"{file} lies among the anchors, and the record does not name it",
            hint=f"pin it, or delete it: {path}",
        )
