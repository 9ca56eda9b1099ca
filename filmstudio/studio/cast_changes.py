"""What has changed in the cast since the film's lock was written, and what that will have made again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from filmstudio.characters.bind_lock import SEED, VOICE, VOICE_RECORDING
from filmstudio.model.cast import Cast
from filmstudio.model.lock import LockedMember
from filmstudio.model.shots import Line, ShotSpec
from filmstudio.planning.seeds import leading


class CastChange(NamedTuple):
    """One person, and their parts by what became of them. A person's first or last film has no parts."""

    name: str
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Say it: `anchor front.png changed, look coat added`."""
        told = (("changed", self.changed), ("added", self.added), ("removed", self.removed))
        return ", ".join(f"{_listed(parts)} {what}" for what, parts in told if parts)

    def touches(self, shot: ShotSpec, cast: Cast) -> bool:
        """Say whether a shot may look or sound different: whether it shows the person, leads with them, has a line."""
        parts = {*self.changed, *self.added, *self.removed}
        heard = any(cast.member(line.speaker).name == self.name for line in shot.lines)
        seen = any(cast.member(presence.name).name == self.name for presence in shot.people)
        lead = leading(shot)
        leads = lead is not None and cast.member(lead.name).name == self.name
        rest = parts - {VOICE, VOICE_RECORDING, SEED}
        return (VOICE in parts and heard) or (SEED in parts and leads) or (bool(rest) and (seen or heard))


def cast_changes(before: Sequence[LockedMember], after: Sequence[LockedMember]) -> tuple[CastChange, ...]:
    """Return who contributes something else than before, in order. People who join or leave follow from the script."""
    known = {member.name.casefold(): member for member in before}
    changes = (_compared(known[now.name.casefold()], now) for now in after if now.name.casefold() in known)
    return tuple(change for change in changes if change.words)


def line_sentences(changes: Iterable[CastChange], unspoken: Sequence[Line], cast: Cast) -> tuple[str, ...]:
    """Return a sentence for each changed voice; `unspoken` are the lines of which there is no recording."""
    told = []
    for change in changes:
        if VOICE in (*change.changed, *change.added):
            lines = sum(cast.member(line.speaker).name == change.name for line in unspoken)
            if lines:
                again = "1 line" if lines == 1 else f"{lines} lines"
                told.append(f"{change.name}: voice changed; {again} will be spoken again")
    return tuple(told)


def shot_sentences(
    changes: Iterable[CastChange], unshot: Sequence[ShotSpec] | None, cast: Cast, engine: str
) -> tuple[str, ...]:
    """Return a sentence for each change.

    `unshot` are the shots that were made before and of which no take fits now, None where none was ever made here.
    """
    told = []
    for change in changes:
        if unshot is None:
            told.append(f"{change.name}: {change.words} since the film was locked")
            continue
        shots = sum(change.touches(shot, cast) for shot in unshot)
        again = f"{shots_in_words(shots)} will be rendered again" if shots else f"no shot is rendered again ({engine})"
        told.append(f"{change.name}: {change.words}; {again}")
    return tuple(told)


def shots_in_words(count: int) -> str:
    """Return `1 shot` or `14 shots`."""
    return "1 shot" if count == 1 else f"{count} shots"


def _compared(before: LockedMember, now: LockedMember) -> CastChange:
    old = {part.name: part.digest for part in before.parts}
    new = {part.name: part.digest for part in now.parts}
    return CastChange(
        now.name,
        changed=tuple(name for name, value in new.items() if name in old and old[name] != value),
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
    )


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
