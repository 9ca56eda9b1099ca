"""Binds what somebody wears in which scenes: the usual look, and every look of the record."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.characters.appearance import bind_appearance
from filmstudio.characters.describe import describe
from filmstudio.characters.scene_ranges import covers
from filmstudio.model.cast import Appearance, Hat, WornLook
from filmstudio.model.character import AppearanceTags, CharacterLook, CharacterRecord
from filmstudio.model.conditions import PinnedPicture, ReferenceKind

_CLOTHES = ("garment", "garment_colour", "hat", "hat_colour", "trousers_colour")


def usual_tags(record: CharacterRecord | None, noted: str, said: AppearanceTags) -> AppearanceTags:
    """Return what is known of the usual look: a note is stronger than the record, the record than the script."""
    decided = record.appearance.filled_from(describe(record.description)) if record else AppearanceTags()
    return describe(noted).filled_from(decided).filled_from(said) if noted else decided.filled_from(said)


def bind_look(
    identity: str, look: CharacterLook, record: CharacterRecord, usual: AppearanceTags, others: Sequence[Appearance]
) -> WornLook:
    """Return a look of a record, whole. What it does not say is as usual; no scene is bound yet.

    A look that names a garment or a hat names all clothes: under a new coat nobody keeps the old one's colour. `others`
    are those whose colours were avoided for the usual look, so that what chance decides is the same in both.
    """
    own = look.appearance.filled_from(describe(look.description))
    under = usual
    if own.garment is not None or own.hat not in (None, Hat.NONE):
        keep = record.appearance  # what the record decides by key holds in every look
        under = usual.model_copy(update={key: getattr(keep, key) for key in _CLOTHES if _gives_way(key, own)})
    return WornLook(
        name=look.name,
        ranges=look.scenes,
        appearance=bind_appearance(identity, own.filled_from(under), others),
        description=look.description or record.description,
        references=tuple(
            PinnedPicture(kind=ReferenceKind.LOOK, file=picture.file, sha256=picture.sha256)
            for picture in look.references
        ),
    )


def noted_look(
    identity: str,
    scene: str,
    words: str,
    record: CharacterRecord | None,
    said: AppearanceTags,
    others: Sequence[Appearance],
) -> WornLook:
    """Return the look that a note under a scene's heading asks for: one of the record by its name, else described.

    It is worn in that scene, whatever the record or a note on the whole film says; what it leaves open is as usual.
    """
    if record and (asked := asked_look(record, words)):
        look = bind_look(identity, asked, record, usual_tags(record, "", said), others)
        name = f"{look.name} in scene {scene}"
    else:
        appearance = bind_appearance(identity, usual_tags(record, words, said), others)
        look = WornLook(appearance=appearance, description=words)
        name = f"noted in scene {scene}"
    return look.model_copy(update={"name": name, "ranges": scene, "scenes": (scene,)})


def worn_in(look: WornLook, scenes: Sequence[str]) -> WornLook:
    """Return the look with the scenes of this script in which it is worn; `scenes` are all, first to last."""
    worn = tuple(number for number in scenes if covers(look.ranges, number, scenes)) if look.ranges.strip() else ()
    return look.model_copy(update={"scenes": worn})


def asked_look(record: CharacterRecord | None, words: str) -> CharacterLook | None:
    """Return the look of the record that a note means by its name (any case), None where the words describe one."""
    wanted = " ".join(words.split()).casefold()
    return next((look for look in record.looks if look.name.casefold() == wanted), None) if record else None


def _gives_way(key: str, own: AppearanceTags) -> bool:
    """A hat alone leaves the coat on; a garment leaves nothing of what was described."""
    return own.garment is not None or key.startswith("hat")
