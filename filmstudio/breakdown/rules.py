"""The rules of this room by name, each with the one sentence that tells a person why a shot is as it is.

Why a registry: every field of a shot names the rule that decided it, and `filmstudio breakdown --explain` must be able
to say so. A rule that is not listed here cannot be named by a shot (`because` refuses it).
"""

from __future__ import annotations

from types import MappingProxyType

RULES = MappingProxyType(
    {
        # What the first shots of a scene are.
        "establishing": "a new place, or the same one after a jump in time, opens with a wide shot",
        "landscape": "where the land, the sea or the sky is the subject, the shot is extremely wide",
        "place-alone": "a paragraph that names nobody shows the place, wide",
        # Action.
        "one-person": "one person in a paragraph is a medium shot",
        "whole-body": "who walks, runs or climbs is seen from head to foot",
        "low-body": "who lies, crouches or falls needs a medium wide shot",
        "pair": "two people in a paragraph are a two-shot",
        "group": "three or more people in a paragraph are a master shot",
        "aside": "something else acts while the people are only there, so the shot is wide",
        "detail-object": "a small thing that opens a paragraph is an insert",
        "detail-body": "a hand or a foot that opens a paragraph is an insert",
        "face": "a face that opens a paragraph is a close-up",
        "eyes": "eyes that open a paragraph are an extreme close-up",
        "pause": "a pause shows the face of who was spoken to",
        "gesture": "a cue that has only a parenthetical shows how its speaker reacts",
        "montage": "every picture of a montage is a shot of its own",
        "cue-without-size": "the words ask for a shot and leave its size open; it follows from who is in it",
        "named-people": "whoever the paragraph names or means is in frame",
        "those-here": "a shot of several that names nobody shows those who are in the scene",
        "nobody-named": "the paragraph names nobody, so the frame is empty of people",
        "card": "centred text is a title card",
        "film-title": "the title page opens the film with its title",
        "end-credits": "a film with a title ends with who wrote it and who is in it",
        # Talk.
        "talk-together": "people who talk are seen together before they are seen apart",
        "talk-breath": "in the middle of a long talk everybody is seen once more",
        "talk-over-shoulder": "the first third of a talk is seen over the shoulder",
        "talk-single": "after its first third a talk is seen in singles that come nearer",
        "talk-alone": "who speaks is in frame, alone where nobody answers",
        "chorus": "a cue of several people shows all of them",
        "dual-dialogue": "people who speak at once are seen together",
        "listener": "a voice from outside the frame shows who listens",
        "long-speech-reaction": "a long speech is cut, and its listener is seen in between",
        "long-speech-nearer": "a long speech goes on in a nearer shot",
        "voice-over-place": "voice-over without a picture of its own runs over the place, where no lips are",
        "no-lips": "nobody who listens is in the scene, so a voice from outside the frame runs over the place",
        "vary-size": "two shots in a row of the same picture would look like a jump, so the size changes by two steps",
        # Other times and places.
        "intercut": "in an intercut every shot is at the place of the one who speaks or acts",
        "back-again": "what follows the end of a flashback or dream without a heading is where the story was before it",
        "flashback-lasts": "a flashback or dream lasts until the script ends it, or for one scene",
        "same-time": "the heading names no new time, so it is that of the scene before",
        "day-unless-said": "a heading that names no time is day",
        "weather-in-action": "weather that the action names holds for the whole scene",
        "era-in-words": "what the action shows belongs to one time, and nothing else names one",
        "mood-in-action": "the words of its action give a scene its mood",
        "dressing": "what any scene at this place names stands there in all of them",
        "weather-goes-on": "a continuous scene keeps the weather of the scene before",
        # Lengths and joins.
        "reading-time": "action lasts as long as it takes to read, at least two seconds",
        "speaking-time": "a line lasts as long as it takes to say",
        "over-time": "words over a picture last as long as the longer of the two",
        "establishing-time": "an establishing shot without words lasts three seconds",
        "montage-time": "a picture of a montage lasts one and a half to two and a half seconds",
        "title-time": "a title stays long enough to be read twice",
        "wordless-time": "a shot that carries no words lasts two and a half seconds",
        "fade-after-fade": "after a fade-out the next shot fades in, for there is nothing left to dissolve from",
        # Names.
        "set-up": "shots of one scene with the same framing of the same people share one set-up",
    }
)
"""Rule id to its sentence. Ids are part of the public interface: shot lists on disk name them."""


def because(rule: str) -> str:
    """Return the source that names a rule: `rule:<id>`. Raises KeyError for one that is not registered."""
    if rule not in RULES:
        raise KeyError(rule)
    return f"rule:{rule}"


def written(line: int) -> str:
    """Return the source that names a line of the script: `script:<line>`."""
    return f"script:{line}"
