"""The text as an English voice can say it: marks and directions gone, every other script in Latin letters.

Pure text, no voice: what is left here is what subtitles do not show and the recording's key does contain.
"""

from __future__ import annotations

import re
import unicodedata

_NOT_SPOKEN = re.compile(r"\[\[.*?\]\]|\[[^\[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】", re.DOTALL)
"""Notes and directions: the script's own, and the forms that Chinese and Japanese scripts use."""
_EMPHASIS = re.compile(r"\\?[*_]+")
_LEFTOVER_BRACKETS = re.compile(r"[\[\](){}<>|\\^~#`]")
_DASH = re.compile(r"\s*(?:-{2,}|[‒–—―]+)\s*")
_ELLIPSIS = re.compile(r"…|\.{3,}")
_DIGIT_RANGE = re.compile(r"(?<=\d)[‒–](?=\d)")

_OWN_SENTENCE_MARKS = {
    "。": ". ", "、": ", ", "，": ", ", "！": "! ", "？": "? ", "：": ": ", "；": "; ", "؟": "? ", "،": ", ",
    "؛": "; ", "।": ". ", "॥": ". ", "「": '"', "」": '"', "『": '"', "』": '"', "«": '"', "»": '"', "„": '"',
    "¡": "", "¿": "", "・": " ", "·": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "⁄": "/",
}  # fmt: skip

_VOWELS_UNWRITTEN = ("ARABIC", "HEBREW", "SYRIAC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ETHIOPIC")
_UNWRITTEN = re.compile(r"((?:sh|ch|kh|th|gh|dh|bh|ph|[b-df-hj-np-tv-z]))(?=(?:[b-df-hj-np-tv-xz]))", re.IGNORECASE)

_NOISES = {
    "shh": "shush", "shhh": "shush", "psst": "pist", "pst": "pist", "brr": "burr", "brrr": "burr", "grr": "gurr",
    "grrr": "gurr", "tsk": "tisk", "pfft": "pift", "zzz": "", "zzzz": "",
}  # fmt: skip
"""Noises without a vowel, which a voice would read letter by letter."""
_NOISE = re.compile(r"\b(?:" + "|".join(sorted(_NOISES, key=len, reverse=True)) + r")\b", re.IGNORECASE)


def spell(text: str) -> str:
    """Return the words to say, in Latin letters, digits and plain punctuation; "" if nothing can be said.

    Emphasis marks and everything in brackets (notes, directions) are left out, symbols and emoji too; runs of
    another script are transliterated with anyascii, run by run, so that Latin words keep their accents. Numbers,
    money and times stay as written: reading them is the voice's own business.
    """
    spoken = unicodedata.normalize("NFKC", text.translate({0x2026: "...", 0x2014: "--", 0x215F: "1/"}))
    while (shorter := _NOT_SPOKEN.sub(" ", spoken)) != spoken:
        spoken = shorter
    spoken = _EMPHASIS.sub(lambda mark: "" if "*" in mark[0] or mark[0].startswith("\\") else " ", spoken)
    spoken = "".join(_OWN_SENTENCE_MARKS.get(character, character) for character in spoken)
    spoken = _DIGIT_RANGE.sub(" to ", spoken)
    spoken = _ELLIPSIS.sub("... ", _DASH.sub(" — ", spoken))
    spoken = "".join(_in_latin(script, run) for script, run in _runs(spoken))
    spoken = _NOISE.sub(lambda noise: _NOISES[noise[0].lower()], _LEFTOVER_BRACKETS.sub(" ", spoken))
    spoken = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(spoken.split())).strip(" —,;:")
    return spoken if any(character.isalnum() for character in spoken) else ""


def _runs(text: str) -> list[tuple[str, str]]:
    """Split a text where the script changes; spaces and punctuation are a run of the script `""`."""
    runs: list[tuple[str, str]] = []
    for character in text:
        script = _script(character)
        if runs and (runs[-1][0] == script or (script == "MARK" and runs[-1][0] not in ("", "LATIN"))):
            runs[-1] = (runs[-1][0], runs[-1][1] + character)
        else:
            runs.append((script, character))
    return runs


def _script(character: str) -> str:
    """Return the script's name (first word of the Unicode name), `SYMBOL`, `MARK`, or "" for ASCII and spaces."""
    if character.isascii() or character == "—":
        return "" if character.isprintable() or character.isspace() else "SYMBOL"
    category = unicodedata.category(character)
    if category[0] == "M":
        return "MARK"
    if category[0] in "LN":
        return unicodedata.name(character, "SYMBOL").split(" ")[0].split("-")[0]
    if category == "Sc":
        return ""
    return "SYMBOL"


def _in_latin(script: str, run: str) -> str:
    """Return one run as Latin letters. Symbols, and marks that belong to nothing, are not said."""
    if script in ("", "LATIN"):
        return run
    if script in ("SYMBOL", "MARK"):
        return " "
    from anyascii import anyascii

    latin = re.sub(r"[^A-Za-z0-9 ]", "", anyascii(run))
    if script in _VOWELS_UNWRITTEN:
        return _UNWRITTEN.sub(r"\1a", latin)
    return f" {latin} " if script == "CJK" else latin
