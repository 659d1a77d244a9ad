"""Likely mistakes among named faces. Pure functions over embeddings.

A face is judged by how alike it is to the middle of its person's other good faces, against how alike these are to
one another and how alike strangers would be. Two people are judged by how alike their middles are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.review import Likeness

Floats = NDArray[np.float32]

DOUBTED = 0.5
"""From this chance of being wrong a face is shown; two people from this chance of being one."""

_WRONG = 0.02
"""Share of named faces that are wrong before anything is known of them."""
_TWO_NAMES = 0.1
"""The odds that somebody has a second name in the library."""
_ODD_LOOK = 0.03
"""Share of a person's right faces that look like nothing else of them: long hair, masks, carnival."""
_SHRINK = 4.0
"""A person's own spread counts in full once there are many more faces than this."""
_TYPICAL, _TYPICAL_SPREAD = 0.65, 0.12
"""How alike a right face usually is to the middle of the others, and the spread."""
_LEAST_SPREAD = 0.05
_GOOD_QUALITY = 0.5
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Judged:
    """The faces of one person. ``middle`` (d,) is that of the good ones, of unit length; for each face (n,) how
    alike it is to the middle of the others, and the chance that it is somebody else.
    """

    middle: Floats
    similarities: Floats
    wrong: Floats


def judge(likeness: Likeness, vectors: Floats, qualities: Floats) -> Judged:
    """Judge the faces of one person: ``vectors`` (n, d) of unit length, ``qualities`` (n,) 0-1; n at least 1."""
    good = qualities >= POOR_QUALITY
    if not good.any():
        good = np.ones(len(vectors), np.bool_)
    total = vectors[good].sum(axis=0)
    middle = _unit(total)
    others = np.where(good[:, None], total[None, :] - vectors, total[None, :])
    lengths = np.linalg.norm(others, axis=1)
    similarities = np.where(lengths > 1e-6, (vectors * others).sum(axis=1) / np.maximum(lengths, 1e-6), 1.0)
    wrong = np.zeros(len(vectors), np.float32)
    typical, spread = _usual(similarities[good])
    for row in range(len(vectors)):
        if int(good.sum()) > int(good[row]):  # there is another one to compare with
            wrong[row] = _chance_wrong(likeness, float(similarities[row]), typical, spread, float(qualities[row]))
    return Judged(middle, similarities.astype(np.float32), wrong)


def close_pairs(likeness: Likeness, middles: Floats) -> Iterator[tuple[int, int, float, float]]:
    """Rows of ``middles`` (n, d) that look like one person: ``(row, row, cosine, chance)``, smaller row first.

    By blocks of matrix products: 5,000 people take less than a second.
    """
    count = len(middles)
    lowest = lowest_similarity(likeness, count)
    for start in range(0, count, _BLOCK):
        similarities = middles[start : start + _BLOCK] @ middles[start:].T
        rows, columns = np.nonzero(similarities >= lowest)
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            if column > row:
                similarity = float(similarities[row, column])
                yield start + row, start + column, similarity, chance_same(likeness, similarity, count)


def chance_same(likeness: Likeness, similarity: float, people: int) -> float:
    """The chance that two of so many people, so alike, are one."""
    weight = _TWO_NAMES * likeness.weight(similarity, people)
    return weight / (1.0 + weight)


def lowest_similarity(likeness: Likeness, people: int) -> float:
    """The cosine from which two of so many people are likelier one than not."""
    low, high = -1.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (low, middle) if chance_same(likeness, middle, people) >= DOUBTED else (middle, high)
    return high


def less_alike(similarities: Sequence[float]) -> tuple[list[int], int]:
    """Of faces of one person in one photo the places of those likelier wrong, and of the one likeliest right."""
    best = max(range(len(similarities)), key=lambda place: similarities[place])
    return [place for place in range(len(similarities)) if place != best], best


def severity_twice(wrong: float) -> float:
    """How bad it is that somebody is twice in a photo: one of the two is wrong but for mirrors and collages."""
    return 0.5 + 0.5 * wrong


def _usual(similarities: Floats) -> tuple[float, float]:
    """How alike a person's faces are, and the spread: the person's own, the less the fewer faces there are."""
    count = len(similarities)
    own = float(np.median(similarities))
    spread = 1.4826 * float(np.median(np.abs(similarities - own)))
    share = count / (count + _SHRINK)
    return (
        share * own + (1 - share) * _TYPICAL,
        max(share * spread + (1 - share) * _TYPICAL_SPREAD, _LEAST_SPREAD),
    )


def _chance_wrong(likeness: Likeness, similarity: float, typical: float, spread: float, quality: float) -> float:
    away = min((similarity - typical) / spread, 0.0)
    right = (1 - _ODD_LOOK) * math.exp(-0.5 * away * away) / (spread * math.sqrt(2 * math.pi)) + _ODD_LOOK
    odds = _WRONG / (1 - _WRONG) * likeness.strangers(similarity) / right
    # A blurred or tiny face is unlike its person's others whoever it is: it says little.
    evidence = min(quality / _GOOD_QUALITY, 1.0)
    if odds > 1.0:
        odds = odds**evidence * (1.0 if quality >= POOR_QUALITY else 0.5)
    return odds / (1.0 + odds)


def _unit(vector: Floats) -> Floats:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), np.float32)
