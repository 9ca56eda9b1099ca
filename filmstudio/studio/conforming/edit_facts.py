"""What an editor is told of a cut besides its frames: script lines, action, seed, verdict and notes of every take."""

from __future__ import annotations

from filmstudio.edit.handover.lay_edit import SoundFacts, TakeFacts, lay_edit
from filmstudio.model.lock import LockedTake
from filmstudio.model.plan import PlannedShot
from filmstudio.model.take import Take
from filmstudio.model.timeline import Timeline
from filmstudio.ports.writer import EditMark, EditSheet
from filmstudio.studio.cutting.lay_cut import LaidCut
from filmstudio.studio.takes.decisions import decisions_by_shot


def edit_of(cut: LaidCut, timeline: Timeline, *, picture_suffix: str = "") -> tuple[EditSheet, dict[str, SoundFacts]]:
    """Return a cut as an edit, and what is known of its sounds' files by their SHA-256.

    Raises ProjectError for a sound in the vault that is damaged.
    """
    sounds = sound_facts(cut, timeline)
    return lay_edit(timeline, take_facts(cut), sounds, picture_suffix=picture_suffix), sounds


def take_facts(cut: LaidCut) -> dict[str, TakeFacts]:
    """Return the facts of every take in a cut, by its key."""
    decided = decisions_by_shot(cut.wish.breakdown.lock)
    found = {}
    for planned in cut.plan.shots:
        take = cut.chosen.takes.get(planned.job.key)
        if take is not None:
            shot = planned.shot.id
            number = cut.chosen.numbers.get(shot, 1)
            decision = next((one for one in decided.get(shot.casefold(), ()) if one.take == number), None)
            found[take.key] = _take_facts(planned, take, number, decision)
    return found


def _take_facts(planned: PlannedShot, take: Take, number: int, decision: LockedTake | None) -> TakeFacts:
    shot, job = planned.shot, take.job
    facts = {"scene": shot.scene, "engine": job.engine, "engine_version": job.engine_version}
    line = str(shot.spans[0].line) if shot.spans else ""
    facts |= {"script_line": line, "action": shot.action or shot.subject, "seed": str(job.seed)}
    verdict = _verdict(decision)
    if decision is not None:
        facts |= {"verdict": verdict, "rating": str(decision.rating or ""), "note": decision.note}
    marks = [
        EditMark(0, f"{shot.id} line {line}" if line else shot.id, _words(shot.action, f"seed {job.seed}", verdict))
    ]
    marks += [EditMark(max(0, one.start_frame), one.speaker, one.text, "blue") for one in planned.lines]
    if decision is not None and (decision.note or decision.rating):
        stars = f"{decision.rating} of 5" if decision.rating else ""
        colour = "red" if decision.rejected else "yellow"
        marks.append(EditMark(0, f"take {number}", _words(verdict, stars, decision.note), colour))
    return TakeFacts(number, take.frames, {key: text for key, text in facts.items() if text}, tuple(marks))


def _verdict(decision: LockedTake | None) -> str:
    if decision is None:
        return ""
    return "picked" if decision.picked else "rejected" if decision.rejected else ""


def _words(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def sound_facts(cut: LaidCut, timeline: Timeline) -> dict[str, SoundFacts]:
    """Return how long the file of every sound is and what is said in it, by SHA-256. Raises ProjectError."""
    from filmstudio.sound.wav import wav_shape
    from filmstudio.units import SAMPLE_RATE_HZ

    said: dict[str, str] = {}
    for planned in cut.plan.shots:
        if len(planned.voices) == len(planned.lines):
            said |= {voice.recording_key: line.text for voice, line in zip(planned.voices, planned.lines, strict=True)}
    found: dict[str, SoundFacts] = {}
    for sound in timeline.sounds:
        if sound.sound.sha256 not in found:
            shape = wav_shape(cut.folder.vault.locate(sound.sound))
            samples = shape.samples * SAMPLE_RATE_HZ // shape.sample_rate_hz
            text = said.get(sound.recording_key, "")
            found[sound.sound.sha256] = SoundFacts(samples, shape.sample_rate_hz, shape.channels, text)
    return found
