"""What a scene has carried into a shot: who still sits, what is still in a hand, what a face still shows.

Why: a model makes every shot anew. In the close-up of a line nobody writes again that its speaker sits at the table
with a letter in her hand, so a model stands her up and takes the letter away.

Rule: it is said where the shot's own words show nothing; where they tell what happens they tell it better. Somebody who
stands with empty hands and a calm face needs no words.
"""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.model.shots import Expression, Pose, Presence, Role, ShotSpec
from filmstudio.planning.scene_words import scene_words

_POSTURES = {Pose.SIT: "sits", Pose.LIE: "lies", Pose.CROUCH: "crouches"}
_FACES = {
    Expression.HAPPY: "smiling",
    Expression.LAUGHING: "laughing",
    Expression.TENDER: "tender",
    Expression.SLY: "with a sly smile",
    Expression.SAD: "sad",
    Expression.CRYING: "crying",
    Expression.ANGRY: "angry",
    Expression.STERN: "stern",
    Expression.DETERMINED: "determined",
    Expression.AFRAID: "afraid",
    Expression.SURPRISED: "surprised",
    Expression.DISGUSTED: "disgusted",
    Expression.THOUGHTFUL: "lost in thought",
    Expression.TIRED: "tired",
    Expression.IN_PAIN: "in pain",
}
_WORDLESS = frozenset({Role.TITLE, Role.INSERT, Role.ESTABLISHING})


def carried_on(shot: ShotSpec) -> Iterator[str]:
    """Yield a sentence for everybody whose posture, hands or face go on from the shots before."""
    if shot.role in _WORDLESS or scene_words(shot.action):
        return
    for presence in shot.people:
        if not presence.shoulder and (words := _words(presence, _face(presence, shot))):
            yield f"{presence.name} {words}"


def _face(presence: Presence, shot: ShotSpec) -> Expression:
    """Return what a face shows: while somebody speaks, what the parenthetical says."""
    said = (line.expression for line in shot.lines if line.speaker == presence.name)
    return next((face for face in said if face is not Expression.NEUTRAL), presence.expression)


def _words(presence: Presence, face: Expression) -> str:
    posture, looks = _POSTURES.get(presence.pose, ""), _FACES.get(face, "")
    held = f"holding {presence.holding}" if presence.holding else ""
    if posture:
        return ", ".join(filter(None, [posture, held, looks]))
    return (
        ", ".join(filter(None, [f"is {looks}" if looks else "", held]))
        if looks
        else held.replace("holding", "holds", 1)
    )
