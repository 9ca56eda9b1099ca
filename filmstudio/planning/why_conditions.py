"""In what the conditions of two jobs differ: pictures, clips, adapters and what a shot goes on from, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.planning.two_jobs import Told, TwoJobs

_KINDS = {ReferenceKind.FACE: "anchor", ReferenceKind.LOOK: "look", ReferenceKind.SHOT: "picture"}
_ENDS = {"first_frame": "first frame", "last_frame": "last frame", "control": "clip to follow"}


def references(both: TwoJobs) -> Told:
    """Yield every reference picture that differs: `MARA's anchor front.png changed`."""
    old, new, names = both
    if old.references == new.references:
        return
    told = False
    for kind, person in dict.fromkeys((one.kind, one.person) for one in (*old.references, *new.references)):
        whose = f"{person}'s {_KINDS[kind]}" if person else f"the {_KINDS[kind]}"
        was, now = (_of(job.references, kind, person) for job in (old, new))
        for words in _swapped(was, now, names, whose):
            told = True
            yield "references", words
    if not told:
        yield "references", "the reference pictures stand in another order"


def pictures(both: TwoJobs) -> Told:
    """Yield which of first frame, last frame and clip differ: `first frame door.png changed`."""
    old, new, names = both
    for field, called in _ENDS.items():
        was, now = ([value] if (value := getattr(job, field)) else [] for job in (old, new))
        for words in _swapped(was, now, names, called):
            yield field, words


def guide(both: TwoJobs) -> Told:
    """Yield what of the drawing leads the shot now: `led by the animatic's depth at 0.7`."""
    old, new, _ = both
    was, now = old.guide, new.guide
    if was == now:
        return
    if now is None:
        yield "guide", "not led by the animatic any more"
    elif was is None or (was.shows, was.strength) != (now.shows, now.strength):
        yield "guide", f"led by the animatic's {now.shows.value} at {now.strength:g}"
    else:
        yield "guide", "the drawing that leads it changed"


def keyframes(both: TwoJobs) -> Told:
    """Yield every keyframe that differs, by its place: `keyframe at frame 36 changed`."""
    old, new, names = both
    was, now = ({one.frame: one.sha256 for one in job.keyframes} for job in (old, new))
    for frame in sorted(was.keys() | now.keys()):
        before, after = ([some[frame]] if frame in some else [] for some in (was, now))
        for words in _swapped(before, after, names, f"keyframe at frame {frame}"):
            yield "keyframes", words


def continues(both: TwoJobs) -> Told:
    """Yield what it goes on from now: `goes on from 12A, which is new`."""
    old, new, _ = both
    was, now = old.continues, new.continues
    if now is None:
        if was is not None:
            yield "continues", f"does not go on from {was.shot} any more"
        return
    if was is None:
        yield "continues", f"goes on from {now.shot} now"
    elif was.after != now.after:
        same = was.shot == now.shot
        yield (
            "continues",
            f"goes on from {now.shot}, which is new" if same else f"goes on from {now.shot}, not {was.shot}",
        )
    if was is not None and was.frames != now.frames:
        yield "continues", f"goes on from {now.frames} frames of {now.shot}, not {was.frames}"


def loras(both: TwoJobs) -> Told:
    """Yield every adapter that differs: `LoRA noir weight 0.6 to 0.8`."""
    old, new, _ = both
    if old.loras == new.loras:
        return
    was, now = ({(one.name, one.expert): one for one in job.loras} for job in (old, new))
    told = False
    for key in dict.fromkeys((*was, *now)):
        before, after = was.get(key), now.get(key)
        for words in _lora(before, after):
            told = True
            yield "loras", f"LoRA {key[0]}{f' ({key[1]} noise)' if key[1] else ''} {words}"
    if not told:
        yield "loras", "the LoRAs are applied in another order"


def _lora(was: BoundLora | None, now: BoundLora | None) -> Iterator[str]:
    if was is None or now is None:
        yield "is used now" if now else "is not used any more"
        return
    if was.weight != now.weight:
        yield f"weight {was.weight:g} to {now.weight:g}"
    if (was.sha256, was.hub, was.revision) != (now.sha256, now.hub, now.revision):
        yield "has other bytes" if was.hub == now.hub else f"comes from {now.hub or 'a file'}"
    for field in type(now).model_fields:
        if field not in ("weight", "sha256", "hub", "revision") and getattr(was, field) != getattr(now, field):
            yield f"has other {field}" if field in ("triggers", "moves", "qualities") else f"has another {field}"


def _of(some: Sequence[Reference], kind: ReferenceKind, person: str) -> list[str]:
    return [one.sha256 for one in some if (one.kind, one.person) == (kind, person)]


def _swapped(was: Sequence[str], now: Sequence[str], names: Mapping[str, str], whose: str) -> Iterator[str]:
    """Yield what became of some pictures of one purpose: changed, new, gone."""
    gone = [sha256 for sha256 in was if sha256 not in now]
    fresh = [sha256 for sha256 in now if sha256 not in was]
    for before, after in zip(gone, fresh, strict=False):
        old_name, name = names.get(before), names.get(after)
        if old_name and name and old_name != name:
            yield f"{whose} {old_name} became {name}"
        else:
            yield f"{_named(whose, name or old_name)} changed"
    yield from (f"{_named(whose, names.get(sha256))} is new" for sha256 in fresh[len(gone) :])
    yield from (f"{_named(whose, names.get(sha256))} is gone" for sha256 in gone[len(fresh) :])


def _named(whose: str, name: str | None) -> str:
    return f"{whose} {name}" if name else whose
