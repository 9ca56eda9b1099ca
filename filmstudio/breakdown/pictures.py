"""Turns paragraphs of action into shots: cut to length, framed, peopled, posed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filmstudio.breakdown import durations as seconds
from filmstudio.breakdown.acting import Acting, read_acting
from filmstudio.breakdown.actors import split_at_actors
from filmstudio.breakdown.called import frame_called, frame_speaker, read_call, without_title
from filmstudio.breakdown.calls import Call
from filmstudio.breakdown.camera_words import CameraWords, read_camera_words
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.framing import Framing, frame_action, frame_cue
from filmstudio.breakdown.montage import shown_words
from filmstudio.breakdown.moves import AskedMove, read_move, read_speed
from filmstudio.breakdown.people import Mention, Roster
from filmstudio.breakdown.references import References, in_order
from filmstudio.breakdown.rules import because, written
from filmstudio.breakdown.sentences import fit_pieces, split_sentences
from filmstudio.breakdown.shot_cues import ShotCue, read_cue
from filmstudio.breakdown.staging import LARGEST_GROUP, Staging
from filmstudio.model.camera import CameraMove, MoveSpeed, ShotSize
from filmstudio.model.shots import Pose, Presence, Role

_WIDE = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE})

_FACES = frozenset({ShotSize.MEDIUM_CLOSE_UP, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP})
_WANTED = {Role.SINGLE: 1, Role.REACTION: 1, Role.OVER_SHOULDER: 2, Role.TWO_SHOT: 2, Role.MASTER: LARGEST_GROUP}
"""How many people a shot of this name needs."""


class Pictures:
    """The action shots of one scene. Holds who was named last, so paragraphs must come in order."""

    def __init__(self, references: References, staging: Staging, roster: Roster, *, exterior: bool) -> None:
        self._references = references
        self._roster = roster
        self._staging = staging
        self._exterior = exterior
        self._witness = ""

    def split(self, text: str, *, establishing: bool) -> list[str]:
        """Return a paragraph in pieces that a shot can hold.

        In the establishing shot stand its first sentences, up to 4 s; the rest is seen from nearer. A paragraph about
        the place alone stays whole: two empty wide shots say no more than one.
        """
        limit, hard = seconds.SPLIT_ABOVE_S, seconds.LONGEST_SHOT_S
        short = seconds.read_s(text) <= seconds.LONGEST_ESTABLISHING_S
        if not establishing or short or not self._references.named(text):
            return self._by_actors(fit_pieces(text, seconds.read_s, limit, hard))
        sentences = split_sentences(text)
        head, at = "", 0
        for sentence in sentences:
            stop = text.index(sentence, at) + len(sentence)
            if head and seconds.read_s(text[:stop]) > seconds.LONGEST_ESTABLISHING_S:
                break
            head, at = text[:stop].strip(), stop
        rest = text[at:].strip()
        if not rest or seconds.read_s(rest) < seconds.JOIN_BELOW_S:
            return fit_pieces(text, seconds.read_s, limit, hard)
        first = fit_pieces(head, seconds.read_s, limit, hard)
        return [*first, *self._by_actors(fit_pieces(rest, seconds.read_s, limit, hard))]

    def _by_actors(self, pieces: Sequence[str]) -> list[str]:
        return [part for piece in pieces for part in split_at_actors(piece, self._references)]

    def take(self, text: str, *, actor: str, establishing: bool, opening: bool, line: int = 0) -> Draft:
        """Return the shot of one piece of action; `line` is where in the script it begins.

        `opening` makes it the establishing shot; `establishing` only says that the place has not been shown, so that a
        wide shot that the writer asked for is called one.
        """
        mentions = self._find(text, actor)
        acting = read_acting(text, mentions)
        people = in_order(mentions)[:LARGEST_GROUP]
        poses = self._staging.poses_of(people, acting.poses)
        cue = read_cue(text)
        if cue is not None:
            framing = self._frame_cue(cue, people, poses)
            if establishing and framing.size in _WIDE and framing.role is Role.ACTION:
                framing = _with_role(framing, Role.ESTABLISHING)
        elif opening:
            wide = frame_action(text, (), poses, exterior=self._exterior)
            size = wide.size if not people and wide.size in _WIDE else ShotSize.WIDE
            rule = "landscape" if size is ShotSize.EXTREME_WIDE else "establishing"
            framing = Framing(Role.ESTABLISHING, size, people, rule=rule)
        elif actor:
            framing = Framing(Role.REACTION, ShotSize.MEDIUM_CLOSE_UP, people[:1], rule="gesture")
        else:
            aside = all(mention.aside for mention in mentions)
            framing = frame_action(text, people, poses, exterior=self._exterior, witness=self._witness, aside=aside)
        shortest = seconds.SHORTEST_ESTABLISHING_S if framing.role is Role.ESTABLISHING else 0.0
        return self._draft(text, framing, acting, max(seconds.action_s(text), shortest), line)

    def called(
        self, call: Call, text: str, *, actor: str, speakers: Sequence[str], partner: str, line: int, establishing: bool
    ) -> Draft:
        """Return the shot that a note asks for, over these words of action and these speakers.

        What the note leaves open follows from the words, as it would without a note; the words' own shot language
        counts where the note is silent.
        """
        mentions = self._find(text, actor)
        acting = read_acting(text, mentions)
        poses = acting.poses
        people = tuple(dict.fromkeys([*in_order(mentions), *speakers]))[:LARGEST_GROUP]
        others = self._others(call, text, people, partner)
        people += others
        cue = read_cue(text) or ShotCue()
        asked = read_call(without_title(call.wish) if text or speakers else call.wish, self._roster)
        near = next((name for name in (*people, *((partner,) if partner else ())) if name not in asked.seen), "")
        base = (
            self._frame_cue(cue, people, poses)
            if read_cue(text)
            else frame_action(text, people, poses, exterior=self._exterior)
            if text
            else frame_speaker(people if others else speakers)
        )
        framing = frame_called(asked, base, poses, witness=self._witness, near=near)
        if establishing and framing.size in _WIDE and framing.role is Role.ACTION:
            framing = _with_role(framing, Role.ESTABLISHING)
        draft = self._draft(text, framing, acting, seconds.action_s(text) if text else 0.0, line)
        draft.call = call
        if others and draft.people:
            draft.decided(because("those-here"), "people")
        return draft

    def _others(self, call: Call, text: str, people: Sequence[str], partner: str) -> tuple[str, ...]:
        """Return who else is in a shot of people whose note and words name too few: those seen last first.

        A close-up without any words is of a face, if there is one.
        """
        wish = call.wish
        face = wish.role is None and wish.size in _FACES and not text and not people
        wanted = 1 if face else _WANTED.get(wish.role, 0) if wish.role else 0
        if wish.people is not None or wish.subject or wish.prompt_extra or (people and wish.role is Role.MASTER):
            return ()
        here = self._staging.people
        listening = (self._witness,) if wish.role is Role.REACTION else ()
        near = [name for name in (*listening, partner, *self._references.recent) if name in here]
        found = [name for name in dict.fromkeys([*near, *here]) if name not in people]
        return tuple(found[: max(0, wanted - len(people))])

    def montage(self, text: str, line: int = 0) -> Draft:
        """Return one picture of a montage."""
        mentions = self._find(text, "")
        acting = read_acting(text, mentions)
        poses = acting.poses
        shown = shown_words(text)
        framing = frame_action(shown, in_order(mentions)[:LARGEST_GROUP], poses, exterior=self._exterior)
        draft = self._draft(text, _with_role(framing, Role.MONTAGE), acting, seconds.montage_s(shown), line)
        draft.decided(because("montage"), "role")
        draft.decided(because("montage-time"), "duration_s")
        return draft

    def speech(self, listener: str) -> None:
        """Remember who was spoken to last: they carry the next pause."""
        if listener:
            self._witness = listener

    def _find(self, text: str, actor: str) -> list[Mention]:
        mentions = self._references.find(text)
        if actor:
            self._references.note(actor)
            mentions.insert(0, Mention(0, 0, actor))
        return mentions

    def _frame_cue(self, cue: ShotCue, people: tuple[str, ...], poses: Mapping[str, Pose]) -> Framing:
        named = in_order(self._references.find(cue.subject))
        owners = in_order(self._references.find(cue.owner)) or ((self._witness,) if self._witness else ())
        owner = owners[0] if owners else ""
        partner = next((name for name in (*named, *people, *self._references.recent) if name != owner), "")
        return frame_cue(cue, people, named, poses, owner=owner, partner=partner)

    def _draft(self, text: str, framing: Framing, acting: Acting, length_s: float, line: int) -> Draft:
        self._staging.act(acting)
        move = AskedMove(framing.move, framing.speed)
        if move.move is CameraMove.STATIC:
            move = read_move(text)
        elif move.speed is MoveSpeed.NORMAL:
            move = move._replace(speed=read_speed(text[:_HEAD]))
        words = read_camera_words(text)
        if framing.people:
            self._witness = framing.people[-1]
        draft = Draft(
            framing.role,
            framing.size,
            self._stage(framing, acting.poses),
            framing.subject,
            text,
            framing.angle,
            move.move,
            move.speed,
            words.optics,
            words.light,
            words.stock,
            picture_s=length_s,
            explicit=framing.explicit,
        )
        _give_reasons(draft, framing, words, line, line + text.count("\n", 0, move.at))
        return draft

    def _stage(self, framing: Framing, poses: Mapping[str, Pose]) -> tuple[Presence, ...]:
        if framing.role is Role.OVER_SHOULDER and len(framing.people) == 2:
            seen, near = framing.people
            return self._staging.over_shoulder(seen, near, poses)
        if len(framing.people) == 1:
            return (self._staging.single(framing.people[0], poses),)
        return self._staging.group(framing.people, poses)


def _with_role(framing: Framing, role: Role) -> Framing:
    return replace(framing, role=role)


def _give_reasons(draft: Draft, framing: Framing, words: CameraWords, line: int, move_line: int) -> None:
    """Note down who has decided what: the writer's words on a line, or a rule."""
    for name, field in _FRAMED.items():
        if name in framing.asked:
            draft.decided(written(line), field)
    draft.why.setdefault("role", because("establishing" if framing.role is Role.ESTABLISHING else framing.rule))
    draft.why.setdefault("camera.size", because(framing.rule))
    if draft.people:
        draft.why.setdefault("people", because("named-people" if framing.rule != "gesture" else "gesture"))
    else:
        draft.why["people"] = because("nobody-named")
    if draft.subject:
        draft.why.setdefault("subject", because(framing.rule))
    else:
        draft.why.pop("subject", None)
    if draft.move is not CameraMove.STATIC:
        draft.why.setdefault("camera.move", written(move_line))
        if draft.speed is not MoveSpeed.NORMAL:
            draft.decided(written(move_line), "camera.speed")
    told = {f"camera.{name}": value for name, value in words.optics._asdict().items()}
    told |= {"light": words.light, "stock": words.stock}
    draft.decided(written(line), *(name for name, value in told.items() if value is not None))


_FRAMED = {
    "role": "role",
    "size": "camera.size",
    "angle": "camera.angle",
    "move": "camera.move",
    "subject": "subject",
    "people": "people",
}
_HEAD = 60
"""Characters at the head of a paragraph in which shot language says how fast it moves."""
