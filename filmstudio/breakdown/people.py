"""Who is meant: every cue of the script is a person (and who is introduced silently), found by name in the action.

Rules: whole words, any case and accents, possessives included. A cue of several words also answers to each of its
proper parts (`MARA QUILL` to `Mara`). An English name in small letters counts only after an article or possessive, so
that the verb in `they will` is not WILL. Cyrillic names are found in all cases; names in Chinese or Japanese, which
have no word ends, anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from filmstudio.breakdown.folding import fold, fold_with_positions
from filmstudio.breakdown.not_filmed import cues
from filmstudio.breakdown.silent_people import is_device, is_group, silent_people
from filmstudio.breakdown.supers import is_super
from filmstudio.model.screenplay import Screenplay

_NOT_A_NAME = frozenset(
    {"old", "young", "little", "big", "tall", "fat", "thin", "first", "second", "third", "one", "two", "three", "the"}
    | {"his", "her", "their", "and", "man", "woman", "boy", "girl", "guy", "kid", "lady", "miss", "mrs", "doctor"}
    | {"captain", "officer", "sergeant", "detective", "nurse", "guard", "soldier", "voice"}
)
"""Parts of a cue that name nobody by themselves."""
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CYRILLIC = re.compile("[а-яіїєѣ]{3,}")
_CASE_ENDINGS = "(?:[аяыиеуюоь]|о[иею]|е[иею]|ою|ею|ом|ем|ам|ями|ами)?"
_DETERMINED = re.compile(r"\b(?:the|an?|this|that|his|her|their|our|my|another|other|two|both)(?: [\w-]+)? $")
_LOOK_BACK = 32
"""Characters before a name in small letters in which its article may stand."""
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:&|/|,|\+|\band\b)\s*", re.IGNORECASE)


class Mention(NamedTuple):
    """A person named in a text, with start and end in characters."""

    start: int
    end: int
    name: str
    aside: bool = False
    """True for `her`, `his`, `them`: there, but not the one who acts."""


class Roster:
    """All names of a script, each spelled as its first cue spells it."""

    def __init__(self, names: Iterable[str]) -> None:
        self._canonical: dict[str, str] = {}
        for name in names:
            if name.strip():
                self._canonical.setdefault(_key(name), name)
        self._ranks = {key: rank for rank, key in enumerate(self._canonical)}
        forms = self._all_forms()
        self._owners = tuple(forms.values())
        bounded, free = [], []
        for index, form in enumerate(forms):
            if _CJK.search(form):
                free.append(f"(?P<p{index}>{re.escape(form)})")
            else:
                bounded.append(f"(?P<p{index}>{_inflected(form)})")
        parts = [rf"(?<!\w)(?:{'|'.join(bounded)})(?!\w)"] if bounded else []
        self._pattern = re.compile("|".join(parts + free)) if forms else None

    @classmethod
    def of(cls, screenplay: Screenplay) -> Roster:
        """Return the roster of everybody who has a cue of their own or is introduced in the action."""
        named = [cue.name for cue in cues(screenplay) if not is_super(cue.name)]
        return cls(
            [*(cue for cue in named if not (is_group(cue) or is_device(cue))), *silent_people(screenplay, named)]
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody, each name as its first cue spells it, in order."""
        return tuple(self._canonical.values())

    def canonical(self, name: str) -> str:
        """Return the name as its first cue spells it; an unknown name comes back as it is."""
        return self._canonical.get(_key(name), name)

    def rank(self, name: str) -> int:
        """Return how early the name has its first cue, 0 first: the same in every scene of the film."""
        return self._ranks.get(_key(name), len(self._canonical))

    def resolve(self, written: str) -> tuple[str, ...]:
        """Return whom a note names: by the cue, by one part of it, or by several joined; empty where it is nobody."""
        text = _POSSESSIVE.sub("", " ".join(written.split()))
        if _key(text) in self._canonical:
            return (self.canonical(text),)
        whole = [mention.name for mention in self.mentions(text.upper()) if mention.end - mention.start == len(text)]
        if whole:
            return (whole[0],)
        parts = [part for part in _JOINED.split(text) if part]
        if len(parts) > 1:
            found = [self.resolve(part) for part in parts]
            return tuple(dict.fromkeys(name for names in found for name in names)) if all(found) else ()
        return ()

    def nearest(self, written: str) -> str:
        """Return the name that is most like an unknown one, empty where none is."""
        close = get_close_matches(_key(written), self._canonical, n=1, cutoff=0.6)
        return self._canonical[close[0]] if close else ""

    def members(self, name: str) -> tuple[str, ...]:
        """Return who is seen when this cue speaks: `NORA & LEV` are two people if both also speak alone.

        Of `NORA/REX` it is Nora where only she is known: a dog has no cue.
        """
        parts = [part for part in _JOINED.split(name) if part]
        known = [part for part in parts if _key(part) in self._canonical]
        if len(parts) > 1 and known and (len(known) == len(parts) or "," not in name):
            return tuple(dict.fromkeys(self.canonical(part) for part in known))
        return (self.canonical(name),)

    def mentions(self, text: str) -> list[Mention]:
        """Return everybody whom a text names, in order."""
        if self._pattern is None:
            return []
        folded, positions = fold_with_positions(text)
        found = []
        for match in self._pattern.finditer(folded):
            start, end = positions[match.start()], positions[match.end()]
            name = self._owners[int((match.lastgroup or "p0")[1:])]
            written = text[start:end]
            if written.isascii() and written.islower() and not self._common_noun(written, folded, match.start()):
                continue
            found.append(Mention(start, end, name))
        return found

    def _common_noun(self, written: str, folded: str, at: int) -> bool:
        """Return whether small letters are right here: `the old man`, but not `will` or one part of a name."""
        whole = " ".join(written.split())
        if whole not in self._canonical and f"the {whole}" not in self._canonical:
            return False
        return " " in whole or bool(_DETERMINED.search(folded[max(0, at - _LOOK_BACK) : at]))

    def _all_forms(self) -> dict[str, str]:
        """Map every folded form to its name, long forms first, so that `OLD MARA` is not taken for `MARA`."""
        forms = {form: name for form, name in self._canonical.items() if any(char.isalnum() for char in form)}
        parts: dict[str, str | None] = {}
        for form, name in self._canonical.items():
            for part in form.split():
                if " " in form and len(part) > 2 and part.isalpha() and part not in _NOT_A_NAME:
                    parts[part] = name if part not in parts else None
        for part, owner in parts.items():
            if owner is not None:
                forms.setdefault(part, owner)
        without_article = {form[4:]: name for form, name in forms.items() if form.startswith("the ") and len(form) > 6}
        for form, name in without_article.items():
            forms.setdefault(form, name)
        return dict(sorted(forms.items(), key=lambda item: (-len(item[0]), item[0])))


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _inflected(form: str) -> str:
    if _CYRILLIC.fullmatch(form):
        stem = form[:-1] if form[-1] in "аяьоеиу" else form
        if len(stem) > 2:
            return re.escape(stem) + _CASE_ENDINGS
    return re.escape(form).replace(r"\ ", r"\s+")
