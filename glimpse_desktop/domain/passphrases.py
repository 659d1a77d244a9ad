"""How long guessing a passphrase would take, roughly: for a hint, never a rule."""

from __future__ import annotations

import math
from enum import Enum
from itertools import pairwise

_FAIR_BITS, _STRONG_BITS = 38.0, 60.0
"""A guess costs half a second and 128 MB: of 2**38, a thousand machines try half in two years."""
_WORD_BITS = 11.0
"""Of a word chosen from a few thousand; letters of a word are no choice of their own."""


class Strength(Enum):
    SHORT = "short"
    FAIR = "fair"
    STRONG = "strong"


def strength_of(passphrase: str) -> Strength:
    """By how many choices it seems to be made of, each word and each odd character being one."""
    bits = _bits(passphrase)
    if bits >= _STRONG_BITS:
        return Strength.STRONG
    return Strength.FAIR if bits >= _FAIR_BITS else Strength.SHORT


def _bits(passphrase: str) -> float:
    bits = 0.0
    for word in {part.casefold() for part in passphrase.split()}:
        steps = {ord(b) - ord(a) for a, b in pairwise(word)}
        if len(steps) <= 1:  # "a", "aaaa", "12345"
            bits += math.log2(len(word) + 1) + 3.0
        elif word.isalpha():
            bits += min(_WORD_BITS, 4.0 * len(set(word))) if len(word) <= 12 else 1.4 * len(word)
        else:
            bits += math.log2(_alphabet(word)) * len(set(word))
    return bits


def _alphabet(word: str) -> int:
    return 10 if word.isdigit() else 36 if word.isalnum() else 68
