"""Pinned pronunciations: how a word of the script is to be said, by the film's table or a character's own.

A pronunciation is another spelling (`Voss = "foss"`) or, between slashes, sounds in IPA (`Voss = "/fɒs/"`). Spellings
work with every voice; sounds only with voices that read phonemes, which get the word as `[Voss](/fˈɒs/)`.

Case: a word in small letters stands for itself however it is written; one with a capital is a name, and stands for
itself and for the same word in capitals (`Rose`, `ROSE`, never `rose`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from filmstudio.errors import ProjectError

_LONGEST = 120
_IPA = {
    "aɪ": "I", "eɪ": "A", "oʊ": "O", "əʊ": "Q", "aʊ": "W", "ɔɪ": "Y", "tʃ": "ʧ", "dʒ": "ʤ", "g": "ɡ", "r": "ɹ",
    "ɝ": "ɜɹ", "ɚ": "əɹ", "ɫ": "l", "'": "ˈ", ",": "ˌ", ":": "ː", "ɾ": "T", "͡": "", "‿": "", ".": "", "(": "", ")": "",
}  # fmt: skip
"""How people write IPA, and how the voices' alphabet does: diphthongs and affricates are one sign each there."""
_IPA_SIGN = re.compile("|".join(sorted(map(re.escape, _IPA), key=len, reverse=True)))
_ALPHABET = frozenset("AIOQWYTabcdefhijklmnopqstuvwxyzɐɑɒæɔəɛɜɡɪɨɯŋɲøθðœɹʁʃʊʋʌɣʎʒʔʤʧçχβɕʝˈˌːᵻᵊ̃ʲ ")
_VOWELS = "AIOQWYaeiouyɐɑɒæɔəɛɜɪɨɯøœʊʌᵻᵊ"
_POSSESSIVE = r"(?P<own>['’]s)?"


def phonemes_of(said: str) -> str | None:
    """Return a pronunciation between slashes in the voices' alphabet, None for a respelling.

    A word without a mark of stress has it before its first vowel's consonants, as most names do. Raises ValueError, in
    words, for signs that no voice knows.
    """
    if not (len(said) > 2 and said.startswith("/") and said.endswith("/")):
        return None
    signs = _IPA_SIGN.sub(lambda found: _IPA[found[0]], said[1:-1].strip())
    if unknown := sorted({sign for sign in signs if sign not in _ALPHABET}):
        raise ValueError(f"{said!r}: no voice knows the sign {unknown[0]!r}")
    if not any(sign in _VOWELS for sign in signs):
        raise ValueError(f"{said!r} has no vowel")
    if "ˈ" not in signs:
        vowel = next(at for at, sign in enumerate(signs) if sign in _VOWELS)
        signs = f"{signs[:vowel]}ˈ{signs[vowel:]}"
    return signs


def check_pronunciations(table: Mapping[str, str], where: str) -> None:
    """Raise ProjectError, with where the table stands, for a word or a pronunciation that cannot be used."""
    for word, said in table.items():
        problem = ""
        if not any(char.isalnum() for char in word) or set(word) & set("[]()/"):
            problem = f"{word!r} is no word"
        elif not any(char.isalnum() for char in said) or max(len(word), len(said)) > _LONGEST:
            problem = f"{word!r}: {said[:_LONGEST]!r} cannot be said"
        else:
            try:
                if phonemes_of(said) is None and set(said) & set("[]()/"):
                    problem = f"{word!r}: brackets and slashes are not said"
            except ValueError as error:
                problem = f"{word!r}: {error}"
        if problem:
            raise ProjectError(
                f"{where}: pronounce: {problem}",
                hint='write it as it sounds, Voss = "foss", or in IPA between slashes, Voss = "/fɒs/"',
            )


def together(film: Mapping[str, str], person: Mapping[str, str]) -> dict[str, str]:
    """Return the words as one person says them: their own table is stronger than the film's."""
    own = {word.casefold() for word in person}
    return {**{word: said for word, said in film.items() if word.casefold() not in own}, **person}


def respelled(text: str, table: Mapping[str, str]) -> str:
    """Return a text with the respelled words of a table in it; sounds are left to `with_phonemes`."""
    spellings = {word: said for word, said in table.items() if phonemes_of(said) is None}
    if not spellings:
        return text
    pattern, said_as = _pattern(tuple(spellings)), {word.casefold(): said for word, said in spellings.items()}
    return pattern.sub(lambda found: said_as[_key(found)] + (found["own"] or ""), text)


def with_phonemes(spelled: str, table: Mapping[str, str]) -> str:
    """Return a text as a voice says it, its words with pinned sounds as `[word](/sounds/)`. Words must be spelled."""
    sounds = {word: sounds for word, said in table.items() if (sounds := phonemes_of(said)) is not None}
    if not sounds:
        return spelled
    pattern, said_as = _pattern(tuple(sounds)), {word.casefold(): said for word, said in sounds.items()}

    def linked(found: re.Match[str]) -> str:
        said = said_as[_key(found)]
        return f"[{found[0]}](/{said + _possessive(said) if found['own'] else said}/)"

    return pattern.sub(linked, spelled)


def _key(found: re.Match[str]) -> str:
    return found["word"].casefold()


def _possessive(sounds: str) -> str:
    last = sounds.rstrip("ːˈˌ ")[-1:]
    if last in "szʃʒʧʤ":
        return "ᵻz"
    return "s" if last in "ptkfθ" else "z"


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?P<word>{'|'.join(map(_forms, longest_first))}){_POSSESSIVE}(?!\w)")


def _forms(word: str) -> str:
    if word == word.lower():
        return f"(?i:{re.escape(word)})"
    return "|".join(map(re.escape, _unique((word, word.upper()))))


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
