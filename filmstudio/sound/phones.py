"""Sounds of speech: from the voice's own phonemes to those of the aligner, and from those to shapes of a mouth.

The aligner's are the 39 of CMU's dictionary (ARPABET). The shapes are the nine letters of `TimedLine.mouth`, after the
mouth charts of hand-drawn animation: what lips and teeth do is seen, what the tongue does behind them only for an L.
"""

from __future__ import annotations

import re

_SHAPES = {
    "A": "M B P",
    "B": "S Z T D K G N NG Y CH SH JH ZH TH DH HH IY IH",
    "C": "EH AE EY UH",
    "D": "AA AY AH AW",
    "E": "AO OY R ER",
    "F": "UW OW W",
    "G": "F V",
    "H": "L",
}
SHAPE_OF = {phone: shape for shape, phones in _SHAPES.items() for phone in phones.split()}
"""Mouth shape by phone of the aligner; what is none of them (silence, breath) is a mouth at rest."""
REST = "X"
CLOSED = "A"

_PHONES = {
    "ɜɹ": "ER", "əɹ": "ER", "ɚ": "ER", "ɝ": "ER", "ɜ": "ER", "æ": "AE", "a": "AE", "ɑ": "AA", "ɒ": "AA", "ɔ": "AO",
    "o": "AO", "ʌ": "AH", "ə": "AH", "ᵊ": "AH", "ɐ": "AH", "ɛ": "EH", "e": "EH", "ɪ": "IH", "ᵻ": "IH", "i": "IY",
    "ʊ": "UH", "u": "UW", "A": "EY", "I": "AY", "O": "OW", "Q": "OW", "W": "AW", "Y": "OY",
    "ʧ": "CH", "ʤ": "JH", "tʃ": "CH", "dʒ": "JH", "b": "B", "d": "D", "ð": "DH", "f": "F", "ɡ": "G", "g": "G",
    "h": "HH", "j": "Y", "k": "K", "l": "L", "m": "M", "n": "N", "ŋ": "NG", "p": "P", "ɹ": "R", "r": "R", "s": "S",
    "ʃ": "SH", "t": "T", "T": "D", "ɾ": "D", "θ": "TH", "v": "V", "w": "W", "x": "K", "z": "Z", "ʒ": "ZH",
}  # fmt: skip
"""By sign of the voice: vowels and diphthongs, which it writes with one sign each, then consonants."""
_SIGN = re.compile("|".join(sorted(map(re.escape, _PHONES), key=lambda sign: (-len(sign), sign))))


def phones_of(word: str) -> list[str]:
    """Return a word in the voice's phonemes as phones of the aligner; marks of stress and length are passed over."""
    return [_PHONES[sign] for sign in _SIGN.findall(word)]
